"""Somebody has a line or a card in hand, and everybody else who works on it sees that. Nothing is locked."""

from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.hold import LASTS, Hold, check_free
from app.store.database import Tx
from app.store.events import change_event
from app.store.holds import change_hold, count_members, find_hold, forget_hold, forget_old_holds
from app.store.mixed_tables import change_table, count_devices, find_writer


def take(tx: Tx, thing: str, holder: str, now: int, group: int | None = None) -> None:
    """For some seconds; taken again, for some more. `group`: only its own screens are told."""
    check_free(find_hold(tx, thing), holder, now)
    forget_old_holds(tx, now)
    change_hold(tx, Hold(thing, holder, now + LASTS))
    tx.announce(Topic.HOLDS, group)


def put_down(tx: Tx, thing: str, holder: str, group: int | None = None) -> None:
    if forget_hold(tx, thing, holder):
        tx.announce(Topic.HOLDS, group)


@even_after_the_day
def come_in(tx: Tx) -> int:
    """One more screen of the theme team; which one it is."""
    member = count_members(tx) + 1
    change_event(tx, members=member)
    return member


@even_after_the_day
def come_to_table(tx: Tx, table: int) -> int:
    """One more device of a mixed table. The first one writes, until another one takes over."""
    device = count_devices(tx, table) + 1
    change_table(tx, table, devices=device)
    if find_writer(tx, table) is None:
        change_table(tx, table, writer=device)
    tx.announce(Topic.WORKSHEET, table)
    return device
