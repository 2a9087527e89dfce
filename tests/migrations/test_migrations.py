"""A database made by any earlier commit is brought to the newest revision without loss.

Each revision that was ever released has a populated event beside this file: `<revision>.sql` (a dump) and the key it
belongs to. A new migration comes with a dump of the revision before it.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from app.domain.secret import key_check
from app.exports.report import load_report
from app.services.checking import find_problems
from app.store import files
from app.store.database import Database
from app.store.events import find_event

ADDED_STAGES = dict.fromkeys(("0001", "0002", "0003", "0004"), 5)  # the afternoon came with 0005
HERE = Path(__file__).parent
DUMPS = sorted(path.stem for path in HERE.glob("*.sql"))


def event_from(dump: str, folder: Path) -> Path:
    event = folder / "plenary.db"
    with closing(sqlite3.connect(event)) as connection:
        connection.executescript((HERE / f"{dump}.sql").read_text("utf-8"))
    event.with_suffix(".key").write_bytes(bytes.fromhex((HERE / f"{dump}.key.txt").read_text().strip()))
    return event


def rows_of(event: Path) -> dict[str, int]:
    with closing(sqlite3.connect(event)) as connection:
        tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables}


def test_every_revision_before_the_newest_has_a_populated_event() -> None:
    revisions = ScriptDirectory.from_config(files.alembic_config(Path("unused"))).walk_revisions()
    before = {revision.down_revision for revision in revisions} - {None}
    assert before <= set(DUMPS)
    assert DUMPS


@pytest.mark.parametrize("dump", DUMPS)
def test_an_event_of_this_revision_upgrades_and_is_whole(dump: str, tmp_path: Path) -> None:
    event = event_from(dump, tmp_path)
    before = rows_of(event)
    assert min(before[name] for name in ("participant", "statement", "issue", "ballot", "dot")) > 0
    files.migrate(event)
    after = rows_of(event)
    after["stage"] -= ADDED_STAGES.get(dump, 0)
    assert {name: after[name] for name in before if name in after} == before
    database = Database(event)
    assert database.read_now(find_problems) == []
    assert database.read_now(find_event).key_check == key_check(files.read_keys(event.with_suffix(".key")).event)
    assert database.read_now(load_report).result is not None
    database.close()
    assert files.find_flaws(event) == []
