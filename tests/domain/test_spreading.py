"""Priorities to tables: the top ones are doubled, no list is put behind the other."""

from app.domain.spreading import in_turn, spread


def test_the_first_of_each_list_comes_first() -> None:
    assert in_turn([[1, 2, 3], [9, 10]]) == [1, 9, 2, 10, 3]
    assert in_turn([]) == []


def test_five_priorities_at_seven_tables_double_the_two_on_top() -> None:
    assert spread([4, 8, 15, 16, 23], range(1, 8)) == {1: 4, 2: 4, 3: 8, 4: 8, 5: 15, 6: 16, 7: 23}


def test_with_fewer_tables_the_last_priorities_have_none() -> None:
    assert spread([4, 8, 15], [1, 2]) == {1: 4, 2: 8}


def test_without_priorities_no_table_has_one() -> None:
    assert spread([], [1, 2]) == {}
