"""A page of the tables' report-outs: what the mixed tables with one priority found, side by side."""

from dataclasses import dataclass

from app.domain.action import Action
from app.domain.theme import Issue
from app.store.actions import find_actions
from app.store.database import Tx
from app.store.issues import find_issues
from app.store.reports import Reports
from app.store.worksheets import find_worksheets

PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class TablePage:
    """`problem` is its one sentence, empty if the table wrote none."""

    table: int
    problem: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class OutcomeView:
    """It is page `number` of `pages`."""

    issue: Issue | None
    tables: tuple[TablePage, ...]
    number: int
    pages: int
    ends_at: int | None


def load_outcome(tx: Tx, reports: Reports | None) -> OutcomeView | None:
    """None while no table's page is shown."""
    if reports is None or reports.shown is None or not reports.of_tables:
        return None
    shown, actions, sheets = reports.shown, find_actions(tx), find_worksheets(tx)
    issue = next((issue for issue in find_issues(tx) if issue.id == shown.issue), None)
    return OutcomeView(
        issue,
        tuple(
            TablePage(
                table,
                sheets.get(table, {}).get(PROBLEM, ""),
                tuple(action for action in actions if action.table == table),
            )
            for table in shown.tables
        ),
        reports.number,
        len(reports.turns),
        reports.ends_at,
    )
