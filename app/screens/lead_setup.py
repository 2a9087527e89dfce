"""What the lead sets before and between the parts of the day: the first set-up, groups, rules, the wall, links."""

from dataclasses import dataclass, replace
from secrets import randbelow

from app.domain.audience import Audience
from app.domain.group import Group
from app.screens.common import door_code, private_path
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import NAMES, SPOKEN, languages, name_of
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups
from app.store.links import find_generations
from app.store.mixed_tables import find_tables

EMPTY_ROWS = 3
NEW_IDS = range(1_000, 10**9)  # of groups that are added: nine digits at most


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A row of the first set-up: a group, or (None) room for a new one under `id`."""

    id: int
    group: Group | None


@dataclass(frozen=True, slots=True)
class SetUpView:
    """`due` tells that the day cannot begin before this was filled in once.

    `spoken` are codes of languages with their own names and those in the language of this screen.

    `begins` is when the plan begins, "09:30".
    """

    event: Event
    rows: tuple[GroupRow, ...]
    due: bool
    spoken: tuple[tuple[str, str, str], ...]
    begins: str

    @property
    def chosen(self) -> list[str]:
        return self.event.languages.split()


@dataclass(frozen=True, slots=True)
class WallSettingsView:
    """`choices` are languages of the wall with their names: one, or two side by side."""

    event: Event
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class GroupsView:
    groups: tuple[Group, ...]
    new_id: int


@dataclass(frozen=True, slots=True)
class Link:
    """A private link (or a door, which has a code as well). `group` or `table` names whose it is."""

    name: str
    generation: int
    url: str
    code: str | None
    group: Group | None
    table: int | None = None


@dataclass(frozen=True, slots=True)
class LinksView:
    links: tuple[Link, ...]
    doors: tuple[Link, ...]
    join: str


def set_up_is_due(tx: Tx) -> bool:
    """Until somebody wrote who runs the day and whose computer this is, nobody should be asked to trust it."""
    event = find_event(tx)
    return not (event.convener and event.computer)


def load_set_up(tx: Tx, sight: Sight) -> SetUpView:
    rows = [GroupRow(group.id, group) for group in find_groups(tx)]
    return SetUpView(
        find_event(tx), (*rows, *(GroupRow(_new_id(), None) for _ in range(EMPTY_ROWS))), set_up_is_due(tx),
        tuple((code, name_of(code), name_of(code, sight.language)) for code in SPOKEN), _begins(tx),
    )  # fmt: skip


def _begins(tx: Tx) -> str:
    planned = next((stage.planned for stage in find_agenda(tx).stages if stage.planned is not None), None)
    return "" if planned is None else f"{planned // 60:02}:{planned % 60:02}"


def _new_id() -> int:
    return NEW_IDS.start + randbelow(len(NEW_IDS))


def wall_choices() -> tuple[tuple[str, str], ...]:
    one = languages()
    pairs = [f"{first} {second}" for first in one for second in one if first != second]
    return tuple((codes, " + ".join(NAMES[code] for code in codes.split())) for codes in (*one, *pairs))


def load_wall_settings(tx: Tx, _sight: Sight) -> WallSettingsView:
    return WallSettingsView(find_event(tx), wall_choices())


def load_groups(tx: Tx, _sight: Sight) -> GroupsView:
    return GroupsView(tuple(find_groups(tx)), _new_id())


def load_links(tx: Tx, sight: Sight) -> LinksView:
    groups, generations = find_groups(tx), find_generations(tx)
    named = [
        ("lead", None),
        ("themes", None),
        ("wall", None),
        ("remote", None),
        ("desk", None),
        ("teller", None),
        ("secretary", None),
        *((f"group{group.id}", group) for group in groups),
    ]
    links = (
        *(_link(name, group, generations, sight) for name, group in named),
        *(replace(_link(f"table{each.id}", None, generations, sight), table=each.id) for each in find_tables(tx)),
    )
    doors = tuple(_door(tx, group, generations, sight) for group in groups)
    return LinksView(links, doors, f"{sight.url}/join")


def _link(name: str, group: Group | None, generations: dict[str, int], sight: Sight) -> Link:
    generation = generations.get(name, 1)
    return Link(name, generation, sight.url + private_path(sight.key, name, generations), None, group)


def _door(tx: Tx, group: Group, generations: dict[str, int], sight: Sight) -> Link:
    code = door_code(tx, sight.key, group.id)
    return Link(f"door{group.id}", generations.get(f"door{group.id}", 1), f"{sight.url}/join/{code}", code, group)


SET_UP = Fragment("setup", "lead/_setup.html", load_set_up, frozenset(), personal=True)
LEAD_SET_UP = Page("lead/setup", Audience.LEAD, "lead/page.html", (SET_UP,), live=False)
WALL_SETTINGS = Fragment("wall-settings", "lead/_wall.html", load_wall_settings, frozenset(), personal=True)
LEAD_WALL = Page("lead/wall", Audience.LEAD, "lead/page.html", (WALL_SETTINGS,), live=False)
GROUPS = Fragment("groups", "lead/_groups.html", load_groups, frozenset(), personal=True)
LEAD_GROUPS = Page("lead/groups", Audience.LEAD, "lead/page.html", (GROUPS,), live=False)
LINKS = Fragment("links", "lead/_links.html", load_links, frozenset(), personal=True)
LEAD_LINKS = Page("lead/links", Audience.LEAD, "lead/page.html", (LINKS,))
