"""Whatever a group does in whatever order: nobody sits twice, seats are not overfilled, and the order holds."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.refusal import Refused
from app.services.electing import (
    choose_again,
    close_phones,
    count_slips,
    draw,
    finish_voice,
    keep_choice,
    open_phones,
    put_dot,
    take_all,
    take_back_last,
    take_next,
)
from app.services.seating import set_seats
from app.services.standing import come_back, put_forward, step_back
from app.store.candidates import find_candidates
from app.store.councils import find_choice, find_group_seats
from tests.cast import NOON
from tests.services.councils import open_council
from tests.services.day import Day

WORDS = "forward phone back return next last done all slips lot open close dot again keep seats"
DEEDS = st.lists(st.tuples(st.sampled_from(WORDS.split()), st.integers(0, 5), st.integers(0, 3)), max_size=25)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_after_any_sequence_nobody_sits_twice_seats_are_not_overfilled_and_the_order_holds(
    tmp_path_factory: pytest.TempPathFactory, deeds: list[tuple[str, int, int]]
) -> None:
    day = Day(tmp_path_factory.mktemp("any"))
    open_council(day)
    members, alternates = 2, 1
    for deed, who, number in deeds:
        try:
            _do(day, deed, f"c{who}", number)
            if deed == "seats":
                members, alternates = number + 1, who % 3
        except Refused:
            pass
        candidates = day.find(find_candidates, 1)
        filled = day.find(find_group_seats, 1)
        assert len(filled) == members + alternates
        seated = [each.candidate for each in filled if each.candidate is not None]
        assert len({each.id for each in seated}) == len(seated)
        assert not any(each.gone or each.rank is None for each in seated)
        ranks = [each.rank or 0 for each in seated]
        assert ranks == sorted(ranks)
        if day.find(find_choice, 1).is_chosen:
            outside = [each.rank for each in candidates if each.rank and not each.gone and each not in seated]
            waits = any(each.state == "tied" for each in filled)
            assert waits or not outside or not ranks or min(outside) >= max(ranks)
        else:
            assert not seated
    day.database.close()


def _do(day: Day, deed: str, id: str, number: int) -> None:
    standing = [each.id for each in day.find(find_candidates, 1) if not each.gone]
    lots = day.find(find_choice, 1).lots
    round = day.find(find_choice, 1).round
    ranked = sum(each.rank is not None and not each.gone for each in day.find(find_candidates, 1))
    {
        "forward": lambda: day.do(put_forward, id, 1, id, True, False, None),
        "phone": lambda: day.do(put_forward, f"{id}p{number}", 1, id, number > 0, False, f"phone {id}"),
        "back": lambda: day.do(step_back, standing[number % len(standing)] if standing else id, 1, None),
        "return": lambda: day.do(come_back, id, 1),
        "next": lambda: day.do(take_next, 1, id, ranked + 1),
        "last": lambda: day.do(take_back_last, 1, id),
        "done": lambda: day.do(finish_voice, 1, NOON),
        "all": lambda: day.do(take_all, 1, NOON),
        "slips": lambda: day.do(count_slips, 1, {each: (nth + number) % 3 for nth, each in enumerate(standing)}, NOON),
        "lot": lambda: day.do(draw, 1, f"1 2 {number}", lots, NOON),
        "open": lambda: day.do(open_phones, 1),
        "close": lambda: day.do(close_phones, 1, NOON),
        "dot": lambda: day.do(put_dot, f"ballot{number}", 1, id, True, 0, round),
        "again": lambda: day.do(choose_again, 1),
        "keep": lambda: day.do(keep_choice, 1, NOON),
        "seats": lambda: day.do(set_seats, number + 1, int(id[1:]) % 3, NOON),
    }[deed]()
