"""The lead mixes the hall: the deal, what is posted, who comes, goes and moves. The rules are in tests/domain."""

from collections import Counter

import pytest

from app.domain.audience import Audience, Viewer
from app.domain.mixing import Badge, Wish, WishKind
from app.domain.refusal import NotFound
from app.domain.refusal_of_mixing import (
    CallOutNumbers,
    NobodyToSeat,
    NoSuchBadge,
    NotABadge,
    NotAPriority,
    NotDealt,
    SameBadge,
    TablesArePosted,
    TablesNotPosted,
    TablesOutOfRange,
    TheLeadChooses,
)
from app.screens.fragment import Sight
from app.screens.lead_tables import TablesView, load_tables
from app.screens.mixed import MixedView, load_mixed
from app.services.grouping import merge_groups, remove_group
from app.services.joining import enter_heads, join
from app.services.mixing import (
    deal_tables,
    forget_wish,
    keep_together,
    limit_officers,
    make_step_free,
    note_wish,
    plan_tables,
    post_tables,
    take_plan_back,
)
from app.services.prioritizing import choose_priority, give_priority, let_tables_choose, spread_priorities
from app.services.reseating import (
    all_were_told,
    ask_for_another_table,
    decline,
    grant,
    move_by_hand,
    note_back,
    note_left,
    repair_tables,
    say_badge,
    seat_who_came_late,
)
from app.store.events import find_event
from app.store.groups import find_participant
from app.store.mixed_tables import find_moved, find_priorities, find_seating, find_tables, find_wishes
from tests.cast import NOON
from tests.services.day import Day
from tests.services.mixing_day import SEED, post, reach_the_result

LEADS = Sight(Viewer(Audience.LEAD), "en", b"key", "http://hall.test", NOON)


@pytest.fixture
def hall(day: Day) -> Day:
    reach_the_result(day)
    day.open("mixing")
    return day


def lead_sees(hall: Day) -> TablesView:
    return hall.find(load_tables, LEADS)


def hall_sees(hall: Day) -> MixedView | None:
    return hall.find(load_mixed)


def sizes(hall: Day) -> list[int]:
    return sorted(Counter(hall.find(find_seating).values()).values(), reverse=True)


def test_79_people_of_erie_sit_at_seven_tables_with_every_group_at_each(hall: Day) -> None:
    post(hall)
    assert sizes(hall) == [12, 12, 11, 11, 11, 11, 11]
    seating = hall.find(find_seating)
    assert {table: len({badge.group for badge in seating if seating[badge] == table}) for table in range(1, 8)} == (
        dict.fromkeys(range(1, 8), 7)
    )
    assert lead_sees(hall).broken == ()


def test_the_same_numbers_give_the_same_tables_and_other_numbers_others(hall: Day) -> None:
    hall.do(plan_tables, 7)
    hall.do(deal_tables, SEED, 0, NOON)
    first = hall.find(find_seating)
    hall.do(deal_tables, "1 2 3", 1, NOON)
    assert hall.find(find_seating) != first
    hall.do(deal_tables, " 14, 3,77 ", 2, NOON)
    assert hall.find(find_seating) == first
    assert (hall.find(find_event).deals, hall.find(find_event).seed) == (3, SEED)


def test_a_double_tap_deals_once(hall: Day) -> None:
    hall.do(plan_tables, 7)
    for _ in range(2):
        hall.do(deal_tables, SEED, 0, NOON)
    assert hall.find(find_event).deals == 1


def test_nobody_in_the_hall_sees_a_table_before_it_is_posted(hall: Day) -> None:
    hall.do(plan_tables, 7)
    hall.do(deal_tables, SEED, 0, NOON)
    assert hall_sees(hall) is None
    hall.do(post_tables, 1, NOON)
    seen = hall_sees(hall)
    assert seen is not None
    assert sum(len(row.seats) for row in seen.rows) == 79
    hall.do(take_plan_back, NOON)
    assert hall_sees(hall) is None


