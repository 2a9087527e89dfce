"""Somebody has a line or a card in hand, and everybody else who works on it sees that. Nothing is locked."""

from app.domain.change import Topic
from app.domain.hold import LASTS, Hold, check_free
from app.store.database import Tx
from app.store.events import change_event
from app.store.holds import change_hold, count_members, find_hold, forget_hold, forget_old_holds


def take(tx: Tx, thing: str, holder: str, now: int, group: int | None = None) -> None:
    """For some seconds; taken again, for some more. `group`: only its own screens are told."""
    check_free(find_hold(tx, thing), holder, now)
    forget_old_holds(tx, now)
    change_hold(tx, Hold(thing, holder, now + LASTS))
    tx.announce(Topic.HOLDS, group)


def put_down(tx: Tx, thing: str, holder: str, group: int | None = None) -> None:
    if forget_hold(tx, thing, holder):
        tx.announce(Topic.HOLDS, group)


def come_in(tx: Tx) -> int:
    """One more screen of the theme team; which one it is."""
    member = count_members(tx) + 1
    change_event(tx, members=member)
    return member
