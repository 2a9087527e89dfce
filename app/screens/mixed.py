"""Who sits at which mixed table and what it works on, as the whole hall sees it: nothing before it is posted."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.group import Group
from app.domain.mixing import Badge
from app.domain.theme import Issue
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_groups
from app.store.issues import find_issues
from app.store.mixed_tables import find_moved, find_priorities, find_seating


@dataclass(frozen=True, slots=True)
class Move:
    """Somebody who sits elsewhere than was posted; `was` is 0 for who came late."""

    name: str
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class GroupSeats:
    """A home group's badges in order, each with its table."""

    group: Group
    seats: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class MixedView:
    """`priorities` are in the order of the tables; a table may have none."""

    rows: tuple[GroupSeats, ...]
    moves: tuple[Move, ...]
    priorities: tuple[tuple[int, Issue | None], ...]
    sizes: Mapping[int, int]


def load_mixed(tx: Tx) -> MixedView | None:
    """None until the tables are posted."""
    if not find_event(tx).posted:
        return None
    groups, seating, moved = find_groups(tx), find_seating(tx), find_moved(tx)
    letters = {group.id: group.letter for group in groups}
    issues = {issue.id: issue for issue in find_issues(tx)}
    tables = list(seating.values())
    return MixedView(
        tuple(_row(group, seating) for group in groups if any(badge.group == group.id for badge in seating)),
        tuple(
            Move(name_of(badge, letters), was, seating[badge])
            for badge, was in sorted(moved.items())
            if badge in seating
        ),
        tuple((table, issues.get(issue or 0)) for table, issue in find_priorities(tx).items()),
        {table: tables.count(table) for table in find_priorities(tx)},
    )


def _row(group: Group, seating: Mapping[Badge, int]) -> GroupSeats:
    return GroupSeats(
        group, tuple((badge.number, table) for badge, table in sorted(seating.items()) if badge.group == group.id)
    )


def name_of(badge: Badge, letters: Mapping[int, str]) -> str:
    """B4, as it stands on the badge."""
    return f"{letters.get(badge.group, '?')}{badge.number}"
