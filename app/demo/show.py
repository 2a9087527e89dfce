"""plenary demo: a day played by robots on a server of its own, then compared three ways."""

import json
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.demo.audit import audit_database, audit_export, audit_refusals
from app.demo.audit_afternoon import audit_afternoon
from app.demo.hall import Hall, run
from app.domain.agenda import Kind
from app.domain.group import COMMUNITY
from app.domain.program import Program
from app.programs import load_program, sample_words, samples
from app.robots.day import Day
from app.robots.plan import Plan, Room, Saying
from app.store import files
from app.store.database import Database

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for. `people` None means as many as the documented day had."""

    program: str = "erie"
    people: int | None = None
    seed: int = 1
    paced: bool = False
    host: str = "127.0.0.1"
    port: int | None = None
    keep: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    summary: dict[str, Any]
    differences: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        return json.dumps(self.summary, separators=(",", ":"))


async def show(wish: Wish, tell: Callable[[str], None]) -> Outcome:
    with tempfile.TemporaryDirectory() as folder:
        hall = Hall(Path(folder) / "demo.db", wish.host, wish.port)
        program = load_program(wish.program)
        await hall.create(wish.program, f"{program.title} (robots)")
        started = time.monotonic()
        day = Day(make_plan(hall, program, wish), tell)
        try:
            await hall.start()
            tell(f"\n  Open the wall and watch:  {hall.shown}{hall.link('wall')}")
            tell(f"  The lead's private link:  {hall.shown}{hall.link('lead')}\n")
            await day.play()
        finally:
            await hall.stop()
        outcome = await compare(hall, day, time.monotonic() - started)
        if wish.keep is not None:
            files.backup(hall.event, wish.keep)
        return outcome


async def compare(hall: Hall, day: Day, seconds: float) -> Outcome:
    """The ledger, the export as another process reads it, the database; and exactly the refusals that were due."""
    ledger, lists = day.ledger, {room.group: room.list for room in day.plan.rooms}
    report = json.loads(await run("export", "--event", str(hall.event)))
    database = Database(hall.event)
    audit = database.read_now(audit_database, ledger, hall.keys)
    later = database.read_now(audit_afternoon, ledger)
    database.close()
    differences = [
        *audit.differences,
        *later.differences,
        *audit_export(report, ledger, lists),
        *audit_refusals(ledger),
    ]
    summary = {
        "people": day.plan.people, "joined": len(ledger.inside),
        "statements": len(report["statements"]), "issues": len(report["issues"]),
        "ballots": report["result"]["ballots"], "dots": report["result"]["dots"],
        "tables": later.tables, "actions": later.actions, "seats": later.seats, "survey_n": later.survey_n,
        "lost": audit.lost, "refused": ledger.refused.total(),
        "reconciled": not differences, "seconds": round(seconds, 1),
    }  # fmt: skip
    return Outcome(summary, differences)


def make_plan(hall: Hall, program: Program, wish: Wish) -> Plan:
    heads = spread(wish.people, [group.people for group in program.groups])
    rooms = tuple(
        Room(number, letter, group.list, people, hall.door(number), hall.link(f"group{number}"))
        for number, (letter, group, people) in enumerate(zip(LETTERS, program.groups, heads, strict=False), 1)
    )
    tables = tuple(hall.link(f"table{number}") for number in range(1, sum(people > 0 for people in heads) + 1))
    lead, themes, wall = (hall.link(name) for name in ("lead", "themes", "wall"))
    return Plan(
        hall.url, lead, themes, wall, tables, rooms, program.lists, program.dots or 0, sayings(),
        program.seats + program.alternates, wish.seed, wish.paced,
    )  # fmt: skip


def spread(people: int | None, shares: list[int]) -> list[int]:
    """So many people over groups of these shares, as evenly as whole people allow."""
    if people is None:
        return shares
    ends = [round(people * sum(shares[: place + 1]) / sum(shares)) for place in range(len(shares))]
    return [end - start for start, end in zip([0, *ends], ends, strict=False)]


def sayings() -> tuple[Saying, ...]:
    """What young people in London typed, and sample sentences of ours."""
    typed = [Saying(Kind.CONCERNS, COMMUNITY, text) for text in sample_words()]
    ours = [Saying(row["kind"], row["list"], row["statement"], row["theme"]) for row in samples()]
    return (*typed, *ours)
