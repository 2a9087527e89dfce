"""A home group chooses who carries it on; people put themselves forward, say their two yeses, and step back."""

from pathlib import Path

import pytest

from app.domain.council import State
from app.domain.refusal import NotFound, Stale
from app.domain.refusal_of_council import (
    AnswersThemselves,
    CouncilNotYet,
    EverySeatHasADot,
    ForwardAlready,
    MoreThanSeats,
    NobodyForward,
    PhonesChooseNow,
    PhonesDoNotChoose,
    SeatIsTaken,
    ServesFirst,
)
from app.services.electing import (
    choose_again,
    close_phones,
    count_slips,
    draw,
    finish_voice,
    keep_choice,
    leave_open,
    open_phones,
    put_dot,
    take_all,
    take_back_last,
    take_next,
)
from app.services.seating import hold_seat, introduce, set_seats
from app.services.standing import be_named, call_differently, come_back, put_forward, say_yes, step_back
from app.store.acts import find_acts
from app.store.candidates import find_candidates
from app.store.council_dots import count_ballots, count_dots
from app.store.councils import find_choice, find_council
from tests.cast import NOON
from tests.services.councils import by_slips, candidate, council_day, forward, public, seats
from tests.services.day import Day


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return council_day(tmp_path)


def test_nobody_is_put_forward_before_the_council_s_part_of_the_day(tmp_path: Path) -> None:
    morning = Day(tmp_path)
    with pytest.raises(CouncilNotYet):
        forward(morning, "Rosa")
    with pytest.raises(CouncilNotYet):
        morning.do(introduce, True, NOON)


def test_seats_are_there_before_anybody_wrote_one_down(day: Day) -> None:
    assert [each.state for each in public(day)] == ["choosing"] * 3
    assert len(day.find(find_council)) == 7 * 3


