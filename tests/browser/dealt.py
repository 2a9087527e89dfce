"""Vote cards, and what people do with them on a screen."""

from playwright.sync_api import Page, expect

from app.domain.ballot import Done, Wish
from app.domain.poll import Way
from app.domain.secret import ballot_id, hand_key
from app.domain.vote_card import card_id, in_groups
from app.services.dealing import make_cards
from app.services.voting import Slip, mark_ballot
from app.store.ballots import find_hand
from app.store.files import read_keys
from tests.browser.day import change
from tests.browser.hall import Hall
from tests.services.day import Day
from tools.browsing import HALL, press

PILE = "0123456789abcdef" * 2  # the key of the desk's form
PHONE = {"width": 360, "height": 740}


def vote_key(hall: Hall) -> bytes:
    return read_keys(hall.server.event.with_suffix(".key")).vote


def heads_by(day: Day, way: Way) -> None:
    day.do(change, {"way": way})


class Pile:
    """Cards of a vote on seven issues that is open: each its code and the code on its stub."""

    def __init__(self, day: Day, hall: Hall, count: int = 6) -> None:
        self.day = day
        self.key = vote_key(hall)
        heads_by(day, Way.CARDS)
        self.pairs = day.do(make_cards, self.key, PILE, count)
        day.ready_to_vote(7)

    def code(self, nth: int) -> str:
        return self.pairs[nth][0]

    def stub(self, nth: int) -> str:
        return in_groups(self.pairs[nth][1])

    def chosen(self, nth: int) -> list[int]:
        """Issues with a dot of this card, as the server has them."""
        hand = self.day.find(find_hand, ballot_id(self.key, self.code(nth), self.day.poll.id))
        return sorted(dot.issue for dot in hand.dots.values() if dot.placed)

    def vote(self, nth: int, *issues: int) -> None:
        """Without a browser."""
        code, poll = self.code(nth), self.day.poll.id
        slip = Slip(poll, ballot_id(self.key, code, poll), hand_key(self.key, code, poll), card=card_id(self.key, code))
        for issue in issues:
            self.day.do(mark_ballot, slip, Wish(issue, 1, True, 0))
        self.day.do(mark_ballot, slip, Done(True))


def scan(page: Page, code: str) -> None:
    """What the phone's camera opens, and the one button there."""
    page.goto(f"/card/{in_groups(code)}")
    press(page, "To my ballot")
    expect(page).to_have_url(f"{HALL}/booth")


def put_dot(page: Page, *numbers: int) -> None:
    for number in numbers:
        press(page, f"Put a dot on #{number}")
        expect(page.get_by_role("button", name=f"Take back your dot from #{number}")).to_be_visible()


def be_done(page: Page) -> None:
    press(page, "I am done")
    expect(page.get_by_role("heading", name="Your ballot is in.")).to_be_visible()
