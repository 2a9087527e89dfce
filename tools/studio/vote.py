"""The vote with cards and on paper: desk, booth, loaner tablet, tellers, seal, run-off, and a question to the hall."""

import time

from app.domain.agenda import Kind
from app.domain.ballot import Done, Wish
from app.domain.poll import PollKind, Tie, Way
from app.domain.program import Preset
from app.domain.secret import ballot_id, hand_key
from app.domain.vote_card import card_id
from app.services.dealing import count_pile, make_cards, make_void
from app.services.facilitating import reveal
from app.services.keying import count_box, key_paper
from app.services.polling import finish_light, open_light, open_runoff, seal, show_poll, stop_poll
from app.services.theming import make_the_rest
from app.services.voting import Slip, Tap, mark_ballot
from app.store.polls import find_booth, find_polls
from tools.browsing import press
from tools.studio.backstage import ARRIVAL, KEY, Backstage
from tools.studio.camera import Camera
from tools.studio.looks import (
    DARK,
    LAPTOP,
    LAPTOP_DARK,
    LAPTOP_SPANISH,
    LIGHT,
    NARROW,
    ON_PHONE,
    SPANISH,
    TALL,
    TALL_DARK,
    TALL_SPANISH,
    WALLS,
    WIDE,
)
from tools.studio.words import CONCERNS

SALT = (1, 2, 3, 4, 5)
PILE = "0" * 32
PEOPLE = 24


def now() -> int:
    return int(time.time())


