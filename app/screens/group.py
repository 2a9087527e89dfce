"""A group's tablet: what do I say, what have we said, what is next."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.agenda import LIST_KINDS, Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.statement import Mark, Statement, fingerprint
from app.screens.common import StageView, door_code, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import Participant, find_devices, find_group
from app.store.statements import find_list


@dataclass(frozen=True, slots=True)
class GroupList:
    """One list of the group. `seen` is what the group has before its eyes when it agrees."""

    kind: Kind
    said: tuple[Statement, ...]
    agreed: tuple[Statement, ...]
    aside: tuple[Statement, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class ListsView:
    group: Group
    at: StageView
    lists: tuple[GroupList, ...]


@dataclass(frozen=True, slots=True)
class SayView:
    """The scribe's own form, with a key of its own, so that two tablets of one group never share one."""

    group: Group
    kind: Kind | None
    key: str
    typed: str


@dataclass(frozen=True, slots=True)
class RoomView:
    """Heads, devices in the room, and devices that wait for a nod."""

    group: Group
    inside: tuple[Participant, ...]
    waiting: tuple[Participant, ...]
    code: str
    url: str
    vote_is_on: bool


def load_stage(tx: Tx, sight: Sight) -> StageView:
    return stage_view(find_agenda(tx), _group(tx, sight))


def load_say(tx: Tx, sight: Sight) -> SayView:
    group = _group(tx, sight)
    stage = stage_view(find_agenda(tx), group).stage
    kind = stage.kind if stage is not None and stage.is_open and stage.kind in LIST_KINDS else None
    return SayView(group, kind, token_hex(12), sight.typed)


def load_lists(tx: Tx, sight: Sight) -> ListsView:
    """The list of this stage; in other stages both, to read from."""
    group = _group(tx, sight)
    at = stage_view(find_agenda(tx), group)
    kinds = (at.stage.kind,) if at.stage is not None and at.stage.kind in LIST_KINDS else LIST_KINDS
    return ListsView(group, at, tuple(_list(kind, find_list(tx, group.id, kind)) for kind in kinds))


def _list(kind: Kind, lines: list[Statement]) -> GroupList:
    def marked(mark: Mark) -> tuple[Statement, ...]:
        return tuple(line for line in lines if line.mark is mark)

    return GroupList(kind, marked(Mark.SAID), marked(Mark.AGREED), marked(Mark.ASIDE), fingerprint(lines))


def load_room(tx: Tx, sight: Sight) -> RoomView:
    group = _group(tx, sight)
    devices = find_devices(tx, group.id)
    inside = tuple(device for device in devices if device.group == group.id)
    waiting = tuple(device for device in devices if device.group != group.id)
    code = door_code(tx, sight.key, group.id)
    return RoomView(group, inside, waiting, code, f"{sight.url}/join/{code}", find_agenda(tx).vote_is_on)


def _group(tx: Tx, sight: Sight) -> Group:
    return find_group(tx, sight.viewer.group or 0)


STAGE = Fragment("stage", "group/_stage.html", load_stage, frozenset({Topic.AGENDA, Topic.GROUPS, Topic.RESULT}))
LISTS = Fragment("lists", "group/_lists.html", load_lists, frozenset({Topic.AGENDA, Topic.GROUPS, Topic.STATEMENTS}))
SAY = Fragment("say", "group/_say.html", load_say, frozenset({Topic.AGENDA, Topic.GROUPS}), personal=True)
ROOM = Fragment(
    "room", "group/_room.html", load_room, frozenset({Topic.AGENDA, Topic.GROUPS, Topic.DEVICES, Topic.LINKS})
)
GROUP = Page("group", Audience.GROUP, "group/page.html", (STAGE, SAY, LISTS, ROOM))
