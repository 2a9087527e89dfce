"""The one way to answer: the page's fragments for a script, the page itself or a way to it for a plain form."""

from collections.abc import Mapping
from dataclasses import replace
from typing import cast
from urllib.parse import urlsplit

from markupsafe import escape
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.ballot import Done
from app.domain.refusal import AllDotsPlaced, NotJoined, Refused, WindowForgets
from app.domain.refusal_of_votes import NoCardHere, TooManyGuesses, WrongCard
from app.screens.booth import BOOTH, BoothView, booth_view, card_page, draw_booth_chooser
from app.screens.fragment import Page, Sight, draw, draw_page, render
from app.screens.language import name_of, translations
from app.screens.phone import PHONE, DayView, HandView, draw_chooser, draw_tap, hand_after, load_day
from app.screens.public import HOME, NOTICE, forgets
from app.services.voting import Marked, Tap
from app.web.assets import addresses, packed
from app.web.deps import CAME_FROM, display_of, language_of, runtime_of, sight_of

LEAD_PAGES = ("setup", "wall", "groups", "rules", "links", "tables", "survey", "closing", "council")


def wants_fragments(request: Request) -> bool:
    return request.headers.get("x-fragment") == "1"


async def show(
    request: Request, page: Page, viewer: Viewer, refusal: Refused | None = None, typed: str = ""
) -> Response:
    """The page as it is now; with a refusal its sentence, and what the person had typed."""
    runtime, sight = runtime_of(request), sight_of(request, viewer, typed)
    if isinstance(refusal, AllDotsPlaced):  # its sentence stands where the dot was wanted
        sight = replace(sight, wanted=cast(int, refusal.values["issue"]))
    drawing = await runtime.database.read(draw, page.fragments, sight)
    notice = sentence(request, refusal) if refusal and sight.wanted is None else None
    status = refusal.status if refusal else 200
    if wants_fragments(request):
        # News leaves the last sentence alone, so an empty one need not travel with what a phone fetches by itself.
        sentences = () if notice is None and request.method == "GET" else (_notice(notice),)
        return packed(request, "".join((*sentences, *drawing.fragments.values())), status)
    pseudo, display = request.app.state.pseudo, display_of(request)
    return packed(request, draw_page(page, drawing, sight, notice, pseudo, display, addresses()), status)


async def done(request: Request, page: Page, viewer: Viewer) -> Response:
    """After a form: fragments for a script; a plain browser is sent to the page, so that reloading repeats nothing."""
    if wants_fragments(request):
        return await show(request, page, viewer)
    return RedirectResponse(page_path(page, viewer), 303)


async def tapped(request: Request, viewer: Viewer, marked: Marked, tap: Tap, ballot: str) -> Response:
    """After a tap on the ballot with this id: what it changed, drawn from what is remembered. The busiest answer."""
    touched, sight = issues_of(tap), sight_of(request, viewer)
    page = BOOTH if viewer.audience is Audience.BOOTH else PHONE
    if not wants_fragments(request):
        return RedirectResponse(f"/{page.name}#issue-{touched[0]}" if touched else f"/{page.name}", 303)
    day = runtime_of(request).database.kept(load_day, marked.version)
    view = _hand_after(day, marked, ballot, sight) if day else None
    if view is None:
        return await done(request, page, viewer)
    if not touched or view.part != "vote":
        return _piece(render(page.fragments[1], view, sight, marked.version))
    return _piece(draw_tap(view.vote, view.own_version, touched, sight, marked.version))


def _hand_after(day: DayView, marked: Marked, ballot: str, sight: Sight) -> HandView | BoothView | None:
    if marked.me is None:
        return booth_view(day, ballot, marked.hand, sight)
    return hand_after(day, marked.me, ballot, marked.hand, sight)


def issues_of(tap: Tap) -> tuple[int, ...]:
    """The issues whose dots a tap may have changed, the wanted one first."""
    if isinstance(tap, Done):
        return ()
    return (tap.issue, tap.instead_of[0]) if tap.instead_of else (tap.issue,)


