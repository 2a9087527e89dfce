"""The routes of a group's tablet: its people, its cards, its list as a whole, and what it asks of the lead."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.screens.group import GROUP
from app.services.agreeing import agree, begin_reading, call_back, end_reading, keep_here, name_group, settle
from app.services.asking import ask, darken
from app.services.facilitating import hold_room, release_room
from app.services.joining import admit, enter_heads, remove
from app.services.uncovering import deliver, join_line, keep, lay_aside, uncover, write_on
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]
Text = Annotated[str, Form()]
Seen = Annotated[int, Form()]


@router.get("")
async def see(request: Request, group: int, viewer: Tablet) -> Response:
    return await show(request, GROUP, viewer)


@router.post("/lists/{kind}/deliver")
async def time_is_over(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(deliver, group, kind)
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/silence")
async def let_them_write_on(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(write_on, group, kind)
    return await done(request, GROUP, viewer)


@router.post("/cards/{id}/uncover")
async def uncover_card(request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(uncover, id, group, seen)
    return await done(request, GROUP, viewer)


@router.post("/cards/{id}/keep")
async def keep_card(request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(keep, id, group, seen)
    return await done(request, GROUP, viewer)


@router.post("/cards/{id}/same")
async def join_card(
    request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen, line: Text
) -> Response:
    await house.perform(join_line, id, group, line, seen)
    return await done(request, GROUP, viewer)


@router.post("/cards/{id}/aside")
async def lay_card_aside(request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(lay_aside, id, group, seen)
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/read")
async def read_aloud(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(begin_reading, group, kind)
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/write")
async def keep_writing(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(end_reading, group, kind)
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/agree")
async def the_group_agrees(
    request: Request, group: int, kind: str, viewer: Tablet, house: House, seen: Text,
    carry: Annotated[list[str] | None, Form()] = None,
) -> Response:  # fmt: skip
    await house.perform(agree, group, kind, seen, house.clock(), carry or [])
    return await done(request, GROUP, viewer)


@router.post("/lists/{kind}/back")
async def call_list_back(request: Request, group: int, kind: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(call_back, group, kind, house.clock(), seen)
    return await done(request, GROUP, viewer)


@router.post("/lines/{id}/stays")
async def keep_line_here(request: Request, group: int, id: str, viewer: Tablet, house: House, stays: Text) -> Response:
    await house.perform(keep_here, id, group, stays == "yes")
    return await done(request, GROUP, viewer)


@router.post("/flags/settle")
async def settle_flag(
    request: Request, group: int, viewer: Tablet, house: House, kind: Text, about: Text = ""
) -> Response:
    await house.perform(settle, group, kind, about)
    return await done(request, GROUP, viewer)


@router.post("/named")
async def name_beside_concerns(request: Request, group: int, viewer: Tablet, house: House, named: Text) -> Response:
    await house.perform(name_group, group, named == "yes")
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


@router.post("/dark")
async def darken_phones(request: Request, group: int, viewer: Tablet, house: House, dark: Text) -> Response:
    await house.perform(darken, group, dark == "yes")
    return await done(request, GROUP, viewer)


@router.post("/ask")
async def ask_the_lead(request: Request, group: int, viewer: Tablet, house: House, what: Text = "") -> Response:
    await house.perform(ask, group, what or None)
    return await done(request, GROUP, viewer)
