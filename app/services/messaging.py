"""The lead says something to a room, to all, or on the wall; a room asks the lead."""

from app.domain.act import LEAD, role_of
from app.domain.change import Topic
from app.domain.refusal import BadSetting
from app.domain.statement import check_text
from app.store.acts import add_act
from app.store.database import Tx
from app.store.groups import change_group, find_group
from app.store.messages import Message, add_message, find_message, take_message_away

LIMIT = 140
EVERYWHERE = ("all", "wall")


def send_message(tx: Tx, id: str, target: str, typed: str, now: int) -> None:
    """`id` was written into the form, so that a double tap says it once."""
    if find_message(tx, id) is not None:
        return
    if target not in EVERYWHERE:
        target = role_of(find_group(tx, _group_in(target)).id)
    add_message(tx, Message(id, target, check_text(typed, LIMIT), now))
    add_act(tx, now, LEAD, "said", {"to": target})
    tx.announce(Topic.MESSAGES)


def _group_in(target: str) -> int:
    """The number in "group:2"."""
    of, _, number = target.partition(":")
    if of != "group" or not (number.isascii() and number.isdecimal() and len(number) < 11):
        raise BadSetting
    return int(number)


def take_away(tx: Tx, id: str, group: int | None = None) -> None:
    """It has been read. A `group` takes away what was said to it alone; what was said to all, only the lead."""
    told = find_message(tx, id)
    if told is None or (group is not None and told.target != role_of(group)):
        return
    take_message_away(tx, id)
    tx.announce(Topic.MESSAGES)


def hear(tx: Tx, group: int) -> None:
    """The lead has seen what this room asks for, and comes."""
    if find_group(tx, group).asks is not None:
        change_group(tx, group, heard=True)
        tx.announce(Topic.ASKS, group)


def settle(tx: Tx, group: int) -> None:
    """The lead was there."""
    if find_group(tx, group).asks is not None:
        change_group(tx, group, asks=None, heard=False)
        tx.announce(Topic.ASKS, group)
