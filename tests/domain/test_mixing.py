"""What is asked of a seating, told before the deal and after it; nothing that breaks is silent."""

import pytest
from hypothesis import given, settings

from app.domain.foresight import (
    AloneAnyway,
    AloneOrInPairs,
    ApartAndTogether,
    ApartAtOneTable,
    ApartInOneBlock,
    CrowdedOut,
    EmptyGroup,
    Incomplete,
    MoreTablesThanPeople,
    NobodyThere,
    NoTableLeft,
    NoTables,
    NotThere,
    SinglePerson,
    StepFreeTooFew,
    TogetherNotSpread,
    TogetherTooMany,
    TooFew,
    TooManyOfficersInAll,
    cannot_hold,
)
from app.domain.mixing import (
    Alone,
    Badge,
    Hall,
    NoSeat,
    NoSuchTable,
    NotHere,
    NotSpread,
    PartnerGone,
    TooManyOfficers,
    Uneven,
    Unmet,
    Wish,
    WishKind,
    broken,
    counts,
    normal_seed,
)
from app.domain.refusal_of_mixing import CallOutNumbers
from tests.domain.halls import another, apart, every_seating, hall, judge, small_halls, step_free, together

A1, A2, A3, B1, B2 = Badge(1, 1), Badge(1, 2), Badge(1, 3), Badge(2, 1), Badge(2, 2)


def test_what_the_room_calls_out_is_the_same_however_it_is_typed() -> None:
    assert {normal_seed(typed) for typed in ("14 3 77", "14, 3 ,77", " 14  03 77 ", "14;3;77.", "١٤ 3 77")} == {
        "14 3 77"
    }
    assert normal_seed("Lake 7") == normal_seed("LAKE, 7") == "lake 7"
    assert normal_seed("14 3") != normal_seed("143") != normal_seed("3 14")


@pytest.mark.parametrize("typed", ["", "  ", " , ;"])
def test_without_a_called_number_nothing_is_dealt(typed: str) -> None:
    with pytest.raises(CallOutNumbers):
        normal_seed(typed)


def test_counts_name_every_table_and_every_group_and_nobody_who_left() -> None:
    assert counts(hall([2, 0], 2), {A1: 1, A2: 1, A3: 1, B1: 2}) == {1: {1: 2, 2: 0}, 2: {1: 0, 2: 0}}


def test_a_seating_in_which_all_holds_has_nothing_broken() -> None:
    wishes = [apart(A1, A2), together(A1, B1), step_free(A1), another(A2, 1)]
    fine = hall([2, 2], 2, wishes=wishes, steps=[2], officers=[2], most_officers=1)
    assert broken(fine, {A1: 1, B1: 1, A2: 2, B2: 2}) == []


def test_who_has_no_table_and_who_has_one_without_being_there_is_told() -> None:
    told = broken(hall([2, 2], 2), {A1: 1, B1: 1, B2: 9, A3: 2})
    assert told[:3] == [NoSeat(A2), NotHere(A3, 2), NoSuchTable(B2, 9)]


def test_uneven_tables_are_named() -> None:
    assert broken(hall([3], 2), {A1: 1, A2: 1, A3: 1}) == [Uneven(3, (1,), 0, (2,)), NotSpread(1, 1, 2, (2,))]


def test_somebody_alone_is_named_and_so_is_a_single_person_of_a_never_alone_group() -> None:
    assert broken(hall([3, 3], 2, never_alone=[1]), {A1: 1, A2: 1, A3: 2, B1: 1, B2: 2, Badge(2, 3): 2}) == [
        Alone(A3, 2)
    ]
    assert broken(hall([1, 1], 2, never_alone=[1]), {A1: 1, B1: 2}) == [Alone(A1, 1)]


def test_a_group_that_could_be_at_more_tables_is_named_with_those_it_misses() -> None:
    told = broken(hall([2, 2, 2], 3), {A1: 1, A2: 1, B1: 2, B2: 3, Badge(3, 1): 2, Badge(3, 2): 3})
    assert told == [NotSpread(1, 1, 2, (2, 3))]


