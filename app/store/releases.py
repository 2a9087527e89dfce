"""What groups released: what they carry on, and what they also said."""

from dataclasses import dataclass

from sqlalchemy import select

from app.domain.statement import Mark
from app.store import tables
from app.store.database import Tx

statement = tables.statement


@dataclass(frozen=True, slots=True)
class Released:
    """`list` is who raised it; `carried` is false for what is only on record; `original` are the first words."""

    group: int
    kind: str
    list: str
    text: str
    issue: int | None
    carried: bool
    original: str | None


def find_released(tx: Tx) -> list[Released]:
    columns = (statement.c.group_id, statement.c.kind, statement.c.list, statement.c.text, statement.c.issue_id)
    query = select(*columns, statement.c.mark, statement.c.original)
    rows = tx.rows(query.where(statement.c.mark.in_((Mark.AGREED, Mark.ALSO))))
    return [
        Released(
            row.group_id, row.kind, row.list, row.text, row.issue_id, row.mark == Mark.AGREED, row.original or None
        )
        for row in rows
    ]
