"""The lead's answer to a new address of this computer."""

from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.machine import address_before
from app.screens.lead import LEAD
from app.services.joining import let_all_scan_again
from app.store.events import find_event
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter()


@router.post("/lead/scan-again")
async def scan_again(
    request: Request, viewer: Annotated[Viewer, allow(Audience.LEAD, LEAD)], house: House, seen: Annotated[str, Form()]
) -> Response:
    """Once for each move: a tap that is repeated must not send those away who have scanned since."""
    event = await house.database.read(find_event)
    if seen == address_before(house.machine, event.reached, house.house.url):
        await house.perform(let_all_scan_again)
        house.notice(replace(house.machine, moved_from=None))
    return await done(request, LEAD, viewer)
