"""The order of the day."""

from dataclasses import replace

import pytest

from app.domain.agenda import Agenda, Kind, Mode, Stage, State
from app.domain.refusal import AlreadyRevealed, CloseVoteFirst, NotFound, NotTheResultYet, Stale, VoteIsFrozen

KINDS = (Kind.WELCOME, Kind.STRENGTHS, Kind.CONCERNS, Kind.THEMES, Kind.VOTE, Kind.RESULT, Kind.TALK)
DAY = Agenda(tuple(Stage(position, kind, Mode.OPEN, kind, "", 10) for position, kind in enumerate(KINDS)))


def at(position: int, state: State = State.OPEN, *, frozen: bool = False, revealed: bool = False) -> Agenda:
    stages = tuple(replace(s, state=state) if s.position == position else s for s in DAY.stages)
    return Agenda(stages, position, frozen, revealed)


def test_the_next_stage_follows_the_current_one() -> None:
    assert DAY.next == DAY.stages[0]
    after = at(2).next
    assert after is not None
    assert after.kind is Kind.THEMES
    assert at(6).next is None


def test_a_stale_screen_is_noticed() -> None:
    with pytest.raises(Stale):
        at(2).check_seen(at(1).seen)
    at(2).check_seen("2.open")


def test_lists_and_themes_stay_closed_once_the_vote_is_frozen() -> None:
    frozen = at(4, State.CLOSED, frozen=True)
    for position in (1, 2, 3):
        with pytest.raises(VoteIsFrozen):
            frozen.check_open(position)
    frozen.check_open(4)
    frozen.check_open(6)


def test_the_vote_is_not_reopened_after_the_reveal() -> None:
    with pytest.raises(AlreadyRevealed):
        at(5, frozen=True, revealed=True).check_open(4)


def test_the_result_opens_only_by_the_reveal() -> None:
    with pytest.raises(NotTheResultYet):
        at(4, State.CLOSED, frozen=True).check_open(5)
    with pytest.raises(CloseVoteFirst):
        at(4, frozen=True).check_reveal()
    with pytest.raises(NotTheResultYet):
        at(3).check_reveal()
    at(4, State.CLOSED, frozen=True).check_reveal()


def test_a_held_room_stays_open_in_its_stage() -> None:
    held = at(3).stage_of(2)
    assert held is not None
    assert (held.kind, held.is_open) == (Kind.CONCERNS, True)
    assert at(3).stage_of(None) == at(3).now


def test_a_stage_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        DAY.stage(99)
