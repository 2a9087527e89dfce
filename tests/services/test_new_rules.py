"""The rules of a vote change only by cancelling it: a new one begins with no dots, and the hall is back at its vote."""

from app.domain.agenda import Kind, State
from app.domain.ballot import Wish
from app.domain.poll import PollState, Rules, Tie
from app.services.checking import find_problems
from app.services.polling import cancel_vote
from app.services.voting import mark_ballot
from app.store.acts import find_acts
from app.store.polls import find_polls
from tests.cast import NOON
from tests.services.day import Day, slip

TWO_DOTS = Rules(dots=2, per_issue=1, carried=3, tie=Tie.RUNOFF)


def test_new_rules_bring_the_hall_back_to_its_vote_whatever_part_it_had_gone_on_to(day: Day) -> None:
    ben, _ = day.ready_to_vote(7)
    day.do(mark_ballot, slip("b", ben), Wish(1, 1, True, 0))
    day.open(Kind.TALK)
    assert day.agenda.now is not None
    assert day.agenda.now.kind is Kind.TALK
    day.do(cancel_vote, 1, TWO_DOTS, "three dots were too many", NOON)
    open_now = [stage for stage in day.agenda.stages if stage.is_open]
    assert [stage.kind for stage in open_now] == [Kind.VOTE]
    assert day.agenda.now == open_now[0]
    assert next(stage for stage in day.agenda.stages if stage.kind is Kind.TALK).state is State.CLOSED
    assert [poll.state for poll in day.find(find_polls)] == [PollState.CANCELLED, PollState.OPEN]
    assert day.find(find_problems) == []
    day.do(mark_ballot, slip("b", ben, poll=2), Wish(2, 1, True, 0))


def test_new_rules_while_the_vote_is_open_leave_the_day_as_it_is(day: Day) -> None:
    day.ready_to_vote(7)
    before = day.agenda.stages
    day.do(cancel_vote, 1, TWO_DOTS, "three dots were too many", NOON)
    assert day.agenda.stages == before
    assert [act.verb for act in day.find(find_acts)].count("cancelled") == 1
