"""A real server with the product's protocol, for the tests of this folder."""

import asyncio
import base64
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import uvicorn
import uvloop
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import ClientConnection, connect

from app.domain.audience import Audience, Room
from app.live.hub import Hub
from app.live.protocol import PushProtocol, peer_of

WALL = Room(Audience.WALL, None, "en")
Loop = Callable[[], asyncio.AbstractEventLoop]
LOOPS: list[Loop] = [asyncio.new_event_loop, uvloop.new_event_loop]


class Impatient(PushProtocol):
    grace = 0.05


class House:
    """A hub behind a socket of a real server; what the endpoints met is kept for the tests to see."""

    def __init__(self, hub: Hub, listening: socket.socket) -> None:
        self.hub = hub
        self.address = ("127.0.0.1", listening.getsockname()[1])
        self.peers: list[PushProtocol] = []
        self.server: uvicorn.Server | None = None

    async def hall(self, ws: WebSocket) -> None:
        await ws.accept()
        peer = peer_of(ws.scope)
        assert isinstance(peer, PushProtocol)
        self.peers.append(peer)
        listener = self.hub.join(WALL, peer)
        try:
            while True:
                await ws.receive_text()
        except WebSocketDisconnect:
            self.hub.leave(listener)

    async def crash(self, ws: WebSocket) -> None:
        await ws.accept()
        raise RuntimeError("the endpoint broke")

    async def refuse(self, ws: WebSocket) -> None:
        await ws.close()

    def app(self) -> Starlette:
        ways = {"/hall": self.hall, "/crash": self.crash, "/refuse": self.refuse}
        return Starlette(routes=[WebSocketRoute(path, endpoint) for path, endpoint in ways.items()])

    def connect(self, path: str = "/hall") -> connect:
        host, port = self.address
        return connect(f"ws://{host}:{port}{path}", compression=None)

    async def connected(self, count: int) -> list[ClientConnection]:
        clients = [await self.connect() for _ in range(count)]
        await until(lambda: self.hub.listeners() == count)
        return clients


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not true():  # inside a server, which rings no bell
            await asyncio.sleep(0.01)


@asynccontextmanager
async def serving(hub: Hub | None = None, **options: Any) -> AsyncIterator[House]:
    """Small kernel buffers, so that a socket that is not read is full soon."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16 * 1024)
        listening.bind(("127.0.0.1", 0))
        house = House(hub or Hub(), listening)
        settings: dict[str, Any] = {"log_level": "warning", "ws": Impatient, "timeout_graceful_shutdown": 1} | options
        config = uvicorn.Config(house.app(), ws_per_message_deflate=False, log_config=None, lifespan="off", **settings)
        house.server = server = uvicorn.Server(config)
        task = asyncio.create_task(server.serve(sockets=[listening]))
        await until(lambda: server.started)
        try:
            yield house
        finally:
            server.should_exit = True
            await task


def sleeper(house: House) -> socket.socket:
    """A phone that shakes hands and then never reads. Blocking: call it in a thread."""
    phone = socket.socket()
    phone.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    phone.connect(house.address)
    key = base64.b64encode(b"sixteen letters!").decode()
    lines = ["GET /hall HTTP/1.1", "Host: hall.test", "Upgrade: websocket", "Connection: Upgrade"]
    lines += [f"Sec-WebSocket-Key: {key}", "Sec-WebSocket-Version: 13", "", ""]
    phone.sendall("\r\n".join(lines).encode())
    return phone


def on(loop: Loop, story: Callable[[], Awaitable[None]]) -> None:
    """Play a story on the loop the product runs on (uvloop) or on Python's own."""

    async def play() -> None:
        await story()

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(play())
