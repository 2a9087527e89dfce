"""Who puts themselves forward in each home group."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from app.domain.council import Candidate
from app.domain.refusal import NotFound
from app.store.database import Tx
from app.store.tables_of_the_afternoon import candidate

FIELDS = tuple(Candidate.__dataclass_fields__)
_COLUMNS = [candidate.c["group_id" if name == "group" else name] for name in FIELDS]


def add_candidate(tx: Tx, new: Candidate) -> None:
    """Behind those who are there."""
    last = select(func.coalesce(func.max(candidate.c.place), 0) + 1).where(candidate.c.group_id == new.group)
    values = {name: getattr(new, name) for name in FIELDS if name not in ("group", "place")}
    tx.run(insert(candidate).values(group_id=new.group, place=last.scalar_subquery(), **values))


def find_candidate(tx: Tx, id: str) -> Candidate | None:
    row = tx.row(select(*_COLUMNS).where(candidate.c.id == id))
    return Candidate(*row) if row is not None else None


def find_in_group(tx: Tx, id: str, group: int) -> Candidate:
    found = find_candidate(tx, id)
    if found is None or found.group != group:
        raise NotFound
    return found


def find_own(tx: Tx, owner: str) -> Candidate | None:
    """The one that this phone put forward, as long as it stands."""
    row = tx.row(select(*_COLUMNS).where(candidate.c.owner == owner, ~candidate.c.gone))
    return Candidate(*row) if row is not None else None


def find_candidates(tx: Tx, group: int) -> list[Candidate]:
    """In the order in which they put themselves forward; also those who stepped back."""
    return _all(tx.rows(select(*_COLUMNS).where(candidate.c.group_id == group).order_by(candidate.c.place)))


def find_all_candidates(tx: Tx) -> dict[int, list[Candidate]]:
    """By group."""
    found: dict[int, list[Candidate]] = {}
    for each in _all(tx.rows(select(*_COLUMNS).order_by(candidate.c.place))):
        found.setdefault(each.group, []).append(each)
    return found


def change_candidate(tx: Tx, id: str, **values: object) -> None:
    tx.run(update(candidate).where(candidate.c.id == id).values(**values, version=candidate.c.version + 1))


def forget_owner(tx: Tx, owner: str) -> None:
    """Whatever this phone put forward: no name, no yes and no way back to it is left."""
    nothing = {"name": "", "owner": None, "serves": False, "named": False, "votes": None, "rank": None}
    tx.run(update(candidate).where(candidate.c.owner == owner).values(gone=True, **nothing))


def rank_all(tx: Tx, group: int, ranks: Mapping[str, int | None]) -> None:
    """These ranks, and none for the others."""
    tx.run(update(candidate).where(candidate.c.group_id == group).values(rank=None))
    for id, rank in ranks.items():
        change_candidate(tx, id, rank=rank)


def forget_votes(tx: Tx, group: int) -> None:
    tx.run(update(candidate).where(candidate.c.group_id == group).values(votes=None))


def _all(rows: Any) -> list[Candidate]:
    found: list[Row[*tuple[Any, ...]]] = list(rows)
    return [Candidate(*row) for row in found]
