"""Where a committed change becomes news: perform a use case, hear what it announced, redraw who is concerned."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from typing import Concatenate, Final, ParamSpec, TypeVar

from app.domain.audience import Audience, Room, Viewer
from app.domain.change import Change, Topic
from app.domain.day_end import stays_possible
from app.domain.machine import Machine, moved
from app.domain.refusal import Refused
from app.domain.refusal_of_closing import DayIsOver
from app.live.collector import Collector
from app.live.hub import Hub, Listener
from app.live.keeping import attempt
from app.live.protocol import encode
from app.live.pump import Pump
from app.live.relay import LocalRelay, Relay
from app.screens import (
    booth,
    desk,
    group,
    lead,
    lead_council,
    lead_tables,
    meanings,
    phone,
    remote,
    secretary,
    table,
    teller,
    themes,
    themes_full,
    wall,
)
from app.screens.fragment import Drawing, Fragment, Sight, draw
from app.screens.mosaic import Mosaic
from app.store.database import Database, Tx, find_commits_elsewhere
from app.store.events import find_is_over
from app.store.links import find_generations

P = ParamSpec("P")
T = TypeVar("T")
LIVE_PAGES: Final = {
    (page.audience, page.second): page
    for page in (
        phone.PHONE,
        group.GROUP,
        lead.LEAD,
        lead_council.LEAD_COUNCIL,
        lead_tables.LEAD_TABLES,
        themes.THEMES,
        themes_full.THEMES_FULL,
        meanings.MEANINGS,
        wall.WALL,
        remote.REMOTE,
        booth.BOOTH,
        desk.DESK,
        teller.TELLER,
        secretary.SECRETARY,
        table.TABLE,
    )
}
BREATH: Final = 0.1  # seconds; a burst becomes one redraw
PUSH_COST: Final = 15e-6  # seconds of one core per pushed frame, as measured
SHARE: Final = 0.3  # of one core that redraws may take
LOOK: Final = 1.0  # seconds between two looks for commits of another program
LINK_REPLACED: Final = 4401  # tells a screen not to come back
NOT_ALLOWED: Final = 4403  # this one too


@dataclass(frozen=True, slots=True)
class House:
    """The event's key, its cookies' short name and its program's referral; and the address in QR codes, which moves.

    `vote_key` makes ballots' ids; it is destroyed at the end of the day.
    """

    key: bytes
    short: str
    url: str
    referral: str = ""
    vote_key: bytes = b""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All that a room shares, as frames. `news` is how much had been heard before it was read."""

    news: int
    version: int
    frames: dict[str, bytes]


