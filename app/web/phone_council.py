"""The phone's routes for the council: its person, its two yeses, its dots, and how its person can be reached."""

from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.secret import candidate_id, council_ballot_id, owner_mark, participant_id
from app.runtime import Runtime
from app.screens.fragment import Page
from app.screens.phone import PHONE
from app.screens.phone_council import OWN, PHONE_COUNCIL
from app.services.contacting import leave_contact, take_contact_back
from app.services.contributing import group_of_phone
from app.services.electing import put_dot
from app.services.standing import be_named, call_differently, put_forward, say_yes, step_back
from app.store.database import Tx
from app.web.answers import show, wants_fragments
from app.web.deps import House, allow
from app.web.phone import Phone

router = APIRouter(prefix="/phone/council")
OnOwn = Annotated[Viewer, allow(Audience.PHONE, PHONE_COUNCIL)]
BOTH = Page("phone", Audience.PHONE, "phone/page.html", (*PHONE.fragments, OWN))  # a script takes the part it shows
Name = Annotated[str, Form(max_length=400)]
Yes = Annotated[str, Form(max_length=3)]
Number = Annotated[int, Form()]


@router.get("")
async def see(request: Request, viewer: OnOwn) -> Response:
    return await show(request, PHONE_COUNCIL, viewer)


@router.post("/forward/{form_key}")
async def forward(
    request: Request, form_key: str, viewer: Phone, house: House, called: Name = "", serves: Yes = "no",
    named: Yes = "no",
) -> Response:  # fmt: skip
    key, secret = house.house.key, viewer.secret or ""
    await house.perform(_forward, key, secret, candidate_id(key, form_key), called, serves == "yes", named == "yes")
    return await _done(request, viewer)


@router.post("/{id}/called")
async def call(request: Request, id: str, viewer: Phone, house: House, seen: Number, called: Name = "") -> Response:
    await house.perform(call_differently, id, None, called, _mark(house, viewer), seen)
    return await _done(request, viewer)


@router.post("/{id}/serves")
async def serves(request: Request, id: str, viewer: Phone, house: House) -> Response:
    await house.perform(say_yes, id, None, _mark(house, viewer))
    return await _done(request, viewer)


@router.post("/{id}/named")
async def named(request: Request, id: str, viewer: Phone, house: House, named: Yes = "no") -> Response:
    await house.perform(be_named, id, None, named == "yes", _mark(house, viewer))
    return await _done(request, viewer)


@router.post("/{id}/back")
async def back(request: Request, id: str, viewer: Phone, house: House) -> Response:
    await house.perform(step_back, id, None, _mark(house, viewer))
    return await _done(request, viewer)


@router.post("/{id}/contact")
async def contact(
    request: Request, id: str, viewer: Phone, house: House, reach: Annotated[str, Form(max_length=1_000)] = ""
) -> Response:
    """The field is not named as one that a refusal gives back: these words go nowhere but to the secretary."""
    await house.perform(leave_contact, id, _mark(house, viewer), reach)
    return await _done(request, viewer)


@router.post("/{id}/contact/back")
async def contact_back(request: Request, id: str, viewer: Phone, house: House) -> Response:
    await house.perform(take_contact_back, id, _mark(house, viewer))
    return await _done(request, viewer)


@router.post("/dots/{round}/{id}")
async def dot(
    request: Request, round: int, id: str, viewer: Phone, house: House, placed: Yes, seen: Number
) -> Response:
    await house.perform(_dot, house.house.key, viewer.secret or "", id, placed == "yes", seen, round)
    return await _done(request, viewer)


def _mark(house: Runtime, viewer: Viewer) -> str:
    return owner_mark(house.house.key, viewer.secret or "")


def _forward(tx: Tx, key: bytes, secret: str, id: str, called: str, serves: bool, named: bool) -> None:
    group = group_of_phone(tx, participant_id(key, secret))
    put_forward(tx, id, group, called, serves, named, owner_mark(key, secret))


def _dot(tx: Tx, key: bytes, secret: str, id: str, placed: bool, seen: int, round: int) -> None:
    group = group_of_phone(tx, participant_id(key, secret))
    put_dot(tx, council_ballot_id(key, secret, group, round), group, id, placed, seen, round)


async def _done(request: Request, viewer: Viewer) -> Response:
    """A plain browser goes back to the page that it came from: there are two with these forms."""
    if wants_fragments(request):
        return await show(request, BOTH, viewer)
    came_from = urlsplit(request.headers.get("referer", "")).path
    return RedirectResponse("/phone/council" if came_from == "/phone/council" else "/phone", 303)
