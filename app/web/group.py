"""The routes of a group's tablet."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.secret import statement_id
from app.screens.group import GROUP
from app.services.contributing import change_line, put_back, say, set_aside, set_aside_device
from app.services.facilitating import agree, hold_room, release_room
from app.services.joining import admit, enter_heads, remove
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]
Text = Annotated[str, Form()]


@router.get("")
async def see(request: Request, group: int, viewer: Tablet) -> Response:
    return await show(request, GROUP, viewer)


@router.post("/statements/{form_key}")
async def write(
    request: Request, group: int, form_key: str, viewer: Tablet, house: House, kind: Text, text: Text = ""
) -> Response:
    await house.perform(say, statement_id(house.house.key, form_key), group, kind, text, None)
    return await done(request, GROUP, viewer)


@router.post("/statements/{id}/change")
async def change(
    request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Annotated[int, Form()], text: Text = ""
) -> Response:
    await house.perform(change_line, id, group, text, None, seen)
    return await done(request, GROUP, viewer)


@router.post("/statements/{id}/aside")
async def aside(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(set_aside, id, group)
    return await done(request, GROUP, viewer)


@router.post("/statements/{id}/aside-device")
async def aside_device(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(set_aside_device, id, group)
    return await done(request, GROUP, viewer)


@router.post("/statements/{id}/back")
async def back(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(put_back, id, group)
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/agree")
async def the_group_agrees(
    request: Request, group: int, kind: str, viewer: Tablet, house: House, seen: Text
) -> Response:
    await house.perform(agree, group, kind, seen)
    return await done(request, GROUP, viewer)


@router.post("/heads")
async def heads(
    request: Request, group: int, viewer: Tablet, house: House, heads: Annotated[int, Form()], complete: Text = "no"
) -> Response:
    await house.perform(enter_heads, group, heads, complete == "yes")
    return await done(request, GROUP, viewer)


@router.post("/devices/{number}/admit")
async def nod(request: Request, group: int, number: int, viewer: Tablet, house: House) -> Response:
    await house.perform(admit, group, number)
    return await done(request, GROUP, viewer)


@router.post("/devices/{number}/remove")
async def remove_device(request: Request, group: int, number: int, viewer: Tablet, house: House) -> Response:
    await house.perform(remove, group, number)
    return await done(request, GROUP, viewer)


@router.post("/hold")
async def hold(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(hold_room, group)
    return await done(request, GROUP, viewer)


@router.post("/release")
async def release(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(release_room, group)
    return await done(request, GROUP, viewer)
