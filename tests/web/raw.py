"""Requests that no browser and no client library would send: bytes on a bare connection."""

import asyncio
import contextlib
from urllib.parse import urlsplit


async def send_raw(url: str, *parts: bytes, pause: float = 0.0) -> str:
    """Writes the parts one after the other and reads until the server closes or answered once."""
    place = urlsplit(url)
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        async with asyncio.timeout(5):
            return await _answer(reader)
    finally:
        await hang_up(writer)


async def hang_up(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with contextlib.suppress(ConnectionError):
        await writer.wait_closed()


async def _answer(reader: asyncio.StreamReader) -> str:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    lengths = [line.split(":")[1] for line in head.splitlines() if line.lower().startswith("content-length:")]
    body = await reader.readexactly(int(lengths[0])) if lengths else b""
    return head + body.decode()


def post_head(path: str, host: str, origin: str | None, *more: str) -> bytes:
    """The head of a form's POST."""
    lines = [f"POST {path} HTTP/1.1", f"Host: {host}", "Content-Type: application/x-www-form-urlencoded", *more]
    if origin is not None:
        lines.append(f"Origin: {origin}")
    return "\r\n".join([*lines, "", ""]).encode("latin-1")
