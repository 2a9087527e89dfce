"""Dots inside a group: sealed until its facilitator closes, gone when the group agrees."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.choosing import Chosen, as_issue, as_line, dots_of, in_order
from app.domain.refusal import OnPaperToday, Stale
from app.domain.refusal_of_words import ChoosingNotOpen, NoDotLeft, NothingToChoose, NotOnList
from app.services.choosing import choose, close_choosing, open_choosing
from app.services.scribing import put_back, set_aside
from app.store import tables
from app.store.chosen import find_choice, find_chosen, forget_choosing
from app.store.events import change_event
from app.store.lists import find_list_state
from app.store.statements import find_list
from tests.services.day import Day

BEN, CHLOE = "b" * 32, "c" * 32


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """Group 1 has eight lines and may carry five."""
    made = Day(tmp_path, "spcp")
    made.open("concerns")
    made.say(1, *(f"line {number}" for number in range(1, 9)))
    yield made
    made.database.close()


def ids(day: Day) -> list[str]:
    return [line.id for line in day.find(find_list, 1, "concerns")]


def put(day: Day, nth: int, ballot: str = BEN, placed: bool = True, seen: int = 0) -> None:
    day.do(choose, ballot, 1, "concerns", ids(day)[nth], placed, seen)


def order(day: Day) -> list[tuple[int, int | None, bool]]:
    known = ids(day)
    return [(known.index(each.line), each.rank, each.tied) for each in day.find(find_chosen, 1, "concerns")]


def test_dots_are_as_many_as_in_the_plenary_at_least_one_and_at_most_the_room() -> None:
    assert [dots_of(lines, 5) for lines in (2, 3, 4, 6, 7, 20)] == [1, 1, 2, 2, 3, 3]
    assert [dots_of(9, room) for room in (1, 2, 3)] == [1, 2, 3]


def test_a_line_is_known_by_the_ballot_whatever_its_id_is() -> None:
    for line in ("0", "00ff" * 6, "concerns1trust", "ü"):
        assert as_line(as_issue(line)) == line


def test_equals_are_tied_and_lines_without_dots_have_no_rank() -> None:
    found = in_order(["a", "b", "c", "d"], {"c": 2, "b": 1, "a": 1})
    assert found == [Chosen("c", 1, False), Chosen("a", 2, True), Chosen("b", 2, True), Chosen("d", None, False)]


def test_the_order_is_known_after_the_close_and_to_nobody_before(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    for nth in (2, 5):
        put(day, nth)
    put(day, 5, CHLOE)
    assert order(day) == []
    day.do(close_choosing, 1, "concerns")
    assert order(day)[:3] == [(5, 1, False), (2, 2, False), (0, None, False)]


def test_at_most_one_dot_on_a_line_and_none_beyond_the_hand(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    assert day.find(find_list_state, 1, "concerns").chosen_dots == 3
    for nth in (0, 1, 2):
        put(day, nth)
        put(day, nth)  # a copy
    with pytest.raises(NoDotLeft):
        put(day, 3)
    put(day, 0, placed=False, seen=1)
    put(day, 3)
    with pytest.raises(Stale):
        put(day, 3, placed=False, seen=7)
    assert day.find(find_choice, BEN).version == 5


def test_a_dot_on_a_line_that_was_set_aside_comes_back_to_the_hand(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    gone = ids(day)[0]
    for nth in (0, 1, 2):
        put(day, nth)
    day.do(set_aside, gone, 1)
    put(day, 4)
    with pytest.raises(NotOnList):
        day.do(choose, CHLOE, 1, "concerns", gone, True, 0)


def test_nothing_is_chosen_before_it_is_opened_or_after_it_is_closed(day: Day) -> None:
    with pytest.raises(ChoosingNotOpen):
        put(day, 0)
    day.do(open_choosing, 1, "concerns")
    day.do(open_choosing, 1, "concerns")
    put(day, 0)
    day.do(close_choosing, 1, "concerns")
    for placed, seen in ((True, 0), (False, 1)):
        with pytest.raises(ChoosingNotOpen):
            put(day, 0, placed=placed, seen=seen)


def test_choosing_again_begins_with_fresh_dots(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    put(day, 0)
    day.do(close_choosing, 1, "concerns")
    day.do(open_choosing, 1, "concerns")
    assert day.find(find_choice, BEN).version == 0
    day.do(close_choosing, 1, "concerns")
    assert {rank for _, rank, _ in order(day)} == {None}


def test_a_short_list_needs_no_choosing(day: Day) -> None:
    for group, lines in ((2, 5), (3, 0)):
        day.say(group, *(f"line {number}" for number in range(lines)))
        with pytest.raises(NothingToChoose):
            day.do(open_choosing, group, "concerns")


def test_no_dot_and_no_ballot_outlives_the_agreement(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    put(day, 0)
    day.do(close_choosing, 1, "concerns")
    day.do(forget_choosing, 1, "concerns")
    assert day.database.read_now(lambda tx: tx.rows(tables.chosen_dot.select())) == []
    assert day.find(find_list_state, 1, "concerns").choosing == ""


def test_a_line_that_comes_back_gives_nobody_more_dots_than_the_others(day: Day) -> None:
    day.do(open_choosing, 1, "concerns")
    gone, other = ids(day)[0], ids(day)[4]
    for nth in (0, 1, 2):
        put(day, nth)
    day.do(set_aside, gone, 1)
    day.do(choose, BEN, 1, "concerns", other, True, 0)
    day.do(put_back, gone, 1)
    dots = day.find(find_choice, BEN).dots.values()
    assert {as_line(dot.issue) for dot in dots if dot.placed} == {ids(day)[1], ids(day)[2], other}


def test_on_a_paper_day_no_phone_is_asked_to_choose(day: Day) -> None:
    day.do(lambda tx: change_event(tx, preset="paper"))
    with pytest.raises(OnPaperToday):
        day.do(open_choosing, 1, "concerns")
