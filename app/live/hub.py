"""Who is listening, and what they have not seen yet. Knows nothing of what the frames say."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from itertools import islice
from typing import Protocol

from app.domain.audience import Room
from app.live.keeping import every, plainly

log = logging.getLogger(__name__)

SLICE = 256  # sockets written to before others get a turn: 3-4 ms
BEAT = 0.25  # seconds between two looks at those who lag behind
TRY_AGAIN_LATER = 1013
BROKEN = 1011


class Peer(Protocol):
    def push(self, frame: bytes) -> bool: ...
    def close(self, code: int) -> None: ...


class HubFull(Exception):
    """No place for one more listener."""


class Listener:
    """A socket in a room. Its mailbox holds the newest version of each fragment that the socket did not take."""

    __slots__ = ("behind_since", "gone", "joined", "peer", "room", "unsent")

    def __init__(self, room: Room, peer: Peer, joined: int) -> None:
        self.room = room
        self.peer = peer
        self.joined = joined  # the hub's count of deliveries at that moment
        self.gone = False
        self.unsent: dict[str, bytes] | None = None  # most phones never lag: no dict for them
        self.behind_since = 0.0


class _Audience:
    """The listeners of one room, and at which delivery each fragment was last news."""

    __slots__ = ("delivered", "listeners", "turn")

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
        self.delivered: dict[str, int] = {}
        self.turn = asyncio.Lock()


class Hub:
    def __init__(self, most: int = 12_000, patience: float = 30.0, clock: Callable[[], float] = time.monotonic) -> None:
        self._most = most
        self._patience = patience
        self._clock = clock
        self._rooms: dict[Room, _Audience] = {}
        self._behind: set[Listener] = set()
        self._count = 0
        self._deliveries = 0

    def join(self, room: Room, peer: Peer) -> Listener:
        """Join before reading the first snapshot, or news in between is lost."""
        if self._count >= self._most:
            raise HubFull
        listener = Listener(room, peer, self._deliveries)
        self._rooms.setdefault(room, _Audience()).listeners.add(listener)
        self._count += 1
        return listener

    def leave(self, listener: Listener) -> None:
        if listener.gone:
            return
        listener.gone, listener.unsent = True, None
        self._behind.discard(listener)
        self._count -= 1
        audience = self._rooms[listener.room]
        audience.listeners.remove(listener)
        if not audience.listeners:
            del self._rooms[listener.room]

    def listeners(self, room: Room | None = None) -> int:
        if room is None:
            return self._count
        return len(self._rooms[room].listeners) if room in self._rooms else 0

    def rooms(self) -> list[Room]:
        return list(self._rooms)

    async def deliver(self, room: Room, frames: Mapping[str, bytes]) -> None:
        """News for everyone in the room: fragment id -> encoded frame. Waits for its turn, never for a peer."""
        audience = self._rooms.get(room)
        if audience is None:
            return
        async with audience.turn:  # or a slower, older delivery could end after a newer one
            self._deliveries += 1
            audience.delivered.update(dict.fromkeys(frames, self._deliveries))
            async for part in _slices(audience.listeners):
                for listener in part:
                    self._hand(listener, frames)

    def send(self, listener: Listener, frames: Mapping[str, bytes]) -> None:
        """The first snapshot. A fragment that was delivered since the listener joined is left out: it is newer."""
        if listener.gone:
            return
        delivered = self._rooms[listener.room].delivered
        overtaken = {name for name in frames if delivered.get(name, 0) > listener.joined}
        self._hand(listener, {name: frame for name, frame in frames.items() if name not in overtaken})

    def close(self, matching: Callable[[Room], bool], code: int) -> int:
        """Close every socket of these rooms at once (their link was replaced); tells how many there were."""
        found = [one for room, audience in self._rooms.items() if matching(room) for one in audience.listeners]
        for listener in found:
            self._drop(listener, code)
        return len(found)

    async def run(self) -> None:
        await every(BEAT, self.catch_up, log)

    async def catch_up(self) -> None:
        """Offer the unsent to those who lag behind; who took nothing for too long is sent away."""
        async for part in _slices(self._behind):
            for listener in part:
                self._empty(listener)
                if listener.unsent and self._clock() - listener.behind_since >= self._patience:
                    self._drop(listener, TRY_AGAIN_LATER)

    def _hand(self, listener: Listener, frames: Mapping[str, bytes]) -> None:
        if listener.unsent:
            listener.unsent.update(frames)
            self._empty(listener)
            return
        for name, frame in frames.items():
            if not self._push(listener, frame):
                self._keep(listener, name, frame)

    def _keep(self, listener: Listener, name: str, frame: bytes) -> None:
        if listener.gone:
            return
        if not listener.unsent:
            listener.unsent, listener.behind_since = {}, self._clock()
            self._behind.add(listener)
        listener.unsent[name] = frame

    def _empty(self, listener: Listener) -> None:
        waiting = listener.unsent or {}
        for name, frame in list(waiting.items()):
            if not self._push(listener, frame):
                return
            del waiting[name]
            listener.behind_since = self._clock()  # slow is not stuck
        listener.unsent = None
        self._behind.discard(listener)

    def _push(self, listener: Listener, frame: bytes) -> bool:
        if listener.gone:
            return False
        try:
            return listener.peer.push(frame)
        except Exception as problem:  # one broken socket must not cost the others their news
            log.error("a socket broke: %s", plainly(problem))
            self._drop(listener, BROKEN)
            return False

    def _drop(self, listener: Listener, code: int) -> None:
        self.leave(listener)
        try:
            listener.peer.close(code)
        except Exception as problem:
            log.error("a socket could not be closed: %s", plainly(problem))


async def _slices(listeners: Iterable[Listener]) -> AsyncIterator[list[Listener]]:
    """Those who are there now, a few at a time; in between, others may join, leave or press."""
    everyone = iter(list(listeners))
    while part := list(islice(everyone, SLICE)):
        yield part
        await asyncio.sleep(0)
