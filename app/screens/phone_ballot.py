"""The ballot as one voter marks it, on a phone or (with a vote card) on any screen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.ballot import Dot, Hand, Rule
from app.domain.poll import STEPS, Poll
from app.domain.secret import ballot_id, hand_key, receipt
from app.screens.common import IssueView, ListView
from app.screens.fragment import Sight
from app.screens.phone_meanings import Offer, Speech, offers
from app.store.ballots import find_hand
from app.store.database import Tx
from app.store.meanings import Meaning

Meanings = Mapping[int, Meaning]


@dataclass(frozen=True, slots=True)
class BallotRow:
    """One issue: its dots, and the next one if its rule allows one more.

    `movable` are dots that could move here (their issue's number, dot), if one was wanted and none is left; `meaning`
    says the issue in the language of this phone.
    """

    about: IssueView
    on: tuple[Dot, ...]
    next: Dot | None
    movable: tuple[tuple[int, Dot], ...]
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class BallotList:
    """`left` is how many dots are still in the hand."""

    nth: int
    name: str
    dots: int
    left: int
    rows: tuple[BallotRow, ...]


@dataclass(frozen=True, slots=True)
class BallotPart:
    """One ballot of the poll that is on. `place` is the address that its dots are named under, `id` its stored id.

    `wanted`: the issue that a dot was wanted for when none was left; `dark`: its group pauses; `into` is the language
    of the meanings, if they are needed; `kiosk`: on a tablet that goes on to the next person.
    """

    poll: Poll | None = None
    place: str = ""
    id: str = ""
    hand: Hand = field(default_factory=Hand)
    lists: tuple[ListView, ...] = ()
    wanted: int | None = None
    speech: Speech = field(default_factory=Speech)
    into: str = ""
    dark: bool = False
    kiosk: bool = False

    @property
    def is_open(self) -> bool:
        return self.poll is not None and self.poll.is_open

    @property
    def ballot_lists(self) -> list[BallotList]:
        return ballot_lists(self.lists, self.hand, self.wanted, self.meanings)

    @property
    def meanings(self) -> Meanings:
        return self.speech.meanings.get(self.into, {})

    @property
    def also_in(self) -> tuple[Offer, ...]:
        return offers(self.speech, self.into)

    @property
    def page(self) -> str:
        """The page that this ballot stands on: phone or booth."""
        return self.place.split("/")[1] if self.place else "phone"

    @property
    def receipts(self) -> tuple[tuple[str, str], ...]:
        """By list, the tag of this ballot in the published file; none if the vote has none, or no ballot is in."""
        if self.poll is None or not self.poll.receipts or not self.hand.version:
            return ()
        return tuple((each.name, receipt(self.id, each.name)) for each in self.lists if each.rule and each.rule.dots)

    @property
    def steps(self) -> tuple[Dot, ...]:
        """Of a light poll: its steps, as the dots that they would be."""
        count = 0 if self.poll is None or not self.poll.is_light else STEPS[self.poll.kind]
        return tuple(self.hand.dot(step, 1) for step in range(1, count + 1))

    @property
    def chosen(self) -> Dot | None:
        return next((step for step in self.steps if step.placed), None)


def find_ballot(tx: Tx, sight: Sight, secret: str, poll: Poll) -> tuple[str, Hand]:
    """The ballot of this voting secret, as its own voter may see it."""
    id = ballot_id(sight.vote_key, secret, poll.id)
    return id, find_hand(tx, id, hand_key(sight.vote_key, secret, poll.id) if poll.witness else None)


def ballot_lists(lists: tuple[ListView, ...], ballot: Hand, wanted: int | None, meanings: Meanings) -> list[BallotList]:
    """In the order of the wall. `wanted`: the issue that a dot was wanted for when none was left."""
    placed: dict[int, tuple[Dot, ...]] = {}
    for dot in sorted(ballot.dots.values(), key=lambda dot: dot.nth):
        if dot.placed:
            placed[dot.issue] = (*placed.get(dot.issue, ()), dot)
    return [
        _ballot_list(nth, each, each.rule, ballot, wanted, placed, meanings)
        for nth, each in enumerate(lists, 1)
        if each.rule is not None
    ]


def _ballot_list(
    nth: int, each: ListView, rule: Rule, ballot: Hand, wanted: int | None, placed: Mapping[int, tuple[Dot, ...]],
    meanings: Meanings,
) -> BallotList:  # fmt: skip
    lying = tuple((view.issue.number, dots[-1]) for view in each.issues if (dots := placed.get(view.issue.id)))
    left = rule.dots - sum(len(placed.get(view.issue.id, ())) for view in each.issues)
    rows = []
    for view in each.issues:
        on = placed.get(view.issue.id, ())
        next_ = _next_dot(ballot, view.issue.id, on) if rule.dots > 0 and len(on) < rule.per_issue else None
        opens = wanted == view.issue.id and next_ is not None and left < 1
        movable = tuple(pair for pair in lying if pair[1].issue != view.issue.id) if opens else ()
        rows.append(BallotRow(view, on, next_, movable, meanings.get(view.issue.id)))
    return BallotList(nth, each.name, rule.dots, left, tuple(rows))


def _next_dot(ballot: Hand, issue: int, on: tuple[Dot, ...]) -> Dot:
    taken = {dot.nth for dot in on}
    return ballot.dot(issue, min(set(range(1, len(on) + 2)) - taken))
