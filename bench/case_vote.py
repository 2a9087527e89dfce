"""1 000 phones listen while 500 dots a second arrive over HTTP, from phones that wait for each acknowledgement.

At the end the server is killed in the middle of it (`kill -9`), and every acknowledged tap must be in the database.
"""

import asyncio
import random
import re
import time
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from app.store.ballots import find_all_hands
from app.store.database import Database
from bench.event import Event, prepare
from bench.phones import Line, dial, hang_up, join_all, listen_all, open_link
from bench.process import Server, served
from bench.row import Row, median, percentile

DEADLINE = 240.0
PER_SECOND = 500
DOTS = 3  # of each phone
_TURNOUT = re.compile(rb"(\d+) ballots? (?:is|are) in")


@dataclass(slots=True)
class Ledger:
    """What the phones were told. `firsts`: when a ballot's first dot was acknowledged, and how many were sent by then.

    A wall that shows so many ballots surely has this one, in whatever order the server stored them.
    """

    acks: list[float] = field(default_factory=list)
    firsts: list[tuple[float, int]] = field(default_factory=list)
    walls: list[tuple[float, int]] = field(default_factory=list)
    sent: int = 0
    refused: int = 0

    def hear_wall(self, _line: Line, payload: bytes) -> None:
        if found := _TURNOUT.search(payload):
            self.walls.append((time.perf_counter(), int(found.group(1))))

    def wall_delays(self) -> list[float]:
        """From an acknowledged first dot to the first wall that counts its ballot."""
        found, at = [], 0
        for acked, sent in sorted(self.firsts, key=lambda first: first[1]):
            while at < len(self.walls) and self.walls[at][1] < sent:
                at += 1
            if at == len(self.walls):
                raise AssertionError("a ballot never came to the wall")
            found.append(max(0.0, self.walls[at][0] - acked))
        return found


class Phone:
    """Places its three dots, lifts them, places others …; remembers what was acknowledged. `place`: its ballot's."""

    def __init__(
        self, number: int, cookie: str, line: Line, issues: tuple[int, ...], place: str = "/phone/ballot/1"
    ) -> None:
        self.number = number
        self.busy = False
        self.versions = dict.fromkeys(issues, 0)  # of dot 1 on each issue, as acknowledged
        self._cookie = cookie
        self._line = line
        self._place = place
        self._placed: list[int] = []
        self._dice = random.Random(number)

    async def tap(self, due: float, ledger: Ledger) -> None:
        """`due` is when the finger came down; a late client counts against the result."""
        placing = len(self._placed) < DOTS and (not self._placed or self._dice.random() < 0.8)
        issue = self._dice.choice([issue for issue in self.versions if (issue not in self._placed) == placing])
        is_first = not any(self.versions.values())
        ledger.sent += is_first
        fields = {"placed": "yes" if placing else "no", "seen": self.versions[issue]}
        try:
            answer = await self._line.post(f"{self._place}/{issue}/1", self._cookie, **fields)
        except ConnectionResetError:
            return  # killed on the way: never acknowledged
        now = time.perf_counter()
        ledger.acks.append(now - due)
        if answer.status != 200:
            ledger.refused += 1
            return
        self.versions[issue] += 1
        (self._placed.append if placing else self._placed.remove)(issue)
        if is_first:
            ledger.firsts.append((now, ledger.sent))
        self.busy = False


class Taps:
    """Five hundred a second (or so many), each by a phone that has no tap on its way."""

    def __init__(self, phones: list[Phone], ledger: Ledger, per_second: int = PER_SECOND) -> None:
        self.phones = phones
        self.ledger = ledger
        self._per_second = per_second
        self._running: set[asyncio.Task[None]] = set()
        self._dice = random.Random(7)

    async def arrive(self, seconds: float) -> None:
        began = time.perf_counter()
        for number in range(int(seconds * self._per_second)):
            due = began + number / self._per_second
            if (early := due - time.perf_counter()) > 0:
                await asyncio.sleep(early)
            phone = await self._free_phone()
            phone.busy = True
            tap = asyncio.create_task(phone.tap(due, self.ledger))
            self._running.add(tap)
            tap.add_done_callback(self._running.discard)

    async def _free_phone(self) -> Phone:
        """Where the server cannot keep up, all phones wait, and the times say so."""
        while True:
            for _ in range(100):
                if not (phone := self._dice.choice(self.phones)).busy:
                    return phone
            await asyncio.sleep(0.005)

    async def answered(self) -> None:
        await asyncio.gather(*self._running)


async def run(quick: bool) -> list[Row]:
    count, seconds, runs = (200, 3.0, 1) if quick else (1_000, 10.0, 3)
    found = [await _one_day(count, seconds) for _ in range(runs)]
    acks, walls, lost = zip(*found, strict=True)
    taps, about = int(seconds * PER_SECOND), f"{count} phones, {PER_SECOND} dots/s"
    return [
        Row(f"ack p99, {about}", "ms", "less", median(acks), 100, taps, runs),
        Row(f"wall p99, {about}", "ms", "less", median(walls), 400, count, runs),
        Row("acknowledged dots lost after kill -9", "dots", "less", sum(lost), 0, taps, runs),
    ]


async def _one_day(count: int, seconds: float) -> tuple[float, float, int]:
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), count)
        async with served(event.file) as server:
            cookies = await join_all(server.port, event, count)
            ledger = Ledger()
            wall = await open_link(server.port, event, "wall")
            lines = await listen_all(server.port, "/live/wall", [wall], ledger.hear_wall)
            lines += await listen_all(server.port, "/live/phone", cookies)
            phones = [Phone(n, cookies[n], await dial(server.port), event.issues) for n in range(count)]
            await _measure(server, Taps(phones, ledger), seconds)
            ack, wall_ = (percentile(times, 0.99) * 1e3 for times in (ledger.acks, ledger.wall_delays()))
            await _kill(server, Taps(phones, Ledger()))
            hang_up(lines)
        return ack, wall_, _lost(event, phones)


async def _measure(server: Server, taps: Taps, seconds: float) -> None:
    before = server.cpu()
    await taps.arrive(seconds)
    await taps.answered()
    used, acks = (server.cpu() - before) / seconds, taps.ledger.acks
    await asyncio.sleep(1)
    each, middle = used * seconds / len(acks) * 1e3, percentile(acks, 0.5) * 1e3
    print(f"  {len(acks)} taps, {used:.0%} of a core, {each:.2f} ms of CPU each, ack p50 {middle:.1f} ms")
    if taps.ledger.refused:
        raise AssertionError("a tap was refused that should have been taken")


async def _kill(server: Server, taps: Taps) -> None:
    arriving = asyncio.create_task(taps.arrive(10))
    await asyncio.sleep(1.5)
    server.process.kill()
    await asyncio.sleep(0.1)
    arriving.cancel()
    await asyncio.gather(arriving, return_exceptions=True)
    await taps.answered()
    if not taps.ledger.acks:
        raise AssertionError("nothing was acknowledged before the kill")


def _lost(event: Event, phones: list[Phone]) -> int:
    """Acknowledged taps that the database does not know: the version of their dot is older there."""
    database = Database(event.file)
    hands = database.read_now(find_all_hands, 1)
    database.close()
    lost = 0
    for phone in phones:
        hand = hands.get(event.slip(phone.number).ballot)
        for issue, acked in phone.versions.items():
            stored = 0 if hand is None else hand.dot(issue, 1).version
            lost += max(0, acked - stored)
    return lost
