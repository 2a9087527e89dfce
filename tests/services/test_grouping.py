"""Groups come and go; nobody and nothing said is lost."""

import pytest

from app.domain.refusal import WordsWouldBeLost
from app.services.grouping import merge_groups, remove_group
from app.store.groups import find_groups
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
