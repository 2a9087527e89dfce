"""The one place that knows uvicorn's inside: a finished frame goes straight to a socket's transport.

`tests/live/test_protocol.py` fails loudly when an upgrade of uvicorn moves a name used here.
"""

import weakref
from collections.abc import Mapping
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame, Opcode
from websockets.http11 import Request

from app.live.hub import Peer

FULL = 64 * 1024  # bytes waiting in a transport; above it the phone skips versions
EXTENSION = "plenary.push"


def encode(payload: str) -> bytes:
    """One complete, unmasked text frame: the same bytes for every socket."""
    return Frame(Opcode.TEXT, payload.encode()).serialize(mask=False)


def peer_of(scope: Mapping[str, Any]) -> Peer:
    """The socket behind an ASGI scope. It lives as long as the endpoint runs."""
    extension = scope.get("extensions", {}).get(EXTENSION)
    peer = extension["peer"]() if extension else None
    if peer is None:
        raise RuntimeError("No direct socket: start uvicorn with ws=PushProtocol, and ask while the endpoint runs.")
    found: Peer = peer
    return found


class PushProtocol(WebSocketsSansIOProtocol):
    grace = 5.0  # seconds for a peer to take its close frame; a stuck one never does

    def handle_connect(self, event: Request) -> None:
        super().handle_connect(event)
        if self.close_sent:
            return  # the handshake was refused: there is no scope
        # Weak, or the scope and the protocol would keep each other alive until the garbage collector comes.
        self.scope["extensions"] = {**(self.scope["extensions"] or {}), EXTENSION: {"peer": weakref.ref(self)}}

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        # A suspended generator holds its connection: with the collector almost off, a phone's every reload would stay.
        self.conn.parser.close()

    def push(self, frame: bytes) -> bool:
        """False if this socket cannot take the frame now (too much unread, or on its way out). Never waits."""
        transport = self.transport
        if not self.handshake_complete or self.close_sent or transport.is_closing():
            return False
        if transport.get_write_buffer_size() > FULL:
            return False
        transport.write(frame)
        return True

    def close(self, code: int) -> None:
        """Say goodbye and hear nothing more; after a moment the line is cut, whether the peer answered or not."""
        if self.disconnected:
            return
        if not self.close_sent and not self.transport.is_closing():
            self._say_goodbye(code)
        self._cut_soon()

    def keepalive_timeout(self) -> None:
        super().keepalive_timeout()
        # uvicorn closes politely, which waits for ever for a peer that reads nothing.
        self._cut_soon()

    def _say_goodbye(self, code: int) -> None:
        self.stop_keepalive()
        if not self.handshake_complete:
            self.transport.abort()
            return
        self.queue.put_nowait({"type": "websocket.disconnect", "code": code})
        self.conn.send_close(code)
        self.transport.write(b"".join(self.conn.data_to_send()))
        self.close_sent = True
        self._read_on()

    def _read_on(self) -> None:
        """The peer's echo must be read, even if the endpoint does not take messages any more."""
        if self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()

    def _cut_soon(self) -> None:
        if self.close_timer is not None:
            self.close_timer.cancel()
        self.close_timer = self.loop.call_later(self.grace, self.transport.abort)
