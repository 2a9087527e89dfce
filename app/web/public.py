"""What anyone may open: the front door, groups' doors, private links before their button, help, the self-test."""

import re
from hmac import compare_digest
from typing import Annotated

from fastapi import APIRouter, Form
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from app.domain.audience import Audience, Viewer
from app.domain.refusal import LinkReplaced, NotForYou, NotJoined
from app.domain.secret import link_token, participant_id, tidy_code
from app.runtime import Runtime
from app.screens.history import PUBLIC_HISTORY
from app.screens.public import HELP, HOME, SCAN, door, enter, group_behind
from app.services.holding import come_in, come_to_table
from app.services.joining import join
from app.services.linking import PRIVATE
from app.services.preparing import note_reached
from app.store.database import find_version
from app.store.links import find_generations
from app.web.answers import back_path, show
from app.web.cookies import read_cookie, set_choice, set_cookie
from app.web.deps import CAME_FROM, DISPLAYS, House, allow, display_of, phone_of

COUNTED = (Audience.THEMES, Audience.TABLE)  # their screens have numbers
OF_A_ROOM = re.compile(r"(group|table)[0-9]{1,14}")
router = APIRouter()
Anyone = Annotated[Viewer, allow(Audience.ANYONE, HOME)]
Key = Annotated[str, Form(pattern=r"^[0-9a-f]{32}$")]


@router.get("/")
async def home(request: Request, viewer: Anyone) -> Response:
    return await show(request, HOME, viewer)


@router.get("/help")
async def help_(request: Request, viewer: Anyone) -> Response:
    return await show(request, HELP, viewer)


@router.get("/history")
async def history(request: Request, viewer: Anyone) -> Response:
    """Of every act, by role and time; for everyone once the result is shown."""
    return await show(request, PUBLIC_HISTORY, viewer)


@router.get("/healthz")
async def healthz(viewer: Anyone, house: House) -> Response:
    """Alive means: the event can be read."""
    await house.database.read(find_version)
    return PlainTextResponse("ok")


@router.post("/language")
async def language(request: Request, viewer: Anyone, language: Annotated[str, Form(max_length=8)]) -> Response:
    response = RedirectResponse(back_path(request), 303)
    if language in request.app.state.languages:
        set_choice(response, request, "plenary_language", language)
    return response


@router.post("/display")
async def display(
    request: Request,
    viewer: Anyone,
    size: Annotated[str, Form(max_length=8)] = "",
    theme: Annotated[str, Form(max_length=8)] = "",
) -> Response:
    """Large text, dark screen: for this device only."""
    response = RedirectResponse(back_path(request), 303)
    pressed = {"size": size, "theme": theme}
    kept = [
        each
        for name, choices in DISPLAYS.items()
        for each in display_of(request)
        if each in choices and not pressed[name]
    ]
    chosen = [value for name, value in pressed.items() if value in DISPLAYS[name]]
    set_choice(response, request, "plenary_display", ".".join(kept + chosen))
    return response


@router.post("/code")
async def code(viewer: Anyone, house: House, code: Annotated[str, Form(max_length=40)]) -> Response:
    await house.database.read(group_behind, house.house.key, code)
    return RedirectResponse(f"/join/{tidy_code(code)}", 303)


@router.get("/join")
async def see_lobby_door(request: Request, viewer: Anyone) -> Response:
    return _speaking(request, await show(request, door(None, ""), viewer))


@router.get("/join/{code}")
async def see_door(request: Request, code: str, viewer: Anyone, house: House) -> Response:
    group = await house.database.read(group_behind, house.house.key, code)
    return _speaking(request, await show(request, door(group, code), viewer))


def _speaking(request: Request, response: Response) -> Response:
    """A sign in Spanish has a code that says so: the phone keeps the language it came in with."""
    language = request.query_params.get("language", "")
    if language in request.app.state.languages:
        set_choice(response, request, "plenary_language", language)
    return response


@router.post("/join")
async def join_lobby(request: Request, viewer: Anyone, house: House, key: Key) -> Response:
    return await _join(request, house, None, "lobby", key)


@router.post("/join/{code}")
async def join_group(request: Request, code: str, viewer: Anyone, house: House, key: Key) -> Response:
    group = await house.database.read(group_behind, house.house.key, code)
    return await _join(request, house, group.id, tidy_code(code), key)


async def _join(request: Request, house: Runtime, group: int | None, came_from: str, key: str) -> Response:
    """A phone that has a secret keeps it all day; a new one takes the one that the server wrote into its form."""
    try:
        secret = phone_of(request).secret or key
    except NotJoined:
        secret = key
    await house.perform(join, participant_id(house.house.key, secret), group)
    response = RedirectResponse(f"/phone?{CAME_FROM}={came_from}", 303)
    set_cookie(response, request, house.house, "phone", secret)
    return response


@router.get("/enter/{name}/{token}")
async def see_link(request: Request, name: str, token: str, viewer: Anyone, house: House) -> Response:
    """Only a page with a button: a preview bot that opens the link has done nothing."""
    await _generation(house, name, token)
    return await show(request, enter(name, f"/enter/{name}/{token}"), viewer)


@router.post("/enter/{name}/{token}")
async def enter_link(request: Request, name: str, token: str, viewer: Anyone, house: House) -> Response:
    generation = await _generation(house, name, token)
    of = name.rstrip("0123456789")
    response = RedirectResponse(f"/{name}" if name in PRIVATE else f"/{of}/{name.removeprefix(of)}", 303)
    number = await _member(request, house, name, str(generation)) if of in COUNTED else ""
    set_cookie(response, request, house.house, name, f"{generation}{number}")
    return response


async def _member(request: Request, house: Runtime, name: str, generation: str) -> str:
    """Each screen of the theme team or of a table has a number of its own; who comes in again keeps it."""
    before, _, number = (read_cookie(request, house.house, name) or "").partition(".")
    if not number or before != generation:
        is_team = name == Audience.THEMES
        number = str(await (house.perform(come_in) if is_team else house.perform(come_to_table, int(name[5:]))))
    return f".{number}"


async def _generation(house: Runtime, name: str, token: str) -> int:
    """The generation that this link opens; older links are told that they were replaced."""
    if name not in PRIVATE and not OF_A_ROOM.fullmatch(name):
        raise NotForYou
    now = (await house.database.read(find_generations)).get(name, 1)
    for generation in range(now, 0, -1):
        if compare_digest(link_token(house.house.key, name, generation).encode(), token.encode()):
            if generation == now:
                return now
            raise LinkReplaced
    raise NotForYou


@router.get("/scan/{token}")
async def see_scan(request: Request, token: str, viewer: Anyone, house: House) -> Response:
    _check_scan(house, token)
    return await show(request, SCAN, viewer)


@router.post("/scan/{token}")
async def scan(request: Request, token: str, viewer: Anyone, house: House) -> Response:
    _check_scan(house, token)
    await house.perform(note_reached, house.house.url)
    return RedirectResponse(f"/scan/{token}", 303)


def _check_scan(house: Runtime, token: str) -> None:
    if not compare_digest(link_token(house.house.key, "scan", 1).encode(), token.encode()):
        raise NotForYou
