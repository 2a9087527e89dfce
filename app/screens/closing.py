"""The closing: thanks, the council's first meeting, what happens to the words, and the page that one takes home."""

from dataclasses import dataclass
from datetime import datetime, time

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.survey import SurveyState
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import day_in_words
from app.screens.survey import FormView, Result, load_form, load_survey_result
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.lineages import find_reported
from app.store.polls import is_poll_on
from app.store.surveys import find_items


@dataclass(frozen=True, slots=True)
class Meeting:
    """The first one of the council. `at` is None as long as nobody has said when."""

    at: datetime | None
    place: str

    @property
    def time(self) -> time | None:
        return None if self.at is None else self.at.time()

    def day(self, language: str) -> str:
        return "" if self.at is None else day_in_words(self.at.date().isoformat(), language)


@dataclass(frozen=True, slots=True)
class ClosingView:
    """The same for everybody. `result` is of the survey, once the lead shows it to the hall."""

    meeting: Meeting
    survey: SurveyState
    questions: int
    result: Result
    ended: bool
    actions: bool  # the tables have read theirs aloud


@dataclass(frozen=True, slots=True)
class PhoneClosing:
    """On one phone. `day` is of the meeting, in this phone's language."""

    all: ClosingView
    form: FormView
    day: str


@dataclass(frozen=True, slots=True)
class LeadClosingView:
    """`votes`: a vote or a question is not told yet, so the day cannot end."""

    event: Event
    meeting: Meeting
    survey: SurveyState
    revealed: bool
    votes: bool

    @property
    def date_typed(self) -> str:
        return self.event.meeting_at[:10]

    @property
    def time_typed(self) -> str:
        return self.event.meeting_at[11:]


def meeting_of(event: Event) -> Meeting:
    return Meeting(datetime.fromisoformat(event.meeting_at) if event.meeting_at else None, event.meeting_place)


def load_closing(tx: Tx) -> ClosingView:
    event = find_event(tx)
    state = SurveyState(event.survey_state)
    result = load_survey_result(tx) if state is SurveyState.SHOWN else ()
    public = find_agenda(tx).revealed and find_reported(tx)
    return ClosingView(meeting_of(event), state, len(find_items(tx)), result, event.ended_at is not None, public)


def load_phone_closing(tx: Tx, sight: Sight) -> PhoneClosing:
    closing = tx.once(load_closing)
    return PhoneClosing(closing, load_form(tx, sight), closing.meeting.day(sight.language))


def load_lead_closing(tx: Tx, _sight: Sight) -> LeadClosingView:
    event = find_event(tx)
    state = SurveyState(event.survey_state)
    return LeadClosingView(event, meeting_of(event), state, find_agenda(tx).revealed, is_poll_on(tx))


CLOSING = Fragment("closing", "lead/_closing.html", load_lead_closing, frozenset({Topic.AGENDA}), personal=True)
LEAD_CLOSING = Page("lead/closing", Audience.LEAD, "lead/page.html", (CLOSING,), live=False)
