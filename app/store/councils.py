"""Seats of the council. A home group's seats follow from the event's numbers; a row is written once one has something
to keep."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as put

from app.domain.council import Candidate, Choice, Kind, fill, seats_of
from app.domain.group import Group
from app.store.candidates import find_all_candidates, find_candidates
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.groups import find_groups
from app.store.tables_of_the_afternoon import choice, seat

_CHOICE = (choice.c.group_id, choice.c.way, choice.c.state, choice.c.seed, choice.c.lots, choice.c.round)


@dataclass(frozen=True, slots=True)
class Office:
    """An ex-officio seat."""

    id: int
    label: str


@dataclass(frozen=True, slots=True)
class SeatView:
    """A seat as the whole hall may see it. `state`: choosing (its group has not chosen), asked (the person has not said
    yes yet), tied, taken or vacant. `name` is there only if its person gave the second yes, and after the introduction.

    An ex-officio seat has a `label` and no group; it is taken by its office. `partner` holds a vacant seat.
    """

    letter: str
    group: str
    kind: Kind
    place: int
    state: str
    name: str | None = None
    partner: str = ""
    label: str = ""

    @property
    def taken(self) -> bool:
        return self.state == "taken"

    @property
    def vacant(self) -> bool:
        return self.state == "vacant"


@dataclass(frozen=True, slots=True)
class GroupSeat:
    """A seat of one home group and who has it, for its own room and for the secretary."""

    kind: Kind
    place: int
    state: str
    candidate: Candidate | None
    partner: str


def find_choice(tx: Tx, group: int) -> Choice:
    row = tx.row(select(*_CHOICE).where(choice.c.group_id == group))
    return Choice(*row) if row is not None else Choice(group)


def find_choices(tx: Tx) -> dict[int, Choice]:
    return {row[0]: Choice(*row) for row in tx.rows(select(*_CHOICE))}


def change_choice(tx: Tx, group: int, **values: object) -> None:
    first = {"way": "", "state": "", "seed": "", "lots": 0, "round": 0} | values
    wanted = put(choice).values(group_id=group, **first)
    tx.run(wanted.on_conflict_do_update(index_elements=["group_id"], set_=values))


def find_council(tx: Tx) -> tuple[SeatView, ...]:
    """All seats in the order of letters, then those ex officio."""
    event, choices, candidates = find_event(tx), find_choices(tx), find_all_candidates(tx)
    partners = _find_partners(tx)
    found = []
    for group in find_groups(tx):
        chosen = choices.get(group.id, Choice(group.id))
        seats = _seats(event, chosen, candidates.get(group.id, ()), partners)
        found += [_public(event, group, each) for each in seats]
    offices = enumerate(find_offices(tx), 1)
    return (*found, *(SeatView("", "", Kind.OFFICE, nth, "taken", label=each.label) for nth, each in offices))


def _public(event: Event, group: Group, seat: GroupSeat) -> SeatView:
    person = seat.candidate
    shown = person is not None and person.named and person.serves and event.introduced
    name = person.name if person is not None and shown else None
    return SeatView(group.letter, group.name, seat.kind, seat.place, seat.state, name, seat.partner)


def find_group_seats(tx: Tx, group: int) -> tuple[GroupSeat, ...]:
    """With names: for the group itself, and for the secretary."""
    return _seats(find_event(tx), find_choice(tx, group), find_candidates(tx, group), _find_partners(tx))


def _seats(
    event: Event, chosen: Choice, candidates: Sequence[Candidate], partners: dict[tuple[int, Kind, int], str]
) -> tuple[GroupSeat, ...]:
    if not chosen.is_chosen:
        empty = seats_of(event.seats, event.alternates)
        return tuple(GroupSeat(kind, place, "choosing", None, "") for kind, place in empty)
    known = {each.id: each for each in candidates}
    found = []
    for each in fill(candidates, event.seats, event.alternates):
        person = known.get(each.candidate or "")
        state = "tied" if each.tied else "vacant" if person is None else "taken" if person.serves else "asked"
        partner = partners.get((chosen.group, each.kind, each.place), "") if state == "vacant" else ""
        found.append(GroupSeat(each.kind, each.place, state, person, partner))
    return tuple(found)


def put_seats(tx: Tx, group: int, holders: Iterable[tuple[Kind, int, str | None]]) -> None:
    """Who has which seat of this group. First everybody stands up: nobody may have two seats for a moment."""
    tx.run(update(seat).where(seat.c.group_id == group).values(candidate_id=None))
    for kind, place, id in holders:
        if id is not None:
            _change_seat(tx, group, kind, place, candidate_id=id)


def put_partner(tx: Tx, group: int, kind: Kind, place: int, partner: str) -> None:
    _change_seat(tx, group, kind, place, partner=partner)


def _change_seat(tx: Tx, group: int, kind: Kind, place: int, **values: object) -> None:
    here = (seat.c.group_id == group) & (seat.c.kind == kind) & (seat.c.place == place)
    if not tx.run(update(seat).where(here).values(values)):
        first = {"label": "", "candidate_id": None, "partner": ""} | values
        tx.run(insert(seat).values(group_id=group, kind=kind, place=place, **first))


def _find_partners(tx: Tx) -> dict[tuple[int, Kind, int], str]:
    rows = tx.rows(select(seat.c.group_id, seat.c.kind, seat.c.place, seat.c.partner).where(seat.c.partner != ""))
    return {(group, Kind(kind), place): partner for group, kind, place, partner in rows}


def find_offices(tx: Tx) -> list[Office]:
    rows = tx.rows(select(seat.c.id, seat.c.label).where(seat.c.kind == Kind.OFFICE).order_by(seat.c.place))
    return [Office(*row) for row in rows]


def add_office(tx: Tx, label: str) -> None:
    """Behind those that are there."""
    last = select(func.coalesce(func.max(seat.c.place), 0) + 1).where(seat.c.kind == Kind.OFFICE).scalar_subquery()
    tx.run(insert(seat).values(kind=Kind.OFFICE, place=last, label=label, partner=""))


def remove_office(tx: Tx, office: int) -> None:
    tx.run(delete(seat).where(seat.c.kind == Kind.OFFICE, seat.c.id == office))
