"""Home groups and the devices in them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass

from sqlalchemy import Column, bindparam, func, insert, select, update

from app.domain.group import Group
from app.domain.refusal import NotFound
from app.store import tables
from app.store.database import Tx

home_group, participant = tables.home_group, tables.participant
_columns = [home_group.c[name] for name in Group.__dataclass_fields__]


@dataclass(frozen=True, slots=True)
class Participant:
    """A device: in `group`, or waiting for the nod of `asked`, or in the lobby."""

    id: str
    number: int
    group: int | None
    asked: int | None
    badge: int | None = None


def find_groups(tx: Tx) -> list[Group]:
    """All groups that are still there, by letter."""
    return [
        Group(*row) for row in tx.rows(select(*_columns).where(~home_group.c.removed).order_by(home_group.c.letter))
    ]


def find_all_groups(tx: Tx) -> list[Group]:
    """Also the removed ones: what was said in them is still theirs."""
    return [Group(*row) for row in tx.rows(select(*_columns).order_by(home_group.c.letter))]


def find_group(tx: Tx, group: int) -> Group:
    row = tx.row(select(*_columns).where(home_group.c.id == group, ~home_group.c.removed))
    if row is None:
        raise NotFound
    return Group(*row)


def change_group(tx: Tx, group: int, **values: object) -> None:
    tx.run(update(home_group).where(home_group.c.id == group).values(values))


def add_group(tx: Tx, group: Group) -> None:
    tx.run(insert(home_group).values(asdict(group)))


_participant = select(participant).where(participant.c.id == bindparam("wanted"))


def find_participant(tx: Tx, id: str) -> Participant | None:
    row = tx.row(_participant, {"wanted": id})
    return None if row is None else Participant(*row)


def find_numbered(tx: Tx, number: int) -> Participant:
    row = tx.row(select(participant).where(participant.c.number == number))
    if row is None:
        raise NotFound
    return Participant(*row)


def find_devices(tx: Tx, group: int) -> list[Participant]:
    """Devices that are in the group or wait for its nod, first come first."""
    here = (participant.c.group_id == group) | (participant.c.asked_id == group)
    return [Participant(*row) for row in tx.rows(select(participant).where(here).order_by(participant.c.number))]


def count_devices(tx: Tx, group: int) -> int:
    return int(tx.scalar(select(func.count()).where(participant.c.group_id == group)))


def find_device_counts(tx: Tx) -> dict[int, tuple[int, int]]:
    """Per group: devices in it, devices that wait for its nod."""
    inside = dict(_pairs(tx, participant.c.group_id))
    waiting = dict(_pairs(tx, participant.c.asked_id))
    return {group: (inside.get(group, 0), waiting.get(group, 0)) for group in inside.keys() | waiting.keys()}


def _pairs(tx: Tx, column: Column[int]) -> list[tuple[int, int]]:
    rows = tx.rows(select(column, func.count()).where(column.is_not(None)).group_by(column))
    return [(row[0], row[1]) for row in rows]


def count_lobby(tx: Tx) -> int:
    nowhere = participant.c.group_id.is_(None) & participant.c.asked_id.is_(None)
    return int(tx.scalar(select(func.count()).select_from(participant).where(nowhere)))


def change_participant(tx: Tx, id: str, group: int | None, asked: int | None) -> None:
    tx.run(
        update(participant)
        .where(participant.c.id == id, participant.c.group_id.is_distinct_from(group))
        .values(badge=None)
    )
    tx.run(update(participant).where(participant.c.id == id).values(group_id=group, asked_id=asked))


def change_badge(tx: Tx, id: str, badge: int | None) -> None:
    tx.run(update(participant).where(participant.c.id == id).values(badge=badge))


def forget_badges(tx: Tx) -> None:
    tx.run(update(participant).values(badge=None))


def move_devices(tx: Tx, before: int, after: int | None) -> None:
    """All devices of a group, and all that wait for its nod."""
    tx.run(update(participant).where(participant.c.group_id == before).values(badge=None))  # another group counts anew
    for column in (participant.c.group_id, participant.c.asked_id):
        tx.run(update(participant).where(column == before).values({column: after}))
    inside_already = participant.c.group_id == participant.c.asked_id
    tx.run(update(participant).where(inside_already).values(asked_id=None))


def add_participant(tx: Tx, id: str) -> Participant:
    number = next_number(tx)
    tx.run(insert(participant).values(id=id, number=number))
    return Participant(id, number, None, None)


def next_number(tx: Tx) -> int:
    return int(tx.scalar(select(func.coalesce(func.max(participant.c.number), 0)))) + 1


_inside = select(participant).where(
    participant.c.group_id.is_not(None), participant.c.id.in_(bindparam("ids", expanding=True))
)


def find_inside(tx: Tx, ids: Iterable[str]) -> dict[str, Participant]:
    """Those of these devices that are in a group, and so may vote."""
    wanted = list(dict.fromkeys(ids))
    chunks = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
    return {row[0]: Participant(*row) for chunk in chunks for row in tx.rows(_inside, {"ids": chunk})}


def count_heads(tx: Tx) -> int:
    """How many people the facilitators have counted in their rooms."""
    return sum(group.heads or 0 for group in find_groups(tx))
