"""Servers in processes of their own. Each case ends only what it started."""

import asyncio
import json
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import psutil

T = TypeVar("T")
ROOT = Path(__file__).parent.parent
START = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Server:
    """A running `python -m app serve`."""

    process: Process
    port: int

    def rss(self) -> int:
        return int(psutil.Process(self.process.pid).memory_info().rss)

    def cpu(self) -> float:
        used = psutil.Process(self.process.pid).cpu_times()
        return float(used.user + used.system)


@dataclass(frozen=True, slots=True)
class Watched:
    """A running `bench.hall`. `plain` is its second port, of bare sockets."""

    process: Process
    port: int
    plain: int

    async def ask(self, word: str, number: int = 0) -> dict[str, Any]:
        _pipe(self.process.stdin).write(f"{word} {number}\n".encode())
        line = await _pipe(self.process.stdout).readline()
        if not line:
            raise ConnectionResetError("the hall is gone")
        return dict(json.loads(line))


@asynccontextmanager
async def served(event: Path) -> AsyncIterator[Server]:
    """The product as it is started for a day."""
    port = _free_port()
    words = ("-m", "app", "serve", "--event", str(event), "--host", "127.0.0.1", "--port", str(port), "--quiet")
    async with _started(*words) as process:
        await asyncio.wait_for(_answers(port), START)
        yield Server(process, port)


@asynccontextmanager
async def watched(event: Path) -> AsyncIterator[Watched]:
    async with _started("-m", "bench.hall", str(event), pipe=PIPE) as process:
        said = await asyncio.wait_for(_pipe(process.stdout).readline(), START)
        port, plain = said.split()
        yield Watched(process, int(port), int(plain))


@asynccontextmanager
async def _started(*words: str, pipe: int | None = None) -> AsyncIterator[Process]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PLENARY_")}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, cwd=ROOT, env=environment, stdin=pipe, stdout=pipe
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def _pipe(end: T | None) -> T:
    if end is None:
        raise RuntimeError("this process was started without pipes")
    return end


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


async def _answers(port: int) -> None:
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.05)
        else:
            writer.close()
            return
