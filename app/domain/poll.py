"""A poll: one thing that the whole hall decides with the same engine. The vote, a run-off, a light question."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.ballot import ANSWERS, Booth, Rule
from app.domain.refusal import AlreadyRevealed
from app.domain.refusal_of_votes import (
    BallotsAreSealed,
    CloseThePollFirst,
    PollIsOver,
    SealFirst,
)


class Way(StrEnum):
    """How heads are counted, so that nobody has two ballots: an event has one way."""

    PHONES = "phones"  # a phone that its group admitted has one ballot
    CARDS = "cards"  # a vote card has one ballot, on any screen or on paper
    PAPER = "paper"  # ballots in a box; two tellers count


class PollKind(StrEnum):
    VOTE = "vote"
    RUNOFF = "runoff"  # between issues that are tied at the cut
    TEMPERATURE = "temperature"  # could you live with it? five steps, not binding
    READINESS = "readiness"  # are we ready? yes, or not yet


class PollState(StrEnum):
    OPEN = "open"
    CLOSED = "closed"
    SEALED = "sealed"  # its digest is fixed: from here on a changed dot would show
    REVEALED = "revealed"
    CANCELLED = "cancelled"  # its rules were changed; its ballots are gone, the record is not


class Tie(StrEnum):
    """What a tie across the line of carrying leads to."""

    BOTH = "both"  # all of them are carried
    RUNOFF = "runoff"  # the room decides between them, one dot each


LIGHT = (PollKind.TEMPERATURE, PollKind.READINESS)
STEPS: Mapping[PollKind, int] = {PollKind.TEMPERATURE: 5, PollKind.READINESS: 2}
MOST = 20  # dots per list, dots on one issue, issues carried


@dataclass(frozen=True, slots=True)
class Rules:
    """What the lead sets for the vote, the same for each list. `dots` None: by the number of issues."""

    dots: int | None
    per_issue: int
    carried: int
    way: Way = Way.PHONES
    tie: Tie = Tie.BOTH
    receipts: bool = False

    @property
    def in_range(self) -> bool:
        numbers = (self.per_issue, self.carried, *(() if self.dots is None else (self.dots,)))
        return all(1 <= number <= MOST for number in numbers)


@dataclass(frozen=True, slots=True)
class Poll:
    """`people` is how many the lead says are in the hall; `digest` is empty until the seal.

    `on_wall`: a light poll's result stands there. `witness`: what two witnesses' words open, empty without them (see
    store/witnesses.py).
    """

    id: int
    kind: PollKind
    state: PollState
    way: Way
    question: str
    people: int
    tie: Tie
    receipts: bool
    digest: str
    witness: str = ""
    on_wall: bool = False

    @property
    def is_open(self) -> bool:
        return self.state is PollState.OPEN

    @property
    def is_on(self) -> bool:
        """Somebody may still vote, or the count is not public yet."""
        return self.state in (PollState.OPEN, PollState.CLOSED, PollState.SEALED)

    @property
    def is_light(self) -> bool:
        return self.kind in LIGHT

    @property
    def file_name(self) -> str:
        """Of its sealed ballots, once they are published."""
        return "ballots.csv" if self.kind is PollKind.VOTE else f"ballots-{self.id}.csv"

    def check_close(self) -> None:
        if self.state is not PollState.OPEN:
            raise PollIsOver

    def check_reopen(self) -> None:
        """A close by mistake can be taken back until the seal."""
        if self.state is PollState.SEALED:
            raise BallotsAreSealed
        if self.state is not PollState.CLOSED:
            raise PollIsOver

    def check_seal(self) -> None:
        if self.state is PollState.OPEN:
            raise CloseThePollFirst
        if self.state is not PollState.CLOSED:
            raise PollIsOver

    def check_reveal(self) -> None:
        if self.state is PollState.OPEN:
            raise CloseThePollFirst
        if self.state is PollState.CLOSED:
            raise SealFirst
        if self.state is not PollState.SEALED:
            raise AlreadyRevealed

    def check_unsealed(self) -> None:
        """Ballots may still be taken out or keyed in."""
        if self.state is PollState.SEALED:
            raise BallotsAreSealed
        if not self.is_on:
            raise PollIsOver


def booth_of(poll: Poll | None, rules: Mapping[str, Rule], options: Mapping[int, str]) -> Booth:
    """What all ballots of this poll have in common; without a poll nobody has voted yet."""
    if poll is None:
        return Booth(0, Way.PHONES, False, False, {}, {})
    return Booth(poll.id, poll.way, True, poll.is_open, rules, options)


def light_rules(kind: PollKind) -> tuple[Rule, dict[int, str]]:
    """The one rule of a light poll and the list of each of its steps."""
    return Rule(ANSWERS, 1, 1, 0), dict.fromkeys(range(1, STEPS[kind] + 1), ANSWERS)
