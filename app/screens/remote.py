"""The pocket remote, and the same on the lead's page: whose page stands on the wall, and who comes next. No words."""

from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.change import Topic
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.reports import Reports, find_reports


@dataclass(frozen=True, slots=True)
class TurnsView:
    """`at` is where its buttons post to; `reports` is None while no groups report."""

    at: str
    reports: Reports | None


def load_turns(tx: Tx, _sight: Sight) -> TurnsView:
    return TurnsView("/remote", find_reports(tx))


def load_leads_turns(tx: Tx, _sight: Sight) -> TurnsView:
    return TurnsView("/lead/report-outs", find_reports(tx))


_TOPICS = frozenset({Topic.AGENDA, Topic.GROUPS, Topic.RESULT, Topic.WALL})
TURNS = Fragment("turns", "remote/_turns.html", load_turns, _TOPICS)
REMOTE = Page("remote", Audience.REMOTE, "remote/page.html", (TURNS,))
LEADS_TURNS = Fragment("turns", "remote/_lead.html", load_leads_turns, _TOPICS)
