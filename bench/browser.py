"""Chromium as a phone in a hall: http://hall.test, an empty cache for every visit, all that it loads written down."""

import shutil
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Final

from playwright.async_api import Browser, CDPSession, Page, ViewportSize, async_playwright

from tools.browsing import BROWSERS, HALL, QUIETLY

PHONE: Final[ViewportSize] = {"width": 360, "height": 740}
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}  # bytes/s


@dataclass
class Loaded:
    """What one visit cost: the size of each answer, headers included, by the path that was asked for."""

    sizes: dict[str, int] = field(default_factory=dict)
    asked: dict[str, str] = field(default_factory=dict)  # the browser's number of a request → its path
    headers: dict[str, int] = field(default_factory=dict)  # bytes that the browser sent, by path

    def follow(self, session: CDPSession) -> None:
        session.on("Network.requestWillBeSent", self._ask)
        session.on("Network.requestWillBeSentExtraInfo", self._tell)
        session.on("Network.loadingFinished", self._finish)
        session.on("Network.webSocketCreated", self._ask)
        session.on("Network.webSocketHandshakeResponseReceived", self._shake)
        session.on("Network.webSocketFrameReceived", self._hear)

    @property
    def requests(self) -> int:
        return len(self.asked)

    @property
    def bytes(self) -> int:
        return sum(self.sizes.values())

    def _ask(self, event: Any) -> None:
        address = event["request"]["url"] if "request" in event else event["url"]
        if not address.startswith("data:"):
            self.asked[event["requestId"]] = "/" + address.split("/", 3)[3].partition("?")[0]

    def _tell(self, event: Any) -> None:
        path = self.asked.get(event["requestId"], "?")
        self.headers[path] = sum(len(name) + len(value) + 4 for name, value in event["headers"].items())

    def _finish(self, event: Any) -> None:
        self._add(event["requestId"], int(event["encodedDataLength"]))

    def _shake(self, event: Any) -> None:
        headers = event["response"]["headers"]
        self._add(event["requestId"], 34 + sum(len(name) + len(value) + 4 for name, value in headers.items()))

    def _hear(self, event: Any) -> None:
        size = len(event["response"]["payloadData"].encode())
        self._add(event["requestId"], size + (2 if size < 126 else 4))

    def _add(self, request: str, size: int) -> None:
        path = self.asked[request]
        self.sizes[path] = self.sizes.get(path, 0) + size


@asynccontextmanager
async def chromium(port: int) -> AsyncIterator[Browser]:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"No browser: install one of {', '.join(BROWSERS)}.")
    rules = f"--host-resolver-rules=MAP hall.test 127.0.0.1:{port}"
    async with async_playwright() as started:
        browser = await started.chromium.launch(executable_path=found, args=[*QUIETLY, rules])
        try:
            yield browser
        finally:
            await browser.close()


@asynccontextmanager
async def visiting(browser: Browser, cookie: str = "", slow: bool = False) -> AsyncIterator[tuple[Page, Loaded]]:
    """A phone that has loaded nothing yet."""
    context = await browser.new_context(base_url=HALL, viewport=PHONE, locale="en-US", has_touch=True)
    try:
        if cookie:
            name, value = cookie.split("=", 1)
            await context.add_cookies([{"name": name, "value": value, "url": HALL}])
        page, loaded = await context.new_page(), Loaded()
        session = await context.new_cdp_session(page)
        await session.send("Network.enable")
        if slow:
            await session.send("Network.emulateNetworkConditions", SLOW_3G)
        loaded.follow(session)
        yield page, loaded
    finally:
        await context.close()


async def seconds_until_usable(page: Page, path: str, button: str) -> float:
    """Until this button stands still, can be pressed, and the page's script would hear it."""
    began = time.perf_counter()
    await page.goto(path, wait_until="commit")
    await page.locator(button).first.click(trial=True)
    await page.wait_for_load_state("domcontentloaded")
    return time.perf_counter() - began
