"""The last questions on paper: two slips on a sheet."""

from dataclasses import dataclass
from functools import partial

from app.domain.audience import Audience
from app.domain.program import SurveyItem
from app.domain.survey import STEPS
from app.screens.fragment import Fragment, Page, Sight
from app.screens.printing import Tongue
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.surveys import find_items


@dataclass(frozen=True, slots=True)
class SlipsView:
    event: Event
    tongues: tuple[Tongue, ...]
    items: tuple[SurveyItem, ...]

    steps = STEPS


def load_slips(tx: Tx, _sight: Sight, spoken: tuple[str, ...]) -> SlipsView:
    return SlipsView(find_event(tx), tuple(Tongue(code) for code in spoken), find_items(tx))


def slips(spoken: tuple[str, ...]) -> Page:
    load = partial(load_slips, spoken=spoken)
    sheets = Fragment("sheets", "print/_survey.html", load, frozenset(), personal=True)
    return Page("lead/print/survey", Audience.LEAD, "print/page.html", (sheets,), live=False)
