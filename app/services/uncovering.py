"""Cards on the table: delivered together, uncovered one by one, and each one decided on by the whole group."""

from app.domain.agenda import LIST_KINDS, Mode
from app.domain.card import Card, CardState
from app.domain.change import Topic
from app.domain.refusal import StageNotOpen, Stale
from app.domain.refusal_of_words import CardOnTable, NotOnList
from app.domain.statement import Mark, Statement
from app.store.cards import change_card, deliver_all, find_card, find_cards, move_cards
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_group
from app.store.lists import change_list_state, find_list_state
from app.store.statements import add_statement, find_in_group

IN_A_PILE = (CardState.DELIVERED, CardState.ASIDE, CardState.JOINED)  # these can be uncovered, or once more
NO_LINE = (Mark.ASIDE, Mark.WITHDRAWN)


def deliver(tx: Tx, group: int, kind: str) -> None:
    """The time of writing is over, says a person: all cards come onto one pile, and nobody knows whose they were."""
    find_group(tx, group)
    if not _has_cards(tx, kind):
        raise StageNotOpen
    if find_list_state(tx, group, kind).delivered:
        return
    gather(tx, group, kind)
    change_list_state(tx, group, kind, delivered=True)
    tx.announce(Topic.CARDS, group)


def write_on(tx: Tx, group: int, kind: str) -> None:
    """A mistap: the time was not over. What is on the pile stays there and is nobody's; new cards come to it."""
    find_group(tx, group)
    if not find_list_state(tx, group, kind).delivered:
        return
    if any(card.state is not CardState.DELIVERED for card in find_cards(tx, group, kind)):
        raise Stale
    change_list_state(tx, group, kind, delivered=False)
    tx.announce(Topic.CARDS, group)
    tx.announce(Topic.READING, group)


def gather(tx: Tx, group: int, kind: str) -> None:
    """Cards that are still in somebody's hand come onto the pile. From then on a late one goes there by itself."""
    if deliver_all(tx, group, kind):
        change_list_state(tx, group, kind, delivered=True)


def bring_cards(tx: Tx, before: int, after: int) -> None:
    """Two groups become one, and so do their piles: if one of them was delivered, both are."""
    delivered = {kind for kind in LIST_KINDS for id in (before, after) if find_list_state(tx, id, kind).delivered}
    move_cards(tx, before, after)
    for kind in delivered:
        gather(tx, after, kind)
        change_list_state(tx, after, kind, delivered=True)
    tx.announce(Topic.CARDS, after)


def _has_cards(tx: Tx, kind: str) -> bool:
    stages = find_agenda(tx).stages
    return any(stage.kind == kind and stage.mode is Mode.CARDS and stage.opened_at is not None for stage in stages)


def uncover(tx: Tx, id: str, group: int, seen: int) -> None:
    """This card lies open, alone. On two tablets the same card is the next one, so both uncover only that."""
    card = _find(tx, id, group)
    if card.state not in IN_A_PILE:
        return
    if card.version != seen:
        raise Stale
    if find_cards(tx, group, card.kind, CardState.UNCOVERED):
        raise CardOnTable
    _put(tx, card, CardState.UNCOVERED)


def keep(tx: Tx, id: str, group: int, seen: int) -> None:
    """The card becomes a line in its own words."""
    card = _find(tx, id, group)
    if not _decide(card, CardState.KEPT, seen):
        return
    find_agenda(tx).check_list(card.kind)
    line = Statement(card.id, group, card.kind, card.text, Mark.SAID, 1, trace=card.trace)
    add_statement(tx, line, find_group(tx, group).list)
    _put(tx, card, CardState.KEPT, statement_id=line.id)
    tx.announce(Topic.STATEMENTS, group)


def join_line(tx: Tx, id: str, group: int, line: str, seen: int) -> None:
    """A line says it already."""
    card, known = _find(tx, id, group), find_in_group(tx, line, group)
    if known.kind != card.kind or known.mark in NO_LINE:
        raise NotOnList
    if _decide(card, CardState.JOINED, seen):
        find_agenda(tx).check_list(card.kind)
        _put(tx, card, CardState.JOINED, statement_id=line)


def lay_aside(tx: Tx, id: str, group: int, seen: int) -> None:
    """Not on the list, and the whole group knows; it can be uncovered again."""
    card = _find(tx, id, group)
    if _decide(card, CardState.ASIDE, seen):
        _put(tx, card, CardState.ASIDE)


def _find(tx: Tx, id: str, group: int) -> Card:
    """A card of this group; one of another group does not exist for it."""
    found = find_card(tx, id)
    if found is None or found.group != group:
        raise NotOnList
    return found


def _decide(card: Card, wanted: CardState, seen: int) -> bool:
    """Is it still to be decided? A second tap finds it done; another decision came too late."""
    if card.state is wanted:
        return False
    if card.state is not CardState.UNCOVERED or card.version != seen:
        raise Stale
    return True


def _put(tx: Tx, card: Card, state: CardState, statement_id: str | None = None) -> None:
    change_card(tx, card.id, state=state, statement_id=statement_id)
    tx.announce(Topic.CARDS, card.group)
