"""Bundles: all there, small, kept for ever; and nothing in them that an old phone does not know."""

import gzip
import hashlib
import re
from pathlib import Path

import pytest
from starlette.datastructures import Headers

from app.web.assets import BUNDLES, STATIC, addresses, bundles, takes_gzip
from tests.cast import open_hall
from tests.web.days import open_kind, ready_to_vote

FIRST_PAGE = 45_000  # bytes on the wire, with everything that it asks for
REQUESTS = 6
SMALL = 1_000  # an answer to a tap is not worth compressing

# The floor is Safari 15.0, Chrome 90, Firefox 100, on plain http.
TOO_NEW_CSS = (
    r":has\(", r"@layer", r"@container", r"@property", r"@scope", r"color-mix\(", r"oklch\(", r"light-dark\(",
    r"\d[dsl]v[hw]\b", r"^\s*&", r"subgrid", r"\dcq[whib]\b",
)  # fmt: skip
TOO_NEW_JS = (
    r"\.at\(", r"structuredClone", r"\bimport\b[\s(]", r"\bexport\b\s", r"\.findLast", r"\.toSorted", r"\.toReversed",
    r"Object\.hasOwn\b", r"crypto\.randomUUID", r"crypto\.subtle", r"navigator\.locks", r"navigator\.storage",
    r"navigator\.clipboard", r"serviceWorker", r"\bcaches\.", r"AbortSignal\.timeout", r"\.showModal",
    r"requestIdleCallback", r"checkVisibility", r"Array\.fromAsync", r"\(\?<[=!]", r"requestSubmit", r"\.inert\b",
    r"static\s*\{", r"replaceAll\(",
)  # fmt: skip


def written(ending: str) -> dict[str, str]:
    """What we wrote ourselves, without its comments."""
    paths = [path for path in STATIC.rglob(f"*{ending}") if path.parent.name != "vendor"]
    assert len(paths) > 3
    return {path.name: re.sub(r"/\*.*?\*/|(?<!:)//[^\n]*", "", path.read_text("utf-8"), flags=re.S) for path in paths}


def too_new(texts: dict[str, str], tokens: tuple[str, ...]) -> list[str]:
    pattern = re.compile("|".join(tokens), re.M)
    return [f"{name}: {found.group()}" for name, text in texts.items() for found in pattern.finditer(text)]


def test_scripts_and_styles_use_nothing_that_an_old_phone_does_not_know() -> None:
    assert too_new(written(".css"), TOO_NEW_CSS) == []
    assert too_new(written(".js"), TOO_NEW_JS) == []


def test_what_is_too_new_is_found() -> None:
    assert too_new({"a.css": "h2:has(b) { color: red }\n  & b {}"}, TOO_NEW_CSS) == ["a.css: :has(", "a.css:   &"]
    assert too_new({"a.js": "list.at(-1)"}, TOO_NEW_JS) == ["a.js: .at("]


def test_every_style_and_script_is_in_a_bundle_and_every_bundle_is_whole() -> None:
    named = {STATIC / file for files in BUNDLES.values() for file in files}
    assert named == {path for path in STATIC.rglob("*") if path.suffix in (".css", ".js")}


def test_files_of_others_are_listed_with_their_licence_and_unchanged() -> None:
    vendor = STATIC / "vendor"
    listed = re.findall(r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", (vendor / "VENDOR.md").read_text("utf-8"), re.M)
    assert {path for path in vendor.iterdir() if path.suffix == ".js"} <= {vendor / name for name, _ in listed}
    for name, digest in listed:
        assert hashlib.sha256((vendor / name).read_bytes()).hexdigest() == digest, name


@pytest.mark.parametrize("name", BUNDLES)
def test_a_bundle_is_what_its_files_say_and_its_name_follows_its_content(name: str) -> None:
    bundle = bundles()[name]
    assert gzip.decompress(bundle.packed) == bundle.content
    assert re.fullmatch(name.replace(".", r"\.[0-9a-f]{12}\."), bundle.name)
    assert all((STATIC / file).read_bytes() in bundle.content for file in BUNDLES[name])


def test_a_phones_bundles_leave_room_for_its_pages() -> None:
    assert sum(len(bundles()[name].packed) for name in ("phone.css", "phone.js")) < FIRST_PAGE * 2 // 3


async def test_the_first_page_is_light_and_asks_for_little(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "concerns")
        ben, door = await hall.phone(1), await hall.link("door1")
        for address in (door, f"{hall.url}/phone"):
            page = await ben.http.get(address)
            wanted = re.findall(r'(?:href|src)="(/static/[^"]+)"', page.text)
            weight = int(page.headers["content-length"])
            for path in wanted:
                answer = await ben.http.get(path)
                assert answer.is_success
                weight += int(answer.headers["content-length"])
            assert 1 + len(wanted) <= REQUESTS
            assert weight <= FIRST_PAGE
            assert page.headers["content-encoding"] == "gzip"


async def test_bundles_are_kept_for_ever_and_pages_not_at_all(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        path = addresses()["phone.js"]
        packed = await zoe.http.get(path)
        plain = await zoe.http.get(path, headers={"Accept-Encoding": "identity"})
        assert packed.content == plain.content
        for answer in (packed, plain):
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert answer.headers["vary"] == "Accept-Encoding"
            assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
        assert (packed.headers.get("content-encoding"), plain.headers.get("content-encoding")) == ("gzip", None)
        assert (await zoe.http.get("/")).headers["cache-control"] == "no-store"
        assert (await zoe.http.get("/static/phone.000000000000.js")).status_code == 404


async def test_the_answer_to_a_tap_is_small_and_not_compressed(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await ready_to_vote(hall)
        ben = await hall.phone(1)
        await open_kind(hall, "vote")
        tap = {"placed": "yes", "seen": "0"}
        for issue in (1, 2):  # what is the same for all phones is remembered from the first one on
            answer = await ben.http.post(f"/phone/ballot/1/{issue}/1", data=tap, headers={"X-Fragment": "1"})
            assert answer.is_success
            assert "content-encoding" not in answer.headers
        assert len(answer.content) < SMALL


@pytest.mark.parametrize(
    ("offered", "takes"),
    [("gzip, deflate, br", True), ("br;q=1, gzip;q=0.5", True), ("identity", False), ("gzip;q=0", False), ("", False)],
)
def test_who_takes_gzip(offered: str, takes: bool) -> None:
    assert takes_gzip(Headers({"accept-encoding": offered})) is takes
