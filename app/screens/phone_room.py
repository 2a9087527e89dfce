"""What a phone can do with its group's list now: write, read along, choose; or nothing, because people talk."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from app.domain.agenda import LIST_KINDS, Mode, Stage
from app.domain.ballot import Dot
from app.domain.card import Card
from app.domain.choosing import as_issue
from app.domain.flag import LIST, What
from app.domain.group import ListState
from app.domain.secret import author_mark, choosing_id, flag_mark
from app.domain.statement import Mark, Statement
from app.screens.fragment import Sight
from app.store.cards import find_own_cards
from app.store.chosen import find_choice
from app.store.database import Tx
from app.store.flags import find_own_flags
from app.store.statements import find_list

States = Mapping[tuple[int, str], ListState]
WHATS = ((What.WRONG, What.STAYS), (What.MISSING,))


@dataclass(frozen=True, slots=True)
class RoomView:
    """`part`: choose, read, write, cards, agreed, or look. `told` are this phone's own flags: about, what."""

    part: str
    kind: str = ""
    lines: tuple[Statement, ...] = ()  # to read, to choose from, or agreed
    also: tuple[Statement, ...] = ()  # agreed, but more than the group carries
    told: frozenset[tuple[str, str]] = frozenset()
    cards: tuple[Card, ...] = ()
    dots: tuple[Dot, ...] = ()  # one for each line to choose from
    most: int = 0  # dots of one person
    version: int = 0  # of this phone's dots, which nobody is told of
    delivered: bool = False

    @property
    def left(self) -> int:
        return self.most - sum(dot.placed for dot in self.dots)


def load_room(tx: Tx, sight: Sight, group: int, stage: Stage | None, states: States, agreed: bool) -> RoomView:
    """`agreed`: the group has released the list of its stage, and nothing on it waits."""
    for kind in LIST_KINDS:
        state = states.get((group, kind))
        if state is not None and state.choosing == "open":
            return _choose(tx, sight, state)
    for kind in LIST_KINDS:
        state = states.get((group, kind))
        if state is not None and state.reading:
            return _read(tx, sight, group, kind)
    if stage is None or stage.kind not in LIST_KINDS:
        return RoomView("look")
    return _list_stage(tx, sight, group, stage, states.get((group, stage.kind), ListState(group, stage.kind)), agreed)


def _list_stage(tx: Tx, sight: Sight, group: int, stage: Stage, state: ListState, agreed: bool) -> RoomView:
    kind = stage.kind
    if stage.is_open and stage.mode is Mode.CARDS and not state.delivered:
        author = author_mark(sight.key, sight.viewer.secret or "", group, kind)
        return RoomView("cards", kind, cards=tuple(find_own_cards(tx, author, group, kind)))
    writes = stage.is_open and stage.mode is Mode.OPEN
    if not agreed:
        return RoomView("write" if writes else "look", kind, delivered=state.delivered)
    lines, also = _marked(tx, group, kind, Mark.AGREED), _marked(tx, group, kind, Mark.ALSO)
    return RoomView("write" if writes else "agreed", kind, lines, also)


def _read(tx: Tx, sight: Sight, group: int, kind: str) -> RoomView:
    lines = _read_lines(tx, group, kind)
    about = [(line.id, what) for line in lines for what in WHATS[0]] + [(LIST, what) for what in WHATS[1]]
    marks = [mark_of_flag(sight.key, sight.viewer.secret or "", group, kind, *each) for each in about]
    return RoomView("read", kind, lines, told=frozenset(find_own_flags(tx, marks)))


def what_is_read(tx: Tx, group: int, states: States) -> str:
    """Changes with the list that stands on the phones, and tells nothing of it: they look again for themselves."""
    read = [kind for kind in LIST_KINDS if states.get((group, kind), ListState(group, kind)).reading]
    names = [f"{line.id}.{line.version}" for kind in read for line in _read_lines(tx, group, kind)]
    return sha256(",".join(names).encode()).hexdigest()[:8] if read else ""


def mark_of_flag(key: bytes, secret: str, group: int, kind: str, about: str, what: str) -> str:
    """Another one for each flag: two flags of one phone have nothing in common."""
    return flag_mark(key, secret, f"{group}/{kind}/{about}/{what}")


def _read_lines(tx: Tx, group: int, kind: str) -> tuple[Statement, ...]:
    return _marked(tx, group, kind, Mark.SAID, Mark.STAYS)


def _choose(tx: Tx, sight: Sight, state: ListState) -> RoomView:
    lines = _marked(tx, state.group, state.kind, Mark.SAID)
    choice = find_choice(tx, choosing_id(sight.key, sight.viewer.secret or "", state.group, state.kind))
    dots = tuple(choice.dot(as_issue(line.id), 1) for line in lines)
    return RoomView("choose", state.kind, lines, dots=dots, most=state.chosen_dots, version=choice.version)


def _marked(tx: Tx, group: int, kind: str, *marks: Mark) -> tuple[Statement, ...]:
    return tuple(line for line in find_list(tx, group, kind) if line.mark in marks)
