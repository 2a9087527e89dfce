"""What somebody holds who copied an event's files, and knows this program's source."""

import re
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

FILES = ("plenary.db", "plenary.db-wal", "plenary.db-shm", "plenary.key")
LOG_HEADER, FRAME_HEADER = 32, 24  # bytes, as SQLite's file format has them
COUNTERS = (slice(24, 28), slice(92, 100))  # of its header: how often the file was changed, and by which SQLite


class Loot:
    """`rows` are by table; `raw` are the files' bytes by name."""

    def __init__(self, event: Path, folder: Path) -> None:
        folder.mkdir(parents=True)
        self.folder = folder
        self.raw: dict[str, bytes] = {}
        for name in FILES:
            if (source := event.with_name(name)).exists():
                self.raw[name] = Path(shutil.copyfile(source, folder / name)).read_bytes()
        self.rows: dict[str, list[dict[str, Any]]] = {}
        with closing(sqlite3.connect(folder / "plenary.db")) as copy:
            copy.row_factory = sqlite3.Row
            names = [row[0] for row in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            self.rows = {name: [dict(row) for row in copy.execute(f"SELECT * FROM {name}")] for name in names}
            self.without_rowid = {name for name in names if not _has_rowid(copy, name)}

    def put_back(self) -> None:
        """As the files were when they were copied: to look into them has emptied their log."""
        for name in FILES:
            (self.folder / name).unlink(missing_ok=True)
            if name in self.raw:
                (self.folder / name).write_bytes(self.raw[name])

    def where(self, secret: str | bytes) -> set[str]:
        """The files in which it stands: as text, in capitals, or as the bytes that it is the hex of."""
        wanted = {secret} if isinstance(secret, bytes) else {secret.encode(), secret.upper().encode()}
        if isinstance(secret, str) and re.fullmatch(r"([0-9a-f]{2})+", secret):
            wanted.add(bytes.fromhex(secret))
        return {name for name, content in self.raw.items() if any(each in content for each in wanted)}

    def column(self, table: str, name: str = "id") -> list[Any]:
        return [row[name] for row in self.rows[table]]

    def told(self, but: Iterable[str] = ()) -> str:
        """Every cell of every table but these."""
        return "\n".join(
            str(cell.hex() if isinstance(cell, bytes) else cell)
            for name, rows in self.rows.items()
            if name not in but
            for row in rows
            for cell in row.values()
        )

    def strings(self) -> set[str]:
        """Every cell, and every word and number in it."""
        told = self.told()
        return set(told.splitlines()) | set(re.findall(r"[\w-]+", told))

    @property
    def page_size(self) -> int:
        return int.from_bytes(self.raw["plenary.db"][16:18])

    def pages(self) -> Iterator[bytes]:
        """Of the database as it lies on the disk."""
        content = self.raw["plenary.db"]
        for start in range(0, len(content), self.page_size):
            yield content[start : start + self.page_size]

    def frames(self) -> Iterator[bytes]:
        """Pages as they were written into the log, one after another."""
        content = self.raw.get("plenary.db-wal", b"")
        for start in range(LOG_HEADER, len(content), FRAME_HEADER + self.page_size):
            yield content[start + FRAME_HEADER : start + FRAME_HEADER + self.page_size]

    def arrivals(self, ids: Iterable[str]) -> list[str]:
        """In the order in which they first stand in the log."""
        seen: dict[str, None] = {}
        for frame in self.frames():
            seen |= dict.fromkeys(id for id in ids if id.encode() in frame)
        return list(seen)

    def lying(self, ids: Iterable[str]) -> list[list[str]]:
        """By page that has any of them: in the order in which they lie there, the last that was put there first."""
        found = ([(page.find(id.encode()), id) for id in ids if id.encode() in page] for page in self.pages())
        return [[id for _, id in sorted(each)] for each in found if each]

    @property
    def content(self) -> bytes:
        """The database's bytes, but for its own counters."""
        content = bytearray(self.raw["plenary.db"])
        for part in COUNTERS:
            content[part] = bytes(part.stop - part.start)
        return bytes(content)


def _has_rowid(copy: sqlite3.Connection, table: str) -> bool:
    try:
        copy.execute(f"SELECT rowid FROM {table}")
    except sqlite3.OperationalError:
        return False
    return True
