"""Generations of private links and doors: a higher one makes the older ones worthless."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.store import tables
from app.store.database import Tx


def find_generations(tx: Tx) -> dict[str, int]:
    """Only names that were ever replaced; all others have generation 1."""
    return {row.name: row.generation for row in tx.rows(select(tables.link))}


def put_generation(tx: Tx, name: str, generation: int) -> None:
    row = insert(tables.link).values(name=name, generation=generation)
    tx.run(row.on_conflict_do_update(index_elements=["name"], set_={"generation": generation}))
