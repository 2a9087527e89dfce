"""The secretary's routes. What is opened with the passphrase is in one answer, and nowhere else."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, cast

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal_of_council import WrongPassphrase
from app.exports.contacts_to_csv import contacts_to_csv
from app.runtime import Runtime
from app.screens.printing import BOTH
from app.screens.printing_council import contact_cards
from app.screens.secretary import SECRETARY, Line, contacts_page, find_lines, passphrase_page
from app.services.contacting import keep_key
from app.store.contacts import find_private, make_secretary_key, open_contacts, passphrase_of
from app.store.database import Tx
from app.store.events import find_event
from app.web.answers import show
from app.web.deps import House, allow, language_of
from app.web.guesses import Guesses

router = APIRouter(prefix="/secretary")
Secretary = Annotated[Viewer, allow(Audience.SECRETARY, SECRETARY)]
Passphrase = Annotated[str, Form(max_length=100)]
Key = Annotated[str, Form(pattern=r"^[0-9a-f]{32}$")]


@router.get("")
async def see(request: Request, viewer: Secretary) -> Response:
    return await show(request, SECRETARY, viewer)


@router.get("/cards")
async def see_cards(request: Request, viewer: Secretary) -> Response:
    both = request.query_params.get("language") == "both"
    return await show(request, contact_cards(BOTH if both else (language_of(request),), Audience.SECRETARY), viewer)


@router.post("/key")
async def make_key(
    request: Request,
    viewer: Secretary,
    house: House,
    key: Key,
    instead_of: Annotated[str, Form(pattern=r"^([0-9a-f]{64})?$")] = "",
) -> Response:
    """The answer is the only place where the passphrase ever is, besides paper."""
    kept = await asyncio.to_thread(make_secretary_key, key)
    await house.perform(keep_key, kept, instead_of)
    return await show(request, passphrase_page(passphrase_of(key)), viewer)


@router.post("/contacts")
async def read(request: Request, viewer: Secretary, house: House, passphrase: Passphrase = "") -> Response:
    reach = await _opened(request, house, passphrase)
    return await show(request, contacts_page(reach), viewer)


@router.post("/contacts.csv")
async def save(request: Request, viewer: Secretary, house: House, passphrase: Passphrase = "") -> Response:
    reach = await _opened(request, house, passphrase)
    lines = await house.database.read(find_lines, reach)
    headers = {"Content-Disposition": 'attachment; filename="council-contacts.csv"'}
    return Response(contacts_to_csv([_row(line) for line in lines]), media_type="text/csv", headers=headers)


async def _opened(request: Request, house: Runtime, passphrase: str) -> Mapping[str, str]:
    """Whoever types a wrong passphrase waits their turn, and others wait for nothing."""
    kept = (await house.database.read(find_event)).secretary_key
    try:
        if not kept:
            raise WrongPassphrase
        private = await asyncio.to_thread(find_private, kept, passphrase)
    except WrongPassphrase:
        await cast(Guesses, request.app.state.guesses).wrong()
        raise
    return await house.database.read(_open, private)


def _open(tx: Tx, private: bytes) -> Mapping[str, str]:
    return open_contacts(tx, private)


def _row(line: Line) -> tuple[str, str, str, str, bool, str]:
    person, seat = line.seat.candidate, f"{line.seat.kind} {line.seat.place}"
    name, named = (person.name, person.named) if person is not None else ("", False)
    return line.group.letter, line.group.name, seat, name, named, line.reach
