"""Every route of the app with a request that fits it, and every role that could send one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import httpx2
from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from app.domain.audience import Audience
from app.domain.secret import link_token
from app.robots.person import Person
from app.web.deps import allowed_to
from tests.cast import Hall
from tests.web.days import HEADS

KEY = "0123456789abcdef" * 2
# Chosen so that an allowed request changes little, and nothing that another request of the walk needs.
FIELDS: Mapping[str, object] = {
    "preset": "phones", "convener": "Erie Interfaith Coalition", "computer": "the public library", "group": 77,
    "expected": 10, "carried": 5, "code": "BCDFGH", "complete": "no", "done": "yes", "heads": HEADS, "id": 1,
    "instead_of": "", "into": 999, "issue": 999, "key": KEY, "kind": "strengths", "language": "en",
    "list": "community", "lists": 1, "out": "no", "per_issue": 1, "placed": "yes", "seen": 0,
    "text": "A line of the walk", "until": 0, "dots": 3, "told": "no", "what": "wrong",
    "act": 999, "before": 0, "linked": "no", "other": "998", "reason": "", "state": "theme", "thing": "card:999",
    "up": "no", "people": 80, "left": 0, "count": 1, "ballots": 0, "way": "phones", "tie": "both", "receipts": "no",
    "card": "BCDFGHJKMNPQ", "number": 1, "keep": "first", "size": "normal", "languages": "en",
    "called": "Rosa", "serves": "no", "named": "no", "drawn": 0, "numbers": "4 17 8", "members": 2, "alternates": 1,
    "label": "Mayor", "partner": "", "shown": "no", "passphrase": "", "reach": "",
}  # fmt: skip
PLACES: Mapping[str, object] = {
    "about": "issue:1", "code": "BCDFGH", "form_key": "walk", "group": 1, "id": "999", "issue": 1,
    "kind": "strengths", "language": "es", "line": "999", "name": "wall", "nth": 1, "number": 999, "position": 999,
    "verb": "look", "poll": 1, "mark": "00000000", "teller": 1, "table": 1, "step": "problem",
    "seat": "member-1", "round": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Way:
    """One route or socket (method WS), who may use it, and the fields of its form."""

    method: str
    path: str
    audience: Audience
    fields: tuple[str, ...]

    def address(self, hall: Hall) -> str:
        wanted = dict(PLACES)
        if "{token}" in self.path:
            name = "scan" if self.path.startswith("/scan") else "wall"
            wanted["token"] = link_token(hall.runtime.house.key, name, 1)
        return re.sub(r"{(\w+)}", lambda found: str(wanted[found[1]]), self.path)

    def form(self) -> dict[str, str]:
        return {name: str(FIELDS.get(name, "")) for name in self.fields}

    @property
    def needs_group(self) -> bool:
        """Phones that are in no group may look, but not speak or vote. Lines that are not theirs are no matter here."""
        return self.method == "POST" and self.path in (
            "/phone/statements/{form_key}", "/phone/ballot/{poll}/done", "/phone/ballot/{poll}/{issue}/{nth}",
            "/phone/cards/{form_key}", "/phone/flags/{kind}", "/phone/choosing/{kind}/{line}",
            "/phone/council/forward/{form_key}", "/phone/council/dots/{round}/{id}",
        )  # fmt: skip


def undeclared(app: FastAPI) -> list[str]:
    """Routes, sockets and mounts that do not say with `allow` who may use them."""
    return [_name(route) for route in iter_route_contexts(app.routes) if _declared(route) is None]


def ways(app: FastAPI) -> Iterator[Way]:
    for route in iter_route_contexts(app.routes):
        audience = _declared(route)
        if audience is not None:
            fields = tuple(param.alias for param in route.dependant.body_params)
            for method in sorted(route.methods or {"WS"}):
                yield Way(method, str(route.path), audience, fields)


def _declared(route: Any) -> Audience | None:
    dependant = getattr(route, "dependant", None)
    found = [allowed_to(each.call) for each in dependant.dependencies] if dependant else []
    return next((audience for audience in found if audience is not None), None)


def _name(route: Any) -> str:
    return f"{'/'.join(sorted(route.methods or {'WS or mount'}))} {route.path}"


def cookie_header(person: Person) -> str:
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in person.http.cookies.jar)


def app_of(hall: Hall) -> FastAPI:
    app = hall.server.config.app
    assert isinstance(app, FastAPI)
    return app


class Walker:
    """Sends requests with somebody's cookies and keeps none that it is given."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.http = httpx2.AsyncClient(base_url=hall.url, trust_env=False, timeout=30)

    async def send(self, way: Way, cookies: str) -> httpx2.Response:
        headers = {"Origin": self.hall.url} | ({"Cookie": cookies} if cookies else {})
        form = way.form() if way.method == "POST" else None
        response = await self.http.request(way.method, way.address(self.hall), data=form, headers=headers)
        self.http.cookies.clear()
        return response

    async def close(self) -> None:
        await self.http.aclose()
