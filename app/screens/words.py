"""Where did my words go? On the phone that wrote them, and only there: its secret finds them again, no author does."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.agenda import LIST_KINDS
from app.domain.audience import Audience
from app.domain.card import Card, CardState
from app.domain.change import Topic
from app.domain.refusal import NotJoined
from app.domain.secret import participant_id, trace_mark
from app.domain.statement import Mark, Statement
from app.domain.tally import Standing
from app.domain.theme import Issue, Place
from app.screens.common import load_result
from app.screens.fragment import Fragment, Page, Sight
from app.screens.phone import STAGE, load_day, part_of
from app.store.cards import find_cards
from app.store.database import Tx
from app.store.groups import find_participant
from app.store.issues import find_themes
from app.store.statements import find_list

ON_THE_WAY = {CardState.WRITTEN: "pile", CardState.DELIVERED: "pile", CardState.UNCOVERED: "table"}
OF_MARKS = {Mark.SAID: "list", Mark.STAYS: "stays", Mark.ALSO: "also", Mark.AGREED: "agreed"}
OUTSIDE = (Mark.AGREED, Mark.ALSO)
OF_PLACES = {Place.THEME: "theme", Place.BALLOT: "ballot", Place.KEPT: "kept"}


@dataclass(frozen=True, slots=True)
class Word:
    """What was written, and where it is now: pile, left (in it), table, list, aside, stays, also,
    agreed, theme, ballot or kept.

    `now` are the words that stand instead of these; with `joined` they are a line that said it already.
    """

    text: str
    fate: str
    now: str | None = None
    joined: bool = False
    issue: Issue | None = None
    standing: Standing | None = None


@dataclass(frozen=True, slots=True)
class WordsView:
    """By kind of list, in the order of the day; nothing while the group's phones are `dark`."""

    kinds: tuple[tuple[str, tuple[Word, ...]], ...]
    dark: bool = False


@dataclass(frozen=True, slots=True)
class Map:
    """What became of agreed lines, for everyone alike."""

    themes: Mapping[int, Issue]
    standings: Mapping[int, Standing]


def load_map(tx: Tx) -> Map:
    result = load_result(tx)
    pairs = [pair for each in result for pair in (*each.carried, *each.also)]
    return Map({theme.id: theme for theme in find_themes(tx)}, {issue.id: standing for issue, standing in pairs})


def load_words(tx: Tx, sight: Sight) -> WordsView:
    me = find_participant(tx, participant_id(sight.key, sight.viewer.secret or ""))
    if me is None:
        raise NotJoined
    day = tx.once(load_day)
    if part_of(me, day.at(me.group), day.agenda, day.poll) == "dark":
        return WordsView((), dark=True)
    kinds = () if me.group is None else LIST_KINDS
    found = ((str(kind), _words(tx, sight, me.group or 0, kind)) for kind in kinds)
    return WordsView(tuple(each for each in found if each[1]))


def _words(tx: Tx, sight: Sight, group: int, kind: str) -> tuple[Word, ...]:
    def mine(thing: Card | Statement) -> bool:
        return thing.trace == trace_mark(sight.key, sight.viewer.secret or "", thing.id)

    day = tx.once(load_map)
    lines = {line.id: line for line in find_list(tx, group, kind)}
    cards = [card for card in find_cards(tx, group, kind) if mine(card)]
    over = any(line.mark in OUTSIDE for line in lines.values())
    told = {card.statement for card in cards if card.state is CardState.KEPT}
    own = [line for line in lines.values() if mine(line) and line.id not in told]
    return (
        *(_of_line(line.original or line.text, line, False, day) for line in own),
        *(_of_card(card, lines, day, over) for card in cards),
    )


def _of_card(card: Card, lines: Mapping[str, Statement], day: Map, over: bool) -> Word:
    """`over`: the group has agreed, so what still lies in the pile stays there."""
    line = lines.get(card.statement or "")
    if card.state in (CardState.KEPT, CardState.JOINED) and line is not None:
        return _of_line(card.text, line, card.state is CardState.JOINED, day)
    fate = ON_THE_WAY.get(card.state, "aside")
    return Word(card.text, "left" if over and fate in ("pile", "table") else fate)


def _of_line(text: str, line: Statement, joined: bool, day: Map) -> Word:
    now = line.text if joined or line.text != text else None
    issue = day.themes.get(line.issue or 0)
    fate = OF_MARKS.get(line.mark, "aside")
    if issue is None or fate != "agreed":
        return Word(text, fate, now, joined)
    standing = day.standings.get(issue.id)
    return Word(text, OF_PLACES.get(issue.state, "agreed"), now, joined, issue, standing)


WORDS = Fragment(
    "words",
    "phone/_words.html",
    load_words,
    frozenset({Topic.CARDS, Topic.AGREED, Topic.GROUPS, Topic.NODS, Topic.AGENDA, Topic.RESULT}),
    personal=True,
)
PHONE_WORDS = Page("phone/words", Audience.PHONE, "phone/words.html", (STAGE, WORDS))
