"""The mixed tables, who sits where, and what the deal should heed."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, insert, select, update

from app.domain.mixing import Badge, MixedTable, Wish, WishKind
from app.domain.refusal import NotFound
from app.store import tables_of_the_afternoon as tables
from app.store.database import Tx

mixed_table, seating, wish = tables.mixed_table, tables.seating, tables.wish


def find_tables(tx: Tx) -> list[MixedTable]:
    rows = tx.rows(select(mixed_table.c.id, mixed_table.c.step_free).order_by(mixed_table.c.id))
    return [MixedTable(*row) for row in rows]


def find_table(tx: Tx, table: int) -> MixedTable:
    row = tx.row(select(mixed_table.c.id, mixed_table.c.step_free).where(mixed_table.c.id == table))
    if row is None:
        raise NotFound
    return MixedTable(*row)


def add_table(tx: Tx, table: MixedTable) -> None:
    tx.run(insert(mixed_table).values(id=table.id, step_free=table.step_free, devices=0))


def drop_table(tx: Tx, table: int) -> None:
    tx.run(delete(mixed_table).where(mixed_table.c.id == table))


def find_tables_with_words(tx: Tx) -> frozenset[int]:
    """Tables that have written anything."""
    written = select(tables.worksheet.c.table_id).union(select(tables.action.c.table_id))
    return frozenset(row[0] for row in tx.rows(written))


def vacate(tx: Tx, table: int) -> None:
    """Nobody sits there, and no wish names it."""
    tx.run(delete(seating).where(seating.c.table_id == table))
    tx.run(delete(wish).where(wish.c.table_id == table))


def unseat_group(tx: Tx, group: int) -> None:
    """A home group is no more: nobody sits anywhere for it, and no wish names it."""
    tx.run(delete(seating).where(seating.c.group_id == group))
    tx.run(delete(wish).where((wish.c.group_id == group) | (wish.c.other_group == group)))


def change_table(tx: Tx, table: int, **values: object) -> None:
    tx.run(update(mixed_table).where(mixed_table.c.id == table).values(values))


def find_priorities(tx: Tx) -> dict[int, int | None]:
    """By table, the issue it works on."""
    rows = tx.rows(select(mixed_table.c.id, mixed_table.c.issue_id).order_by(mixed_table.c.id))
    return {row[0]: row[1] for row in rows}


def find_writer(tx: Tx, table: int) -> int | None:
    """Which of the table's devices writes; None before the first one came."""
    row = tx.row(select(mixed_table.c.writer).where(mixed_table.c.id == table))
    if row is None:
        raise NotFound
    return None if row[0] is None else int(row[0])


def count_devices(tx: Tx, table: int) -> int:
    find_table(tx, table)
    return int(tx.scalar(select(mixed_table.c.devices).where(mixed_table.c.id == table)))


def find_seating(tx: Tx) -> dict[Badge, int]:
    """Who sits where; nobody who left."""
    here = select(seating.c.group_id, seating.c.number, seating.c.table_id).where(seating.c.table_id.is_not(None))
    rows = tx.rows(here.order_by(seating.c.group_id, seating.c.number))
    return {Badge(row[0], row[1]): row[2] for row in rows}


def find_left(tx: Tx) -> frozenset[Badge]:
    """Badges whose people have gone home."""
    rows = tx.rows(select(seating.c.group_id, seating.c.number).where(seating.c.table_id.is_(None)))
    return frozenset(Badge(*row) for row in rows)


def find_moved(tx: Tx) -> dict[Badge, int]:
    """Who sits elsewhere than was posted, and is still being told: the table before, 0 for who came late."""
    rows = tx.rows(select(seating).where(seating.c.moved_from.is_not(None)))
    return {Badge(row.group_id, row.number): row.moved_from for row in rows}


def replace_seating(tx: Tx, seats: Mapping[Badge, int], left: Iterable[Badge], moved: Mapping[Badge, int]) -> None:
    tx.run(delete(seating))
    rows = [*seats.items(), *((badge, None) for badge in left)]
    values = [
        {"group_id": badge.group, "number": badge.number, "table_id": table, "moved_from": moved.get(badge)}
        for badge, table in rows
    ]
    if values:
        tx.run(insert(seating), values)


def forget_moved(tx: Tx) -> None:
    """Everybody was told."""
    tx.run(update(seating).values(moved_from=None))


def find_wishes(tx: Tx, open: bool = False) -> dict[int, Wish]:
    """By id: those that count, or (open) those that a phone asked for and nobody looked at yet."""
    rows = tx.rows(select(wish).where(wish.c.open == open).order_by(wish.c.id))
    return {
        row.id: Wish(
            WishKind(row.kind), Badge(row.group_id, row.number),
            None if row.other_group is None else Badge(row.other_group, row.other_number), row.table_id,
        )
        for row in rows
    }  # fmt: skip


def add_wish(tx: Tx, told: Wish, open: bool = False) -> None:
    other = {} if told.other is None else {"other_group": told.other.group, "other_number": told.other.number}
    tx.run(
        insert(wish).values(
            kind=told.kind, group_id=told.badge.group, number=told.badge.number, table_id=told.table, open=open, **other
        )
    )


def change_wish(tx: Tx, id: int, **values: object) -> None:
    tx.run(update(wish).where(wish.c.id == id).values(values))


def drop_wish(tx: Tx, id: int) -> int:
    return tx.run(delete(wish).where(wish.c.id == id))


def forget_wishes(tx: Tx) -> None:
    tx.run(delete(wish))
