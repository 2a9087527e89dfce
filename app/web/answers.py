"""The one way to answer: the page's fragments for a script, the page itself or a way to it for a plain form."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from markupsafe import escape
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import NotJoined, Refused
from app.screens.fragment import Page, draw, draw_page, render
from app.screens.language import translations
from app.screens.phone import HAND, PHONE, hand_after, load_day
from app.screens.public import HOME, NOTICE
from app.services.voting import Marked
from app.web.deps import display_of, language_of, runtime_of, sight_of


def wants_fragments(request: Request) -> bool:
    return request.headers.get("x-fragment") == "1"


async def show(
    request: Request, page: Page, viewer: Viewer, refusal: Refused | None = None, typed: str = ""
) -> Response:
    """The page as it is now; with a refusal its sentence, and what the person had typed."""
    runtime, sight = runtime_of(request), sight_of(request, viewer, typed)
    drawing = await runtime.database.read(draw, page.fragments, sight)
    notice = sentence(request, refusal) if refusal else None
    status = refusal.status if refusal else 200
    if wants_fragments(request):
        return HTMLResponse("".join((_notice(notice), *drawing.fragments.values())), status)
    return HTMLResponse(draw_page(page, drawing, sight, notice, request.app.state.pseudo, display_of(request)), status)


async def done(request: Request, page: Page, viewer: Viewer) -> Response:
    """After a form: fragments for a script; a plain browser is sent to the page, so that reloading repeats nothing."""
    if wants_fragments(request):
        return await show(request, page, viewer)
    return RedirectResponse(page_path(page, viewer), 303)


async def tapped(request: Request, viewer: Viewer, marked: Marked) -> Response:
    """After a tap on the ballot: the hand as stored, drawn from what is remembered. The busiest answer of all."""
    day = runtime_of(request).database.kept(load_day, marked.version)
    sight = sight_of(request, viewer)
    view = hand_after(day, marked.me, marked.hand, sight) if day and wants_fragments(request) else None
    if view is None:
        return await done(request, PHONE, viewer)
    return HTMLResponse(_notice(None) + render(HAND, view, sight, marked.version))


async def refuse(request: Request, refusal: Refused) -> Response:
    """A rule said no: on the viewer's own page if there is one, else on a plain one."""
    page: Page | None = getattr(request.state, "page", None)
    viewer: Viewer = getattr(request.state, "viewer", Viewer(Audience.ANYONE))
    typed = await _typed(request)
    if page is not None and not isinstance(refusal, NotJoined):
        try:
            return await show(request, page, viewer, refusal, typed)
        except Refused as deeper:  # the page itself is not there for this viewer any more
            refusal = deeper
    fallback = HOME if isinstance(refusal, NotJoined) and not typed else NOTICE
    return await show(request, fallback, Viewer(Audience.ANYONE), refusal, typed)


def sentence(request: Request, refusal: Refused) -> str:
    message = translations(language_of(request)).gettext(refusal.message)
    return message % refusal.values if refusal.values else message


def page_path(page: Page, viewer: Viewer) -> str:
    return f"/group/{viewer.group}" if page.audience is Audience.GROUP else f"/{page.name}"


def back_path(request: Request) -> str:
    """Where a form without a page of its own came from, if that was one of ours."""
    try:
        came_from = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return "/"
    # One slash only: a browser reads "//elsewhere" as another website.
    return "/" + came_from.path.lstrip("/\\") if came_from.netloc == request.headers.get("host") else "/"


async def _typed(request: Request) -> str:
    if request.method != "POST":
        return ""
    try:
        form: Mapping[str, object] = await request.form()
    except Exception:
        return ""
    typed = form.get("text") or form.get("code") or form.get("name") or ""
    return typed if isinstance(typed, str) else ""


def _notice(text: str | None) -> str:
    inner = f"<p>{escape(text)}</p>" if text else ""
    return f'<div id="notice" class="notice" role="alert">{inner}</div>'
