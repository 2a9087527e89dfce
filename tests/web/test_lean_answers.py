"""What a vote costs a phone on a bad network: only what a tap changed travels."""

import asyncio
import gzip
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlencode, urlsplit

from app.domain.refusal import AllDotsPlaced
from app.robots.person import Person
from app.services.theming import make_the_rest
from tests.cast import NOON, Hall, open_hall
from tests.web.days import close_now, count_heads, open_kind, the_group_agrees, the_group_says

BUDGET = 4_000  # bytes that the server sends to one phone from its loaded ballot to the close
COMMUNITY = (
    "Trust and approachability", "Racism and stereotypes", "Family structure and parental control",
    "Policies for filing complaints", "More mental health resources", "Nobody explains why we were stopped",
    "Young people are not heard",
)  # fmt: skip
LAW = ("Training", "Negative perceptions of officers", "Calls that we cannot solve alone", "Staffing", "Body cameras")


class Line:
    """One connection of a phone, which counts every byte that comes in."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, ben: Person) -> None:
        self.reader, self.writer, self.ben = reader, writer, ben
        self.received = 0

    async def ask(self, method: str, path: str, **fields: object) -> str:
        body = urlencode(fields).encode()
        extra = "X-Fragment: 1\r\nAccept-Encoding: gzip\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        self._send(method, path, f"{extra}Content-Length: {len(body)}\r\n", body)
        return await self._answer()

    async def listen(self) -> None:
        key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        self._send("GET", "/live/phone", f"Connection: Upgrade\r\nUpgrade: websocket\r\n{key}")
        await self.reader.readuntil(b"\r\n\r\n")

    async def hear(self, wanted: bytes) -> bytes:
        """Frames until one holds this; all of their bytes."""
        frames = b""
        while wanted not in frames:
            frames += await asyncio.wait_for(self.reader.read(65_536), 5)
        return frames

    def _send(self, method: str, path: str, extra: str, body: bytes = b"") -> None:
        host = urlsplit(self.ben.url).netloc
        head = f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: {self.ben.url}\r\nCookie: {self.ben.cookie}\r\n"
        self.writer.write(f"{head}{extra}\r\n".encode() + body)

    async def _answer(self) -> str:
        head = await self.reader.readuntil(b"\r\n\r\n")
        length = next(line.split(b":")[1] for line in head.lower().split(b"\r\n") if line.startswith(b"content-length"))
        body = await self.reader.readexactly(int(length))
        self.received += len(head) + len(body)
        return (gzip.decompress(body) if b"content-encoding: gzip" in head.lower() else body).decode()


@asynccontextmanager
async def line_of(ben: Person) -> AsyncIterator[Line]:
    parts = urlsplit(ben.url)
    reader, writer = await asyncio.open_connection(parts.hostname, parts.port)
    try:
        yield Line(reader, writer, ben)
    finally:
        writer.close()
        await writer.wait_closed()


async def twelve_issues(hall: Hall) -> None:
    await open_kind(hall, "concerns")
    await the_group_says(hall, 1, *COMMUNITY)
    await the_group_says(hall, 4, *LAW)
    for group in (1, 4):
        await the_group_agrees(hall, group)
    await hall.runtime.perform(make_the_rest, NOON)
    await count_heads(hall, 1)
    await open_kind(hall, "vote")


async def test_a_whole_vote_of_one_phone_weighs_less_than_four_kilobytes(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "galveston") as hall:
        ben = await hall.phone(1)
        await twelve_issues(hall)
        async with line_of(ben) as line, line_of(ben) as socket:
            page = await line.ask("GET", "/phone")
            assert len(page) > BUDGET, "the whole hand is what must not travel again"
            await socket.listen()
            await socket.hear(b"stage")
            line.received = 0
            for issue in (1, 3, 5):
                answer = await line.ask("POST", f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)
                assert answer.startswith(f'<div id="dots-{issue}" data-version=')
            assert "Your ballot is in." in await line.ask("POST", "/phone/ballot/1/done", done="yes")
            taps = line.received
            await close_now(hall)
            cue = len(await socket.hear(b'"pull"'))
            assert "Your ballot is in." in await line.ask("GET", "/phone")
            assert line.received + cue <= BUDGET, (taps, cue, line.received - taps)


async def test_with_no_dots_left_the_answer_lets_choose_which_one_moves(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "galveston") as hall:
        ben = await hall.phone(1)
        await twelve_issues(hall)
        for issue in (1, 2, 3):
            assert (await ben.post(f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)).ok
        full = await ben.post("/phone/ballot/1/7/1", placed="yes", seen=0)
        assert (full.status, full.page.notice) == (409, AllDotsPlaced.message)
        assert full.page.button("from #2")
        async with line_of(ben) as line:
            piece = await line.ask("POST", "/phone/ballot/1/7/1", placed="yes", seen=0)
            assert piece.startswith('<div id="dots-7" data-version=')
            assert "from #3" in piece
        form, _ = full.page.button("from #2") or (None, None)
        assert form is not None
        moved = await ben.submit(form)
        assert moved.page.button("Take back your dot from #7")
        assert moved.page.button("Put a dot on #2")
        assert "0 of 3 dots left" in moved.page.words


async def test_every_issue_keeps_its_dot_button_when_none_is_left(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "galveston") as hall:
        ben = await hall.phone(1)
        await twelve_issues(hall)
        for issue in (1, 2, 3):
            await ben.post(f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)
        page = (await ben.open("/phone")).page
        for issue in range(1, 13):
            assert page.form(f"/phone/ballot/1/{issue}/1"), issue


async def test_starting_again_gives_all_dots_back_and_an_old_screen_cannot_put_one(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "galveston") as hall:
        ben = await hall.phone(1)
        await twelve_issues(hall)
        for issue in (1, 2):
            await ben.post(f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)
        done = await ben.press("I am done")
        assert done.page.form("/phone/ballot/1/1/") is None
        late = await ben.post("/phone/ballot/1/3/1", placed="yes", seen=0)
        assert (late.status, "nothing was overwritten" in late.page.notice) == (409, True)
        again = done.page.needed("/phone/ballot/1/done")
        assert "3 of 3 dots left" in (await ben.submit(again)).page.words
        assert (await ben.press("Put a dot on #3")).ok
        assert "2 of 3 dots left" in (await ben.submit(again)).page.words, "a late copy of it does nothing"
        await ben.press("I am done")
        assert (await ben.submit(again)).status == 409, "and does not take the new dots away"
        assert "Your ballot is in." in (await ben.open("/phone")).page.words
