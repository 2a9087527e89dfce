"""The report-outs: whose page stands on the wall, who comes next, and what a group or a mixed table stands behind."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from app.domain.agenda import LIST_KINDS, Kind
from app.domain.group import Group
from app.domain.statement import Mark
from app.store import tables
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups
from app.store.issues import find_issues
from app.store.mixed_tables import find_priorities


@dataclass(frozen=True, slots=True)
class Turn:
    """A page of the report-outs: a group's, or that of the mixed tables (`id` is the first) that share a priority.

    `sign` is what stands on the door or on the tables: "B", "3 · 4".
    """

    id: int
    sign: str
    name: str
    group: Group | None = None
    tables: tuple[int, ...] = ()
    issue: int | None = None


@dataclass(frozen=True, slots=True)
class Reports:
    """All pages in their order; `shown` is None while the wall shows all letters or tables. `ends_at` only informs."""

    turns: tuple[Turn, ...]
    shown: Turn | None
    ends_at: int | None
    of_tables: bool = False

    @property
    def seen(self) -> int:
        """What a screen showed when a form was drawn: the page's id, or 0."""
        return self.shown.id if self.shown else 0

    @property
    def number(self) -> int:
        return 1 + self.turns.index(self.shown) if self.shown else 0

    @property
    def next(self) -> Turn | None:
        return self.turns[self.number] if self.number < len(self.turns) else None

    @property
    def back(self) -> Turn | None:
        return self.turns[self.number - 2] if self.number > 1 else None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """What one group reads aloud, by kind: whole lists. `also` was agreed, but is more than the group may carry."""

    strengths: tuple[str, ...]
    concerns: tuple[str, ...]
    also_strengths: tuple[str, ...] = ()
    also_concerns: tuple[str, ...] = ()


EMPTY = ReportPage((), ())
_SEEN_OUTSIDE = (Mark.AGREED, Mark.ALSO)


def find_reports(tx: Tx) -> Reports | None:
    """None while nobody reports."""
    now, event = find_agenda(tx).now, find_event(tx)
    if now is None or now.kind not in (Kind.THEMES, Kind.TABLE_REPORTS):
        return None
    of_tables = now.kind is Kind.TABLE_REPORTS
    turns = tuple(_turns_of_tables(tx) if of_tables else _turns_of_groups(tx))
    at = event.report_table if of_tables else event.report_group
    shown = next((turn for turn in turns if turn.id == at), None)
    return Reports(turns, shown, ends_at(event) if shown else None, of_tables)


def _turns_of_groups(tx: Tx) -> list[Turn]:
    return [Turn(group.id, group.letter, group.name, group=group) for group in find_groups(tx)]


def _turns_of_tables(tx: Tx) -> list[Turn]:
    """Tables with the same priority are one page; the priorities in the order of their first tables."""
    pages: dict[int, list[int]] = {}
    for table, issue in find_priorities(tx).items():
        pages.setdefault(issue or -table, []).append(table)
    issues = {issue.id: issue.text for issue in find_issues(tx)}
    return [
        Turn(tables[0], " · ".join(map(str, tables)), issues.get(issue, ""), tables=tuple(tables),
             issue=issue if issue in issues else None)
        for issue, tables in pages.items()
    ]  # fmt: skip


def ends_at(event: Event) -> int | None:
    if event.report_began is None or not event.report_minutes:
        return None
    return event.report_began + 60 * event.report_minutes


def find_report_pages(tx: Tx) -> dict[int, ReportPage]:
    """By group, for all that agreed on anything. No line that still lies in its room is looked at."""
    line = tables.statement.c
    query = select(line.group_id, line.kind, line.mark, line.text).where(line.mark.in_(_SEEN_OUTSIDE))
    told: dict[int, list[tuple[str, str, str]]] = {}
    for group, kind, mark, text in tx.rows(query.order_by(line.group_id, line.place, line.id)):
        told.setdefault(group, []).append((kind, mark, text))
    return {group: _page(lines) for group, lines in told.items()}


def _page(lines: Iterable[tuple[str, str, str]]) -> ReportPage:
    wanted = ((kind, mark) for mark in _SEEN_OUTSIDE for kind in LIST_KINDS)
    return ReportPage(*(tuple(text for *where, text in lines if tuple(where) == which) for which in wanted))
