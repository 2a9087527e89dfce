"""Memory of the server per phone that has joined and listens."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.event import Event, prepare
from bench.phones import hang_up, join_all, listen_all
from bench.process import served
from bench.row import Row, median

DEADLINE = 180.0
WARM = 100  # phones that come first, so that what the server loads only once is not counted


async def run(quick: bool) -> list[Row]:
    count, runs = (500, 1) if quick else (2_000, 3)
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), count + WARM)
        found = [await _kib_per_phone(event, count) for _ in range(runs)]
    return [Row("memory per idle phone", "KiB", "less", median(found), 40, count, runs)]


async def _kib_per_phone(event: Event, count: int) -> float:
    async with served(event.file) as server:
        cookies = await join_all(server.port, event, count + WARM)
        warm = await listen_all(server.port, "/live/phone", cookies[:WARM])
        await asyncio.sleep(1)
        before = server.rss()
        phones = await listen_all(server.port, "/live/phone", cookies[WARM:])
        await asyncio.sleep(2)
        after = server.rss()
        hang_up(warm + phones)
    return (after - before) / count / 1024
