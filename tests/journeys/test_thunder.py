"""A hall presses in the same instant, three times each. The server has its own process; the phones are raw sockets."""

import asyncio
import json
import time
from collections.abc import Coroutine
from pathlib import Path
from random import Random

import pytest

from app.cli import raise_limits
from app.demo.hall import Hall, run
from app.domain.agenda import Kind
from app.robots.ledger import Ledger
from app.robots.reading import read
from app.robots.wire import Raw, Unreachable, Wire
from tests.journeys.staff import GROUPS, Staff, differences

DOTS = 3
GREEDY = 5  # one phone in so many tries a fourth dot at the same time


class Phone:
    """As lean as a phone can be: it posts plain forms and does not look at the page they lead to."""

    def __init__(self, hall: Hall, ledger: Ledger, number: int) -> None:
        self.ledger, self.group = ledger, number % GROUPS + 1
        self.dice = Random(number)
        self.dots = self.dice.sample(range(1, GROUPS + 1), DOTS + (number % GREEDY == 0))
        self.wire = Wire(hall.url, {"Accept-Language": "en"}, connections=3)
        self.secret = ""
        self.acknowledged: set[int] = set()

    async def join(self, door: str) -> None:
        self.secret = read((await self.ask("GET", door)).body.decode()).needed("/join").fields["key"]
        answers = await asyncio.gather(*(self.ask("POST", door, key=self.secret) for _ in range(3)))
        assert [answer.status for answer in answers] == [303] * 3
        self.ledger.inside[self.secret] = self.group

    async def press(self) -> None:
        taps = [issue for issue in self.dots for _ in range(3)]
        self.dice.shuffle(taps)
        await asyncio.gather(*(self.tap(issue) for issue in taps))

    async def tap(self, issue: int) -> None:
        answer = await self.ask("POST", f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)
        if answer.status == 303:
            self.ledger.mark(self.secret, issue, 1, placed=True)
            self.acknowledged.add(issue)
        else:
            self.ledger.refuse(read(answer.body.decode()).notice)

    async def ask(self, method: str, path: str, **fields: object) -> Raw:
        while True:
            try:
                answer = await self.wire.request(method, path, fields)
            except Unreachable:
                self.ledger.broken += 1
                await asyncio.sleep(0.05)
                continue
            if answer.status != 503:
                return answer
            self.ledger.busy += 1
            await asyncio.sleep(self.dice.uniform(0.1, 0.5))


@pytest.mark.parametrize("people", [100, 1000])
async def test_everyone_presses_at_once_and_exactly_the_allowed_dots_are_stored(people: int, tmp_path: Path) -> None:
    raise_limits()
    hall, ledger = Hall(tmp_path / "thunder.db"), Ledger()
    await hall.create("erie", "Thunder")
    staff = Staff(hall, ledger)
    phones = [Phone(hall, ledger, number) for number in range(people)]
    try:
        await hall.start()
        await prepare(staff, people)
        joined = await timed(*(phone.join(hall.door(phone.group)) for phone in phones))
        await open_vote(staff)
        pressed = await timed(*(phone.press() for phone in phones))
        await staff.reveal()
        shown = (await staff.wall.open("/wall")).page.words
    finally:
        for phone in phones:
            phone.wire.close()
        await staff.leave()
        await hall.stop()
    print(
        f"{people} phones: joined in {joined:.1f} s, pressed in {pressed:.1f} s, busy {ledger.busy}, {ledger.refused}"
    )

    assert differences(hall, ledger) == ()
    assert {len(phone.acknowledged) for phone in phones} == {DOTS}
    assert ledger.count().total() == DOTS * people
    greedy = sum(len(phone.dots) > DOTS for phone in phones)
    assert ledger.refused == {"AllDotsPlaced": 3 * greedy}
    assert f"{people} ballots, every dot accounted for" in shown
    result = json.loads(await run("export", "--event", str(hall.event)))["result"]
    assert {each["number"]: each["dots"] for each in result["standings"]} == ledger.count()


async def prepare(staff: Staff, people: int) -> None:
    await staff.enter()
    await staff.count_heads(-(-people // GROUPS))
    await staff.open_next()
    await staff.open_next()
    await staff.open_next()
    await staff.speak()
    await staff.agree(Kind.CONCERNS)
    await staff.open_next()
    await staff.sort()


async def open_vote(staff: Staff) -> None:
    await staff.open_vote()
    assert "Vote" in staff.ama.seen.page.words


async def timed(*work: Coroutine[object, object, None]) -> float:
    started = time.monotonic()
    await asyncio.gather(*work)
    return time.monotonic() - started
