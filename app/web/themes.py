"""The routes of the theme team."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.screens.themes import THEMES
from app.services.theming import make_issue, make_the_rest, merge_issues, put_under, reword, stand_alone, take_out
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/themes")
Team = Annotated[Viewer, allow(Audience.THEMES, THEMES)]
Number = Annotated[int, Form()]


@router.get("")
async def see(request: Request, viewer: Team) -> Response:
    return await show(request, THEMES, viewer)


@router.post("/statements/{id}/issue")
async def make(request: Request, id: str, viewer: Team, house: House) -> Response:
    await house.perform(make_issue, id)
    return await done(request, THEMES, viewer)


@router.post("/statements/{id}/same")
async def same(request: Request, id: str, viewer: Team, house: House, issue: Number) -> Response:
    await house.perform(put_under, id, issue)
    return await done(request, THEMES, viewer)


@router.post("/statements/{id}/alone")
async def alone(request: Request, id: str, viewer: Team, house: House) -> Response:
    await house.perform(stand_alone, id)
    return await done(request, THEMES, viewer)


@router.post("/rest")
async def rest(request: Request, viewer: Team, house: House) -> Response:
    await house.perform(make_the_rest)
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/merge")
async def merge(request: Request, issue: int, viewer: Team, house: House, into: Number) -> Response:
    await house.perform(merge_issues, issue, into)
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/reword")
async def other_words(
    request: Request, issue: int, viewer: Team, house: House, seen: Number, text: Annotated[str, Form()] = ""
) -> Response:
    await house.perform(reword, issue, text, seen)
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/out")
async def out(request: Request, issue: int, viewer: Team, house: House, out: Annotated[str, Form()]) -> Response:
    await house.perform(take_out, issue, out == "yes")
    return await done(request, THEMES, viewer)
