"""The phone in the afternoon: which mixed table its owner goes to. It knows a badge only if its owner said so."""

from dataclasses import dataclass

from app.domain.agenda import Kind
from app.domain.group import Group
from app.domain.mixing import Badge
from app.domain.theme import Issue
from app.screens.fragment import Sight
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import Participant, find_group
from app.store.issues import find_issues
from app.store.mixed_tables import find_left, find_moved, find_priorities, find_seating, find_wishes

PART = "table"
KINDS = (Kind.MIXING, Kind.SOLUTIONS, Kind.TABLE_REPORTS)


@dataclass(frozen=True, slots=True)
class SeatPart:
    """`table` is None while the tables are not posted, or if this badge has none; `was` tells that it changed.

    `asked`: its owner would like another table, and the lead has not answered yet.
    """

    kind: Kind
    group: Group
    badge: int | None
    posted: bool
    table: int | None
    was: int | None
    left: bool
    issue: Issue | None
    asked: bool

    @property
    def heads(self) -> int:
        return self.group.heads or 0


def load_seat(tx: Tx, _sight: Sight, me: Participant) -> SeatPart:
    group, event, agenda = find_group(tx, me.group or 0), find_event(tx), find_agenda(tx)
    badge = Badge(group.id, me.badge or 0)
    table = find_seating(tx).get(badge) if event.posted else None
    issue = find_priorities(tx).get(table) if table is not None else None
    return SeatPart(
        Kind.MIXING if agenda.now is None else agenda.now.kind,
        group, me.badge, event.posted, table,
        find_moved(tx).get(badge) if table is not None else None,
        me.badge is not None and badge in find_left(tx),
        next((each for each in find_issues(tx) if each.id == issue), None),
        any(wish.badge == badge for wish in find_wishes(tx, open=True).values()),
    )  # fmt: skip