def test_only_the_plan_that_the_lead_looked_at_is_posted(hall: Day) -> None:
    with pytest.raises(NotDealt):
        hall.do(post_tables, 0, NOON)
    hall.do(plan_tables, 7)
    hall.do(deal_tables, SEED, 0, NOON)
    with pytest.raises(NotDealt):
        hall.do(post_tables, 0, NOON)
    assert not hall.find(find_event).posted


def test_a_posted_plan_is_not_dealt_over(hall: Day) -> None:
    post(hall)
    with pytest.raises(TablesArePosted):
        hall.do(deal_tables, "9 9 9", 1, NOON)
    with pytest.raises(TablesArePosted):
        hall.do(plan_tables, 5)
    with pytest.raises(TablesArePosted):
        hall.do(merge_groups, 1, 2)
    with pytest.raises(TablesArePosted):
        hall.do(remove_group, 3)


def test_what_cannot_be_dealt_is_told_in_words(day: Day) -> None:
    with pytest.raises(TablesOutOfRange):
        day.do(plan_tables, 0)
    day.do(plan_tables, 2)
    with pytest.raises(NobodyToSeat):
        day.do(deal_tables, SEED, 0, NOON)
    day.do(enter_heads, 1, 1, True)
    with pytest.raises(CallOutNumbers):
        day.do(deal_tables, " , ", 0, NOON)
    day.do(deal_tables, SEED, 0, NOON)
    assert len(day.find(find_seating)) == 1


def test_fewer_tables_leave_nobody_at_one_that_is_gone(hall: Day) -> None:
    hall.do(plan_tables, 7)
    hall.do(deal_tables, SEED, 0, NOON)
    hall.do(plan_tables, 5)
    assert [table.id for table in hall.find(find_tables)] == [1, 2, 3, 4, 5]
    assert set(hall.find(find_seating).values()) <= set(range(1, 6))
    assert {told.kind for told in lead_sees(hall).broken} >= {"NoSeat"}


def test_five_young_people_at_seven_tables_are_told_of_before_the_deal(hall: Day) -> None:
    hall.do(enter_heads, 2, 5, True)
    hall.do(plan_tables, 7)
    (told,) = lead_sees(hall).cannot
    assert (told.kind, getattr(told.about, "without", None)) == ("TooFew", 2)
    hall.do(keep_together, 2, True)
    (choice,) = lead_sees(hall).choices
    assert (choice.twos, choice.threes, choice.without_in_pairs) == (1, 1, 5)
    assert (choice.ones, choice.without_if_alone) == (5, 2)
    hall.do(deal_tables, SEED, 0, NOON)
    young = Counter(table for badge, table in hall.find(find_seating).items() if badge.group == 2)
    assert sorted(young.values()) == [2, 3]


def test_wishes_are_heeded_and_carry_no_reason(hall: Day) -> None:
    hall.do(plan_tables, 7)
    for _ in range(2):
        hall.do(note_wish, WishKind.APART, "b4", "D2")
    hall.do(note_wish, WishKind.TOGETHER, "C1", "E1")
    hall.do(note_wish, WishKind.STEP_FREE, "A1")
    hall.do(note_wish, WishKind.ANOTHER, "G1", "", 3)
    hall.do(limit_officers, 2)
    for table in range(2, 8):
        hall.do(make_step_free, table, False)
    hall.do(deal_tables, SEED, 0, NOON)
    at = hall.find(find_seating)
    assert at[Badge(2, 4)] != at[Badge(4, 2)]
    assert at[Badge(3, 1)] == at[Badge(5, 1)]
    assert (at[Badge(1, 1)], at[Badge(7, 1)] != 3) == (1, True)
    assert max(Counter(table for badge, table in at.items() if badge.group == 4).values()) <= 2
    assert len(hall.find(find_wishes)) == 4
    assert lead_sees(hall).broken == ()
    for id in hall.find(find_wishes):
        hall.do(forget_wish, id)
    assert hall.find(find_wishes) == {}


