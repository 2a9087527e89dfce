"""The lead's routes for the council: numbers of seats, seats ex officio, partners, and the introduction."""

from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.screens.lead import LEAD
from app.screens.lead_council import LEAD_COUNCIL
from app.services.seating import create_office, hold_seat, introduce, set_seats, take_office_away
from app.web.answers import done, show
from app.web.council import Name, Number, Yes, seat_named
from app.web.deps import House, allow
from app.web.lead import Lead

router = APIRouter(prefix="/lead/council")
OnCouncil = Annotated[Viewer, allow(Audience.LEAD, LEAD_COUNCIL)]


@router.get("")
async def see(request: Request, viewer: OnCouncil) -> Response:
    return await show(request, LEAD_COUNCIL, viewer)


@router.post("/numbers")
async def numbers(request: Request, viewer: OnCouncil, house: House, members: Number, alternates: Number) -> Response:
    await house.perform(set_seats, members, alternates, house.clock())
    return await done(request, LEAD_COUNCIL, viewer)


@router.post("/offices")
async def add(request: Request, viewer: OnCouncil, house: House, label: Name = "") -> Response:
    await house.perform(create_office, label)
    return await done(request, LEAD_COUNCIL, viewer)


@router.post("/offices/{number}/remove")
async def remove(request: Request, number: int, viewer: OnCouncil, house: House) -> Response:
    await house.perform(take_office_away, number)
    return await done(request, LEAD_COUNCIL, viewer)


@router.post("/seats/{group}/{seat}")
async def partner(
    request: Request, group: int, seat: str, viewer: OnCouncil, house: House, partner: Name = ""
) -> Response:
    await house.perform(hold_seat, group, *seat_named(seat), partner)
    return await done(request, LEAD_COUNCIL, viewer)


@router.post("/introduce")
async def show_council(request: Request, viewer: OnCouncil, house: House, shown: Yes = "yes") -> Response:
    await house.perform(introduce, shown == "yes", house.clock())
    return await done(request, LEAD_COUNCIL, viewer)


@router.post("/introduce/now")
async def show_now(request: Request, viewer: Lead, house: House, shown: Yes = "yes") -> Response:
    """From the page of the day."""
    await house.perform(introduce, shown == "yes", house.clock())
    return await done(request, LEAD, viewer)
