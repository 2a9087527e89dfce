"""The projector wall: one thing that the back row can read, in one language or in two side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time

from app.domain.account import Account
from app.domain.agenda import Agenda, Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.poll import STEPS, Poll, PollKind
from app.domain.theme import Issue
from app.screens.closing import ClosingView, load_closing
from app.screens.common import ListView, ResultList, StageView, load_lists, load_result, stage_view
from app.screens.council import CouncilView, load_council
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import day_in_words, languages
from app.screens.lead_vote import answers_of
from app.screens.mixed import MixedView, load_mixed
from app.screens.outcome import OutcomeView, load_outcome
from app.screens.qr import wifi_code
from app.store.counts import count_turnout, find_account
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups
from app.store.meanings import Meaning, find_meanings
from app.store.messages import find_wall_message
from app.store.polls import find_current, find_vote
from app.store.reports import EMPTY, Reports, find_report_pages, find_reports

BLANK = "blank"
DAY = 24 * 60  # minutes
MIXED = (Kind.MIXING, Kind.SOLUTIONS)


@dataclass(frozen=True, slots=True)
class ReportView:
    """What one group reads aloud: only what it released. It is page `number` of `pages`, one for each group.

    `lists` are its kinds, each with its lines and what was also said; nothing at all if it has no line.
    """

    group: Group
    number: int
    pages: int
    ends_at: int | None
    lists: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class HallView:
    """What the wall shows besides the turnout: read once, however many ballots come in."""

    event: Event
    at: StageView
    groups: tuple[Group, ...]
    lists: tuple[ListView, ...]
    reports: Reports | None
    report: ReportView | None
    mixed: MixedView | None
    outcome: OutcomeView | None
    closing: ClosingView | None
    council: CouncilView | None
    result: tuple[ResultList, ...]
    languages: tuple[str, ...]
    begins: time | None
    meanings: Mapping[tuple[str, str], Meaning]
    poll: Poll | None
    vote: Poll | None
    account: Account | None
    answers: tuple[tuple[int, int], ...]

    @property
    def page(self) -> str:
        """What the wall shows, whatever part of the day is open: a run-off or a light poll stands before it."""
        if self.poll is not None and self.poll.is_light:
            return "light"
        if (
            self.poll is not None
            and self.poll.is_on
            and (self.poll.kind is not PollKind.VOTE or self.kind is Kind.VOTE)
        ):
            return "vote"
        if self.closing is not None:
            return "closing"
        return "" if self.at.stage is None else str(self.at.stage.kind)

    @property
    def kind(self) -> Kind | None:
        return None if self.at.stage is None else self.at.stage.kind


@dataclass(frozen=True, slots=True)
class WallView:
    """One half of the wall, or all of it. `ballots` is how many are in; nothing tells where dots are before the reveal.

    `poll` is the one that is on or stands here, `page` what is shown; `answers` are of a light poll that is over.

    `join` and `wifi` are for codes; on a day on paper they are empty. `begins` is told only if it is not as planned.
    """

    language: str
    half: bool
    event: Event
    at: StageView
    groups: tuple[Group, ...]
    join: str
    wifi: str
    lists: tuple[ListView, ...]
    ballots: int
    people: int
    reports: Reports | None
    report: ReportView | None
    mixed: MixedView | None  # only in the parts in which people look for their tables
    outcome: OutcomeView | None
    closing: ClosingView | None  # in the last part, and after the day
    council: CouncilView | None
    result: tuple[ResultList, ...]
    begins: time | None
    meanings: Mapping[tuple[str, str], Meaning]
    page: str
    poll: Poll | None
    vote: Poll | None
    account: Account | None
    answers: tuple[tuple[int, int], ...]

    @property
    def own_version(self) -> int:
        """A ballot more is a later wall of the same event version."""
        return self.ballots

    @property
    def steps(self) -> tuple[tuple[int, int], ...]:
        """Of a light poll: its steps, before anything is told of the answers."""
        return () if self.poll is None else tuple((step, 0) for step in range(1, STEPS[self.poll.kind] + 1))

    def meaning(self, issue: Issue) -> Meaning | None:
        """The same in this half's language, if an interpreter wrote it of the words that stand now."""
        found = self.meanings.get((f"issue:{issue.id}", self.language))
        return found if found is not None and found.of_text == issue.text else None

    @property
    def tie(self) -> str:
        return str(self.vote.tie) if self.vote else ""

    @property
    def digest(self) -> str:
        return self.vote.digest if self.vote else ""

    @property
    def day(self) -> str:
        return day_in_words(self.event.date, self.language)

    @property
    def home(self) -> str:
        """Where the page is that people take home."""
        return f"{self.join.removesuffix('/join')}/handout" if self.join else ""

    @property
    def typed(self) -> str:
        """The address as one types it."""
        return self.join.removeprefix("http://")

    @property
    def dots(self) -> int | None:
        """Dots on each list, if that is the same for all."""
        each = {view.rule.dots for view in self.lists if view.rule is not None}
        return each.pop() if len(each) == 1 else None


