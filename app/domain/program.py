"""A program: a whole day as data, before it becomes an event."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import Stage
from app.domain.group import COMMUNITY, EVERYONE, LAW_ENFORCEMENT


class Preset(StrEnum):
    """Which devices the day knows."""

    PAPER = "paper"  # this computer only
    PHONES = "phones"  # and the phones that people own; paper counts the same


@dataclass(frozen=True, slots=True)
class PlannedGroup:
    """`people` is only what the demo plays; in a real day the facilitator enters the heads."""

    name: str
    list: str
    people: int = 0
    never_alone: bool = False  # at a mixed table nobody of it sits without another one of it


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the worksheet. `key` is a short word; the last step holds the actions."""

    position: int
    key: str
    title: str
    prompt: str
    minutes: int
    say: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SurveyItem:
    """One question of the exit survey, answered from 1 (`low`) to 5 (`high`)."""

    position: int
    text: str
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Program:
    """`dots` None means: by the number of issues. `carried` None means: 5 with one list, 3 per list with two."""

    name: str
    title: str
    place: str
    date: str
    lists: int
    dots: int | None
    per_issue: int
    carried: int | None
    groups: tuple[PlannedGroup, ...]
    stages: tuple[Stage, ...]
    referral: str = ""  # where a crime or an accusation is told: whom it can be told to instead
    report_minutes: int = 3
    steps: tuple[Step, ...] = ()
    survey: tuple[SurveyItem, ...] = ()
    seats: int = 2  # of each home group in the council
    alternates: int = 1


@dataclass(frozen=True, slots=True)
class Details:
    """What the first pages say about the day."""

    title: str
    place: str
    date: str
    convener: str
    computer: str
    police_computer: bool


@dataclass(frozen=True, slots=True)
class GroupPlan:
    """One row of the first set-up. `id` was written into the row by the server; no name means: no such group."""

    id: int
    name: str
    list: str
    expected: int | None


@dataclass(frozen=True, slots=True)
class SetUp:
    """All that is asked on the one screen of the first set-up.

    `languages` are spoken in the hall, the main one first; `begins` is in minutes after midnight.
    """

    details: Details
    preset: Preset
    greeting: str
    wifi_name: str
    wifi_password: str
    groups: tuple[GroupPlan, ...]
    languages: tuple[str, ...] = ("en",)
    begins: int | None = None


def list_names(lists: int) -> tuple[str, ...]:
    return (EVERYONE,) if lists == 1 else (COMMUNITY, LAW_ENFORCEMENT)


def carried_by_default(lists: int) -> int:
    return 5 if lists == 1 else 3
