"""Coming in: devices join groups, facilitators count heads and give their nod."""

from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.group import check_heads, check_nod, check_remove, walks_in
from app.domain.refusal import NobodyMayMove, NotFound, OnPaperToday, VoteIsOn
from app.store.database import Tx
from app.store.events import change_event, find_agenda, find_event
from app.store.groups import (
    Participant,
    add_participant,
    change_group,
    change_participant,
    count_devices,
    find_devices,
    find_group,
    find_groups,
    find_numbered,
    find_participant,
    move_devices,
)


def join(tx: Tx, id: str, group: int | None) -> Participant:
    """A phone comes to a group's door, or (None) into the lobby. The same phone is the same participant all day."""
    if tx.once(find_event).on_paper:
        raise OnPaperToday
    known = find_participant(tx, id)
    if known is not None and (group is None or known.group == group or known.asked == group):
        return known
    if known is None:
        known = add_participant(tx, id)
    return _enter(tx, known, group)


def _enter(tx: Tx, known: Participant, group: int | None) -> Participant:
    if group is None:
        tx.announce(Topic.DEVICES)
        return known
    if known.group is not None and find_agenda(tx).vote_is_on:
        raise VoteIsOn
    if walks_in(find_group(tx, group), count_devices(tx, group)):
        return _place(tx, known, group)
    return _place(tx, known, known.group, asked=group)


def _place(tx: Tx, known: Participant, group: int | None, asked: int | None = None) -> Participant:
    change_participant(tx, known.id, group, asked)
    for seen_by in sorted({place for place in (known.group, known.asked, group, asked) if place is not None}):
        tx.announce(Topic.DEVICES, seen_by)
    return Participant(known.id, known.number, group, asked, known.badge if group == known.group else None)


def admit(tx: Tx, group: int, number: int) -> None:
    """The facilitator's nod."""
    device = find_numbered(tx, number)
    if device.group == group:
        return
    if device.asked != group:
        raise NotFound
    if device.group is not None and find_agenda(tx).vote_is_on:
        raise VoteIsOn
    check_nod(find_group(tx, group), count_devices(tx, group))
    _place(tx, device, group)
    tx.announce(Topic.NODS)


def remove(tx: Tx, group: int, number: int) -> None:
    """Out of the group, or its wish to come in declined. Its lines stay; set them aside if they do not belong."""
    device = find_numbered(tx, number)
    if device.group == group:
        check_remove(find_agenda(tx).vote_is_on)
        _place(tx, device, None, device.asked)
    elif device.asked == group:
        _place(tx, device, device.group)
    tx.announce(Topic.NODS)


def enter_heads(tx: Tx, group: int, heads: int, complete: bool) -> None:
    """How many people are in the room, and whether that is all. Devices beyond the heads wait for a nod."""
    before = find_group(tx, group)
    vote_is_on = find_agenda(tx).vote_is_on
    heads = check_heads(heads, before.heads, vote_is_on)
    if (before.heads, before.complete) == (heads, complete):
        return
    change_group(tx, group, heads=heads, complete=complete)
    if not vote_is_on:
        for device in [device for device in find_devices(tx, group) if device.group == group][heads:]:
            _place(tx, device, None, asked=group)
            tx.announce(Topic.NODS)
    tx.announce(Topic.DEVICES, group)


@even_after_the_day
def let_all_scan_again(tx: Tx) -> None:
    """After a new address phones come as strangers: every place is free for them, and every door open.

    What was said and agreed stays. Not while the vote is on: a phone that voted would get a second ballot.
    """
    if find_agenda(tx).vote_is_on:
        raise NobodyMayMove
    for group in find_groups(tx):
        move_devices(tx, group.id, None)
        change_group(tx, group.id, complete=False)
    change_event(tx, reached=None)
    for topic in (Topic.DEVICES, Topic.NODS, Topic.REACH):
        tx.announce(topic)
