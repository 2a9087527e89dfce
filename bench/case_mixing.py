"""A deal for the afternoon, and its repair after lunch: how long, and what stays broken that need not be.

The wishes are kept by one seating that nobody is shown, so all of them can be kept; there is one for each fifth person.
Two groups are never alone, two are officers. Floor: the cards are shuffled and handed out, and that is all.
"""

import random
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from app.domain.dealing_out import deal
from app.domain.lot import Lot
from app.domain.mixing import Badge, Hall, HomeGroup, MixedTable, Wish, WishKind, broken
from app.domain.repairing import repair
from bench.row import Row, median

DEADLINE = 300.0
HALLS = {50: (5, 6), 150: (15, 12), 1000: (90, 24)}  # people: tables, groups
LIMITS = {50: 300, 150: 1000, 1000: 8000}  # ms
CALLS = {50: 40, 150: 20, 1000: 6}
GONE, LATE = 12, 3
Made = TypeVar("Made")


async def run(quick: bool) -> list[Row]:
    rows = []
    for people in HALLS:
        halls = [_hall(people, call) for call in range(CALLS[people] // (4 if quick else 1) or 1)]
        rows += [*_dealt(people, halls), *_repaired(people, halls)]
    return [*rows, _in_vain()]


def _dealt(people: int, halls: list[Hall]) -> list[Row]:
    dealt = [_timed(partial(deal, hall, f"{call} 3 77")) for call, hall in enumerate(halls)]
    bare = [_timed(partial(Lot("14 3 77").shuffled, hall.badges))[0] for hall in halls]
    missed = sum(len(broken(hall, seating)) for hall, (_, seating) in zip(halls, dealt, strict=True))
    wishes, n = people // 5, len(halls)
    took, floor = median([ms for ms, _ in dealt]), median(bare)
    print(f"  {people} people: slowest deal {max(ms for ms, _ in dealt):.0f} ms")
    return [
        Row(f"deal, {people} people, {wishes} wishes", "ms CPU", "less", took, LIMITS[people], 1, n, floor),
        Row(f"broken rules and wishes, {people} people", "of all", "less", missed, 0, n * wishes, 1),
    ]


def _repaired(people: int, halls: list[Hall]) -> list[Row]:
    times, beyond = [], 0
    for call, hall in enumerate(halls):
        before = deal(hall, f"{call} 3 77")
        lunch = _after_lunch(hall, before, call)
        took, done = _timed(partial(repair, lunch, before, "9 21"))
        times.append(took)
        beyond += len(done.moves) - done.at_least
    about = f"{people} people, {GONE} leave, {LATE} come"
    return [
        Row(f"repair, {about}", "ms CPU", "less", median(times), LIMITS[people], 1, len(halls)),
        Row(f"moves beyond what is proven, {about}", "moves", "less", beyond, len(halls), len(halls), 1),
    ]


def _in_vain() -> Row:
    """Twelve of a group are to sit with twelve who can be at six tables only: half of it is impossible, and sought."""
    hall = _bare(150)
    youth = next(group for group in hall.groups if group.never_alone)
    other = next(group for group in hall.groups if not group.never_alone)
    pairs = zip(youth.badges[:12], other.badges[:12], strict=True)
    hall = replace(hall, wishes=tuple(Wish(WishKind.TOGETHER, *pair) for pair in pairs))
    times = [_timed(partial(deal, hall, f"{call} 3 77"))[0] for call in range(8)]
    return Row("deal, 150 people, wishes that collide", "ms CPU", "less", median(times), LIMITS[150], 1, len(times))


def _bare(people: int) -> Hall:
    tables, groups = HALLS[people]
    sizes = [people // groups + (at < people % groups) for at in range(groups)]
    homes = (HomeGroup(at, tuple(range(1, n + 1)), at in (1, 4), at in (2, 3)) for at, n in enumerate(sizes, start=1))
    rows = tuple(MixedTable(id, id % 4 != 0) for id in range(1, tables + 1))
    return Hall(tuple(homes), rows, (), most_officers=-(-(sizes[1] + sizes[2]) // tables))


def _hall(people: int, call: int) -> Hall:
    hall, dice = _bare(people), random.Random(call)
    kept = deal(hall, f"kept {call}")
    return replace(hall, wishes=tuple(_wish(hall, kept, dice) for _ in range(people // 5)))


def _wish(hall: Hall, kept: dict[Badge, int], dice: random.Random) -> Wish:
    """One that this seating keeps."""
    badge = dice.choice(hall.badges)
    others = [each for each in hall.badges if each != badge]
    mates, flat = [each for each in others if kept[each] == kept[badge]], [t.id for t in hall.tables if t.step_free]
    match dice.choice([*WishKind]):
        case WishKind.TOGETHER if mates:
            return Wish(WishKind.TOGETHER, badge, dice.choice(mates))
        case WishKind.STEP_FREE if kept[badge] in flat:
            return Wish(WishKind.STEP_FREE, badge)
        case WishKind.ANOTHER:
            return Wish(WishKind.ANOTHER, badge, table=dice.choice([t.id for t in hall.tables if t.id != kept[badge]]))
        case _:
            return Wish(WishKind.APART, badge, dice.choice([each for each in others if each not in mates]))


def _after_lunch(hall: Hall, before: dict[Badge, int], call: int) -> Hall:
    """Half of those who leave sat at the first two tables."""
    dice = random.Random(call)
    first = [badge for badge, table in sorted(before.items()) if table in (1, 2)]
    gone = set(dice.sample(first, GONE // 2))
    gone |= set(dice.sample(sorted(set(before) - gone), GONE - len(gone)))
    late = dice.sample(range(len(hall.groups)), LATE)
    groups = tuple(
        replace(group, people=tuple(n for n in group.people if Badge(group.id, n) not in gone) + (900,) * (at in late))
        for at, group in enumerate(hall.groups)
    )
    return replace(hall, groups=groups)


def _timed(work: Callable[[], Made]) -> tuple[float, Made]:
    began = time.process_time()
    made = work()
    return (time.process_time() - began) * 1e3, made
