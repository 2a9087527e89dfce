"""From a request to a viewer: every route and socket declares with `allow` who may use it."""

from collections.abc import Callable
from dataclasses import replace
from typing import Annotated, Any, cast

from fastapi import Depends
from starlette.requests import HTTPConnection

from app.domain.audience import Audience, Viewer
from app.domain.refusal import LinkReplaced, NotForYou, NotJoined, Refused, Stale, WindowForgets
from app.domain.refusal_of_votes import NoCardHere
from app.runtime import Runtime, link_name
from app.screens.fragment import Page, Sight
from app.screens.language import choose
from app.web.cookies import cookie_name, read_cookie

MEANING = "plenary_meaning"  # unsigned: a language
CARD = "card"  # the cookie of a device that has scanned a vote card
KIOSK = "plenary_kiosk"  # unsigned: this device is a loaner
OF_EVENT = "event"  # what a page of a rehearsal still holds must not reach the day at the same address
CAME_FROM = "from"  # the door a phone has just joined by; whoever comes back with it should have our cookie


def runtime_of(connection: HTTPConnection) -> Runtime:
    return cast(Runtime, connection.app.state.runtime)


async def _runtime_of(connection: HTTPConnection) -> Runtime:
    """FastAPI would run a plain function in a thread, for every request: a fifth of what a dot costs."""
    return runtime_of(connection)


House = Annotated[Runtime, Depends(_runtime_of)]


def language_of(connection: HTTPConnection) -> str:
    offered: tuple[str, ...] = connection.app.state.languages
    wanted = connection.query_params.get("language")
    chosen = wanted if wanted in offered else connection.cookies.get("plenary_language")
    return choose(chosen, connection.headers.get("accept-language", ""), offered)


DISPLAYS = {"size": ("normal", "large"), "theme": ("light", "dark")}


def display_of(connection: HTTPConnection) -> tuple[str, ...]:
    """How this device wants its pages: what its switches were last set to."""
    wanted = connection.cookies.get("plenary_display", "").split(".")
    return tuple(choice for choices in DISPLAYS.values() for choice in choices if choice in wanted)


class Allow:
    """Lets one audience in. A refusal is shown on `page`, which is this audience's own."""

    def __init__(self, audience: Audience, page: Page | None = None) -> None:
        self.audience = audience
        self.page = page

    async def __call__(self, connection: HTTPConnection) -> Viewer:
        if refusal := getattr(connection.state, "refusal", None):
            raise cast(Refused, refusal)
        viewer = await self._viewer(connection)
        connection.state.viewer, connection.state.page = viewer, self.page
        return viewer

    async def _viewer(self, connection: HTTPConnection) -> Viewer:
        if self.audience is Audience.ANYONE:
            return Viewer(Audience.ANYONE)
        if self.audience is Audience.PHONE:
            return phone_of(connection)
        if self.audience is Audience.BOOTH:
            return booth_of(connection)
        return await self._holder_of_link(connection)

    async def _holder_of_link(self, connection: HTTPConnection) -> Viewer:
        runtime = runtime_of(connection)
        group, table = (self._scope(connection, each) for each in (Audience.GROUP, Audience.TABLE))
        scope = group if table is None else table
        signed = read_cookie(connection, runtime.house, link_name(self.audience, scope))
        if signed is None:
            raise NotForYou
        generation, _, member = signed.partition(".")
        if not await runtime.is_current(self.audience, scope, generation):
            raise LinkReplaced
        connection.state.generation = generation
        if self.audience is Audience.TELLER:  # one link for both, who sit side by side; the address says which one
            member = str(connection.path_params.get("teller", ""))
        return Viewer(self.audience, group, member=_number(member) if member else None, table=table)

    def _scope(self, connection: HTTPConnection, audience: Audience) -> int | None:
        """The group or the table that the address names."""
        return _number(connection.path_params[audience]) if self.audience is audience else None


def _number(typed: str) -> int:
    """Asked before FastAPI looks at the address: whatever stands there, nobody is let in for it."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 11):
        raise NotForYou
    return int(typed)


def phone_of(connection: HTTPConnection) -> Viewer:
    house = runtime_of(connection).house
    if connection.query_params.get(OF_EVENT, house.short) != house.short:
        raise Stale
    secret = read_cookie(connection, house, "phone")
    if secret is None:
        raise WindowForgets if CAME_FROM in connection.query_params else NotJoined
    return Viewer(Audience.PHONE, secret=secret)


def booth_of(connection: HTTPConnection) -> Viewer:
    """Whoever has scanned a vote card on this device."""
    house = runtime_of(connection).house
    if connection.query_params.get(OF_EVENT, house.short) != house.short:
        raise Stale
    code = read_cookie(connection, house, CARD)
    if code is None:
        raise NoCardHere
    return Viewer(Audience.BOOTH, secret=code)


def allow(audience: Audience, page: Page | None = None) -> Any:
    return Depends(Allow(audience, page))


def allowed_to(call: Callable[..., Any] | None) -> Audience | None:
    """What a dependency declares, for the test that walks all routes."""
    return call.audience if isinstance(call, Allow) else None


def sight_of(connection: HTTPConnection, viewer: Viewer, typed: str = "") -> Sight:
    sight = runtime_of(connection).sight(viewer, language_of(connection), typed)
    house = runtime_of(connection).house
    return replace(
        sight,
        meaning=connection.cookies.get(MEANING, ""),
        has_card=cookie_name(house, CARD) in connection.cookies,
        kiosk=KIOSK in connection.cookies,
        joined=cookie_name(house, "phone") in connection.cookies,
    )
