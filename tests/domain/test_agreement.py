"""What of a list goes to the hall."""

from app.domain.agreement import first_of
from app.domain.choosing import in_order

LINES = ("a", "b", "c", "d")


def test_a_groups_dots_choose_the_lines_that_are_clearly_first() -> None:
    order = in_order(LINES, {"a": 1, "b": 3, "c": 2})
    assert first_of(order, 2) == {"b", "c"}
    assert first_of(order, 0) == set()


def test_lines_that_are_tied_at_the_edge_are_left_to_the_group() -> None:
    order = in_order(LINES, {"a": 3, "b": 1, "c": 1})
    assert first_of(order, 2) == {"a"}
    assert first_of(order, 3) == {"a", "b", "c"}


def test_a_line_without_a_dot_is_not_chosen() -> None:
    assert first_of(in_order(LINES, {"a": 1}), 3) == {"a"}
    assert first_of([], 3) == set()
