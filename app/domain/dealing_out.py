"""The deal: like cards, group by group, each card to a table that has fewest; then swaps for what people wished."""

from collections.abc import Callable
from itertools import chain, repeat

from app.domain.floor import Floor, Score
from app.domain.flow import Spread, Table
from app.domain.lot import Lot
from app.domain.mixing import Badge, Hall, normal_seed
from app.domain.pattern import WORK, Found, settle, task_for
from app.domain.refusal_of_mixing import NobodyToSeat, NoTablesYet
from app.domain.swapping import improve, stir

IN_VAIN = 6  # so many deals may be no better than the best; then it is taken, with the wishes that it breaks
STEPS, STEPS_EACH = 20_000, 250  # that all of these deals take at most, and more for each person
STIRRED = 4  # changes for each person that are tried only to mix


def deal(hall: Hall, seed: str) -> dict[Badge, int]:
    """The same hall and the same called-out words make the same seating, on every machine."""
    lot = Lot(normal_seed(seed))
    if not hall.tables:
        raise NoTablesYet()
    if not hall.badges:
        raise NobodyToSeat()
    floor = Floor(hall)
    plan = spread_out(floor, lot)
    goal = (*plan.goal, floor.hopeless)
    work = WORK if plan.price == plan.at_least else 0  # in vain again, if not even this one is known to be the best
    plans = chain([plan], (spread_out(floor, lot, work) for _ in repeat(None)))
    everybody = list(range(len(floor.badges)))

    def attempt(steps: int) -> int:
        floor.empty()
        seat(floor, lot, next(plans).spread)
        floor.free_to_move(everybody)
        stir(floor, lot, STIRRED * len(everybody))
        return improve(floor, lot, goal, steps)

    return best_of(floor, goal, attempt)


def best_of(floor: Floor, goal: Score, attempt: Callable[[int], int]) -> dict[Badge, int]:
    """Try as long as the goal is not reached, which nothing can beat; but not for ever."""
    left = STEPS + STEPS_EACH * len(floor.badges)
    left -= attempt(left)
    best, seating, in_vain = floor.score, floor.seating, 0
    while best > goal and in_vain < IN_VAIN and left:
        left -= attempt(left)
        in_vain += 1
        if floor.score < best:
            best, seating, in_vain = floor.score, floor.seating, 0
    return seating


def seat(floor: Floor, lot: Lot, spread: Spread) -> None:
    """Who of a group goes to which of its tables is by lot."""
    for group, row in enumerate(spread):
        people = lot.shuffled(person for person, of in enumerate(floor.group) if of == group)
        places = [at for at, count in enumerate(row) for _ in range(count)]
        for person, at in zip(people, places, strict=True):
            floor.put(person, at)


def spread_out(floor: Floor, lot: Lot, work: int = WORK) -> Found:
    """How many of each group at each table. Never-alone groups come first, because they are the hardest to place."""
    spread = [[0] * len(floor.tables) for _ in floor.groups]
    sizes, officers = [0] * len(floor.tables), [0] * len(floor.tables)
    for group in _in_turn(floor, lot):
        people = len(floor.groups[group].people)
        for count in _blocks(people, floor.reach[group]) if floor.pairs[group] else [1] * people:
            at = _table_with_fewest(lot, spread[group], sizes, officers)
            spread[group][at] += count
            sizes[at] += count
            officers[at] += count * floor.officers[group]
    held = [[0] * len(floor.tables) for _ in floor.groups]
    return settle(task_for(held, floor.reach, floor.pairs, Table(floor.low, floor.high)), spread, work)


def _in_turn(floor: Floor, lot: Lot) -> list[int]:
    """By lot, but officers one group after the other, so that they are spread as one."""
    order = lot.shuffled(range(len(floor.groups)))
    return sorted(order, key=lambda group: (not floor.pairs[group], not floor.officers[group]))


def _blocks(people: int, tables: int) -> list[int]:
    """Two and more at each of so many tables."""
    return [people // tables + (at < people % tables) for at in range(tables)]


def _table_with_fewest(lot: Lot, of_group: list[int], sizes: list[int], officers: list[int]) -> int:
    fewest = min(zip(of_group, sizes, officers, strict=True))
    found = [at for at, each in enumerate(zip(of_group, sizes, officers, strict=True)) if each == fewest]
    return found[lot.below(len(found))]
