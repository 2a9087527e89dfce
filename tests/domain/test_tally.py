"""The result: shared ranks, ties shown as ties, nothing lost."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Rule
from app.domain.poll import Tie
from app.domain.tally import Standing, rank

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


TIED = {1: 9, 2: 4, 3: 4, 4: 4, 5: 1}  # three issues for the second and the third place


def run_off(runoff: dict[int, int] | None, rule: Rule = THREE) -> dict[int, Standing]:
    return {s.issue: s for s in rank(TIED, rule, Tie.RUNOFF, runoff)}


def carried(standings: dict[int, Standing]) -> set[int]:
    return {issue for issue, s in standings.items() if s.carried}


def test_where_the_room_is_to_decide_a_tie_across_the_line_waits_for_it() -> None:
    standings = run_off(None)
    assert carried(standings) == {1}
    assert {issue for issue, s in standings.items() if s.waits} == {2, 3, 4}
    assert all(s.at_the_cut is s.waits for s in standings.values())
    assert {(s.rank, s.tied, s.runoff) for s in standings.values() if s.waits} == {(2, True, None)}


def test_a_run_off_decides_the_places_that_are_left_and_no_other() -> None:
    standings = run_off({2: 1, 3: 5, 4: 3})
    assert carried(standings) == {1, 3, 4}
    assert not any(s.waits for s in standings.values())
    assert [(issue, s.runoff) for issue, s in standings.items()] == [(1, None), (3, 5), (4, 3), (2, 1), (5, None)]
    assert {s.rank for s in standings.values() if s.dots == 4} == {2}, "the dots of the vote stay what they are"


def test_a_tie_in_the_run_off_across_the_line_carries_all_of_it() -> None:
    assert carried(run_off({2: 5, 3: 3, 4: 3})) == {1, 2, 3, 4}
    assert carried(run_off({2: 3, 3: 3, 4: 1})) == {1, 2, 3}, "a tie that ends at the line carries no more"


def test_a_run_off_in_which_nobody_voted_carries_all_that_were_tied() -> None:
    for nobody in ({}, {2: 0, 3: 0, 4: 0}):
        assert carried(run_off(nobody)) == {1, 2, 3, 4}
    assert carried(run_off({3: 1})) == {1, 2, 3, 4}, "one of them has a dot, the two others share the last place"


def test_a_run_off_does_not_touch_what_was_not_tied_across_the_line() -> None:
    four = Rule("everyone", 3, 1, 4)
    assert carried(run_off(None, four)) == {1, 2, 3, 4}
    assert not any(s.at_the_cut or s.waits for s in run_off(None, four).values())
    assert run_off({1: 0, 5: 99}, four) == run_off(None, four)


def test_issues_without_a_dot_are_never_tied_at_the_cut() -> None:
    for tie in Tie:
        standings = rank({1: 2, 2: 0, 3: 0}, THREE, tie)
        assert [(s.issue, s.carried, s.at_the_cut, s.waits) for s in standings] == [
            (1, True, False, False),
            (2, False, False, False),
            (3, False, False, False),
        ]


DOTS = st.dictionaries(st.integers(1, 12), st.integers(0, 4), min_size=1)


@given(DOTS, st.integers(1, 6), st.dictionaries(st.integers(1, 12), st.integers(0, 4)))
def test_a_run_off_fills_every_place_and_only_shares_the_last_one(
    dots: dict[int, int], places: int, runoff: dict[int, int]
) -> None:
    rule = Rule("everyone", 3, 1, places)
    both, waiting = rank(dots, rule), {s.issue: s for s in rank(dots, rule, Tie.RUNOFF)}
    decided = {s.issue: s for s in rank(dots, rule, Tie.RUNOFF, runoff)}
    with_dots = sum(count > 0 for count in dots.values())
    assert carried(waiting) <= carried(decided) <= {s.issue for s in both if s.carried}
    assert {issue for issue, s in waiting.items() if s.waits} == {s.issue for s in both if s.at_the_cut}
    assert len(carried(decided)) >= min(places, with_dots)
    lost = {issue: s for issue, s in decided.items() if s.at_the_cut and not s.carried}
    won = {issue: s for issue, s in decided.items() if s.at_the_cut and s.carried}
    assert all((mine.runoff or 0) > (other.runoff or 0) for mine in won.values() for other in lost.values())
    if len(carried(decided)) > places:
        last = min(s.runoff or 0 for s in won.values())
        assert sum((s.runoff or 0) == last for s in won.values()) > 1, "more than there are places, only by a tie"
