"""Dots: placed, moved, lifted; never more than allowed, never counted twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Booth, Done, Hand, Rule, Wish, apply, dots_for, finish
from app.domain.poll import PollKind, light_rules
from app.domain.refusal import AllDotsPlaced, EnoughOnThis, NoSuchDot, Refused, Stale, VoteClosed, VoteNotOpen

RULES = {"community": Rule("community", 3, 1, 3), "law enforcement": Rule("law enforcement", 2, 2, 3)}
ISSUES = dict.fromkeys(range(1, 8), "community") | {8: "law enforcement", 9: "law enforcement"}
BOOTH = Booth(1, "phones", True, True, RULES, ISSUES)
CLOSED = Booth(1, "phones", True, False, RULES, ISSUES)


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


def test_an_answer_to_a_mood_takes_the_place_of_the_one_before() -> None:
    rule, steps = light_rules(PollKind.TEMPERATURE)
    mood = Booth(2, "phones", True, True, {rule.list: rule}, steps)
    first = place(Hand(), 1, booth=mood)
    second = place(first, 4, booth=mood)
    assert [dot.issue for dot in second.dots.values() if dot.placed] == [4]
    assert second.version == first.version + 1
    with pytest.raises(Stale):
        place(second, 1, booth=mood)  # a late copy of the first
    assert place(second, 1, seen=2, booth=mood).placed(mood, rule.list) == 1


def test_a_dot_does_not_move_to_the_other_list() -> None:
    with pytest.raises(NoSuchDot):
        apply(BOOTH, place(Hand(), 1), Wish(8, 1, True, 0, instead_of=(1, 1, 1)))


def test_after_the_close_a_new_dot_is_told_so_and_a_counted_one_is_acknowledged_again() -> None:
    hand = place(Hand(), 1)
    with pytest.raises(VoteClosed):
        place(hand, 2, booth=CLOSED)
    assert place(hand, 1, booth=CLOSED) is hand
    with pytest.raises(VoteNotOpen):
        place(Hand(), 1, booth=Booth(1, "phones", False, False, {}, {}))


def test_an_issue_off_the_ballot_takes_no_dot() -> None:
    with pytest.raises(NoSuchDot):
        place(Hand(), 77)


def test_being_done_without_dots_is_a_ballot() -> None:
    done = finish(BOOTH, Hand(), Done(True))
    assert done.version == 1
    assert done.done
    assert finish(BOOTH, done, Done(True)) is done


def test_starting_again_lifts_every_dot_and_a_copy_of_it_does_nothing() -> None:
    done = finish(BOOTH, place(place(Hand(), 1), 2), Done(True))
    again = finish(BOOTH, done, Done(False, ballot=3))
    assert (again.version, again.done, again.placed(BOOTH, "community")) == (4, False, 0)
    assert [dot.version for dot in again.dots.values()] == [2, 2]
    assert finish(BOOTH, again, Done(False, ballot=3)) is again
    assert finish(BOOTH, Hand(), Done(False)) == Hand()
    with pytest.raises(Stale):
        place(again, 1)  # a late copy of a tap from before


def test_a_late_copy_of_starting_again_takes_no_new_dot_away() -> None:
    again = finish(BOOTH, finish(BOOTH, place(Hand(), 1), Done(True)), Done(False, ballot=2))
    done = finish(BOOTH, place(again, 2), Done(True))
    with pytest.raises(Stale):
        finish(BOOTH, done, Done(False, ballot=2))


def test_who_is_done_gets_no_dot_from_an_old_screen() -> None:
    done = finish(BOOTH, place(Hand(), 1), Done(True))
    with pytest.raises(Stale):
        place(done, 2)
    with pytest.raises(Stale):
        apply(BOOTH, done, Wish(1, 1, False, 1))
    assert place(done, 1) is done  # a copy of a tap that counts


def test_after_the_close_nobody_starts_again() -> None:
    with pytest.raises(VoteClosed):
        finish(CLOSED, finish(BOOTH, place(Hand(), 1), Done(True)), Done(False))


def test_taps_that_waited_count_in_their_order() -> None:
    hand = apply(BOOTH, place(Hand(), 1), Wish(2, 1, True, 0, ballot=1))
    hand = apply(BOOTH, hand, Wish(3, 1, True, 0, ballot=2))
    assert finish(BOOTH, hand, Done(True, ballot=3)).done
    assert {dot.issue for dot in hand.dots.values()} == {1, 2, 3}


def test_a_tap_that_waited_does_not_overwrite_what_its_owner_did_elsewhere() -> None:
    elsewhere = place(place(Hand(), 1), 2)
    with pytest.raises(Stale):
        apply(BOOTH, elsewhere, Wish(3, 1, True, 0, ballot=1))
    with pytest.raises(Stale):
        finish(BOOTH, elsewhere, Done(True, ballot=1))
    assert place(elsewhere, 3).placed(BOOTH, "community") == 3  # a tap that did not wait counts


def test_a_tap_that_arrived_without_an_answer_is_acknowledged_when_it_comes_again() -> None:
    hand = place(place(Hand(), 1), 2)
    assert apply(BOOTH, hand, Wish(1, 1, True, 0, ballot=0)) is hand
    assert apply(CLOSED, hand, Wish(1, 1, True, 0, ballot=0)) is hand
    done = finish(BOOTH, hand, Done(True))
    assert finish(BOOTH, done, Done(True, ballot=2)) is done


def test_a_tap_that_waited_past_the_close_is_told_so() -> None:
    with pytest.raises(VoteClosed):
        apply(CLOSED, place(Hand(), 1), Wish(2, 1, True, 0, ballot=1))


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
