"""The event loop of the real app with 5 000 phones while the day goes on, and how its memory grows meanwhile.

The lead extends the stage every two seconds: a new shared fragment for every phone, and a cue to fetch its own hand,
which a share of them really does. Votes arrive by HTTP, so the walls are redrawn all the time.
"""

import asyncio
import random
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.event import Event, prepare
from bench.phones import Line, dial, hang_up, join_all, listen_all, open_link
from bench.process import Watched, watched
from bench.row import Row

DEADLINE = 600.0
EXTEND_EVERY = 2.0
DOTS_EVERY = 0.05
FETCHING = 0.05  # of all phones, after each cue
WALLS = 5
WARM_UP = 20.0  # seconds of load before memory is looked at


@dataclass(slots=True)
class Count:
    """What the load really did, so that an idle server cannot pass."""

    frames: int = 0
    fetched: int = 0
    dots: int = 0
    refused: int = 0


class Crowd:
    def __init__(self, hall: Watched, event: Event, cookies: list[str]) -> None:
        self.hall = hall
        self.event = event
        self.cookies = cookies
        self.count = Count()
        self._fetchers: list[Line] = []
        self.fetches: set[asyncio.Task[None]] = set()
        self._dice = random.Random(1)

    async def listen(self) -> list[Line]:
        wall, self._lead = [await open_link(self.hall.port, self.event, name) for name in ("wall", "lead")]
        walls = await listen_all(self.hall.port, "/live/wall", [wall] * WALLS, self._hear)
        return walls + await listen_all(self.hall.port, "/live/phone", self.cookies, self._hear)

    def _hear(self, _line: Line, payload: bytes) -> None:
        self.count.frames += 1
        if payload.startswith(b'{"pull":') and self._dice.random() < FETCHING:
            spread = int(payload[8:-1]) / 1000
            fetch = asyncio.create_task(self._fetch(self._dice.choice(self.cookies), self._dice.random() * spread))
            self.fetches.add(fetch)
            fetch.add_done_callback(self.fetches.discard)

    async def _fetch(self, cookie: str, after: float) -> None:
        await asyncio.sleep(after)
        line = await self._free_line()
        try:
            answer = await line.get("/phone", cookie)
        except ConnectionResetError:  # closed for being quiet, just now: a browser dials again, too
            line = await dial(self.hall.port)
            answer = await line.get("/phone", cookie)
        self.count.fetched += 1
        self.count.refused += answer.status != 200
        self._fetchers.append(line)

    async def _free_line(self) -> Line:
        """One that the server has not closed for being quiet."""
        while self._fetchers:
            if (line := self._fetchers.pop()).closed is None:
                return line
        return await dial(self.hall.port)

    async def lead(self) -> None:
        line, step, path = await dial(self.hall.port), 0, f"/lead/stages/{self.event.vote}/extend"
        while True:
            until = int(time.time()) + 600 + 60 * (step := (step + 1) % 2)
            answer = await line.post(path, self._lead, until=until)
            self.count.refused += answer.status != 200
            await asyncio.sleep(EXTEND_EVERY)

    async def vote(self) -> None:
        """Each phone places its first dot, one phone after the other, then its second."""
        line = await dial(self.hall.port)
        for number in range(3 * len(self.cookies)):
            round_, phone = divmod(number, len(self.cookies))
            path = f"/phone/ballot/1/{self.event.issues[round_]}/1"
            answer = await line.post(path, self.cookies[phone], placed="yes", seen=0)
            self.count.dots += 1
            self.count.refused += answer.status != 200
            await asyncio.sleep(DOTS_EVERY)


async def run(quick: bool) -> list[Row]:
    phones, seconds = (500, 20) if quick else (5_000, 300)
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), phones)
        async with watched(event.file) as hall:
            crowd = Crowd(hall, event, await join_all(hall.port, event, phones))
            lines = await crowd.listen()
            idle = await _idle(hall)
            lag, growth = await _under_load(hall, crowd, seconds)
            dropped = sum(line.closed is not None for line in lines)
            hang_up(lines)
    print(f"  {crowd.count}, {dropped} sockets lost, longest lag {lag['most']:.0f} ms")
    if crowd.count.refused or dropped or crowd.count.frames < phones:
        raise AssertionError("the load was not served, so nothing was measured")
    return [
        Row(
            f"event-loop lag p99, {phones} phones, redraws", "ms", "less", lag["p99"], 50, int(lag["n"]), 1, idle["p99"]
        ),
        Row(f"memory growth in {seconds} s of that load", "MB", "less", growth / 1e6, 10, phones, 1),
    ]


async def _idle(hall: Watched) -> dict[str, float]:
    await asyncio.sleep(3)
    await hall.ask("lag")
    await asyncio.sleep(3)
    return await hall.ask("lag")


async def _under_load(hall: Watched, crowd: Crowd, seconds: int) -> tuple[dict[str, float], int]:
    """The lag from the first second of load on; the growth of memory after a warm-up."""
    load = [asyncio.create_task(work) for work in (crowd.lead(), crowd.vote())]
    await asyncio.sleep(WARM_UP)
    before = await hall.ask("memory")
    await asyncio.sleep(seconds)
    after, lag = await hall.ask("memory"), await hall.ask("lag")
    for task in (*load, *crowd.fetches):
        task.cancel()
    for ended in await asyncio.gather(*load, return_exceptions=True):
        if isinstance(ended, Exception):
            raise ended
    return lag, after["rss"] - before["rss"]
