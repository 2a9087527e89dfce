"""The routes of the challenge: the groups are asked, and each answers for itself."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.act import LEAD as LEADS
from app.domain.act import THEMES as TEAM
from app.domain.audience import Audience, Viewer
from app.screens.group import GROUP
from app.screens.lead import LEAD
from app.screens.themes import THEMES
from app.services.answering import ask_groups, take_out_again, that_is_us
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter()
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]
Seen = Annotated[str, Form(max_length=40)]


@router.post("/group/{group}/became/us")
async def us(request: Request, group: int, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(that_is_us, group, seen, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/group/{group}/became/{id}/out")
async def out(request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Seen) -> Response:
    await house.perform(take_out_again, group, id, seen, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/themes/ask")
async def the_team_asks(
    request: Request, viewer: Annotated[Viewer, allow(Audience.THEMES, THEMES)], house: House
) -> Response:
    await house.perform(ask_groups, TEAM, house.clock())
    return await done(request, THEMES, viewer)


@router.post("/lead/ask")
async def the_lead_asks(
    request: Request, viewer: Annotated[Viewer, allow(Audience.LEAD, LEAD)], house: House
) -> Response:
    await house.perform(ask_groups, LEADS, house.clock())
    return await done(request, LEAD, viewer)
