"""A simulated person with a browser. Knows only what a phone knows."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

import httpx2
from websockets.asyncio.client import ClientConnection, connect

from app.robots.reading import Form, Reading, read

LIMITS = httpx2.Limits(max_connections=None, max_keepalive_connections=None)


@dataclass(frozen=True)
class Answer:
    """What the server said: its status, the page it led to, and the page as read."""

    status: int
    path: str
    html: str

    @cached_property
    def page(self) -> Reading:
        return read(self.html)

    @property
    def ok(self) -> bool:
        return self.status < 400


class Person:
    """One browser with its own cookies. `url` is the server's; every form is sent as a browser without script would."""

    def __init__(self, url: str, language: str = "en") -> None:
        self.url = url
        self.path = "/"
        self.heard: list[dict[str, Any]] = []
        self.headers = {"Origin": url, "Accept-Language": language}

    @cached_property
    def http(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(
            base_url=self.url, headers=self.headers, limits=LIMITS, timeout=30, follow_redirects=True, trust_env=False
        )

    @property
    def cookie(self) -> str:
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in self.http.cookies.jar)

    async def close(self) -> None:
        await self.http.aclose()

    async def open(self, path: str) -> Answer:
        return self._note(await self.http.get(path))

    async def post(self, path: str, **fields: object) -> Answer:
        return self._note(await self.http.post(path, data={name: str(value) for name, value in fields.items()}))

    async def submit(self, form: Form, **typed: object) -> Answer:
        return await self.post(form.action or self.path, **(form.fields | typed))

    async def press(self, label: str, **typed: object) -> Answer:
        """Look at the page again and press the button that begins with `label`; LookupError if there is none."""
        page = (await self.open(self.path)).page
        found = page.button(label)
        if found is None:
            raise LookupError(f"no button {label!r} on {self.path}: {page.words[:400]}")
        form, button = found
        return await self.submit(form, **({button.name: button.value} if button.name else {}), **typed)

    async def enter(self, link: str) -> Answer:
        """Open a private link or a door and press its one button."""
        await self.open(urlsplit(link).path)
        page = (await self.open(self.path)).page
        form = next(form for form in page.forms if form.action.startswith(("/enter/", "/join")))
        return await self.submit(form)

    def listen(self, place: str) -> ClientConnection | Any:
        """The socket of a live screen, to be used with `async with`."""
        return connect(
            self.url.replace("http", "ws", 1) + place,
            additional_headers={"Cookie": self.cookie}, origin=self.url, compression=None, proxy=None,  # type: ignore[arg-type]
        )  # fmt: skip

    async def hear(self, socket: ClientConnection, until: Callable[[str], bool], within: float = 5.0) -> str:
        """Collect frames until one satisfies `until`; TimeoutError after `within` seconds."""
        async with asyncio.timeout(within):
            async for frame in socket:
                self.heard.append(json.loads(frame))
                if until(str(frame)):
                    return str(frame)
        raise TimeoutError("the socket was closed")

    def _note(self, response: httpx2.Response) -> Answer:
        path = response.url.path
        if response.request.method == "GET" and response.status_code < 400:
            self.path = path
        return Answer(response.status_code, path, response.text)
