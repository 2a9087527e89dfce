"""Cards, in the order of their ids, which tells nothing: not who, not when, not how many of one phone."""

from typing import Any

from sqlalchemy import Row, func, insert, select, update

from app.domain.card import ON_PILE, Card, CardState
from app.store import tables
from app.store.database import Tx

card = tables.card
_columns = (
    card.c.id, card.c.group_id, card.c.kind, card.c.text, card.c.state, card.c.version, card.c.author, card.c.trace,
    card.c.statement_id,
)  # fmt: skip


def _card(row: Row[*tuple[Any, ...]]) -> Card:
    id, group, kind, text, state, version, author, trace, statement = row
    return Card(id, group, kind, text, CardState(state), version, author, trace, statement)


def find_card(tx: Tx, id: str) -> Card | None:
    row = tx.row(select(*_columns).where(card.c.id == id))
    return None if row is None else _card(row)


def find_cards(tx: Tx, group: int, kind: str | None = None, state: CardState | None = None) -> list[Card]:
    """A group's cards; of one list, or in one state, if that is given. Those that were taken back are never here."""
    here = (card.c.group_id == group) & (card.c.state != CardState.WITHDRAWN)
    if kind is not None:
        here &= card.c.kind == kind
    if state is not None:
        here &= card.c.state == state
    return [_card(row) for row in tx.rows(select(*_columns).where(here).order_by(card.c.id))]


def find_own_cards(tx: Tx, author: str, group: int, kind: str) -> list[Card]:
    """One phone's cards that are not delivered yet."""
    return [each for each in find_cards(tx, group, kind, CardState.WRITTEN) if each.author == author]


def find_traces(tx: Tx, group: int, kind: str) -> list[tuple[str, str, CardState]]:
    """Id, trace and state of all cards, also of those that were taken back."""
    here = (card.c.group_id == group) & (card.c.kind == kind)
    rows = tx.rows(select(card.c.id, card.c.trace, card.c.state).where(here))
    return [(id, trace, CardState(state)) for id, trace, state in rows]


def count_cards(tx: Tx, group: int, kind: str, state: CardState) -> int:
    here = (card.c.group_id == group) & (card.c.kind == kind) & (card.c.state == state)
    return int(tx.scalar(select(func.count()).select_from(card).where(here)))


def add_card(tx: Tx, new: Card) -> None:
    tx.run(
        insert(card).values(
            id=new.id, group_id=new.group, kind=new.kind, text=new.text, state=new.state, version=new.version,
            author=new.author, trace=new.trace, statement_id=new.statement,
        )
    )  # fmt: skip


def change_card(tx: Tx, id: str, **values: object) -> None:
    tx.run(update(card).where(card.c.id == id).values(version=card.c.version + 1, **values))


def deliver_all(tx: Tx, group: int, kind: str) -> int:
    """All written cards onto the pile, face down. From here on nobody can tell which phone wrote which."""
    here = (card.c.group_id == group) & (card.c.kind == kind) & (card.c.state == CardState.WRITTEN)
    values = {"state": CardState.DELIVERED, "author": None, "version": ON_PILE}
    return tx.run(update(card).where(here).values(values))


def move_cards(tx: Tx, before: int, after: int) -> None:
    """To another group. A phone's mark is made for one group, so it would fit nobody there; what lay open is turned."""
    tx.run(update(card).where(card.c.group_id == before).values(group_id=after, author=None))
    turned = (card.c.group_id == after) & (card.c.state == CardState.UNCOVERED)
    tx.run(update(card).where(turned).values(state=CardState.DELIVERED, version=card.c.version + 1))
