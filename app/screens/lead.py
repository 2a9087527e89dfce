"""The lead: where we are, who needs me, what is next. Never a count before the reveal."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.agenda import LIST_KINDS, Agenda, Kind, Stage, State
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.screens.common import ResultList, StageView, load_result, private_path, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.screens.reach import MOVED, REACH
from app.store.ballots import count_ballots, count_dots, find_booth
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import count_lobby, find_device_counts, find_groups
from app.store.issues import find_issues
from app.store.links import find_generations
from app.store.statements import find_counts

MORE_TIME = (2, 5)  # minutes


class Step(StrEnum):
    """What the one large button does."""

    REPORT = "report"  # the next group's page on the wall
    NEXT = "next"
    CLOSE = "close"  # the vote
    REVEAL = "reveal"
    END = "end"


@dataclass(frozen=True, slots=True)
class DayView:
    """Where we are and what is next.

    `waiting_for` are the groups that have not agreed on this part's list; `unheard` those that have not said how many
    they are. `report` is the next group whose page the wall shows, `shown` the one it shows now.
    """

    agenda: Agenda
    seen: str
    step: Step
    next: Stage | None
    groups: int
    waiting_for: tuple[Group, ...]
    unheard: tuple[Group, ...]
    people: int
    ballots: int
    issues: int
    report: Group | None
    shown: Group | None

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots


@dataclass(frozen=True, slots=True)
class StageRow:
    """A line of the run of show; `began` is the hall's clock when it was opened."""

    stage: Stage
    began: datetime | None
    may_open: bool


@dataclass(frozen=True, slots=True)
class RunView:
    """The run of show. `extend` holds, per button, minutes and the end they lead to (seconds since 1970)."""

    now: Stage | None
    seen: str
    rows: tuple[StageRow, ...]
    extend: tuple[tuple[int, int], ...]
    reports: tuple[Group, ...]
    shown: int | None


@dataclass(frozen=True, slots=True)
class Tile:
    """One room at a glance: counts only, no word."""

    group: Group
    at: StageView
    inside: int
    waiting: int
    strengths: tuple[int, int]
    concerns: tuple[int, int]
    tablet: str  # the way to its tablet's screen: on a paper day this computer is that of every group

    @property
    def asks(self) -> bool:
        """Somebody waits for something here."""
        return bool(self.waiting) or self.group.held_stage is not None


@dataclass(frozen=True, slots=True)
class RoomsView:
    tiles: tuple[Tile, ...]
    lobby: int
    kind: Kind | None
    on_paper: bool


@dataclass(frozen=True, slots=True)
class VoteView:
    """`dots` is None until the vote is closed: while it is open, not even their number is looked at."""

    agenda: Agenda
    is_open: bool
    people: int
    ballots: int
    dots: int | None
    result: tuple[ResultList, ...]

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots


def load_day(tx: Tx, _sight: Sight) -> DayView:
    agenda, groups, event = find_agenda(tx), find_groups(tx), find_event(tx)
    now = agenda.now
    reports = groups if now is not None and now.kind is Kind.THEMES else []
    shown = next((group for group in reports if group.id == event.report_group), None)
    report = _after(reports, shown)
    return DayView(
        agenda, agenda.seen, _step(agenda, report), agenda.next, len(groups),
        tuple(_waiting_for(tx, now, groups)), tuple(group for group in groups if group.heads is None),
        sum(group.heads or 0 for group in groups), count_ballots(tx), len(find_issues(tx)), report, shown,
    )  # fmt: skip


def _after(reports: list[Group], shown: Group | None) -> Group | None:
    """The group whose report-out comes next, in the order of letters."""
    later = [group for group in reports if shown is None or group.letter > shown.letter]
    return later[0] if later else None


def _step(agenda: Agenda, report: Group | None) -> Step:
    now = agenda.now
    if now is not None and now.kind is Kind.VOTE and not agenda.revealed:
        return Step.CLOSE if now.is_open else Step.REVEAL
    if report is not None:
        return Step.REPORT
    return Step.NEXT if agenda.next is not None else Step.END


def _waiting_for(tx: Tx, now: Stage | None, groups: list[Group]) -> list[Group]:
    """Groups with nothing agreed, or with something not agreed yet, on the list of this part."""
    if now is None or now.kind not in LIST_KINDS:
        return []
    counts = find_counts(tx)
    found = ((group, counts.get((group.id, now.kind), (0, 0))) for group in groups)
    return [group for group, (said, agreed) in found if said or not agreed]


def load_run(tx: Tx, sight: Sight) -> RunView:
    agenda = find_agenda(tx)
    now = agenda.now
    base = sight.now if now is None or now.ends_at is None else max(now.ends_at, sight.now)
    extend = tuple((minutes, base + 60 * minutes) for minutes in MORE_TIME) if now and now.is_open else ()
    rows = tuple(
        StageRow(stage, _clock(stage), not stage.is_open and agenda.may_open(stage.position)) for stage in agenda.stages
    )
    reports = tuple(find_groups(tx)) if now is not None and now.kind is Kind.THEMES else ()
    return RunView(now, agenda.seen, rows, extend, reports, find_event(tx).report_group)


def _clock(stage: Stage) -> datetime | None:
    """The hall's time is this computer's."""
    began = stage.opened_at if stage.state is not State.PLANNED else None
    return None if began is None else datetime.fromtimestamp(began).astimezone()


def load_rooms(tx: Tx, sight: Sight) -> RoomsView:
    agenda, devices, counts = find_agenda(tx), find_device_counts(tx), find_counts(tx)
    generations = find_generations(tx)
    tiles = tuple(
        Tile(
            group, stage_view(agenda, group), *devices.get(group.id, (0, 0)),
            counts.get((group.id, "strengths"), (0, 0)), counts.get((group.id, "concerns"), (0, 0)),
            private_path(sight.key, f"group{group.id}", generations),
        )
        for group in find_groups(tx)
    )  # fmt: skip
    now = agenda.now
    return RoomsView(tiles, count_lobby(tx), None if now is None else now.kind, find_event(tx).on_paper)


def load_vote(tx: Tx, _sight: Sight) -> VoteView:
    agenda, booth = find_agenda(tx), find_booth(tx)
    people = sum(group.heads or 0 for group in find_groups(tx))
    dots = count_dots(tx) if agenda.frozen and not booth.is_open else None
    result = load_result(tx, find_event(tx).lists)
    return VoteView(agenda, booth.is_open, people, count_ballots(tx), dots, result)


_VOTE = frozenset({Topic.AGENDA, Topic.RESULT, Topic.TURNOUT, Topic.DEVICES, Topic.GROUPS, Topic.ISSUES})
_ROOMS = frozenset({Topic.AGENDA, Topic.LINKS, Topic.GROUPS, Topic.DEVICES, Topic.STATEMENTS, Topic.AGREED})
DAY = Fragment("day", "lead/_day.html", load_day, _VOTE | _ROOMS)
VOTE = Fragment("vote", "lead/_vote.html", load_vote, _VOTE)
ROOMS = Fragment("rooms", "lead/_rooms.html", load_rooms, _ROOMS)
RUN = Fragment("run", "lead/_run.html", load_run, frozenset({Topic.AGENDA, Topic.RESULT, Topic.GROUPS}))
_ALL = (MOVED, DAY, VOTE, ROOMS, RUN, REACH)
LEAD = Page("lead", Audience.LEAD, "lead/page.html", _ALL, beside=frozenset({Topic.ADDRESS}))
