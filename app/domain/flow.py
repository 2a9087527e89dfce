"""How many of each group at each table, at the lowest price: shifts along circles of tables until none saves anything.

Prices are whole numbers and convex (one more never costs less than the one before), so a spread without a circle that
saves something is the cheapest of all: Ahuja, Magnanti, Orlin, Network Flows, 1993, chapters 9 and 14.
"""

from dataclasses import dataclass

LEFT = 1  # for each person who leaves the table they sat at
UNSPREAD = 10**5  # for each table that a group could be at and is not
ALONE = 10**9  # for each table with one person of a never-alone group
UNEVEN = 10**13  # for each person too many or too few at a table
BOUND = 10**17  # for each person beyond what a cell may hold

Spread = list[list[int]]  # group → table → people
Arc = tuple[int, int, int]  # from a node to a node, and what it costs


@dataclass(frozen=True, slots=True)
class Cell:
    """What it costs to have people of one group at one table. `held`: how many sat there; `wanted`: at least one."""

    held: int = 0
    fewest: int = 0
    most: int | None = None
    wanted: bool = False

    def one_more(self, people: int) -> int:
        """What the next person costs, where there are so many."""
        price = -LEFT if people < self.held else 0
        price -= BOUND if people < self.fewest else 0
        price += BOUND if self.most is not None and people >= self.most else 0
        return price - (UNSPREAD if self.wanted and not people else 0)

    def price(self, people: int) -> int:
        over = max(0, people - self.most) if self.most is not None else 0
        unspread = UNSPREAD if self.wanted and not people else 0
        return LEFT * max(0, self.held - people) + BOUND * (max(0, self.fewest - people) + over) + unspread


@dataclass(frozen=True, slots=True)
class Table:
    """A table that should have `low` to `high` people."""

    low: int
    high: int

    def one_more(self, people: int) -> int:
        return UNEVEN * ((people >= self.high) - (people < self.low))

    def price(self, people: int) -> int:
        return UNEVEN * (max(0, people - self.high) + max(0, self.low - people))


Cells = list[list[Cell]]


def price_of(spread: Spread, cells: Cells, table: Table) -> int:
    sizes = (table.price(sum(column)) for column in zip(*spread, strict=True))
    inside = zip(spread, cells, strict=True)
    return sum(sizes) + sum(c.price(n) for row, of in inside for n, c in zip(row, of, strict=True))


def cheapest(spread: Spread, cells: Cells, table: Table) -> Spread:
    """The same people of each group at the lowest price; ties go to what was there, then to the order of tables."""
    now = [list(row) for row in spread]
    while circle := _saving_circle(now, cells, table):
        _shift(now, circle)
    return now


def _shift(spread: Spread, circle: list[int]) -> None:
    """Nodes are the tables, then the groups, then the hall, through which one table grows and another shrinks."""
    tables, hall = len(spread[0]), len(spread[0]) + len(spread)
    for start, end in zip(circle, circle[1:] + circle[:1], strict=True):
        if start < tables and end < hall:
            spread[end - tables][start] -= 1
        elif end < tables and start < hall:
            spread[start - tables][end] += 1


def _arcs(spread: Spread, cells: Cells, table: Table) -> list[Arc]:
    tables, hall = len(spread[0]), len(spread[0]) + len(spread)
    arcs: list[Arc] = []
    for group, row in enumerate(spread):
        for at, people in enumerate(row):
            cell = cells[group][at]
            if people:
                arcs.append((at, tables + group, -cell.one_more(people - 1)))
            arcs.append((tables + group, at, cell.one_more(people)))
    for at, size in enumerate(map(sum, zip(*spread, strict=True))):
        arcs.append((at, hall, table.one_more(size)))
        if size:
            arcs.append((hall, at, -table.one_more(size - 1)))
    return arcs


def _saving_circle(spread: Spread, cells: Cells, table: Table) -> list[int]:
    """Bellman and Ford, looking for a circle after each round."""
    arcs, nodes = _arcs(spread, cells, table), len(spread[0]) + len(spread) + 1
    cost, before = [0] * nodes, [-1] * nodes
    while _relax(arcs, cost, before):
        if circle := _circle(before):
            return circle
    return []


def _relax(arcs: list[Arc], cost: list[int], before: list[int]) -> bool:
    changed = False
    for start, end, price in arcs:
        if cost[start] + price < cost[end]:
            cost[end] = cost[start] + price
            before[end] = start
            changed = True
    return changed


def _circle(before: list[int]) -> list[int]:
    """A circle among the pointers back, in the direction of the arcs."""
    seen = [-1] * len(before)
    for start in range(len(before)):
        node = start
        while node >= 0 and seen[node] < 0:
            seen[node] = start
            node = before[node]
        if node >= 0 and seen[node] == start:
            circle = [node]
            while (back := before[circle[-1]]) != node:
                circle.append(back)
            return circle[::-1]
    return []
