"""The phone's routes of the mixed tables: its owner's badge, and another table, please."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.secret import participant_id
from app.screens.phone import PHONE
from app.screens.phone_sheet import PHONE_SHEET
from app.services.reseating import ask_for_another_table, say_badge
from app.web.answers import done, show
from app.web.deps import House, allow
from app.web.phone import Phone, Text

router = APIRouter(prefix="/phone")


@router.get("/table")
async def see_sheet(request: Request, viewer: Annotated[Viewer, allow(Audience.PHONE, PHONE_SHEET)]) -> Response:
    """What the table has written, to be read on request."""
    return await show(request, PHONE_SHEET, viewer)


@router.post("/badge")
async def badge(
    request: Request, viewer: Phone, house: House, number: Annotated[int | None, Form()] = None
) -> Response:
    """Without a number the phone forgets it."""
    await house.perform(say_badge, participant_id(house.house.key, viewer.secret or ""), number)
    return await done(request, PHONE, viewer)


@router.post("/another-table")
async def another_table(request: Request, viewer: Phone, house: House, wanted: Text = "yes") -> Response:
    me = participant_id(house.house.key, viewer.secret or "")
    await house.perform(ask_for_another_table, me, wanted == "yes")
    return await done(request, PHONE, viewer)