def test_every_wish_that_does_not_hold_is_told_once() -> None:
    wishes = (apart(A1, B1), apart(B1, A1), together(A1, B2), step_free(A1), another(A1, 1))
    told = broken(hall([2, 2], 2, wishes=wishes, steps=[1]), {A1: 1, B1: 1, A2: 2, B2: 2})
    assert told == [Unmet(wish) for wish in (wishes[0], *wishes[2:])]


def test_an_interpreter_who_left_is_missed_and_an_enemy_who_left_is_not() -> None:
    wish = together(A1, A3)
    assert broken(hall([2], 2, wishes=[wish, apart(A1, A3)]), {A1: 1, A2: 2}) == [PartnerGone(wish, A3)]


def test_a_table_with_too_many_officers_is_named() -> None:
    several = hall([2, 2], 2, officers=[1, 2], most_officers=1)
    assert broken(several, {A1: 1, A2: 2, B1: 1, B2: 2}) == [TooManyOfficers(1, 2, 1), TooManyOfficers(2, 2, 1)]


@settings(max_examples=60, deadline=None)
@given(small_halls())
def test_nothing_is_told_exactly_where_an_independent_judge_finds_nothing(small: Hall) -> None:
    for seating in every_seating(small):
        assert (broken(small, seating) == []) == (judge(small, seating) == ((0, 0, 0), 0))


def test_a_hall_with_room_for_all_has_nothing_to_tell_before_the_deal() -> None:
    assert cannot_hold(hall([12, 10, 11, 12, 11, 12, 11], 7)) == []


def test_without_tables_or_people_only_that_is_told() -> None:
    assert cannot_hold(hall([3], 0)) == [NoTables()]
    assert cannot_hold(hall([0, 0], 2)) == cannot_hold(hall([], 2)) == [NobodyThere()]


def test_a_group_of_five_leaves_two_of_seven_tables_without_it() -> None:
    assert cannot_hold(hall([12, 5, 11, 12, 11, 12, 11], 7)) == [TooFew(2, 5, 7, 2)]


def test_for_a_never_alone_group_the_consequences_of_both_ways_are_told() -> None:
    told = cannot_hold(hall([12, 5, 11, 12, 11, 12, 11], 7, never_alone=[2]))
    assert told == [
        AloneOrInPairs(
            2, 5, 7, ones=5, pairs_too=0, without_if_alone=2, twos=1, threes=1, without_in_pairs=5
        )
    ]  # fmt: skip
    (ten,) = cannot_hold(hall([12, 10, 11, 12, 11, 12, 11], 7, never_alone=[2]))
    assert ten == AloneOrInPairs(2, 10, 7, 4, 3, 0, 5, 0, 2)
    assert cannot_hold(hall([40, 14], 7, never_alone=[2])) == [], "two at each table: no choice to make"


def test_a_single_person_of_a_never_alone_group_and_a_group_of_nobody_are_told() -> None:
    assert cannot_hold(hall([9, 1, 0], 2, never_alone=[2])) == [SinglePerson(B1), EmptyGroup(3)]


def test_more_tables_than_people_leave_tables_empty() -> None:
    assert cannot_hold(hall([1], 2)) == [MoreTablesThanPeople(1, 2, 1), TooFew(1, 1, 2, 1)]


def test_where_pairs_take_the_seats_of_others_that_is_told() -> None:
    assert CrowdedOut(2, 1) in cannot_hold(hall([2, 2], 2, never_alone=[1]))
    assert AloneAnyway(1, 2) in cannot_hold(hall([2], 2, never_alone=[1]))


def test_more_officers_than_tables_may_have_are_told() -> None:
    assert cannot_hold(hall([5, 4], 2, officers=[1], most_officers=2)) == [TooManyOfficersInAll(5, 2, 2)]


