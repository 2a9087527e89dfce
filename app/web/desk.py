"""The desk makes and voids vote cards; the tellers bring in what is on paper."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import Unreadable
from app.exports.to_pdf import CardSheet, vote_cards_pdf
from app.screens.desk import DESK
from app.screens.teller import TELLER
from app.services.dealing import count_pile, make_cards, make_void
from app.services.keying import count_again, count_box, key_paper, take_back_paper
from app.store.events import find_event
from app.web.answers import done, show
from app.web.deps import House, allow, language_of
from app.web.papers import as_pdf, tongues_of

router = APIRouter()
Desk = Annotated[Viewer, allow(Audience.DESK, DESK)]
Teller = Annotated[Viewer, allow(Audience.TELLER, TELLER)]
Text = Annotated[str, Form()]
Number = Annotated[int, Form()]
Key = Annotated[str, Form(pattern=r"^[0-9a-f]{32}$")]


@router.get("/desk")
async def see_desk(request: Request, viewer: Desk) -> Response:
    return await show(request, DESK, viewer)


@router.post("/desk/cards")
async def make(
    request: Request,
    viewer: Desk,
    house: House,
    key: Key,
    count: Number,
    languages: Annotated[list[str], Form(default_factory=list)],
    size: Text = "normal",
) -> Response:
    """The answer is the only place where the codes ever are, besides paper."""
    pairs = await house.perform(make_cards, house.house.vote_key, key, count)
    event = await house.database.read(find_event)
    tongues = tongues_of(event, languages) or tongues_of(event, (language_of(request),))
    sheet = CardSheet(event, tuple(pairs), house.house.url, tongues, large=size == "large")
    return await as_pdf(vote_cards_pdf, sheet, "vote-cards.pdf")


@router.post("/desk/pile")
async def pile(request: Request, viewer: Desk, house: House, left: Number) -> Response:
    await house.perform(count_pile, left)
    return await done(request, DESK, viewer)


@router.post("/desk/void")
async def void(request: Request, viewer: Desk, house: House, code: Annotated[str, Form(max_length=40)]) -> Response:
    await house.perform(make_void, house.house.vote_key, code)
    return await done(request, DESK, viewer)


@router.get("/teller")
async def choose_seat(request: Request, viewer: Teller) -> Response:
    return await show(request, TELLER, viewer)


@router.get("/teller/{teller}")
async def see_teller(request: Request, teller: int, viewer: Teller) -> Response:
    return await show(request, TELLER, viewer)


@router.post("/teller/{teller}/box")
async def box(request: Request, teller: int, viewer: Teller, house: House, ballots: Number) -> Response:
    form = await request.form()
    typed = {name.removeprefix("dots_"): value for name, value in form.items() if name.startswith("dots_")}
    if not all(_is_number(each) for pair in typed.items() for each in pair):
        raise Unreadable
    await house.perform(count_box, teller, ballots, {int(issue): int(str(count)) for issue, count in typed.items()})
    return await done(request, TELLER, viewer)


def _is_number(typed: object) -> bool:
    return isinstance(typed, str) and typed.isascii() and typed.isdecimal() and len(typed) < 7


@router.post("/teller/{teller}/again")
async def again(request: Request, teller: int, viewer: Teller, house: House) -> Response:
    await house.perform(count_again, teller)
    return await done(request, TELLER, viewer)


@router.post("/teller/{teller}/papers")
async def paper(
    request: Request,
    teller: int,
    viewer: Teller,
    house: House,
    number: Number,
    code: Annotated[str, Form(max_length=40)],
    issues: Annotated[str, Form(max_length=200)] = "",
) -> Response:
    await house.perform(key_paper, house.house.vote_key, teller, number, code, issues)
    return await done(request, TELLER, viewer)


@router.post("/teller/{teller}/papers/{number}/back")
async def back(request: Request, teller: int, number: int, viewer: Teller, house: House) -> Response:
    await house.perform(take_back_paper, teller, number)
    return await done(request, TELLER, viewer)
