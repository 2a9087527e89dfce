"""How far the groups are with their lists."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.domain.group import ListState
from app.store import tables
from app.store.database import Tx

group_list = tables.group_list


def find_list_state(tx: Tx, group: int, kind: str) -> ListState:
    here = (group_list.c.group_id == group) & (group_list.c.kind == kind)
    row = tx.row(select(group_list).where(here))
    return ListState(group, kind) if row is None else ListState(*row)


def find_list_states(tx: Tx) -> dict[tuple[int, str], ListState]:
    """By group and kind; a list that nobody has touched is not here."""
    found = [ListState(*row) for row in tx.rows(select(group_list))]
    return {(state.group, state.kind): state for state in found}


def change_list_state(tx: Tx, group: int, kind: str, **values: object) -> None:
    fresh = asdict(ListState(group, kind)) | values
    fresh["group_id"] = fresh.pop("group")
    wanted = insert(group_list).values(fresh)
    tx.run(wanted.on_conflict_do_update(index_elements=["group_id", "kind"], set_=values))
