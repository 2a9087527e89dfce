"""The exit survey: phones answer, the lead opens, closes, counts and shows it, and brings in what is on paper."""

from collections.abc import Mapping

from app.domain.act import LEAD
from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.refusal_of_closing import CloseSurveyFirst
from app.domain.survey import (
    COUNTED,
    SurveyState,
    changes,
    check_answers,
    check_open,
    check_papers,
    check_uncounted,
)
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.surveys import find_items, find_own, find_papers, forget_whose, put_answer, put_papers


def answer(tx: Tx, ids: Mapping[int, str], steps: Mapping[int, int], seen: str) -> None:
    """`ids` are this phone's own by question. Whoever holds a phone of the hall may answer; nobody must."""
    check_open(_state(tx))
    check_answers(steps, [item.position for item in find_items(tx)])
    new = changes(find_own(tx, ids.values()), steps, seen)
    for item, step in new.items():
        put_answer(tx, ids[item], item, step)
    if new:
        tx.announce(Topic.SURVEY)


def open_survey(tx: Tx, now: int) -> None:
    state = _state(tx)
    if state is SurveyState.OPEN:
        return
    check_uncounted(state)
    _become(tx, SurveyState.OPEN)
    add_act(tx, now, LEAD, "opened_survey", {})


def begin_survey(tx: Tx, now: int) -> None:
    """With its part of the day, unless it was open before."""
    if _state(tx) is SurveyState.PLANNED and find_items(tx):
        open_survey(tx, now)


@even_after_the_day
def close_survey(tx: Tx, now: int) -> None:
    if _state(tx) is SurveyState.OPEN:
        _become(tx, SurveyState.CLOSED)
        add_act(tx, now, LEAD, "closed_survey", {})


@even_after_the_day
def count_survey(tx: Tx, now: int) -> None:
    """For good: from here on no phone finds its own answers, and none can be added."""
    state = _state(tx)
    if state in COUNTED:
        return
    if state is not SurveyState.CLOSED:
        raise CloseSurveyFirst
    forget_whose(tx)
    _become(tx, SurveyState.COUNTED)
    add_act(tx, now, LEAD, "counted_survey", {})


@even_after_the_day
def show_survey(tx: Tx, shown: bool) -> None:
    """On the wall, or no more."""
    state = _state(tx)
    if state not in COUNTED:
        raise CloseSurveyFirst
    wanted = SurveyState.SHOWN if shown else SurveyState.COUNTED
    if state is not wanted:
        _become(tx, wanted)


@even_after_the_day
def count_papers(tx: Tx, counts: Mapping[tuple[int, int], int], seen: str) -> None:
    """By question and step, how many papers say so. `seen` is what stood in the form before."""
    check_papers(counts, [item.position for item in find_items(tx)])
    new = changes(find_papers(tx), counts, seen)
    put_papers(tx, new)
    if new:
        tx.announce(Topic.SURVEY)


def _state(tx: Tx) -> SurveyState:
    return SurveyState(find_event(tx).survey_state)


def _become(tx: Tx, state: SurveyState) -> None:
    change_event(tx, survey_state=state)
    tx.announce(Topic.SURVEY)
    tx.announce(Topic.AGENDA)
