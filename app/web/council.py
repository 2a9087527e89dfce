"""The council's routes: a group's tablet, its phones, and the lead's page."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import NotFound, Unreadable
from app.domain.secret import candidate_id
from app.screens.group import GROUP
from app.services.electing import (
    choose_again,
    close_phones,
    count_slips,
    draw,
    finish_voice,
    keep_choice,
    leave_open,
    open_phones,
    take_all,
    take_back_last,
    take_next,
)
from app.services.seating import hold_seat
from app.services.standing import be_named, call_differently, come_back, put_forward, say_yes, step_back
from app.web.answers import done
from app.web.deps import House, allow

router = APIRouter(prefix="/group/{group}/council")
Tablet = Annotated[Viewer, allow(Audience.GROUP, GROUP)]
Name = Annotated[str, Form(max_length=400)]
Yes = Annotated[str, Form(max_length=3)]
Number = Annotated[int, Form()]


@router.post("/forward/{form_key}")
async def forward(
    request: Request,
    group: int,
    form_key: str,
    viewer: Tablet,
    house: House,
    called: Name = "",
    serves: Yes = "no",
    named: Yes = "no",
) -> Response:
    """Somebody without a phone, who said so themselves."""
    id = candidate_id(house.house.key, f"{group} {form_key}")
    await house.perform(put_forward, id, group, called, serves == "yes", named == "yes", None)
    return await done(request, GROUP, viewer)


@router.post("/candidates/{id}/called")
async def call(
    request: Request, group: int, id: str, viewer: Tablet, house: House, seen: Number, called: Name = ""
) -> Response:
    await house.perform(call_differently, id, group, called, None, seen)
    return await done(request, GROUP, viewer)


@router.post("/candidates/{id}/serves")
async def serves(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(say_yes, id, group, None)
    return await done(request, GROUP, viewer)


@router.post("/candidates/{id}/named")
async def named(request: Request, group: int, id: str, viewer: Tablet, house: House, named: Yes = "no") -> Response:
    await house.perform(be_named, id, group, named == "yes", None)
    return await done(request, GROUP, viewer)


@router.post("/candidates/{id}/back")
async def back(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(step_back, id, group, None)
    return await done(request, GROUP, viewer)


@router.post("/candidates/{id}/return")
async def return_(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(come_back, id, group)
    return await done(request, GROUP, viewer)


@router.post("/voice/{id}")
async def next_(request: Request, group: int, id: str, viewer: Tablet, house: House, nth: Number) -> Response:
    await house.perform(take_next, group, id, nth)
    return await done(request, GROUP, viewer)


@router.post("/voice/{id}/back")
async def last(request: Request, group: int, id: str, viewer: Tablet, house: House) -> Response:
    await house.perform(take_back_last, group, id)
    return await done(request, GROUP, viewer)


@router.post("/chosen")
async def chosen(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(finish_voice, group, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/all")
async def all_(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(take_all, group, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/nobody")
async def nobody(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(leave_open, group, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/slips")
async def slips(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    """A number for each candidate, in a field that has its id."""
    form = await request.form()
    typed = {name.removeprefix("slips_"): value for name, value in form.items() if name.startswith("slips_")}
    if not all(isinstance(each, str) and each.isascii() and each.isdecimal() for each in typed.values()):
        raise Unreadable
    votes = {id: int(str(count)[:9]) for id, count in typed.items()}
    await house.perform(count_slips, group, votes, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/lot")
async def lot(
    request: Request, group: int, viewer: Tablet, house: House, drawn: Number, numbers: Name = ""
) -> Response:
    await house.perform(draw, group, numbers, drawn, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/phones/open")
async def open_(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(open_phones, group)
    return await done(request, GROUP, viewer)


@router.post("/phones/close")
async def close(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(close_phones, group, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/again")
async def again(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(choose_again, group)
    return await done(request, GROUP, viewer)


@router.post("/keep")
async def keep(request: Request, group: int, viewer: Tablet, house: House) -> Response:
    await house.perform(keep_choice, group, house.clock())
    return await done(request, GROUP, viewer)


@router.post("/seats/{seat}")
async def partner(
    request: Request, group: int, seat: str, viewer: Tablet, house: House, partner: Name = ""
) -> Response:
    await house.perform(hold_seat, group, *seat_named(seat), partner)
    return await done(request, GROUP, viewer)


def seat_named(seat: str) -> tuple[str, int]:
    """A seat of a group as an address names it: member-1."""
    kind, _, place = seat.partition("-")
    if not (place.isascii() and place.isdecimal() and len(place) < 4):
        raise NotFound
    return kind, int(place)
