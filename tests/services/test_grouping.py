"""Groups come and go; nobody and nothing said is lost."""

from pathlib import Path

import pytest

from app.domain.agenda import LIST_KINDS
from app.domain.flag import What
from app.domain.group import ListState
from app.domain.refusal import WordsWouldBeLost
from app.services.agreeing import begin_reading, keep_here, name_group
from app.services.choosing import choose, open_choosing
from app.services.flagging import raise_flag
from app.services.grouping import merge_groups, remove_group
from app.store.chosen import find_choice
from app.store.flags import find_flags
from app.store.groups import find_group, find_groups
from app.store.lists import find_list_state
from app.store.scribe_acts import find_to_undo
from app.store.statements import find_list
from tests.services.day import Day


def test_a_group_with_unagreed_words_is_merged_not_removed(day: Day) -> None:
    day.open("concerns")
    day.say(3, "not agreed yet")
    with pytest.raises(WordsWouldBeLost):
        day.do(remove_group, 3)
    day.do(merge_groups, 3, 1)
    assert [line.text for line in day.find(find_list, 1, "concerns")] == ["not agreed yet"]


def test_a_group_that_agreed_may_be_removed(day: Day) -> None:
    day.open("concerns")
    day.say(3, "agreed")
    day.agree(3)
    day.do(remove_group, 3)
    assert 3 not in {group.id for group in day.find(find_groups)}


def test_a_group_whose_words_stay_in_the_room_is_not_removed_with_them(day: Day) -> None:
    day.open("concerns")
    day.say(3, "stays here", "agreed")
    day.do(keep_here, "concerns3stays here", 3, True)
    day.agree(3)
    with pytest.raises(WordsWouldBeLost):
        day.do(remove_group, 3)


@pytest.mark.parametrize("kind", LIST_KINDS)
def test_what_only_served_the_talk_of_a_group_ends_when_it_is_merged(tmp_path: Path, kind: str) -> None:
    day = Day(tmp_path, "spcp")
    day.open(kind)
    day.say(3, *(f"line {number}" for number in range(8)), kind=kind)
    line = f"{kind}3line 1"
    day.do(begin_reading, 3, kind)
    day.do(raise_flag, 3, kind, line, What.WRONG, "mark")
    if kind == "concerns":  # strengths have no cap
        day.do(open_choosing, 3, kind)
        day.do(choose, "b" * 32, 3, kind, line, True, 0)
    day.do(merge_groups, 3, 1)
    assert len(day.find(find_list, 1, kind)) == 8
    assert {day.find(find_to_undo, group, kind) for group in (1, 3)} == {None}
    assert [day.find(find_flags, group, kind) for group in (1, 3)] == [{}, {}]
    assert day.find(find_list_state, 3, kind) == ListState(3, kind)
    assert day.find(find_choice, "b" * 32).version == 0
    day.database.close()


@pytest.mark.parametrize(
    ("gone", "stays", "then"), [(True, True, True), (False, False, False), (False, True, None), (None, True, None)]
)
def test_merged_groups_are_named_only_as_both_said(day: Day, gone: bool | None, stays: bool, then: bool | None) -> None:
    for group, named in ((3, gone), (1, stays)):
        if named is not None:
            day.do(name_group, group, named)
    day.do(merge_groups, 3, 1)
    assert day.find(find_group, 1).named is then
