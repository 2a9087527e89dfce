"""A hall of 150 phones: they come together, half of them sleep while the day goes on, and wake in the same second."""

import asyncio
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from websockets.asyncio.client import ClientConnection

from app.cli import raise_limits
from app.demo.hall import Hall
from app.domain.agenda import Kind
from app.robots.ledger import Ledger
from app.robots.phone import Phone
from tests.journeys.staff import GROUPS, Staff, differences

PHONES = 150
DOTS = 3
WITHIN = 3.0  # seconds in which all of them come; half a minute in a hall
AWAKE = 5.0  # seconds until a screen that woke has caught up, on a busy machine
LONG = "Neighbors, shopkeepers, bus drivers and parents of the lower east-side area"  # 75 characters


class Sleeper(Phone):
    """A phone whose screen goes dark: it hears and says nothing, and its old socket stays open at the server."""

    socket: ClientConnection | None = None
    watching: asyncio.Task[None] | None = None

    @asynccontextmanager
    async def listen(self, place: str) -> AsyncIterator[ClientConnection]:
        async with super().listen(place) as self.socket:
            yield self.socket

    def wake(self) -> None:
        """As the page's script does it: a new socket, and its own page at once."""
        if self.socket is not None:
            self.socket.transport.abort()
        self.watching = asyncio.create_task(self.attend("/live/phone", lambda _frame: None))

    def sleep(self) -> None:
        assert self.socket is not None
        self.socket.transport.pause_reading()
        self.wire.close()

    async def close(self) -> None:
        if self.socket is not None:
            self.socket.transport.abort()
        if self.watching is not None:
            self.watching.cancel()
            await asyncio.gather(self.watching, return_exceptions=True)
        await super().close()

    async def come(self, door: str) -> None:
        await asyncio.sleep(self.dice.random() * WITHIN)
        await self.join(door)
        self.wake()

    async def catch_up(self) -> None:
        """Its owner looks at it again; nobody presses anything."""
        self.wake()
        await self.look()

    async def vote(self) -> None:
        await self.study()
        for issue in self.dice.sample(sorted(self.issues), DOTS):
            assert (await self.press_dot(self.dot(issue, placed=True), issue)).ok


@dataclass
class Room:
    hall: Hall
    staff: Staff
    phones: list[Sleeper]

    @property
    def asleep(self) -> list[Sleeper]:
        return self.phones[::2]

    @property
    def awake(self) -> list[Sleeper]:
        return self.phones[1::2]

    async def come(self) -> None:
        await asyncio.gather(*(phone.come(self.hall.door(phone.group)) for phone in self.phones))

    async def show(self, words: str, phones: list[Sleeper]) -> None:
        """All these phones come to show this by themselves."""
        async with asyncio.timeout(AWAKE):
            for phone in phones:
                while words not in phone.seen.page.words:
                    await asyncio.sleep(0.02)


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    """The staff is there, the heads are counted, and the doors are open."""
    raise_limits()
    hall, ledger = Hall(tmp_path / "hall.db"), Ledger()
    await hall.create("erie", "A full hall")
    phones = [Sleeper(hall.url, ledger, Random(n), n % GROUPS + 1) for n in range(PHONES)]
    room = Room(hall, Staff(hall, ledger), phones)
    await hall.start()
    try:
        await room.staff.enter()
        await room.staff.count_heads(-(-PHONES // GROUPS))
        await room.staff.open_next()
        yield room
    finally:
        for phone in phones:
            await phone.close()
        await room.staff.leave()
        await hall.stop()


@pytest.mark.timeout(180)
async def test_150_phones_come_together_and_half_of_them_sleep_through_the_morning(room: Room) -> None:
    staff, ledger = room.staff, room.staff.ledger
    took = {"came": await timed(room.come())}
    await room.show("You are in.", room.phones)
    assert len(ledger.inside) == PHONES
    assert not ledger.waiting

    await staff.open_next()
    await room.show("What is working well", room.phones)
    await asyncio.gather(*(phone.say(Kind.STRENGTHS, f"Strength {n}") for n, phone in enumerate(room.phones)))

    for phone in room.asleep:
        phone.sleep()
    await staff.open_next()
    await room.show("What hurts, or gets in the way", room.awake)
    await asyncio.gather(*(phone.say(Kind.CONCERNS, f"Concern {n}") for n, phone in enumerate(room.awake)))
    await staff.agree(Kind.STRENGTHS)
    await staff.agree(Kind.CONCERNS)
    await staff.open_next()
    await staff.sort()
    await staff.open_vote()
    await room.show("Which of these matter most?", room.awake)
    assert all("What is working well" in phone.seen.page.words for phone in room.asleep)

    took["woke"] = await timed(*(phone.catch_up() for phone in room.asleep))
    await room.show("Which of these matter most?", room.asleep)
    assert len({version(phone) for phone in room.phones}) == 1
    took["voted"] = await timed(*(phone.vote() for phone in room.phones))
    await staff.reveal()
    await room.show("What matters most to this room", room.phones)
    print(f"{PHONES} phones: {took}, busy {ledger.busy}, broken {ledger.broken}")

    await room.hall.stop()
    assert differences(room.hall, ledger) == ()
    assert ledger.count().total() == DOTS * PHONES
    assert sum(line.by_phone for line in ledger.lines.values()) == PHONES + len(room.awake)
    assert not ledger.refused


async def test_a_group_with_a_name_of_75_characters_is_named_in_full_wherever_it_stands(room: Room) -> None:
    assert len(LONG) == 75
    lead, tablet, phone = room.staff.ama, room.staff.tablets[1], room.phones[0]
    await lead.open("/lead/groups")
    form = lead.seen.page.needed("/lead/groups/1")
    assert (await lead.submit(form, name=LONG)).ok
    await phone.open(room.hall.door(1))
    assert LONG in phone.seen.page.words
    await phone.join(room.hall.door(1))
    for robot in (phone, tablet, room.staff.wall):
        assert LONG in (await robot.look()).page.words
    assert not (await lead.submit(form, name=LONG + " and more")).ok
    await lead.open("/lead")
    await room.staff.open_next()
    assert LONG in (await tablet.look()).page.words
    assert tablet.seen.page.form("/statements/"), "and there is still a way to write"


def version(phone: Phone) -> str:
    """How new the whole page is; ballots are still untouched."""
    return phone.seen.html.split('id="hand"', 1)[1].split('data-version="', 1)[1].split('"', 1)[0]


async def timed(*work: Coroutine[object, object, None]) -> float:
    started = time.monotonic()
    await asyncio.gather(*work)
    return round(time.monotonic() - started, 2)
