"""People who come late get a table; and where rules broke, because people left or came, the fewest move."""

from collections.abc import Iterator
from itertools import chain

from app.domain.dealing_out import best_of, spread_out
from app.domain.floor import NOWHERE, Floor
from app.domain.flow import UNSPREAD, Spread, Table
from app.domain.lot import Lot
from app.domain.mixing import Badge, Hall, Move, Repair, Seating, normal_seed
from app.domain.pattern import WORK, Found, settle, task_for
from app.domain.refusal_of_mixing import NoTablesYet
from app.domain.swapping import improve


def seat_latecomers(hall: Hall, seating: Seating, seed: str) -> dict[Badge, int]:
    """A table for each who has none; nobody else moves, and the seat of somebody who left stays as it is."""
    floor, lot = _floor(hall, seating), Lot(normal_seed(seed))
    late = [person for person, home in enumerate(floor.home) if home == NOWHERE]
    return dict(seating) | (_seated(floor, lot, late, _settled(floor, lot, stay=True), stay=True) if late else {})


def repair(hall: Hall, seating: Seating, seed: str) -> Repair:
    """Who left is dropped, who came late is seated, and the fewest move so that the hard rules hold as far as they can.

    Somebody whose table is gone counts as one who came late.
    """
    floor, lot = _floor(hall, seating), Lot(normal_seed(seed))
    found = _settled(floor, lot)
    everybody = list(range(len(floor.badges)))
    repaired = _seated(floor, lot, everybody, found) if everybody else {}
    before = {badge: seating[badge] for badge, home in zip(floor.badges, floor.home, strict=True) if home != NOWHERE}
    moves = tuple(Move(badge, was, repaired[badge]) for badge, was in before.items() if repaired[badge] != was)
    return Repair(repaired, moves, _fewest_moves(found))


def _floor(hall: Hall, seating: Seating) -> Floor:
    if not hall.tables:
        raise NoTablesYet()
    return Floor(hall, seating)


def _settled(floor: Floor, lot: Lot, stay: bool = False) -> Found:
    held = _held(floor)
    return _by_lot(floor, lot, held, _with_latecomers(held, [len(group.people) for group in floor.groups]), stay)


def _by_lot(floor: Floor, lot: Lot, held: Spread, start: Spread, stay: bool, work: int = WORK) -> Found:
    """Among spreads that are as good, the order of groups and tables would decide; so the order is by lot."""
    groups, tables = (lot.shuffled(range(len(of))) for of in (floor.groups, floor.tables))
    reach, pairs = [floor.reach[group] for group in groups], [floor.pairs[group] for group in groups]
    before, begin = ([[of[group][at] for at in tables] for group in groups] for of in (held, start))
    task = task_for(before, reach, pairs, Table(floor.low, floor.high), stay)
    found = settle(task, begin, work)
    spread = [[0] * len(tables) for _ in groups]
    for group, row in zip(groups, found.spread, strict=True):
        for at, count in zip(tables, row, strict=True):
            spread[group][at] = count
    return Found(spread, found.price, found.at_least)


def _others(floor: Floor, lot: Lot, found: Found, stay: bool) -> Iterator[Spread]:
    """Spreads as good as what was found but otherwise made: they begin at a deal for nobody who sits yet."""
    held, work = _held(floor), WORK if found.price == found.at_least else 0
    while True:
        yield _by_lot(floor, lot, held, spread_out(floor, lot, 0).spread, stay, work).spread


def _held(floor: Floor) -> Spread:
    held = [[0] * len(floor.tables) for _ in floor.groups]
    for group, home in zip(floor.group, floor.home, strict=True):
        if home != NOWHERE:
            held[group][home] += 1
    return held


def _with_latecomers(held: Spread, people: list[int]) -> Spread:
    """Each to one of the smallest tables, as a beginning."""
    spread, sizes = [list(row) for row in held], [sum(column) for column in zip(*held, strict=True)]
    for row, count in zip(spread, people, strict=True):
        for _ in range(count - sum(row)):
            at = sizes.index(min(sizes))
            row[at] += 1
            sizes[at] += 1
    return spread


def _seated(floor: Floor, lot: Lot, free: list[int], found: Found, stay: bool = False) -> dict[Badge, int]:
    """Who of a group moves, where to, and which of equal spreads: so that wishes hold, and else by lot."""
    goal = (*found.goal, floor.hopeless)
    spreads = chain([found.spread], _others(floor, lot, found, stay))

    def attempt(steps: int) -> int:
        floor.empty()
        for group, row in enumerate(next(spreads)):
            _place(floor, lot, group, row)
        floor.free_to_move(free)
        return improve(floor, lot, goal, steps)

    return best_of(floor, goal, attempt)


def _place(floor: Floor, lot: Lot, group: int, row: list[int]) -> None:
    places = list(row)
    leaving = []
    for person in lot.shuffled(person for person, of in enumerate(floor.group) if of == group):
        if places[home := floor.home[person]] and home != NOWHERE:
            places[home] -= 1
            floor.put(person, home)
        else:
            leaving.append(person)
    ends = [at for at, count in enumerate(places) for _ in range(count)]
    for person, at in zip(leaving, lot.shuffled(ends), strict=True):
        floor.put(person, at)


def _fewest_moves(found: Found) -> int:
    """Rules weigh more than moves; where better rules were not ruled out, nothing is known about moves."""
    known = found.at_least // UNSPREAD == found.price // UNSPREAD
    return found.at_least % UNSPREAD if known else 0
