"""Looks after the computer while a day is served: its address, its sleep, its power."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Final

from app.domain.machine import minutes_asleep
from app.live.keeping import attempt, every
from app.runtime import Runtime
from app.web.address import plugged_in
from app.web.awake import Wakefulness

log = logging.getLogger("plenary.machine")
LOOK: Final = 5.0  # seconds between two looks


def passed() -> float:
    """Seconds that go on while the computer sleeps; where the system has such a clock, one that nobody can set."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.time()


@dataclass(frozen=True, slots=True)
class Senses:
    """How the world outside is asked. Each may take its time, and is called in a thread.

    `address` gives the address to show after this one, None without a network; `moved` is told of a new one.
    """

    address: Callable[[str], str | None] | None = None
    moved: Callable[[str], None] = lambda _url: None
    plugged: Callable[[], bool | None] = plugged_in
    passed: Callable[[], float] = passed


class Caretaker:
    def __init__(self, runtime: Runtime, senses: Senses) -> None:
        self.runtime = runtime
        self.senses = senses
        self.wakefulness = Wakefulness()
        self._ran = asyncio.get_running_loop().time()
        self._passed = senses.passed()

    async def watch(self, seconds: float) -> None:
        await attempt(self.look())  # at once, and without making anyone wait for the start
        await every(seconds, self.look, log)

    async def look(self) -> None:
        slept = self._minutes_asleep()
        plugged = await asyncio.to_thread(self.senses.plugged)
        awake = await asyncio.to_thread(self.wakefulness.works)
        known = self.runtime.machine
        self.runtime.notice(replace(known, slept=slept or known.slept, plugged=plugged, awake=awake))
        if self.senses.address is not None:
            await self._look_for_address(self.senses.address)

    def _minutes_asleep(self) -> int:
        ran, passed = asyncio.get_running_loop().time(), self.senses.passed()
        slept = minutes_asleep(ran - self._ran, passed - self._passed)
        self._ran, self._passed = ran, passed
        return slept

    async def _look_for_address(self, address: Callable[[str], str | None]) -> None:
        before = self.runtime.house.url
        url = await asyncio.to_thread(address, before)
        self.runtime.notice(replace(self.runtime.machine, online=url is not None))
        if url is not None and url != before:
            self.runtime.move(url)
            await asyncio.to_thread(self.senses.moved, url)


@asynccontextmanager
async def looked_after(runtime: Runtime, senses: Senses, seconds: float = LOOK) -> AsyncIterator[None]:
    """Until the block ends, what changes about this computer reaches the screens."""
    caretaker = Caretaker(runtime, senses)
    task = asyncio.create_task(caretaker.watch(seconds))
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.to_thread(caretaker.wakefulness.end)
