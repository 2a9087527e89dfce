"""One socket per live screen. It only speaks: whatever a client sends is not listened to."""

from typing import Annotated

from fastapi import APIRouter
from starlette.websockets import WebSocket

from app.domain.audience import Audience, Viewer
from app.domain.secret import participant_id
from app.live.hub import HubFull
from app.live.protocol import peer_of
from app.runtime import LINK_REPLACED, LIVE_PAGES, Runtime
from app.screens.fragment import room_of
from app.store.groups import find_participant
from app.web.deps import House, allow, sight_of

router = APIRouter(prefix="/live")
FULL = 1013


@router.websocket("/phone")
async def phone(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.PHONE)], house: House) -> None:
    """A phone listens in the room of the group it is in now; when it moves, it comes back."""
    me = await house.database.read(find_participant, participant_id(house.house.key, viewer.secret or ""))
    await _listen(socket, Viewer(Audience.PHONE, me.group if me else None), house)


@router.websocket("/group/{group}")
async def group(socket: WebSocket, group: int, viewer: Annotated[Viewer, allow(Audience.GROUP)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/lead")
async def lead(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.LEAD)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/lead/tables")
async def tables(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.LEAD)], house: House) -> None:
    await _listen(socket, viewer, house, "tables")


@router.websocket("/themes")
async def themes(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.THEMES)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/themes/full")
async def full(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.THEMES)], house: House) -> None:
    await _listen(socket, viewer, house, "full")


@router.websocket("/themes/meanings")
async def meanings(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.THEMES)], house: House) -> None:
    await _listen(socket, viewer, house, "meanings")


@router.websocket("/wall")
async def wall(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.WALL)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/remote")
async def remote(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.REMOTE)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/booth")
async def booth(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.BOOTH)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/desk")
async def desk(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.DESK)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/teller")
async def teller(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.TELLER)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/table/{table}")
async def table(socket: WebSocket, table: int, viewer: Annotated[Viewer, allow(Audience.TABLE)], house: House) -> None:
    await _listen(socket, viewer, house)


@router.websocket("/lead/council")
async def lead_council(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.LEAD)], house: House) -> None:
    await _listen(socket, viewer, house, "council")


@router.websocket("/secretary")
async def secretary(socket: WebSocket, viewer: Annotated[Viewer, allow(Audience.SECRETARY)], house: House) -> None:
    await _listen(socket, viewer, house)


async def _listen(socket: WebSocket, viewer: Viewer, house: Runtime, second: str = "") -> None:
    room = room_of(LIVE_PAGES[viewer.audience, second], sight_of(socket, viewer))
    await socket.accept()
    try:
        listener = house.hub.join(room, peer_of(socket.scope))
    except HubFull:
        return await socket.close(FULL)
    try:
        # The link may have been replaced between the check at the door and joining: then nobody closed this socket.
        if viewer.audience not in (Audience.PHONE, Audience.BOOTH) and not await _still_valid(socket, viewer, house):
            return await socket.close(LINK_REPLACED)
        await house.welcome(listener)
        while (await socket.receive())["type"] != "websocket.disconnect":
            pass
    finally:
        house.hub.leave(listener)


async def _still_valid(socket: WebSocket, viewer: Viewer, house: Runtime) -> bool:
    return await house.is_current(viewer.audience, viewer.scope, socket.state.generation)
