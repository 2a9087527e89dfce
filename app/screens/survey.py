"""The exit survey: a phone's own answers, and for the lead the papers and, once it is counted, what may be told."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.program import SurveyItem
from app.domain.secret import survey_id
from app.domain.survey import COUNTED, STEPS, SurveyState, Told, as_seen
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.surveys import count_answered, find_items, find_own, find_papers, find_told

Result = tuple[tuple[SurveyItem, tuple[Told, ...]], ...]


@dataclass(frozen=True, slots=True)
class FormView:
    """On one phone: its own answers, which nobody else is told. `received`: it has sent the page once."""

    items: tuple[SurveyItem, ...]
    own: Mapping[int, int]
    is_open: bool

    steps = STEPS

    @property
    def received(self) -> bool:
        return bool(self.own)

    @property
    def seen(self) -> str:
        return as_seen(self.own)


@dataclass(frozen=True, slots=True)
class LeadSurveyView:
    """`answered`: how many phones; what they said is in `result`, once it is counted, and never before."""

    event: Event
    state: SurveyState
    items: tuple[SurveyItem, ...]
    answered: int
    papers: Mapping[tuple[int, int], int]
    result: Result

    steps = STEPS

    @property
    def seen(self) -> str:
        return as_seen(self.papers)


def own_ids(tx: Tx, key: bytes, secret: str) -> dict[int, str]:
    """The ids of this phone's answers, by question."""
    return {item.position: survey_id(key, secret, item.position) for item in find_items(tx)}


def load_form(tx: Tx, sight: Sight) -> FormView:
    own = find_own(tx, own_ids(tx, sight.key, sight.viewer.secret or "").values())
    return FormView(find_items(tx), own, find_event(tx).survey_state == SurveyState.OPEN)


def load_survey_result(tx: Tx) -> Result:
    """What may be told, question by question; nothing before it is counted."""
    if find_event(tx).survey_state not in COUNTED:
        return ()
    told = find_told(tx)
    return tuple((item, told[item.position]) for item in find_items(tx))


def load_lead_survey(tx: Tx, _sight: Sight) -> LeadSurveyView:
    event = find_event(tx)
    state = SurveyState(event.survey_state)
    answered = 0 if state in COUNTED else count_answered(tx)
    return LeadSurveyView(event, state, find_items(tx), answered, find_papers(tx), load_survey_result(tx))


SURVEY = Fragment(
    "survey", "lead/_survey.html", load_lead_survey, frozenset({Topic.SURVEY, Topic.AGENDA}), personal=True
)
LEAD_SURVEY = Page("lead/survey", Audience.LEAD, "lead/page.html", (SURVEY,), live=False)
