"""The real app in a process of its own that also watches itself: loop lag, memory, CPU per pushed message.

Started by `bench.process`; says its port, then answers one line of JSON for each line on its standard input.
"""

import asyncio
import json
import resource
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import psutil
import uvicorn
import uvloop

from app.cli import raise_limits, server_config
from app.config import Settings
from app.domain.audience import Audience, Room
from app.live.protocol import encode
from app.runtime import Runtime
from app.web.address import bind
from bench.row import percentile

EVERY = 0.01  # seconds between two looks at the loop
WALLS = Room(Audience.WALL, None, "en")


class Camera:
    """A peer that keeps what the product would have sent to a screen."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []

    def push(self, frame: bytes) -> bool:
        self.frames.append(frame)
        return True

    def close(self, code: int) -> None: ...


class Hall:
    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self.lags: list[float] = []
        self.plain = socket.create_server(("127.0.0.1", 0), backlog=4096)

    async def watch_loop(self) -> None:
        """A stall hides the looks that should have been in it; they are counted as late, too."""
        loop = asyncio.get_running_loop()
        while True:
            began = loop.time()
            await asyncio.sleep(EVERY)
            late = loop.time() - began - EVERY
            self.lags.append(late)
            self.lags.extend(late - missed * EVERY for missed in range(1, int(late / EVERY)))

    async def answer(self, word: str, number: int) -> dict[str, Any]:
        if word == "lag":
            return self._lag()
        if word == "memory":
            return {"rss": psutil.Process().memory_info().rss, "listeners": self.runtime.hub.listeners()}
        if word == "rounds":
            return await self._rounds(number)
        if word == "numbered":
            return await self._numbered(number)
        raise ValueError(word)

    def _lag(self) -> dict[str, Any]:
        """Since the last time this was asked, in ms."""
        seen, self.lags = self.lags, []
        return {"p99": percentile(seen, 0.99) * 1e3, "most": max(seen) * 1e3, "n": len(seen)}

    async def _wall_frame(self) -> bytes:
        """The wall as the product draws it for a screen that has just joined; its greeting comes first."""
        camera = Camera()
        listener = self.runtime.hub.join(WALLS, camera)
        await self.runtime.welcome(listener)
        self.runtime.hub.leave(listener)
        return max(camera.frames, key=len)  # the second language is empty

    async def _rounds(self, rounds: int) -> dict[str, Any]:
        """CPU seconds per message, by the hub and by a bare loop of sends, in turn."""
        count, frame = self.runtime.hub.listeners(WALLS), await self._wall_frame()
        sockets = await self._accept(count)
        ours, floor = [], []
        for _ in range(rounds):
            await asyncio.sleep(0.3)
            before = _cpu()
            await self.runtime.hub.deliver(WALLS, {"wall": frame})
            ours.append((_cpu() - before) / count)
            await asyncio.sleep(0.3)
            before = _cpu()
            for one in sockets:
                one.send(frame)
            floor.append((_cpu() - before) / count)
        return {"ours": ours, "floor": floor, "bytes": len(frame)}

    async def _accept(self, count: int) -> list[socket.socket]:
        self.plain.setblocking(False)
        loop, found = asyncio.get_running_loop(), []
        for _ in range(count):
            one, _ = await loop.sock_accept(self.plain)
            one.setblocking(True)
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found.append(one)
        return found

    async def _numbered(self, count: int) -> dict[str, Any]:
        """That many versions of the wall, 200 a second, each with its number at its end."""
        frame = (await self._wall_frame()).decode(errors="ignore")[4:]
        for number in range(count):
            await self.runtime.hub.deliver(WALLS, {"wall": encode(f"{frame}#{number}")})
            await asyncio.sleep(0.005)
        return {"bytes": len(frame)}


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


async def _lines() -> AsyncIterator[str]:
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        yield line.decode()


async def main(event: Path) -> None:
    """Until its standard input ends."""
    listening = bind("127.0.0.1", 0)
    config = server_config(Settings(event=event), f"http://127.0.0.1:{listening.getsockname()[1]}")
    server, hall = uvicorn.Server(config), Hall(config.app.state.runtime)  # type: ignore[union-attr]
    serving = asyncio.create_task(server.serve(sockets=[listening]))
    while not server.started:  # noqa: ASYNC110 - uvicorn has nothing else to wait for
        await asyncio.sleep(0.01)
    watching = asyncio.create_task(hall.watch_loop())
    print(listening.getsockname()[1], hall.plain.getsockname()[1], flush=True)
    async for line in _lines():
        word, number = line.split()
        print(json.dumps(await hall.answer(word, int(number))), flush=True)
    watching.cancel()
    server.should_exit = server.force_exit = True
    await serving


if __name__ == "__main__":
    raise_limits()
    uvloop.run(main(Path(sys.argv[1])))
