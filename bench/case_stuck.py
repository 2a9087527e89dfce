"""Two screens stop reading while the wall changes 200 times a second: how many of the healthy ones does that stall?"""

import asyncio
import socket
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.event import prepare
from bench.phones import Line, hang_up, listen_all, open_link
from bench.process import watched
from bench.row import Row

DEADLINE = 120.0
HEALTHY, STUCK = 98, 2
PATIENCE = 1.0  # seconds without news, while there was news, are a stall


class Ear:
    """What one screen heard: how many versions, the longest silence, and the last number."""

    def __init__(self) -> None:
        self.heard = 0
        self.silence = 0.0
        self.last = -1
        self._at = 0.0

    def hear(self, _line: Line, payload: bytes) -> None:
        head, _, number = payload[-12:].rpartition(b"#")
        if not head or not number.isdigit():
            return
        now = time.perf_counter()
        self.silence = max(self.silence, now - (self._at or now))
        self.heard, self.last, self._at = self.heard + 1, int(number), now

    def stalled(self, versions: int) -> bool:
        return self.last != versions - 1 or self.silence > PATIENCE


async def run(quick: bool) -> list[Row]:
    versions = 1_000 if quick else 2_000
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), 10)
        async with watched(event.file) as hall:
            cookie = await open_link(hall.port, event, "wall")
            ears = [Ear() for _ in range(HEALTHY + STUCK)]
            lines = [(await listen_all(hall.port, "/live/wall", [cookie], ear.hear))[0] for ear in ears]
            for line in lines[:STUCK]:
                _stop_reading(line)
            await hall.ask("numbered", versions)
            await asyncio.sleep(1)
            stuck = sum(ear.heard < versions for ear in ears[:STUCK])
            stalled = sum(ear.stalled(versions) for ear in ears[STUCK:])
            hang_up(lines)
    if stuck < STUCK:
        raise AssertionError("the stuck screens were not stuck: nothing was measured")
    name = f"healthy screens stalled by {STUCK} stuck ones, {versions} versions"
    return [Row(name, "screens", "less", stalled, 0, HEALTHY, 1)]


def _stop_reading(line: Line) -> None:
    """With a small buffer, as of a phone in a pocket."""
    line.transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.transport.pause_reading()
