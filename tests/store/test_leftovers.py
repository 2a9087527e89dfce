"""What SQLite leaves in the file: where a row lies tells nobody who came after whom, and nothing is lost by that."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from app.store.database import PRAGMAS, Database, Tx
from app.store.leftovers import WITHOUT_ORDER
from app.store.schema import metadata
from tests.cast import new_event

COLUMNS = "id, poll_id, version, done"
IDS = [hashlib.sha256(str(number).encode()).hexdigest()[:32] for number in range(60)]
TOLD_ANYWAY = {"hold", "participant", "paper", "box"}  # a number or a name of theirs tells the order


@pytest.fixture
def event(tmp_path: Path) -> Path:
    """With a poll, so that there can be ballots."""
    path = new_event(tmp_path)
    with closing(sqlite3.connect(path)) as file:
        columns = [(row[1], row[2]) for row in file.execute("PRAGMA table_info(poll)")]
        values = ["'x'" if "CHAR" in kind or kind == "TEXT" else "1" for _, kind in columns]
        names = ", ".join(name for name, _ in columns)
        file.execute(f"INSERT INTO poll ({names}) VALUES ({', '.join(values)})")
        file.commit()
    return path


def put(tx: Tx, id: str) -> None:
    tx.run(text(f"INSERT INTO ballot ({COLUMNS}) VALUES (:id, 1, 1, 0)"), {"id": id})
    tx.run(text("INSERT INTO dot (ballot_id, issue_id, nth, placed, version) VALUES (:id, 1, 1, 1, 1)"), {"id": id})


def refuse_to_delete(tx: Tx) -> None:
    tx.run(text("CREATE TRIGGER no_room BEFORE DELETE ON dot BEGIN SELECT RAISE(ABORT, 'no room'); END"))


def lying(path: Path) -> list[str]:
    """Ballots as their dots' rows lie in the file, the one that was put there first at first."""
    with closing(sqlite3.connect(path)) as file:
        for pragma in PRAGMAS:
            file.execute(f"PRAGMA {pragma}").fetchall()
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'dot'").fetchone()
        (size,) = file.execute("PRAGMA page_size").fetchone()
    page = path.read_bytes()[(root - 1) * size : root * size]
    return sorted((id for id in IDS if id.encode() in page), key=lambda id: -page.find(id.encode()))


def test_every_table_without_a_rowid_is_laid_out_by_key_if_nothing_else_in_it_tells_an_order() -> None:
    without = {table.name for table in metadata.sorted_tables if not table.dialect_options["sqlite"]["with_rowid"]}
    assert {table.name for table in WITHOUT_ORDER} == without - TOLD_ANYWAY
    order = [table.name for table in metadata.sorted_tables if table in WITHOUT_ORDER]
    assert order.index("ballot") < order.index("dot")


async def test_rows_lie_as_they_came_until_the_writer_has_swept_and_then_as_their_keys_are(event: Path) -> None:
    some = IDS[:40]
    database = Database(event)
    for id in some:
        database.write_now(put, id)
    database.close()
    assert lying(event) == some, "SQLite tells who came first, if nobody cares"
    database = Database(event)
    await database.write(put, IDS[40])
    database.close()
    assert lying(event) == sorted(IDS[:41])


async def test_nothing_is_lost_or_changed_by_it_in_any_table(event: Path) -> None:
    database = Database(event)
    for id in IDS:
        await database.write(put, id)
    before = everything(event)
    database.close()
    assert everything(event) == before
    assert len(before["ballot"]) == len(before["dot"]) == len(IDS)
    with closing(sqlite3.connect(event)) as file:
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []


def everything(event: Path) -> dict[str, list[tuple[object, ...]]]:
    with closing(sqlite3.connect(event)) as file:
        names = [row[0] for row in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: sorted(file.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for name in names}


async def test_where_it_is_not_possible_everything_stays_as_it_is_and_the_writer_goes_on(event: Path) -> None:
    database = Database(event)
    for id in IDS[:5]:
        await database.write(put, id)
    await database.write(refuse_to_delete)
    before = everything(event)
    database.close()
    assert everything(event) == before
    database = Database(event)
    await database.write(put, IDS[5])
    database.close()
    assert len(everything(event)["ballot"]) == 6
