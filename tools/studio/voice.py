"""A group's own voice, on its tablet and phones: cards, the scribe at work, reading, dots inside the group."""

from collections.abc import Callable
from typing import Any, Final

from playwright.sync_api import Page

from app.domain.agenda import Kind
from app.domain.card import Card
from app.domain.flag import What
from app.services.agreeing import begin_reading, call_back, end_reading
from app.services.choosing import close_choosing, open_choosing
from app.services.flagging import raise_flag
from app.services.scribing import reword
from app.services.uncovering import join_line, keep, lay_aside, uncover
from app.store.cards import find_cards
from app.store.statements import find_list
from tools.browsing import press
from tools.studio import guides, needs
from tools.studio.backstage import ARRIVAL, Backstage, at
from tools.studio.camera import Camera
from tools.studio.looks import DARK, LIGHT, SPANISH, TALL, TALL_DARK, TALL_SPANISH
from tools.studio.words import CARDS, MARKED

US: Final = 2
CONCERNS: Final = Kind.CONCERNS.value


class Voice:
    """Group B from silence to an agreed list; each part needs the one before."""

    def __init__(self, camera: Camera, day: Backstage) -> None:
        day.tell(**ARRIVAL)
        self.camera = camera
        self.day = day
        self.tablet = camera.holder("group2", viewport={"width": TALL.width, "height": TALL.height})
        day.open(Kind.WELCOME)
        day.seat(US, 10, 6, complete=False)
        self.ben, self.chloe = camera.phone(US), camera.phone(US)
        day.seat(US, 10, 0)

    def play(self) -> None:
        self.write_cards()
        self.uncover_cards()
        self.write_lines()
        needs.photograph(self.camera, self.day, self.tablet, self.ben, US)
        self.read()
        self.choose()
        self.agree()

    def write_cards(self) -> None:
        self.day.open(Kind.CONCERNS, just_now=True)
        shoot = self.camera.shoot
        shoot(self.tablet, "tablet-silent", "Everyone writes; the tablet shows no card.", TALL, TALL_SPANISH)
        guides.silent(self.camera, self.tablet)
        shoot(self.ben, "phone-cards-none", "One thing on a card, without a name.", LIGHT, SPANISH)
        for nth in (1, 2, 4):
            _write_card(self.ben, CARDS[nth])
            if nth == 1:
                shoot(self.ben, "phone-cards-one", "A card is in the pile, and can be changed.", LIGHT)
        shoot(self.ben, "phone-cards-three", "The third card was the last one.", LIGHT, whole=True)
        for nth in (0, 3):
            _write_card(self.chloe, CARDS[nth])
        press(self.tablet, "Time is over: deliver the cards")
        self.tablet.locator(".pile").wait_for()
        shoot(self.tablet, "tablet-pile", "All cards lie face down on one pile.", TALL)
        shoot(self.ben, "phone-cards-delivered", "Phones away: the group talks now.", LIGHT)

    def uncover_cards(self) -> None:
        """Each way that a card can go: kept, joined with a line, set aside."""
        for text in (CARDS[0], CARDS[1]):
            self._decide(text, keep)
        self._uncover(CARDS[2])
        self.camera.shoot(self.tablet, "tablet-card", "A card is read aloud, and the group decides.", TALL, TALL_DARK)
        guides.card(self.camera, self.tablet)
        card = self._card(CARDS[2])
        self.day.do(join_line, card.id, US, self._line(CARDS[0]), card.version)
        self._decide(CARDS[3], keep)
        self._decide(CARDS[4], lay_aside)
        self.camera.shoot(self.tablet, "tablet-cards-done", "No card lies face down any more.", TALL)

    def _decide(self, text: str, how: Callable[..., Any]) -> None:
        self._uncover(text)
        card = self._card(text)
        self.day.do(how, card.id, US, card.version)

    def _uncover(self, text: str) -> None:
        card = self._card(text)
        self.day.do(uncover, card.id, US, card.version)

    def _card(self, text: str) -> Card:
        cards = self.day.database.read_now(find_cards, US, CONCERNS)
        return next(card for card in cards if card.text == text)

    def _line(self, text: str) -> str:
        return next(line.id for line in self.day.database.read_now(find_list, US, CONCERNS) if line.text == text)

    def write_lines(self) -> None:
        """Marks, a dead network, and two tablets on one line."""
        for text in (CARDS[5], *MARKED):
            _write_line(self.tablet, text)
        self.tablet.locator(".gentle").nth(2).wait_for()
        self.camera.snap(self.tablet, "tablet-marks-tall", "Small questions beside lines, on this tablet only.", True)
        for _ in MARKED:
            press(self.tablet, "Undo:")
            self.tablet.wait_for_timeout(250)
        self._go_offline()
        for text in CARDS[6:]:
            _write_line(self.tablet, text)
        self.camera.snap(self.tablet, "tablet-offline-tall", "No network: lines wait on the tablet.", True)
        self._change_twice()

    def _go_offline(self) -> None:
        self.tablet.context.set_offline(True)
        self.tablet.locator("#connection").filter(has_text="no network").wait_for()

    def _change_twice(self) -> None:
        """Here while the network is down, and on another tablet meanwhile."""
        line = self.tablet.locator("#lists ol[data-kind] > li").nth(1)
        line.locator(".tools summary").click()
        line.locator("textarea").fill("Children should meet officers at school, before anything goes wrong")
        line.get_by_role("button", name="Save").click()
        other = "Children should meet officers early, and more than once"
        self.day.do(reword, self._line(CARDS[1]), US, other, 1)
        self.tablet.context.set_offline(False)
        self.tablet.locator("#lists .clash").wait_for(timeout=8_000)
        self.tablet.wait_for_timeout(500)
        self.camera.snap(self.tablet, "tablet-two-versions-tall", "Two versions of one line.", True)
        press(self.tablet, "Keep what is on the list")
        self.tablet.wait_for_timeout(300)

    def read(self) -> None:
        """Seven lines, of which five may be carried."""
        day, shoot = self.day, self.camera.shoot
        day.do(begin_reading, US, CONCERNS)
        shoot(self.ben, "phone-read", "The list is read aloud; a phone may mark a line.", LIGHT)
        press(self.ben, "Something is wrong here")
        self.ben.wait_for_timeout(300)
        shoot(self.ben, "phone-read-told", "A line was marked; nobody sees by whom.", LIGHT, prepare=_unfold_told)
        day.do(raise_flag, US, CONCERNS, self._line(CARDS[3]), What.STAYS, "chloe")
        day.do(raise_flag, US, CONCERNS, "", What.MISSING, "chloe")
        says = "Lines were marked: the group talks about them."
        shoot(self.tablet, "tablet-read", says, TALL, TALL_SPANISH, whole=True)
        guides.read(self.camera, self.tablet)

    def choose(self) -> None:
        day, shoot = self.day, self.camera.shoot
        day.do(end_reading, US, CONCERNS)
        day.do(open_choosing, US, CONCERNS)
        shoot(self.tablet, "tablet-choosing", "The phones choose; nobody sees a count.", TALL, whole=True)
        for phone, lines in ((self.ben, (1,)), (self.chloe, (1, 4))):
            for nth in lines:
                press(phone, f"Put a dot on line {nth}")
                phone.wait_for_timeout(250)
        shoot(self.ben, "phone-choosing", "Dots inside the group.", LIGHT, whole=True)
        day.do(close_choosing, US, CONCERNS)
        shoot(self.tablet, "tablet-chosen", "The group's order; it decides aloud.", TALL, whole=True)

    def agree(self) -> None:
        day, shoot = self.day, self.camera.shoot
        day.agree(US, Kind.CONCERNS)
        shoot(self.tablet, "tablet-carried", "Five lines are carried; the others stay on record.", TALL, whole=True)
        shoot(self.ben, "phone-words", "Where did my words go?", LIGHT, DARK, whole=True, prepare=_to_words)
        self.ben.goto("/phone")
        day.do(call_back, US, CONCERNS, at(80))
        shoot(self.tablet, "tablet-called-back", "The list was called back.", TALL, whole=True)


def _write_card(phone: Page, text: str) -> None:
    phone.locator("#words-concerns").fill(text)
    press(phone, "Put it in the pile")
    phone.locator(".mine .words", has_text=text).wait_for()


def _write_line(tablet: Page, text: str) -> None:
    tablet.locator("form.say [name=text]").fill(text)
    tablet.keyboard.press("Enter")
    tablet.locator(".words", has_text=text).first.wait_for()


def _unfold_told(phone: Page) -> None:
    phone.locator("details").filter(has=phone.locator(".told")).locator("summary").click()


def _to_words(phone: Page) -> None:
    phone.goto("/phone/words")


def play(camera: Camera, day: Backstage) -> None:
    Voice(camera, day).play()
