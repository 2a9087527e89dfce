"""After lunch: who came late gets a seat, who left is missed, and no more people move than must."""

from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from app.domain.dealing_out import deal
from app.domain.mixing import Alone, Badge, Hall, Move, NotHere, Seating, Unmet, broken, counts
from app.domain.refusal_of_mixing import CallOutNumbers, NoTablesYet
from app.domain.repairing import repair, seat_latecomers
from tests.domain.halls import (
    apart,
    every_seating,
    hall,
    judge,
    large_halls,
    small_halls,
    step_free,
    together,
    with_people,
    without,
)

SEED = "14 3 77"
MORNING = hall([12, 10, 11, 12, 11, 12, 11], 7)
LATE = (Badge(1, 13), Badge(3, 12), Badge(3, 13))
A1, A2, B1, B2 = Badge(1, 1), Badge(1, 2), Badge(2, 1), Badge(2, 2)


def test_three_latecomers_are_seated_and_nobody_moves() -> None:
    before = deal(MORNING, SEED)
    fuller = with_people(MORNING, *LATE)
    after = seat_latecomers(fuller, before, SEED)
    assert {badge: after[badge] for badge in before} == before
    assert set(after) - set(before) == set(LATE)
    assert broken(fuller, after) == []


def test_latecomers_sit_where_they_break_least() -> None:
    hall_ = with_people(hall([2, 2], 2, wishes=[apart(A1, Badge(2, 3))]), Badge(2, 3))
    assert seat_latecomers(hall_, {A1: 1, B1: 1, A2: 2, B2: 2}, SEED)[Badge(2, 3)] == 2
    pairs = with_people(hall([2, 3], 2, never_alone=[1]), Badge(1, 3), Badge(2, 4), Badge(2, 5))
    seats = seat_latecomers(pairs, {A1: 1, A2: 1, B1: 1, B2: 2, Badge(2, 3): 2}, SEED)
    assert seats[Badge(1, 3)] == 1, "a young latecomer sits with the two who are there"


def test_the_seat_of_somebody_who_left_stays_until_a_repair() -> None:
    before = deal(MORNING, SEED)
    fewer = with_people(without(MORNING, [A1]), *LATE)
    after = seat_latecomers(fewer, before, SEED)
    assert after[A1] == before[A1]
    assert NotHere(A1, before[A1]) in broken(fewer, after)
    assert A1 not in repair(fewer, after, SEED).seating


def leave_at_lunch(of: Hall, seating: Seating) -> Hall:
    """Twelve go home: six from the first table, the others one from each of the next six."""
    first = sorted(badge for badge, table in seating.items() if table == 1)[:6]
    others = [min(badge for badge, table in seating.items() if table == at) for at in range(2, 8)]
    return without(of, [*first, *others])


def test_when_twelve_leave_at_lunch_half_of_them_from_one_table_the_fewest_move() -> None:
    before = deal(MORNING, SEED)
    fewer = leave_at_lunch(MORNING, before)
    done = repair(fewer, before, SEED)
    assert broken(fewer, done.seating) == []
    stayed = [badge for badge, table in before.items() if table == 1 and badge in fewer.badges]
    assert done.fewest
    assert len(done.moves) >= 9 - len(stayed), "67 people: at least nine at each table"
    assert done.moves == tuple(Move(badge, before[badge], done.seating[badge]) for badge in moved(before, done.seating))


def moved(before: Seating, after: Seating) -> list[Badge]:
    return sorted(badge for badge, table in after.items() if badge in before and before[badge] != table)


def test_pairs_are_kept_together_or_brought_together_again() -> None:
    youth = hall([12, 5, 11, 12, 11, 12, 11], 7, never_alone=[2])
    before = deal(youth, SEED)
    pair = min((t for t in counts(youth, before).values() if t[2] == 2), key=str)
    table = next(id for id, groups in counts(youth, before).items() if groups is pair or groups == pair)
    fewer = without(youth, [next(badge for badge in before if badge.group == 2 and before[badge] == table)])
    assert any(isinstance(told, Alone) for told in broken(fewer, before))
    done = repair(fewer, before, SEED)
    assert broken(fewer, done.seating) == []
    assert done.fewest


def test_where_nothing_is_broken_nobody_moves() -> None:
    before = deal(MORNING, SEED)
    done = repair(MORNING, before, SEED)
    assert (done.seating, done.moves, done.at_least) == (before, (), 0)


def test_a_broken_wish_alone_moves_nobody() -> None:
    wish = together(A1, B2)
    done = repair(hall([2, 2], 2, wishes=[wish]), {A1: 1, B1: 1, A2: 2, B2: 2}, SEED)
    assert done.moves == ()


