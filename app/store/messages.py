"""What the lead says to a room, to all, or on the wall, as long as it stands."""

from dataclasses import dataclass

from sqlalchemy import insert, literal_column, or_, select, update

from app.store import tables
from app.store.database import Tx

message = tables.message
_columns = (message.c.id, message.c.target, message.c.text, message.c.at)


@dataclass(frozen=True, slots=True)
class Message:
    """`target` is "all", "wall" or "group:2"; `at` is seconds since 1970."""

    id: str
    target: str
    text: str
    at: int


def find_message(tx: Tx, id: str) -> Message | None:
    row = tx.row(select(*_columns).where(message.c.id == id))
    return None if row is None else Message(*row)


def find_all_messages(tx: Tx) -> list[Message]:
    """Those that stand somewhere, the newest first."""
    return _standing(tx)


def find_messages(tx: Tx, group: int) -> list[Message]:
    """What stands on this group's tablet."""
    return _standing(tx, "all", f"group:{group}")


def find_wall_message(tx: Tx) -> Message | None:
    """The newest that stands on the wall."""
    found = _standing(tx, "all", "wall")
    return found[0] if found else None


def _standing(tx: Tx, *targets: str) -> list[Message]:
    query = select(*_columns).where(~message.c.gone)
    if targets:
        query = query.where(or_(*(message.c.target == target for target in targets)))
    return [Message(*row) for row in tx.rows(query.order_by(literal_column("rowid").desc()))]


def add_message(tx: Tx, told: Message) -> None:
    tx.run(insert(message).values(id=told.id, target=told.target, text=told.text, at=told.at, gone=False))


def take_message_away(tx: Tx, id: str) -> None:
    tx.run(update(message).where(message.c.id == id).values(gone=True))
