"""A server of its own, in a process of its own, on an event of its own."""

import asyncio
import os
import random
import signal
import socket
import sys
from asyncio.subprocess import Process
from pathlib import Path

import app
from app.domain.secret import join_code, link_token
from app.robots.wire import Unreachable, Wire
from app.store.files import Keys, read_keys

ROOT = Path(app.__file__).parent.parent
PATIENCE = 20.0  # seconds for a server to answer


class Hall:
    def __init__(self, event: Path, host: str = "127.0.0.1", port: int | None = None) -> None:
        self.event = event
        self.host = host
        self.port = port or free_port(host)
        self.process: Process | None = None

    @property
    def key(self) -> bytes:
        return self.keys.event

    @property
    def keys(self) -> Keys:
        return read_keys(self.event.with_suffix(".key"))

    @property
    def url(self) -> str:
        """For those who sit at this computer."""
        return f"http://{'127.0.0.1' if self.host == '0.0.0.0' else self.host}:{self.port}"

    @property
    def shown(self) -> str:
        """For those who watch from elsewhere in this network, if it listens there."""
        return f"http://{_this_computer()}:{self.port}" if self.host == "0.0.0.0" else self.url

    async def create(self, program: str, title: str) -> None:
        """The two files of a rehearsal."""
        told = ("--title", title, "--convener", "Robots", "--computer", "this demo")
        await run("new", "--event", str(self.event), "--program", program, "--rehearsal", *told)

    async def start(self, *launcher: str) -> None:
        """Returns when it answers. `launcher` stands in for `-m app`."""
        at = ("--event", str(self.event), "--host", self.host, "--port", str(self.port), "--quiet")
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, *(launcher or ("-m", "app")), "serve", *at, env=_environment()
        )
        async with asyncio.timeout(PATIENCE):
            while not await self._answers():  # noqa: ASYNC110 - it is another process
                await asyncio.sleep(0.02)

    async def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        if self.process is not None and self.process.returncode is None:
            self.process.send_signal(how)
        if self.process is not None:
            await self.process.wait()
            self.process = None

    def link(self, name: str) -> str:
        return f"/enter/{name}/{link_token(self.key, name, 1)}"

    def door(self, group: int) -> str:
        return f"/join/{join_code(self.key, f'door{group}', 1)}"

    async def _answers(self) -> bool:
        if self.process is None or self.process.returncode is not None:
            raise RuntimeError("the server ended before it answered")
        wire = Wire(self.url, {})
        try:
            return (await wire.request("GET", "/healthz")).status == 200
        except Unreachable:
            return False
        finally:
            wire.close()


async def run(*arguments: str) -> bytes:
    """What another process of this program prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "app", *arguments, env=_environment(), stdout=asyncio.subprocess.PIPE
    )
    printed, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"plenary {arguments[0]} ended with {process.returncode}")
    return printed


def free_port(host: str) -> int:
    """Below the ports that outgoing connections get: else a robot that knocks while the server is down may take it."""
    for port in random.sample(range(20_000, 32_000), 100):
        with socket.socket() as probe:
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise OSError(f"no free port on {host}")


def _this_computer() -> str:
    """The address from which this computer would speak to the rest of its network; nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 9))
        except OSError:
            return "127.0.0.1"
        return str(probe.getsockname()[0])


def _environment() -> dict[str, str]:
    """Settings that are meant for a real event do not reach the demo's."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("PLENARY_")}
    return ours | {"PYTHONPATH": str(ROOT)}
