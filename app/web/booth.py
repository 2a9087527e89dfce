"""Voting with a card: on the phone that scanned it, or on a loaner tablet that keeps nothing of anyone."""

from hmac import compare_digest
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.ballot import Done, Wish
from app.domain.refusal import Refused
from app.domain.refusal_of_votes import OtherCard, WrongCard
from app.domain.secret import ballot_id, hand_key
from app.domain.vote_card import card_id, tidy_card
from app.runtime import Runtime
from app.screens.booth import BOOTH, card_mark, card_page
from app.services.voting import Slip, Tap, check_card, mark_ballot
from app.store.database import Tx
from app.web.answers import show, tapped, wants_fragments
from app.web.cookies import forget_cookie, set_choice, set_cookie
from app.web.deps import CARD, KIOSK, MEANING, House, allow
from app.web.guesses import Guesses
from app.web.phone import Moved, moved_from

router = APIRouter()
Anyone = Annotated[Viewer, allow(Audience.ANYONE, card_page(""))]
Booth = Annotated[Viewer, allow(Audience.BOOTH, BOOTH)]
Text = Annotated[str, Form()]
Code = Annotated[str, Form(max_length=40)]
Number = Annotated[int | None, Form()]


@router.get("/card")
async def see_entry(request: Request, viewer: Anyone) -> Response:
    return await show(request, card_page(""), viewer)


@router.get("/card/{code}")
async def see_card(request: Request, code: str, viewer: Anyone) -> Response:
    """Only a page with a button: a preview bot that opens it has done nothing, and a guesser learns nothing."""
    return await show(request, card_page(tidy_card(code)), viewer)


@router.post("/card")
async def use_card(
    request: Request, viewer: Anyone, house: House, card: Annotated[str, Form(max_length=40)]
) -> Response:
    code = tidy_card(card)
    if not await _is_card(house, code):
        guesses: Guesses = request.app.state.guesses
        await guesses.wrong()
        raise WrongCard
    response = RedirectResponse("/booth", 303)
    set_cookie(response, request, house.house, CARD, code)
    return response


@router.get("/booth")
async def see(request: Request, viewer: Booth) -> Response:
    return await show(request, BOOTH, viewer)


@router.post("/booth/meaning")
async def read_in(request: Request, viewer: Booth, language: Annotated[str, Form(max_length=10)] = "") -> Response:
    response = RedirectResponse("/booth", 303)
    set_choice(response, request, MEANING, "".join(letter for letter in language if letter.isalnum()))
    return response


@router.post("/booth/leave")
async def leave(request: Request, viewer: Anyone, house: House) -> Response:
    """This device forgets the card; its ballot stays as it is."""
    response = RedirectResponse("/kiosk" if KIOSK in request.cookies else "/card", 303)
    forget_cookie(response, request, house.house, CARD)
    return response


@router.post("/booth/{mark}/{poll}/done")
async def finish(
    request: Request,
    mark: str,
    poll: int,
    viewer: Booth,
    house: House,
    done_: Annotated[str, Form(alias="done")],
    ballot: Number = None,
) -> Response:
    response = await _tap(request, viewer, house, mark, poll, Done(done_ == "yes", ballot))
    if KIOSK in request.cookies and done_ == "yes":
        if not wants_fragments(request):  # sent on to its page without the card, a plain browser would be refused there
            response = await show(request, BOOTH, viewer)
        forget_cookie(response, request, house.house, CARD)
    return response


@router.post("/booth/{mark}/{poll}/{issue}/{nth}")
async def dot(
    request: Request,
    mark: str,
    poll: int,
    issue: int,
    nth: int,
    viewer: Booth,
    house: House,
    placed: Text,
    seen: Annotated[int, Form()],
    instead_of: Moved = "",
    ballot: Number = None,
) -> Response:
    wish = Wish(issue, nth, placed == "yes", seen, moved_from(instead_of), ballot)
    return await _tap(request, viewer, house, mark, poll, wish)


@router.get("/kiosk")
async def see_kiosk(request: Request, viewer: Anyone, house: House) -> Response:
    """Between two people: neutral, and nothing is left of the one before."""
    response = await show(request, card_page(""), viewer)
    forget_cookie(response, request, house.house, CARD)
    return response


@router.post("/kiosk")
async def become_kiosk(request: Request, viewer: Anyone) -> Response:
    response = RedirectResponse("/kiosk", 303)
    set_choice(response, request, KIOSK, "1")
    return response


async def _is_card(house: Runtime, code: str) -> bool:
    """A void card is one, too: its page says so."""
    try:
        await house.database.read(_check, card_id(house.house.vote_key, code))
    except Refused as refusal:
        return refusal.status == 403
    return True


def _check(tx: Tx, card: str) -> None:
    check_card(tx, card)


async def _tap(request: Request, viewer: Viewer, house: Runtime, mark: str, poll: int, tap: Tap) -> Response:
    """What waited on this device for another card is not for this one."""
    key, code = house.house.vote_key, viewer.secret or ""
    if not compare_digest(mark.encode(), card_mark(key, code).encode()):
        raise OtherCard
    ballot = ballot_id(key, code, poll)
    slip = Slip(poll, ballot, hand_key(key, code, poll), card=card_id(key, code))
    marked = await house.perform(mark_ballot, slip, tap)
    return await tapped(request, viewer, marked, tap, ballot)
