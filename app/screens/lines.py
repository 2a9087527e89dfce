"""The lists of a group as its scribe works on them: what was said, and the field for what is said next."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from secrets import token_hex

from app.domain.agenda import LIST_KINDS, Kind, Stage
from app.domain.audience import Audience
from app.domain.card import CardState
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.hold import Hold
from app.domain.statement import Mark, Statement, fingerprint
from app.screens.common import StageView, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.store.cards import find_cards
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.flags import find_flags
from app.store.groups import find_group
from app.store.holds import find_held
from app.store.meanings import Meaning, find_meanings
from app.store.scribe_acts import ScribeAct, find_to_redo, find_to_undo
from app.store.statements import find_in_group, find_list


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
class Beside:
    """What stands beside a line. `up` and `down`: behind which line it goes ("" is the top); None: it cannot."""

    up: str | None
    down: str | None
    held: Hold | None
    flags: frozenset[str]
    cards: int
    meanings: tuple[Meaning, ...]


@dataclass(frozen=True, slots=True)
class ActView:
    """An act that can be undone or redone: what was done to which words."""

    id: int
    verb: str
    words: str


@dataclass(frozen=True, slots=True)
class GroupList:
    """One list of the group. `seen` is what the group has before its eyes when it agrees.

    `on_list` are the lines that are worked on, also those that stay in this room; `said` are those that may leave it.
    `fixed`: the ballot has opened, so the words stand still.
    """

    kind: Kind
    on_list: tuple[Statement, ...]
    agreed: tuple[Statement, ...]
    aside: tuple[Statement, ...]
    seen: str
    beside: Mapping[str, Beside]
    undo: ActView | None
    redo: ActView | None
    fixed: bool

    @property
    def said(self) -> tuple[Statement, ...]:
        return tuple(line for line in self.on_list if line.mark is Mark.SAID)


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
class ClashPart:
    """A line that was changed twice: as it stands, and as this scribe wants it."""

    line: Statement
    typed: str


def load_say(tx: Tx, sight: Sight) -> SayPart:
    now = moment_of(tx, sight)
    writes = now.lists and now.is_open and not tx.once(find_agenda).is_shut(now.kind)
    return SayPart(now.group, now.kind if writes else None, token_hex(12), sight.typed)


def load_lists(tx: Tx, sight: Sight) -> ListsPart:
    """The list of this stage; in other stages both, to read from, if there is anything on them."""
    now = moment_of(tx, sight)
    found = [load_list(tx, sight, now.group.id, kind) for kind in ((now.kind,) if now.lists else LIST_KINDS)]
    return ListsPart(now, tuple(each for each in found if now.lists or each.on_list or each.agreed or each.aside))


def load_list(tx: Tx, sight: Sight, group: int, kind: Kind) -> GroupList:
    lines = find_list(tx, group, kind)
    on_list, agreed = _marked(lines, Mark.SAID, Mark.STAYS), _marked(lines, Mark.AGREED, Mark.ALSO)
    beside = _beside(tx, sight, group, kind, on_list, agreed)
    words = {line.id: line.text for line in lines}
    undo, redo = (_act_view(act, words) for act in (find_to_undo(tx, group, kind), find_to_redo(tx, group, kind)))
    fixed = tx.once(find_agenda).frozen
    return GroupList(kind, on_list, agreed, _marked(lines, Mark.ASIDE), fingerprint(lines), beside, undo, redo, fixed)


def _marked(lines: list[Statement], *marks: Mark) -> tuple[Statement, ...]:
    return tuple(line for line in lines if line.mark in marks)


def _beside(
    tx: Tx, sight: Sight, group: int, kind: Kind, on_list: tuple[Statement, ...], agreed: tuple[Statement, ...]
) -> dict[str, Beside]:
    ids = [line.id for line in on_list]
    held = {hold.thing.removeprefix("line:"): hold for hold in find_held(tx, sight.now)}
    flags, cards, meanings = find_flags(tx, group, kind), _count_cards(tx, group, kind), _meanings(tx)
    return {
        id: Beside(
            *_ways(ids, id), held.get(id), frozenset(flags.get(id, ())), cards.get(id, 0), tuple(meanings.get(id, ()))
        )
        for id in (*ids, *(line.id for line in agreed))
    }


def _ways(ids: list[str], id: str) -> tuple[str | None, str | None]:
    """Behind which line it goes when it moves up, and when it moves down."""
    if id not in ids:
        return None, None
    at = ids.index(id)
    return None if at == 0 else ("", *ids)[at - 1], ids[at + 1] if at + 1 < len(ids) else None


def _count_cards(tx: Tx, group: int, kind: Kind) -> dict[str, int]:
    """How many cards say the same, for the lines that another card has joined."""
    cards = find_cards(tx, group, kind)
    joined = {card.statement for card in cards if card.state is CardState.JOINED}
    return dict(Counter(card.statement for card in cards if card.statement is not None and card.statement in joined))


def _meanings(tx: Tx) -> dict[str, list[Meaning]]:
    found: dict[str, list[Meaning]] = {}
    for meaning in tx.once(find_meanings).values():
        found.setdefault(meaning.about.removeprefix("statement:"), []).append(meaning)
    return found


def _act_view(act: ScribeAct | None, words: Mapping[str, str]) -> ActView | None:
    if act is None:
        return None
    text = str(act.after.get("text") or act.before.get("text") or words.get(act.statement, ""))
    return ActView(act.id, act.verb, text if len(text) <= FEW else f"{text[: FEW - 1].rstrip()}…")


def load_clash(tx: Tx, sight: Sight, id: str) -> ClashPart:
    return ClashPart(find_in_group(tx, id, sight.viewer.group or 0), sight.typed)


def clash_page(id: str) -> Page:
    """Without a script: both versions side by side."""
    load = partial(load_clash, id=id)
    clash = Fragment("clash", "group/_clash.html", load, frozenset(), personal=True)
    return Page("group", Audience.GROUP, "group/clash.html", (clash,), live=False)


def moment_of(tx: Tx, sight: Sight) -> Moment:
    group = find_group(tx, sight.viewer.group or 0)
    at: StageView = stage_view(tx.once(find_agenda), group)
    return Moment(group, at.stage, tx.once(find_event).on_paper)


FEW = 24  # letters of a line in the name of an act
PLACE = frozenset({Topic.AGENDA, Topic.GROUPS})
ON_LINES = {Topic.STATEMENTS, Topic.CARDS, Topic.FLAGS, Topic.HOLDS, Topic.MEANINGS}
LISTS = Fragment("lists", "group/_lists.html", load_lists, PLACE | ON_LINES)
SAY = Fragment("say", "group/_say.html", load_say, PLACE, personal=True)
