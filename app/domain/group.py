"""Home groups: heads are the people, devices only speak for them."""

from dataclasses import dataclass
from string import ascii_uppercase

from app.domain.refusal import HeadsOnlyUp, HeadsOutOfRange, LetterTaken, NoLettersLeft, RaiseHeadsFirst, VoteIsOn

COMMUNITY = "community"
LAW_ENFORCEMENT = "law enforcement"
EVERYONE = "everyone"  # the one list, where an event has only one
SIDES = (COMMUNITY, LAW_ENFORCEMENT)


@dataclass(frozen=True, slots=True)
class Group:
    """`heads` is None until the facilitator entered how many people are in the room; `expected` were planned.

    `dark`: its phones show nothing, because the room needs everybody's eyes. `asks` is help, break or time, until the
    lead has gone there; `heard` once the lead has seen it. `named`: may it stand beside its concerns? None: not asked.
    `never_alone`: nobody of it sits at a mixed table without another one of it.
    """

    id: int
    letter: str
    name: str
    list: str
    heads: int | None = None
    complete: bool = False
    held_stage: int | None = None
    removed: bool = False
    expected: int | None = None
    dark: bool = False
    asks: str | None = None
    heard: bool = False
    named: bool | None = None
    never_alone: bool = False


@dataclass(frozen=True, slots=True)
class ListState:
    """How far a group is with one of its lists. `choosing`: dots inside the group, "", "open" or "closed"."""

    group: int
    kind: str
    delivered: bool = False
    reading: bool = False
    called_back: int = 0
    choosing: str = ""
    chosen_dots: int = 0


def check_heads(typed: int, before: int | None, vote_is_on: bool) -> int:
    if not 0 <= typed <= 500:
        raise HeadsOutOfRange
    if vote_is_on and before is not None and typed < before:
        raise HeadsOnlyUp
    return typed


def walks_in(group: Group, devices: int) -> bool:
    """Does a phone come straight in? Not once the group is complete, and never beyond its heads."""
    return not group.complete and (group.heads is None or devices < group.heads)


def check_nod(group: Group, devices: int) -> None:
    if group.heads is not None and devices >= group.heads:
        raise RaiseHeadsFirst(heads=group.heads)


def check_remove(vote_is_on: bool) -> None:
    """Once the first ballots are in, nobody can tell which one a removed phone cast; so nobody is removed."""
    if vote_is_on:
        raise VoteIsOn


def pick_letter(wanted: str, taken: set[str]) -> str:
    wanted = wanted.strip().upper()[:1]
    if wanted in taken:
        raise LetterTaken(letter=wanted)
    if wanted and wanted in ascii_uppercase:
        return wanted
    for letter in ascii_uppercase:
        if letter not in taken:
            return letter
    raise NoLettersLeft
