"""Short words for what a group does when it chooses its members of the council."""

from pathlib import Path

from app.domain.council import Candidate
from app.services.electing import (
    count_slips,
)
from app.services.facilitating import open_stage
from app.services.standing import put_forward
from app.store.candidates import find_candidate
from app.store.councils import SeatView, find_council, find_group_seats
from tests.cast import NOON
from tests.services.day import Day

DRAWN = "0123456789abcdef" * 2


def council_day(folder: Path) -> Day:
    """The council's part of the day is open."""
    made = Day(folder)
    open_council(made)
    return made


def open_council(day: Day) -> None:
    position = next(stage.position for stage in day.agenda.stages if stage.kind == "council")
    day.do(open_stage, position, day.agenda.seen, NOON)


def forward(
    day: Day, *names: str, group: int = 1, serves: bool = True, named: bool = False, phones: bool = False
) -> None:
    for name in names:
        day.do(put_forward, name.lower(), group, name, serves, named, f"phone of {name}" if phones else None)


def seats(day: Day, group: int = 1) -> list[str]:
    found = day.find(find_group_seats, group)
    return [f"{each.kind} {each.candidate.name if each.candidate else each.state}" for each in found]


def public(day: Day, letter: str = "A") -> list[SeatView]:
    return [each for each in day.find(find_council) if each.letter == letter]


def candidate(day: Day, id: str) -> Candidate:
    found = day.find(find_candidate, id)
    assert found is not None
    return found


def by_slips(day: Day, group: int = 1, **votes: int) -> None:
    day.do(count_slips, group, votes, NOON)
