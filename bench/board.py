"""A theme board with as many concerns as wanted, half of them still to be placed."""

import time
from dataclasses import dataclass
from itertools import islice, product
from pathlib import Path

from app.cli import create_event
from app.domain.agenda import Kind
from app.domain.secret import link_token, statement_id
from app.domain.statement import fingerprint
from app.domain.theme import Place
from app.services.agreeing import agree
from app.services.contributing import say
from app.services.facilitating import open_stage
from app.services.theming import make_issue, put_under
from app.store.database import Database, Tx
from app.store.events import find_agenda
from app.store.files import read_keys
from app.store.groups import find_groups
from app.store.statements import find_agreed, find_list

WHO = (
    "Young people", "Older neighbors", "Shop owners", "Parents at the school", "People without papers",
    "New officers", "Veterans", "Drivers on the avenue", "People in crisis", "Families on our block",
)  # fmt: skip
WHAT = (
    "wait too long when they call", "are stopped without being told why", "do not know whom to ask at night",
    "hear nothing about the report they made", "are filmed and judged by half a minute of it",
)  # fmt: skip
WHERE = (
    "downtown", "near the park", "after dark", "on weekends", "at the front desk", "in our street", "by the river",
    "around the station", "at the mall", "when schools are out",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Board:
    file: Path
    key: bytes

    @property
    def link(self) -> str:
        return f"/enter/themes/{link_token(self.key, 'themes', 1)}"


def prepare_board(folder: Path, concerns: int, themes: int, program: str = "galveston") -> Board:
    file = folder / "board.db"
    create_event(file, program, {"convener": "bench", "computer": "bench"}, rehearsal=True)
    key = read_keys(file.with_suffix(".key")).event
    database = Database(file)
    try:
        texts = [" ".join(parts) for parts in islice(product(WHO, WHAT, WHERE), concerns)]
        database.write_now(_speak, key, texts)
        database.write_now(_begin, themes)
    finally:
        database.close()
    return Board(file, key)


def _speak(tx: Tx, key: bytes, texts: list[str]) -> None:
    agenda, now = find_agenda(tx), int(time.time())
    open_stage(tx, next(stage.position for stage in agenda.stages if stage.kind is Kind.CONCERNS), agenda.seen, now)
    groups = [group.id for group in find_groups(tx)]
    for nth, text in enumerate(texts):
        say(tx, statement_id(key, str(nth)), groups[nth % len(groups)], Kind.CONCERNS, text, None)
    for group in groups:
        if lines := find_list(tx, group, Kind.CONCERNS):
            agree(tx, group, Kind.CONCERNS, fingerprint(lines), now)


def _begin(tx: Tx, themes: int) -> None:
    """Themes of some concerns each, every second one on the ballot; half of all concerns stay to be placed."""
    lines = find_agreed(tx, Kind.CONCERNS)
    now, made = int(time.time()), dict[str, list[int]]()
    for nth, line in enumerate(lines[: len(lines) // 2]):
        mine = made.setdefault(line.list, [])
        if len(mine) < themes // 2:
            mine.append(make_issue(tx, line.id, now, state=Place.BALLOT if nth % 2 else Place.THEME))
        else:
            put_under(tx, line.id, mine[nth % len(mine)], now)
