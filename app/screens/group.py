"""A group's tablet: what do I say, what have we said, what is next."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.agenda import Agenda, Kind
from app.domain.agreement import cap_of, first_of, room_for
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import ListState
from app.screens.became import BECAME
from app.screens.cards import CARDS, CardsPart, load_cards, number
from app.screens.choosing import CHOOSING
from app.screens.common import door_code
from app.screens.council import ADD, CHOOSE, COUNCIL
from app.screens.fragment import Fragment, Page, Sight
from app.screens.lines import LISTS, PLACE, SAY, GroupList, Moment, load_lists, moment_of
from app.screens.told import TOLD
from app.store.chosen import find_chosen
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.flags import find_flags
from app.store.groups import Participant, find_devices
from app.store.lists import find_list_state
from app.store.statements import find_list


@dataclass(frozen=True, slots=True)
class Devices:
    """Phones in the group, and phones that wait for a nod."""

    inside: tuple[Participant, ...]
    waiting: tuple[Participant, ...]


@dataclass(frozen=True, slots=True)
class StagePart:
    """`referral`: the program's words for a room in which a crime is told."""

    now: Moment
    devices: Devices
    referral: str


@dataclass(frozen=True, slots=True)
class DoorPart:
    """Heads, devices, and the code by which phones come in."""

    now: Moment
    devices: Devices
    code: str
    url: str
    vote_is_on: bool


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far the group is with one list.

    `room`: how many of the new lines it may carry, None if all; `picked` are those that its dots chose. `flags` tell
    what was flagged about each line, "" being the whole list. `back`: it may be called back.
    """

    lines: GroupList
    state: ListState
    cap: int | None
    room: int | None
    picked: frozenset[str]
    flags: Mapping[str, set[str]]
    back: bool

    @property
    def kind(self) -> Kind:
        return self.lines.kind

    @property
    def open(self) -> bool:
        """Is there anything to read and to agree on?"""
        return bool(self.lines.said) or (self.state.reading and bool(self.lines.on_list))

    @property
    def shut(self) -> bool:
        """The ballot was made without what is open here."""
        return self.open and self.lines.fixed and self.kind == Kind.CONCERNS

    @property
    def agreed(self) -> bool:
        return bool(self.lines.agreed) and not self.open

    @property
    def choice(self) -> list[tuple[int, str, str]]:
        """Number, id and words of each line that is to be carried or not."""
        return [(nth, line.id, line.text) for nth, line in number(self.lines) if line in self.lines.said]


@dataclass(frozen=True, slots=True)
class NextPart:
    """The one next action: who is here, does the group agree, or what to do while the hall goes on."""

    now: Moment
    agreements: tuple[Agreement, ...]
    door: DoorPart
    cards: CardsPart | None

    @property
    def lists(self) -> tuple[GroupList, ...]:
        return tuple(each.lines for each in self.agreements)

    @property
    def cards_first(self) -> bool:
        """The next action lies with the cards."""
        cards = self.cards
        return cards is not None and (not cards.delivered or cards.next is not None or cards.shown is not None)


def load_stage(tx: Tx, sight: Sight) -> StagePart:
    return StagePart(moment_of(tx, sight), _devices(tx, sight), sight.referral)


def load_door(tx: Tx, sight: Sight) -> DoorPart:
    now = moment_of(tx, sight)
    code = door_code(tx, sight.key, now.group.id)
    return DoorPart(now, _devices(tx, sight), code, f"{sight.url}/join/{code}", find_agenda(tx).vote_is_on)


def load_next(tx: Tx, sight: Sight) -> NextPart:
    agenda = tx.once(find_agenda)
    agreements = tuple(_agreement(tx, sight, agenda, each) for each in load_lists(tx, sight).lists)
    return NextPart(moment_of(tx, sight), agreements, load_door(tx, sight), load_cards(tx, sight))


def _agreement(tx: Tx, sight: Sight, agenda: Agenda, lines: GroupList) -> Agreement:
    group, kind = sight.viewer.group or 0, lines.kind
    cap = cap_of(agenda, kind)
    room = room_for(find_list(tx, group, kind), cap)
    picked = first_of(find_chosen(tx, group, kind), room or 0)
    flags, back = find_flags(tx, group, kind), bool(lines.agreed) and not agenda.frozen
    return Agreement(lines, find_list_state(tx, group, kind), cap, room, picked, flags, back)


def _devices(tx: Tx, sight: Sight) -> Devices:
    group = sight.viewer.group
    devices = find_devices(tx, group or 0)
    inside = tuple(device for device in devices if device.group == group)
    return Devices(inside, tuple(device for device in devices if device.group != group))


PEOPLE = PLACE | {Topic.DEVICES}
DOOR = PEOPLE | {Topic.LINKS, Topic.ADDRESS}
TALK = {Topic.STATEMENTS, Topic.CARDS, Topic.READING, Topic.FLAGS, Topic.CHOOSING, Topic.AGREED}
NODS = Fragment("nods", "group/_nods.html", load_stage, PEOPLE)
STAGE = Fragment("stage", "group/_stage.html", load_stage, PEOPLE | {Topic.RESULT})
ROOM = Fragment("room", "group/_room.html", load_door, DOOR | {Topic.ASKS})
NEXT = Fragment("next", "group/_next.html", load_next, DOOR | TALK)
_ALL = (NODS, TOLD, STAGE, ROOM, CARDS, BECAME, LISTS, SAY, COUNCIL, ADD, CHOOSE, NEXT, CHOOSING)
GROUP = Page("group", Audience.GROUP, "group/page.html", _ALL)
