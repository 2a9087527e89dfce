"""The mixed tables after they were posted: who comes late, who leaves, who sits elsewhere."""

from collections.abc import Mapping

from app.domain.act import LEAD
from app.domain.badge import read_badge, read_badges
from app.domain.change import Topic
from app.domain.mixing import Badge, Wish, WishKind
from app.domain.refusal import NotFound
from app.domain.refusal_of_mixing import NoSuchBadge, NotDealt, SayHeadsFirst, TablesNotPosted
from app.domain.repairing import repair, seat_latecomers
from app.services.mixing import look_at_wish
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import change_badge, find_group, find_participant
from app.store.halls import find_hall, find_letters
from app.store.mixed_tables import (
    add_wish,
    change_wish,
    drop_wish,
    find_left,
    find_moved,
    find_seating,
    find_table,
    find_wishes,
    forget_moved,
    replace_seating,
)


def seat_who_came_late(tx: Tx, now: int) -> None:
    """Everyone who has no table gets one; nobody moves."""
    hall, before = find_hall(tx), find_seating(tx)
    if not before:
        raise NotDealt
    after = seat_latecomers(hall, before, find_event(tx).seed)
    if after != before:
        _store(tx, before, after, find_left(tx), now)


def note_left(tx: Tx, typed: str, now: int) -> None:
    """Their people have gone home: nobody waits for these badges."""
    gone = read_badges(typed, find_letters(tx))
    before, left = find_seating(tx), find_left(tx)
    if set(gone) <= left:
        return
    after = {badge: table for badge, table in before.items() if badge not in gone}
    _store(tx, before, after, left | set(gone), now)


def note_back(tx: Tx, typed: str, now: int) -> None:
    """Somebody who had left is there again, without a table until they get one."""
    back, left = read_badges(typed, find_letters(tx)), find_left(tx)
    if set(back) & left:
        _store(tx, find_seating(tx), find_seating(tx), left - set(back), now)


def repair_tables(tx: Tx, seen: int, now: int) -> None:
    """The moves that the lead was shown; `seen` is how many people were there then."""
    hall, before = find_hall(tx), find_seating(tx)
    if not before:
        raise NotDealt
    if len(hall.badges) != seen:
        return
    after = repair(hall, before, find_event(tx).seed).seating
    if after != before:
        _store(tx, before, after, find_left(tx), now)


def move_by_hand(tx: Tx, typed: str, table: int, now: int) -> None:
    """One person to one table, as the lead says."""
    badge = read_badge(typed, find_letters(tx))
    _move(tx, badge, find_table(tx, table).id, now)


def _move(tx: Tx, badge: Badge, table: int, now: int) -> None:
    before = find_seating(tx)
    if before.get(badge) != table:
        _store(tx, before, before | {badge: table}, find_left(tx) - {badge}, now)


def _store(tx: Tx, before: Mapping[Badge, int], after: Mapping[Badge, int], left: frozenset[Badge], now: int) -> None:
    """Once the tables are posted, whoever sits elsewhere is told: as long as it differs from where they were sent."""
    posted, told = find_event(tx).posted, find_moved(tx)
    moved = {
        badge: told.get(badge, before.get(badge, 0))
        for badge, table in after.items()
        if posted and (badge in told or before.get(badge) != table)
    }
    moved = {badge: was for badge, was in moved.items() if was != after[badge]}
    replace_seating(tx, after, left, moved)
    count = sum(before.get(badge) != table for badge, table in after.items())
    if posted and count:
        add_act(tx, now, LEAD, "moved_people", {"count": count})
    tx.announce(Topic.TABLES if posted else Topic.DEAL)


def all_were_told(tx: Tx) -> None:
    """The moves leave wall, phones and list."""
    if find_moved(tx):
        forget_moved(tx)
        tx.announce(Topic.TABLES)


def say_badge(tx: Tx, participant: str, number: int | None) -> None:
    """The number on the badge of whoever holds this phone; None takes it back. No name."""
    me = find_participant(tx, participant)
    if me is None or me.group is None:
        raise NotFound
    if number is not None:
        _check_number(tx, me.group, number)
    if me.badge != number:
        change_badge(tx, participant, number)
        tx.announce(Topic.DEAL)


def _check_number(tx: Tx, group: int, number: int) -> None:
    found = find_group(tx, group)
    if not found.heads:
        raise SayHeadsFirst
    if not 1 <= number <= found.heads:
        raise NoSuchBadge(badge=f"{found.letter}{number}")


def ask_for_another_table(tx: Tx, participant: str, wanted: bool) -> None:
    """Only the lead sees it, and only the badge. Without a word why."""
    me = find_participant(tx, participant)
    if me is None or me.group is None or me.badge is None:
        raise NotFound
    if not find_event(tx).posted:
        raise TablesNotPosted
    badge = Badge(me.group, me.badge)
    table = find_seating(tx).get(badge)
    if table is None:
        raise NotFound
    asked = {id: wish for id, wish in find_wishes(tx, open=True).items() if wish.badge == badge}
    if wanted and not asked:
        add_wish(tx, Wish(WishKind.ANOTHER, badge, table=table), open=True)
    for id in () if wanted else asked:
        drop_wish(tx, id)
    tx.announce(Topic.DEAL)


def grant(tx: Tx, wish: int, table: int, now: int) -> None:
    """Who asked for another table sits at this one now, and a repair will not send them back."""
    asked = look_at_wish(tx, wish)
    change_wish(tx, wish, open=False)
    _move(tx, asked.badge, find_table(tx, table).id, now)
    tx.announce(Topic.DEAL)


def decline(tx: Tx, wish: int) -> None:
    """Settled by talking, or not possible; the lead tells it to the person."""
    look_at_wish(tx, wish)
    drop_wish(tx, wish)
    tx.announce(Topic.DEAL)
