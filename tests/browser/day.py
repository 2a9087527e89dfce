"""A small day on which every page of every audience is looked at in each of its states."""

from collections.abc import Callable, Mapping
from time import time
from typing import Concatenate, ParamSpec, TypeVar

from playwright.sync_api import Page, expect

from app.domain.ballot import Wish
from app.domain.change import Topic
from app.domain.poll import PollKind, Rules, Tie, Way
from app.domain.secret import link_token
from app.services.dealing import count_pile, make_cards, make_void
from app.services.joining import enter_heads, join
from app.services.keying import count_box, key_paper, take_back_paper
from app.services.polling import clear_wall, finish_light, open_light
from app.services.preparing import set_rules
from app.services.voting import mark_ballot
from app.store.database import Database, Tx
from app.store.events import change_event
from app.store.files import read_keys
from app.store.polls import change_poll, find_current
from tests.browser.hall import Hall, open_vote
from tests.services.day import slip
from tools.browsing import HALL, press
from tools.events import CONVENER

Look = Callable[[str, Page], None]
P = ParamSpec("P")
T = TypeVar("T")


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)


def change_vote(tx: Tx, values: dict[str, object]) -> None:
    current = find_current(tx)
    assert current is not None
    change_poll(tx, current.id, **values)
    tx.announce(Topic.AGENDA)


ENGLISH = "en"
LOANERS = (1, 5, 6)  # cards that are typed at a loaner tablet