class Cards:
    """Two lists, 24 people with a card each; a tie at the cut."""

    def __init__(self, camera: Camera, day: Backstage) -> None:
        self.camera, self.day = camera, day
        day.tell(**ARRIVAL, way=Way.CARDS, tie=Tie.RUNOFF)
        self.lead, self.desk, self.wall = (camera.holder(name) for name in ("lead", "desk", "wall"))
        self.teller = camera.holder("teller")
        self.cards: list[tuple[str, str]] = []

    def play(self) -> None:
        self.before()
        self.vote()
        self.paper()
        self.seal()
        self.runoff()
        self.ask()
        self.end()

    def before(self) -> None:
        shoot = self.camera.shoot
        self.lead.goto("/lead/rules")
        shoot(self.lead, "lead-rules-ways", "How heads are counted, and by which rules.", LAPTOP, ON_PHONE, whole=True)
        self.lead.goto("/lead")
        shoot(self.desk, "desk-empty", "The desk, before the cards are made.", TALL, TALL_SPANISH, whole=True)
        self.cards = self.day.do(make_cards, KEY, PILE, PEOPLE + 8)
        self.day.open(Kind.CONCERNS)
        for group in (1, 2):
            self.day.seat(group, PEOPLE // 2, 0, complete=False)
            self.day.say(group, Kind.CONCERNS, CONCERNS[:5] if group == 1 else CONCERNS[4:])
            self.day.agree(group, Kind.CONCERNS)
        self.day.do(make_the_rest, now())
        self.day.do(count_pile, 8)
        shoot(self.desk, "desk-dealt", "As many cards as people.", TALL, TALL_DARK, whole=True)

    def vote(self) -> None:
        shoot = self.camera.shoot
        self.day.open(Kind.THEMES)
        shoot(self.lead, "lead-people", "At the opening the lead counts the people.", LAPTOP)
        self.day.open(Kind.VOTE)
        shoot(self.wall, "wall-cards-vote", "A vote with cards.", *WALLS)
        phone = self.camera.phone(2)
        shoot(phone, "phone-take-card", "A phone of the hall asks for the vote card.", LIGHT, SPANISH)
        phone.goto(f"/card/{self.cards[0][0]}")
        shoot(phone, "phone-card", "A card was scanned.", LIGHT, DARK)
        press(phone, "To my ballot")
        press(phone, "Put a dot on #1")
        phone.wait_for_timeout(300)
        shoot(phone, "phone-card-ballot", "The ballot of this card.", LIGHT, NARROW, SPANISH)
        press(phone, "I am done")
        phone.wait_for_timeout(300)
        shoot(phone, "phone-card-done", "The ballot is in, and out of sight.", LIGHT)
        self.phone = phone
        self._loaner()
        for number, (code, _) in enumerate(self.cards[1:21], start=1):
            self._vote_with(code, number)
        shoot(self.lead, "lead-cards-vote", "The vote with cards is open.", LAPTOP)

    def _loaner(self) -> None:
        tablet = self.camera.page(viewport={"width": TALL.width, "height": TALL.height})
        tablet.goto("/card")
        tablet.locator("form[action='/kiosk'] button").evaluate("(button) => { button.form.submit() }")
        tablet.wait_for_url("**/kiosk")
        self.camera.shoot(tablet, "tablet-loaner", "A loaner tablet between two people.", TALL, TALL_SPANISH)
        tablet.goto(f"/card/{self.cards[22][0]}")
        press(tablet, "To my ballot")
        self.camera.shoot(tablet, "tablet-loaner-ballot", "Somebody votes on a loaner.", TALL)

    def _vote_with(self, code: str, number: int) -> None:
        """Everybody likes the first two of a list; half of them the third one, half the fourth: a tie at the cut."""
        for issues in self._issues():
            for issue in (*issues[:2], issues[2 + number % 2]):
                self._mark(code, Wish(issue, 1, True, 0))
        self._mark(code, Done(True))

    def _issues(self) -> list[list[int]]:
        """Of each list, in the order of their numbers."""
        booth = self.day.database.read_now(find_booth)
        return [[issue for issue, on in booth.issues.items() if on == name] for name in booth.rules]

    def _mark(self, code: str, tap: Tap) -> None:
        poll = self._poll()
        slip = Slip(poll, ballot_id(KEY, code, poll), hand_key(KEY, code, poll), card=card_id(KEY, code))
        self.day.do(mark_ballot, slip, tap)

    def _poll(self) -> int:
        return self.day.database.read_now(find_booth).poll

    def paper(self) -> None:
        """Two people voted on paper; one of the papers was mistyped."""
        shoot = self.camera.shoot
        shoot(self.teller, "teller-choose", "Two tellers, each alone.", TALL, LIGHT)
        self.teller.goto("/teller/1")
        shoot(self.teller, "teller-early", "Paper is counted after the close.", TALL)
        self.day.close()
        for teller, numbers in ((1, "1 2"), (2, "1 2")):
            self.day.do(key_paper, KEY, teller, 1, self.cards[21][0], numbers)
        for teller, numbers in ((1, "1 2"), (2, "1 3")):
            self.day.do(key_paper, KEY, teller, 2, self.cards[23][0], numbers)
        shoot(
            self.teller,
            "teller-papers",
            "One paper is settled, one differs.",
            TALL,
            TALL_DARK,
            TALL_SPANISH,
            whole=True,
        )
        shoot(self.lead, "lead-paper-waits", "The tellers have not settled yet.", LAPTOP, ON_PHONE)
        self.day.do(key_paper, KEY, 2, 2, self.cards[23][0], "1 2")

    def seal(self) -> None:
        shoot = self.camera.shoot
        self.day.do(make_void, KEY, self.cards[PEOPLE][1])
        self.day.do(count_pile, 7)
        self.day.do(seal, self._poll(), now(), SALT)
        shoot(self.lead, "lead-sealed", "The ballots are sealed; nothing is shown yet.", LAPTOP, LAPTOP_DARK, ON_PHONE)
        shoot(self.wall, "wall-sealed", "The wall shows the letters of the seal before the result.", *WALLS)
        shoot(self.desk, "desk-sealed", "After the seal no card can be made void.", TALL, whole=True)
        self.day.do(reveal, now())
        shoot(self.wall, "wall-tie", "A tie at the cut goes to a run-off.", *WALLS)
        shoot(self.lead, "lead-tie", "The lead opens the run-off.", LAPTOP, LAPTOP_SPANISH, whole=True)
        shoot(self.phone, "phone-card-result", "The result on the screen of a card.", LIGHT, whole=True)

    def runoff(self) -> None:
        shoot = self.camera.shoot
        self.day.do(open_runoff, now())
        shoot(self.wall, "wall-runoff", "The run-off.", *WALLS)
        shoot(self.phone, "phone-runoff", "The run-off with the same card.", LIGHT, SPANISH)
        for number, (code, _) in enumerate(self.cards[1:20], start=1):
            for issues in self._issues():
                self._mark(code, Wish(issues[number % 3 // 2], 1, True, 0))
        poll = self._poll()
        self.day.do(stop_poll, poll, now())
        shoot(self.lead, "lead-runoff", "The run-off is closed.", LAPTOP, whole=True)
        self.day.do(seal, poll, now(), SALT)
        self.day.do(show_poll, poll, now())
        shoot(self.wall, "wall-runoff-result", "What the run-off decided.", *WALLS)

    def ask(self) -> None:
        shoot = self.camera.shoot
        self.day.do(open_light, PollKind.TEMPERATURE, "", now())
        shoot(self.wall, "wall-mood", "A question to the hall.", WIDE)
        shoot(self.phone, "phone-mood", "Five steps, nobody sees who says what.", LIGHT, DARK, SPANISH)
        for number, (code, _) in enumerate(self.cards[1:20]):
            self._mark(code, Wish(1 + number * number % 5, 1, True, 0))
        self.day.do(finish_light, self._poll(), now())
        shoot(self.wall, "wall-mood-answers", "How many said what.", *WALLS)
        shoot(self.lead, "lead-mood", "The answers, until the lead takes them off the wall.", LAPTOP)

    def end(self) -> None:
        self.lead.goto("/lead/destroy")
        self.camera.shoot(self.lead, "lead-destroy", "What goes and what stays.", LAPTOP, ON_PHONE, whole=True)
        page = self.camera.page()
        page.goto("/verify")
        self.camera.shoot(page, "phone-verify", "Anybody counts the sealed list again.", LIGHT, DARK, whole=True)


def play_cards(camera: Camera, day: Backstage) -> None:
    Cards(camera, day).play()


def play_box(camera: Camera, day: Backstage) -> None:
    """A day on paper: a box, and two tellers whose counts differ first."""
    day.tell(**ARRIVAL, preset=Preset.PAPER, way=Way.PAPER)
    wall, lead, teller = camera.holder("wall"), camera.holder("lead"), camera.holder("teller")
    day.open(Kind.CONCERNS)
    day.seat(1, PEOPLE, 0, complete=False)
    day.say(1, Kind.CONCERNS, CONCERNS[:7])
    day.agree(1, Kind.CONCERNS)
    day.do(make_the_rest, now())
    day.open(Kind.VOTE)
    camera.shoot(wall, "wall-box-vote", "Everybody votes on paper.", *WALLS)
    day.close()
    teller.goto("/teller/1")
    camera.shoot(teller, "teller-box", "What lies in the box.", TALL, LIGHT, whole=True)
    dots = {issue: 12 - issue for issue in range(1, 8)}
    day.do(count_box, 1, PEOPLE, dots)
    camera.shoot(lead, "lead-box", "One of two tellers has counted.", LAPTOP)
    day.do(count_box, 2, PEOPLE, dots | {3: 8})
    camera.shoot(teller, "teller-differ", "The two counts differ.", TALL, TALL_DARK, LIGHT, whole=True)
    day.do(count_box, 2, PEOPLE, dots)
    camera.shoot(teller, "teller-agreed", "Both counted the same.", TALL)
    for poll in day.database.read_now(find_polls):
        day.do(seal, poll.id, now(), SALT)
    day.do(reveal, now())
    camera.shoot(wall, "wall-box-result", "The result of a day on paper.", *WALLS)
