"""The mixed tables before they are posted: how many, what is wished, and the deal by lot."""

from functools import lru_cache

from app.domain.act import LEAD
from app.domain.badge import read_badge
from app.domain.change import Topic
from app.domain.dealing_out import deal
from app.domain.mixing import Badge, Hall, MixedTable, Wish, WishKind, normal_seed
from app.domain.refusal import BadSetting, NotFound
from app.domain.refusal_of_mixing import (
    NobodyToSeat,
    NoTablesYet,
    NotDealt,
    SameBadge,
    TableHasWords,
    TablesArePosted,
    TablesOutOfRange,
)
from app.services.prioritizing import spread_priorities
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.groups import change_group, find_group
from app.store.halls import find_hall, find_letters
from app.store.mixed_tables import (
    add_table,
    add_wish,
    change_table,
    drop_table,
    drop_wish,
    find_left,
    find_seating,
    find_table,
    find_tables,
    find_tables_with_words,
    find_wishes,
    forget_moved,
    replace_seating,
    vacate,
)

MOST_TABLES = 60
PAIRS = (WishKind.APART, WishKind.TOGETHER)


def plan_tables(tx: Tx, count: int) -> None:
    """How many tables stand in the hall. Who sat at one that is taken away is dealt anew."""
    _check_not_posted(tx)
    if not 1 <= count <= MOST_TABLES:
        raise TablesOutOfRange
    there = {table.id for table in find_tables(tx)}
    wanted = set(range(1, count + 1))
    if there == wanted:
        return
    written = find_tables_with_words(tx)
    for table in sorted(there - wanted):
        if table in written:
            raise TableHasWords(table=table)
        vacate(tx, table)
        drop_table(tx, table)
    for table in sorted(wanted - there):
        add_table(tx, MixedTable(table))
    tx.announce(Topic.DEAL)


def _check_not_posted(tx: Tx) -> None:
    if find_event(tx).posted:
        raise TablesArePosted


def keep_together(tx: Tx, group: int, never_alone: bool) -> None:
    """Nobody of this group shall sit at a table without another one of it, or (no) they sit at as many as they can."""
    if find_group(tx, group).never_alone != never_alone:
        change_group(tx, group, never_alone=never_alone)
        tx.announce(Topic.DEAL)


def limit_officers(tx: Tx, most: int | None) -> None:
    if most is not None and not 1 <= most <= 500:
        raise BadSetting
    change_event(tx, most_officers=most)
    tx.announce(Topic.DEAL)


def make_step_free(tx: Tx, table: int, step_free: bool) -> None:
    find_table(tx, table)
    change_table(tx, table, step_free=step_free)
    tx.announce(Topic.DEAL)


def note_wish(tx: Tx, kind: WishKind, typed: str, other: str = "", table: int | None = None) -> None:
    """What the deal should heed. Why is not asked, and not stored."""
    letters = find_letters(tx)
    badge = read_badge(typed, letters)
    partner = read_badge(other, letters) if kind in PAIRS else None
    if badge == partner:
        raise SameBadge
    at = find_table(tx, table or 0).id if kind is WishKind.ANOTHER else None
    wish = Wish(kind, badge, partner, at)
    if wish not in find_wishes(tx).values():
        add_wish(tx, wish)
        tx.announce(Topic.DEAL)


def forget_wish(tx: Tx, id: int) -> None:
    if drop_wish(tx, id):
        tx.announce(Topic.DEAL)


@lru_cache(maxsize=4)
def _drawn(hall: Hall, seed: str) -> dict[Badge, int]:
    return deal(hall, seed)


def draw_ahead(tx: Tx, typed: str) -> None:
    """A deal whose wishes collide may take a second or two. Done before, it does not keep the writer."""
    hall = find_hall(tx)
    if hall.tables and hall.badges:
        _drawn(hall, normal_seed(typed))


def deal_tables(tx: Tx, typed: str, seen: int, now: int) -> None:
    """By lot, with the numbers that the room called out. `seen` deals were known: two taps deal once."""
    _check_not_posted(tx)
    event, hall = find_event(tx), find_hall(tx)
    if event.deals != seen:
        return
    seed = normal_seed(typed)
    if not hall.tables:
        raise NoTablesYet
    if not hall.badges:
        raise NobodyToSeat
    replace_seating(tx, _drawn(hall, seed), find_left(tx), {})
    change_event(tx, seed=seed, deals=event.deals + 1)
    add_act(tx, now, LEAD, "dealt", {"seed": seed, "deals": event.deals + 1})
    tx.announce(Topic.DEAL)


def post_tables(tx: Tx, seen: int, now: int) -> None:
    """Wall, phones and tables show who sits where. `seen`: the deal that the lead looked at."""
    event = find_event(tx)
    if event.posted:
        return
    if event.deals != seen or not find_seating(tx):
        raise NotDealt
    change_event(tx, posted=True)
    spread_priorities(tx, only_if_none=True)
    add_act(tx, now, LEAD, "posted_tables", {"tables": len(find_tables(tx))})
    tx.announce(Topic.TABLES)


def take_plan_back(tx: Tx, now: int) -> None:
    """Nobody sees a table any more, until the next plan is posted."""
    if not find_event(tx).posted:
        return
    change_event(tx, posted=False)
    forget_moved(tx)
    add_act(tx, now, LEAD, "took_tables_back", {})
    tx.announce(Topic.TABLES)


def look_at_wish(tx: Tx, id: int) -> Wish:
    """A wish that a phone sent and nobody has looked at yet."""
    found = find_wishes(tx, open=True).get(id)
    if found is None:
        raise NotFound
    return found
