"""Halls for the tests of mixing, and a slow judge of any seating that shares no line with what it judges."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product

from hypothesis import strategies as st

from app.domain.mixing import Badge, Hall, HomeGroup, MixedTable, Wish, WishKind

Verdict = tuple[tuple[int, int, int], int]  # uneven, alone, unspread; and wishes, each officer too many as one


def hall(
    sizes: Iterable[int],
    tables: int,
    never_alone: Iterable[int] = (),
    wishes: Iterable[Wish] = (),
    officers: Iterable[int] = (),
    most_officers: int | None = None,
    steps: Iterable[int] = (),
) -> Hall:
    """Groups are 1, 2, 3 … with the badges 1 … size; tables are 1, 2, 3 …, and `steps` lead to some of them."""
    groups = [
        HomeGroup(id, tuple(range(1, size + 1)), id in set(never_alone), id in set(officers))
        for id, size in enumerate(sizes, start=1)
    ]
    rows = tuple(MixedTable(id, id not in set(steps)) for id in range(1, tables + 1))
    return Hall(tuple(groups), rows, tuple(wishes), most_officers)


def without(before: Hall, gone: Iterable[Badge]) -> Hall:
    left = set(gone)
    groups = (replace(g, people=tuple(n for n in g.people if Badge(g.id, n) not in left)) for g in before.groups)
    return replace(before, groups=tuple(groups))


def with_people(before: Hall, *late: Badge) -> Hall:
    groups = (replace(g, people=g.people + tuple(b.number for b in late if b.group == g.id)) for g in before.groups)
    return replace(before, groups=tuple(groups))


def apart(one: Badge, other: Badge) -> Wish:
    return Wish(WishKind.APART, one, other)


def together(one: Badge, other: Badge) -> Wish:
    return Wish(WishKind.TOGETHER, one, other)


def step_free(badge: Badge) -> Wish:
    return Wish(WishKind.STEP_FREE, badge)


def another(badge: Badge, table: int) -> Wish:
    return Wish(WishKind.ANOTHER, badge, table=table)


@st.composite
def small_halls(draw: st.DrawFn) -> Hall:
    """So small that every seating can be looked at."""
    tables = draw(st.integers(1, 4))
    sizes = draw(st.lists(st.integers(0, 4), min_size=1, max_size=4).filter(lambda s: 0 < sum(s) <= 10 - tables))
    some = st.sets(st.integers(1, len(sizes)), max_size=2)
    bare = hall(sizes, tables, draw(some), (), draw(some), draw(st.sampled_from([None, 1, 2])), draw(some))
    badge, table = st.sampled_from(bare.badges), st.integers(1, tables)
    two = st.lists(badge, min_size=2, max_size=2, unique=True) if len(bare.badges) > 1 else st.nothing()
    pairs = st.builds(lambda kind, both: Wish(kind, *both), st.sampled_from([WishKind.APART, WishKind.TOGETHER]), two)
    wishes = st.lists(pairs | st.builds(step_free, badge) | st.builds(another, badge, table), max_size=5)
    return replace(bare, wishes=tuple(draw(wishes)))


@st.composite
def large_halls(draw: st.DrawFn) -> Hall:
    """Without never-alone groups, all hard rules can hold in every hall."""
    sizes = draw(st.lists(st.integers(0, 16), min_size=1, max_size=12).filter(any))
    return hall(sizes, draw(st.integers(1, 20)))


def every_seating(of: Hall, fixed: Mapping[Badge, int] | None = None) -> Iterator[dict[Badge, int]]:
    tables = [table.id for table in of.tables]
    choices = [[fixed[badge]] if fixed and badge in fixed else tables for badge in of.badges]
    return (dict(zip(of.badges, chosen, strict=True)) for chosen in product(*choices))


def judge(of: Hall, seating: Mapping[Badge, int]) -> Verdict:
    sizes = Counter({table.id: 0 for table in of.tables})
    sizes.update(seating[badge] for badge in of.badges)
    low = len(of.badges) // len(of.tables)
    high = low + (1 if len(of.badges) % len(of.tables) else 0)
    uneven = sum(max(low - size, size - high, 0) for size in sizes.values())
    alone = unspread = 0
    for group in of.groups:
        at = Counter(seating[badge] for badge in group.badges)
        alone += sum(count == 1 for count in at.values()) if group.never_alone else 0
        could = len(group.people) // 2 if group.never_alone else len(group.people)
        unspread += max(0, min(could, len(of.tables)) - len(at))
    return (uneven, alone, unspread), _broken_wishes(of, seating) + _officers_too_many(of, seating)


def _broken_wishes(of: Hall, seating: Mapping[Badge, int]) -> int:
    steps = {table.id for table in of.tables if not table.step_free}
    broken: set[object] = set()
    for wish in of.wishes:
        here, there = seating[wish.badge], seating[wish.other] if wish.other else None
        fails = {
            WishKind.APART: here == there,
            WishKind.TOGETHER: here != there,
            WishKind.STEP_FREE: here in steps,
            WishKind.ANOTHER: here == wish.table,
        }
        if fails[wish.kind]:
            broken.add((wish.kind, frozenset({wish.badge, wish.other}), wish.table))
    return len(broken)


def _officers_too_many(of: Hall, seating: Mapping[Badge, int]) -> int:
    if of.most_officers is None:
        return 0
    at = Counter(seating[badge] for group in of.groups if group.officers for badge in group.badges)
    return sum(max(0, count - of.most_officers) for count in at.values())