@dataclass(frozen=True, slots=True)
class ToldView:
    """What the lead says to everybody, below the page."""

    text: str
    night: bool


def load_hall(tx: Tx) -> HallView:
    event, groups, agenda = find_event(tx), tuple(find_groups(tx)), find_agenda(tx)
    at = stage_view(agenda, None)
    kind = None if at.stage is None else at.stage.kind
    reports, current, vote = find_reports(tx), find_current(tx), find_vote(tx)
    poll = current if current is not None and (current.is_on or current.on_wall) else None
    voting = kind is Kind.VOTE or (poll is not None and not poll.is_light)
    return HallView(
        event, at, groups,
        load_lists(tx, event.lists, poll) if voting else (),
        reports, _report(tx, reports), load_mixed(tx) if kind in MIXED else None, load_outcome(tx, reports),
        load_closing(tx) if kind is Kind.CLOSING or event.ended_at is not None else None,
        load_council(tx) if kind is Kind.COUNCIL else None,
        load_result(tx) if kind is Kind.RESULT else (),
        tuple(code for code in event.wall_languages.split() if code in languages()),
        _begins(agenda, event.late), find_meanings(tx) if voting else {},
        poll or (vote if kind is Kind.VOTE else None), vote,
        find_account(tx, vote) if vote is not None and kind is Kind.RESULT and agenda.revealed else None,
        answers_of(tx, poll) if poll is not None and poll.on_wall else (),
    )  # fmt: skip


def _report(tx: Tx, reports: Reports | None) -> ReportView | None:
    group = reports.shown.group if reports is not None and reports.shown is not None else None
    if reports is None or group is None:
        return None
    page = find_report_pages(tx).get(group.id, EMPTY)
    lists = (
        (Kind.STRENGTHS.value, page.strengths, page.also_strengths),
        (Kind.CONCERNS.value, page.concerns, page.also_concerns),
    )
    return ReportView(group, reports.number, len(reports.turns), reports.ends_at, () if page == EMPTY else lists)


def _begins(agenda: Agenda, late: int) -> time | None:
    """Before the day, if it begins at another time than planned."""
    planned = agenda.stages[0].planned if agenda.stages else None
    if agenda.now is not None or planned is None or not late:
        return None
    minutes = (planned + late) % DAY
    return time(minutes // 60, minutes % 60)


def load_wall(tx: Tx, sight: Sight) -> WallView:
    hall = tx.once(load_hall)
    return _half(tx, sight, hall, hall.languages[0] if hall.languages else sight.language)


def load_also(tx: Tx, sight: Sight) -> WallView | None:
    """The same in the second language, if there is one."""
    hall = tx.once(load_hall)
    return _half(tx, sight, hall, hall.languages[1]) if len(hall.languages) > 1 else None


def _half(tx: Tx, sight: Sight, hall: HallView, language: str) -> WallView:
    event = hall.event
    phones = not event.on_paper
    return WallView(
        language, len(hall.languages) > 1, event, hall.at, hall.groups,
        f"{sight.url}/join" if phones else "",
        wifi_code(event.wifi_name, event.wifi_password) if phones and event.wifi_name else "",
        hall.lists,
        count_turnout(tx, hall.poll) if hall.poll else hall.account.ballots if hall.account else 0,
        sum(group.heads or 0 for group in hall.groups),
        hall.reports, hall.report, hall.mixed, hall.outcome, hall.closing, hall.council,
        hall.result, hall.begins, hall.meanings,
        hall.page, hall.poll, hall.vote, hall.account, hall.answers,
    )  # fmt: skip


def load_told(tx: Tx, _sight: Sight) -> ToldView | None:
    """As long as it stands; a dark wall says nothing."""
    event, told = find_event(tx), find_wall_message(tx)
    return None if told is None or event.wall_state == BLANK else ToldView(told.text, event.wall_night)


_TOPICS = frozenset({
    Topic.AGENDA, Topic.GROUPS, Topic.DEVICES, Topic.AGREED, Topic.TURNOUT, Topic.RESULT, Topic.ADDRESS, Topic.WALL,
    Topic.MEANINGS, Topic.VOTE_CARDS, Topic.TABLES, Topic.SURVEY, Topic.COUNCIL, Topic.SEATS,
})  # fmt: skip
WALL_NOW = Fragment("wall", "wall/_wall.html", load_wall, _TOPICS)
ALSO = Fragment("also", "wall/_wall.html", load_also, _TOPICS)
TOLD = Fragment(
    "told", "wall/_told.html", load_told, frozenset({Topic.MESSAGES, Topic.WALL, Topic.RESULT, Topic.AGENDA})
)
WALL = Page("wall", Audience.WALL, "wall/page.html", (WALL_NOW, ALSO, TOLD))
MINIATURE = Page("lead/wall-now", Audience.LEAD, "wall/page.html", WALL.fragments, live=False)
