"""The lead's page of the mixed tables: how many, what cannot hold, the deal by lot, and everything after it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.foresight import AloneOrInPairs, cannot_hold
from app.domain.group import Group
from app.domain.mixing import Alone, Badge, Hall, NoSeat, NotHere, NotSpread, Repair, Uneven, Wish, broken
from app.domain.repairing import repair
from app.domain.theme import Issue
from app.screens.fragment import Fragment, Page, Sight
from app.screens.mixed import Move, name_of
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.groups import find_all_groups, find_groups
from app.store.halls import find_hall
from app.store.issues import find_issues
from app.store.mixed_tables import find_left, find_moved, find_priorities, find_seating, find_wishes
from app.store.results import find_carried

OFFERED = 3  # tables, to who would like another one
REPAIRABLE = (Uneven, Alone, NotSpread, NotHere, NoSeat)


@dataclass(frozen=True, slots=True)
class Told:
    """Something that cannot hold or does not hold; `kind` is the name of its class."""

    kind: str
    about: object


@dataclass(frozen=True, slots=True)
class HomeRow:
    """A home group: how many of its people are there, and how many went home."""

    group: Group
    here: int
    left: int


@dataclass(frozen=True, slots=True)
class TableRow:
    id: int
    step_free: bool
    people: tuple[str, ...]
    issue: int | None


@dataclass(frozen=True, slots=True)
class Request:
    """Who would like another table; `offers` are tables, best first, each with how many rules it would break."""

    id: int
    name: str
    now: int
    offers: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TablesView:
    """`cannot` is told before the deal, `broken` after it; `late` came after it and have no table.

    `repair` is what would mend the tables, if they can be mended; `letters` and `names` are of home groups by id.
    """

    event: Event
    groups: tuple[HomeRow, ...]
    tables: tuple[TableRow, ...]
    suggested: int
    cannot: tuple[Told, ...]
    choices: tuple[AloneOrInPairs, ...]
    broken: tuple[Told, ...]
    wishes: Mapping[int, Wish]
    requests: tuple[Request, ...]
    moves: tuple[Move, ...]
    late: int
    left: tuple[str, ...]
    repair: Repair | None
    priorities: tuple[Issue, ...]
    letters: Mapping[int, str]
    names: Mapping[int, str]

    @property
    def people(self) -> int:
        return sum(row.here for row in self.groups)

    @property
    def dealt(self) -> bool:
        return any(table.people for table in self.tables)

    @property
    def idle(self) -> tuple[Issue, ...]:
        """Priorities that no table works on."""
        at = {table.issue for table in self.tables}
        return tuple(issue for issue in self.priorities if issue.id not in at)

    def name(self, badge: Badge) -> str:
        return name_of(badge, self.letters)

    def list_names(self, badges: tuple[Badge, ...]) -> str:
        return ", ".join(map(self.name, badges))


def load_tables(tx: Tx, _sight: Sight) -> TablesView:
    hall, seating, event = find_hall(tx), find_seating(tx), find_event(tx)
    groups, left, moved = find_groups(tx), find_left(tx), find_moved(tx)
    everyone = find_all_groups(tx)
    letters = {group.id: group.letter for group in everyone}
    rules = broken(hall, seating) if seating else []
    here = {group.id: len(group.people) for group in hall.groups}
    cannot, carried, issues = cannot_hold(hall), find_carried(tx), {issue.id: issue for issue in find_issues(tx)}
    return TablesView(
        event,
        tuple(HomeRow(group, here[group.id], sum(badge.group == group.id for badge in left)) for group in groups),
        _rows(tx, hall, seating, letters),
        max(1, len(groups)),
        tuple(Told(type(each).__name__, each) for each in cannot if not isinstance(each, AloneOrInPairs)),
        tuple(each for each in cannot if isinstance(each, AloneOrInPairs)),
        tuple(Told(type(each).__name__, each) for each in rules),
        find_wishes(tx),
        tuple(_request(id, wish, hall, seating, letters) for id, wish in find_wishes(tx, open=True).items()),
        tuple(
            Move(name_of(each, letters), was, seating[each]) for each, was in sorted(moved.items()) if each in seating
        ),
        sum(isinstance(each, NoSeat) for each in rules),
        tuple(name_of(badge, letters) for badge in sorted(left)),
        tx.once(find_repair) if event.posted else None,
        tuple(issues[issue] for issue in carried),
        letters,
        {group.id: group.name for group in everyone},
    )


def _rows(tx: Tx, hall: Hall, seating: Mapping[Badge, int], letters: Mapping[int, str]) -> tuple[TableRow, ...]:
    priorities = find_priorities(tx)
    return tuple(
        TableRow(
            table.id,
            table.step_free,
            tuple(name_of(badge, letters) for badge, at in sorted(seating.items()) if at == table.id),
            priorities[table.id],
        )
        for table in hall.tables
    )


def find_repair(tx: Tx) -> Repair | None:
    """What restores sizes and coverage, if anything would."""
    hall, seating = find_hall(tx), find_seating(tx)
    if not any(isinstance(each, REPAIRABLE) for each in broken(hall, seating)):
        return None
    found = repair(hall, seating, find_event(tx).seed)
    return found if found.seating != seating else None


def _request(id: int, wish: Wish, hall: Hall, seating: Mapping[Badge, int], letters: Mapping[int, str]) -> Request:
    now = seating.get(wish.badge, 0)
    counts = sorted(
        (len(broken(hall, {**seating, wish.badge: table.id})), table.id) for table in hall.tables if table.id != now
    )
    before = len(broken(hall, seating))
    offers = tuple((table, max(0, count - before)) for count, table in counts[:OFFERED])
    return Request(id, name_of(wish.badge, letters), now, offers)


_TOPICS = frozenset({Topic.DEAL, Topic.TABLES, Topic.GROUPS, Topic.DEVICES, Topic.RESULT, Topic.AGENDA})
TABLES = Fragment("tables", "lead/_tables.html", load_tables, _TOPICS, personal=True)
LEAD_TABLES = Page("lead/tables", Audience.LEAD, "lead/page.html", (TABLES,), second="tables")
