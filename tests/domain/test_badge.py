"""How people write what stands on their badge."""

import pytest

from app.domain.badge import read_badge, read_badges
from app.domain.mixing import Badge
from app.domain.refusal_of_mixing import NoSuchBadge, NotABadge

GROUPS = {"A": (1, 12), "B": (7, 10), "C": (3, 0)}


@pytest.mark.parametrize("typed", ["B4", "b4", " b 4 ", "B-04", "B.4"])
def test_a_badge_is_read_as_people_write_it(typed: str) -> None:
    assert read_badge(typed, GROUPS) == Badge(7, 4)


@pytest.mark.parametrize("typed", ["", "4", "B", "4B", "BB4", "B4x", "🙂4", "B٤", "B" + "4" * 5_000])
def test_what_is_no_badge_is_told_so(typed: str) -> None:
    with pytest.raises(NotABadge):
        read_badge(typed, GROUPS)


@pytest.mark.parametrize("typed", ["B0", "B11", "C1", "Z1"])
def test_a_badge_that_nobody_wears_is_told_so(typed: str) -> None:
    with pytest.raises(NoSuchBadge):
        read_badge(typed, GROUPS)


def test_several_badges_are_read_at_once() -> None:
    assert read_badges("B4, a1;A 12", GROUPS) == [Badge(7, 4), Badge(1, 1), Badge(1, 12)]
    with pytest.raises(NotABadge):
        read_badges("B4 and the two at the door", GROUPS)
