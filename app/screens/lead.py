"""The lead: where we are, who needs me, what is next. Never a count before the reveal."""

from dataclasses import dataclass
from secrets import randbelow

from app.domain.agenda import Agenda, Stage
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.secret import link_token
from app.screens.common import ResultList, StageView, door_code, load_result, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.store.ballots import count_ballots, count_dots, find_booth
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import count_lobby, find_device_counts, find_groups
from app.store.issues import find_issues, find_settings
from app.store.links import find_generations
from app.store.statements import find_counts

MORE_TIME = (2, 5)  # minutes


@dataclass(frozen=True, slots=True)
class DayView:
    """The run of show. `extend` holds, per button, minutes and the end they lead to (seconds since 1970)."""

    agenda: Agenda
    seen: str
    next: Stage | None
    can_reopen: tuple[int, ...]
    extend: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Tile:
    """One room at a glance: counts only, no word."""

    group: Group
    at: StageView
    inside: int
    waiting: int
    strengths: tuple[int, int]
    concerns: tuple[int, int]


@dataclass(frozen=True, slots=True)
class RoomsView:
    tiles: tuple[Tile, ...]
    lobby: int


@dataclass(frozen=True, slots=True)
class VoteView:
    """`dots` is None until the vote is closed: while it is open, not even their number is looked at."""

    agenda: Agenda
    is_open: bool
    people: int
    ballots: int
    dots: int | None
    result: tuple[ResultList, ...]
    issues: int

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots


@dataclass(frozen=True, slots=True)
class ReachView:
    """The self-test: `reached` is the address under which a phone found this computer, None until one did."""

    url: str
    scan: str
    reached: str | None
    secure: bool


@dataclass(frozen=True, slots=True)
class GroupsView:
    groups: tuple[Group, ...]
    new_id: int


@dataclass(frozen=True, slots=True)
class RulesView:
    event: Event
    dots: int | None
    per_issue: int
    carried: int
    frozen: bool


@dataclass(frozen=True, slots=True)
class Link:
    """A private link (or a door, which has a code as well). `group` names whose it is."""

    name: str
    generation: int
    url: str
    code: str | None
    group: Group | None


@dataclass(frozen=True, slots=True)
class LinksView:
    links: tuple[Link, ...]
    doors: tuple[Link, ...]
    join: str


def load_day(tx: Tx, sight: Sight) -> DayView:
    agenda = find_agenda(tx)
    now = agenda.now
    base = sight.now if now is None or now.ends_at is None else max(now.ends_at, sight.now)
    extend = tuple((minutes, base + 60 * minutes) for minutes in MORE_TIME)
    return DayView(agenda, agenda.seen, agenda.next, tuple(_openable(agenda)), extend)


def _openable(agenda: Agenda) -> list[int]:
    """Stages that may be opened now, besides the next one."""
    return [stage.position for stage in agenda.stages if not stage.is_open and agenda.may_open(stage.position)]


def load_rooms(tx: Tx, _sight: Sight) -> RoomsView:
    agenda, devices, counts = find_agenda(tx), find_device_counts(tx), find_counts(tx)
    tiles = tuple(
        Tile(
            group, stage_view(agenda, group), *devices.get(group.id, (0, 0)),
            counts.get((group.id, "strengths"), (0, 0)), counts.get((group.id, "concerns"), (0, 0)),
        )
        for group in find_groups(tx)
    )  # fmt: skip
    return RoomsView(tiles, count_lobby(tx))


def load_vote(tx: Tx, _sight: Sight) -> VoteView:
    agenda, booth = find_agenda(tx), find_booth(tx)
    people = sum(group.heads or 0 for group in find_groups(tx))
    dots = count_dots(tx) if agenda.frozen and not booth.is_open else None
    result = load_result(tx, find_event(tx).lists)
    return VoteView(agenda, booth.is_open, people, count_ballots(tx), dots, result, len(find_issues(tx)))


def load_reach(tx: Tx, sight: Sight) -> ReachView:
    scan = f"{sight.url}/scan/{link_token(sight.key, 'scan', 1)}"
    return ReachView(sight.url, scan, find_event(tx).reached, sight.secure)


def load_groups(tx: Tx, _sight: Sight) -> GroupsView:
    return GroupsView(tuple(find_groups(tx)), 1_000 + randbelow(2**30))


def load_rules(tx: Tx, _sight: Sight) -> RulesView:
    dots, per_issue, carried = next(iter(find_settings(tx).values()))
    return RulesView(find_event(tx), dots, per_issue, carried, find_agenda(tx).frozen)


def load_links(tx: Tx, sight: Sight) -> LinksView:
    groups, generations = find_groups(tx), find_generations(tx)
    named = [("lead", None), ("themes", None), ("wall", None), *((f"group{group.id}", group) for group in groups)]
    links = tuple(_link(name, group, generations, sight) for name, group in named)
    doors = tuple(_door(tx, group, generations, sight) for group in groups)
    return LinksView(links, doors, f"{sight.url}/join")


def _link(name: str, group: Group | None, generations: dict[str, int], sight: Sight) -> Link:
    generation = generations.get(name, 1)
    url = f"{sight.url}/enter/{name}/{link_token(sight.key, name, generation)}"
    return Link(name, generation, url, None, group)


def _door(tx: Tx, group: Group, generations: dict[str, int], sight: Sight) -> Link:
    code = door_code(tx, sight.key, group.id)
    return Link(f"door{group.id}", generations.get(f"door{group.id}", 1), f"{sight.url}/join/{code}", code, group)


_DAY = frozenset({Topic.AGENDA, Topic.RESULT})
DAY = Fragment("day", "lead/_day.html", load_day, _DAY)
ROOMS = Fragment(
    "rooms",
    "lead/_rooms.html",
    load_rooms,
    frozenset({Topic.AGENDA, Topic.GROUPS, Topic.DEVICES, Topic.STATEMENTS, Topic.AGREED}),
)
VOTE = Fragment("vote", "lead/_vote.html", load_vote, _DAY | {Topic.TURNOUT, Topic.DEVICES, Topic.GROUPS, Topic.ISSUES})
REACH = Fragment("reach", "lead/_reach.html", load_reach, frozenset({Topic.REACH}))
LEAD = Page("lead", Audience.LEAD, "lead/page.html", (DAY, VOTE, ROOMS, REACH))

GROUPS = Fragment("groups", "lead/_groups.html", load_groups, frozenset(), personal=True)
LEAD_GROUPS = Page("lead/groups", Audience.LEAD, "lead/page.html", (GROUPS,), live=False)
RULES = Fragment("rules", "lead/_rules.html", load_rules, frozenset(), personal=True)
LEAD_RULES = Page("lead/rules", Audience.LEAD, "lead/page.html", (RULES,), live=False)
LINKS = Fragment("links", "lead/_links.html", load_links, frozenset(), personal=True)
LEAD_LINKS = Page("lead/links", Audience.LEAD, "lead/page.html", (LINKS,), live=False)
