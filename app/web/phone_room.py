"""The phone's routes within its group: cards, flags, dots on the group's own list, and where its words went."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.flag import What
from app.domain.refusal import NotInGroup, OtherGroup
from app.domain.secret import choosing_id, participant_id, statement_id, trace_mark
from app.screens.phone import PHONE
from app.screens.phone_room import mark_of_flag
from app.screens.words import PHONE_WORDS
from app.services.carding import change_own_card, take_card_back, write_card
from app.services.choosing import choose
from app.services.contributing import group_of_phone
from app.services.flagging import raise_flag, take_flag_back
from app.store.cards import find_card
from app.store.database import Tx
from app.web.answers import done, show
from app.web.cookies import set_choice
from app.web.deps import MEANING, House, allow
from app.web.phone import Number, Phone, Text

router = APIRouter(prefix="/phone")
Seen = Annotated[int, Form()]


@router.get("/words")
async def see_words(request: Request, viewer: Annotated[Viewer, allow(Audience.PHONE, PHONE_WORDS)]) -> Response:
    return await show(request, PHONE_WORDS, viewer)


@router.post("/cards/{form_key}")
async def put_in_the_pile(
    request: Request, form_key: str, viewer: Phone, house: House, kind: Text, text: Text = "", group: Number = None
) -> Response:
    key, secret = house.house.key, viewer.secret or ""
    await house.perform(_write, key, secret, statement_id(key, form_key), kind, text, group)
    return await done(request, PHONE, viewer)


@router.post("/cards/{id}/change")
async def change(request: Request, id: str, viewer: Phone, house: House, seen: Seen, text: Text = "") -> Response:
    await house.perform(_change, house.house.key, viewer.secret or "", id, text, seen)
    return await done(request, PHONE, viewer)


@router.post("/cards/{id}/withdraw")
async def take_back(request: Request, id: str, viewer: Phone, house: House, seen: Seen) -> Response:
    await house.perform(take_card_back, id, trace_mark(house.house.key, viewer.secret or "", id), seen)
    return await done(request, PHONE, viewer)


@router.post("/flags/{kind}")
async def flag(
    request: Request,
    kind: str,
    viewer: Phone,
    house: House,
    what: Annotated[What, Form()],
    about: Text = "",
    told: Text = "yes",
) -> Response:
    await house.perform(_flag, house.house.key, viewer.secret or "", kind, about, what, told == "yes")
    return await done(request, PHONE, viewer)


@router.post("/choosing/{kind}/{line}")
async def mark(
    request: Request, kind: str, line: str, viewer: Phone, house: House, placed: Text, seen: Seen
) -> Response:
    await house.perform(_choose, house.house.key, viewer.secret or "", kind, line, placed == "yes", seen)
    return await done(request, PHONE, viewer)


@router.post("/meaning")
async def read_in(request: Request, viewer: Phone, language: Annotated[str, Form(max_length=10)] = "") -> Response:
    """For this device only; a language that nobody wrote meanings in shows none."""
    response = RedirectResponse("/phone", 303)
    set_choice(response, request, MEANING, "".join(letter for letter in language if letter.isalnum()))
    return response


def _write(tx: Tx, key: bytes, secret: str, id: str, kind: str, text: str, meant: int | None) -> None:
    """A card that waited on its phone is `meant` for the group it was in then; another group must not read it."""
    group = group_of_phone(tx, participant_id(key, secret))
    if meant not in (None, group) and find_card(tx, id) is None:
        raise OtherGroup
    write_card(tx, key, secret, id, group, kind, text)


def _change(tx: Tx, key: bytes, secret: str, id: str, text: str, seen: int) -> None:
    """Only from within its group: who was sent out of the room does not write in it. Taking back is free."""
    card = find_card(tx, id)
    if card is not None and group_of_phone(tx, participant_id(key, secret)) != card.group:
        raise NotInGroup
    change_own_card(tx, id, text, trace_mark(key, secret, id), seen)


def _flag(tx: Tx, key: bytes, secret: str, kind: str, about: str, what: What, told: bool) -> None:
    group = group_of_phone(tx, participant_id(key, secret))
    own = mark_of_flag(key, secret, group, kind, about, what)
    if told:
        raise_flag(tx, group, kind, about, what, own)
    else:
        take_flag_back(tx, group, about, what, own)


def _choose(tx: Tx, key: bytes, secret: str, kind: str, line: str, placed: bool, seen: int) -> None:
    group = group_of_phone(tx, participant_id(key, secret))
    choose(tx, choosing_id(key, secret, group, kind), group, kind, line, placed, seen)
