"""Fifty times kill -9 while a hall joins, speaks and votes: what was acknowledged is there, once; screens return."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from random import Random

from app.demo.hall import ROOT, Hall, run
from app.domain.agenda import Kind
from app.robots.ledger import Ledger
from app.robots.phone import Phone
from app.robots.robot import Robot
from tests.journeys.staff import GROUPS, Staff, differences

DEATHS = {"join": 15, "speak": 32, "vote": 50}  # how many there are at the end of each part
CALM = 8  # every so many-th restart waits until all screens are back
LIVE_WITHIN = 5.0
LINES = 8


class Mortal:
    """The server's life and deaths; see dying_server.py."""

    def __init__(self, hall: Hall, dice: Random) -> None:
        self.hall, self.dice, self.deaths, self.unanswered = hall, dice, 0, 0
        self.screens: dict[Robot, float] = {}  # when each was last drawn
        self.greeted = 0.0  # when the first socket was accepted after the last start
        self.returns: list[float] = []

    async def open(self) -> None:
        at = ("--event", str(self.hall.event), "--host", self.hall.host, "--port", str(self.hall.port), "--quiet")
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, str(Path(__file__).with_name("dying_server.py")), "serve", *at,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, env=os.environ | {"PYTHONPATH": str(ROOT)},
        )  # fmt: skip
        await self.start()
        await self._answering()

    async def start(self, die_after: int = 0) -> None:
        assert self.process.stdin
        self.greeted = 0.0
        self.process.stdin.write(f"{die_after}\n".encode())
        self.server = int(await self._heard())

    async def close(self, how: signal.Signals = signal.SIGTERM) -> None:
        assert self.process.stdin
        os.kill(self.server, how)
        await self._heard()
        self.process.stdin.close()
        await self.process.wait()

    async def die_until(self, deaths: int) -> None:
        """Half the deaths fall between commit and answer, half anywhere."""
        await self.die(signal.SIGKILL)
        while self.deaths < deaths:
            if self.deaths % 2:
                self.unanswered += 1
                await self.start(self.dice.randint(1, 12))
                await self._ended()
                continue
            await self.start()
            await self._answering()
            if self.deaths % CALM == 0:
                await self._all_screens()
            await asyncio.sleep(self.dice.uniform(0, 0.5))
            await self.die(signal.SIGKILL)
        await self.start()

    async def die(self, how: signal.Signals) -> None:
        os.kill(self.server, how)
        await self._ended()

    def see(self, robot: Robot) -> Callable[[dict[str, object]], None]:
        def frame_came(frame: dict[str, object]) -> None:
            self.greeted = self.greeted or time.monotonic()
            if "html" in frame:
                self.screens[robot] = time.monotonic()

        return frame_came

    async def _ended(self) -> None:
        assert await self._heard() == "ended"
        self.deaths += 1

    async def _answering(self) -> None:
        while True:
            try:
                _, writer = await asyncio.open_connection(self.hall.host, self.hall.port)
                writer.transport.abort()
                return
            except OSError:
                await asyncio.sleep(0.02)

    async def _all_screens(self) -> None:
        """From the first accepted socket until every screen was drawn anew."""
        while not self.greeted or min(self.screens.values()) < self.greeted:
            await asyncio.sleep(0.02)
        self.returns.append(max(self.screens.values()) - self.greeted)

    async def _heard(self) -> str:
        assert self.process.stdout
        return (await self.process.stdout.readline()).decode().strip()


