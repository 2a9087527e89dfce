"""What a line means in another of the hall's languages, as an interpreter wrote it."""

from collections.abc import Collection
from dataclasses import asdict, dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.store import tables
from app.store.database import Tx

meaning = tables.meaning


@dataclass(frozen=True, slots=True)
class Meaning:
    """`about` is "issue:3" or "statement:…"; `of_text` are the words that it translates."""

    about: str
    language: str
    text: str
    of_text: str
    checked: bool = False
    version: int = 1

    def is_checked(self, words: str) -> bool:
        """Somebody who reads both languages has said that it means these words, and not others of before."""
        return self.checked and self.of_text == words


def find_meanings(tx: Tx) -> dict[tuple[str, str], Meaning]:
    """By what they are about and language."""
    found = [Meaning(*row) for row in tx.rows(select(meaning))]
    return {(each.about, each.language): each for each in found}


def find_meaning(tx: Tx, about: str, language: str) -> Meaning | None:
    row = tx.row(select(meaning).where(meaning.c.about == about, meaning.c.language == language))
    return None if row is None else Meaning(*row)


def put_meaning(tx: Tx, wanted: Meaning) -> None:
    values = asdict(wanted)
    fresh = insert(meaning).values(values)
    tx.run(fresh.on_conflict_do_update(index_elements=["about", "language"], set_=values))


def forget_meanings(tx: Tx, words: Collection[str]) -> None:
    """What these words mean in other languages goes with them."""
    tx.run(delete(meaning).where(meaning.c.of_text.in_(words)))
