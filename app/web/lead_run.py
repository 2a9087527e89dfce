"""The lead's routes during the day: what is late, who is heard, what is said and what the wall shows."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.secret import statement_id
from app.screens.lead import LEAD
from app.services.facilitating import move_day
from app.services.messaging import hear, send_message, settle, take_away
from app.services.reporting import set_wall_state
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter(prefix="/lead")
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD)]
Text = Annotated[str, Form(max_length=400)]
Number = Annotated[int, Form()]


@router.post("/late")
async def late(request: Request, viewer: Lead, house: House, late: Number, seen: Number) -> Response:
    await house.perform(move_day, late, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/rooms/{group}/hear")
async def coming(request: Request, group: int, viewer: Lead, house: House) -> Response:
    await house.perform(hear, group)
    return await done(request, LEAD, viewer)


@router.post("/rooms/{group}/settle")
async def settled(request: Request, group: int, viewer: Lead, house: House) -> Response:
    await house.perform(settle, group)
    return await done(request, LEAD, viewer)


@router.post("/messages/{form_key}")
async def tell(request: Request, form_key: str, viewer: Lead, house: House, target: Text, text: Text = "") -> Response:
    id = statement_id(house.house.key, form_key)
    await house.perform(send_message, id, target, text, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/messages/{id}/away")
async def away(request: Request, id: str, viewer: Lead, house: House) -> Response:
    await house.perform(take_away, id)
    return await done(request, LEAD, viewer)


@router.post("/wall/state")
async def wall_state(request: Request, viewer: Lead, house: House, state: Text = "") -> Response:
    await house.perform(set_wall_state, state, house.clock())
    return await done(request, LEAD, viewer)
