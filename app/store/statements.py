"""What was said. Unagreed words are found by their group only."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, and_, bindparam, func, insert, select, update

from app.domain.refusal_of_words import NotOnList
from app.domain.statement import Mark, Statement
from app.store import tables
from app.store.database import Tx

statement = tables.statement
_columns = (
    statement.c.id, statement.c.group_id, statement.c.kind, statement.c.text, statement.c.mark,
    statement.c.version, statement.c.author, statement.c.issue_id, statement.c.original, statement.c.trace,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Agreed:
    """A line that its group released: it may be seen outside. `list` is who raised it.

    `original` are its first words if others stand now, "" if those were forgotten on purpose.
    """

    id: str
    group: int
    kind: str
    list: str
    text: str
    issue: int | None
    original: str | None = None


def _statement(row: Row[*tuple[Any, ...]]) -> Statement:
    id, group, kind, text, mark, version, author, issue, original, trace = row
    return Statement(id, group, kind, text, Mark(mark), version, author, issue, original, trace)


def find_statement(tx: Tx, id: str) -> Statement | None:
    row = tx.row(select(*_columns).where(statement.c.id == id))
    return None if row is None else _statement(row)


def find_in_group(tx: Tx, id: str, group: int) -> Statement:
    """A line of this group; one of another group does not exist for it."""
    found = find_statement(tx, id)
    if found is None or found.group != group:
        raise NotOnList
    return found


def find_list(tx: Tx, group: int, kind: str) -> list[Statement]:
    """A group's list as its own tablet sees it, withdrawn lines left out."""
    here = and_(statement.c.group_id == group, statement.c.kind == kind, statement.c.mark != Mark.WITHDRAWN)
    rows = tx.rows(select(*_columns).where(here).order_by(statement.c.place, statement.c.id))
    return [_statement(row) for row in rows]


def find_written_by(tx: Tx, author: str, group: int, kind: str) -> list[Statement]:
    return [line for line in find_list(tx, group, kind) if line.author == author]


def count_written_by(tx: Tx, author: str) -> int:
    """Lines of one phone on one list, also those it withdrew: a cap that cannot be stepped around."""
    return int(tx.scalar(select(func.count()).where(statement.c.author == author)))


def find_agreed(tx: Tx, kind: str | None = None) -> list[Agreed]:
    """Everything that was released, group by group."""
    released = statement.c.mark == Mark.AGREED
    if kind is not None:
        released = and_(released, statement.c.kind == kind)
    columns = (statement.c.id, statement.c.group_id, statement.c.kind, statement.c.list, statement.c.text)
    query = select(*columns, statement.c.issue_id, statement.c.original).where(released)
    order = (statement.c.group_id, statement.c.kind.desc(), statement.c.place, statement.c.id)
    return [Agreed(*row) for row in tx.rows(query.order_by(*order))]


def find_counts(tx: Tx) -> dict[tuple[int, str], tuple[int, int]]:
    """Per group and kind: lines on the list that are not agreed yet, and agreed ones."""
    marks = (Mark.SAID, Mark.AGREED)
    query = select(statement.c.group_id, statement.c.kind, statement.c.mark, func.count()).where(
        statement.c.mark.in_(marks)
    )
    counts: dict[tuple[int, str], tuple[int, int]] = {}
    for group, kind, mark, count in tx.rows(query.group_by(statement.c.group_id, statement.c.kind, statement.c.mark)):
        said, agreed = counts.get((group, kind), (0, 0))
        counts[group, kind] = (count, agreed) if mark == Mark.SAID else (said, count)
    return counts


def add_statement(tx: Tx, line: Statement, raised_by: str) -> None:
    last = select(func.coalesce(func.max(statement.c.place), 0)).where(
        statement.c.group_id == line.group, statement.c.kind == line.kind
    )
    tx.run(
        insert(statement).values(
            id=line.id, group_id=line.group, kind=line.kind, list=raised_by, place=int(tx.scalar(last)) + 1,
            text=line.text, mark=line.mark, version=line.version, author=line.author,
            original=line.original, trace=line.trace,
        )
    )  # fmt: skip


def change_statement(tx: Tx, id: str, **values: object) -> None:
    tx.run(update(statement).where(statement.c.id == id).values(version=statement.c.version + 1, **values))


def find_order(tx: Tx, group: int, kind: str) -> list[str]:
    """All lines of a list as they stand one behind the other, withdrawn ones as well: they keep their place."""
    here = and_(statement.c.group_id == group, statement.c.kind == kind)
    return [id for (id,) in tx.rows(select(statement.c.id).where(here).order_by(statement.c.place, statement.c.id))]


_put = update(statement).where(statement.c.id == bindparam("line")).values(place=bindparam("at"))


def change_order(tx: Tx, ids: list[str]) -> None:
    """The words stay what they are, so the lines keep their versions."""
    tx.run(_put, [{"line": id, "at": at} for at, id in enumerate(ids, start=1)])


def change_marks(tx: Tx, group: int, kind: str, before: Mark, after: Mark, author: str | None = None) -> int:
    """Move all lines of one mark to another; of one phone only, if `author` is given."""
    which = and_(statement.c.group_id == group, statement.c.kind == kind, statement.c.mark == before)
    if author is not None:
        which = and_(which, statement.c.author == author)
    return tx.run(update(statement).where(which).values(mark=after, version=statement.c.version + 1))


def release(tx: Tx, group: int, kind: str) -> int:
    """Agree on every line that is on the list, and forget for good which phones wrote on it."""
    here = and_(statement.c.group_id == group, statement.c.kind == kind)
    tx.run(update(statement).where(here).values(author=None))
    values = {"mark": Mark.AGREED, "version": statement.c.version + 1}
    return tx.run(update(statement).where(here, statement.c.mark == Mark.SAID).values(values))


def move_statements(tx: Tx, before: int, after: int) -> None:
    """To the end of another group's lists. A phone's mark is made for one group, so it would fit nobody there."""
    values = {"group_id": after, "author": None, "place": statement.c.place + 1000}
    tx.run(update(statement).where(statement.c.group_id == before).values(values))
