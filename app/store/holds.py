"""Who has what in hand."""

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.hold import Hold
from app.store import tables
from app.store.database import Tx

hold = tables.hold


def find_hold(tx: Tx, thing: str) -> Hold | None:
    row = tx.row(select(hold).where(hold.c.thing == thing))
    return None if row is None else Hold(*row)


def find_held(tx: Tx, now: int) -> list[Hold]:
    return [Hold(*row) for row in tx.rows(select(hold).where(hold.c.until > now).order_by(hold.c.thing))]


def find_holds(tx: Tx, now: int) -> dict[str, str]:
    """What is in hand now, and whose hand it is."""
    return {each.thing: each.holder for each in find_held(tx, now)}


def change_hold(tx: Tx, held: Hold) -> None:
    values = {"holder": held.holder, "until": held.until}
    wanted = insert(hold).values(thing=held.thing, **values)
    tx.run(wanted.on_conflict_do_update(index_elements=["thing"], set_=values))


def forget_hold(tx: Tx, thing: str, holder: str) -> int:
    return tx.run(delete(hold).where(hold.c.thing == thing, hold.c.holder == holder))


def forget_old_holds(tx: Tx, now: int) -> None:
    tx.run(delete(hold).where(hold.c.until <= now))


def count_members(tx: Tx) -> int:
    """How many screens came in by the theme team's link so far."""
    return int(tx.scalar(select(tables.event.c.members)))
