"""The projector wall: one thing that the back row can read."""

from dataclasses import dataclass

from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.screens.common import ListView, ResultList, StageView, load_lists, load_result, stage_view
from app.screens.fragment import Fragment, Page, Sight
from app.store.ballots import count_ballots
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups


@dataclass(frozen=True, slots=True)
class WallView:
    """`ballots` is how many are in; nothing on the wall tells where dots are before the reveal."""

    event: Event
    at: StageView
    groups: tuple[Group, ...]
    join: str
    lists: tuple[ListView, ...]
    ballots: int
    people: int
    result: tuple[ResultList, ...]

    @property
    def own_version(self) -> int:
        """A ballot more is a later wall of the same event version."""
        return self.ballots


@dataclass(frozen=True, slots=True)
class HallView:
    """What the wall shows besides the turnout: read once, however many ballots come in."""

    event: Event
    at: StageView
    groups: tuple[Group, ...]
    lists: tuple[ListView, ...]
    result: tuple[ResultList, ...]

    @property
    def kind(self) -> Kind | None:
        return None if self.at.stage is None else self.at.stage.kind


def load_hall(tx: Tx) -> HallView:
    event = find_event(tx)
    at = stage_view(find_agenda(tx), None)
    return HallView(
        event, at, tuple(find_groups(tx)), load_lists(tx, event.lists), load_result(tx, event.lists)
    )  # fmt: skip


def load_wall(tx: Tx, sight: Sight) -> WallView:
    hall = tx.once(load_hall)
    return WallView(
        hall.event, hall.at, hall.groups, f"{sight.url}/join",
        hall.lists if hall.kind is Kind.VOTE else (),
        count_ballots(tx) if hall.kind in (Kind.VOTE, Kind.RESULT) else 0,
        sum(group.heads or 0 for group in hall.groups),
        hall.result if hall.kind is Kind.RESULT else (),
    )  # fmt: skip


_TOPICS = frozenset({Topic.AGENDA, Topic.GROUPS, Topic.TURNOUT, Topic.RESULT})
WALL_NOW = Fragment("wall", "wall/_wall.html", load_wall, _TOPICS)
WALL = Page("wall", Audience.WALL, "wall/page.html", (WALL_NOW,))
