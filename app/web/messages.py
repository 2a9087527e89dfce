"""A room has read what the lead said to it."""

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.screens.group import GROUP
from app.services.messaging import take_away
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]


@router.post("/messages/{id}/read")
async def read(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(take_away, id, group)
    return await done(request, GROUP, viewer)
