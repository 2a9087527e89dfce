"""The routes of the scribe: what is done with the lines of a group's list."""

from dataclasses import replace
from typing import Annotated, Final

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.change import Topic
from app.domain.refusal_of_words import LineChanged
from app.domain.secret import statement_id
from app.screens.group import GROUP
from app.screens.lines import clash_page
from app.services.contributing import say
from app.services.scribing import (
    forget_first_words,
    move,
    put_back,
    put_line_down,
    redo,
    reword,
    set_aside,
    set_aside_device,
    take_line,
    undo,
    unsay,
)
from app.web.answers import done, show, wants_fragments
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]
Text = Annotated[str, Form()]
Seen = Annotated[int, Form()]
# After each line only what lines are drawn on is drawn anew, not the whole page.
LINES = tuple(each for each in GROUP.fragments if each.personal or Topic.STATEMENTS in each.topics)
WRITING: Final = replace(GROUP, fragments=LINES)
HELD: Final = replace(GROUP, fragments=())
Holder = Annotated[str, Form(pattern=r"^[0-9a-f]{8,16}$")]  # a tablet's own mark, new with every page


@router.post("/statements/{form_key}")
async def write(
    request: Request, group: int, form_key: str, viewer: Tablet, house: House, kind: Text, text: Text = ""
) -> Response:
    await house.perform(say, statement_id(house.house.key, form_key), group, kind, text, None)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/change")
async def change(
    request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen, text: Text = ""
) -> Response:
    try:
        await house.perform(reword, id, group, text, seen)
    except LineChanged as refusal:
        if wants_fragments(request):  # the tablet has both versions and shows them in the line
            raise
        return await show(request, clash_page(id), viewer, refusal, text)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/aside")
async def aside(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(set_aside, id, group)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/aside-device")
async def aside_device(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(set_aside_device, id, group)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/back")
async def back(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(put_back, id, group)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/withdraw")
async def take_back(request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(unsay, id, group, seen)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/move")
async def put_elsewhere(
    request: Request, group: int, id: str, viewer: Tablet, house: House, behind: Text = ""
) -> Response:
    await house.perform(move, id, group, behind)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/forget-first")
async def forget_first(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(forget_first_words, id, group)
    return await done(request, WRITING, viewer)


@router.post("/statements/{id}/hold")
async def take_in_hand(request: Request, group: int, id: str, viewer: Tablet, house: House, holder: Holder) -> Response:
    await house.perform(take_line, id, group, holder, house.clock())
    return await done(request, HELD, viewer)


@router.post("/statements/{id}/put-down")
async def lay_down(request: Request, group: int, id: str, viewer: Tablet, house: House, holder: Holder) -> Response:
    await house.perform(put_line_down, id, group, holder)
    return await done(request, HELD, viewer)


@router.post("/acts/{number}/undo")
async def undo_act(request: Request, group: int, number: int, viewer: Tablet, house: House) -> Response:
    await house.perform(undo, number, group)
    return await done(request, WRITING, viewer)


@router.post("/acts/{number}/redo")
async def redo_act(request: Request, group: int, number: int, viewer: Tablet, house: House) -> Response:
    await house.perform(redo, number, group)
    return await done(request, WRITING, viewer)
