"""What the mixed tables wrote, step by step."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.domain.worksheet import Note
from app.store.database import Tx
from app.store.tables_of_the_afternoon import worksheet


def find_worksheets(tx: Tx) -> dict[int, dict[str, str]]:
    """By table and key of the step: what was written. Tables and steps without words are not in it."""
    found: dict[int, dict[str, str]] = {}
    for row in tx.rows(select(worksheet).order_by(worksheet.c.table_id)):
        if row.text.strip():
            found.setdefault(row.table_id, {})[row.step] = row.text
    return found


def find_notes(tx: Tx, table: int) -> dict[str, Note]:
    """One table's texts by key of the step."""
    rows = tx.rows(select(worksheet).where(worksheet.c.table_id == table))
    return {row.step: Note(row.text, row.rival, row.version) for row in rows}


def put_note(tx: Tx, table: int, step: str, note: Note) -> None:
    values = {"text": note.text, "rival": note.rival, "version": note.version}
    fresh = insert(worksheet).values(table_id=table, step=step, **values)
    tx.run(fresh.on_conflict_do_update(index_elements=["table_id", "step"], set_=values))