def test_who_moves_is_chosen_so_that_wishes_stay_whole() -> None:
    """One of three moves to the empty place; only one of them neither needs the lift nor an interpreter."""
    three, two = [Badge(1, n) for n in (1, 2, 3, 4)], [Badge(2, n) for n in (1, 2)]
    wishes = [step_free(three[0]), together(three[1], two[0]), step_free(two[0])]
    lunch = hall([4, 2], 2, wishes=wishes, steps=[2])
    for call in range(5):
        done = repair(lunch, {**dict.fromkeys(three[:3], 1), three[3]: 2, two[0]: 1, two[1]: 2}, str(call))
        assert [(move.badge, move.was, move.now) for move in done.moves] == [(three[2], 1, 2)]
        assert not any(isinstance(told, Unmet) for told in broken(lunch, done.seating))


def test_latecomers_in_a_repair_fill_gaps_and_are_no_moves() -> None:
    before = {A1: 1, B1: 1, A2: 2}
    done = repair(hall([2, 2], 2), before, SEED)
    assert done.moves == ()
    assert done.seating == {**before, B2: 2}


def test_when_a_table_is_taken_away_its_people_are_seated_and_few_others_move() -> None:
    before = deal(MORNING, SEED)
    fewer = replace(MORNING, tables=MORNING.tables[:-1])
    done = repair(fewer, before, SEED)
    assert broken(fewer, done.seating) == []
    assert done.fewest
    assert all(move.was != 7 for move in done.moves)


def test_who_moves_is_by_lot_and_the_same_for_the_same_words() -> None:
    before = deal(MORNING, SEED)
    fewer = leave_at_lunch(MORNING, before)
    assert repair(fewer, before, "5 6") == repair(fewer, before, "5, 06")
    assert len({repair(fewer, before, str(call)).moves for call in range(8)}) > 1


def test_a_repair_needs_tables_and_called_numbers_and_nobody_is_easily_seated() -> None:
    with pytest.raises(NoTablesYet):
        repair(hall([2], 0), {}, SEED)
    with pytest.raises(NoTablesYet):
        seat_latecomers(hall([2], 0), {}, SEED)
    with pytest.raises(CallOutNumbers):
        repair(hall([2], 1), {}, "")
    assert repair(hall([0], 2), {A1: 1}, SEED).seating == {}


@st.composite
def after_lunch(draw: st.DrawFn) -> tuple[Hall, dict[Badge, int]]:
    """A small hall, and where those of its people sat who were there before."""
    small = draw(small_halls())
    seats = st.sampled_from([table.id for table in small.tables])
    before = draw(st.fixed_dictionaries({}, optional=dict.fromkeys(small.badges, seats)))
    return small, before


@settings(max_examples=50, deadline=None, derandomize=True)  # wishes are sought, not proven
@given(after_lunch(), st.text("0123456789", min_size=1, max_size=3))
def test_no_repair_of_a_small_hall_is_better_or_moves_fewer_or_else_breaks_fewer_wishes(
    lunch: tuple[Hall, dict[Badge, int]], seed: str
) -> None:
    small, before = lunch
    done = repair(small, before, seed)
    rules, wishes = judge(small, done.seating)
    verdicts = ((judge(small, each), len(moved(before, each))) for each in every_seating(small))
    assert (rules, len(done.moves), wishes) == min((rules, moves, wishes) for (rules, wishes), moves in verdicts)
    assert done.fewest


@settings(max_examples=50, deadline=None, derandomize=True)  # wishes are sought, not proven
@given(after_lunch(), st.text("0123456789", min_size=1, max_size=3))
def test_no_seats_of_latecomers_in_a_small_hall_break_less(lunch: tuple[Hall, dict[Badge, int]], seed: str) -> None:
    small, before = lunch
    after = seat_latecomers(small, before, seed)
    assert after.items() >= before.items()
    assert judge(small, after) == min(judge(small, each) for each in every_seating(small, before))


@settings(max_examples=40, deadline=None)
@given(large_halls(), st.data())
def test_without_never_alone_groups_a_repair_restores_all_rules_and_is_proven_to_move_the_fewest(
    large: Hall, data: st.DataObject
) -> None:
    before = deal(large, SEED)
    gone = data.draw(st.sets(st.sampled_from(large.badges), max_size=12))
    late = data.draw(st.lists(st.sampled_from(large.groups), max_size=3))
    lunch = without(with_people(large, *(Badge(group.id, 90 + n) for n, group in enumerate(late))), gone)
    assume(lunch.badges)
    done = repair(lunch, before, SEED)
    assert judge(lunch, done.seating) == ((0, 0, 0), 0)
    assert done.fewest
