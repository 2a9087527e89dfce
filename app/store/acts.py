"""The history of the day, oldest first. Nothing is ever taken out of it before the seal."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, insert, select

from app.domain.act import Act, Change
from app.store import tables
from app.store.database import Tx

act = tables.act


def add_act(
    tx: Tx, at: int, role: str, verb: str, about: Mapping[str, object], changes: Sequence[Change] = (),
    undoes: int | None = None,
) -> None:  # fmt: skip
    told = [(each.thing, each.field, each.before, each.after) for each in changes]
    values = {"about": json.dumps(about), "changes": json.dumps(told), "undoes": undoes}
    tx.run(insert(act).values(at=at, role=role, verb=verb, **values))


def find_acts(tx: Tx) -> list[Act]:
    return [_act(row) for row in tx.rows(select(act).order_by(act.c.id))]


def find_last_acts(tx: Tx, count: int) -> list[Act]:
    """The newest first."""
    return [_act(row) for row in tx.rows(select(act).order_by(act.c.id.desc()).limit(count))]


def _act(row: Row[*tuple[Any, ...]]) -> Act:
    id, at, role, verb, about, changes, undoes = row
    return Act(id, at, role, verb, json.loads(about), tuple(Change(*each) for each in json.loads(changes)), undoes)
