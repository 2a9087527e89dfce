"""Paper: read as it was written, refused as a screen would refuse it, and compared without favor."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballot import Booth, Hand, Rule, Wish, apply
from app.domain.paper import MOST_PAPERS, Box, check_box, differences, hand_of_paper, read_numbers
from app.domain.refusal import Refused
from app.domain.refusal_of_votes import TooManyDotsOnPaper, TooManyOnOneIssue, TotalsTooHigh, UnknownIssueNumber

RULES = {
    "community": Rule("community", 3, 2, 3),
    "law enforcement": Rule("law enforcement", 2, 1, 3),
    "schools": Rule("schools", 0, 1, 3),  # all of its issues are carried without a vote
}
LISTS = dict.fromkeys(range(11, 16), "community") | dict.fromkeys(range(16, 19), "law enforcement") | {19: "schools"}
IDS = {option - 10: option for option in LISTS} | {10: 20}  # a theme that is not on the ballot has a number, too
BOOTH = Booth(1, "cards", True, False, RULES, LISTS)


@pytest.mark.parametrize("typed", ["1 4 7", "#1, #4; #7", "7,4,1", " 1\n4\t07 ", "one 1 and 4 and 7."])
def test_numbers_are_read_however_a_teller_types_them(typed: str) -> None:
    assert read_numbers(typed) == (1, 4, 7)


def test_the_same_number_twice_is_two_dots_and_none_is_an_empty_ballot() -> None:
    assert read_numbers("4 1 4") == (1, 4, 4)
    assert read_numbers(" - ") == ()


def test_a_paper_is_the_ballot_that_a_screen_would_have_made_of_it() -> None:
    open_ = Booth(1, "cards", True, True, RULES, LISTS)
    hand = Hand()
    for issue, nth in ((11, 1), (11, 2), (14, 1), (17, 1)):
        hand = apply(open_, hand, Wish(issue, nth, True, 0))
    paper = hand_of_paper(BOOTH, IDS, (1, 1, 4, 7))
    assert paper.dots == hand.dots
    assert (paper.version, paper.done) == (1, True)


def test_an_empty_paper_is_a_ballot_without_dots() -> None:
    assert hand_of_paper(BOOTH, IDS, ()) == Hand(1, True, {})


@pytest.mark.parametrize(
    ("numbers", "refusal", "about"),
    [
        ((1, 99), UnknownIssueNumber, {"number": 99}),
        ((10,), UnknownIssueNumber, {"number": 10}),
        ((0,), UnknownIssueNumber, {"number": 0}),
        ((1, 1, 1), TooManyOnOneIssue, {"number": 1, "limit": 2}),
        ((6, 6), TooManyOnOneIssue, {"number": 6, "limit": 1}),
        ((1, 2, 3, 4), TooManyDotsOnPaper, {"dots": 4, "limit": 3}),
        ((1, 6, 7, 8), TooManyDotsOnPaper, {"dots": 3, "limit": 2}),
        ((9,), TooManyDotsOnPaper, {"dots": 1, "limit": 0}),
    ],
)
def test_a_paper_against_the_rules_is_refused_with_what_is_wrong_on_it(
    numbers: tuple[int, ...], refusal: type[Refused], about: dict[str, int]
) -> None:
    with pytest.raises(refusal) as told:
        hand_of_paper(BOOTH, IDS, numbers)
    assert told.value.values == about


@given(st.lists(st.integers(1, 9), max_size=7).map(lambda numbers: tuple(sorted(numbers))))
def test_a_paper_counts_as_it_is_or_not_at_all(numbers: tuple[int, ...]) -> None:
    counts = Counter(IDS[number] for number in numbers)
    within = all(count <= RULES[LISTS[issue]].per_issue for issue, count in counts.items()) and all(
        sum(count for issue, count in counts.items() if LISTS[issue] == name) <= rule.dots
        for name, rule in RULES.items()
    )
    if not within:
        with pytest.raises((TooManyDotsOnPaper, TooManyOnOneIssue)):
            hand_of_paper(BOOTH, IDS, numbers)
        return
    hand = hand_of_paper(BOOTH, IDS, numbers)
    assert Counter(dot.issue for dot in hand.dots.values() if dot.placed) == counts
    assert all(hand.placed(BOOTH, name) <= rule.dots for name, rule in RULES.items())


def test_a_box_may_hold_all_dots_that_its_ballots_allow_and_not_one_more() -> None:
    check_box(BOOTH, Box(0, {}))
    check_box(BOOTH, Box(10, {11: 20, 12: 10, 16: 10, 17: 10}))
    check_box(BOOTH, Box(MOST_PAPERS, {11: 1}))
    for wrong in (
        Box(10, {11: 21}),  # more than two on one issue
        Box(10, {11: 20, 12: 11}),  # more than three on the list
        Box(10, {16: 10, 17: 10, 18: 1}),
        Box(10, {19: 1}),  # a list that is not voted on
        Box(0, {11: 1}),
        Box(-1, {}),
        Box(10, {11: -1}),
        Box(MOST_PAPERS + 1, {}),
    ):
        with pytest.raises(TotalsTooHigh) as told:
            check_box(BOOTH, wrong)
        assert told.value.values == {"ballots": wrong.ballots}


def test_where_two_tellers_counted_differently_is_told_issue_by_issue() -> None:
    box = Box(10, {11: 4, 12: 0})
    assert differences(box, Box(10, {11: 4})) == (), "an issue without dots may be left out"
    assert differences(box, Box(11, {11: 4, 12: 0})) == (0,)
    assert differences(box, Box(9, {11: 5, 13: 1})) == (0, 11, 13)


@given(st.builds(Box, st.integers(0, 9), st.dictionaries(st.integers(11, 19), st.integers(0, 3))))
def test_a_comparison_favors_no_teller(one: Box) -> None:
    other = Box(one.ballots, {issue: count + 1 for issue, count in one.dots.items()})
    assert differences(one, one) == ()
    assert differences(one, other) == differences(other, one) == tuple(sorted(one.dots))