class Kills:
    """The hall: `busy` runs jobs again and again until the part's deaths are over."""

    def __init__(self, hall: Hall, ledger: Ledger) -> None:
        self.hall, self.ledger = hall, ledger
        self.mortal = Mortal(hall, Random(50))
        self.phones: list[Phone] = []

    async def busy(self, part: str, *jobs: Callable[[], Awaitable[None]]) -> None:
        over = False

        async def again(job: Callable[[], Awaitable[None]]) -> None:
            while not over:
                await job()
                await asyncio.sleep(0.02)

        working = [asyncio.create_task(again(job)) for job in jobs]
        await self.mortal.die_until(DEATHS[part])
        over = True
        await asyncio.gather(*working)

    async def join(self, group: int) -> Phone:
        number = len(self.phones)
        phone = Phone(self.hall.url, self.ledger, Random(number), group, script=number % 3 > 0)
        self.phones.append(phone)
        await phone.join(self.hall.door(group))
        return phone

    async def come(self, group: int) -> None:
        await self.join(group)

    async def speak(self, phone: Phone, said: list[str]) -> None:
        """New lines first, then other words for them."""
        if len(said) < LINES:
            said.append(f"Line {len(said)} of {phone.secret}")
            await phone.say(Kind.CONCERNS, said[-1])
        else:
            before, after = said[0], f"{said[0].partition(',')[0]}, changed {phone.dice.random()}"
            await phone.change(Kind.CONCERNS, before, after)
            said[:] = [*said[1:], after]

    async def vote(self, phone: Phone) -> None:
        """Put a dot if one is left, else take one back."""
        mine = (
            [issue for issue, _ in self.ledger.ballots[phone.secret].dots]
            if phone.secret in self.ledger.ballots
            else []
        )
        if len(mine) < 3:
            issue = phone.dice.choice([issue for issue in phone.issues if issue not in mine])
            await phone.press_dot(phone.dot(issue, placed=True), issue)
        else:
            issue = phone.dice.choice(sorted(mine))
            await phone.press_dot(phone.dot(issue, placed=False), issue)


async def test_fifty_deaths_lose_nothing_and_all_screens_return(tmp_path: Path) -> None:
    hall, ledger = Hall(tmp_path / "kill.db"), Ledger()
    await hall.create("erie", "Fifty deaths")
    kills, staff = Kills(hall, ledger), Staff(hall, ledger)
    watching: list[asyncio.Task[None]] = []
    try:
        await kills.mortal.open()
        await play(kills, staff, watching)
    finally:
        for screen in watching:
            screen.cancel()
        await asyncio.gather(*watching, return_exceptions=True)
        for phone in kills.phones:
            await phone.close()
        await staff.leave()
        await kills.mortal.close()
    mortal = kills.mortal
    print(
        f"{mortal.deaths} deaths, {mortal.unanswered} between commit and answer, {ledger.broken} requests unanswered;"
        f" {len(ledger.inside)} phones, {len(ledger.lines)} lines, {ledger.count().total()} dots;"
        f" all screens back after {[round(seconds, 1) for seconds in mortal.returns]} s"
    )
    assert differences(hall, ledger) == ()
    assert not ledger.refused
    assert mortal.deaths >= DEATHS["vote"]
    assert len(mortal.returns) > 3
    assert max(mortal.returns) < LIVE_WITHIN
    assert b"is whole" in await run("check", "--event", str(hall.event))


async def play(kills: Kills, staff: Staff, watching: list[asyncio.Task[None]]) -> None:
    await staff.enter()
    await staff.count_heads(500)
    regulars = [await kills.join(group) for group in range(1, GROUPS + 1) for _ in range(2)]
    places = [(robot, "/live" + robot.path) for robot in (staff.ama, staff.team, staff.wall, *staff.tablets.values())]
    places += [(phone, "/live/phone") for phone in regulars]
    watching += [asyncio.create_task(robot.attend(place, kills.mortal.see(robot))) for robot, place in places]
    while len(kills.mortal.screens) < len(places):
        await asyncio.sleep(0.02)
    await kills.busy("join", *(lambda group=group: kills.come(group) for group in range(1, GROUPS + 1)))

    for _ in range(3):
        await staff.open_next()
    said: dict[Phone, list[str]] = {phone: [] for phone in regulars}
    await kills.busy("speak", *(lambda phone=phone: kills.speak(phone, said[phone]) for phone in regulars))

    await staff.agree(Kind.CONCERNS)
    await staff.open_next()
    await staff.sort()
    await staff.open_vote()
    await asyncio.gather(*(phone.study() for phone in regulars))
    await kills.busy("vote", *(lambda phone=phone: kills.vote(phone) for phone in regulars))
    await staff.reveal()
