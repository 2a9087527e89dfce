"""CPU of the server per pushed message: the product's hub with the wall's real frame, against bare `socket.send`."""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.event import prepare
from bench.phones import Line, hang_up, listen_all, open_link
from bench.process import Watched, watched
from bench.row import Row, median

DEADLINE = 180.0


async def run(quick: bool) -> list[Row]:
    count, rounds = (500, 7) if quick else (5_000, 15)
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), 10)
        async with watched(event.file) as hall:
            cookie = await open_link(hall.port, event, "wall")
            walls = await listen_all(hall.port, "/live/wall", [cookie] * count)
            found = await _measure(hall, count, rounds)
            hang_up(walls)
    ours, floor = median(found["ours"]) * 1e6, median(found["floor"]) * 1e6
    name = f"CPU per pushed message, {found['bytes']} bytes, {count} sockets"
    return [Row(name, "us", "less", ours, 1.5, count, rounds, floor, "ratio")]


async def _measure(hall: Watched, count: int, rounds: int) -> dict[str, list[float]]:
    """The bare sockets are read by this process, too, and mean nothing to it."""
    loop = asyncio.get_running_loop()
    asked = asyncio.create_task(hall.ask("rounds", rounds))
    bare: list[Line] = []
    for _ in range(count):
        _, line = await loop.create_connection(lambda: Line("bare"), "127.0.0.1", hall.plain)
        line.is_live = True
        bare.append(line)
    found = await asked
    hang_up(bare)
    return found
