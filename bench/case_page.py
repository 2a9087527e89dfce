"""What the first page costs a phone, in Chromium with an empty cache: bytes, requests, and time on a slow network.

The door of a group, and the ballot (the largest page of a phone: 12 issues on two lists). An icon that a browser's
window shows is counted although a browser without a window does not fetch it.
"""

import asyncio
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Browser

from bench.browser import Loaded, chromium, seconds_until_usable, visiting
from bench.devices import Counted, Device
from bench.event import CONCERNS, Event, prepare
from bench.phones import join_all
from bench.process import served
from bench.row import Row, median

DEADLINE = 240.0
ISSUES = 12
ICON = "/static/icon.svg"
DOOR_BUTTON = "form[action^='/join/'] button.primary"
DOT_BUTTON = "button.dot:not([disabled])"
SETTLED = 1_000  # milliseconds after the last file, for the socket's greeting


async def run(quick: bool) -> list[Row]:
    runs = 1 if quick else 7
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), 20, "galveston", CONCERNS[:ISSUES])
        async with served(event.file) as server, chromium(server.port) as browser:
            cookie = (await join_all(server.port, event, 1))[0]
            pages = [("a group's door", event.door(0), "", DOOR_BUTTON), ("the ballot", "/phone", cookie, DOT_BUTTON)]
            icon = await _icon(server.port)
            rows = [row for page in pages for row in await _weighed(browser, page, icon)]
            rows += [await _timed(browser, page, runs) for page in pages]
            await _tell_tap(browser, event, cookie)
    return rows


async def _weighed(browser: Browser, page: tuple[str, str, str, str], icon: int) -> list[Row]:
    name, path, cookie, button = page
    async with visiting(browser, cookie) as (screen, loaded):
        await screen.goto(path, wait_until="networkidle")
        await screen.locator(button).first.wait_for()
        await screen.wait_for_timeout(SETTLED)
    if ICON not in loaded.sizes:
        loaded.sizes[ICON], loaded.asked[ICON] = icon, ICON
    _tell(name, loaded)
    return [
        Row(f"weight of {name}, first visit", "kB", "less", loaded.bytes / 1_000, 45, 1, 1),
        Row(f"requests of {name}, first visit", "requests", "less", loaded.requests, 6, 1, 1),
    ]


async def _timed(browser: Browser, page: tuple[str, str, str, str], runs: int) -> Row:
    name, path, cookie, button = page
    found = []
    for _ in range(runs):
        async with visiting(browser, cookie, slow=True) as (screen, _loaded):
            found.append(await seconds_until_usable(screen, path, button))
    return Row(f"{name} usable on slow 3G (400 kbit/s, 400 ms)", "s", "less", median(found), 3, 1, runs)


async def _icon(port: int) -> int:
    line: Counted = await Device(port).dial()
    await line.page(ICON)
    line.transport.close()
    return line.received


async def _tell_tap(browser: Browser, event: Event, cookie: str) -> None:
    """What a real browser sends for one dot; it is not counted anywhere, but the phone pays for it, too."""
    async with visiting(browser, cookie) as (screen, loaded):
        await screen.goto("/phone")
        path = f"/phone/ballot/1/{event.issues[0]}/1"
        async with screen.expect_response(f"**{path}"):
            await screen.locator(f"form[action='{path}'] button").click()
        await asyncio.sleep(0.2)
    print(f"  for one dot Chromium sends {loaded.headers.get(path, 0)} bytes of headers and about 20 of a form")


def _tell(name: str, loaded: Loaded) -> None:
    print(f"  {name}: " + ", ".join(f"{path} {size}" for path, size in sorted(loaded.sizes.items())))
