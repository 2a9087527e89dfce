"""The routes of the full theme board. A script is answered with those pieces that its screen has not seen."""

from collections.abc import Callable
from contextlib import suppress
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Form, Query
from markupsafe import Markup, escape
from starlette.requests import HTTPConnection, Request
from starlette.responses import RedirectResponse, Response

from app.domain.act import Act
from app.domain.audience import Audience, Viewer
from app.domain.hold import letter_of
from app.domain.refusal_of_words import InOtherHands
from app.domain.theme import Place
from app.runtime import Runtime
from app.screens.fragment import Page, draw
from app.screens.mosaic import News, Piece, draw_piece
from app.screens.themes_full import HOLDS, THEMES_FULL, load_pieces, undoable
from app.screens.themes_sheet import sheet, with_sheet
from app.services import theming
from app.services.holding import put_down, take
from app.services.noting import link_concerns, noted
from app.store.database import Tx
from app.web.answers import show, wants_fragments
from app.web.assets import packed
from app.web.deps import Allow, House, language_of, sight_of

router = APIRouter(prefix="/themes/full")
# What a script is shown when a rule says no: the sentence; the pieces follow by themselves.
SMALL = Page(THEMES_FULL.name, THEMES_FULL.audience, THEMES_FULL.template, (HOLDS,), second=THEMES_FULL.second)


class AllowMember(Allow):
    """A refusal is a sentence on the board that is there already, or with the whole board where no script is."""

    async def __call__(self, connection: HTTPConnection) -> Viewer:
        viewer = await super().__call__(connection)
        if connection.headers.get("x-fragment") == "1":
            connection.state.page = SMALL
        return viewer


Member = Annotated[Viewer, Depends(AllowMember(Audience.THEMES, with_sheet("", "")))]
Since = Annotated[int, Query()]
Number = Annotated[int, Form()]
Id = Annotated[str, Form(max_length=24)]
Seen = Annotated[str | None, Form(max_length=20)]
Words = Annotated[str, Form()]


def _stood(seen: str | None) -> str | None:
    """Where a concern stood when the form was drawn: a theme's id, or in the first column ("", for the services)."""
    return "" if seen == "arrived" else seen


def _present(tx: Tx) -> tuple[int, dict[str, Piece]]:
    return tx.version, tx.once(load_pieces)


async def _news(house: Runtime, since: int) -> News:
    house.board.show(*await house.database.read(_present))
    return house.board.since(since)


def _told(request: Request, news: News, act: Act | None = None) -> Response:
    """The pieces to take, the names of those that leave, and what this screen could undo."""
    language = language_of(request)
    pieces = Markup("").join(draw_piece(piece, language, news.version) for piece in news.changed)
    mine = draw_piece(undoable(act, mine=True), language, news.version) if act else ""
    notice = '<div id="notice" class="notice" role="alert"></div>' if request.method == "POST" else ""
    whole, gone = "true" if news.whole else "false", escape(" ".join(news.gone))
    about = f'<div id="news" data-version="{news.version}.0" data-whole="{whole}" data-gone="{gone}"></div>'
    return packed(request, f"{notice}{about}{pieces}{mine}", 200)


async def _do(request: Request, house: Runtime, since: int, use_case: Callable[..., Any], *args: object) -> Response:
    act = await house.perform(noted, use_case, *args)
    if not wants_fragments(request):
        return RedirectResponse("/themes/full", 303)
    return _told(request, await _news(house, since), act)


@router.get("")
async def see(
    request: Request, viewer: Member, house: House, since: Since = -1, of: str = "", do: str = ""
) -> Response:  # fmt: skip
    if wants_fragments(request):
        return _told(request, await _news(house, since))
    return await show(request, with_sheet(of, do), viewer)


@router.get("/sheet")
async def see_sheet(request: Request, viewer: Member, house: House, of: str = "", do: str = "") -> Response:
    if not wants_fragments(request):
        return await show(request, with_sheet(of, do), viewer)
    drawing = await house.database.read(draw, (sheet(of, do),), sight_of(request, viewer))
    return packed(request, "".join(drawing.fragments.values()), 200)


