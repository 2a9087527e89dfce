"""The theme board as it stands: read as facts, and changed by the facts of an act."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, Table, insert, select, update

from app.domain.act import Change
from app.domain.agenda import Kind
from app.domain.board import Board, Key, concern, difference, link, theme
from app.store import tables
from app.store.acts import find_acts
from app.store.database import Tx
from app.store.events import find_event
from app.store.statements import find_agreed

issue = tables.issue
FIELDS = ("list", "text", "state", "reason", "number", "place")
_SHOWN = ("text", "state", "reason")  # a new place or number makes nobody's words stale


def find_board(tx: Tx) -> Board:
    facts: dict[Key, object] = {}
    for line in find_agreed(tx, Kind.CONCERNS):
        at = "" if line.issue is None else str(line.issue)
        facts |= {(concern(line.id), name): value for name, value in (("at", at), ("text", line.text))}
        facts[concern(line.id), "list"] = line.list
    for row in tx.rows(select(issue).order_by(issue.c.id)):
        facts |= {(theme(row.id), field): row._mapping[field] for field in FIELDS}
    facts |= {(link(*pair), "linked"): True for pair in find_links(tx)}
    facts |= {(difference(*pair), "differs"): True for pair in find_differing(tx)}
    return Board(facts, find_event(tx).lists)


def find_links(tx: Tx) -> list[tuple[int, int]]:
    """Pairs of themes of different lists that look alike."""
    pairs = tx.rows(select(tables.issue_link).order_by(tables.issue_link.c.a, tables.issue_link.c.b))
    return [(pair.a, pair.b) for pair in pairs]


def find_differing(tx: Tx) -> list[tuple[str, str]]:
    """Pairs of concerns that somebody said are not the same."""
    return [(pair.a, pair.b) for pair in tx.rows(select(tables.differing))]


def store_changes(tx: Tx, changes: Iterable[Change]) -> None:
    """Make them true. What a group says is its own: of a concern only its place on the board is stored here."""
    told = list(changes)
    _store_themes(tx, told)
    for change in told:
        kind, _, id = change.thing.partition(":")
        if kind == "statement" and change.field == "at":
            _store_place(tx, id, str(change.after or ""))
        elif kind == "link":
            _store_pair(tx, tables.issue_link, [int(each) for each in id.split("-")], change.after is not None)
        elif kind == "differ":
            _store_pair(tx, tables.differing, id.split("|"), change.after is not None)


def _store_themes(tx: Tx, changes: list[Change]) -> None:
    fields: dict[int, dict[str, object]] = {}
    fresh: set[int] = set()
    for change in changes:
        kind, _, id = change.thing.partition(":")
        if kind == "issue":
            fields.setdefault(int(id), {})[change.field] = change.after
            if change.before is None and change.field == "list":
                fresh.add(int(id))
    # A number is there once, also in the middle of a new numbering: first they are all set aside.
    for each in fields.keys() - fresh:
        if "number" in fields[each]:
            tx.run(update(issue).where(issue.c.id == each).values(number=-each))
    for each, values in fields.items():
        _store_theme(tx, each, values, each in fresh)


def _store_theme(tx: Tx, id: int, values: dict[str, object], fresh: bool) -> None:
    if fresh:
        tx.run(insert(issue).values(id=id, version=1, **values))
        return
    raised = int(any(field in values for field in _SHOWN))
    tx.run(update(issue).where(issue.c.id == id).values(version=issue.c.version + raised, **values))


def _store_place(tx: Tx, id: str, at: str) -> None:
    statement = tables.statement
    tx.run(update(statement).where(statement.c.id == id).values(issue_id=int(at) if at else None))


def _store_pair(tx: Tx, table: Table, pair: list[Any], there: bool) -> None:
    values = dict(zip(("a", "b"), pair, strict=True))
    if there:
        tx.run(insert(table).values(values))
    else:
        tx.run(table.delete().where(table.c.a == values["a"], table.c.b == values["b"]))


def find_raised(tx: Tx, ids: Iterable[str]) -> list[Row[*tuple[Any, ...]]]:
    """Id, text and list (who raised it) of the concerns among these lines, as they stand on their group's list."""
    line = tables.statement.c
    wanted = line.id.in_(list(ids)) & (line.kind == Kind.CONCERNS)
    return list(tx.rows(select(line.id, line.text, line.list).where(wanted).order_by(line.place, line.id)))


def find_strips(tx: Tx) -> dict[str, int]:
    """The short number of each concern, in the order of their arrival: what was printed stays true."""
    arrived = (
        change.thing.partition(":")[2]
        for act in find_acts(tx)
        for change in act.changes
        if change.field == "at" and change.before is None
    )
    now = (line.id for line in find_agreed(tx, Kind.CONCERNS))
    return {id: number for number, id in enumerate(dict.fromkeys((*arrived, *now)), 1)}
