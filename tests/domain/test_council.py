"""Seats follow from an order: members first, then alternates, and nobody is seated across a tie."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.council import (
    Candidate,
    Filled,
    Kind,
    break_ties,
    by_lot,
    by_votes,
    check_numbers,
    dots_for_seats,
    fill,
    read_seed,
    ties,
)
from app.domain.refusal_of_council import CallOutThreeNumbers, SeatsOutOfRange


def people(*ranks: int | None) -> list[Candidate]:
    return [
        Candidate(name, 1, place, name, rank=rank)
        for place, (name, rank) in enumerate(zip("abcdefgh", ranks, strict=False), 1)
    ]


def holders(candidates: list[Candidate], members: int = 2, alternates: int = 1) -> list[str]:
    seats = fill(candidates, members, alternates)
    return [f"{each.kind} {each.candidate or ('tied' if each.tied else 'vacant')}" for each in seats]


def ranked(candidates: list[Candidate], ranks: dict[str, int | None]) -> list[Candidate]:
    return [replace(each, rank=ranks.get(each.id, each.rank)) for each in candidates]


def test_the_order_fills_members_first_and_then_alternates() -> None:
    assert holders(people(3, 1, 2, 4)) == ["member b", "member c", "alternate a"]


def test_a_seat_that_nobody_takes_is_vacant() -> None:
    assert holders(people(1)) == ["member a", "member vacant", "alternate vacant"]
    assert holders([]) == ["member vacant", "member vacant", "alternate vacant"]


def test_who_was_not_chosen_gets_no_seat() -> None:
    assert holders(people(None, 1)) == ["member b", "member vacant", "alternate vacant"]


def test_the_next_in_order_follows_who_steps_back() -> None:
    first, *others = people(1, 2, 3, 4)
    assert holders([replace(first, gone=True), *others]) == ["member b", "member c", "alternate d"]


def test_people_who_are_tied_at_the_cut_wait_for_a_lot() -> None:
    assert holders(people(1, 2, 2, 4)) == ["member a", "member tied", "alternate tied"]
    assert [[each.id for each in tie] for tie in ties(people(1, 2, 2, 4), 2, 1)] == [["b", "c"]]


def test_a_tie_within_the_members_or_below_the_last_seat_decides_nothing() -> None:
    assert holders(people(1, 1, 3, 4, 4)) == ["member a", "member b", "alternate c"]


def test_four_and_four_for_one_seat() -> None:
    ranks = by_votes({"a": 4, "b": 4})
    tied = ranked(people(None, None), ranks)
    assert ranks == {"a": 1, "b": 1}
    assert holders(tied, 1, 0) == ["member tied"]
    assert sorted(holders(ranked(tied, break_ties(tied, "4 17 8", 1, 0)), 1, 1)) in (
        ["alternate a", "member b"],
        ["alternate b", "member a"],
    )


def test_a_tie_below_the_last_seat_wakes_up_when_somebody_steps_back() -> None:
    first, *others = people(1, 2, 3, 4, 4)
    assert not ties([first, *others], 2, 1)
    assert holders([replace(first, gone=True), *others]) == ["member b", "member c", "alternate tied"]


def test_who_has_no_vote_is_not_chosen() -> None:
    assert by_votes({"a": 3, "b": 0, "c": 3, "d": 1}) == {"a": 1, "b": None, "c": 1, "d": 3}


def test_the_same_numbers_draw_the_same_lot_on_every_machine() -> None:
    everybody = people(*[None] * 6)
    drawn = by_lot(everybody, read_seed("4, 17, 8"))
    assert sorted(drawn, key=lambda id: drawn[id] or 0) == EXPECTED
    assert by_lot(everybody, "4 17 9") != drawn


EXPECTED = ["a", "b", "f", "e", "c", "d"]


@pytest.mark.parametrize("typed", ["", "4 17", "4 17 8 9", "four"])
def test_a_lot_wants_three_numbers(typed: str) -> None:
    with pytest.raises(CallOutThreeNumbers):
        read_seed(typed)


@pytest.mark.parametrize("typed", ["4 17 8", "4, 17, 8", " 4/17/8. ", "004 17 08"])
def test_how_the_numbers_are_typed_does_not_matter(typed: str) -> None:
    assert read_seed(typed) == "4 17 8"


def test_each_phone_has_a_dot_for_each_seat_and_never_one_for_everybody() -> None:
    assert [dots_for_seats(2, candidates) for candidates in (2, 3, 4, 9)] == [1, 2, 2, 2]
    assert dots_for_seats(1, 1) == 1


def test_a_council_of_two_and_one_of_thirty_are_possible_and_none_without_seats() -> None:
    check_numbers(1, 0)
    check_numbers(12, 12)
    for wrong in ((0, 1), (13, 0), (2, -1), (2, 13)):
        with pytest.raises(SeatsOutOfRange):
            check_numbers(*wrong)


RANKS = st.lists(st.none() | st.integers(1, 6), max_size=8)


@given(RANKS, st.lists(st.booleans(), min_size=8, max_size=8), st.integers(1, 4), st.integers(0, 3))
def test_seats_are_never_overfilled_and_keep_the_order(
    ranks: list[int | None], gone: list[bool], members: int, alternates: int
) -> None:
    candidates = [replace(each, gone=left) for each, left in zip(people(*ranks), gone, strict=False)]
    by_id = {each.id: each for each in candidates}
    seats = fill(candidates, members, alternates)
    assert [(each.kind, each.place) for each in seats] == [
        *((Kind.MEMBER, nth + 1) for nth in range(members)),
        *((Kind.ALTERNATE, nth + 1) for nth in range(alternates)),
    ]
    seated = [by_id[each.candidate] for each in seats if each.candidate]
    assert len({each.id for each in seated}) == len(seated)
    assert not any(each.gone or each.rank is None for each in seated)
    assert [each.rank for each in seated] == sorted(each.rank or 0 for each in seated)
    lot = ranked(candidates, break_ties(candidates, "1 2 3", members, alternates))
    assert not ties(lot, members, alternates)
    wanted = min(members + alternates, sum(each.rank is not None and not each.gone for each in candidates))
    assert sum(each.candidate is not None for each in fill(lot, members, alternates)) == wanted


@given(RANKS, st.integers(1, 4), st.integers(0, 3))
def test_a_lot_between_the_tied_moves_nobody_else(ranks: list[int | None], members: int, alternates: int) -> None:
    candidates = people(*ranks)
    tied = {each.id for tie in ties(candidates, members, alternates) for each in tie}
    before, after = (
        fill(candidates, members, alternates),
        fill(ranked(candidates, break_ties(candidates, "9 9 9", members, alternates)), members, alternates),
    )
    for one, other in zip(before, after, strict=True):
        assert other.candidate in tied if one.tied else other == one


def test_a_filled_seat_says_what_it_is() -> None:
    assert fill(people(1), 1, 0) == (Filled(Kind.MEMBER, 1, "a"),)
