"""The exit survey: phones answer without a name, paper is typed in, and nothing is counted before it is closed."""

import pytest

from app.domain.refusal import Stale
from app.domain.refusal_of_closing import CloseSurveyFirst, SurveyIsCounted, SurveyNotOpen
from app.domain.secret import survey_id
from app.domain.survey import Span, SurveyState, as_seen
from app.services.surveying import answer, close_survey, count_papers, count_survey, open_survey, show_survey
from app.store.database import Tx
from app.store.events import find_event
from app.store.surveys import count_answered, find_items, find_own, find_papers, find_told
from app.store.tables_of_the_afternoon import survey_answer
from tests.cast import NOON
from tests.services.day import Day

KEY = b"event".ljust(32)
Rows = list[tuple[str, int, int]]


def ids(phone: str) -> dict[int, str]:
    return {item: survey_id(KEY, phone, item) for item in range(4)}


def says(day: Day, phone: str, *steps: int) -> None:
    own = day.find(find_own, ids(phone).values())
    day.do(answer, ids(phone), dict(enumerate(steps)), as_seen(own))


def rows(tx: Tx) -> Rows:
    return [tuple(row) for row in tx.rows(survey_answer.select())]


def state(day: Day) -> str:
    return day.find(find_event).survey_state


def test_the_four_questions_of_erie_open_with_the_closing(day: Day) -> None:
    assert len(day.find(find_items)) == 4
    day.open("council")
    assert state(day) == SurveyState.PLANNED
    day.open("closing")
    assert state(day) == SurveyState.OPEN


def test_a_phone_answers_changes_its_mind_and_leaves_questions_out(day: Day) -> None:
    day.open("closing")
    says(day, "ben", 1, 2, 0, 5)
    says(day, "ben", 3, 2, 0, 0)
    assert day.find(find_own, ids("ben").values()) == {0: 3, 1: 2, 2: 0, 3: 0}
    assert day.find(count_answered) == 1


def test_a_retry_does_no_harm_and_an_older_screen_overwrites_nothing(day: Day) -> None:
    day.open("closing")
    for _ in range(2):
        day.do(answer, ids("ben"), {0: 4}, "")
    with pytest.raises(Stale):
        day.do(answer, ids("ben"), {0: 2}, "")
    assert day.find(find_own, ids("ben").values()) == {0: 4}


def test_one_phones_answers_have_nothing_in_common_not_even_how_often_they_were_changed(day: Day) -> None:
    day.open("closing")
    says(day, "ben", 1, 1, 1, 1)
    says(day, "ben", 2, 2, 2, 2)
    says(day, "chloe", 2, 2, 2, 2)
    found = day.find(rows)
    assert len({id for id, _, _ in found}) == 8
    assert {tuple(sorted((item, step) for id, item, step in found))} == {
        ((0, 2), (0, 2), (1, 2), (1, 2), (2, 2), (2, 2), (3, 2), (3, 2))
    }


def test_nothing_comes_in_before_it_opens_or_after_it_closed(day: Day) -> None:
    for before in (True, False):
        if not before:
            day.open("closing")
            day.do(close_survey, NOON)
        with pytest.raises(SurveyNotOpen):
            says(day, "zoe", 1, 1, 1, 1)
    assert day.find(rows) == []


def test_it_can_be_opened_again_until_it_is_counted_and_never_after(day: Day) -> None:
    day.open("closing")
    with pytest.raises(CloseSurveyFirst):
        day.do(count_survey, NOON)
    with pytest.raises(CloseSurveyFirst):
        day.do(show_survey, True)
    day.do(close_survey, NOON)
    day.do(open_survey, NOON)
    says(day, "ben", 5, 5, 5, 5)
    day.do(close_survey, NOON)
    day.do(count_survey, NOON)
    day.do(count_survey, NOON)
    with pytest.raises(SurveyIsCounted):
        day.do(open_survey, NOON)
    day.do(show_survey, True)
    assert state(day) == SurveyState.SHOWN
    day.do(show_survey, False)
    assert state(day) == SurveyState.COUNTED


def test_after_the_count_no_phone_finds_its_answers(day: Day) -> None:
    day.open("closing")
    for phone in ("ben", "chloe"):
        says(day, phone, 4, 3, 2, 1)
    day.do(close_survey, NOON)
    assert day.find(find_own, ids("ben").values()) == {0: 4, 1: 3, 2: 2, 3: 1}
    day.do(count_survey, NOON)
    assert day.find(find_own, ids("ben").values()) == {}
    assert len(day.find(rows)) == 8


def test_paper_counts_the_same_and_is_typed_twice_without_harm(day: Day) -> None:
    day.open("closing")
    for nth in range(6):
        says(day, f"phone {nth}", 5, 5, 5, 5)
        says(day, f"other {nth}", 1, 1, 1, 1)
    paper = {(0, 1): 2, (0, 5): 1}
    for _ in range(2):
        day.do(count_papers, paper, "")
    with pytest.raises(Stale):
        day.do(count_papers, {(0, 1): 9}, "")
    day.do(count_papers, {(0, 1): 3}, as_seen(day.find(find_papers)))
    day.do(close_survey, NOON)
    day.do(count_survey, NOON)
    told = day.find(find_told)
    assert told[0][0].n == 16
    assert told[0][0].spans == (Span(1, 3, 9), Span(4, 5, 7))
    assert told[1][0].n == 12
