"""A lean HTTP/1.1 client, so that a thousand phones fit into one process: a browser's cookies and connections."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode, urlsplit

CONNECTIONS = 6  # as many as a browser keeps to one server
PATIENCE = 30.0
Line = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Unreachable(Exception):
    """No answer, or half of one. Whether the request was heard is not known: send the same again."""


@dataclass(frozen=True, slots=True)
class Raw:
    status: int
    headers: Mapping[str, str]
    body: bytes


class Wire:
    def __init__(self, url: str, headers: Mapping[str, str], connections: int = CONNECTIONS) -> None:
        parts = urlsplit(url)
        self._host, self._port = parts.hostname or "", parts.port or 80
        fixed = {"Host": parts.netloc, "Origin": url, **headers}
        self._fixed = "".join(f"{name}: {value}\r\n" for name, value in fixed.items())
        self._idle: list[Line] = []
        self._places = asyncio.Semaphore(connections)
        self.cookies: dict[str, str] = {}

    @property
    def cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    async def request(self, method: str, path: str, fields: Mapping[str, object] | None = None, more: str = "") -> Raw:
        """`more` is extra header lines, each with its line end."""
        body = urlencode({name: str(value) for name, value in (fields or {}).items()}).encode()
        head = f"{method} {path} HTTP/1.1\r\n{self._fixed}{more}"
        if self.cookies:
            head += f"Cookie: {self.cookie}\r\n"
        if method == "POST":
            head += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n"
        async with self._places:
            return await self._answered(head.encode() + b"\r\n" + body)

    async def shout(self, path: str, fields: Mapping[str, object]) -> None:
        """Send a form and be gone before the answer comes, as a phone does that loses the Wi-Fi."""
        body = urlencode({name: str(value) for name, value in fields.items()}).encode()
        _, writer = line = await self._connect()
        writer.write(
            f"POST {path} HTTP/1.1\r\n{self._fixed}Cookie: {self.cookie}\r\n"
            f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        await writer.drain()
        self._drop(line)

    def close(self) -> None:
        while self._idle:
            self._drop(self._idle.pop())

    async def _answered(self, message: bytes) -> Raw:
        """On a connection that was kept, which the server may have closed in the meantime; else on a new one."""
        while self._idle:
            try:
                return await self._exchange(self._idle.pop(), message)
            except Unreachable:
                continue
        return await self._exchange(await self._connect(), message)

    async def _connect(self) -> Line:
        try:
            return await asyncio.open_connection(self._host, self._port)
        except OSError as problem:
            raise Unreachable from problem

    async def _exchange(self, line: Line, message: bytes) -> Raw:
        reader, writer = line
        try:
            writer.write(message)
            async with asyncio.timeout(PATIENCE):
                raw = self._note(await reader.readuntil(b"\r\n\r\n"))
                length = int(raw.headers.get("content-length", "0"))
                body = await reader.readexactly(length) if length else b""
        except (OSError, EOFError, TimeoutError) as problem:
            self._drop(line)
            raise Unreachable from problem
        except asyncio.CancelledError:
            self._drop(line)
            raise
        if raw.headers.get("connection") == "close":
            self._drop(line)
        else:
            self._idle.append(line)
        return Raw(raw.status, raw.headers, body)

    def _note(self, head: bytes) -> Raw:
        first, *rest = head.decode("latin-1").split("\r\n")
        pairs = [(name.lower(), value) for name, _, value in (line.partition(": ") for line in rest if line)]
        for name, value in pairs:
            if name == "set-cookie":
                cookie, _, signed = value.partition(";")[0].partition("=")
                self.cookies[cookie] = signed
        return Raw(int(first.split(" ", 2)[1]), dict(pairs), b"")

    def _drop(self, line: Line) -> None:
        line[1].transport.abort()
