"""The result: shared ranks, ties shown as ties, nothing lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Rule
from app.domain.tally import rank

THREE = Rule("everyone", 3, 1, 3)


def test_equal_dots_share_a_rank_and_the_next_rank_is_skipped() -> None:
    assert [(s.issue, s.rank, s.tied) for s in rank({1: 5, 2: 9, 3: 5, 4: 2}, THREE)] == [
        (2, 1, False),
        (1, 2, True),
        (3, 2, True),
        (4, 4, False),
    ]


def test_a_tie_across_the_line_carries_all_of_it_and_says_so() -> None:
    standings = {s.issue: s for s in rank({1: 9, 2: 7, 3: 4, 4: 4, 5: 1}, THREE)}
    assert [issue for issue, s in standings.items() if s.carried] == [1, 2, 3, 4]
    assert [issue for issue, s in standings.items() if s.at_the_cut] == [3, 4]


def test_a_tie_that_ends_at_the_line_is_not_across_it() -> None:
    assert not any(s.at_the_cut for s in rank({1: 9, 2: 4, 3: 4, 4: 1}, THREE))


def test_an_issue_without_dots_stays_without_a_rank() -> None:
    (one, none) = rank({1: 1, 2: 0}, THREE)
    assert (none.rank, none.carried, none.dots) == (None, False, 0)
    assert one.carried


def test_without_a_vote_all_are_carried() -> None:
    assert all(s.carried and s.rank is None for s in rank({1: 0, 2: 0}, Rule("everyone", 0, 1, 3)))


@given(st.dictionaries(st.integers(1, 30), st.integers(0, 20)), st.integers(1, 6))
def test_who_has_more_dots_never_stands_behind(dots: dict[int, int], carried: int) -> None:
    standings = rank(dots, Rule("everyone", 3, 1, carried))
    assert {s.issue: s.dots for s in standings} == dots
    for better, worse in pairwise(standings):
        assert better.dots >= worse.dots
        assert better.carried or not worse.carried
