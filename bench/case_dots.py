"""How many dots become durable per second: the real use case through `Database.write`, 1 000 calls waiting at once."""

import asyncio
import shutil
import threading
import time
from collections import deque
from collections.abc import Awaitable, Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.ballot import Wish
from app.live.collector import Collector
from app.services.voting import mark_ballot
from app.store.database import Database
from bench.event import Event, prepare
from bench.row import Row, median

DEADLINE = 120.0
WAITING = 1_000
BURSTS = 6  # of one measurement
Submit = Callable[[int, int], Awaitable[object]]  # which phone, which burst


class BareFutures:
    """What is left without a database: callers wait on futures that a thread resolves, all that wait at once."""

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._bell = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._resolve_forever, daemon=True)
        self._thread.start()

    async def submit(self, _phone: int, _burst: int) -> None:
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        with self._bell:
            self._waiting.append(future)
            self._bell.notify()
        await future

    def _resolve_forever(self) -> None:
        while batch := self._next_batch():
            batch[0].get_loop().call_soon_threadsafe(_wake, batch)

    def _next_batch(self) -> list[asyncio.Future[None]]:
        with self._bell:
            while not self._waiting and not self._closing:
                self._bell.wait()
            return [self._waiting.popleft() for _ in range(len(self._waiting))]

    def close(self) -> None:
        with self._bell:
            self._closing = True
            self._bell.notify()
        self._thread.join(5)


def _wake(batch: list[asyncio.Future[None]]) -> None:
    for future in batch:
        future.set_result(None)


class Dots:
    """Every phone places three dots, lifts them, places them again …; each call is a tap that is stored."""

    def __init__(self, event: Event, file: Path, batch_most: int) -> None:
        self.database = Database(file, batch_most=batch_most)
        self._event = event
        self._who = [event.slip(n) for n in range(WAITING)]

    async def submit(self, phone: int, burst: int) -> None:
        round_, step = divmod(burst, 6)
        issue, lift = self._event.issues[step % 3], step >= 3
        wish = Wish(issue, 1, not lift, round_ * 2 + lift)
        await self.database.write(mark_ballot, self._who[phone], wish)


async def _rate(submit: Submit, first: int, bursts: int) -> float:
    """Calls per second; each burst is answered before the next begins."""
    began = time.perf_counter()
    for burst in range(first, first + bursts):
        await asyncio.gather(*(submit(phone, burst) for phone in range(WAITING)))
    return bursts * WAITING / (time.perf_counter() - began)


async def run(quick: bool) -> list[Row]:
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), WAITING)
        return await _compare(event, Path(folder), 3 if quick else 7)


async def _compare(event: Event, folder: Path, runs: int) -> list[Row]:
    single_file = folder / "single.db"
    shutil.copy(event.file, single_file)
    bare, all_together, one_by_one = BareFutures(), Dots(event, event.file, 2_000), Dots(event, single_file, 1)
    collector, rates = Collector(), [list[float](), list[float](), list[float]()]
    collector.settle()  # as in the server
    ways: list[tuple[Submit, int]] = [(bare.submit, BURSTS), (all_together.submit, BURSTS), (one_by_one.submit, 1)]
    try:
        for run_ in range(runs + 1):
            for (way, bursts), found in zip(ways, rates, strict=True):
                rate = await _rate(way, run_ * bursts, bursts)
                if run_:  # the first round warms up
                    found.append(rate)
    finally:
        collector.release()
        bare.close()
        all_together.database.close()
        one_by_one.database.close()
    floor, ours, single = (median(found) for found in rates)
    n = BURSTS * WAITING
    return [
        Row("durable dots / bare futures", "dots/s", "more", ours, 0.08, n, runs, floor, "ratio"),
        Row("durable dots / batch size 1", "dots/s", "more", ours, 4, n, runs, single, "ratio"),
    ]
