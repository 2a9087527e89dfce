"""The last acts of a group's scribes on one of its lists, so that they can be undone and redone."""

import json
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Row, and_, delete, func, insert, select, update
from sqlalchemy.sql.elements import ColumnElement

from app.store import tables
from app.store.database import Tx

KEPT: Final = 20
scribe_act = tables.scribe_act
Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ScribeAct:
    """`before` and `after` are the fields of its line that it changed."""

    id: int
    group: int
    kind: str
    verb: str
    statement: str
    before: Fields
    after: Fields
    undone: bool


def _act(row: Row[*tuple[Any, ...]]) -> ScribeAct:
    id, group, kind, verb, statement, before, after, undone = row
    return ScribeAct(id, group, kind, verb, statement, json.loads(before), json.loads(after), undone)


def _of(group: int, kind: str) -> ColumnElement[bool]:
    return and_(scribe_act.c.group_id == group, scribe_act.c.kind == kind)


def add_scribe_act(tx: Tx, group: int, kind: str, verb: str, statement: str, before: Fields, after: Fields) -> None:
    """What was undone cannot be redone any more, and what is older than twenty acts not be undone."""
    tx.run(delete(scribe_act).where(_of(group, kind), scribe_act.c.undone))
    tx.run(
        insert(scribe_act).values(
            group_id=group, kind=kind, verb=verb, statement_id=statement,
            before=json.dumps(before), after=json.dumps(after), undone=False,
        )
    )  # fmt: skip
    newest = select(scribe_act.c.id).where(_of(group, kind)).order_by(scribe_act.c.id.desc()).limit(KEPT)
    tx.run(delete(scribe_act).where(_of(group, kind), scribe_act.c.id.not_in(newest)))


def find_scribe_act(tx: Tx, id: int, group: int) -> ScribeAct | None:
    row = tx.row(select(scribe_act).where(scribe_act.c.id == id, scribe_act.c.group_id == group))
    return None if row is None else _act(row)


def find_to_undo(tx: Tx, group: int, kind: str) -> ScribeAct | None:
    return _first(tx, and_(_of(group, kind), ~scribe_act.c.undone), scribe_act.c.id.desc())


def find_to_redo(tx: Tx, group: int, kind: str) -> ScribeAct | None:
    return _first(tx, and_(_of(group, kind), scribe_act.c.undone), scribe_act.c.id)


def _first(tx: Tx, which: ColumnElement[bool], order: ColumnElement[Any]) -> ScribeAct | None:
    row = tx.row(select(scribe_act).where(which).order_by(order).limit(1))
    return None if row is None else _act(row)


def count_moves_after(tx: Tx, act: ScribeAct) -> int:
    """How often its line was moved since."""
    later = and_(scribe_act.c.statement_id == act.statement, scribe_act.c.verb == act.verb, scribe_act.c.id > act.id)
    return int(tx.scalar(select(func.count()).where(later, ~scribe_act.c.undone)))


def change_undone(tx: Tx, id: int, undone: bool) -> None:
    tx.run(update(scribe_act).where(scribe_act.c.id == id).values(undone=undone))


def forget_scribe_acts(tx: Tx, group: int, kind: str) -> None:
    """The group has agreed: nothing of this list is undone any more."""
    tx.run(delete(scribe_act).where(_of(group, kind)))


def forget_acts_on(tx: Tx, statement: str) -> None:
    """Its earlier words shall be nowhere."""
    tx.run(delete(scribe_act).where(scribe_act.c.statement_id == statement))
