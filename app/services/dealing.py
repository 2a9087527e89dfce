"""The desk: vote cards are made, dealt from a shuffled pile, and made void when they are lost."""

from app.domain.change import Topic
from app.domain.poll import Way
from app.domain.refusal_of_votes import (
    CardsLeftOutOfRange,
    CardsOnly,
    CardsOutOfRange,
    VotingIsDestroyed,
    WrongStub,
)
from app.domain.secret import ballot_id
from app.domain.vote_card import card_code, card_id, lock, stub_id, tidy_card, unlock
from app.store.ballots import take_out
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.polls import find_current
from app.store.vote_cards import add_cards, count_cards, find_stub
from app.store.vote_cards import make_void as store_void

MOST_AT_ONCE = 500


def make_cards(tx: Tx, key: bytes, batch: str, count: int) -> list[tuple[str, str]]:
    """Cards as code and stub. `batch` is the key of the desk's form: sent twice, it makes one pile."""
    event = find_event(tx)
    if event.vote_destroyed_at is not None:
        raise VotingIsDestroyed
    if event.way is not Way.CARDS:
        raise CardsOnly
    if not 1 <= count <= MOST_AT_ONCE:
        raise CardsOutOfRange
    pairs = [(card_code(key, batch, nth, "card"), card_code(key, batch, nth, "stub")) for nth in range(1, count + 1)]
    rows = [(card_id(key, code), stub_id(key, stub), lock(key, stub, code)) for code, stub in pairs]
    if add_cards(tx, rows):
        change_event(tx, cards_left=None)  # the pile has grown: it is counted again
        tx.announce(Topic.VOTE_CARDS)
    return pairs


def count_pile(tx: Tx, left: int) -> None:
    """How many cards still lie in the pile: all others were dealt."""
    made = count_cards(tx).made
    if not 0 <= left <= made:
        raise CardsLeftOutOfRange(made=made)
    if left != count_cards(tx).left:
        change_event(tx, cards_left=left)
        tx.announce(Topic.VOTE_CARDS)


def make_void(tx: Tx, key: bytes, typed: str) -> bool:
    """A lost card: by its stub, which its owner kept. Its ballot is taken out; was there one?

    After the seal nothing can be taken out any more, and the card stays as it is.
    """
    stub = tidy_card(typed)
    found = find_stub(tx, stub_id(key, stub))
    if found is None:
        raise WrongStub
    id, locked, void = found
    if void:
        return False
    current = find_current(tx)
    removed = 0
    if current is not None and current.is_on:
        current.check_unsealed()
        removed = take_out(tx, [ballot_id(key, unlock(key, stub, locked), current.id)])
    store_void(tx, id)
    tx.announce(Topic.VOTE_CARDS)
    if removed:
        tx.announce(Topic.TURNOUT)
    return bool(removed)