@router.post("/hold")
async def hold(
    request: Request, viewer: Member, house: House, thing: Annotated[str, Form(max_length=40)], up: Words
) -> Response:
    """Taken in hand or put down. It only tells: nobody is refused anything for it."""
    letter = letter_of(viewer.member)
    if thing.startswith(("card:", "issue:")):
        with suppress(InOtherHands):
            await house.perform(*((take, thing, letter, house.clock()) if up == "yes" else (put_down, thing, letter)))
    return Response(status_code=204)


@router.post("/statements/{id}/issue")
async def make(
    request: Request, id: str, viewer: Member, house: House, state: Annotated[Place, Form()], since: Since = -1,
    seen: Seen = None,
    reason: Words = "",
) -> Response:  # fmt: skip
    return await _do(request, house, since, theming.make_issue, id, house.clock(), _stood(seen), state, "", reason)


@router.post("/statements/{id}/under")
async def under(
    request: Request, id: str, viewer: Member, house: House, issue: Number, since: Since = -1, seen: Seen = None
) -> Response:
    return await _do(request, house, since, theming.put_under, id, issue, house.clock(), _stood(seen))


@router.post("/statements/{id}/with")
async def together(
    request: Request, id: str, viewer: Member, house: House, other: Id, since: Since = -1, seen: Seen = None
) -> Response:
    return await _do(request, house, since, theming.put_together, id, other, house.clock(), _stood(seen), Place.THEME)


@router.post("/statements/{id}/alone")
async def alone(
    request: Request, id: str, viewer: Member, house: House, since: Since = -1, seen: Seen = None
) -> Response:
    return await _do(request, house, since, theming.stand_alone, id, house.clock(), _stood(seen))


@router.post("/issues/{issue}/merge")
async def merge(
    request: Request, issue: int, viewer: Member, house: House, into: Number, since: Since = -1
) -> Response:
    return await _do(request, house, since, theming.merge_issues, issue, into, house.clock())


@router.post("/issues/{issue}/split")
async def split(
    request: Request, issue: int, viewer: Member, house: House, since: Since = -1,
    id: Annotated[list[str] | None, Form()] = None, text: Words = "",
) -> Response:  # fmt: skip
    return await _do(request, house, since, theming.split, issue, id or [], text, house.clock())


@router.post("/issues/{issue}/reword")
async def reword(
    request: Request, issue: int, viewer: Member, house: House, seen: Number, text: Words = "", since: Since = -1
) -> Response:
    return await _do(request, house, since, theming.reword, issue, text, seen, house.clock())


@router.post("/issues/{issue}/place")
async def place(
    request: Request, issue: int, viewer: Member, house: House, state: Annotated[Place, Form()], since: Since = -1,
    reason: Words = "", seen: Seen = None,
) -> Response:  # fmt: skip
    return await _do(request, house, since, theming.place_issue, issue, state, reason, house.clock(), seen)


@router.post("/issues/{issue}/order")
async def order(
    request: Request, issue: int, viewer: Member, house: House, before: Number, since: Since = -1
) -> Response:
    """`before` 0: to the end."""
    return await _do(request, house, since, theming.order, issue, before or None, house.clock())


@router.post("/number")
async def number(request: Request, viewer: Member, house: House, since: Since = -1) -> Response:
    return await _do(request, house, since, theming.number_in_order, house.clock())


@router.post("/issues/{issue}/link")
async def link(
    request: Request, issue: int, viewer: Member, house: House, into: Number, linked: Words, since: Since = -1
) -> Response:
    verb = theming.link if linked == "yes" else theming.unlink
    return await _do(request, house, since, verb, issue, into, house.clock())


@router.post("/alike/same")
async def the_same(request: Request, viewer: Member, house: House, id: Id, other: Id, since: Since = -1) -> Response:
    return await _do(request, house, since, theming.put_together, id, other, house.clock())


@router.post("/alike/link")
async def linked(request: Request, viewer: Member, house: House, id: Id, other: Id, since: Since = -1) -> Response:
    return await _do(request, house, since, link_concerns, id, other, house.clock())


@router.post("/alike/differ")
async def differ(request: Request, viewer: Member, house: House, id: Id, other: Id, since: Since = -1) -> Response:
    return await _do(request, house, since, theming.differ, id, other, house.clock())


@router.post("/undo")
async def undo(request: Request, viewer: Member, house: House, act: Number, since: Since = -1) -> Response:
    await house.perform(theming.undo, act, house.clock())
    if not wants_fragments(request):
        return RedirectResponse("/themes/full", 303)
    return _told(request, await _news(house, since))
