"""The day ends: a phone may still withdraw, and what is not needed any more is gone."""

from pathlib import Path

import pytest

from app.domain.refusal_of_council import DayIsOver
from app.services.electing import choose_again
from app.services.seating import forget_unseated
from app.services.standing import be_named, step_back
from app.store.database import Tx
from app.store.events import change_event
from tests.cast import NOON
from tests.services.councils import by_slips, candidate, council_day, forward, seats
from tests.services.day import Day


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return council_day(tmp_path)


def _end(tx: Tx) -> None:
    change_event(tx, ended_at=NOON)


def test_after_the_day_a_phone_may_still_withdraw_and_the_tablet_nothing(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Eve", named=True, phones=True)
    by_slips(day, rosa=4, ben=2, eve=0)
    day.do(_end)
    day.do(forget_unseated)
    assert (candidate(day, "eve").name, candidate(day, "rosa").name) == ("", "Rosa")
    with pytest.raises(DayIsOver):
        day.do(step_back, "ben", 1, None)
    with pytest.raises(DayIsOver):
        day.do(choose_again, 1)
    day.do(be_named, "rosa", None, False, "phone of Rosa")
    day.do(step_back, "ben", None, "phone of Ben")
    assert seats(day) == ["member Rosa", "member vacant", "alternate vacant"]


def test_the_end_of_the_day_takes_no_order_from_a_group_that_was_about_to_choose_again(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    forward(day, "Ana", group=2)
    by_slips(day, rosa=4, ben=2)
    day.do(choose_again, 1)
    day.do(forget_unseated)
    assert [candidate(day, id).name for id in ("rosa", "ben", "ana")] == ["Rosa", "Ben", ""]
