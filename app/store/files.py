"""An event's two files: laying them out, backing them up, bringing them back. No transaction of the day runs here."""

import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from alembic import command
from alembic.config import Config

MIGRATIONS = Path(__file__).parent.parent.parent / "migrations"


def make_key(path: Path) -> bytes:
    """A new key file, readable by its owner only; FileExistsError if there is one."""
    key = secrets.token_bytes(32)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
    return key


def alembic_config(path: Path) -> Config:
    config = Config(attributes={"event": str(path)})
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def migrate(path: Path) -> None:
    """Bring the database to the newest revision, making it if need be; in one transaction."""
    command.upgrade(alembic_config(path), "head")


def put_in_place(made: Path, event: Path) -> None:
    """A finished database gets its name at once or not at all, so that a crash leaves no half event."""
    os.replace(made, event)


def backup(event: Path, target: Path) -> None:
    """A whole copy, with what is still in the write-ahead log, and its key beside it. Works while the server runs."""
    for taken in (target, target.with_suffix(".key")):
        if taken.exists():
            raise FileExistsError(taken)
    with closing(sqlite3.connect(event)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    copy_key(event, target)


def restore(source: Path, event: Path) -> None:
    """Put a backup where an event is looked for; FileExistsError if one, or its key, is there already."""
    backup(source, event)


def copy_key(event: Path, target: Path) -> None:
    key = target.with_suffix(".key")
    shutil.copyfile(event.with_suffix(".key"), key)
    key.chmod(0o600)


def is_event(path: Path) -> bool:
    return path.exists() and path.with_suffix(".key").exists()


def find_flaws(path: Path) -> list[str]:
    """What SQLite itself finds wrong with the file."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        flaws = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        flaws += [
            f"a row of {row[0]} points to a missing {row[2]}" for row in connection.execute("PRAGMA foreign_key_check")
        ]
    return flaws
