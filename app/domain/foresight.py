"""Before the deal: what cannot hold, whoever is dealt where, so that people can decide and nobody is surprised."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from app.domain.dealing_out import spread_out
from app.domain.floor import Floor
from app.domain.lot import Lot
from app.domain.mixing import Badge, Hall, HomeGroup, Wish, WishKind, fewest_and_most, once, reach


@dataclass(frozen=True, slots=True)
class NoTables:
    pass


@dataclass(frozen=True, slots=True)
class NobodyThere:
    pass


@dataclass(frozen=True, slots=True)
class MoreTablesThanPeople:
    """So many tables stay empty."""

    people: int
    tables: int
    empty: int


@dataclass(frozen=True, slots=True)
class EmptyGroup:
    """Nobody of it is there, or nobody counted it."""

    group: int


@dataclass(frozen=True, slots=True)
class TooFew:
    """A group has fewer people than there are tables: so many tables will be without it."""

    group: int
    people: int
    tables: int
    without: int


@dataclass(frozen=True, slots=True)
class AloneOrInPairs:
    """Both ways for a never-alone group, for a person to choose.

    If they may sit alone: one at `ones` tables, two at `pairs_too`, none at `without_if_alone`. If they may not: two at
    `twos`, three at `threes`, none at `without_in_pairs`.
    """

    group: int
    people: int
    tables: int
    ones: int
    pairs_too: int
    without_if_alone: int
    twos: int
    threes: int
    without_in_pairs: int


@dataclass(frozen=True, slots=True)
class SinglePerson:
    """The only person of a never-alone group."""

    badge: Badge


@dataclass(frozen=True, slots=True)
class AloneAnyway:
    """Tables are so small that somebody of a never-alone group is alone at so many of them."""

    group: int
    tables: int


@dataclass(frozen=True, slots=True)
class CrowdedOut:
    """Pairs of never-alone groups take seats, so that this group misses so many more tables than it would have to."""

    group: int
    without: int


@dataclass(frozen=True, slots=True)
class TooManyOfficersInAll:
    officers: int
    tables: int
    most: int


@dataclass(frozen=True, slots=True)
class NotThere:
    wish: Wish
    badge: Badge


@dataclass(frozen=True, slots=True)
class Incomplete:
    """The other badge, or the table, is missing or unknown."""

    wish: Wish


@dataclass(frozen=True, slots=True)
class ApartAndTogether:
    """Two that are to sit apart are among those who are to sit together."""

    wish: Wish
    together: tuple[Badge, ...]


@dataclass(frozen=True, slots=True)
class ApartAtOneTable:
    wish: Wish


@dataclass(frozen=True, slots=True)
class ApartInOneBlock:
    """A never-alone group of two or three has one table for all of them."""

    wish: Wish
    group: int


@dataclass(frozen=True, slots=True)
class TogetherTooMany:
    together: tuple[Badge, ...]
    seats: int


@dataclass(frozen=True, slots=True)
class TogetherNotSpread:
    """If these of one group sat together, the group could not be at as many tables as it can."""

    group: int
    together: tuple[Badge, ...]
    most: int


@dataclass(frozen=True, slots=True)
class StepFreeTooFew:
    """More people need a step-free table than such tables have seats."""

    badges: tuple[Badge, ...]
    tables: int
    seats: int


@dataclass(frozen=True, slots=True)
class NoTableLeft:
    """Those who sit together (or the one) wish away from every table there is."""

    badges: tuple[Badge, ...]


Cannot = (
    NoTables | NobodyThere | MoreTablesThanPeople | EmptyGroup | TooFew | AloneOrInPairs | SinglePerson | AloneAnyway
    | CrowdedOut | TooManyOfficersInAll | NotThere | Incomplete | ApartAndTogether | ApartAtOneTable | ApartInOneBlock
    | TogetherTooMany | TogetherNotSpread | StepFreeTooFew | NoTableLeft
)  # fmt: skip


def cannot_hold(hall: Hall) -> list[Cannot]:
    """What no deal can keep, in the order of the rules. What is not in it can still collide; `broken` tells that."""
    if not hall.tables:
        return [NoTables()]
    if not hall.badges:
        return [NobodyThere()]
    wishes = _clear(hall)
    return [
        *_room(hall),
        *(found for group in hall.groups for found in _too_few(group, len(hall.tables))),
        *_in_the_way(hall),
        *_officers(hall),
        *_unclear(hall),
        *_together(hall, wishes),
        *_apart(hall, wishes),
        *_step_free(hall, wishes),
        *_nowhere(hall, wishes),
    ]


def _room(hall: Hall) -> Iterator[Cannot]:
    people, tables = len(hall.badges), len(hall.tables)
    if tables > people:
        yield MoreTablesThanPeople(people, tables, tables - people)


def _too_few(group: HomeGroup, tables: int) -> Iterator[Cannot]:
    people = len(group.people)
    if not people:
        yield EmptyGroup(group.id)
    elif not group.never_alone and people < tables:
        yield TooFew(group.id, people, tables, tables - people)
    elif group.never_alone and people == 1:
        yield SinglePerson(group.badges[0])
    elif group.never_alone and people < 2 * tables:
        yield _both_ways(group.id, people, tables)


def _both_ways(group: int, people: int, tables: int) -> AloneOrInPairs:
    pairs_too = max(0, people - tables)
    ones = people - 2 * pairs_too
    threes, twos = people % 2, people // 2 - people % 2
    return AloneOrInPairs(
        group, people, tables, ones, pairs_too, tables - ones - pairs_too, twos, threes, tables - twos - threes
    )


def _in_the_way(hall: Hall) -> Iterator[Cannot]:
    """The hard rules among themselves; they can collide only where there are pairs to keep."""
    if not any(group.never_alone and len(group.people) > 1 for group in hall.groups):
        return
    floor = Floor(replace(hall, wishes=(), most_officers=None))
    for group, row in zip(floor.groups, spread_out(floor, Lot("before the deal")).spread, strict=True):
        alone, at = row.count(1), len(row) - row.count(0)
        if group.never_alone and alone and len(group.people) > 1:
            yield AloneAnyway(group.id, alone)
        if at < reach(group, len(row)):
            yield CrowdedOut(group.id, reach(group, len(row)) - at)


def _officers(hall: Hall) -> Iterator[Cannot]:
    officers = sum(len(group.people) for group in hall.groups if group.officers)
    if hall.most_officers is not None and officers > hall.most_officers * len(hall.tables):
        yield TooManyOfficersInAll(officers, len(hall.tables), hall.most_officers)


def _unclear(hall: Hall) -> Iterator[Cannot]:
    here = set(hall.badges)
    for wish in once(hall.wishes):
        yield from (NotThere(wish, badge) for badge in wish.badges if badge not in here)
        if not _complete(wish, hall):
            yield Incomplete(wish)


def _complete(wish: Wish, hall: Hall) -> bool:
    if wish.kind in (WishKind.APART, WishKind.TOGETHER):
        return wish.other is not None
    return wish.kind is WishKind.STEP_FREE or any(table.id == wish.table for table in hall.tables)


def _clear(hall: Hall) -> list[Wish]:
    here = set(hall.badges)
    return [wish for wish in once(hall.wishes) if here.issuperset(wish.badges) and _complete(wish, hall)]


def _pairs(wishes: Iterable[Wish], kind: WishKind) -> list[tuple[Wish, Badge, Badge]]:
    return [(wish, wish.badge, wish.other) for wish in wishes if wish.kind is kind and wish.other is not None]


def _company(wishes: list[Wish]) -> list[tuple[Badge, ...]]:
    """Those who sit together because each wishes for the next."""
    circles: dict[Badge, set[Badge]] = {}
    for _, one, other in _pairs(wishes, WishKind.TOGETHER):
        joined = circles.get(one, {one}) | circles.get(other, {other})
        circles |= dict.fromkeys(joined, joined)
    return sorted({tuple(sorted(circle)) for circle in circles.values()})


def _together(hall: Hall, wishes: list[Wish]) -> Iterator[Cannot]:
    seats = fewest_and_most(len(hall.badges), len(hall.tables))[1]
    of = {group.id: group for group in hall.groups}
    for circle in _company(wishes):
        if len(circle) > seats:
            yield TogetherTooMany(circle, seats)
        for group, members in groupby(circle, key=lambda badge: badge.group):
            some, most = tuple(members), _most_at_one(of[group], len(hall.tables))
            if len(some) > most:
                yield TogetherNotSpread(group, some, most)


def _most_at_one(group: HomeGroup, tables: int) -> int:
    """As many as can be at one table while the group is at as many others as it can."""
    return len(group.people) - (1 + group.never_alone) * (max(1, reach(group, tables)) - 1)


def _apart(hall: Hall, wishes: list[Wish]) -> Iterator[Cannot]:
    one_block = {group.id for group in hall.groups if group.never_alone and len(group.people) in (2, 3)}
    company = _company(wishes)
    for wish, one, other in _pairs(wishes, WishKind.APART):
        circle = next((each for each in company if one in each), (one,))
        if other in circle:
            yield ApartAndTogether(wish, circle)
        elif len(hall.tables) == 1:
            yield ApartAtOneTable(wish)
        elif one.group == other.group and one.group in one_block:
            yield ApartInOneBlock(wish, one.group)


def _step_free(hall: Hall, wishes: list[Wish]) -> Iterator[Cannot]:
    badges = tuple(sorted({wish.badge for wish in wishes if wish.kind is WishKind.STEP_FREE}))
    tables = sum(table.step_free for table in hall.tables)
    few, most = fewest_and_most(len(hall.badges), len(hall.tables))
    seats = few * tables + (min(tables, len(hall.badges) % len(hall.tables)) if most > few else 0)
    if len(badges) > seats:
        yield StepFreeTooFew(badges, tables, seats)


def _nowhere(hall: Hall, wishes: list[Wish]) -> Iterator[Cannot]:
    """Where no table is step-free at all, that was said already."""
    needs = {wish.badge for wish in wishes if wish.kind is WishKind.STEP_FREE}
    away = {(wish.badge, wish.table) for wish in wishes if wish.kind is WishKind.ANOTHER}
    company = _company(wishes)
    single = {badge for badge, _ in away} - {badge for circle in company for badge in circle}
    for circle in sorted([*company, *((badge,) for badge in single)]):
        steps = bool(needs & set(circle)) and any(table.step_free for table in hall.tables)
        left = [table for table in hall.tables if table.step_free or not steps]
        if all(any((badge, table.id) in away for badge in circle) for table in left):
            yield NoTableLeft(circle)
