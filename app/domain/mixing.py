"""Mixed tables in the afternoon: what may be asked of a seating, and every way in which one can fall short of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.refusal_of_mixing import CallOutNumbers

LONGEST_NUMBER = 30  # digits of a called number that are read as a number, so that 03 is 3


@dataclass(frozen=True, slots=True, order=True)
class Badge:
    """A1 … G12: the home group's id, and a number in it from 1."""

    group: int
    number: int


@dataclass(frozen=True, slots=True)
class HomeGroup:
    """`people`: numbers of the badges that are there. `never_alone`: nobody of it sits without another one of it."""

    id: int
    people: tuple[int, ...]
    never_alone: bool = False
    officers: bool = False

    @property
    def badges(self) -> tuple[Badge, ...]:
        return tuple(Badge(self.id, number) for number in self.people)


@dataclass(frozen=True, slots=True)
class MixedTable:
    id: int
    step_free: bool = True


class WishKind(StrEnum):
    APART = "apart"
    TOGETHER = "together"
    STEP_FREE = "step_free"
    ANOTHER = "another"  # not at this table


@dataclass(frozen=True, slots=True)
class Wish:
    kind: WishKind
    badge: Badge
    other: Badge | None = None
    table: int | None = None

    @property
    def badges(self) -> tuple[Badge, ...]:
        return (self.badge,) if self.other is None else (self.badge, self.other)


@dataclass(frozen=True, slots=True)
class Hall:
    """`most_officers`: how many officers at most sit at one table."""

    groups: tuple[HomeGroup, ...]
    tables: tuple[MixedTable, ...]
    wishes: tuple[Wish, ...] = ()
    most_officers: int | None = None

    @property
    def badges(self) -> tuple[Badge, ...]:
        return tuple(badge for group in self.groups for badge in group.badges)


Seating = Mapping[Badge, int]  # badge → table id


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """Somebody who goes from one table to another."""

    badge: Badge
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class Repair:
    """No repair has fewer moves than `at_least`; with as many as that, this one is proven to have the fewest."""

    seating: dict[Badge, int]
    moves: tuple[Move, ...]
    at_least: int

    @property
    def fewest(self) -> bool:
        return len(self.moves) == self.at_least


@dataclass(frozen=True, slots=True)
class NoSeat:
    """Somebody who is there and has no table."""

    badge: Badge


@dataclass(frozen=True, slots=True)
class NotHere:
    """Somebody who left, or never came, and still has a table."""

    badge: Badge
    table: int


@dataclass(frozen=True, slots=True)
class NoSuchTable:
    badge: Badge
    table: int


@dataclass(frozen=True, slots=True)
class Uneven:
    """Tables differ by more than one person: where most sit, and where fewest."""

    most: int
    fullest: tuple[int, ...]
    fewest: int
    emptiest: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Alone:
    """The only one of a never-alone group at this table."""

    badge: Badge
    table: int


@dataclass(frozen=True, slots=True)
class NotSpread:
    """A group is at `at` tables and could be at `possible`; it is not at the tables `without`."""

    group: int
    at: int
    possible: int
    without: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Unmet:
    wish: Wish


@dataclass(frozen=True, slots=True)
class PartnerGone:
    """Two were to sit together (an interpreter and who needs them), and one of them is not there."""

    wish: Wish
    gone: Badge


@dataclass(frozen=True, slots=True)
class TooManyOfficers:
    table: int
    officers: int
    most: int


Broken = NoSeat | NotHere | NoSuchTable | Uneven | Alone | NotSpread | Unmet | PartnerGone | TooManyOfficers


def normal_seed(typed: str) -> str:
    """What the room called out, as one way of writing it: "14, 03 ,77" is "14 3 77"."""
    called = [_number(word.casefold()) for word in re.split(r"[\s,;.]+", typed) if word]
    if not called:
        raise CallOutNumbers()
    return " ".join(called)


def _number(word: str) -> str:
    return str(int(word)) if word.isdecimal() and len(word) <= LONGEST_NUMBER else word


def fewest_and_most(people: int, tables: int) -> tuple[int, int]:
    """How many sit at a table, where tables differ by at most one."""
    return people // tables, -(-people // tables)


