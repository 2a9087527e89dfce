"""A mixed table at its worksheet: who writes, two versions, taking over, taking away and bringing back."""

from pathlib import Path

import pytest

from app.domain.action import MOST, Plan
from app.domain.change import Change, Topic
from app.domain.refusal import NotFound
from app.domain.refusal_of_closing import DayIsOver
from app.domain.refusal_of_tables import EnoughActions, SheetNotOpen, WrittenElsewhere
from app.domain.worksheet import Note, Saved
from app.services.holding import come_to_table
from app.services.solving import (
    add_action,
    bring_back,
    choose_action,
    choose_words,
    take_away,
    take_over,
    write_action,
    write_step,
)
from app.store.actions import find_actions, find_actions_of
from app.store.database import Tx
from app.store.events import change_event
from app.store.mixed_tables import find_writer
from app.store.worksheets import find_notes, find_worksheets
from tests.cast import NOON
from tests.services.day import Day
from tests.web.days import lay_out_tables

TABLE, BEN, CHLOE = 3, 1, 2
COFFEE = Plan(what="Coffee with a Cop", decision="police")


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """Tables 3 and 4 are posted. Ben's device came to table 3 first, Chloe's second."""
    day = Day(tmp_path)
    day.do(lay_out_tables, TABLE, 4)
    assert [day.do(come_to_table, TABLE) for _ in range(2)] == [BEN, CHLOE]
    return day


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)


def note(day: Day, step: str = "problem") -> Note:
    return day.find(find_notes, TABLE)[step]


def test_the_first_device_writes_and_its_words_are_found_by_table_and_step(day: Day) -> None:
    assert day.do(write_step, TABLE, BEN, "problem", "Nobody knows\r\nthe officers", 0) is Saved.HERE
    assert day.do(write_step, TABLE, BEN, "causes", "  ", 0) is Saved.HERE
    assert day.find(find_worksheets) == {TABLE: {"problem": "Nobody knows\nthe officers"}}


def test_what_another_device_wrote_is_kept_beside_until_the_writer_chooses(day: Day) -> None:
    day.do(write_step, TABLE, BEN, "problem", "one", 0)
    assert day.do(write_step, TABLE, CHLOE, "problem", "two", 1) is Saved.BESIDE
    assert (note(day).text, note(day).rival) == ("one", "two")
    with pytest.raises(WrittenElsewhere):
        day.do(choose_words, TABLE, CHLOE, "problem", "second", note(day).seen)
    seen = note(day).seen
    for _ in range(2):
        day.do(choose_words, TABLE, BEN, "problem", "both", seen)
    assert note(day) == Note("one\ntwo", None, 2)


def test_after_a_takeover_the_late_words_of_the_first_device_stand_beside(day: Day) -> None:
    day.do(write_step, TABLE, BEN, "problem", "one", 0)
    day.do(take_over, TABLE, CHLOE)
    assert day.find(find_writer, TABLE) == CHLOE
    assert day.do(write_step, TABLE, CHLOE, "problem", "one, said better", 1) is Saved.HERE
    assert day.do(write_step, TABLE, BEN, "problem", "one, and more", 1) is Saved.BESIDE
    day.do(take_over, TABLE, BEN)
    assert day.do(write_step, TABLE, BEN, "problem", "one, and more, typed on", 1) is Saved.BESIDE
    assert (note(day).text, note(day).rival) == ("one, said better", "one, and more, typed on")


def test_the_last_step_takes_actions_and_no_text_and_a_strange_step_is_not_there(day: Day) -> None:
    for step in ("plan", "nowhere"):
        with pytest.raises(NotFound):
            day.do(write_step, TABLE, BEN, step, "words", 0)
    with pytest.raises(NotFound):
        day.do(write_step, 99, BEN, "problem", "words", 0)


def test_two_actions_are_there_from_the_start_and_more_are_added_once(day: Day) -> None:
    day.do(write_action, TABLE, BEN, 2, COFFEE, 0)
    for _ in range(2):
        day.do(add_action, TABLE, BEN, 3)
    day.do(write_action, TABLE, BEN, 3, Plan(what="Light in the park"), 0)
    day.do(add_action, TABLE, BEN, 4)
    assert [(each.id, each.place) for each in day.find(find_actions)] == [("3.2", 2), ("3.3", 3)]
    assert [each.place for each in day.find(find_actions_of, TABLE)] == [2, 3, 4]
    for place in range(5, MOST + 1):
        day.do(add_action, TABLE, BEN, place)
    with pytest.raises(EnoughActions):
        day.do(add_action, TABLE, BEN, MOST + 1)


def test_an_action_is_taken_away_and_brought_back_with_its_words(day: Day) -> None:
    day.do(write_action, TABLE, BEN, 1, COFFEE, 0)
    for _ in range(2):
        day.do(take_away, TABLE, BEN, 1)
    assert day.find(find_actions) == []
    assert day.do(write_action, TABLE, BEN, 1, Plan(what="Coffee with a Cop, weekly"), 1) is Saved.HERE
    day.do(bring_back, TABLE, BEN, 1)
    assert [each.plan.what for each in day.find(find_actions)] == ["Coffee with a Cop, weekly"]
    with pytest.raises(WrittenElsewhere):
        day.do(take_away, TABLE, CHLOE, 1)


def test_two_versions_of_an_action_become_two_actions_if_both_are_kept(day: Day) -> None:
    day.do(write_action, TABLE, BEN, 1, COFFEE, 0)
    assert day.do(write_action, TABLE, CHLOE, 1, Plan(what="Tea"), 0) is Saved.BESIDE
    (action,) = day.find(find_actions)
    day.do(choose_action, TABLE, BEN, 1, "both", action.seen)
    assert [(each.place, each.plan.what, each.rivals) for each in day.find(find_actions)] == [
        (1, "Coffee with a Cop", ()),
        (3, "Tea", ()),
    ]


def test_nothing_is_written_before_the_tables_are_posted_or_after_the_day(day: Day) -> None:
    day.do(change, {"posted": False})
    with pytest.raises(SheetNotOpen):
        day.do(write_step, TABLE, BEN, "problem", "too early", 0)
    day.do(change, {"posted": True, "ended_at": NOON})
    for use_case, *args in (
        (write_step, "problem", "late", 0), (write_action, 1, COFFEE, 0), (add_action, 3), (take_away, 1),
    ):  # fmt: skip
        with pytest.raises(DayIsOver):
            day.do(use_case, TABLE, BEN, *args)
    assert day.find(find_worksheets) == {}
    with pytest.raises(DayIsOver):
        day.do(take_over, TABLE, CHLOE)


def test_each_save_is_news_for_its_own_table_only_and_a_retry_is_none(day: Day) -> None:
    def changes(table: int, device: int, step: str, typed: str, seen: int) -> list[Change]:
        def run(tx: Tx) -> list[Change]:
            write_step(tx, table, device, step, typed, seen)
            return list(tx.changes)

        return day.do(run)

    assert changes(TABLE, BEN, "problem", "one", 0) == [Change(Topic.WORKSHEET, TABLE)]
    assert changes(TABLE, BEN, "problem", "one", 0) == []
