"""A lean client: thousands of phones in one Python process, so that the server is what is measured."""

import asyncio
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import cast
from urllib.parse import urlencode

from bench.event import Event

Hear = Callable[["Line", bytes], None]
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_COOKIE = re.compile(rb"set-cookie: *([^;\r\n]+)", re.IGNORECASE)
_TEXT, _CLOSE, _PING = 1, 8, 9
AT_ONCE = 40  # connections that are being opened side by side


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    head: bytes
    body: bytes

    @property
    def cookie(self) -> str:
        found = _COOKIE.search(self.head)
        return found.group(1).decode() if found else ""


class Line(asyncio.Protocol):
    """One connection: requests one after the other, then perhaps a live socket whose texts go to `hear`."""

    def __init__(self, host: str, hear: Hear | None = None) -> None:
        self.host = host
        self.hear = hear
        self.closed: int | None = None  # the code, once the server has closed
        self.is_live = False
        self._buffer = bytearray()
        self._answer: asyncio.Future[Answer] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast(asyncio.Transport, transport)  # uvloop's own is no subclass

    def connection_lost(self, exc: Exception | None) -> None:
        self.closed = self.closed or 1006
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(ConnectionResetError("the server is gone"))

    def ask(self, head: str, body: bytes = b"") -> "asyncio.Future[Answer]":
        """Send at once; the answer when it is complete."""
        self._answer = asyncio.get_running_loop().create_future()
        if self.closed is not None:
            self._answer.set_exception(ConnectionResetError("the server is gone"))
        else:
            self.transport.write(head.encode() + body)
        return self._answer

    def get(self, path: str, cookie: str = "") -> "asyncio.Future[Answer]":
        return self.ask(f"GET {path} HTTP/1.1\r\n{self._common(cookie)}X-Fragment: 1\r\n\r\n")

    def post(self, path: str, cookie: str = "", **fields: object) -> "asyncio.Future[Answer]":
        """As the script of the page does it."""
        body = urlencode(fields).encode()
        kind = "Content-Type: application/x-www-form-urlencoded;charset=UTF-8\r\n"
        length = f"X-Fragment: 1\r\nContent-Length: {len(body)}\r\n\r\n"
        return self.ask(f"POST {path} HTTP/1.1\r\n{self._common(cookie)}{kind}{length}", body)

    async def listen(self, path: str, cookie: str) -> None:
        wish = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
        key = "Sec-WebSocket-Key: c2l4dGVlbiBsZXR0ZXJzIQ==\r\n\r\n"
        answer = await self.ask(f"GET {path} HTTP/1.1\r\n{self._common(cookie)}{wish}{key}")
        if answer.status != 101:
            raise ConnectionError(f"{path} answered {answer.status}")

    def _common(self, cookie: str) -> str:
        return f"Host: {self.host}\r\nOrigin: http://{self.host}\r\nCookie: {cookie}\r\nAccept-Language: en\r\n"

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if not self.is_live:
            self._read_answer()
        if self.is_live:
            self._read_frames()

    def _read_answer(self) -> None:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self._buffer[: end + 2])
        found = _LENGTH.search(head)
        until = end + 4 + (int(found.group(1)) if found else 0)
        if len(self._buffer) < until:
            return
        answer = Answer(int(head[9:12]), head, bytes(self._buffer[end + 4 : until]))
        del self._buffer[:until]
        self.is_live = answer.status == 101
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(answer)

    def _read_frames(self) -> None:
        buffer, at = self._buffer, 0
        while len(buffer) - at >= 2:
            size, begin = buffer[at + 1], at + 2
            if size >= 126:
                begin += 2 if size == 126 else 8
                if len(buffer) < begin:
                    break
                size = int.from_bytes(buffer[at + 2 : begin])
            if len(buffer) < begin + size:
                break
            self._take(buffer[at] & 15, bytes(buffer[begin : begin + size]))
            at = begin + size
        del buffer[:at]

    def _take(self, opcode: int, payload: bytes) -> None:
        if opcode == _TEXT and self.hear is not None:
            self.hear(self, payload)
        elif opcode == _PING:  # a phone that does not answer is dropped after 20 s
            mask = os.urandom(4)
            masked = bytes(byte ^ mask[at % 4] for at, byte in enumerate(payload))
            self.transport.write(bytes((0x8A, 0x80 | len(payload))) + mask + masked)
        elif opcode == _CLOSE:
            self.closed = int.from_bytes(payload[:2])


async def dial(port: int, hear: Hear | None = None) -> Line:
    loop = asyncio.get_running_loop()
    _, line = await loop.create_connection(lambda: Line(f"127.0.0.1:{port}", hear), "127.0.0.1", port)
    return line


async def open_link(port: int, event: Event, name: str) -> str:
    """The cookie of who opened this private link."""
    line = await dial(port)
    answer = await line.post(event.link(name))
    line.transport.close()
    return answer.cookie


async def join_all(port: int, event: Event, count: int) -> list[str]:
    """The cookies of the first `count` phones; all were admitted, so this only joins them again."""

    async def some(numbers: Iterable[int]) -> list[tuple[int, str]]:
        line = await dial(port)
        found = [(one, (await line.post(event.door(one), key=event.phones[one])).cookie) for one in numbers]
        line.transport.close()
        return found

    parts = await asyncio.gather(*(some(range(start, count, 8)) for start in range(8)))
    return [cookie for _, cookie in sorted(pair for part in parts for pair in part)]


async def listen_all(port: int, path: str, cookies: Iterable[str], hear: Hear | None = None) -> list[Line]:
    """One live socket per cookie."""
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(cookie: str) -> Line:
        async with gate:
            line = await dial(port, hear)
            await line.listen(path, cookie)
            return line

    return await asyncio.gather(*(one(cookie) for cookie in cookies))


def hang_up(lines: Iterable[Line]) -> None:
    for line in lines:
        line.transport.abort()
