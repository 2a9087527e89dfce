"""A group's tablet: what do I say, what have we said, what is next."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.agenda import LIST_KINDS, Kind, Stage
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.statement import Mark, Statement, fingerprint
from app.screens.common import StageView, door_code, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import Participant, find_devices, find_group
from app.store.statements import find_list


@dataclass(frozen=True, slots=True)
class Moment:
    """Where this room is in the day. `kind` is that of its stage, "welcome" before the first one."""

    group: Group
    stage: Stage | None
    on_paper: bool

    @property
    def kind(self) -> Kind:
        return Kind.WELCOME if self.stage is None else self.stage.kind

    @property
    def is_open(self) -> bool:
        return self.stage is not None and self.stage.is_open

    @property
    def lists(self) -> bool:
        """Does the group make one of its lists now?"""
        return self.kind in LIST_KINDS


@dataclass(frozen=True, slots=True)
class Devices:
    """Phones in the group, and phones that wait for a nod."""

    inside: tuple[Participant, ...]
    waiting: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class GroupList:
    """One list of the group. `seen` is what the group has before its eyes when it agrees."""

    kind: Kind
    said: tuple[Statement, ...]
    agreed: tuple[Statement, ...]
    aside: tuple[Statement, ...]
    seen: str


@dataclass(frozen=True, slots=True)
class StagePart:
    now: Moment
    devices: Devices


@dataclass(frozen=True, slots=True)
class ListsPart:
    now: Moment
    lists: tuple[GroupList, ...]


@dataclass(frozen=True, slots=True)
class SayPart:
    """The scribe's own form, with a key of its own, so that two tablets of one group never share one."""

    group: Group
    kind: Kind | None
    key: str
    typed: str


@dataclass(frozen=True, slots=True)
class DoorPart:
    """Heads, devices, and the code by which phones come in."""

    now: Moment
    devices: Devices
    code: str
    url: str
    vote_is_on: bool


@dataclass(frozen=True, slots=True)
class NextPart:
    """The one next action: who is here, does the group agree, or what to do while the hall goes on."""

    now: Moment
    lists: tuple[GroupList, ...]
    door: DoorPart

    @property
    def to_agree(self) -> tuple[GroupList, ...]:
        return tuple(each for each in self.lists if each.said)


def load_stage(tx: Tx, sight: Sight) -> StagePart:
    return StagePart(_moment(tx, sight), _devices(tx, sight))


def load_say(tx: Tx, sight: Sight) -> SayPart:
    now = _moment(tx, sight)
    return SayPart(now.group, now.kind if now.lists and now.is_open else None, token_hex(12), sight.typed)


def load_lists(tx: Tx, sight: Sight) -> ListsPart:
    """The list of this stage; in other stages both, to read from, if there is anything on them."""
    now = _moment(tx, sight)
    found = [_list(kind, find_list(tx, now.group.id, kind)) for kind in ((now.kind,) if now.lists else LIST_KINDS)]
    return ListsPart(now, tuple(each for each in found if now.lists or each.said or each.agreed or each.aside))


def _list(kind: Kind, lines: list[Statement]) -> GroupList:
    def marked(mark: Mark) -> tuple[Statement, ...]:
        return tuple(line for line in lines if line.mark is mark)

    return GroupList(kind, marked(Mark.SAID), marked(Mark.AGREED), marked(Mark.ASIDE), fingerprint(lines))


def load_door(tx: Tx, sight: Sight) -> DoorPart:
    now = _moment(tx, sight)
    code = door_code(tx, sight.key, now.group.id)
    return DoorPart(now, _devices(tx, sight), code, f"{sight.url}/join/{code}", find_agenda(tx).vote_is_on)


def load_next(tx: Tx, sight: Sight) -> NextPart:
    return NextPart(_moment(tx, sight), load_lists(tx, sight).lists, load_door(tx, sight))


def _moment(tx: Tx, sight: Sight) -> Moment:
    group = find_group(tx, sight.viewer.group or 0)
    at: StageView = stage_view(tx.once(find_agenda), group)
    return Moment(group, at.stage, tx.once(find_event).on_paper)


def _devices(tx: Tx, sight: Sight) -> Devices:
    group = sight.viewer.group
    devices = find_devices(tx, group or 0)
    inside = tuple(device for device in devices if device.group == group)
    return Devices(inside, tuple(device for device in devices if device.group != group))


PLACE = frozenset({Topic.AGENDA, Topic.GROUPS})
PEOPLE = PLACE | {Topic.DEVICES}
DOOR = PEOPLE | {Topic.LINKS, Topic.ADDRESS}
NODS = Fragment("nods", "group/_nods.html", load_stage, PEOPLE)
STAGE = Fragment("stage", "group/_stage.html", load_stage, PEOPLE | {Topic.RESULT})
ROOM = Fragment("room", "group/_room.html", load_door, DOOR)
LISTS = Fragment("lists", "group/_lists.html", load_lists, PLACE | {Topic.STATEMENTS})
SAY = Fragment("say", "group/_say.html", load_say, PLACE, personal=True)
NEXT = Fragment("next", "group/_next.html", load_next, DOOR | {Topic.STATEMENTS})
GROUP = Page("group", Audience.GROUP, "group/page.html", (NODS, STAGE, ROOM, LISTS, SAY, NEXT))