@pytest.mark.parametrize(
    ("kind", "badge", "other", "refusal"),
    [
        (WishKind.APART, "B4", "B4", SameBadge),
        (WishKind.APART, "B4", "", NotABadge),
        (WishKind.TOGETHER, "B4", "H1", NoSuchBadge),
        (WishKind.STEP_FREE, "B99", "", NoSuchBadge),
        (WishKind.ANOTHER, "B4", "", NotFound),
    ],
)
def test_a_wish_that_says_nobody_is_refused(
    hall: Day, kind: WishKind, badge: str, other: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        hall.do(note_wish, kind, badge, other)
    assert hall.find(find_wishes) == {}


def test_three_latecomers_get_tables_and_nobody_moves(hall: Day) -> None:
    post(hall)
    before = hall.find(find_seating)
    hall.do(enter_heads, 3, 14, True)
    assert lead_sees(hall).late == 3
    for _ in range(2):
        hall.do(seat_who_came_late, NOON)
    after = hall.find(find_seating)
    assert {badge: table for badge, table in after.items() if badge in before} == before
    assert len(after) == 82
    seen = hall_sees(hall)
    assert seen is not None
    assert [(move.name, move.was) for move in seen.moves] == [("C12", 0), ("C13", 0), ("C14", 0)]
    assert max(sizes(hall)) - min(sizes(hall)) <= 1


def test_twelve_who_leave_at_lunch_are_repaired_with_the_moves_that_were_shown(hall: Day) -> None:
    post(hall)
    before = hall.find(find_seating)
    names = {1: "A", 2: "B", 3: "C", 4: "D", 5: "E", 6: "F", 7: "G"}
    of_one = [badge for badge, table in before.items() if table == 1][:6]
    others = [badge for badge, table in before.items() if table in (2, 3, 4)][:6]
    hall.do(note_left, ", ".join(f"{names[badge.group]}{badge.number}" for badge in of_one + others), NOON)
    shown = lead_sees(hall).repair
    assert shown is not None
    for _ in range(2):
        hall.do(repair_tables, 67, NOON)
    after = hall.find(find_seating)
    moved = {badge for badge in after if after[badge] != before[badge]}
    assert moved == {move.badge for move in shown.moves} == set(hall.find(find_moved))
    assert shown.fewest
    assert lead_sees(hall).broken == ()
    assert max(sizes(hall)) - min(sizes(hall)) <= 1
    hall.do(all_were_told)
    assert hall.find(find_moved) == {}


def test_who_is_back_gets_a_table_again(hall: Day) -> None:
    post(hall)
    hall.do(note_left, "A1", NOON)
    assert Badge(1, 1) not in hall.find(find_seating)
    hall.do(note_back, "a1", NOON)
    assert lead_sees(hall).late == 1
    hall.do(seat_who_came_late, NOON)
    assert Badge(1, 1) in hall.find(find_seating)


def test_a_move_by_hand_says_what_no_longer_holds(hall: Day) -> None:
    post(hall)
    table = hall.find(find_seating)[Badge(1, 1)]
    fuller = next(each for each in range(1, 8) if each != table)
    for badge in ("A1", "A1"):
        hall.do(move_by_hand, badge, fuller, NOON)
    assert hall.find(find_seating)[Badge(1, 1)] == fuller
    assert hall.find(find_moved) == {Badge(1, 1): table}
    hall.do(move_by_hand, "A1", table, NOON)
    assert hall.find(find_moved) == {}, "who is back where they were sent first need not be told"


def test_another_table_please_is_seen_by_the_lead_alone_and_settled(hall: Day) -> None:
    post(hall)
    hall.do(say_badge, "device0", 4)
    for _ in range(2):
        hall.do(ask_for_another_table, "device0", True)
    (request,) = lead_sees(hall).requests
    was = hall.find(find_seating)[Badge(1, 4)]
    assert (request.name, request.now, len(request.offers)) == ("A4", was, 3)
    assert was not in [table for table, _ in request.offers]
    hall.do(grant, request.id, request.offers[0][0], NOON)
    assert hall.find(find_seating)[Badge(1, 4)] == request.offers[0][0]
    assert lead_sees(hall).requests == ()
    assert Wish(WishKind.ANOTHER, Badge(1, 4), table=was) in hall.find(find_wishes).values()
    with pytest.raises(NotFound):
        hall.do(decline, request.id)


def test_a_wish_from_a_phone_can_be_taken_back_or_declined(hall: Day) -> None:
    post(hall)
    hall.do(say_badge, "device0", 4)
    hall.do(ask_for_another_table, "device0", True)
    hall.do(ask_for_another_table, "device0", False)
    assert lead_sees(hall).requests == ()
    hall.do(ask_for_another_table, "device0", True)
    hall.do(decline, lead_sees(hall).requests[0].id)
    assert hall.find(find_wishes) == {}


def test_a_phone_knows_only_a_badge_that_its_group_has(hall: Day) -> None:
    with pytest.raises(NoSuchBadge):
        hall.do(say_badge, "device0", 13)
    with pytest.raises(NotFound):
        hall.do(say_badge, "a stranger", 1)
    with pytest.raises(NotFound):
        hall.do(ask_for_another_table, "device0", True)  # it has not said its badge
    hall.do(say_badge, "device0", 3)
    with pytest.raises(TablesNotPosted):
        hall.do(ask_for_another_table, "device0", True)
    hall.do(say_badge, "device0", None)
    me = hall.find(find_participant, "device0")
    assert me is not None
    assert me.badge is None


def test_in_another_group_a_phone_forgets_its_badge(hall: Day) -> None:
    hall.do(say_badge, "device0", 3)
    hall.do(enter_heads, 2, 10, False)
    hall.do(join, "device0", 2)
    me = hall.find(find_participant, "device0")
    assert me is not None
    assert (me.group, me.badge) == (2, None)


def test_priorities_are_spread_when_the_tables_are_posted_and_stay_changeable(hall: Day) -> None:
    post(hall)
    given = list(hall.find(find_priorities).values())
    assert len(set(given)) == 5
    assert sorted(Counter(given).values(), reverse=True) == [2, 2, 1, 1, 1]
    assert [given[0], given[1]] == [1, 1], "the one with most dots has two tables, side by side"
    hall.do(give_priority, 7, 2)
    assert hall.find(find_priorities)[7] == 2
    hall.do(give_priority, 7, None)
    with pytest.raises(NotAPriority):
        hall.do(give_priority, 7, 7)
    hall.do(spread_priorities)
    assert list(hall.find(find_priorities).values()) == given


def test_tables_choose_only_if_the_lead_lets_them(hall: Day) -> None:
    hall.do(let_tables_choose, True)
    with pytest.raises(TablesNotPosted):
        hall.do(choose_priority, 3, 2)
    post(hall)
    assert set(hall.find(find_priorities).values()) == {None}
    hall.do(choose_priority, 3, 2)
    assert hall.find(find_priorities)[3] == 2
    hall.do(let_tables_choose, False)
    with pytest.raises(TheLeadChooses):
        hall.do(choose_priority, 3, 1)


def test_a_merged_group_leaves_no_seat_and_no_wish_behind(hall: Day) -> None:
    hall.do(plan_tables, 7)
    hall.do(note_wish, WishKind.APART, "B4", "D2")
    hall.do(deal_tables, SEED, 0, NOON)
    hall.do(merge_groups, 2, 3)
    assert hall.find(find_wishes) == {}
    assert not [badge for badge in hall.find(find_seating) if badge.group == 2]
