"""What guards the house before any route runs: same origin, small bodies, strict headers."""

import asyncio
from collections.abc import Callable
from functools import lru_cache
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.domain.refusal import FromElsewhere, Refused, TooLarge, TryAgain, Unreadable
from app.web.assets import handout_style

BODY_MOST = 64 * 1024
BODY_PATIENCE = 20.0  # seconds for a slow phone to send one form
SAFE = ("GET", "HEAD")
MINIATURE = "/lead/wall-now"
HANDOUTS = ("/handout", "/handout.html")  # one file: its style stands in it, and this style alone may
# A policy is for what a browser shows as a page. It never shows this answer as one: only a script of our own origin can
# send the header that asks for fragments, and it reads them as text. A phone on a bad network gets dozens of them.
FOR_A_SCRIPT = [(b"x-content-type-options", b"nosniff")]
NOT_KEPT = (b"cache-control", b"no-store")  # no cache keeps a page; files of ours say themselves how long they last


class Guard:
    """Refuses foreign origins and large bodies, by a refusal put into the scope; tells `visit` of other devices."""

    def __init__(self, app: ASGIApp, visit: Callable[[], None], public_url: str | None = None) -> None:
        self.app = app
        self.visit = visit
        self.own = _origin(public_url) if public_url else None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            return await self.app(scope, receive, send)
        if from_another_device(scope):
            self.visit()
        headers = Headers(scope=scope)
        scope.setdefault("state", {})
        if (scope["type"] == "websocket" or scope["method"] not in SAFE) and not self._is_ours(scope, headers):
            scope["state"]["refusal"] = FromElsewhere()
            receive = _without_body(scope, receive)
        elif scope["type"] == "http" and scope["method"] not in SAFE:
            receive = await self._small(scope, headers, receive)
        return await self.app(scope, receive, _dressed(scope, headers, send))

    def _is_ours(self, scope: Scope, headers: Headers) -> bool:
        """Browsers name the origin on every POST and WebSocket; who names none, or another one, is not our page."""
        origin = headers.get("origin", "")
        return _host_of(origin) not in ("", None) and (_host_of(origin) == headers.get("host") or origin == self.own)

    async def _small(self, scope: Scope, headers: Headers, receive: Receive) -> Receive:
        """Read the whole body first, so that no use case starts with half of one."""
        try:
            async with asyncio.timeout(BODY_PATIENCE):
                body = await _read(headers, receive)
        except Refused as refusal:
            scope["state"]["refusal"], body = refusal, b""
        except TimeoutError:
            scope["state"]["refusal"], body = TryAgain(), b""
        return _replaying(body, receive)


def from_another_device(scope: Scope) -> bool:
    """A computer that speaks to itself does so from the address that it speaks to. Nothing of this is kept."""
    client, server = scope.get("client"), scope.get("server")
    if not client or not server:
        return False
    return client[0] != server[0] and not client[0].startswith(("127.", "::1", "::ffff:127."))


def _without_body(scope: Scope, receive: Receive) -> Receive:
    """What came from elsewhere is not even read."""
    return _replaying(b"", receive) if scope["type"] == "http" else receive


def _replaying(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def replay() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return replay


async def _read(headers: Headers, receive: Receive) -> bytes:
    if int(headers.get("content-length", "0") or 0) > BODY_MOST:
        raise TooLarge
    parts, size, more = [], 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Unreadable  # half a form is none
        part: bytes = message.get("body", b"")
        size += len(part)
        if size > BODY_MOST:
            raise TooLarge
        parts.append(part)
        more = message.get("more_body", False)
    return b"".join(parts)


def _dressed(scope: Scope, headers: Headers, send: Send) -> Send:
    """Strict headers on every answer."""
    style = f"'self' '{handout_style()}'" if scope["path"] in HANDOUTS else "'self'"
    strict = _strict(_host(headers), scope["scheme"] in ("https", "wss"), *_frames(scope["path"]), style)
    if headers.get("x-fragment") == "1":
        strict = FOR_A_SCRIPT
    is_file = scope["path"].startswith("/static/")

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = message.get("headers", ())
            keeps = is_file and any(name == b"cache-control" for name, _ in own)
            message["headers"] = [*own, *strict] if keeps else [*own, *strict, NOT_KEPT]
        await send(message)

    return dressed


def _frames(path: str) -> tuple[str, str]:
    """Who may stand in this page, and in whom it may stand: the lead's pages may show the wall in miniature."""
    if path == MINIATURE:
        return "'none'", "'self'"
    return "'self'" if path.startswith("/lead") else "'none'", "'none'"


@lru_cache(maxsize=64)
def _strict(host: str, secure: bool, frames: str, ancestors: str, style: str) -> list[tuple[bytes, bytes]]:
    found = {
        "content-security-policy": (
            f"default-src 'none'; script-src 'self'; style-src {style}; img-src 'self'; font-src 'self'; "
            f"connect-src 'self' ws://{host} wss://{host}; "  # older Safari does not count a socket as 'self'
            f"frame-src {frames}; form-action 'self'; frame-ancestors {ancestors}; base-uri 'none'"
        ),
        "x-content-type-options": "nosniff",
        "referrer-policy": "same-origin",  # "no-referrer" would hide the origin of our own forms
        "cross-origin-resource-policy": "same-origin",
    }
    if secure:  # elsewhere browsers ignore it, and complain on every page
        found["cross-origin-opener-policy"] = "same-origin"
    return [(name.encode(), value.encode()) for name, value in found.items()]


def _host(headers: Headers) -> str:
    """The Host header, if it is one: it goes into the policy."""
    host = headers.get("host", "")
    return host if all(letter.isalnum() or letter in ".:-[]" for letter in host) else "localhost"


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return None


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"