class Runtime:
    def __init__(self, database: Database, house: House, clock: Callable[[], int], relay: Relay | None = None) -> None:
        self.database = database
        self.house = house
        self.machine = Machine()
        self.board = Mosaic()  # what the theme team's screens saw last
        self.clock = clock
        self.hub = Hub()
        self.relay = relay or LocalRelay()
        self.collector = Collector()
        self.pump = Pump(self._redraw, self._breath)
        self._drawn: dict[tuple[Room, str], str] = {}  # what each room saw last, without its version
        self._snapshots: dict[Room, Snapshot] = {}
        self._news = 0
        self._generations: dict[str, int] = {}

    async def perform(self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run it; once it is on disk, ring the doorbells it announced."""
        due = use_case if hasattr(use_case, "set_wise") else partial(_within_the_day, use_case)
        result, changes = await self.database.write(due, *args, **kwargs)
        self.relay.publish(changes)
        return result

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The house is awake: what is announced reaches the screens."""
        self._generations = await self.database.read(find_generations)
        self.relay.listen(self._hear)
        self.collector.settle()
        tasks = [
            asyncio.create_task(work)
            for work in (self.pump.run(), self.hub.run(), self.collector.run(self.hub.listeners), self._watch())
        ]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            self.collector.release()

    def notice(self, machine: Machine) -> None:
        """This computer tells something of itself."""
        if machine != self.machine:
            self.machine = machine
            self.relay.publish((Change(Topic.REACH),))

    def visit(self) -> None:
        """Another device has come; which one is nobody's business."""
        if not self.machine.visited:
            self.notice(replace(self.machine, visited=True))

    def move(self, url: str) -> None:
        """This computer is at another address now."""
        self.machine = moved(self.machine, self.house.url, url)
        self.house = replace(self.house, url=url)
        self.relay.publish((Change(Topic.ADDRESS), Change(Topic.REACH)))

    async def is_current(self, audience: Audience, scope: int | None, generation: str) -> bool:
        """Is a private link of this generation still the valid one?"""
        generations = await self.database.read(find_generations)
        return generation == str(generations.get(link_name(audience, scope), 1))

    def sight(self, viewer: Viewer, language: str, typed: str = "") -> Sight:
        house = self.house
        return Sight(
            viewer, language, house.key, house.url, self.clock(), typed, self.machine,
            referral=house.referral, vote_key=house.vote_key,
        )  # fmt: skip

    async def welcome(self, listener: Listener) -> None:
        """The whole present state. The listener joined before this is read: news in between is newer and wins."""
        snapshot = await self._snapshot(listener.room)
        listener.peer.push(_frame({"now": self.clock(), "version": snapshot.version}))
        self.hub.send(listener, snapshot.frames)

    async def _snapshot(self, room: Room) -> Snapshot:
        """Drawn once for all who come before the next news."""
        known = self._snapshots.get(room)
        if known is not None and known.news == self._news:
            return known
        news = self._news
        drawing = await self._draw(room, LIVE_PAGES[room.audience, room.page].shared)
        frames = {id: _frame({"html": html}) for id, html in drawing.fragments.items()}
        self._snapshots[room] = Snapshot(news, drawing.event.version, frames)
        return self._snapshots[room]

    def _hear(self, changes: frozenset[Change]) -> None:
        self._news += 1
        self.pump.ring(changes)

    def _breath(self) -> float:
        return max(BREATH, self.hub.listeners() * PUSH_COST / SHARE)

    async def _redraw(self, changes: frozenset[Change]) -> None:
        if any(change.topic is Topic.LINKS for change in changes):
            await self._close_replaced()
        rooms = self.hub.rooms()
        problems = [problem for room in rooms if (problem := await attempt(self._redraw_room(room, changes)))]
        self._forget_but(set(rooms))
        if problems:  # all other rooms were drawn; the pump tries again
            raise problems[0]

    async def _redraw_room(self, room: Room, changes: frozenset[Change]) -> None:
        try:
            frames = await self._news_for(room, changes)
        except Refused:  # a group that was removed: its screens look again, and are told
            self.hub.close(lambda each: each == room, NOT_ALLOWED)
            return
        if frames:
            await self.hub.deliver(room, frames)

    async def _news_for(self, room: Room, changes: frozenset[Change]) -> dict[str, bytes]:
        page = LIVE_PAGES[room.audience, room.page]
        due = tuple(each for each in page.fragments if any(each.concerns(change, room.scope) for change in changes))
        shared = tuple(each for each in due if not each.personal)
        frames: dict[str, bytes] = {}
        if shared:
            drawing = await self._draw(room, shared)
            frames = {
                id: _frame({"html": html}) for id, html in drawing.fragments.items() if self._is_new(room, id, html)
            }
        if len(shared) < len(due) or any(change.topic in page.beside for change in changes):
            frames["pull"] = _frame({"pull": self._spread(room)})
        return frames

    def _spread(self, room: Room) -> int:
        """Milliseconds over which phones fetch their own hands: a thousand need a second, and five thousand five."""
        return min(5_000, self.hub.listeners() + 50) if room.audience is Audience.PHONE else self.hub.listeners(room)

    def _is_new(self, room: Room, id: str, html: str) -> bool:
        """A redraw that shows the same is not sent: nobody can learn from it that something else happened."""
        inner = html.split(">", 1)[1]
        before = self._drawn.get((room, id))
        self._drawn[room, id] = inner
        return before != inner

    def _forget_but(self, rooms: set[Room]) -> None:
        self._drawn = {key: inner for key, inner in self._drawn.items() if key[0] in rooms}
        self._snapshots = {room: drawn for room, drawn in self._snapshots.items() if room in rooms}

    async def _draw(self, room: Room, fragments: tuple[Fragment, ...]) -> Drawing:
        of_table = room.audience is Audience.TABLE
        viewer = Viewer(room.audience, None if of_table else room.scope, table=room.scope if of_table else None)
        sight = self.sight(viewer, room.language)
        return await self.database.read(draw, fragments, sight)

    async def _close_replaced(self) -> None:
        """A new generation closes the sockets that were opened with the old one."""
        before, now = self._generations, await self.database.read(find_generations)
        self._generations = now
        replaced = {name for name in now if before.get(name, 1) != now[name]}
        self.hub.close(lambda room: link_name(room.audience, room.scope) in replaced, LINK_REPLACED)

    async def _watch(self) -> None:
        """Another program (the command line) may change the same file: then everything is looked at again."""
        seen: int | None = None
        while True:
            seen = await self._look_elsewhere(seen)
            await asyncio.sleep(LOOK)

    async def _look_elsewhere(self, seen: int | None) -> int | None:
        try:
            found, _ = await self.database.write(find_commits_elsewhere)
        except Exception:
            return seen
        if seen not in (None, found):
            self.relay.publish(Change(topic) for topic in Topic)
        return found


def _within_the_day(use_case: Callable[..., T], tx: Tx, *args: object, **kwargs: object) -> T:
    """After its end nothing is written but what says that it may be. No dot comes in then: every poll is over."""
    if not stays_possible(use_case) and tx.once(find_is_over):
        raise DayIsOver
    return use_case(tx, *args, **kwargs)


def link_name(audience: Audience, scope: int | None) -> str:
    """The name of the private link that opens an audience's screens."""
    return f"{audience}{scope}" if audience in (Audience.GROUP, Audience.TABLE) else str(audience)


def _frame(message: dict[str, object]) -> bytes:
    return encode(json.dumps(message, ensure_ascii=False, separators=(",", ":")))
