"""Vote cards: which there are and which are void. Their codes are only on paper."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from app.domain.account import Cards
from app.store import tables
from app.store import tables_of_votes as votes
from app.store.database import Tx

vote_card, event = votes.vote_card, tables.event


def add_cards(tx: Tx, cards: Sequence[tuple[str, str, str]]) -> int:
    """Each an id, its stub's id and its locked code; one that is there already stays. How many are new."""
    rows = [{"id": id, "stub_id": stub, "locked": locked, "void": False} for id, stub, locked in cards]
    before = int(tx.scalar(select(func.count()).select_from(vote_card)))
    tx.run(insert(vote_card).on_conflict_do_nothing(), rows)
    return int(tx.scalar(select(func.count()).select_from(vote_card))) - before


def find_valid_cards(tx: Tx) -> frozenset[str]:
    return frozenset(row[0] for row in tx.rows(select(vote_card.c.id).where(~vote_card.c.void)))


def find_void_cards(tx: Tx) -> frozenset[str]:
    return frozenset(row[0] for row in tx.rows(select(vote_card.c.id).where(vote_card.c.void)))


def find_stub(tx: Tx, stub: str) -> tuple[str, str, bool] | None:
    """The card of a stub: its id, its locked code, and whether it is void already."""
    row = tx.row(select(vote_card.c.id, vote_card.c.locked, vote_card.c.void).where(vote_card.c.stub_id == stub))
    return None if row is None else (row[0], row[1], row[2])


def make_void(tx: Tx, id: str) -> None:
    tx.run(update(vote_card).where(vote_card.c.id == id).values(void=True))


def count_cards(tx: Tx) -> Cards:
    """Also after their codes were destroyed: then the counts are all that is left of them."""
    kept = tx.rows(select(event.c.cards_made, event.c.cards_void, event.c.cards_left))[0]
    if kept.cards_made is not None:
        return Cards(kept.cards_made, kept.cards_void or 0, kept.cards_left)
    made, void = tx.rows(select(func.count(), func.count().filter(vote_card.c.void)).select_from(vote_card))[0]
    return Cards(made, void, kept.cards_left)


def forget_cards(tx: Tx) -> None:
    tx.run(delete(vote_card))
