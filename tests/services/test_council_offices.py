"""Seats that belong to an office, and to no home group."""

from pathlib import Path

import pytest

from app.domain.council import MOST_OFFICES
from app.domain.refusal_of_council import TooManyOffices
from app.services.seating import create_office, take_office_away
from app.store.councils import find_council, find_offices
from tests.services.councils import council_day
from tests.services.day import Day


@pytest.fixture
def day(tmp_path: Path) -> Day:
    return council_day(tmp_path)


def test_ex_officio_seats_are_labelled_and_come_last(day: Day) -> None:
    for label in ("District Attorney", "Mayor", "Mayor"):
        day.do(create_office, label)
    offices = day.find(find_offices)
    assert [each.label for each in offices] == ["District Attorney", "Mayor"]
    assert [each.label for each in day.find(find_council)][-2:] == ["District Attorney", "Mayor"]
    day.do(take_office_away, offices[0].id)
    assert [each.label for each in day.find(find_offices)] == ["Mayor"]


def test_there_is_an_end_to_offices(day: Day) -> None:
    for number in range(MOST_OFFICES):
        day.do(create_office, f"Office {number}")
    with pytest.raises(TooManyOffices):
        day.do(create_office, "One more")