class Day:
    """People act in English; each look is shown a twin of their screens, which speaks the look's language."""

    def __init__(self, hall: Hall, looks: Mapping[str, Look]) -> None:
        self.hall = hall
        self.looks = looks
        self.ama = hall.holder("lead")
        self.wall = hall.holder("wall")
        self.team = hall.holder("themes")
        self.ben = hall.holder("group1")
        self.twins: dict[Page, Page] = {}

    def play(self) -> None:
        self.set_up()
        self.arrive()
        self.speak()
        self.find_themes()
        self.deal()
        self.vote()
        self.ask()
        self.run_off()
        self.talk()

    def tell(self, **values: object) -> None:
        self.do(change, values)

    def do(self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """As another program would: in the event's file."""
        database = Database(self.hall.server.event)
        try:
            return database.write_now(use_case, *args, **kwargs)
        finally:
            database.close()

    def see(self, state: str, *pages: Page, do: Callable[[Page], None] | None = None) -> None:
        """`do` is done by the twin before it is looked at, in each language again."""
        for page in pages:
            self._look(state, self.twins.get(page) or self._twin(page), page.url, do)

    def visit(self, *paths: str, by: Page | None = None) -> None:
        stranger = self.twins.get(by) if by else self._twin(self.hall.device())
        assert stranger is not None
        for path in paths:
            self._look("visit", stranger, path)

    def _look(self, state: str, twin: Page, url: str, do: Callable[[Page], None] | None = None) -> None:
        for language, look in self.looks.items():
            twin.context.add_cookies([{"name": "plenary_language", "value": language, "url": HALL}])
            twin.goto(url)
            if do:
                do(twin)
            twin.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
            look(f"{state} {twin.url.removeprefix(HALL)}", twin)

    def _twin(self, page: Page) -> Page:
        twin = self.twins[page] = self.hall.twin(page) if page.url.startswith(HALL) else self.hall.device()
        return twin

    def open(self, kind: str) -> None:
        press(self.ama, f"Open: {kind}")
        expect(self.ama.locator("#run [aria-current]")).to_contain_text(kind)

    def say(self, page: Page, words: str) -> None:
        page.locator("#words-concerns").fill(words)
        page.locator("form[data-words] button").click()
        expect(page.locator("#words-concerns")).to_have_value("")

    def set_up(self) -> None:
        """The very first screen, and a day on which nobody needs a phone."""
        self.tell(**dict.fromkeys(CONVENER, ""))
        self.see("first", self.ama)
        self.tell(**CONVENER, preset="paper", police_computer=True)
        self.visit("/", "/join")
        self.see("paper", self.ama, self.wall, self.ben)
        self.tell(
            preset="phones", wifi_name="ERIE-DIALOGUE", wifi_password="welcome", greeting="Coffee is on the left."
        )

    def arrive(self) -> None:
        server = self.hall.server
        forgetful = f"/phone?from={server.code(1)}"  # its window has lost the cookie
        self.visit("/", "/help", "/join", server.door(1), "/phone", "/nowhere", "/lead", forgetful)
        self._scan()
        self.visit(*(server.link(name) for name in ("lead", "wall", "themes", "group1")))
        self.see("before", self.ama, self.wall, self.team, self.ben)
        self.visit(
            "/lead/setup", "/lead/groups", "/lead/rules", "/lead/wall", "/lead/links", "/lead/print", by=self.ama
        )
        self.visit(*(f"/lead/print/{sheet}" for sheet in ("rooms", "wifi", "cards", "roles")), by=self.ama)
        lobby = self.hall.device()
        lobby.goto("/join")
        press(lobby, "To the lobby")
        self.see("lobby", lobby)
        self.open("Welcome")
        self.phone = self.hall.phone(1)
        self.see("welcome", self.phone, self.wall, self.ben)

    def _scan(self) -> None:
        """This page sends its form by itself; here it waits."""
        stranger = self.hall.device()
        stranger.add_init_script("HTMLFormElement.prototype.submit = () => {}")
        stranger.goto(f"/scan/{link_token(self.hall.server.key, 'scan', 1)}")
        twin = self._twin(stranger)
        twin.add_init_script("HTMLFormElement.prototype.submit = () => {}")
        self._look("visit", twin, stranger.url)

    def speak(self) -> None:
        self.ben.get_by_label("How many people").fill("12")
        press(self.ben, "We are complete")
        expect(self.ben.locator("#next")).to_contain_text("The group is complete.")
        late = self.hall.phone(1)
        self.see("waiting", late, self.ben)
        self.open("Strengths")
        self.see("strengths", self.phone, self.wall, self.ben)
        self.open("Concerns")
        self.say(self.phone, "Family structure and parental control")
        self.say(self.phone, "Something to be set aside")
        for words in ("Trust and approachability", "Racism and stereotypes", "Nobody explains", "W" * 80):
            self.say(self.ben, words)
        line = self.ben.locator("#lists li").filter(has_text="Something")
        line.locator("summary").click()
        line.get_by_role("button", name="Set aside line").click()
        expect(self.ben.locator("#lists")).to_contain_text("Set aside (1)")
        self.see("concerns", self.phone, self.wall, self.ben, self.ama)
        press(self.ben, "We need longer")
        expect(self.ben.locator("#stage")).to_contain_text("This room stays in this part")
        press(self.ben, "For a break")
        expect(self.ben.locator("#room")).to_contain_text("You asked the lead for a break.")
        press(self.ben, "Hold this room")
        expect(self.ben.locator("#room")).to_contain_text("This room is held")
        self.see("held", self.ben, self.ama, self.phone)
        press(self.ben, "Go on: phones back on")
        press(self.ben, "Follow the hall again")
        press(self.ben, "Next: read the list aloud.")
        expect(self.ben.locator(".reading")).to_be_visible()
        self.see("read", self.ben, self.phone)
        press(self.ben, "The group agrees")
        expect(self.ben.locator("#lists .state")).to_have_count(5)
        self.see("agreed", self.ben)
        self._refuse()

    def _refuse(self) -> None:
        """A sentence that says no, on a page as a plain form gets it."""
        self._look("refused", self.twins[self.phone], "/phone", self._say_nothing)

    def _say_nothing(self, phone: Page) -> None:
        phone.locator("form[data-words] [name=text]").fill(" ")
        phone.locator("form[data-words] [name=text]").evaluate("(field) => { field.form.submit() }")
        expect(phone.get_by_role("alert")).not_to_be_empty()

    def find_themes(self) -> None:
        self.open("Report-outs and themes")
        self.see("themes", self.phone, self.wall, self.ben, self.ama)
        press(self.ama, "Show group A")
        expect(self.ama.get_by_role("button", name="Show group B")).to_be_visible()
        self.see("report", self.wall, self.ama)
        press(self.team, "Make it an issue")
        expect(self.team.locator(".issues > li")).to_have_count(1)
        self.see("arrived", self.team)
        press(self.team, "Make each of the rest")
        expect(self.team.locator(".issues > li")).to_have_count(5)
        self.team.locator(".issues summary").last.click()
        self.team.locator(".issues > li").last.get_by_label("Why?").fill("Rosa asked for it")
        self.team.locator(".issues > li").last.get_by_role("button", name="Take off the ballot").click()
        expect(self.team.locator(".issues > li")).to_have_count(4)
        self.see("issues", self.team, self.ama)

    def deal(self) -> None:
        """Cards are made for later; the vote itself is by phones."""
        self.tell(way="cards")
        self.desk = self.hall.holder("desk")
        self.see("no cards", self.desk)
        self.key = read_keys(self.hall.server.event.with_suffix(".key")).vote
        self.cards = self.do(make_cards, self.key, "a" * 32, 14)
        self.do(count_pile, 1)
        self.see("cards", self.desk)
        self.see("wrong stub", self.desk, do=self._type_a_stub)
        self.visit("/card", f"/card/{self.cards[0][0]}")
        self.tell(witness="two keys")
        self.visit("/lead/rules", by=self.ama)
        self.tell(witness="")
        self.do(set_rules, 1, Rules(3, 1, 2, Way.PHONES, Tie.RUNOFF, receipts=True))

    def _type_a_stub(self, desk: Page) -> None:
        desk.locator("#stub").fill("BCDF-GHJK-MNPQ")
        desk.locator("form.code button").click()
        expect(desk.get_by_role("alert")).not_to_be_empty()

    def vote(self) -> None:
        open_vote(self.ama)
        expect(self.ama.locator("#run [aria-current]")).to_contain_text("Vote")
        self.see("vote", self.phone, self.team, self.wall, self.ama, self.ben)
        self.visit("/lead/rules", by=self.ama)
        for number in (1, 2, 3):
            press(self.phone, f"Put a dot on #{number}")
            expect(self.phone.get_by_text(f"{3 - number} of 3 dots left")).to_be_visible()
        self.see("dots", self.phone)
        self.see("chooser", self.phone, do=self._want_more)
        press(self.phone, "I am done")
        expect(self.phone.get_by_role("heading", name="Your ballot is in")).to_be_visible()
        self.see("done", self.phone)
        press(self.ama, "Close the vote")
        expect(self.ama.get_by_text("Before you seal the ballots:")).to_be_visible()
        self.do(change_vote, {"witness": "two keys"})
        self.see("closed", self.phone, self.wall, self.ama)
        self.do(change_vote, {"witness": ""})
        expect(self.ama.locator("#day input[type=password]")).to_have_count(0)
        press(self.ama, "Seal the ballots")
        expect(self.ama.get_by_text("The ballots are sealed.")).to_be_visible()
        self.see("sealed", self.wall, self.ama)
        press(self.ama, "Show the result")
        expect(self.ama.locator("#vote table")).to_be_visible()
        self.see("result", self.phone, self.wall, self.ama, self.ben, self.team)

    def _want_more(self, phone: Page) -> None:
        phone.locator(".dot:not(.on)").click()
        expect(phone.locator(".move [role=alert]")).to_be_visible()

    def ask(self) -> None:
        """A mood: asked, and answered by enough people."""
        light = self.do(open_light, PollKind.TEMPERATURE, "", int(time()))
        self.see("mood", self.phone, self.wall, self.ama)
        self.do(enter_heads, 2, 9, False)
        for number in range(5):
            device = self.do(join, f"device{number}", 2).id
            self.do(mark_ballot, slip(f"mood{number}", device, light.id), Wish(1 + number % 3, 1, True, 0))
        self.do(finish_light, light.id, int(time()))
        self.see("answers", self.wall, self.ama)
        self.do(clear_wall)

    def run_off(self) -> None:
        """A tie at the cut, decided with cards: on a phone, on a loaner, on paper; and what a box would look like."""
        self.tell(way="cards")
        press(self.ama, "Open the run-off")
        expect(self.ama.get_by_role("button", name="Close the run-off")).to_be_visible()
        booth = self._with_card(0)
        self.see("run-off", booth, self.phone, self.wall)
        self._see_loaners()
        self.do(make_void, self.key, self.cards[0][1])
        self.see("void", booth)
        teller = self.hall.holder("teller")
        self.see("tellers", teller)
        teller.goto("/teller/1")
        press(self.ama, "Close the run-off")
        expect(self.ama.get_by_text("Before you seal the ballots:")).to_be_visible()
        for by, number, card, issues in ((1, 1, 2, "1"), (2, 1, 2, "2"), (1, 2, 3, "1"), (2, 2, 3, "1"), (1, 3, 4, "")):
            self.do(key_paper, self.key, by, number, self.cards[card][0], issues)
        self.see("papers", teller, self.ama)
        for by, number in ((1, 1), (2, 1), (1, 3)):
            self.do(take_back_paper, by, number)
        self._count_a_box(teller)
        press(self.ama, "Seal the ballots")
        press(self.ama, "Show the result")
        expect(self.ama.locator("#day")).to_contain_text("begin “Talk”")
        self.see("decided", self.wall)
        self._destroy()

    def _with_card(self, nth: int, loaner: bool = False) -> Page:
        page = self.hall.device(viewport={"width": 360, "height": 740})
        if loaner:
            page.goto("/card")
            press(page, "Make this a loaner tablet")
            expect(page).to_have_url(f"{HALL}/kiosk")
        page.goto(f"/card/{self.cards[nth][0]}")
        press(page, "To my ballot")
        expect(page).to_have_url(f"{HALL}/booth")
        return page

    def _see_loaners(self) -> None:
        """It forgets whoever is done, so each language has a card of its own."""
        everyone = self.looks
        for card, language in zip(LOANERS, everyone, strict=True):
            self.looks = {language: everyone[language]}
            loaner = self._with_card(card, loaner=True)
            self.see("loaner", loaner, do=self._finish)
            self.visit("/kiosk", by=loaner)
        self.looks = everyone

    def _finish(self, loaner: Page) -> None:
        loaner.locator("form.done button").click()
        expect(loaner.locator("[data-next]")).to_be_visible()

    def _count_a_box(self, teller: Page) -> None:
        self.do(change_vote, {"way": "paper"})
        for by, ballots in ((1, 4), (2, 5)):
            self.do(count_box, by, ballots, {1: 2})
        self.see("box", teller, self.phone)
        self.do(change_vote, {"way": "cards"})

    def _destroy(self) -> None:
        self.visit("/lead/destroy", by=self.ama)
        self.ama.goto("/lead/destroy")
        press(self.ama, "Destroy the secrets of the vote")
        expect(self.ama.get_by_text("Done.")).to_be_visible()
        self.see("destroyed", self.ama, self.desk)
        self.ama.goto("/lead")

    def talk(self) -> None:
        self.open("Talk")
        self.see("talk", self.phone, self.wall, self.ama)
        self._in_two_languages()

    def _in_two_languages(self) -> None:
        """Half of it is in English, whatever the screen speaks."""
        self.looks = {ENGLISH: self.looks[ENGLISH]}
        self.tell(wall_languages="en es", wall_night=True)
        self.see("both", self.wall)
        self.visit(*(f"/lead/print/{sheet}?language=both" for sheet in ("rooms", "wifi")), by=self.ama)


def play_day(hall: Hall, looks: Mapping[str, Look]) -> None:
    Day(hall, looks).play()
