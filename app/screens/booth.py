"""The booth: a ballot opened with a vote card, on any phone or on a loaner tablet. Needs no group and no name."""

from dataclasses import dataclass, replace
from functools import partial

from markupsafe import Markup

from app.domain.account import Account
from app.domain.audience import Audience
from app.domain.ballot import Hand
from app.domain.change import Topic
from app.domain.poll import Poll, PollKind, Way
from app.domain.secret import derive
from app.domain.vote_card import card_id
from app.screens.common import ResultList
from app.screens.fragment import Fragment, Page, Sight
from app.screens.phone import STAGE, DayView, draw_tap, load_day
from app.screens.phone_ballot import BallotPart, Meanings, find_ballot
from app.store.database import Tx
from app.store.vote_cards import find_valid_cards, find_void_cards


@dataclass(frozen=True, slots=True)
class BoothView:
    """`part` is vote, light, result, void, or (empty) nothing to vote on now. `joined`: this device is in a group."""

    part: str
    vote: BallotPart
    result: tuple[ResultList, ...]
    joined: bool
    account: Account | None = None

    @property
    def own_version(self) -> int:
        return self.vote.hand.version

    @property
    def meanings(self) -> Meanings:
        return self.vote.meanings


@dataclass(frozen=True, slots=True)
class CardView:
    """Before a card is used: its code as scanned (empty: to be typed), and what was typed and refused."""

    code: str
    typed: str
    kiosk: bool


def card_mark(key: bytes, code: str) -> str:
    """Stands in the addresses of a card's ballot, so that a tap that waited cannot reach another card's ballot."""
    return derive(key, "booth", code).hex()[:8]


def load_booth(tx: Tx, sight: Sight) -> BoothView:
    code = sight.viewer.secret or ""
    day = tx.once(load_day)
    if card_id(sight.vote_key, code) in tx.once(find_void_cards):
        return BoothView("void", BallotPart(kiosk=sight.kiosk), (), sight.joined)
    usable = day.poll is not None and day.poll.way is Way.CARDS and _is_valid(tx, sight, code)
    id, hand = find_ballot(tx, sight, code, day.poll) if usable and day.poll else ("", Hand())
    return booth_view(day, id, hand, sight)


def _is_valid(tx: Tx, sight: Sight, code: str) -> bool:
    return card_id(sight.vote_key, code) in tx.once(find_valid_cards)


def booth_view(day: DayView, id: str, hand: Hand, sight: Sight) -> BoothView:
    part = _part(day, day.poll) if id else "result" if day.result and not sight.kiosk else ""
    code, into = sight.viewer.secret or "", day.speech.into(sight.meaning, sight.language)
    place = f"/booth/{card_mark(sight.vote_key, code)}/{day.poll.id if day.poll else 0}"
    vote = BallotPart(
        day.poll, place, id, hand, day.lists, sight.wanted, day.speech, into, dark=False, kiosk=sight.kiosk
    )  # fmt: skip
    return BoothView(part, vote, day.result if part == "result" else (), sight.joined, day.account)


def _part(day: DayView, poll: Poll | None) -> str:
    if poll is None:
        return ""
    if poll.is_on:
        return "light" if poll.is_light else "vote"
    return "result" if (day.result and poll.kind is not PollKind.VOTE) or day.agenda.revealed else ""


def draw_booth_chooser(tx: Tx, sight: Sight, issue: int) -> Markup:
    """A dot was wanted here, and none is left: which one shall move?"""
    view = load_booth(tx, replace(sight, wanted=issue))
    return draw_tap(view.vote, view.own_version, (issue,), sight, tx.version)


def load_card(_tx: Tx, sight: Sight, code: str) -> CardView:
    return CardView(code, sight.typed, sight.kiosk)


def card_page(code: str) -> Page:
    """Of a card that was scanned, or (empty) is to be typed. It looks nothing up, so it tells a guesser nothing."""
    fragment = Fragment("card", "booth/_card.html", partial(load_card, code=code), frozenset(), personal=True)
    return Page("card", Audience.ANYONE, "public/page.html", (fragment,), live=False)


BOOTH_HAND = Fragment(
    "hand", "booth/_hand.html", load_booth, frozenset({Topic.AGENDA, Topic.RESULT, Topic.VOTE_CARDS}), personal=True
)
BOOTH = Page("booth", Audience.BOOTH, "booth/page.html", (STAGE, BOOTH_HAND))
