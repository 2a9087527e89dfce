"""A phone as a browser is to the server: several connections, compressed pages, and every byte is counted."""

import asyncio
import gzip
import json
import re
from typing import Any

from bench.phones import Answer, Hear, Line

_BUNDLE = re.compile(r'"(/static/phone\.\w+\.(?:css|js))"')
_KEY = re.compile(r'name="key" value="(\w+)"')


class Counted(Line):
    """A line that says what a browser says of itself, and counts all that it hears."""

    def __init__(self, host: str, hear: Hear | None = None) -> None:
        super().__init__(host, hear)
        self.received = 0

    def data_received(self, data: bytes) -> None:
        self.received += len(data)
        super().data_received(data)

    def page(self, path: str, cookie: str = "") -> "asyncio.Future[Answer]":
        """As a browser opens an address or loads a file: no script has asked for it."""
        return self.ask(f"GET {path} HTTP/1.1\r\n{self._common(cookie)}\r\n")

    def _common(self, cookie: str) -> str:
        return super()._common(cookie) + "Accept-Encoding: gzip, deflate\r\n"


class Device:
    """One phone. Its socket has a connection of its own; `pulled` is how often it fetched its page when told to."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookie = ""
        self.pulled = 0
        self.greeted = asyncio.Event()
        self.lines: list[Counted] = []
        self._asking: Counted | None = None
        self._pulls: set[asyncio.Task[None]] = set()

    @property
    def received(self) -> int:
        return sum(line.received for line in self.lines)

    async def dial(self, hear: Hear | None = None) -> Counted:
        loop = asyncio.get_running_loop()
        host = f"127.0.0.1:{self.port}"
        _, line = await loop.create_connection(lambda: Counted(host, hear), "127.0.0.1", self.port)
        self.lines.append(line)
        return line

    async def line(self) -> Counted:
        """For requests; a new one if the server has closed it for being quiet."""
        if self._asking is None or self._asking.closed is not None:
            self._asking = await self.dial()
        return self._asking

    async def join(self, door: str) -> None:
        """The door with its styles and script, its one button, and the page behind it."""
        line = await self.line()
        html = words(await line.page(door))
        others = [await self.dial() for _ in bundles(html)]
        await asyncio.gather(*(other.page(path) for other, path in zip(others, bundles(html), strict=True)))
        key = _KEY.search(html)
        if key is None:
            raise AssertionError(f"no way in at {door}: {html[:300]}")
        self.cookie = (await line.post(door, key=key.group(1))).cookie
        await self.open("/phone")

    async def open(self, path: str) -> str:
        """The page; its styles and script are there already."""
        return words(await (await self.line()).page(path, self.cookie))

    async def listen(self) -> None:
        """Until the greeting is there."""
        live = await self.dial(self._hear)
        await live.listen("/live/phone", self.cookie)
        await self.greeted.wait()

    async def pull(self) -> str:
        """The fragments of its page, as its script fetches them."""
        answer = await (await self.line()).get("/phone", self.cookie)
        if answer.status != 200:
            raise AssertionError(f"/phone answered {answer.status}")
        self.pulled += 1
        return words(answer)

    def sleep(self) -> None:
        """No goodbye: the radio is off."""
        for pull in self._pulls:
            pull.cancel()
        for line in self.lines:
            line.transport.abort()
        self.lines, self._asking, self.greeted = [], None, asyncio.Event()

    async def answered(self) -> None:
        """All that it was told to fetch is there."""
        await asyncio.gather(*self._pulls)

    def _hear(self, _line: Line, payload: bytes) -> None:
        message: dict[str, Any] = json.loads(payload)
        if "now" in message:
            self.greeted.set()
        elif "pull" in message:
            task = asyncio.create_task(self._pull_within(message["pull"] / 1000))
            self._pulls.add(task)
            task.add_done_callback(self._pulls.discard)

    async def _pull_within(self, seconds: float) -> None:
        await asyncio.sleep(seconds * (id(self) % 997) / 997)
        await self.pull()


def words(answer: Answer) -> str:
    if answer.status != 200:
        raise AssertionError(f"answered {answer.status}: {answer.body[:300]!r}")
    packed = b"content-encoding: gzip" in answer.head.lower()
    return (gzip.decompress(answer.body) if packed else answer.body).decode()


def bundles(html: str) -> list[str]:
    """The addresses of the styles and of the script."""
    found = _BUNDLE.findall(html)
    if len(found) != 2:
        raise AssertionError(f"a page with {len(found)} bundles: {html[:600]}")
    return found


async def listening(port: int, cookies: list[str]) -> list[Device]:
    """Phones that are in: their page is loaded and their socket greeted."""
    devices = []
    for cookie in cookies:
        device = Device(port)
        device.cookie = cookie
        await device.open("/phone")
        await device.listen()
        devices.append(device)
    return devices


def hang_up_all(devices: list[Device]) -> None:
    for device in devices:
        device.sleep()
