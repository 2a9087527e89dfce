"""An event's two files: laying them out, backing them up, bringing them back. No transaction of the day runs here."""

import os
import secrets
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config

_HALF = 32  # bytes of a key
MIGRATIONS = Path(__file__).parent.parent.parent / "migrations"


@dataclass(frozen=True, slots=True)
class Keys:
    """What a key file holds: the event's key, and the vote's, which is destroyed first.

    An event from before there were two has one for both; so has one whose vote's key is gone.
    """

    event: bytes
    vote: bytes


def make_key(path: Path) -> Keys:
    """A new key file, readable by its owner only; FileExistsError if there is one."""
    key = secrets.token_bytes(2 * _HALF)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(key)
    return _keys(key)


def read_keys(path: Path) -> Keys:
    return _keys(path.read_bytes())


def _keys(key: bytes) -> Keys:
    return Keys(key[:_HALF], key[_HALF:] or key[:_HALF])


def destroy_vote_key(path: Path) -> None:
    """Overwritten in place, then cut off. A disk may keep old blocks; that is said where this is pressed."""
    with path.open("r+b") as file:
        file.seek(_HALF)
        if file.read(1):
            file.seek(_HALF)
            file.write(secrets.token_bytes(_HALF))
            file.flush()
            os.fsync(file.fileno())
            file.truncate(_HALF)
        os.fsync(file.fileno())


def sweep(event: Path) -> None:
    """Free pages and the write-ahead log are emptied, so that nothing of what was deleted stays in the files.

    sqlite3.Error if that was not possible: the disk is full, or somebody reads all the time.
    """
    with closing(sqlite3.connect(event, timeout=30, isolation_level=None)) as connection:
        connection.execute("PRAGMA secure_delete=ON").fetchall()
        connection.execute("VACUUM")
        if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
            raise sqlite3.OperationalError("the write-ahead log could not be emptied")


def finish_destroying(event: Path) -> None:
    """What follows once the secrets of the vote are no more in any table. May be done twice.

    The key goes last: as long as it is there, the next start knows that all of this is to be done again.
    """
    sweep(event)
    destroy_vote_key(event.with_suffix(".key"))


def take_up_destroying(event: Path) -> bool:
    """Where the computer stopped in the middle of it. Is it finished now?

    In an event from before there were two keys nothing tells; there is no key of the vote that could go.
    """
    if event.with_suffix(".key").stat().st_size > _HALF:
        try:
            finish_destroying(event)
        except (sqlite3.Error, OSError):
            return False
    return True


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
