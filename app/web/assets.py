"""Styles and scripts as bundles: one file of each per audience, read and compressed once, named after what is in it."""

import gzip
import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from app.exports.to_handout import digest_of

STATIC: Final = Path(__file__).parent.parent / "static"
FRAME: Final = ("css/tokens.css", "css/base.css")
MORPH: Final = "vendor/idiomorph.min.js"
LIVE: Final = (MORPH, *(f"js/{name}.js" for name in ("base", "fragments", "drafts", "clock")))
# Before the other forms: what an outbox takes is taken.
OUTBOX: Final = ("js/box.js", "js/row.js", "js/waiting.js", "js/outbox.js")
TABLET: Final = ("js/box.js", "js/row.js", "js/tablet_waiting.js", "js/tablet_outbox.js")
LAST: Final = ("js/forms.js", "js/live.js")
PHONE: Final = tuple(f"js/{name}.js" for name in ("chooser", "heading", "focus", "aloud", "counter", "look"))
# The files of a bundle in their order. A script is written so that it does no harm where its page is not.
BUNDLES: Final[Mapping[str, tuple[str, ...]]] = {
    "phone.css": (*FRAME, "css/phone.css", "css/wrote.css", "css/closing.css", "css/council.css"),
    "verify.css": (*FRAME, "css/phone.css", "css/verify.css"),
    "lead.css": (
        *FRAME,
        "css/console.css",
        "css/forms.css",
        "css/lead.css",
        "css/became.css",
        "css/closing.css",
        "css/council.css",
    ),
    "group.css": (
        *FRAME,
        "css/console.css",
        "css/group.css",
        "css/choosing.css",
        "css/lines.css",
        "css/became.css",
        "css/council.css",
    ),
    "themes.css": (*FRAME, "css/console.css", "css/themes.css", "css/meanings.css"),
    "board.css": (*FRAME, "css/console.css", "css/board.css"),
    "table.css": (*FRAME, "css/console.css", "css/table.css", "css/wrote.css"),
    "wall.css": ("css/fonts.css", *FRAME, "css/wall.css"),
    "remote.css": (*FRAME, "css/remote.css"),
    "stick.css": ("css/fonts.css", "css/stick.css"),
    "handout.css": ("css/handout.css",),
    "print.css": ("css/fonts.css", "css/tokens.css", "css/print.css"),
    "phone.js": (*LIVE, *OUTBOX, *LAST, *PHONE),
    "booth.js": (*LIVE, *OUTBOX, *LAST, *PHONE, "js/kiosk.js"),
    "desk.css": (*FRAME, "css/console.css", "css/forms.css", "css/desk.css", "css/council.css"),
    "console.js": (
        *LIVE,
        *LAST,
        "js/focus.js",
        "js/counter.js",
        "js/meanings.js",
        "js/mirror.js",
        "js/remote.js",
    ),
    "board.js": (
        *LIVE,
        *(f"js/{name}.js" for name in ("board", "board_holds", "board_sheet", "board_keys", "board_drag")),
        *LAST,
    ),
    "group.js": (
        *LIVE,
        *TABLET,
        *LAST,
        "js/focus.js",
        "js/counter.js",
        "js/scribe.js",
        "js/marks.js",
        "js/marking.js",
        "js/chosen.js",
    ),
    "table.js": (*LIVE, *LAST, "js/focus.js", "js/counter.js", "js/sheet_drafts.js", "js/sheet.js"),
    "wall.js": (*LIVE, *LAST, "js/wall.js", "js/remote.js"),
    "verify.js": ("vendor/sha256.min.js", "js/verify.js"),
    "print.js": ("js/print.js",),
    "stick.js": ("js/stick.js",),
}
KINDS: Final = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}
FOREVER: Final = "public, max-age=31536000, immutable"  # another content has another name
A_WEEK: Final = "public, max-age=604800"
REFUSES: Final = ("q=0", "q=0.0", "q=0.00", "q=0.000")
WORTH_IT: Final = 500  # bytes; below, packing saves less than it says of itself


class Bundle:
    """The files one after the other. Each script is a function of its own: a missing line end harms nobody."""

    def __init__(self, name: str, files: tuple[str, ...]) -> None:
        parts = [(STATIC / file).read_bytes() for file in files]
        self.content = (b";\n" if name.endswith(".js") else b"\n").join(parts)
        self.packed = gzip.compress(self.content, 9, mtime=0)
        stem, kind = name.rsplit(".", 1)
        self.name = f"{stem}.{hashlib.sha256(self.content).hexdigest()[:12]}.{kind}"
        self.kind = KINDS[f".{kind}"]

    def answer(self, headers: Headers) -> Response:
        packs = takes_gzip(headers)
        more = {"Cache-Control": FOREVER, "Vary": "Accept-Encoding"} | ({"Content-Encoding": "gzip"} if packs else {})
        return Response(self.packed if packs else self.content, headers=more, media_type=self.kind)


@cache
def bundles() -> Mapping[str, Bundle]:
    return {name: Bundle(name, files) for name, files in BUNDLES.items()}


@cache
def handout_css() -> str:
    """It stands in the page that people take home, and in no bundle."""
    return (STATIC / "css/handout.css").read_text("utf-8")


@cache
def handout_style() -> str:
    return digest_of(handout_css())


@cache
def addresses() -> Mapping[str, str]:
    """Where a page finds its bundles: `assets["phone.css"]` in a template."""
    return {name: f"/static/{bundle.name}" for name, bundle in bundles().items()}


class Assets(StaticFiles):
    """What lies under /static: the bundles, and the other files as they are."""

    def __init__(self) -> None:
        super().__init__(directory=STATIC)
        self._bundles = {bundle.name: bundle for bundle in bundles().values()}

    async def get_response(self, path: str, scope: Scope) -> Response:
        if path in self._bundles and scope["method"] in ("GET", "HEAD"):
            return self._bundles[path].answer(Headers(scope=scope))
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = A_WEEK
        return response


def packed(request: Request, html: str, status: int) -> Response:
    """A page, lightly compressed (0.1 ms) if that is worth it. Answers to forms are not: they must cost little."""
    content = html.encode()
    if request.method != "GET" or len(content) < WORTH_IT or not takes_gzip(request.headers):
        return HTMLResponse(content, status)
    return HTMLResponse(gzip.compress(content, 1), status, {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"})


def takes_gzip(headers: Headers) -> bool:
    offered = (part.strip().partition(";") for part in headers.get("accept-encoding", "").split(","))
    return any(name == "gzip" and weight.strip() not in REFUSES for name, _, weight in offered)
