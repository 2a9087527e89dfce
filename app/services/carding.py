"""Writing cards in silence, on a phone. Until they are delivered together, nobody but their phone reads them."""

from app.domain.agenda import LIST_KINDS, Mode, Stage
from app.domain.card import ON_PILE, Card, CardState, check_cards, check_change_card
from app.domain.change import Topic
from app.domain.refusal import NotFound, PhonesAreAway, StageNotOpen
from app.domain.refusal_of_words import SentBefore
from app.domain.secret import author_mark, trace_mark
from app.domain.statement import check_text
from app.store.cards import add_card, change_card, find_card, find_traces
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_group
from app.store.lists import find_list_state


def write_card(tx: Tx, key: bytes, secret: str, id: str, group: int, kind: str, typed: str) -> None:
    """Onto the phone's own pile; after the delivery face down onto the group's. Sent twice, it stands once."""
    known = find_card(tx, id)
    text = check_text(typed)
    if known is not None:
        if known.text != text:  # also when the first words were taken back: these are not lost without a word
            raise SentBefore
        return
    stage = _open_stage(tx, group, kind)
    trace = trace_mark(key, secret, id)
    late = find_list_state(tx, group, kind).delivered
    check_cards(_states_of_own(tx, key, secret, group, kind), stage.cards, late)
    if late:
        add_card(tx, Card(id, group, kind, text, CardState.DELIVERED, ON_PILE, None, trace))
    else:
        add_card(tx, Card(id, group, kind, text, CardState.WRITTEN, 1, author_mark(key, secret, group, kind), trace))
    tx.announce(Topic.CARDS if late else Topic.STATEMENTS, group)


def change_own_card(tx: Tx, id: str, typed: str, trace: str, seen: int) -> None:
    """Other words, by the phone that wrote it, while it is its own."""
    card = _find(tx, id)
    text = check_text(typed)
    if (card.text, card.trace, card.state) == (text, trace, CardState.WRITTEN):
        return
    check_change_card(card, trace, seen)
    _open_stage(tx, card.group, card.kind)
    change_card(tx, id, text=text)
    tx.announce(Topic.STATEMENTS, card.group)


def take_card_back(tx: Tx, id: str, trace: str, seen: int) -> None:
    """The words are gone from the event; the empty row remains so that a late copy cannot bring them back."""
    card = _find(tx, id)
    if card.state is CardState.WITHDRAWN and card.trace == trace:
        return
    check_change_card(card, trace, seen)
    change_card(tx, id, text="", state=CardState.WITHDRAWN, author=None)
    tx.announce(Topic.STATEMENTS, card.group)


def _find(tx: Tx, id: str) -> Card:
    found = find_card(tx, id)
    if found is None:
        raise NotFound
    return found


def _states_of_own(tx: Tx, key: bytes, secret: str, group: int, kind: str) -> list[CardState]:
    """Also of those that are delivered or were taken back: no mark but the trace tells."""
    traces = find_traces(tx, group, kind)
    return [state for id, trace, state in traces if trace == trace_mark(key, secret, id)]


def _open_stage(tx: Tx, group: int, kind: str) -> Stage:
    """The stage this room is in, if cards are written in it and it is the one that the words were written for."""
    agenda = find_agenda(tx)
    stage = agenda.stage_of(find_group(tx, group).held_stage)
    if stage is None or not stage.is_open or stage.kind not in LIST_KINDS or stage.kind != kind:
        raise StageNotOpen
    agenda.check_list(kind)
    if stage.mode is not Mode.CARDS:
        raise PhonesAreAway
    return stage
