"""The routes of the theme team."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.domain.theme import Place
from app.screens.history import HISTORY
from app.screens.strips import STRIPS, TYPED_IN
from app.screens.themes import THEMES, concern
from app.services import theming
from app.services.naming import merge_as, same_as
from app.services.stripping import type_in
from app.web.answers import done, show
from app.web.deps import House, allow

router = APIRouter(prefix="/themes")
Team = Annotated[Viewer, allow(Audience.THEMES, THEMES)]
Historian = Annotated[Viewer, allow(Audience.THEMES, HISTORY)]
Typist = Annotated[Viewer, allow(Audience.THEMES, TYPED_IN)]
Number = Annotated[int, Form()]
Maybe = Annotated[int | None, Form()]
Move = Annotated[str, Form(pattern=r"^[0-9]{1,6}\.[0-9]{1,6}$")]
Words = Annotated[str, Form()]
Seen = Annotated[str | None, Form(max_length=12)]  # "-": it had only arrived; an empty field counts as none


def _stood(seen: str | None) -> str | None:
    return "" if seen == "-" else seen


@router.get("")
async def see(request: Request, viewer: Team) -> Response:
    return await show(request, THEMES, viewer)


@router.get("/statements/{id}")
async def see_concern(request: Request, id: str, viewer: Team) -> Response:
    return await show(request, concern(id), viewer)


@router.post("/statements/{id}/issue")
async def make(request: Request, id: str, viewer: Team, house: House, seen: Seen = None, text: Words = "") -> Response:
    await house.perform(theming.make_issue, id, house.clock(), _stood(seen), Place.BALLOT, text)
    return await done(request, THEMES, viewer)


@router.post("/statements/{id}/same")
async def same(
    request: Request, id: str, viewer: Team, house: House, issue: Maybe = None, to: Words = "", seen: Seen = None
) -> Response:
    """The same as this issue, or as what a person named: an issue or another concern."""
    if issue is not None:
        await house.perform(theming.put_under, id, issue, house.clock(), _stood(seen))
    else:
        await house.perform(same_as, id, to, house.clock(), _stood(seen))
    return await done(request, THEMES, viewer)


@router.post("/statements/{id}/alone")
async def alone(request: Request, id: str, viewer: Team, house: House, seen: Seen = None) -> Response:
    await house.perform(theming.stand_alone, id, house.clock(), _stood(seen))
    return await done(request, THEMES, viewer)


@router.post("/statements/{id}/out")
async def keep(
    request: Request, id: str, viewer: Team, house: House, reason: Words = "", seen: Seen = None
) -> Response:
    """On record, but not on the ballot."""
    await house.perform(theming.make_issue, id, house.clock(), _stood(seen), Place.KEPT, "", reason)
    return await done(request, THEMES, viewer)


@router.post("/rest")
async def rest(request: Request, viewer: Team, house: House) -> Response:
    await house.perform(theming.make_the_rest, house.clock())
    return await done(request, THEMES, viewer)


@router.post("/number")
async def number(request: Request, viewer: Team, house: House) -> Response:
    await house.perform(theming.number_in_order, house.clock())
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/merge")
async def merge(
    request: Request, issue: int, viewer: Team, house: House, into: Maybe = None, to: Words = ""
) -> Response:
    if into is not None:
        await house.perform(theming.merge_issues, issue, into, house.clock())
    else:
        await house.perform(merge_as, issue, to, house.clock())
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/reword")
async def other_words(
    request: Request, issue: int, viewer: Team, house: House, seen: Number, text: Words = ""
) -> Response:
    await house.perform(theming.reword, issue, text, seen, house.clock())
    return await done(request, THEMES, viewer)


@router.post("/issues/{issue}/out")
async def out(
    request: Request, issue: int, viewer: Team, house: House, out: Words, reason: Words = "", other: Words = "",
    seen: Seen = None,
) -> Response:  # fmt: skip
    """Kept with a reason, or back on the ballot."""
    state, why = (Place.KEPT, reason) if out == "yes" else (Place.BALLOT, "")
    await house.perform(theming.place_issue, issue, state, why, house.clock(), seen)
    return await done(request, THEMES, viewer)


@router.post("/order")
async def order(request: Request, viewer: Team, house: House, move: Move) -> Response:
    """`move` is "7.3": issue 7 goes right above issue 3."""
    issue, before = move.split(".")
    await house.perform(theming.order, int(issue), int(before), house.clock())
    return await done(request, THEMES, viewer)


@router.post("/undo")
async def undo(request: Request, viewer: Team, house: House, act: Number) -> Response:
    await house.perform(theming.undo, act, house.clock())
    return await done(request, THEMES, viewer)


@router.get("/history")
async def see_history(request: Request, viewer: Historian) -> Response:
    return await show(request, HISTORY, viewer)


@router.post("/restore")
async def restore(request: Request, viewer: Historian, house: House, act: Number) -> Response:
    await house.perform(theming.restore, act, house.clock())
    return await done(request, HISTORY, viewer)


@router.get("/strips")
async def see_strips(request: Request, viewer: Annotated[Viewer, allow(Audience.THEMES, STRIPS)]) -> Response:
    return await show(request, STRIPS, viewer)


@router.get("/typed-in")
async def see_typed_in(request: Request, viewer: Typist) -> Response:
    return await show(request, TYPED_IN, viewer)


@router.post("/typed-in")
async def typed_in(
    request: Request, viewer: Typist, house: House, strips: Annotated[str, Form(max_length=400)] = "", text: Words = ""
) -> Response:
    await house.perform(type_in, text, strips, house.clock())
    return await done(request, TYPED_IN, viewer)