def _piece(html: str, status: int = 200) -> Response:
    """For our own script, which reads the text of an answer as UTF-8 whatever its headers say: no word too many."""
    return Response(html, status, media_type="text/html", headers={"Content-Type": "text/html"})


async def refuse(request: Request, refusal: Refused) -> Response:
    """A rule said no: on the viewer's own page if there is one, else on a plain one."""
    page: Page | None = getattr(request.state, "page", None)
    viewer: Viewer = getattr(request.state, "viewer", Viewer(Audience.ANYONE))
    typed = await _typed(request)
    if isinstance(refusal, AllDotsPlaced) and wants_fragments(request):
        sight, issue = sight_of(request, viewer), cast(int, refusal.values["issue"])
        draws = draw_booth_chooser if viewer.audience is Audience.BOOTH else draw_chooser
        return _piece(await runtime_of(request).database.read(draws, sight, issue), refusal.status)
    if page is not None and not isinstance(refusal, NotJoined):
        try:
            return await show(request, page, viewer, refusal, typed)
        except Refused as deeper:  # the page itself is not there for this viewer any more
            refusal = deeper
    return await show(request, _page_without(request, refusal, typed), Viewer(Audience.ANYONE), refusal, typed)


def _page_without(request: Request, refusal: Refused, typed: str) -> Page:
    """For a refused person who has no page."""
    if isinstance(refusal, WindowForgets):
        return forgets(request.query_params[CAME_FROM])
    if isinstance(refusal, NoCardHere | WrongCard | TooManyGuesses):
        return card_page("")
    return HOME if isinstance(refusal, NotJoined) and not typed else NOTICE


def sentence(request: Request, refusal: Refused) -> str:
    message = translations(language_of(request)).gettext(refusal.message)
    return message % {name: _told(value) for name, value in refusal.values.items()} if refusal.values else message


def _told(value: object) -> object:
    """So many of each language are told with its name, which keeps its direction to itself."""
    if not isinstance(value, Mapping):
        return value
    return ", ".join(
        f"\N{FIRST STRONG ISOLATE}{name_of(code)}\N{POP DIRECTIONAL ISOLATE} {count}" for code, count in value.items()
    )


def page_path(page: Page, viewer: Viewer) -> str:
    if page.audience is Audience.GROUP:
        return f"/group/{viewer.group}"
    if page.audience is Audience.TABLE:
        return f"/table/{viewer.table}"
    return f"/teller/{viewer.member}" if page.audience is Audience.TELLER and viewer.member else f"/{page.name}"


def back_path(request: Request) -> str:
    """Where a form without a page of its own came from, if that was one of ours."""
    try:
        came_from = urlsplit(request.headers.get("referer", ""))
    except ValueError:
        return "/"
    # One slash only: a browser reads "//elsewhere" as another website.
    return _page_at("/" + came_from.path.lstrip("/\\")) if came_from.netloc == request.headers.get("host") else "/"


def _page_at(path: str) -> str:
    """The page that was shown at this address: a refused form shows its page at the address that it was sent to."""
    _, audience, *rest = path.split("/")
    if audience in ("phone", "themes", "remote", "booth", "desk", "kiosk", "secretary"):
        return f"/{audience}"
    if audience == "teller":
        return "/".join(["", audience, *(each for each in rest[:1] if each in ("1", "2"))])
    if audience in ("group", "table"):
        return "/".join(["", audience, *rest[:1]])
    if audience == "lead" and rest[:1] != ["print"]:
        return "/".join(["", audience, *(each for each in rest[:1] if each in LEAD_PAGES)])
    return "/" if path == "/code" else path


async def _typed(request: Request) -> str:
    if request.method != "POST":
        return ""
    try:
        form: Mapping[str, object] = await request.form()
    except Exception:
        return ""
    typed = form.get("text") or form.get("code") or form.get("card") or form.get("name") or ""
    return typed if isinstance(typed, str) else ""


def _notice(text: str | None) -> str:
    inner = f"<p>{escape(text)}</p>" if text else ""
    return f'<div id="notice" class="notice" role="alert">{inner}</div>'
