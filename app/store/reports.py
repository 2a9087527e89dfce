"""The report-outs: whose page stands on the wall, who comes next, and what a group stands behind."""

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


@dataclass(frozen=True, slots=True)
class Reports:
    """One page for each group, by letter; `shown` is None while the wall shows all letters. `ends_at` only informs."""

    groups: tuple[Group, ...]
    shown: Group | None
    ends_at: int | None

    @property
    def seen(self) -> int:
        """What a screen showed when a form was drawn: the group's id, or 0."""
        return self.shown.id if self.shown else 0

    @property
    def number(self) -> int:
        return 1 + self.groups.index(self.shown) if self.shown else 0

    @property
    def next(self) -> Group | None:
        return self.groups[self.number] if self.number < len(self.groups) else None

    @property
    def back(self) -> Group | None:
        return self.groups[self.number - 2] if self.number > 1 else None


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
    """None while no groups report."""
    now = find_agenda(tx).now
    if now is None or now.kind is not Kind.THEMES:
        return None
    event, groups = find_event(tx), tuple(find_groups(tx))
    shown = next((group for group in groups if group.id == event.report_group), None)
    return Reports(groups, shown, ends_at(event) if shown else None)


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
