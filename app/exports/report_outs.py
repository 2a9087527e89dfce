"""The pages of the report-outs: what each group agreed on, and nothing that still lies in its room."""

from dataclasses import dataclass

from app.domain.group import Group
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_groups
from app.store.reports import EMPTY, ReportPage, find_report_pages


@dataclass(frozen=True, slots=True)
class ReportOuts:
    """`languages` are the wall's, if they were set."""

    title: str
    place: str
    rehearsal: bool
    languages: tuple[str, ...]
    pages: tuple[tuple[Group, ReportPage], ...]


def load_report_outs(tx: Tx) -> ReportOuts:
    event, pages = find_event(tx), find_report_pages(tx)
    found = tuple((group, pages.get(group.id, EMPTY)) for group in find_groups(tx))
    return ReportOuts(event.title, event.place, event.rehearsal, tuple(event.wall_languages.split()), found)
