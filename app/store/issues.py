"""Issues and the rules of their lists."""

from typing import Any

from sqlalchemy import Row, insert, select

from app.domain.refusal import NotFound
from app.domain.theme import Issue, Place
from app.store import tables, tables_of_votes
from app.store.database import Tx

issue, rule = tables.issue, tables_of_votes.rule


def find_issues(tx: Tx) -> list[Issue]:
    """The ballot: issues in the order of their numbers."""
    return [each for each in find_themes(tx) if each.state is Place.BALLOT]


def find_themes(tx: Tx) -> list[Issue]:
    """All that the theme team ever made, in the order of their numbers."""
    return [_issue(row) for row in tx.rows(select(issue).order_by(issue.c.number))]


def _issue(row: Row[*tuple[Any, ...]]) -> Issue:
    id, number, on_list, text, version, state, reason, place = row
    return Issue(id, number, on_list, text, version, Place(state), reason, place)


def find_issue(tx: Tx, id: int) -> Issue:
    row = tx.row(select(issue).where(issue.c.id == id))
    if row is None:
        raise NotFound
    return _issue(row)


def find_settings(tx: Tx) -> dict[str, tuple[int | None, int, int]]:
    """Per list: dots as set (None means by the number of issues), most dots of a ballot on one issue, carried."""
    return {row.list: (row.dots, row.per_issue, row.carried) for row in tx.rows(select(rule).order_by(rule.c.list))}


def replace_settings(tx: Tx, settings: dict[str, tuple[int | None, int, int]]) -> None:
    tx.run(rule.delete())
    for on_list, (dots, per_issue, carried) in settings.items():
        tx.run(insert(rule).values(list=on_list, dots=dots, per_issue=per_issue, carried=carried))
