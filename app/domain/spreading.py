"""Which priority goes to which table."""

from collections.abc import Sequence
from itertools import cycle, islice


def in_turn(lists: Sequence[Sequence[int]]) -> list[int]:
    """The priorities of all lists, the first of each list first: no list comes before the other by more than one."""
    longest = max((len(each) for each in lists), default=0)
    return [each[place] for place in range(longest) for each in lists if place < len(each)]


def spread(priorities: Sequence[int], tables: Sequence[int]) -> dict[int, int]:
    """By table. With more tables than priorities those on top get a second one; with fewer, the last ones get none.

    Two tables of one priority are neighbours: each priority's share of tables stands side by side.
    """
    if not priorities:
        return {}
    turns = list(islice(cycle(priorities), len(tables)))
    ordered = sorted(turns, key=priorities.index)
    return dict(zip(tables, ordered, strict=True))