def reach(group: HomeGroup, tables: int) -> int:
    """At how many tables somebody of this group can sit, by its own rule."""
    return min(tables, len(group.people) // 2 if group.never_alone else len(group.people))


def counts(hall: Hall, seating: Seating) -> dict[int, dict[int, int]]:
    """Table → group → how many of it are there, zeros included."""
    found = {table.id: {group.id: 0 for group in hall.groups} for table in hall.tables}
    for badge in hall.badges:
        if seating.get(badge) in found:
            found[seating[badge]][badge.group] += 1
    return found


def broken(hall: Hall, seating: Seating) -> list[Broken]:
    """Every rule and every wish that does not hold in this seating, hard rules first."""
    at = counts(hall, seating)
    return [
        *_misplaced(hall, seating),
        *_uneven({table: sum(groups.values()) for table, groups in at.items()}),
        *(found for group in hall.groups if group.never_alone for found in _alone(group, at, seating)),
        *(found for group in hall.groups for found in _not_spread(group, at)),
        *_unmet(hall, seating),
        *_too_many_officers(hall, at),
    ]


def _misplaced(hall: Hall, seating: Seating) -> Iterator[Broken]:
    here, tables = set(hall.badges), {table.id for table in hall.tables}
    yield from (NoSeat(badge) for badge in hall.badges if badge not in seating)
    for badge, table in sorted(seating.items()):
        if badge not in here:
            yield NotHere(badge, table)
        elif table not in tables:
            yield NoSuchTable(badge, table)


def _uneven(sizes: Mapping[int, int]) -> Iterator[Uneven]:
    most, fewest = max(sizes.values(), default=0), min(sizes.values(), default=0)
    if most - fewest > 1:
        fullest, emptiest = (tuple(t for t, size in sizes.items() if size == of) for of in (most, fewest))
        yield Uneven(most, fullest, fewest, emptiest)


def _alone(group: HomeGroup, at: Mapping[int, Mapping[int, int]], seating: Seating) -> Iterator[Alone]:
    lonely = {table for table, groups in at.items() if groups[group.id] == 1}
    yield from (Alone(badge, seating[badge]) for badge in group.badges if seating.get(badge) in lonely)


def _not_spread(group: HomeGroup, at: Mapping[int, Mapping[int, int]]) -> Iterator[NotSpread]:
    without = tuple(table for table, groups in at.items() if not groups[group.id])
    present, possible = len(at) - len(without), reach(group, len(at))
    if present < possible:
        yield NotSpread(group.id, present, possible, without)


def once(wishes: Iterable[Wish]) -> list[Wish]:
    """A wish that two people noted is one wish."""
    found: dict[object, Wish] = {}
    for wish in wishes:
        found.setdefault((wish.kind, frozenset(wish.badges), wish.table), wish)
    return list(found.values())


def _unmet(hall: Hall, seating: Seating) -> Iterator[Unmet | PartnerGone]:
    here = set(hall.badges)
    for wish in once(hall.wishes):
        gone = [badge for badge in wish.badges if badge not in here]
        if not gone and not _met(wish, hall, seating):
            yield Unmet(wish)
        elif wish.kind is WishKind.TOGETHER and len(gone) == 1:
            yield PartnerGone(wish, gone[0])


def _met(wish: Wish, hall: Hall, seating: Seating) -> bool:
    """Somebody without a table has no wish broken but the one to sit with another."""
    table, other = seating.get(wish.badge), seating.get(wish.other) if wish.other else None
    match wish.kind:
        case WishKind.TOGETHER:
            return table is not None and table == other
        case WishKind.APART:
            return table is None or table != other
        case WishKind.STEP_FREE:
            return all(each.step_free for each in hall.tables if each.id == table)
        case WishKind.ANOTHER:
            return table is None or table != wish.table


def _too_many_officers(hall: Hall, at: Mapping[int, Mapping[int, int]]) -> Iterator[TooManyOfficers]:
    if hall.most_officers is None:
        return
    officers = [group.id for group in hall.groups if group.officers]
    for table, groups in at.items():
        count = sum(groups[group] for group in officers)
        if count > hall.most_officers:
            yield TooManyOfficers(table, count, hall.most_officers)
