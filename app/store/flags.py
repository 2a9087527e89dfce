"""Flags of a list that is read aloud. A group finds what they are about; whose they are, finds only their phone."""

from collections.abc import Collection

from sqlalchemy import and_, bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store import tables
from app.store.database import Tx

flag = tables.flag


def find_flags(tx: Tx, group: int, kind: str) -> dict[str, set[str]]:
    """What is said about each line ("" is the whole list); never by how many, never when."""
    here = and_(flag.c.group_id == group, flag.c.kind == kind)
    found: dict[str, set[str]] = {}
    for about, what in tx.rows(select(flag.c.about, flag.c.what).distinct().where(here)):
        found.setdefault(about, set()).add(what)
    return found


_own = select(flag.c.about, flag.c.what).where(flag.c.mark.in_(bindparam("marks", expanding=True)))


def find_own_flags(tx: Tx, marks: Collection[str]) -> set[tuple[str, str]]:
    """What and about what, for the phone that can make these marks."""
    return {(about, what) for about, what in tx.rows(_own, {"marks": list(marks)})}


def add_flag(tx: Tx, group: int, kind: str, about: str, what: str, mark: str) -> int:
    """Told twice, it stands once. How many rows are new."""
    values = {"group_id": group, "kind": kind, "about": about, "what": what, "mark": mark}
    return tx.run(insert(flag).values(values).on_conflict_do_nothing())


def remove_flag(tx: Tx, about: str, what: str, mark: str) -> int:
    return tx.run(delete(flag).where(flag.c.about == about, flag.c.what == what, flag.c.mark == mark))


def settle_flags(tx: Tx, group: int, kind: str, about: str) -> int:
    """The group has talked about it: every flag on this line (or, with "", on the whole list) is answered."""
    return tx.run(delete(flag).where(flag.c.group_id == group, flag.c.kind == kind, flag.c.about == about))


def clear_flags(tx: Tx, group: int, kind: str) -> int:
    """The list was agreed, or is not read any more."""
    return tx.run(delete(flag).where(flag.c.group_id == group, flag.c.kind == kind))
