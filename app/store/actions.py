"""The actions of the mixed tables."""

import json
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.action import Action, Plan
from app.store.database import Tx
from app.store.tables_of_the_afternoon import action

_FIELDS = tuple(Plan.__dataclass_fields__)


def find_actions(tx: Tx) -> list[Action]:
    """What all tables want to be done, table by table; nothing that is empty or was taken away."""
    rows = tx.rows(select(action).where(~action.c.gone).order_by(action.c.table_id, action.c.place))
    return [found for found in map(_action, rows) if not found.plan.is_empty]


def find_actions_of(tx: Tx, table: int) -> list[Action]:
    """All that one table ever began, in their places; also empty ones and those that were taken away."""
    rows = tx.rows(select(action).where(action.c.table_id == table).order_by(action.c.place))
    return [_action(row) for row in rows]


def find_action(tx: Tx, id: str) -> Action | None:
    row = tx.row(select(action).where(action.c.id == id))
    return None if row is None else _action(row)


def _action(row: Row[*tuple[Any, ...]]) -> Action:
    plan = Plan(**{name: row._mapping[name] for name in _FIELDS})
    rivals = tuple(Plan(**each) for each in json.loads(row.rival or "[]"))
    return Action(row.table_id, row.place, plan, rivals, row.gone, row.version)


def put_action(tx: Tx, told: Action) -> None:
    rivals = json.dumps([asdict(each) for each in told.rivals], ensure_ascii=False) if told.rivals else None
    values = asdict(told.plan) | {"rival": rivals, "gone": told.gone, "version": told.version}
    fresh = insert(action).values(id=told.id, table_id=told.table, place=told.place, **values)
    tx.run(fresh.on_conflict_do_update(index_elements=["id"], set_=values))
