"""Brings a hall to a point of its day, by the same use cases as the screens, but without their forms."""

from pathlib import Path

from app.domain.agenda import Kind
from app.domain.change import Topic
from app.domain.mixing import MixedTable
from app.domain.statement import fingerprint
from app.services.agreeing import agree
from app.services.contributing import say
from app.services.facilitating import close_stage, open_stage, reveal
from app.services.joining import enter_heads
from app.services.polling import seal
from app.services.theming import make_the_rest
from app.store.database import Tx
from app.store.events import change_event
from app.store.mixed_tables import add_table
from app.store.polls import find_current
from app.store.statements import find_list
from tests.cast import REHEARSED, Hall
from tests.services.day import SALT

ROOT = Path(__file__).parent.parent.parent
HEADS = 40


async def open_kind(hall: Hall, kind: str) -> None:
    agenda = await hall.agenda()
    position = next(stage.position for stage in agenda.stages if stage.kind == kind)
    override = REHEARSED if kind == Kind.VOTE else ""
    await hall.runtime.perform(open_stage, position, agenda.seen, hall.runtime.clock(), override)


async def close_now(hall: Hall) -> None:
    agenda = await hall.agenda()
    assert agenda.current is not None
    await hall.runtime.perform(close_stage, agenda.current, agenda.seen, hall.runtime.clock())


async def show_result(hall: Hall) -> None:
    await seal_now(hall)
    await hall.runtime.perform(reveal, hall.runtime.clock())


async def seal_now(hall: Hall) -> None:
    poll = await hall.runtime.database.read(find_current)
    assert poll is not None
    await hall.runtime.perform(seal, poll.id, hall.runtime.clock(), SALT)


async def post_tables(hall: Hall, *tables: int) -> None:
    """Mixed tables that nobody was dealt to."""
    await hall.runtime.perform(lay_out_tables, *(tables or (1, 2)))


def lay_out_tables(tx: Tx, *tables: int) -> None:
    for table in tables:
        add_table(tx, MixedTable(table))
    change_event(tx, posted=True)
    tx.announce(Topic.TABLES)


async def count_heads(hall: Hall, *groups: int, heads: int = HEADS, complete: bool = False) -> None:
    for group in groups:
        await hall.runtime.perform(enter_heads, group, heads, complete)


async def the_group_says(hall: Hall, group: int, *lines: str, kind: str = "concerns") -> None:
    """The scribe writes while the list of this kind is open."""
    for line in lines:
        id = f"{group}-{kind[0]}-{line}".encode().hex()[:24]
        await hall.runtime.perform(say, id, group, kind, line, None)


async def the_group_agrees(hall: Hall, group: int, kind: str = "concerns") -> None:
    await hall.runtime.perform(_agree_as_seen, group, kind, hall.runtime.clock())


def _agree_as_seen(tx: Tx, group: int, kind: str, now: int) -> None:
    agree(tx, group, kind, fingerprint(find_list(tx, group, kind)), now)


async def ready_to_vote(hall: Hall, issues: int = 7) -> None:
    """Agreed concerns are issues, and group 1 and 2 have said how many they are. The vote is not open yet."""
    await open_kind(hall, Kind.CONCERNS)
    # Numbers first, so that no two lines begin alike and get the same id.
    await the_group_says(hall, 1, *(f"{number} on the ballot" for number in range(1, issues + 1)))
    await the_group_agrees(hall, 1)
    await hall.runtime.perform(make_the_rest, hall.runtime.clock())
    await count_heads(hall, 1, 2)
