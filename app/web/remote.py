"""The pages of the report-outs: turned by a pocket remote or the lead, and taken home as one file."""

from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import Response

from app.domain.audience import Audience, Viewer
from app.exports.report_outs import load_report_outs
from app.exports.to_html import Dress, to_html
from app.screens.language import languages
from app.screens.lead import LEAD
from app.screens.printing import Tongue
from app.screens.remote import REMOTE
from app.screens.wall import MINIATURE
from app.services.reporting import REMOTE as HELD_BY_REMOTE
from app.services.reporting import turn_report
from app.web.answers import done, show
from app.web.assets import STATIC, bundles
from app.web.deps import House, allow, language_of

router = APIRouter()
Remote = Annotated[Viewer, allow(Audience.REMOTE, REMOTE)]
Lead = Annotated[Viewer, allow(Audience.LEAD, LEAD)]
Seen = Annotated[int, Form()]


@router.get("/remote")
async def see(request: Request, viewer: Remote) -> Response:
    return await show(request, REMOTE, viewer)


@router.post("/remote/next")
async def next_(request: Request, viewer: Remote, house: House, seen: Seen) -> Response:
    await house.perform(turn_report, True, seen, house.clock(), HELD_BY_REMOTE)
    return await done(request, REMOTE, viewer)


@router.post("/remote/back")
async def back(request: Request, viewer: Remote, house: House, seen: Seen) -> Response:
    await house.perform(turn_report, False, seen, house.clock(), HELD_BY_REMOTE)
    return await done(request, REMOTE, viewer)


@router.post("/lead/report-outs/next")
async def lead_next(request: Request, viewer: Lead, house: House, seen: Seen) -> Response:
    await house.perform(turn_report, True, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.post("/lead/report-outs/back")
async def lead_back(request: Request, viewer: Lead, house: House, seen: Seen) -> Response:
    await house.perform(turn_report, False, seen, house.clock())
    return await done(request, LEAD, viewer)


@router.get("/lead/wall-now")
async def see_wall_now(request: Request, viewer: Annotated[Viewer, allow(Audience.LEAD, MINIATURE)]) -> Response:
    """The wall as it is, for a miniature on the lead's page."""
    return await show(request, MINIATURE, viewer)


@router.get("/lead/report-outs.html")
async def stick(request: Request, viewer: Lead, house: House) -> Response:
    """If the network, this computer or the projector's browser fails, the groups still report."""
    outs = await house.database.read(load_report_outs)
    spoken = [code for code in outs.languages if code in languages()] or [language_of(request)]
    page = to_html(outs, [Tongue(code) for code in spoken], _dress())
    headers = {"Content-Disposition": 'attachment; filename="report-outs.html"'}
    return Response(page.encode(), media_type="text/html", headers=headers)


def _dress() -> Dress:
    fonts = {path.name: path.read_bytes() for path in sorted((STATIC / "fonts").glob("*.woff2"))}
    return Dress(bundles()["stick.css"].content.decode(), bundles()["stick.js"].content.decode(), fonts)
