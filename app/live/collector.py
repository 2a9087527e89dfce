"""When Python's garbage collector may look at thousands of sockets: only when the house is quiet."""

import gc
import logging
import time
from collections.abc import Callable

from app.live.keeping import every

log = logging.getLogger(__name__)

WAVE = 300  # new listeners between two freezes
LOOK = 1.0  # seconds
SETTLED = (50_000, 20, 100)


class Collector:
    """Frozen objects are never walked again, so their cycles stay; each quiet moment collects those.

    A freeze needs a new high of listeners, so there are few between two quiet moments, however much phones come and go.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter) -> None:
        self._clock = clock
        self._before = gc.get_threshold()
        self._high = 0  # listeners at the last freeze
        self._began = 0.0
        self.longest_pause = 0.0  # seconds, one pass, since `settle`

    def settle(self) -> None:
        """After start, before the first phone."""
        gc.collect()
        gc.freeze()
        gc.set_threshold(*SETTLED)
        gc.callbacks.append(self._measure)

    def release(self) -> None:
        """Undo `settle`."""
        gc.callbacks.remove(self._measure)
        gc.set_threshold(*self._before)
        gc.unfreeze()

    async def run(self, listeners: Callable[[], int], seconds: float = LOOK) -> None:
        async def look() -> None:
            self.look(listeners())

        await every(seconds, look, log)

    def look(self, count: int) -> None:
        if count >= self._high + WAVE:
            gc.freeze()
            self._high = count
        elif count * 2 <= self._high:
            self._tidy(count)

    def _tidy(self, count: int) -> None:
        if not self._high:
            return
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._high = count

    def _measure(self, phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            self._began = self._clock()
        else:
            self.longest_pause = max(self.longest_pause, self._clock() - self._began)
