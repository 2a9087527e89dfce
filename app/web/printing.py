"""What the lead prints: signs, cards, a page per role. `?language=both` prints two languages."""

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.programs import load_scripts
from app.screens.printing import BOTH, LEAD_PRINT, cards, roles, rooms, wifi
from app.screens.printing_council import contact_cards
from app.screens.printing_seats import seats
from app.screens.printing_survey import slips
from app.screens.printing_tables import worksheets
from app.web.answers import show
from app.web.deps import allow, language_of

router = APIRouter(prefix="/lead/print")
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD_PRINT)]


@router.get("")
async def see(request: Request, viewer: Lead) -> Response:
    return await show(request, LEAD_PRINT, viewer)


@router.get("/rooms")
async def see_rooms(request: Request, viewer: Lead) -> Response:
    return await show(request, rooms(_spoken(request)), viewer)


@router.get("/wifi")
async def see_wifi(request: Request, viewer: Lead) -> Response:
    return await show(request, wifi(_spoken(request)), viewer)


@router.get("/cards")
async def see_cards(request: Request, viewer: Lead) -> Response:
    return await show(request, cards(_spoken(request), load_scripts), viewer)


@router.get("/worksheets")
async def see_worksheets(request: Request, viewer: Lead) -> Response:
    return await show(request, worksheets(_spoken(request)), viewer)


@router.get("/tables")
async def see_seats(request: Request, viewer: Lead) -> Response:
    return await show(request, seats(_spoken(request)), viewer)


@router.get("/contacts")
async def see_contact_cards(request: Request, viewer: Lead) -> Response:
    return await show(request, contact_cards(_spoken(request)), viewer)


@router.get("/survey")
async def see_slips(request: Request, viewer: Lead) -> Response:
    return await show(request, slips(_spoken(request)), viewer)


@router.get("/roles")
async def see_roles(request: Request, viewer: Lead) -> Response:
    return await show(request, roles(_spoken(request)), viewer)


def _spoken(request: Request) -> tuple[str, ...]:
    return BOTH if request.query_params.get("language") == "both" else (language_of(request),)
