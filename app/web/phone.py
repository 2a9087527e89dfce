"""The phone's routes."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.ballot import Done, Wish
from app.domain.refusal import NotFound, NotInGroup, OtherGroup
from app.domain.secret import author_mark, ballot_id, hand_key, participant_id, statement_id, trace_mark
from app.runtime import Runtime
from app.screens.phone import PHONE
from app.services.contributing import change_line, group_of_phone, say, withdraw
from app.services.voting import Slip, Tap, mark_ballot
from app.store.database import Tx
from app.store.statements import find_statement
from app.web.answers import done, show, tapped
from app.web.deps import CAME_FROM, House, allow

router = APIRouter()
Phone = Annotated[Viewer, allow(Audience.PHONE, PHONE)]
Text = Annotated[str, Form()]
Number = Annotated[int | None, Form()]
Moved = Annotated[str, Form(pattern=r"^(\d{1,9}\.\d{1,4}\.\d{1,9})?$")]


@router.get("/phone")
async def see(request: Request, viewer: Phone) -> Response:
    if CAME_FROM in request.query_params:  # it has arrived, and this window remembers it
        return RedirectResponse("/phone", 303)
    return await show(request, PHONE, viewer)


@router.post("/phone/ballot/{poll}/done")
async def finish(
    request: Request,
    poll: int,
    viewer: Phone,
    house: House,
    done_: Annotated[str, Form(alias="done")],
    ballot: Number = None,
) -> Response:
    return await _tap(request, viewer, house, poll, Done(done_ == "yes", ballot))


@router.post("/phone/ballot/{poll}/{issue}/{nth}")
async def dot(
    request: Request,
    poll: int,
    issue: int,
    nth: int,
    viewer: Phone,
    house: House,
    placed: Text,
    seen: Annotated[int, Form()],
    instead_of: Moved = "",
    ballot: Number = None,
) -> Response:
    wish = Wish(issue, nth, placed == "yes", seen, moved_from(instead_of), ballot)
    return await _tap(request, viewer, house, poll, wish)


@router.post("/phone/statements/{form_key}")
async def speak(
    request: Request, form_key: str, viewer: Phone, house: House, kind: Text, text: Text = "", group: Number = None
) -> Response:
    key, secret = house.house.key, viewer.secret or ""
    await house.perform(_say, key, secret, statement_id(key, form_key), kind, text, group)
    return await done(request, PHONE, viewer)


@router.post("/phone/statements/{id}/change")
async def change(
    request: Request, id: str, viewer: Phone, house: House, seen: Annotated[int, Form()], text: Text = ""
) -> Response:
    await house.perform(_change, house.house.key, viewer.secret or "", id, text, seen)
    return await done(request, PHONE, viewer)


@router.post("/phone/statements/{id}/withdraw")
async def take_back(request: Request, id: str, viewer: Phone, house: House, seen: Annotated[int, Form()]) -> Response:
    group, author = await _mine(house, viewer, id)
    await house.perform(withdraw, id, group, author, seen)
    return await done(request, PHONE, viewer)


async def _tap(request: Request, viewer: Viewer, house: Runtime, poll: int, tap: Tap) -> Response:
    keys, secret = house.house, viewer.secret or ""
    ballot, opens = ballot_id(keys.vote_key, secret, poll), hand_key(keys.vote_key, secret, poll)
    slip = Slip(poll, ballot, opens, participant=participant_id(keys.key, secret))
    marked = await house.perform(mark_ballot, slip, tap)
    return await tapped(request, viewer, marked, tap, ballot)


def moved_from(instead_of: str) -> tuple[int, int, int] | None:
    """The dot that moves: its issue, which one it is, and its version, as the server wrote them into the form."""
    if not instead_of:
        return None
    issue, nth, seen = (int(part) for part in instead_of.split("."))
    return issue, nth, seen


def _say(tx: Tx, key: bytes, secret: str, id: str, kind: str, text: str, meant: int | None) -> None:
    """The author's mark depends on the group the phone is in, so both are settled in one transaction.

    Words that waited on a phone are `meant` for the group it was in then; another group must not read them.
    """
    group = group_of_phone(tx, participant_id(key, secret))
    if meant not in (None, group) and find_statement(tx, id) is None:
        raise OtherGroup
    say(tx, id, group, kind, text, author_mark(key, secret, group, kind), trace_mark(key, secret, id))


def _change(tx: Tx, key: bytes, secret: str, id: str, text: str, seen: int) -> None:
    """Only from within its group: who was sent out of the room does not write in it. Taking back is free."""
    line = find_statement(tx, id)
    if line is None:
        raise NotFound
    if group_of_phone(tx, participant_id(key, secret)) != line.group:
        raise NotInGroup
    change_line(tx, id, line.group, text, author_mark(key, secret, line.group, line.kind), seen)


async def _mine(house: Runtime, viewer: Viewer, id: str) -> tuple[int, str]:
    """The group of a line and the mark that this phone would have left on it."""
    line = await house.database.read(find_statement, id)
    if line is None:
        raise NotFound
    return line.group, author_mark(house.house.key, viewer.secret or "", line.group, line.kind)