def test_by_voice_the_group_names_its_order(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Dele", "Ana")
    for nth, id in enumerate(("dele", "rosa", "ben"), 1):
        day.do(take_next, 1, id, nth)
        day.do(take_next, 1, id, nth)  # a double tap
    assert seats(day) == ["member choosing", "member choosing", "alternate choosing"]
    day.do(take_back_last, 1, "ben")
    day.do(take_next, 1, "ana", 3)
    day.do(finish_voice, 1, NOON)
    assert seats(day) == ["member Dele", "member Rosa", "alternate Ana"]


def test_a_tap_on_an_old_order_is_not_applied(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(take_next, 1, "rosa", 1)
    with pytest.raises(Stale):
        day.do(take_next, 1, "ben", 1)
    with pytest.raises(Stale):
        day.do(take_next, 1, "rosa", 2)


def test_all_of_them_if_there_are_no_more_than_seats(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(take_all, 1, NOON)
    day.do(take_all, 1, NOON)
    assert seats(day) == ["member Rosa", "member Ben", "alternate vacant"]
    forward(day, "Ana", "Dele", "Eve", group=2)
    with pytest.raises(MoreThanSeats):
        day.do(take_all, 2, NOON)


def test_nobody_dares_and_the_seats_stay_visibly_vacant_with_a_partner(day: Day) -> None:
    day.do(leave_open, 1, NOON)
    day.do(hold_seat, 1, "member", 1, "Multicultural Resource Center")
    assert [(each.vacant, each.partner) for each in public(day)] == [
        (True, "Multicultural Resource Center"), (True, ""), (True, ""),
    ]  # fmt: skip
    day.do(hold_seat, 1, "member", 1, " ")
    assert [each.partner for each in public(day)] == ["", "", ""]


def test_a_taken_seat_has_no_partner(day: Day) -> None:
    forward(day, "Rosa")
    day.do(take_all, 1, NOON)
    with pytest.raises(SeatIsTaken):
        day.do(hold_seat, 1, "member", 1, "Anybody")
    day.do(hold_seat, 1, "member", 2, "The library")
    forward(day, "Ben")
    day.do(choose_again, 1)
    day.do(take_all, 1, NOON)
    assert [(each.state, each.partner) for each in public(day)] == [("taken", ""), ("taken", ""), ("vacant", "")]


def test_four_and_four_on_slips_is_decided_by_a_lot_that_anybody_can_repeat(day: Day) -> None:
    day.do(set_seats, 1, 0, NOON)
    forward(day, "Rosa", "Ben")
    by_slips(day, rosa=4, ben=4)
    assert seats(day) == ["member tied"]
    day.do(draw, 1, "4 17 8", 0, NOON)
    day.do(draw, 1, "4, 17, 8", 0, NOON)  # sent twice
    drawn, choice = seats(day), day.find(find_choice, 1)
    assert drawn in (["member Rosa"], ["member Ben"])
    assert (choice.lots, choice.seed, choice.way) == (1, "4 17 8", "slips")
    with pytest.raises(Stale):
        day.do(draw, 1, "1 1 1", 0, NOON)
    day.do(draw, 1, "4 17 8", 1, NOON)
    assert (seats(day), day.find(find_choice, 1).lots) == (drawn, 2)


def test_slips_count_for_everybody_who_stands_and_for_nobody_else(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Ana", "Dele")
    for wrong in ({"rosa": 3}, {"rosa": 3, "ben": 1, "ana": 2, "dele": 0, "eve": 1}):
        with pytest.raises(Stale):
            day.do(count_slips, 1, wrong, NOON)
    by_slips(day, rosa=3, ben=5, ana=1, dele=0)
    assert seats(day) == ["member Ben", "member Rosa", "alternate Ana"]
    assert candidate(day, "dele").rank is None


def test_a_lot_for_all_is_the_same_for_the_same_numbers(day: Day) -> None:
    for group in (1, 2):
        for name in ("Rosa", "Ben", "Ana", "Dele"):
            day.do(put_forward, f"{name}{group}", group, name, True, False, None)
        day.do(draw, group, "3 1 4", 0, NOON)
    assert seats(day, 1) == seats(day, 2)
    day.do(draw, 1, "2 7 1", 1, NOON)
    assert day.find(find_choice, 1).lots == 2
    assert day.find(find_choice, 2).lots == 1


def test_on_phones_nothing_is_counted_before_the_close_and_nothing_is_left_after_it(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Ana")
    day.do(open_phones, 1)
    for phone, ids in {"p1": ("rosa", "ben"), "p2": ("ben", "ana"), "p3": ("ben",)}.items():
        for id in ids:
            day.do(put_dot, phone, 1, id, True, 0, 1)
    with pytest.raises(EverySeatHasADot):
        day.do(put_dot, "p1", 1, "ana", True, 0, 1)
    assert day.find(count_ballots, 1) == 3
    assert [each.votes for each in day.find(find_candidates, 1)] == [None, None, None]
    day.do(close_phones, 1, NOON)
    day.do(close_phones, 1, NOON)
    assert [each.votes for each in day.find(find_candidates, 1)] == [1, 3, 1]
    assert day.find(count_dots, 1) == {}
    assert seats(day) == ["member Ben", "member tied", "alternate tied"]
    day.do(draw, 1, "1 2 3", 0, NOON)
    assert "tied" not in str(seats(day))


def test_a_tap_from_another_round_does_not_count(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(open_phones, 1)
    day.do(put_dot, "p1", 1, "rosa", True, 0, 1)
    day.do(choose_again, 1)
    with pytest.raises(PhonesDoNotChoose):
        day.do(put_dot, "p1", 1, "rosa", True, 0, 1)
    day.do(open_phones, 1)
    assert day.find(count_ballots, 1) == 0
    with pytest.raises(Stale):
        day.do(put_dot, "p1", 1, "rosa", True, 0, 1)


def test_while_phones_choose_nobody_comes_and_the_tablet_counts_nothing_else(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Eve")
    day.do(open_phones, 1)
    with pytest.raises(PhonesChooseNow):
        forward(day, "Ana")
    with pytest.raises(PhonesChooseNow):
        by_slips(day, rosa=1, ben=2, eve=1)
    day.do(put_dot, "p1", 1, "eve", True, 0, 1)
    day.do(step_back, "eve", 1, None)
    assert day.find(count_ballots, 1) == 0
    day.do(put_dot, "p1", 1, "ben", True, 0, 1)
    day.do(close_phones, 1, NOON)
    assert seats(day) == ["member Ben", "member vacant", "alternate vacant"]


def test_phones_that_nobody_used_choose_nobody(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(open_phones, 1)
    day.do(close_phones, 1, NOON)
    assert day.find(find_choice, 1).state == State.GATHERS


def test_someone_withdraws_after_being_chosen_and_the_next_in_order_follows(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Ana", phones=True)
    by_slips(day, rosa=5, ben=4, ana=3)
    day.do(step_back, "rosa", None, "phone of Rosa")
    day.do(step_back, "rosa", None, "phone of Rosa")
    assert seats(day) == ["member Ben", "member Ana", "alternate vacant"]
    assert (candidate(day, "rosa").name, candidate(day, "rosa").owner) == ("", None)
    with pytest.raises(NotFound):
        day.do(come_back, "rosa", 1)


def test_stepping_back_at_the_tablet_can_be_undone(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(take_all, 1, NOON)
    before = seats(day)
    day.do(step_back, "rosa", 1, None)
    assert seats(day) == ["member Ben", "member vacant", "alternate vacant"]
    day.do(come_back, "rosa", 1)
    assert seats(day) == before


def test_who_has_not_said_yes_is_asked_first(day: Day) -> None:
    forward(day, "Rosa", serves=False)
    day.do(take_all, 1, NOON)
    assert public(day)[0].state == "asked"
    day.do(say_yes, "rosa", 1, None)
    assert public(day)[0].state == "taken"


def test_the_name_is_public_only_with_the_second_yes_and_after_the_introduction(day: Day) -> None:
    forward(day, "Rosa", "Ben", named=True, phones=True)
    day.do(take_all, 1, NOON)
    assert [each.name for each in public(day)] == [None, None, None]
    day.do(introduce, True, NOON)
    assert [each.name for each in public(day)] == ["Rosa", "Ben", None]
    day.do(be_named, "rosa", None, False, "phone of Rosa")
    assert next((each.taken, each.name) for each in public(day)) == (True, None)
    day.do(introduce, False, NOON)
    assert [each.name for each in public(day)] == [None, None, None]


def test_two_decline_publication_and_their_seats_are_taken_all_the_same(day: Day) -> None:
    forward(day, "Rosa", "Ben")
    day.do(take_all, 1, NOON)
    day.do(introduce, True, NOON)
    assert [(each.taken, each.name) for each in public(day)] == [(True, None), (True, None), (False, None)]


def test_nobody_says_yes_for_somebody_with_a_phone_of_their_own(day: Day) -> None:
    forward(day, "Rosa", serves=False, phones=True)
    with pytest.raises(AnswersThemselves):
        day.do(say_yes, "rosa", 1, None)
    with pytest.raises(AnswersThemselves):
        day.do(call_differently, "rosa", 1, "R", None, 1)
    with pytest.raises(ServesFirst):
        day.do(be_named, "rosa", None, True, "phone of Rosa")
    day.do(say_yes, "rosa", None, "phone of Rosa")
    day.do(be_named, "rosa", None, True, "phone of Rosa")
    with pytest.raises(NotFound):
        day.do(be_named, "rosa", None, False, "phone of Zoe")
    day.do(be_named, "rosa", 1, False, None)  # to protect somebody needs no phone
    assert not candidate(day, "rosa").named


def test_another_group_s_tablet_reaches_no_candidate_of_this_group(day: Day) -> None:
    forward(day, "Rosa")
    for attempt in (say_yes, step_back):
        with pytest.raises(NotFound):
            day.do(attempt, "rosa", 2, None)
    with pytest.raises(NotFound):
        day.do(come_back, "rosa", 2)


def test_one_phone_puts_one_person_forward_and_a_repeated_form_does_no_harm(day: Day) -> None:
    forward(day, "Rosa", phones=True)
    forward(day, "Rosa", phones=True)
    with pytest.raises(ForwardAlready):
        day.do(put_forward, "again", 1, "Rosa", True, False, "phone of Rosa")
    day.do(step_back, "rosa", None, "phone of Rosa")
    forward(day, "Rosa", phones=True)  # an old copy of the form
    assert candidate(day, "rosa").gone
    day.do(put_forward, "anew", 1, "R.", True, False, "phone of Rosa")
    assert not candidate(day, "anew").gone


def test_the_lead_may_change_the_numbers_before_and_after_anybody_is_seated(day: Day) -> None:
    day.do(set_seats, 3, 0, NOON)
    assert len(day.find(find_council)) == 7 * 3
    forward(day, "Rosa", "Ben", "Ana")
    day.do(take_all, 1, NOON)
    day.do(set_seats, 1, 1, NOON)
    assert seats(day) == ["member Rosa", "alternate Ben"]
    day.do(set_seats, 3, 0, NOON)
    assert seats(day) == ["member Rosa", "member Ben", "member Ana"]


def test_choosing_again_can_be_taken_back(day: Day) -> None:
    forward(day, "Rosa", "Ben", "Ana")
    by_slips(day, rosa=5, ben=4, ana=3)
    before = seats(day)
    day.do(choose_again, 1)
    assert seats(day) == ["member choosing", "member choosing", "alternate choosing"]
    day.do(keep_choice, 1, NOON)
    assert seats(day) == before
    with pytest.raises(NobodyForward):
        day.do(keep_choice, 2, NOON)


def test_the_history_tells_how_a_group_chose_and_never_whom(day: Day) -> None:
    forward(day, "Rosa")
    day.do(take_all, 1, NOON)
    acts = day.find(find_acts)
    assert "chose_council" in [act.verb for act in acts]
    assert "Rosa" not in str(acts)