def test_wishes_about_people_who_are_not_there_and_wishes_that_miss_a_half_are_told() -> None:
    alone, nowhere = Wish(WishKind.APART, A1), another(A1, 9)
    gone, half = together(A1, Badge(7, 7)), Wish(WishKind.ANOTHER, A2)
    told = cannot_hold(hall([4, 4], 2, wishes=[alone, nowhere, gone, half]))
    assert told == [Incomplete(alone), Incomplete(nowhere), NotThere(gone, Badge(7, 7)), Incomplete(half)]


def test_two_cannot_sit_apart_and_together_not_even_by_way_of_a_third() -> None:
    wish = apart(A1, B1)
    assert cannot_hold(hall([3, 3], 2, wishes=[wish, together(B1, A1)])) == [ApartAndTogether(wish, (A1, B1))]
    told = cannot_hold(hall([4, 4], 2, wishes=[together(A1, B2), wish, together(B2, B1)]))
    assert told == [ApartAndTogether(wish, (A1, B1, B2))]
    assert cannot_hold(hall([3, 3], 2, wishes=[apart(A1, A1)])) == [ApartAndTogether(apart(A1, A1), (A1,))]


def test_nobody_sits_apart_at_one_table_or_in_a_group_that_has_one_table_for_all() -> None:
    wish = apart(A1, A2)
    assert cannot_hold(hall([3], 1, wishes=[wish])) == [ApartAtOneTable(wish)]
    assert ApartInOneBlock(wish, 1) in cannot_hold(hall([3, 9], 2, never_alone=[1], wishes=[wish]))


def test_more_people_than_a_table_seats_cannot_sit_together() -> None:
    chain = [together(A1, B1), together(B1, Badge(3, 1)), together(Badge(3, 1), Badge(4, 1))]
    told = cannot_hold(hall([2, 2, 2, 2], 3, wishes=chain))
    assert TogetherTooMany((A1, B1, Badge(3, 1), Badge(4, 1)), 3) in told


def test_two_of_a_group_that_is_needed_one_by_one_cannot_sit_together() -> None:
    assert cannot_hold(hall([2, 6], 2, wishes=[together(A1, A2)])) == [TogetherNotSpread(1, (A1, A2), 1)]
    assert cannot_hold(hall([3, 6], 2, wishes=[together(A1, A2)])) == []


def test_more_people_who_need_a_step_free_table_than_seats_there_are_told() -> None:
    wishes = [step_free(A1), step_free(B1)]
    assert cannot_hold(hall([3, 3], 2, wishes=wishes, steps=[1, 2])) == [StepFreeTooFew((A1, B1), 0, 0)]
    assert cannot_hold(hall([2, 2], 4, wishes=wishes, steps=[1, 2, 3]))[-1] == StepFreeTooFew((A1, B1), 1, 1)


def test_who_wishes_away_from_every_table_is_told_and_so_are_two_who_together_do() -> None:
    assert cannot_hold(hall([3, 3], 2, wishes=[another(A1, 1), another(A1, 2)])) == [NoTableLeft((A1,))]
    assert cannot_hold(hall([3, 3], 2, wishes=[another(A1, 1), step_free(A1)], steps=[2])) == [NoTableLeft((A1,))]
    both = [another(A1, 1), another(B1, 2), together(A1, B1)]
    assert cannot_hold(hall([3, 3], 2, wishes=both)) == [NoTableLeft((A1, B1))]


CHOICES = (TooFew, AloneOrInPairs, EmptyGroup, MoreTablesThanPeople)  # consequences of numbers; no rule is broken


@settings(max_examples=60, deadline=None)
@given(small_halls())
def test_what_is_told_before_really_cannot_hold(small: Hall) -> None:
    """Among the seatings that keep the hard rules best, none is without a broken rule or wish."""
    if any(not isinstance(told, CHOICES) for told in cannot_hold(small)):
        assert min(judge(small, seating) for seating in every_seating(small)) > ((0, 0, 0), 0)
