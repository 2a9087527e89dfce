"""The lead moves the day; facilitators hold rooms."""

from pathlib import Path

import pytest

from app.domain.agenda import Kind, State
from app.domain.refusal import BadSetting, CannotOpen, NothingToVote, NotYetComplete, StageNotOpen, Stale
from app.domain.refusal_of_votes import SealFirst
from app.services.facilitating import close_stage, extend_stage, hold_room, open_stage, release_room, reveal
from app.services.joining import join
from app.services.theming import make_the_rest
from app.store.polls import find_frozen_rules
from tests.cast import NOON
from tests.services.day import Day


def test_opening_a_stage_closes_the_one_before(day: Day) -> None:
    day.open("strengths")
    day.open("concerns")
    states = {stage.kind: stage.state for stage in day.agenda.stages}
    assert states[Kind.STRENGTHS] is State.CLOSED
    assert states[Kind.CONCERNS] is State.OPEN


def test_two_leads_do_not_step_on_each_other(day: Day) -> None:
    seen = day.agenda.seen
    day.do(open_stage, 1, seen, NOON)
    day.do(open_stage, 1, seen, NOON)  # the same tap again
    with pytest.raises(Stale):
        day.do(open_stage, 0, seen, NOON)
    with pytest.raises(Stale):
        day.do(close_stage, 1, seen, NOON)


def test_a_clock_that_ran_out_closes_nothing(day: Day) -> None:
    day.open("concerns")
    day.say(1, "long after the planned end")
    stage = day.agenda.now
    assert stage is not None
    assert stage.ends_at == NOON + 50 * 60
    day.do(extend_stage, 2, NOON + 3600, NOON)
    day.do(extend_stage, 2, NOON + 3600, NOON)
    assert day.agenda.now is not None
    assert day.agenda.now.ends_at == NOON + 3600
    for until in (NOON - 1, NOON + 5 * 3600):
        with pytest.raises(BadSetting):
            day.do(extend_stage, 2, until, NOON)
    day.close()
    with pytest.raises(CannotOpen):
        day.do(extend_stage, 2, NOON + 60, NOON)


def test_a_closed_list_stage_is_reopened_and_takes_words_again(day: Day) -> None:
    day.open("concerns")
    day.close()
    with pytest.raises(StageNotOpen):
        day.say(1, "too late")
    day.open("concerns")
    day.say(1, "in time")


def test_a_held_room_goes_on_and_follows_when_released(day: Day) -> None:
    day.open("concerns")
    day.do(hold_room, 1)
    day.open("themes")
    day.say(1, "one more")
    with pytest.raises(StageNotOpen):
        day.say(2, "not held")
    day.do(release_room, 1)
    with pytest.raises(StageNotOpen):
        day.say(1, "after the release")


def test_only_a_room_in_an_open_list_stage_can_be_held(day: Day) -> None:
    day.open("welcome")
    with pytest.raises(CannotOpen):
        day.do(hold_room, 1)


def test_the_vote_needs_issues_and_heads_and_freezes_its_rules(day: Day) -> None:
    day.open("concerns")
    with pytest.raises(NothingToVote):
        day.open("vote")
    day.say(1, "an issue")
    day.agree(1)
    day.do(make_the_rest, NOON)
    day.do(join, "ben", 1)
    with pytest.raises(NotYetComplete):
        day.open("vote")


def test_dots_are_frozen_by_the_number_of_issues_where_the_program_does_not_say(tmp_path: Path) -> None:
    day, police = Day(tmp_path, "spcp"), 4
    day.open("concerns")
    day.say(police, *(f"police {n}" for n in range(4)))
    day.agree(police)
    for community in (1, 2):
        day.say(community, *(f"community {n}" for n in range(4)))
        day.agree(community)
    day.do(make_the_rest, NOON)
    day.open("vote")
    rules = day.find(find_frozen_rules)
    assert {name: rule.dots for name, rule in rules.items()} == {"community": 3, "law enforcement": 2}
    day.database.close()


def test_the_reveal_opens_the_result_once(day: Day) -> None:
    day.ready_to_vote(4)
    day.close()
    with pytest.raises(SealFirst):
        day.do(reveal, NOON)
    day.show_result()
    day.do(reveal, NOON + 5)
    assert day.agenda.revealed
    assert day.agenda.now is not None
    assert day.agenda.now.kind == "result"
    day.open("talk")
    day.open("result")
