"""Swaps, so that wishes come true: late acceptance (Burke, Bykov, EJOR 2017), and every draw is by lot.

A change is kept if it is no worse than now, or than it was a while ago; the best seating on the way is the result.
"""

from app.domain.floor import NOWHERE, Floor, Score
from app.domain.lot import Lot

MEMORY = 40  # steps: what "a while ago" is
LOOKED = 10  # after so many steps, who is in trouble is looked at again
FURTHER = 4  # one step in so many is two changes at once, or more: pairs have to move together


def stir(floor: Floor, lot: Lot, steps: int) -> None:
    """Change as many places as the rules allow, whatever it does to wishes."""
    for _ in range(steps):
        before, back = floor.score[:4], _change(floor, lot, _one_of(lot, floor.free))
        if floor.score[:4] > before:
            _undo(floor, back)


def improve(floor: Floor, lot: Lot, goal: Score, most: int) -> int:
    """Fewer broken wishes, and never more of a rule broken than before; nothing is better than the goal.

    Returns how many steps it took, `most` at most.
    """
    best, kept, lowest, step = floor.score, list(floor.at), floor.cost, 0
    past, troubled, last = [floor.cost] * MEMORY, floor.troubled(), patience(floor)
    while best > goal and step < min(last, most):
        troubled = troubled if step % LOOKED else floor.troubled()
        before, back = floor.cost, _changes(floor, lot, troubled)
        if floor.cost > max(before, past[step % MEMORY]):
            _undo(floor, *back)
        past[step % MEMORY] = floor.cost
        step += 1
        if floor.score < best:
            best, kept = floor.score, list(floor.at)
        if floor.cost < lowest:
            lowest, last = floor.cost, step + patience(floor)
    _return_to(floor, kept)
    return step


def patience(floor: Floor) -> int:
    """Steps in which nothing gets better; then it ends."""
    return 1500 + 12 * len(floor.badges)


def _return_to(floor: Floor, kept: list[int]) -> None:
    for person in floor.free:
        if floor.at[person] != kept[person]:
            floor.put(person, kept[person])


def _changes(floor: Floor, lot: Lot, troubled: list[int]) -> list[list[tuple[int, int]]]:
    """Half of the time for somebody whom it would help."""
    done = [_change(floor, lot, _one_of(lot, troubled if troubled and lot.below(2) else floor.free))]
    while not lot.below(FURTHER):
        done.append(_change(floor, lot, _one_of(lot, floor.free)))
    return done


def _one_of(lot: Lot, people: list[int]) -> int:
    return people[lot.below(len(people))]


def _change(floor: Floor, lot: Lot, person: int) -> list[tuple[int, int]]:
    """Swap with somebody, or take a free place; returns who goes back where."""
    here = floor.at[person]
    there, other = _elsewhere(floor, lot, person)
    if there == here:
        return []
    floor.put(person, there)
    if other is None:
        return [(person, here)]
    floor.put(other, here)
    return [(person, here), (other, there)]


def _elsewhere(floor: Floor, lot: Lot, person: int) -> tuple[int, int | None]:
    """Where somebody of the same group sits; or a table by lot, and one of those who sit there or a free place."""
    if not lot.below(3):
        other = _one_of(lot, floor.free_of[floor.group[person]])
        return floor.at[other], other
    here, there = floor.at[person], _some_table(floor, lot, person)
    sitting = floor.free_at[there]
    choices = len(sitting) + (floor.sizes[here] > floor.sizes[there])
    choice = lot.below(choices) if choices else 0
    if choice < len(sitting):
        return there, sitting[choice]
    return (there if choices else here), None


def _some_table(floor: Floor, lot: Lot, person: int) -> int:
    """Often where somebody sits whom this person should sit with."""
    friends = [other for other, together in floor.links.get(person, ()) if together and floor.at[other] != NOWHERE]
    return floor.at[_one_of(lot, friends)] if friends and lot.below(2) else lot.below(len(floor.tables))


def _undo(floor: Floor, *changes: list[tuple[int, int]]) -> None:
    for back in reversed(changes):
        for person, table in back:
            floor.put(person, table)
