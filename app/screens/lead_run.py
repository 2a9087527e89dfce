"""The lead's run of show: planned and real times, what the wall shows, what has happened."""

from dataclasses import dataclass
from datetime import datetime, time

from app.domain.act import LEAD, Act
from app.domain.agenda import Stage
from app.domain.change import Topic
from app.screens.fragment import Fragment, Sight
from app.store.acts import find_last_acts
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_groups
from app.store.messages import find_wall_message
from app.store.reports import Turn, find_reports

MORE_TIME = (2, 5)  # minutes for this part
LATER = (5, 15)  # minutes for the whole day
DAY = 24 * 60  # minutes
LAST = 8  # acts that the log shows


@dataclass(frozen=True, slots=True)
class StageRow:
    """A line of the run of show: when it was planned, when it is due if the day runs late, when it really began."""

    stage: Stage
    planned: time | None
    due: time | None
    began: datetime | None
    may_open: bool
    is_back: bool


@dataclass(frozen=True, slots=True)
class RunView:
    """`extend` holds, per button, minutes and the end they lead to (seconds since 1970).

    `behind` is how many minutes later than planned this part began, `late` by how many the plan was moved.
    """

    now: Stage | None
    seen: str
    rows: tuple[StageRow, ...]
    extend: tuple[tuple[int, int], ...]
    reports: tuple[Turn, ...]
    shown: int
    late: int
    behind: int

    later = LATER


@dataclass(frozen=True, slots=True)
class MirrorView:
    """What the wall shows, in miniature. `shows` changes when the wall does, so that the miniature looks again."""

    state: str
    shows: str


@dataclass(frozen=True, slots=True)
class LogView:
    """What the lead did last, whoever of two leads it was; the newest first, with the hall's clock."""

    acts: tuple[tuple[Act, datetime], ...]
    letters: dict[str, str]


def load_run(tx: Tx, sight: Sight) -> RunView:
    agenda, event = find_agenda(tx), find_event(tx)
    now = agenda.now
    base = sight.now if now is None or now.ends_at is None else max(now.ends_at, sight.now)
    extend = tuple((minutes, base + 60 * minutes) for minutes in MORE_TIME) if now and now.is_open else ()
    rows = tuple(
        _row(stage, event.late, not stage.is_open and agenda.may_open(stage.position), agenda.current)
        for stage in agenda.stages
    )
    reports = find_reports(tx)
    behind = _behind(now) - event.late
    turns, shown = (reports.turns, reports.seen) if reports else ((), 0)
    return RunView(now, agenda.seen, rows, extend, turns, shown, event.late, behind)


def _row(stage: Stage, late: int, may_open: bool, current: int | None) -> StageRow:
    is_back = current is not None and stage.position <= current
    due = _of_day(stage.planned, late) if late and not is_back else None
    return StageRow(stage, _of_day(stage.planned, 0), due, _began(stage), may_open, is_back)


def _of_day(planned: int | None, late: int) -> time | None:
    if planned is None:
        return None
    minutes = (planned + late) % DAY
    return time(minutes // 60, minutes % 60)


def _began(stage: Stage) -> datetime | None:
    """The hall's time is this computer's."""
    return None if stage.opened_at is None else datetime.fromtimestamp(stage.opened_at).astimezone()


def _behind(stage: Stage | None) -> int:
    """Minutes; before midnight of a plan for another time of day it says nothing."""
    began = None if stage is None else _began(stage)
    if stage is None or began is None or stage.planned is None:
        return 0
    minutes = began.hour * 60 + began.minute - stage.planned
    return minutes if abs(minutes) < DAY // 4 else 0


def load_mirror(tx: Tx, _sight: Sight) -> MirrorView:
    event, agenda, message = find_event(tx), find_agenda(tx), find_wall_message(tx)
    told = "" if message is None else message.id
    page = f"{event.report_group}.{event.report_table}.{event.posted}.{event.introduced}"
    shows = f"{agenda.seen}.{agenda.revealed}.{page}.{event.wall_state}.{told}.{event.wall_night}.{event.introduced}"
    shows += f".{event.survey_state}.{event.meeting_at}.{event.meeting_place}.{event.ended_at}"
    return MirrorView(event.wall_state, shows)


def load_log(tx: Tx, _sight: Sight) -> LogView:
    acts = [act for act in find_last_acts(tx, 10 * LAST) if act.role == LEAD][:LAST]
    letters = {f"group:{group.id}": group.letter for group in find_groups(tx)}
    return LogView(tuple((act, datetime.fromtimestamp(act.at).astimezone()) for act in acts), letters)


RUN = Fragment("run", "lead/_run.html", load_run, frozenset({Topic.AGENDA, Topic.RESULT, Topic.GROUPS, Topic.WALL}))
_WALL = frozenset({Topic.AGENDA, Topic.RESULT, Topic.WALL, Topic.MESSAGES, Topic.SEATS})
MIRROR = Fragment("mirror", "lead/_mirror.html", load_mirror, _WALL)
LOG = Fragment("log", "lead/_log.html", load_log, _WALL)
