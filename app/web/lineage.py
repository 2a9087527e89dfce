"""Where it comes from, what becomes of it, and the page to take home: for everybody, and only what all have seen."""

from functools import partial
from typing import Annotated

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from app.domain.audience import Audience, Viewer
from app.exports.handout import Handout, load_handout
from app.exports.to_handout import to_handout
from app.runtime import Runtime
from app.screens.fragment import environment
from app.screens.language import day_in_words
from app.screens.lineage import ACTIONS, issue_page
from app.screens.public import NOTICE
from app.store.database import Tx
from app.web.answers import show
from app.web.assets import handout_css
from app.web.deps import House, allow, language_of

router = APIRouter()
Anyone = Annotated[Viewer, allow(Audience.ANYONE, NOTICE)]


@router.get("/issues/{number}")
async def see_issue(request: Request, number: int, viewer: Anyone) -> Response:
    return await show(request, issue_page(number), viewer)


@router.get("/actions")
async def see_actions(request: Request, viewer: Anyone) -> Response:
    return await show(request, ACTIONS, viewer)


@router.get("/handout")
async def see_handout(request: Request, viewer: Anyone, house: House) -> Response:
    return HTMLResponse(await _handout(request, house, saved=False))


@router.get("/handout.html")
async def save_handout(request: Request, viewer: Anyone, house: House) -> Response:
    headers = {"Content-Disposition": 'attachment; filename="today.html"'}
    return HTMLResponse(await _handout(request, house, saved=True), headers=headers)


async def _handout(request: Request, house: Runtime, saved: bool) -> str:
    handout, language = await house.database.read(_load_once), language_of(request)
    days = partial(day_in_words, language=language)
    return to_handout(handout, environment(language), language, handout_css(), days, saved)


def _load_once(tx: Tx) -> Handout:
    """Read once for all: before people leave, a whole hall saves it."""
    return tx.once(load_handout)
