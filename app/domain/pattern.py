"""Never-alone groups: none at a table, or two and more. That has a gap, so it is branched on, and the rest is a flow.

Each branch says for some tables that a group has none there, or one (which breaks the rule), or two and more. What is
left open costs nothing, so the flow's price is a bound from below for all that the branch can become.
"""

from dataclasses import dataclass
from heapq import heappop, heappush

from app.domain.flow import ALONE, UNEVEN, UNSPREAD, Cell, Cells, Spread, Table, cheapest, price_of

WORK = 100_000  # cells looked at, in all branches; then the search ends, and says what every answer costs at least

Place = tuple[int, int]  # a group and a table
Some = tuple[int, int | None]  # how many of a never-alone group at least and at most
Said = dict[Place, Some]
NONE: Some = (0, 0)
ONE: Some = (1, 1)
TWO: Some = (2, None)


@dataclass(frozen=True, slots=True)
class Task:
    """`reach`: at how many tables a group can be. `cells`: as long as nothing is said of never-alone groups."""

    reach: tuple[int, ...]
    never_alone: tuple[bool, ...]
    table: Table
    cells: Cells


def task_for(held: Spread, reach: list[int], never_alone: list[bool], table: Table, stay: bool = False) -> Task:
    """`held`: who sat where before. `stay`: nobody leaves a table."""
    wanted = [most > 0 and not pairs for most, pairs in zip(reach, never_alone, strict=True)]
    cells = [
        [Cell(people, people if stay else 0, None, want) for people in row]
        for row, want in zip(held, wanted, strict=True)
    ]
    return Task(tuple(reach), tuple(never_alone), table, cells)


@dataclass(frozen=True, slots=True)
class Found:
    """The cheapest spread that was found, its price, and what every other costs at least."""

    spread: Spread
    price: int
    at_least: int

    @property
    def goal(self) -> tuple[int, int, int, int]:
        """What no spread beats: uneven, alone, unspread, left."""
        uneven, rest = divmod(self.at_least, UNEVEN)
        alone, rest = divmod(rest, ALONE)
        return uneven, alone, *divmod(rest, UNSPREAD)


def settle(task: Task, start: Spread, work: int = WORK) -> Found:
    """The most even, then the least lonely, then the best spread, then the fewest who leave: in this order."""
    root = cheapest(start, _cells(task, {}), task.table)
    bound = _bound(task, {}, root)
    best, price = start, true_price(task, start)
    for tried in (start, root):
        if price > bound:
            best, price = min((best, price), _rounded(task, tried), key=lambda found: found[1])
    branches = work // (len(start) * len(start[0]))
    return _branch(task, root, Found(best, price, bound), branches) if price > bound else Found(best, price, price)


def _rounded(task: Task, spread: Spread) -> tuple[Spread, int]:
    """Keep at which tables never-alone groups are, and make each who is alone there two or none, one after another."""
    said: Said = {place: TWO if people > 1 else NONE for people, place in _open(task, {}, spread) if people != 1}
    now = cheapest(spread, _cells(task, said), task.table)
    while waiting := _open(task, said, now):
        place = waiting[0][1]
        both: list[Said] = [said | {place: choice} for choice in (TWO, NONE)]
        children = [(cheapest(now, _cells(task, each), task.table), each) for each in both]
        now, said = min(children, key=lambda child: _bound(task, child[1], child[0]))
    return now, true_price(task, now)


def _branch(task: Task, root: Spread, found: Found, limit: int) -> Found:
    """The branch with the lowest bound first, until none could be cheaper than what was found."""
    said: Said = {}
    waiting = [(found.at_least, 0, 0, said, root)]
    best, price, branches = found.spread, found.price, 0
    while waiting and waiting[0][0] < price and branches < limit:
        _, depth, _, said, spread = heappop(waiting)
        for choice in (TWO, NONE, ONE):
            branches += 1
            further = said | {_open(task, said, spread)[0][1]: choice}
            child = cheapest(spread, _cells(task, further), task.table)
            if (true := true_price(task, child)) < price:
                best, price = child, true
            if (bound := _bound(task, further, child)) < price:
                heappush(waiting, (bound, depth - 1, branches, further, child))
    return Found(best, price, min(price, waiting[0][0]) if waiting else price)


def true_price(task: Task, spread: Spread) -> int:
    """What a spread costs by all rules."""
    return _flow_price(task, {}, spread) + sum(
        ALONE * row.count(1) + UNSPREAD * max(0, reach - (len(row) - row.count(0)))
        for row, reach, pairs in zip(spread, task.reach, task.never_alone, strict=True)
        if pairs
    )


def _bound(task: Task, said: Said, spread: Spread) -> int:
    short = 0
    for group, pairs in enumerate(task.never_alone):
        nowhere = sum(choice == NONE for (of, _), choice in said.items() if of == group)
        short += max(0, task.reach[group] - (len(spread[group]) - nowhere)) if pairs else 0
    alone = sum(choice == ONE for choice in said.values())
    return _flow_price(task, said, spread) + ALONE * alone + UNSPREAD * short


def _flow_price(task: Task, said: Said, spread: Spread) -> int:
    """Without what it costs that a group is smaller than the number of tables: that is always the same."""
    cells = _cells(task, said)
    always = sum(row[0].wanted * (len(row) - reach) for row, reach in zip(cells, task.reach, strict=True))
    return price_of(spread, cells, task.table) - UNSPREAD * always


def _cells(task: Task, said: Said) -> Cells:
    cells = list(task.cells)
    for group in {group for group, _ in said}:
        cells[group] = list(cells[group])
    for (group, at), (fewest, most) in said.items():
        held, least = cells[group][at].held, cells[group][at].fewest
        cells[group][at] = Cell(held, max(least, fewest), most)
    return cells


def _open(task: Task, said: Said, spread: Spread) -> list[tuple[int, Place]]:
    """Of what was not said: first where somebody is alone, then where nobody is.

    As long as a branch's bound is below its true price, there is one.
    """
    places = [
        (people, (group, at))
        for group, pairs in enumerate(task.never_alone)
        for at, people in enumerate(spread[group])
        if pairs and (group, at) not in said
    ]
    return sorted(places, key=lambda place: (place[0] != 1, place[0] != 0, place[1]))
