"""The projector wall: one thing that the back row can read."""

from dataclasses import dataclass

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


def load_wall(tx: Tx, sight: Sight) -> WallView:
    event, groups = find_event(tx), tuple(find_groups(tx))
    at = stage_view(find_agenda(tx), None)
    kind = None if at.stage is None else at.stage.kind
    return WallView(
        event, at, groups, f"{sight.url}/join",
        load_lists(tx, event.lists) if kind == "vote" else (),
        count_ballots(tx) if kind in ("vote", "result") else 0,
        sum(group.heads or 0 for group in groups),
        load_result(tx, event.lists) if kind == "result" else (),
    )  # fmt: skip


_TOPICS = frozenset({Topic.AGENDA, Topic.GROUPS, Topic.TURNOUT, Topic.RESULT})
WALL_NOW = Fragment("wall", "wall/_wall.html", load_wall, _TOPICS)
WALL = Page("wall", Audience.WALL, "wall/page.html", (WALL_NOW,))
