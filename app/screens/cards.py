"""Cards on a group's tablet: silence, then a pile, then one card at a time. What lies face down is not in here."""

from dataclasses import dataclass

from app.domain.agenda import Mode
from app.domain.card import Card, CardState
from app.domain.change import Topic
from app.domain.statement import Statement
from app.screens.fragment import Fragment, Sight
from app.screens.lines import PLACE, GroupList, Moment, load_lists, moment_of
from app.store.cards import find_cards
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.lists import find_list_state


@dataclass(frozen=True, slots=True)
class FaceDown:
    """The next card of the pile, without its words, and how many lie there with it."""

    id: str
    version: int
    left: int


@dataclass(frozen=True, slots=True)
class CardsPart:
    """`ends`: until when everybody writes in silence. `lines` are the list's, with the numbers that stand beside them.

    `back` are cards that may be uncovered once more; one that joined a line comes with that line's number.
    """

    now: Moment
    delivered: bool
    reading: bool
    ends: int | None
    over: bool
    next: FaceDown | None
    shown: Card | None
    lines: tuple[tuple[int, Statement], ...]
    back: tuple[tuple[Card, int | None], ...]
    untouched: bool  # no card was uncovered yet


def load_cards(tx: Tx, sight: Sight) -> CardsPart | None:
    """None where nobody writes cards."""
    now = moment_of(tx, sight)
    if now.stage is None or not now.lists or now.stage.mode is not Mode.CARDS:
        return None
    if tx.once(find_agenda).is_shut(now.kind):
        return None
    state = find_list_state(tx, now.group.id, now.kind)
    ends = None
    if now.stage.opened_at is not None and now.stage.silent:
        ends = now.stage.opened_at + 60 * now.stage.silent
    found = find_cards(tx, now.group.id, now.kind) if state.delivered else []
    shown = next((card for card in found if card.state is CardState.UNCOVERED), None)
    lines = number(load_lists(tx, sight).lists[0])
    over = ends is None or sight.now >= ends
    untouched = all(card.state is CardState.DELIVERED for card in found)
    return CardsPart(
        now, state.delivered, state.reading, ends, over, _next(found), shown, lines, _back(found, lines), untouched
    )


def number(found: GroupList) -> tuple[tuple[int, Statement], ...]:
    """The lines of a list with the numbers that stand beside them."""
    return tuple(enumerate((*found.agreed, *found.on_list), start=1))


def _next(cards: list[Card]) -> FaceDown | None:
    down = [card for card in cards if card.state is CardState.DELIVERED]
    return FaceDown(down[0].id, down[0].version, len(down)) if down else None


def _back(cards: list[Card], lines: tuple[tuple[int, Statement], ...]) -> tuple[tuple[Card, int | None], ...]:
    numbers = {line.id: nth for nth, line in lines}
    states = (CardState.ASIDE, CardState.JOINED)
    return tuple((card, numbers.get(card.statement or "")) for card in cards if card.state in states)


CARDS = Fragment("cards", "group/_cards.html", load_cards, PLACE | {Topic.CARDS, Topic.STATEMENTS, Topic.READING})
