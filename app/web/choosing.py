"""The tablet's routes for dots inside its group."""

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.screens.group import GROUP
from app.services.choosing import close_choosing, open_choosing
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}/lists/{kind}/choosing")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]


@router.post("/open")
async def open_(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(open_choosing, group, kind)
    return await done(request, GROUP, viewer)


@router.post("/close")
async def close(request: Request, group: int, kind: str, viewer: Tablet, house: House) -> Response:
    await house.perform(close_choosing, group, kind)
    return await done(request, GROUP, viewer)
