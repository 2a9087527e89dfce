"""The event itself and its order of the day."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from sqlalchemy import insert, select, update

from app.domain.agenda import Agenda, Kind, Mode, Stage, State
from app.domain.poll import PollState, Tie, Way
from app.domain.program import Preset
from app.store import tables
from app.store.database import Tx
from app.store.tables_of_votes import poll

_ON = (PollState.OPEN, PollState.CLOSED, PollState.SEALED)


@dataclass(frozen=True, slots=True)
class Event:
    """What is said about the day. `lists` is 1 or 2; `date` is ISO; languages are codes with a space between.

    `way`, `tie`, `receipts` and `witness` are of the next vote; see domain/poll.py.

    `late` is in minutes, `report_began` in seconds since 1970; `wall_state` is "", "pause" or "blank".
    """

    short: str
    key_check: str
    program: str
    title: str
    place: str
    date: str
    convener: str
    computer: str
    police_computer: bool
    rehearsal: bool
    lists: int
    version: int
    reached: str | None
    preset: Preset
    greeting: str
    wifi_name: str
    wifi_password: str
    wall_languages: str
    wall_night: bool
    report_group: int | None
    report_began: int | None
    report_minutes: int
    languages: str
    late: int
    wall_state: str
    groups_asked: bool
    way: Way
    tie: Tie
    receipts: bool
    witness: str
    vote_destroyed_at: int | None
    seed: str
    deals: int
    posted: bool
    most_officers: int | None
    tables_choose: bool
    report_table: int | None
    seats: int
    alternates: int
    introduced: bool
    secretary_key: str
    meeting_at: str
    meeting_place: str
    survey_state: str
    ended_at: int | None

    @property
    def on_paper(self) -> bool:
        return self.preset == Preset.PAPER

    @property
    def counts_paper(self) -> bool:
        """In the vote two tellers bring in what is on paper."""
        return self.way is not Way.PHONES


def find_event(tx: Tx) -> Event:
    names = [tables.event.c[name] for name in Event.__dataclass_fields__]
    row = tx.rows(select(*names))[0]._asdict()
    return Event(**row | {"preset": Preset(row["preset"]), "way": Way(row["way"]), "tie": Tie(row["tie"])})


def find_is_over(tx: Tx) -> bool:
    return find_event(tx).ended_at is not None


def find_agenda(tx: Tx) -> Agenda:
    event = tx.rows(select(tables.event.c.current_stage, tables.event.c.frozen_at, tables.event.c.revealed_at))[0]
    polling = tx.row(select(poll.c.id).where(poll.c.state.in_(_ON)).limit(1)) is not None
    rows = tx.rows(select(tables.stage).order_by(tables.stage.c.position))
    stages = tuple(
        Stage(
            row.position, Kind(row.kind), Mode(row.mode), row.title, row.prompt, row.minutes,
            State(row.state), row.opened_at, row.closed_at, row.ends_at, row.planned, row.silent, row.cards, row.cap,
        )
        for row in rows
    )  # fmt: skip
    return Agenda(stages, event.current_stage, event.frozen_at is not None, event.revealed_at is not None, polling)


def add_event(tx: Tx, values: Mapping[str, object]) -> None:
    tx.run(insert(tables.event).values(id=1, version=1, **values))


def add_stage(tx: Tx, stage: Stage) -> None:
    tx.run(insert(tables.stage).values(asdict(stage)))


def change_event(tx: Tx, **values: object) -> None:
    tx.run(update(tables.event).values(values))


def change_stage(tx: Tx, position: int, **values: object) -> None:
    tx.run(update(tables.stage).where(tables.stage.c.position == position).values(values))
