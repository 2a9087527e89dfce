"""Dots inside a group. Sealed until its facilitator closes; gone, with their ballots' ids, when the group agrees."""

from sqlalchemy import and_, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.ballot import Dot, Hand
from app.domain.choosing import Chosen, as_issue, as_line, in_order
from app.domain.statement import Mark
from app.store import tables
from app.store.database import Tx
from app.store.lists import change_list_state, find_list_state
from app.store.statements import find_list

chosen_dot, statement = tables.chosen_dot, tables.statement


def find_choice(tx: Tx, ballot: str) -> Hand:
    """One phone's dots. Its version counts all that ever happened to them."""
    columns = (chosen_dot.c.statement_id, chosen_dot.c.placed, chosen_dot.c.version)
    rows = tx.rows(select(*columns).where(chosen_dot.c.ballot_id == ballot))
    dots = [Dot(as_issue(line), 1, placed, version) for line, placed, version in rows]
    return Hand(sum(dot.version for dot in dots), False, {(dot.issue, 1): dot for dot in dots})


def put_choice(tx: Tx, ballot: str, before: Hand, after: Hand) -> None:
    for name, dot in after.dots.items():
        if before.dots.get(name) != dot:
            _put(tx, ballot, dot)


def _put(tx: Tx, ballot: str, dot: Dot) -> None:
    changed = {"placed": dot.placed, "version": dot.version}
    wanted = insert(chosen_dot).values(ballot_id=ballot, statement_id=as_line(dot.issue), **changed)
    tx.run(wanted.on_conflict_do_update(index_elements=["ballot_id", "statement_id"], set_=changed))


def find_chosen(tx: Tx, group: int, kind: str) -> list[Chosen]:
    """The lines that are on the list, in the order of their dots. Empty until the choosing was closed."""
    if find_list_state(tx, group, kind).choosing != "closed":
        return []
    here = and_(statement.c.group_id == group, statement.c.kind == kind, chosen_dot.c.placed)
    counts = select(chosen_dot.c.statement_id, func.count()).join(statement).where(here)
    rows = tx.rows(counts.group_by(chosen_dot.c.statement_id))
    lines = [line.id for line in find_list(tx, group, kind) if line.mark is Mark.SAID]
    return in_order(lines, {row[0]: row[1] for row in rows})


def forget_choosing(tx: Tx, group: int, kind: str) -> None:
    """No dot and no ballot of this choosing is left."""
    here = select(statement.c.id).where(statement.c.group_id == group, statement.c.kind == kind)
    tx.run(delete(chosen_dot).where(chosen_dot.c.statement_id.in_(here)))
    if find_list_state(tx, group, kind).choosing:
        change_list_state(tx, group, kind, choosing="", chosen_dots=0)
