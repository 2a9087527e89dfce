"""What anyone may see: the front door, a group's door, help, and what an entered link leads to."""

from dataclasses import dataclass
from functools import partial
from secrets import token_hex

from app.domain.audience import Audience
from app.domain.group import Group
from app.domain.refusal import WrongCode
from app.domain.secret import tidy_code
from app.screens.common import door_code
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.groups import find_group, find_groups
from app.store.mixed_tables import find_table


@dataclass(frozen=True, slots=True)
class HomeView:
    event: Event
    typed: str


@dataclass(frozen=True, slots=True)
class DoorView:
    """A group's door, or (group None) the lobby's. `key` becomes this phone's secret when its button is pressed."""

    event: Event
    group: Group | None
    action: str
    key: str


@dataclass(frozen=True, slots=True)
class EnterView:
    """A private link before its button was pressed. `opens` is lead, themes, wall, remote, group, table …"""

    event: Event
    opens: str
    group: Group | None
    table: int | None
    action: str


@dataclass(frozen=True, slots=True)
class ForgetsView:
    """Where another browser finds the door that was just opened: `short` is to be typed, and then `code`."""

    url: str
    short: str
    code: str


def load_forgets(_tx: Tx, sight: Sight, code: str) -> ForgetsView:
    door = f"/join/{code}" if code else "/join"
    return ForgetsView(sight.url + door, sight.url.removeprefix("http://") + ("" if code else door), code)


@dataclass(frozen=True, slots=True)
class ScanView:
    """The self-test on the phone that scanned it: does the lead's screen know already?"""

    told: bool


def load_home(tx: Tx, sight: Sight) -> HomeView:
    return HomeView(find_event(tx), sight.typed)


def group_behind(tx: Tx, key: bytes, typed: str) -> Group:
    """The group whose door has this code."""
    code = tidy_code(typed)
    for group in find_groups(tx):
        if door_code(tx, key, group.id) == code:
            return group
    raise WrongCode


def load_door(tx: Tx, _sight: Sight, group: Group | None, code: str) -> DoorView:
    return DoorView(find_event(tx), group, f"/join/{code}" if code else "/join", token_hex(16))


def load_enter(tx: Tx, _sight: Sight, name: str, action: str) -> EnterView:
    group = find_group(tx, int(name.removeprefix("group"))) if name.startswith("group") else None
    table = find_table(tx, int(name.removeprefix("table"))).id if name.startswith("table") else None
    return EnterView(find_event(tx), name.rstrip("0123456789"), group, table, action)


def load_scan(tx: Tx, sight: Sight) -> ScanView:
    return ScanView(find_event(tx).reached == sight.url)


def page_with(name: str, fragment: Fragment) -> Page:
    return Page(name, Audience.ANYONE, "public/page.html", (fragment,), live=False)


HOME = page_with("home", Fragment("home", "public/_home.html", load_home, frozenset(), personal=True))
HELP = page_with("help", Fragment("help", "public/_help.html", load_home, frozenset(), personal=True))
NOTICE = page_with("notice", Fragment("home", "public/_notice.html", load_home, frozenset(), personal=True))
SCAN = page_with("scan", Fragment("scan", "public/_scan.html", load_scan, frozenset(), personal=True))


def door(group: Group | None, code: str) -> Page:
    load = partial(load_door, group=group, code=code)
    return page_with("door", Fragment("door", "public/_door.html", load, frozenset(), personal=True))


def enter(name: str, action: str) -> Page:
    load = partial(load_enter, name=name, action=action)
    return page_with("enter", Fragment("enter", "public/_enter.html", load, frozenset(), personal=True))


def forgets(came_from: str) -> Page:
    """For a window without a memory, which came through the door of this code, or of the lobby."""
    code = "" if came_from == "lobby" else tidy_code(came_from)[:12]
    load = partial(load_forgets, code=code)
    return page_with("forgets", Fragment("forgets", "public/_forgets.html", load, frozenset(), personal=True))
