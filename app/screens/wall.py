"""The projector wall: one thing that the back row can read, in one language or in two side by side."""

from dataclasses import dataclass
from datetime import date

from babel.dates import format_date

from app.domain.agenda import LIST_KINDS, Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.screens.common import ListView, ResultList, StageView, load_lists, load_result, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import PSEUDO, SOURCE, languages
from app.screens.qr import wifi_code
from app.store.ballots import count_ballots
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups
from app.store.statements import find_agreed


@dataclass(frozen=True, slots=True)
class ReportView:
    """What one group reads aloud: only what it released. It is page `number` of `pages`, one for each group."""

    group: Group
    number: int
    pages: int
    strengths: tuple[str, ...]
    concerns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HallView:
    """What the wall shows besides the turnout: read once, however many ballots come in."""

    event: Event
    at: StageView
    groups: tuple[Group, ...]
    lists: tuple[ListView, ...]
    report: ReportView | None
    result: tuple[ResultList, ...]
    languages: tuple[str, ...]

    @property
    def kind(self) -> Kind | None:
        return None if self.at.stage is None else self.at.stage.kind


@dataclass(frozen=True, slots=True)
class WallView:
    """One half of the wall, or all of it. `ballots` is how many are in; nothing tells where dots are before the reveal.

    `join` and `wifi` are for codes; on a day on paper they are empty.
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
    report: ReportView | None
    result: tuple[ResultList, ...]

    @property
    def own_version(self) -> int:
        """A ballot more is a later wall of the same event version."""
        return self.ballots

    @property
    def day(self) -> str:
        return day_in_words(self.event.date, self.language)

    @property
    def typed(self) -> str:
        """The address as one types it."""
        return self.join.removeprefix("http://")

    @property
    def dots(self) -> int | None:
        """Dots on each list, if that is the same for all."""
        each = {view.rule.dots for view in self.lists if view.rule is not None}
        return each.pop() if len(each) == 1 else None


def day_in_words(iso: str, language: str) -> str:
    try:
        return format_date(date.fromisoformat(iso), "full", locale=SOURCE if language == PSEUDO else language)
    except ValueError:
        return ""


def load_hall(tx: Tx) -> HallView:
    event, groups = find_event(tx), tuple(find_groups(tx))
    at = stage_view(find_agenda(tx), None)
    kind = None if at.stage is None else at.stage.kind
    return HallView(
        event, at, groups,
        load_lists(tx, event.lists) if kind is Kind.VOTE else (),
        _report(tx, event.report_group, groups) if kind is Kind.THEMES else None,
        load_result(tx, event.lists) if kind is Kind.RESULT else (),
        tuple(code for code in event.wall_languages.split() if code in languages()),
    )  # fmt: skip


def _report(tx: Tx, wanted: int | None, groups: tuple[Group, ...]) -> ReportView | None:
    for number, group in enumerate(groups, 1):
        if group.id == wanted:
            agreed = [line for line in find_agreed(tx) if line.group == wanted]
            strengths, concerns = (tuple(line.text for line in agreed if line.kind == kind) for kind in LIST_KINDS)
            return ReportView(group, number, len(groups), strengths, concerns)
    return None


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
        count_ballots(tx) if hall.kind in (Kind.VOTE, Kind.RESULT) else 0,
        sum(group.heads or 0 for group in hall.groups),
        hall.report, hall.result,
    )  # fmt: skip


_TOPICS = frozenset({
    Topic.AGENDA, Topic.GROUPS, Topic.DEVICES, Topic.AGREED, Topic.TURNOUT, Topic.RESULT, Topic.ADDRESS,
})  # fmt: skip
WALL_NOW = Fragment("wall", "wall/_wall.html", load_wall, _TOPICS)
ALSO = Fragment("also", "wall/_wall.html", load_also, _TOPICS)
WALL = Page("wall", Audience.WALL, "wall/page.html", (WALL_NOW, ALSO))
