"""Dots: placed, moved, lifted; never more than allowed, never counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Booth, Hand, Rule, Wish, apply, dots_for, finish
from app.domain.refusal import AllDotsPlaced, EnoughOnThis, NoSuchDot, Refused, Stale, VoteClosed, VoteNotOpen

RULES = {"community": Rule("community", 3, 1, 3), "law enforcement": Rule("law enforcement", 2, 2, 3)}
ISSUES = dict.fromkeys(range(1, 8), "community") | {8: "law enforcement", 9: "law enforcement"}
BOOTH = Booth(True, True, RULES, ISSUES)
CLOSED = Booth(True, False, RULES, ISSUES)


def place(hand: Hand, issue: int, nth: int = 1, seen: int = 0, booth: Booth = BOOTH) -> Hand:
    return apply(booth, hand, Wish(issue, nth, True, seen))


def test_a_copy_of_a_tap_is_the_same_dot() -> None:
    once = place(Hand(), 4)
    assert place(once, 4) is once
    assert once.placed(BOOTH, "community") == 1


def test_two_taps_drawn_from_the_same_screen_both_count() -> None:
    assert place(place(Hand(), 1), 2).placed(BOOTH, "community") == 2


def test_the_fourth_dot_is_refused() -> None:
    full = place(place(place(Hand(), 1), 2), 3)
    with pytest.raises(AllDotsPlaced):
        place(full, 4)


def test_no_more_dots_on_one_issue_than_its_list_allows() -> None:
    with pytest.raises(EnoughOnThis):
        place(Hand(), 1, nth=2)
    assert place(place(Hand(), 8), 8, nth=2).placed(BOOTH, "law enforcement") == 2


def test_a_late_copy_of_a_lifted_dot_is_shown_not_applied() -> None:
    lifted = apply(BOOTH, place(Hand(), 4), Wish(4, 1, False, 1))
    with pytest.raises(Stale):
        place(lifted, 4, seen=0)
    assert place(lifted, 4, seen=2).placed(BOOTH, "community") == 1


def test_a_dot_moves_in_one_step() -> None:
    full = place(place(place(Hand(), 1), 2), 3)
    moved = apply(BOOTH, full, Wish(5, 1, True, 0, instead_of=(2, 1, 1)))
    assert {dot.issue for dot in moved.dots.values() if dot.placed} == {1, 3, 5}
    assert apply(BOOTH, moved, Wish(5, 1, True, 0, instead_of=(2, 1, 1))) is moved


def test_a_dot_does_not_move_to_the_other_list() -> None:
    with pytest.raises(NoSuchDot):
        apply(BOOTH, place(Hand(), 1), Wish(8, 1, True, 0, instead_of=(1, 1, 1)))


def test_after_the_close_a_new_dot_is_told_so_and_a_counted_one_is_acknowledged_again() -> None:
    hand = place(Hand(), 1)
    with pytest.raises(VoteClosed):
        place(hand, 2, booth=CLOSED)
    assert place(hand, 1, booth=CLOSED) is hand
    with pytest.raises(VoteNotOpen):
        place(Hand(), 1, booth=Booth(False, False, {}, {}))


def test_an_issue_off_the_ballot_takes_no_dot() -> None:
    with pytest.raises(NoSuchDot):
        place(Hand(), 77)


def test_being_done_without_dots_is_a_ballot() -> None:
    done = finish(BOOTH, Hand(), True)
    assert done.version == 1
    assert done.done
    assert finish(BOOTH, done, True) is done


@pytest.mark.parametrize(("issues", "dots"), [(0, 0), (3, 0), (4, 2), (6, 2), (7, 3), (25, 3)])
def test_dots_by_the_number_of_issues(issues: int, dots: int) -> None:
    assert dots_for(issues, None) == dots
    assert dots_for(issues, 5) == 5


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 3), st.booleans(), st.integers(0, 5)), max_size=40))
def test_whatever_is_tapped_no_rule_is_ever_broken(taps: list[tuple[int, int, bool, int]]) -> None:
    hand = Hand()
    for issue, nth, placed, seen in taps:
        try:
            after = apply(BOOTH, hand, Wish(issue, nth, placed, seen))
        except Refused:
            continue
        assert after.version in (hand.version, hand.version + 1)
        hand = after
        for name, rule in RULES.items():
            assert hand.placed(BOOTH, name) <= rule.dots
        assert all(len(hand.on(issue)) <= RULES[on].per_issue for issue, on in ISSUES.items())
