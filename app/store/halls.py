"""The hall as a deal sees it: who is there, which tables there are, and what was wished."""

from app.domain.group import LAW_ENFORCEMENT, Group
from app.domain.mixing import Hall, HomeGroup
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_groups
from app.store.mixed_tables import find_left, find_tables, find_wishes


def find_hall(tx: Tx) -> Hall:
    left, event = {(badge.group, badge.number) for badge in find_left(tx)}, find_event(tx)
    return Hall(
        tuple(_home(group, left) for group in find_groups(tx)),
        tuple(find_tables(tx)),
        tuple(find_wishes(tx).values()),
        event.most_officers,
    )


def _home(group: Group, left: set[tuple[int, int]]) -> HomeGroup:
    numbers = tuple(number for number in range(1, (group.heads or 0) + 1) if (group.id, number) not in left)
    return HomeGroup(group.id, numbers, group.never_alone, group.list == LAW_ENFORCEMENT)


def find_letters(tx: Tx) -> dict[str, tuple[int, int]]:
    """By letter: the group's id and how many badges it has."""
    return {group.letter: (group.id, group.heads or 0) for group in find_groups(tx)}
