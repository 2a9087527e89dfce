"""Seats of the council: how many, which are ex officio, who holds a vacant one, and when the hall is told."""

from app.domain.act import LEAD
from app.domain.agenda import Kind as StageKind
from app.domain.change import Topic
from app.domain.council import MOST_OFFICES, NAME_MOST, Kind, check_numbers, in_order
from app.domain.refusal import NotFound
from app.domain.refusal_of_council import CouncilNotYet, DayIsOver, SeatIsTaken, TooManyOffices
from app.domain.statement import check_text, clean
from app.store.acts import add_act
from app.store.candidates import change_candidate, find_all_candidates
from app.store.contacts import drop_contact
from app.store.councils import (
    add_office,
    find_choice,
    find_group_seats,
    find_offices,
    put_partner,
    put_seats,
    remove_office,
)
from app.store.database import Tx
from app.store.events import change_event, find_agenda, find_event
from app.store.groups import find_group, find_groups


def check_open(tx: Tx) -> None:
    """The council is chosen from its part of the day on, until the day ends."""
    if not has_begun(tx):
        raise CouncilNotYet
    if find_event(tx).ended_at is not None:
        raise DayIsOver


def has_begun(tx: Tx) -> bool:
    stages = find_agenda(tx).stages
    return any(stage.kind is StageKind.COUNCIL and stage.opened_at is not None for stage in stages)


def settle(tx: Tx, group: int) -> None:
    """Write down which seats follow from the group's order, and tell whoever sees them."""
    seats = find_group_seats(tx, group)
    put_seats(tx, group, ((each.kind, each.place, each.candidate.id if each.candidate else None) for each in seats))
    tell(tx, group)


def tell(tx: Tx, group: int) -> None:
    tx.announce(Topic.COUNCIL, group)
    if find_event(tx).introduced:
        tx.announce(Topic.SEATS)


def set_seats(tx: Tx, members: int, alternates: int, now: int) -> None:
    """Of each home group. Who was chosen keeps their place in the order."""
    check_numbers(members, alternates)
    event = find_event(tx)
    if (event.seats, event.alternates) == (members, alternates):
        return
    change_event(tx, seats=members, alternates=alternates)
    for group in find_groups(tx):
        settle(tx, group.id)
    tx.announce(Topic.SEATS)
    add_act(tx, now, LEAD, "set_seats", {"seats": members, "alternates": alternates})


def create_office(tx: Tx, typed: str) -> None:
    """An ex-officio seat, by the office that has it. Named twice, it is there once."""
    label, known = check_text(typed, NAME_MOST), find_offices(tx)
    if label in (each.label for each in known):
        return
    if len(known) >= MOST_OFFICES:
        raise TooManyOffices(limit=MOST_OFFICES)
    add_office(tx, label)
    tx.announce(Topic.SEATS)


def take_office_away(tx: Tx, office: int) -> None:
    remove_office(tx, office)
    tx.announce(Topic.SEATS)


def hold_seat(tx: Tx, group: int, kind: str, place: int, typed: str) -> None:
    """An organization holds a vacant seat until somebody takes it; without words nobody holds it."""
    find_group(tx, group)
    check_open(tx)
    seat = next((each for each in find_group_seats(tx, group) if (each.kind, each.place) == (kind, place)), None)
    if seat is None:
        raise NotFound
    if seat.state != "vacant":
        raise SeatIsTaken
    partner = check_text(typed, NAME_MOST) if clean(typed) else ""
    put_partner(tx, group, Kind(kind), place, partner)
    tell(tx, group)


def introduce(tx: Tx, shown: bool, now: int) -> None:
    """From now on the hall sees the council: on the wall, and on its phones. Or not yet, after all."""
    if shown and not has_begun(tx):
        raise CouncilNotYet
    if find_event(tx).introduced == shown:
        return
    change_event(tx, introduced=shown)
    tx.announce(Topic.SEATS)
    add_act(tx, now, LEAD, "introduced" if shown else "hid_council", {})


def forget_unseated(tx: Tx) -> None:
    """At the end of the day: names and contacts of people who have no seat are not needed any more.

    A group that was about to choose again keeps its order: the lead may open the day once more.
    """
    for group, candidates in find_all_candidates(tx).items():
        if in_order(candidates) and not find_choice(tx, group).is_chosen:
            continue
        seated = {each.candidate.id for each in find_group_seats(tx, group) if each.candidate is not None}
        for each in candidates:
            if each.id not in seated:
                drop_contact(tx, each.id)
                change_candidate(tx, each.id, name="", owner=None, serves=False, named=False, gone=True)
        tx.announce(Topic.COUNCIL, group)
