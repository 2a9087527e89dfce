"""The ballot opens when every group has answered and every issue is checked, or on the record."""

import pytest

from app.domain.became import fingerprint
from app.domain.refusal import NothingToVote
from app.domain.refusal_of_themes import (
    ConcernsUnplaced,
    GroupsUnanswered,
    ListsCalledBack,
    MeaningsUnchecked,
    NotReadyForTheBallot,
)
from app.domain.refusal_of_words import TooLong
from app.services.agreeing import call_back
from app.services.answering import ask_groups, that_is_us
from app.services.facilitating import open_stage
from app.services.interpreting import write_meaning
from app.services.theming import make_the_rest
from app.store.acts import find_acts
from app.store.answers import find_became, find_gate
from app.store.issues import find_issues
from tests.cast import NOON
from tests.services.day import Day, speak_in

VOTE = 4


@pytest.fixture
def sorted_(day: Day) -> Day:
    day.do(speak_in, "en es vi")
    day.open("concerns")
    for group in (1, 3):
        day.say(group, f"A concern of {group}")
        day.agree(group)
    day.do(make_the_rest, NOON)
    return day


def open_vote(day: Day, override: str = "") -> None:
    day.do(open_stage, VOTE, day.agenda.seen, NOON, override)


def answer(day: Day) -> None:
    day.do(ask_groups, "themes", NOON)
    for group in (1, 3):
        day.do(that_is_us, group, fingerprint(day.find(find_became, group)), NOON)


def check(day: Day, *languages: str) -> None:
    for language in languages:
        for issue in day.find(find_issues):
            day.do(write_meaning, f"issue:{issue.id}", language, "Lo mismo", issue.text, 0, True, NOON)


def test_the_refusal_names_who_has_not_answered_and_how_many_are_unchecked(sorted_: Day) -> None:
    with pytest.raises(NotReadyForTheBallot) as told:
        open_vote(sorted_)
    assert told.value.values == {"letters": "A, C", "languages": {"es": 2, "vi": 2}}
    check(sorted_, "vi")
    answer(sorted_)
    with pytest.raises(MeaningsUnchecked) as told_next:
        open_vote(sorted_)
    assert told_next.value.values == {"languages": {"es": 2}}


def test_only_groups_that_agreed_on_a_concern_are_waited_for(sorted_: Day) -> None:
    check(sorted_, "es", "vi")
    with pytest.raises(GroupsUnanswered) as told:
        open_vote(sorted_)
    assert told.value.values == {"letters": "A, C"}


def test_a_clear_gate_needs_no_word_and_leaves_none(sorted_: Day) -> None:
    check(sorted_, "es", "vi")
    answer(sorted_)
    assert sorted_.find(find_gate).is_open
    open_vote(sorted_, "not needed")
    assert "opened_anyway" not in [act.verb for act in sorted_.find(find_acts)]


def test_a_hall_of_one_language_has_nothing_to_check(sorted_: Day) -> None:
    sorted_.do(speak_in, "en")
    answer(sorted_)
    open_vote(sorted_)
    assert sorted_.agenda.frozen


def test_the_lead_may_open_anyway_and_that_stays_on_record(sorted_: Day) -> None:
    open_vote(sorted_, "  read aloud by Rosa ")
    (act,) = [act for act in sorted_.find(find_acts) if act.verb == "opened_anyway"]
    assert (act.role, act.at) == ("lead", NOON)
    assert act.about == {
        "reason": "read aloud by Rosa", "unanswered": ["A", "C"], "unchecked": {"es": 2, "vi": 2},
        "called_back": [], "unplaced": 0,
    }  # fmt: skip


@pytest.mark.parametrize("blank", ["\u200b", "\u2800", "\u3164", "\u034f"])
def test_a_reason_that_nobody_can_see_is_none(sorted_: Day, blank: str) -> None:
    with pytest.raises(NotReadyForTheBallot):
        open_vote(sorted_, blank)


def test_the_ballot_waits_for_a_list_that_was_called_back_and_for_what_has_no_place(sorted_: Day) -> None:
    sorted_.do(speak_in, "en")
    answer(sorted_)
    sorted_.do(call_back, 3, "concerns", NOON)
    with pytest.raises(ListsCalledBack) as told:
        open_vote(sorted_)
    assert told.value.values == {"letters": "C"}
    sorted_.agree(3)
    with pytest.raises(ConcernsUnplaced) as told_next:
        open_vote(sorted_)
    assert told_next.value.values == {"number": 1}
    sorted_.do(make_the_rest, NOON)
    answer(sorted_)
    open_vote(sorted_)
    assert sorted_.agenda.frozen


def test_white_space_is_no_reason_and_a_speech_is_too_long(sorted_: Day) -> None:
    with pytest.raises(NotReadyForTheBallot):
        open_vote(sorted_, " \t ")
    with pytest.raises(TooLong):
        open_vote(sorted_, "a" * 281)
    assert not sorted_.agenda.frozen


def test_a_vote_that_had_begun_is_opened_again_without_a_word(sorted_: Day) -> None:
    open_vote(sorted_, "read aloud by Rosa")
    sorted_.close()
    open_vote(sorted_)
    assert sorted_.agenda.now is not None
    assert sorted_.agenda.now.is_open


def test_without_an_issue_there_is_nothing_to_open_on_the_record_either(day: Day) -> None:
    with pytest.raises(NothingToVote):
        open_vote(day, "read aloud by Rosa")
