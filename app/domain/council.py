"""The council: who puts themselves forward, in which order a home group chose them, and which seats follow from that.

Seats are never handed out one by one. They follow from the order: members first, then alternates; who steps back leaves
the order, and the next one follows. A seat that nobody takes stays vacant, for everybody to see.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from app.domain.lot import Lot
from app.domain.refusal_of_council import CallOutThreeNumbers, SeatsOutOfRange

NAME_MOST = 80  # letters
MOST_CANDIDATES = 40  # in one group
MOST_SEATS = 12  # of one group, members or alternates
MOST_OFFICES = 20
MOST_VOTES = 999
CALLED_OUT = 3  # numbers of a lot


class Way(StrEnum):
    """How a group chooses."""

    VOICE = "voice"
    SLIPS = "slips"
    LOT = "lot"
    PHONES = "phones"


class State(StrEnum):
    """How far a group is."""

    GATHERS = ""  # people put themselves forward
    OPEN = "open"  # it names an order aloud, or its phones choose
    CHOSEN = "chosen"


class Kind(StrEnum):
    MEMBER = "member"
    ALTERNATE = "alternate"
    OFFICE = "office"  # ex officio: it belongs to no home group


@dataclass(frozen=True, slots=True)
class Candidate:
    """`owner` recognizes the phone that put itself forward; None: the group's tablet wrote the name.

    `serves` and `named` are the two yeses. `votes` were counted by hand, or on phones that are closed. People who share
    a `rank` are tied.
    """

    id: str
    group: int
    place: int
    name: str
    owner: str | None = None
    serves: bool = False
    named: bool = False
    votes: int | None = None
    rank: int | None = None
    gone: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """`seed` are the numbers of the last lot, `lots` how often one was drawn, `round` counts openings of the phones."""

    group: int
    way: str = ""
    state: str = State.GATHERS
    seed: str = ""
    lots: int = 0
    round: int = 0

    @property
    def is_chosen(self) -> bool:
        return self.state == State.CHOSEN

    @property
    def on_phones(self) -> bool:
        """Is a choice on phones open?"""
        return self.state == State.OPEN and self.way == Way.PHONES

    @property
    def by_voice(self) -> bool:
        """Is an order being named?"""
        return self.state == State.OPEN and self.way == Way.VOICE


@dataclass(frozen=True, slots=True)
class Filled:
    """A seat of a home group and who has it. `tied`: a lot, or another vote, has to say who."""

    kind: Kind
    place: int
    candidate: str | None = None
    tied: bool = False


def standing(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Who puts themselves forward now, in the order in which they did."""
    return sorted((each for each in candidates if not each.gone), key=lambda each: each.place)


def in_order(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Whom the group chose, the first one first."""
    ranked = [each for each in standing(candidates) if each.rank is not None]
    return sorted(ranked, key=lambda each: each.rank or 0)


def fill(candidates: Iterable[Candidate], members: int, alternates: int) -> tuple[Filled, ...]:
    """The seats that follow from the order. People who are tied across a cut have no seat until that is decided."""
    kinds = seats_of(members, alternates)
    seats: list[Filled] = []
    for tie, kind in _with_kinds(candidates, kinds):
        for each in tie[: len(kinds) - len(seats)]:
            seats.append(Filled(*kinds[len(seats)], each.id if kind else None, not kind))
    return (*seats, *(Filled(*each) for each in kinds[len(seats) :]))


def ties(candidates: Iterable[Candidate], members: int, alternates: int) -> list[list[Candidate]]:
    """Those who are tied where it decides who is a member, an alternate, or neither."""
    return [tie for tie, kind in _with_kinds(candidates, seats_of(members, alternates)) if not kind]


def seats_of(members: int, alternates: int) -> list[tuple[Kind, int]]:
    """The kinds and places of a home group's seats."""
    of = [(Kind.MEMBER, place + 1) for place in range(members)]
    return of + [(Kind.ALTERNATE, place + 1) for place in range(alternates)]


def _with_kinds(
    candidates: Iterable[Candidate], kinds: Sequence[tuple[Kind, int]]
) -> Iterable[tuple[list[Candidate], str]]:
    """People with the same rank, and which kind of seat all of them get; empty if that is not the same for all."""
    at = 0
    for _, same in groupby(in_order(candidates), key=lambda each: each.rank):
        tie = list(same)
        found = {str(kinds[nth][0]) if nth < len(kinds) else "none" for nth in range(at, at + len(tie))}
        yield tie, found.pop() if len(found) == 1 else ""
        at += len(tie)


def by_votes(votes: Mapping[str, int]) -> dict[str, int | None]:
    """The rank of each: most votes first, the same for the same number. Who has no vote was not chosen."""
    return {id: 1 + sum(other > count for other in votes.values()) if count else None for id, count in votes.items()}


def by_lot(candidates: Iterable[Candidate], seed: str) -> dict[str, int | None]:
    """Everybody's rank; people go into the hat in the order in which they put themselves forward."""
    drawn = Lot(seed).shuffled(standing(candidates))
    return {each.id: nth for nth, each in enumerate(drawn, 1)}


def break_ties(candidates: Iterable[Candidate], seed: str, members: int, alternates: int) -> dict[str, int | None]:
    """New ranks in the same order, with a lot between those who were tied across a cut."""
    lot, found = Lot(seed), dict[str, int | None]()
    for tie, kind in _with_kinds(candidates, seats_of(members, alternates)):
        first = len(found) + 1
        if kind:
            found |= {each.id: first for each in tie}
        else:
            found |= {each.id: first + nth for nth, each in enumerate(lot.shuffled(tie))}
    return found


def read_seed(typed: str) -> str:
    """Three numbers as a room calls them out: "4 17 8" and "4, 17, 8" are the same lot."""
    numbers = [str(int(number)) for number in re.findall(r"[0-9]{1,9}", typed)]
    if len(numbers) != CALLED_OUT:
        raise CallOutThreeNumbers
    return " ".join(numbers)


def dots_for_seats(seats: int, candidates: int) -> int:
    """Dots of each phone: one for each free seat, and never one for everybody."""
    return max(1, min(seats, candidates - 1))


def check_numbers(members: int, alternates: int) -> None:
    if not (1 <= members <= MOST_SEATS and 0 <= alternates <= MOST_SEATS):
        raise SeatsOutOfRange(most=MOST_SEATS)
