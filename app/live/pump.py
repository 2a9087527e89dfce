"""Turns many doorbells into few redraws."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

from app.domain.change import Change
from app.live.keeping import attempt, plainly

log = logging.getLogger(__name__)

TRIES = 4
PAUSE = 0.5  # seconds before a failed redraw is tried again


class Pump:
    """`breath` says how long to wait, so that a burst becomes one redraw; it may grow with the house."""

    def __init__(
        self,
        draw: Callable[[frozenset[Change]], Awaitable[None]],
        breath: Callable[[], float],
        tries: int = TRIES,
        pause: float = PAUSE,
    ) -> None:
        self._draw = draw
        self._breath = breath
        self._tries = tries
        self._pause = pause
        self._due: set[Change] = set()
        self._failures: dict[Change, int] = {}
        self._pausing = 0
        self._bell = asyncio.Event()
        self._still = asyncio.Event()
        self._still.set()
        self._pencil = asyncio.Lock()

    def ring(self, changes: Iterable[Change]) -> None:
        """Called on the event loop, any number of times."""
        self._due.update(changes)
        if self._due:
            self._bell.set()
            self._still.clear()

    async def run(self) -> None:
        while True:
            await self._bell.wait()
            await asyncio.sleep(self._one_breath())
            async with self._pencil:
                await self._draw_due()
            self._rest()

    async def idle(self) -> None:
        """Until nothing is due, being drawn or waiting for another try."""
        await self._still.wait()

    def _one_breath(self) -> float:
        try:
            return self._breath()
        except Exception as problem:  # the screens must not freeze for it
            log.error("breath failed: %s", plainly(problem))
            return self._pause

    async def _draw_due(self) -> None:
        # The slot is free before anything is read: news that comes while drawing leads to another drawing.
        due, self._due = frozenset(self._due), set()
        self._bell.clear()
        # What failed before is drawn alone, so that it cannot keep the rest from the screens.
        doubtful = due & self._failures.keys()
        for changes in (due - doubtful, *(frozenset({change}) for change in doubtful)):
            if changes:
                await self._attempt(changes)

    async def _attempt(self, changes: frozenset[Change]) -> None:
        if problem := await attempt(self._draw(changes)):
            log.error("drawing %s failed: %s", _names(changes), plainly(problem))
            self._try_again(changes)
        else:
            for change in changes:
                self._failures.pop(change, None)

    def _try_again(self, changes: frozenset[Change]) -> None:
        again = {change for change in changes if self._failures.get(change, 0) + 1 < self._tries}
        for change in again:
            self._failures[change] = self._failures.get(change, 0) + 1
        for change in changes - again:
            self._failures.pop(change, None)
            log.error("gave up drawing %s; its next news tries again", change.topic)
        if again:
            self._pausing += 1
            asyncio.get_running_loop().call_later(self._pause, self._pause_over, again)

    def _pause_over(self, changes: set[Change]) -> None:
        self._pausing -= 1
        self.ring(changes)

    def _rest(self) -> None:
        if not self._due and not self._pausing:
            self._still.set()


def _names(changes: frozenset[Change]) -> str:
    return ", ".join(sorted({change.topic for change in changes}))
