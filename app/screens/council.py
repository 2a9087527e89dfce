"""Back home: on a group's tablet its candidates, how it chooses, and its seats; on the wall the council as a whole."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.agenda import Kind
from app.domain.change import Topic
from app.domain.council import Candidate, Choice, dots_for_seats, in_order, standing, ties
from app.domain.group import Group
from app.screens.fragment import Fragment, Sight
from app.screens.lines import PLACE, moment_of
from app.store.candidates import find_candidates
from app.store.council_dots import count_ballots
from app.store.councils import GroupSeat, SeatView, find_choice, find_choices, find_council, find_group_seats
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_groups

STAGES = (Kind.COUNCIL, Kind.CLOSING)


@dataclass(frozen=True, slots=True)
class GroupPart:
    """`here` stand now, `order` are those whom the group chose, `back` can be brought back with one tap.

    `tied` need a lot or another vote. `chosen_phones` is how many phones have a dot placed; never for whom.
    """

    group: Group
    choice: Choice
    members: int
    alternates: int
    here: tuple[Candidate, ...]
    order: tuple[Candidate, ...]
    back: tuple[Candidate, ...]
    seats: tuple[GroupSeat, ...]
    tied: tuple[tuple[Candidate, ...], ...]
    chosen_phones: int
    dots: int
    on_paper: bool
    over: bool

    @property
    def left(self) -> tuple[Candidate, ...]:
        """By voice: who is not in the order yet."""
        return tuple(each for each in self.here if each.rank is None)

    @property
    def waiting(self) -> tuple[Candidate, ...]:
        """Who stands and has no seat."""
        seated = {seat.candidate.id for seat in self.seats if seat.candidate is not None}
        return tuple(each for each in self.here if each.id not in seated)

    @property
    def may_keep(self) -> bool:
        """There is an order from before to go back to."""
        return not self.choice.is_chosen and not self.choice.state and bool(self.order)


@dataclass(frozen=True, slots=True)
class AddPart:
    """The form for somebody without a phone, with a key of its own. `group` is None while nobody can be added."""

    group: int | None
    key: str
    chosen: bool


def load_group(tx: Tx, sight: Sight) -> GroupPart | None:
    now = moment_of(tx, sight)
    if now.kind not in STAGES:
        return None
    group, event = now.group, find_event(tx)
    choice, candidates = find_choice(tx, group.id), find_candidates(tx, group.id)
    here = standing(candidates)
    tied = ties(candidates, event.seats, event.alternates) if choice.is_chosen else []
    return GroupPart(
        group, choice, event.seats, event.alternates, tuple(here), tuple(in_order(candidates)),
        tuple(each for each in candidates if each.gone and each.name), find_group_seats(tx, group.id),
        tuple(tuple(tie) for tie in tied), count_ballots(tx, group.id) if choice.on_phones else 0,
        dots_for_seats(event.seats, len(here)), event.on_paper, event.ended_at is not None,
    )  # fmt: skip


def load_add(tx: Tx, sight: Sight) -> AddPart:
    part = load_group(tx, sight)
    if part is None or part.over or part.choice.state:
        return AddPart(None, "", chosen=part is not None and part.choice.is_chosen)
    return AddPart(part.group.id, token_hex(12), chosen=False)


@dataclass(frozen=True, slots=True)
class SeatGroup:
    """A group's seats, or (no letter) those ex officio."""

    letter: str
    name: str
    seats: tuple[SeatView, ...]


@dataclass(frozen=True, slots=True)
class CouncilView:
    """`groups` are all home groups with whether they have chosen; `seats` are there after the introduction."""

    groups: tuple[tuple[Group, bool], ...]
    seats: tuple[SeatGroup, ...]

    @property
    def size(self) -> int:
        return sum(len(each.seats) for each in self.seats)


def load_council(tx: Tx) -> CouncilView:
    """What the hall sees of the council."""
    choices = find_choices(tx)
    groups = tuple((group, choices.get(group.id, Choice(group.id)).is_chosen) for group in find_groups(tx))
    return CouncilView(groups, tuple(seats_by_group(find_council(tx))) if find_event(tx).introduced else ())


def seats_by_group(seats: tuple[SeatView, ...]) -> list[SeatGroup]:
    found: dict[str, list[SeatView]] = {}
    for each in seats:
        found.setdefault(each.letter, []).append(each)
    return [SeatGroup(letter, of[0].group, tuple(of)) for letter, of in found.items()]


TOPICS = PLACE | {Topic.COUNCIL, Topic.SEATS}
COUNCIL = Fragment("council", "council/_group.html", load_group, TOPICS)
ADD = Fragment("council-add", "council/_add.html", load_add, TOPICS, personal=True)
CHOOSE = Fragment("council-choose", "council/_choose.html", load_group, TOPICS)
