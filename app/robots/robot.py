"""Somebody of the simulated hall: a person who works like the page's script does, retries, and keeps the ledger."""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from random import Random

from websockets.exceptions import WebSocketException

from app.robots.ledger import Ledger
from app.robots.person import Answer, Person
from app.robots.reading import Form, with_pieces
from app.robots.wire import Unreachable, Wire

AT_MOST = 3.0  # seconds between two tries of a screen to come back, as in static/js/live.js
AFTER_RETURN = 1000  # milliseconds within which a returned screen reads its page
FINAL = (4401, 4403)
HOPS = 4
_VERSION = re.compile(r'data-version="(\d+)\.(\d+)"')


class Robot(Person):
    """Its forms go as the page's script sends them, or (`script` False) as a plain browser does."""

    def __init__(self, url: str, ledger: Ledger, dice: Random, script: bool = True) -> None:
        super().__init__(url)
        self.ledger = ledger
        self.dice = dice
        self.script = script
        self.wire = Wire(url, {"Accept-Language": "en"})
        self.seen = Answer(200, "/", "")  # the page as it was last read
        self._pulls: set[asyncio.Task[None]] = set()
        self._resting = False  # a reading is due in a moment

    @property
    def cookie(self) -> str:
        return self.wire.cookie

    async def close(self) -> None:
        self.wire.close()

    async def open(self, path: str) -> Answer:
        return await self._ask("GET", path, {})

    async def post(self, path: str, **fields: object) -> Answer:
        """Send it until it is answered, however often the line breaks or the server is busy; note a refusal."""
        answer = await self.insist(lambda: self._ask("POST", path, fields))
        if not answer.ok:
            self.ledger.refuse(answer.page.notice)
        return answer

    async def submit(self, form: Form, **typed: object) -> Answer:
        return await self.post(form.action or self.path, **(form.fields | typed))

    async def press(self, label: str, **typed: object) -> Answer:
        await self.look()
        return await self.tap(label, **typed)

    async def tap(self, label: str, **typed: object) -> Answer:
        """Press the button on the page as it was last read."""
        found = self.seen.page.button(label)
        if found is None:
            raise LookupError(f"no button {label!r} on {self.path}: {self.seen.page.words[:400]}")
        form, button = found
        return await self.submit(form, **({button.name: button.value} if button.name else {}), **typed)

    async def look(self) -> Answer:
        return await self.insist(lambda: self.open(self.path))

    async def insist(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        while True:
            try:
                answer = await ask()
            except Unreachable:
                self.ledger.broken += 1
                await asyncio.sleep(self.dice.uniform(0.02, 0.2))
                continue
            if answer.status != 503:
                return answer
            self.ledger.busy += 1
            await asyncio.sleep(self.dice.uniform(0.05, 0.5))

    async def follow(self, place: str) -> AsyncGenerator[dict[str, object], None]:
        """Every frame of this screen's socket; it comes back after every loss, as the page's script does."""
        tries = 0
        while True:
            try:
                async with self.listen(place) as socket:
                    tries = 0
                    async for frame in socket:
                        yield json.loads(frame)
                if socket.close_code in FINAL:
                    return
            except (OSError, WebSocketException, TimeoutError):
                pass
            await asyncio.sleep(self.dice.random() * min(AT_MOST, 0.4 * 2**tries))
            tries += 1

    async def attend(self, place: str, notice: Callable[[dict[str, object]], None]) -> None:
        """Keep this screen live: fetch the own page when the server asks for it, and after every return."""
        greeted = False
        try:
            async with aclosing(self.follow(place)) as frames:
                async for frame in frames:
                    notice(frame)
                    if isinstance(within := frame.get("pull"), int):
                        self._pull_within(within)
                    elif "now" in frame and greeted:
                        self._pull_within(AFTER_RETURN)
                    greeted = True
        finally:
            for pull in self._pulls:
                pull.cancel()
            await asyncio.gather(*self._pulls, return_exceptions=True)

    def _pull_within(self, milliseconds: int) -> None:
        """One reading at a time is waited for; one that was asked for already may be too old."""
        if not self._resting:
            self._resting = True
            pull = asyncio.create_task(self._pull(self.dice.random() * milliseconds / 1000))
            self._pulls.add(pull)
            pull.add_done_callback(self._pulls.discard)

    async def _pull(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        self._resting = False
        await self.look()

    async def _ask(self, method: str, path: str, fields: dict[str, object]) -> Answer:
        """Follow where a plain form is sent to; the cookie of the step before goes along."""
        more = "X-Fragment: 1\r\n" if self.script and (method == "POST" or path == self.path) else ""
        raw = await self.wire.request(method, path, fields, more)
        for _ in range(HOPS):
            if raw.status != 303:
                break
            method, path = "GET", raw.headers["location"]
            raw = await self.wire.request(method, path)
        return self._note_raw(method, path, raw.status, raw.body.decode())

    def _note_raw(self, method: str, path: str, status: int, html: str) -> Answer:
        answer = Answer(status, path, html)
        if status < 400:
            moved = method == "GET" and path != self.path
            self.path = path if moved else self.path
            if 'data-in="hand"' in html:
                self.seen = Answer(self.seen.status, self.path, with_pieces(self.seen.html, html))
            elif moved or _version(html) >= _version(self.seen.html):  # an overtaken answer shows an older page
                self.seen = answer
        return answer


def _version(html: str) -> tuple[int, int]:
    return max(((int(event), int(own)) for event, own in _VERSION.findall(html)), default=(0, 0))
