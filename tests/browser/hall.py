"""A hall for browser tests: every device is a browser context of its own, and everything suspicious is written down."""

from typing import Any
from urllib.parse import urlsplit

import httpx2
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Route, expect

from tests.cast import REHEARSED
from tools.browsing import HALL, Server, press

NOW = 1_000  # milliseconds within which every screen follows
BROKEN_POLICY = """document.addEventListener("securitypolicyviolation",
  (event) => console.error("CSP: " + event.violatedDirective + " " + event.blockedURI))"""


class Hall:
    def __init__(self, browser: Browser, server: Server) -> None:
        self.browser = browser
        self.server = server
        self.troubles: list[str] = []
        self.contexts: list[BrowserContext] = []

    def device(self, **options: Any) -> Page:
        """A new phone, tablet or laptop that has never been here."""
        context = self.browser.new_context(**({"locale": "en-US", "base_url": HALL} | options))
        context.set_default_timeout(5_000)
        context.add_init_script(BROKEN_POLICY)
        context.on("request", self._note_request)
        context.on("console", self._note_console)
        context.on("weberror", lambda error: self.troubles.append(str(error.error)))
        self.contexts.append(context)
        return context.new_page()

    def holder(self, name: str, **options: Any) -> Page:
        """Someone who opened this private link: lead, themes, wall, or group1 …"""
        page = self.device(**options)
        page.goto(self.server.link(name))
        page.locator("form[action^='/enter/'] button").click()
        expect(page.locator("main .fragment").first).to_be_attached()
        page.wait_for_load_state()  # its scripts hear keys from now on
        return page

    def phone(self, group: int, **options: Any) -> Page:
        """Someone whose phone scanned the code in this group's room."""
        page = self.device(**({"viewport": {"width": 360, "height": 740}} | options))
        page.goto(self.server.door(group))
        page.locator("form[action^='/join/'] button").click()
        expect(page).to_have_url(f"{HALL}/phone")
        page.wait_for_load_state()
        return page

    def twin(self, page: Page, **options: Any) -> Page:
        """Another window with the same cookies, which shows the same page."""
        state = page.context.storage_state()
        other = self.device(**({"viewport": page.viewport_size, "storage_state": state} | options))
        other.goto(page.url)
        return other

    def go_to(self, lead: Page, title: str) -> None:
        """Ama opens the next part of the day."""
        press(lead, f"Next: {title}")
        expect(lead.locator("#run [aria-current]")).to_contain_text(title)

    def deliver_and_lose(self, route: Route) -> None:
        """The server hears it, the page never learns that it did."""
        sent, url = route.request, f"http://127.0.0.1:{self.server.port}"
        headers = {
            "Origin": url,
            "Cookie": sent.all_headers()["cookie"],
            "Content-Type": sent.headers["content-type"],
        }
        path = sent.url.removeprefix(HALL)
        answer = httpx2.post(url + path, content=sent.post_data_buffer, headers=headers, trust_env=False)
        assert answer.is_redirect
        route.abort()

    def close(self) -> None:
        self.server.kill()  # first: a context may fail to close
        for context in self.contexts:
            context.close()

    def _note_request(self, request: Request) -> None:
        if urlsplit(request.url).netloc != "hall.test":
            self.troubles.append(f"a request to somewhere else: {request.url}")

    def _note_console(self, message: ConsoleMessage) -> None:
        # A refusal is an answer with a sentence of its own; the browser notes its status as an error.
        if message.type in ("error", "warning") and "responded with a status of 4" not in message.text:
            self.troubles.append(f"{message.type}: {message.text}")


def open_vote(ama: Page) -> None:
    """On the record, because nobody was asked what became of their concerns."""
    why = ama.locator("#override")
    expect(why).to_be_attached()
    why.evaluate("(field) => { for (let at = field; at; at = at.parentElement) if (at.open === false) at.open = true }")
    why.fill(REHEARSED)
    press(ama, "Open the vote anyway")
