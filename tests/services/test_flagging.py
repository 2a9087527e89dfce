"""While a list is read, a phone flags a line; the group learns what is flagged, and nothing more."""

import pytest

from app.domain.flag import LIST, What
from app.domain.refusal_of_words import NotOnList, NotReadNow
from app.screens.phone_room import mark_of_flag
from app.services.agreeing import begin_reading, end_reading, settle
from app.services.flagging import raise_flag, take_flag_back
from app.store import tables
from app.store.flags import find_flags, find_own_flags
from app.store.statements import find_list
from tests.services.day import Day

KEY = b"k" * 32
BEN, CHLOE = "ben's secret", "chloe's secret"


@pytest.fixture
def reading(day: Day) -> Day:
    """Group 1 reads two lines aloud."""
    day.open("concerns")
    day.say(1, "trust", "names of a case")
    day.say(2, "of another group")
    day.do(begin_reading, 1, "concerns")
    return day


def line(day: Day, nth: int = 0, group: int = 1) -> str:
    return day.find(find_list, group, "concerns")[nth].id


def tell(day: Day, about: str, what: What, secret: str = BEN) -> None:
    day.do(raise_flag, 1, "concerns", about, what, mark_of_flag(KEY, secret, 1, "concerns", about, what))


def take_back(day: Day, about: str, what: What, secret: str = BEN) -> None:
    day.do(take_flag_back, 1, about, what, mark_of_flag(KEY, secret, 1, "concerns", about, what))


def test_two_phones_on_one_line_look_like_one(reading: Day) -> None:
    for secret in (BEN, BEN, CHLOE):
        tell(reading, line(reading), What.WRONG, secret)
    tell(reading, LIST, What.MISSING)
    assert reading.find(find_flags, 1, "concerns") == {line(reading): {"wrong"}, "": {"missing"}}


def test_a_phone_takes_back_its_own_flag_only(reading: Day) -> None:
    tell(reading, line(reading), What.STAYS)
    take_back(reading, line(reading), What.STAYS, CHLOE)
    assert reading.find(find_flags, 1, "concerns")
    take_back(reading, line(reading), What.STAYS)
    take_back(reading, line(reading), What.STAYS)
    assert reading.find(find_flags, 1, "concerns") == {}


def test_only_a_list_that_is_read_and_only_its_own_lines_are_flagged(reading: Day) -> None:
    with pytest.raises(NotOnList):
        tell(reading, line(reading, group=2), What.WRONG)
    for about, what in ((LIST, What.WRONG), (line(reading), What.MISSING), ("nothing", What.STAYS)):
        with pytest.raises(NotOnList):
            tell(reading, about, what)
    reading.do(end_reading, 1, "concerns")
    with pytest.raises(NotReadNow):
        tell(reading, line(reading), What.WRONG)


def test_a_flag_that_was_talked_about_is_settled_for_everybody(reading: Day) -> None:
    for secret in (BEN, CHLOE):
        tell(reading, line(reading), What.WRONG, secret)
    tell(reading, line(reading, 1), What.STAYS)
    reading.do(settle, 1, "concerns", line(reading))
    assert reading.find(find_flags, 1, "concerns") == {line(reading, 1): {"stays"}}
    own = [mark_of_flag(KEY, BEN, 1, "concerns", line(reading, nth), "wrong") for nth in (0, 1)]
    assert reading.find(find_own_flags, own) == set()


def test_two_flags_of_one_phone_have_nothing_in_common_and_none_outlives_the_agreement(reading: Day) -> None:
    tell(reading, line(reading), What.WRONG)
    tell(reading, line(reading), What.STAYS)
    tell(reading, line(reading, 1), What.WRONG)
    tell(reading, LIST, What.MISSING)
    rows = reading.database.read_now(lambda tx: tx.rows(tables.flag.select()))
    assert len({row.mark for row in rows}) == 4
    reading.agree(1)
    assert reading.database.read_now(lambda tx: tx.rows(tables.flag.select())) == []


def test_a_flag_needs_the_key_and_the_phones_own_secret() -> None:
    marks = {mark_of_flag(key, secret, 1, "concerns", "a", "wrong") for key in (KEY, b"x" * 32) for secret in (BEN, "")}
    assert len(marks) == 4
