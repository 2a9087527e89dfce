"""The lead's rooms: a tile each, counts only; and what the lead says to them."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.agenda import Kind
from app.domain.change import Topic
from app.domain.group import Group
from app.screens.common import StageView, private_path, stage_view
from app.screens.fragment import Fragment, Sight
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import count_lobby, find_device_counts, find_groups
from app.store.links import find_generations
from app.store.messages import Message, find_all_messages
from app.store.statements import find_counts


@dataclass(frozen=True, slots=True)
class Tile:
    """One room at a glance: counts only, no word."""

    group: Group
    at: StageView
    inside: int
    waiting: int
    strengths: tuple[int, int]
    concerns: tuple[int, int]
    tablet: str  # the way to its tablet's screen: on a paper day this computer is that of every group

    @property
    def calls(self) -> bool:
        """Somebody waits for the lead here."""
        return (self.group.asks is not None and not self.group.heard) or self.group.dark

    @property
    def asks(self) -> bool:
        """Something is not as in the other rooms."""
        return bool(self.waiting) or self.group.held_stage is not None or self.group.asks is not None or self.calls


@dataclass(frozen=True, slots=True)
class RoomsView:
    """`calls` are the groups that wait for the lead."""

    tiles: tuple[Tile, ...]
    lobby: int
    kind: Kind | None
    on_paper: bool

    @property
    def calls(self) -> tuple[Group, ...]:
        return tuple(tile.group for tile in self.tiles if tile.calls)


@dataclass(frozen=True, slots=True)
class MessagesView:
    """What stands now, and whose tablet a message to one room is for."""

    standing: tuple[Message, ...]
    groups: dict[str, Group]


@dataclass(frozen=True, slots=True)
class TellView:
    """The form, with a key of its own, so that two leads never share one."""

    key: str
    groups: tuple[Group, ...]
    typed: str


def load_rooms(tx: Tx, sight: Sight) -> RoomsView:
    agenda, devices, counts = find_agenda(tx), find_device_counts(tx), find_counts(tx)
    generations = find_generations(tx)
    tiles = tuple(
        Tile(
            group, stage_view(agenda, group), *devices.get(group.id, (0, 0)),
            counts.get((group.id, "strengths"), (0, 0)), counts.get((group.id, "concerns"), (0, 0)),
            private_path(sight.key, f"group{group.id}", generations),
        )
        for group in find_groups(tx)
    )  # fmt: skip
    now = agenda.now
    return RoomsView(tiles, count_lobby(tx), None if now is None else now.kind, find_event(tx).on_paper)


def load_messages(tx: Tx, _sight: Sight) -> MessagesView:
    return MessagesView(tuple(find_all_messages(tx)), {f"group:{group.id}": group for group in find_groups(tx)})


def load_tell(tx: Tx, sight: Sight) -> TellView:
    return TellView(token_hex(12), tuple(find_groups(tx)), sight.typed)


ROOM_TOPICS = frozenset(
    {Topic.AGENDA, Topic.LINKS, Topic.GROUPS, Topic.DEVICES, Topic.STATEMENTS, Topic.AGREED, Topic.ASKS}
)
ROOMS = Fragment("rooms", "lead/_rooms.html", load_rooms, ROOM_TOPICS)
MESSAGES = Fragment("messages", "lead/_messages.html", load_messages, frozenset({Topic.MESSAGES, Topic.GROUPS}))
TELL = Fragment("tell", "lead/_tell.html", load_tell, frozenset({Topic.GROUPS}), personal=True)
