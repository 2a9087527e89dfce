"""New events for tests and pictures: laid out once for each program, then copied, which is a hundred times faster."""

import atexit
import shutil
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from secrets import token_hex
from tempfile import mkdtemp
from typing import Final

from app.cli import create_event
from app.domain.secret import key_check
from app.store.files import make_key

CONVENER: Final = {"convener": "Erie Interfaith Coalition", "computer": "the public library"}


@cache
def _laid_out(program: str) -> Path:
    folder = Path(mkdtemp(prefix="plenary-events-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    event = folder / "laid-out.db"
    create_event(event, program, dict(CONVENER))
    return event


def copy_event(program: str, event: Path) -> None:
    """A new event of this program in a file of its own, with a key and a short name of its own."""
    event.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_laid_out(program), event)
    keys = make_key(event.with_suffix(".key"))
    with closing(sqlite3.connect(event)) as file, file:
        file.execute("UPDATE event SET short = ?, key_check = ?", (token_hex(3), key_check(keys.event)))
