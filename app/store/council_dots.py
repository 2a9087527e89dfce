"""Dots for candidates inside one home group. Sealed until its tablet closes; gone, with their ids, when counted."""

from sqlalchemy import Select, and_, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.ballot import Dot, Hand
from app.domain.choosing import as_issue, as_line
from app.store.database import Tx
from app.store.tables_of_the_afternoon import candidate, council_dot


def find_dots(tx: Tx, ballot: str) -> Hand:
    """One phone's dots. Its version counts all that ever happened to them."""
    columns = (council_dot.c.candidate_id, council_dot.c.placed, council_dot.c.version)
    rows = tx.rows(select(*columns).where(council_dot.c.ballot_id == ballot))
    dots = [Dot(as_issue(id), 1, placed, version) for id, placed, version in rows]
    return Hand(sum(dot.version for dot in dots), False, {(dot.issue, 1): dot for dot in dots})


def put_dots(tx: Tx, ballot: str, before: Hand, after: Hand) -> None:
    for name, dot in after.dots.items():
        if before.dots.get(name) != dot:
            changed = {"placed": dot.placed, "version": dot.version}
            wanted = insert(council_dot).values(ballot_id=ballot, candidate_id=as_line(dot.issue), **changed)
            tx.run(wanted.on_conflict_do_update(index_elements=["ballot_id", "candidate_id"], set_=changed))


def count_ballots(tx: Tx, group: int) -> int:
    """How many phones have a dot placed; not for whom."""
    placed = _placed(select(func.count(council_dot.c.ballot_id.distinct())), group)
    return int(tx.scalar(placed))


def count_dots(tx: Tx, group: int) -> dict[str, int]:
    """By candidate. Only for the close."""
    counted = _placed(select(council_dot.c.candidate_id, func.count()), group).group_by(council_dot.c.candidate_id)
    return {row[0]: row[1] for row in tx.rows(counted)}


def forget_dots(tx: Tx, group: int) -> None:
    here = select(candidate.c.id).where(candidate.c.group_id == group)
    tx.run(delete(council_dot).where(council_dot.c.candidate_id.in_(here)))


def _placed(counted: Select[*tuple[object, ...]], group: int) -> Select[*tuple[object, ...]]:
    return counted.join(candidate, council_dot.c.candidate_id == candidate.c.id).where(
        and_(candidate.c.group_id == group, council_dot.c.placed, ~candidate.c.gone)
    )
