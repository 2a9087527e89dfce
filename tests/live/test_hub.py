import asyncio
from collections.abc import Mapping

import pytest

from app.domain.audience import Audience, Room
from app.live.hub import SLICE, Hub, HubFull
from app.live.protocol import encode
from tests.live.serving import LOOPS, WALL, House, Loop, on, serving, sleeper, until

PHONES = Room(Audience.PHONE, None, "en")
TELEFONOS = Room(Audience.PHONE, None, "es")


class Phone:
    """The far end of a socket, which may stop reading."""

    def __init__(self, reads: bool = True) -> None:
        self.reads = reads
        self.seen: list[bytes] = []
        self.code: int | None = None

    def push(self, frame: bytes) -> bool:
        if self.reads:
            self.seen.append(frame)
        return self.reads

    def close(self, code: int) -> None:
        self.code = code


class Queued(Phone):
    """Notes in which order phones are served."""

    def __init__(self, order: list[Phone]) -> None:
        super().__init__()
        self.order = order

    def push(self, frame: bytes) -> bool:
        self.order.append(self)
        return super().push(frame)


class Sipping(Phone):
    """Takes a frame only when it is thirsty."""

    thirst = 0

    def push(self, frame: bytes) -> bool:
        self.reads, self.thirst = self.thirst > 0, self.thirst - 1
        return super().push(frame)


class Broken(Phone):
    def push(self, frame: bytes) -> bool:
        raise ConnectionResetError("192.0.2.7 went away while reading " + frame.decode())


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def list_(version: int) -> Mapping[str, bytes]:
    return {"list": b"list %d" % version}


async def test_a_room_hears_its_news_and_no_other_room_does() -> None:
    hub, ben, chloe = Hub(), Phone(), Phone()
    hub.join(PHONES, ben)
    hub.join(TELEFONOS, chloe)
    await hub.deliver(PHONES, list_(1))
    assert (ben.seen, chloe.seen) == ([b"list 1"], [])
    assert set(hub.rooms()) == {PHONES, TELEFONOS}
    assert (hub.listeners(), hub.listeners(PHONES), hub.listeners(WALL)) == (2, 1, 0)


async def test_a_slow_phone_skips_versions_and_keeps_the_newest() -> None:
    hub, ben = Hub(), Phone(reads=False)
    hub.join(PHONES, ben)
    for version in range(1, 100):
        await hub.deliver(PHONES, {**list_(version), "turnout": b"turnout 7"})
    ben.reads = True
    await hub.catch_up()
    await hub.catch_up()
    assert sorted(ben.seen) == [b"list 99", b"turnout 7"]


async def test_a_phone_that_reads_again_never_gets_an_older_version_after_a_newer_one() -> None:
    hub, ben = Hub(), Phone(reads=False)
    hub.join(PHONES, ben)
    await hub.deliver(PHONES, list_(1))
    ben.reads = True
    await hub.deliver(PHONES, list_(2))
    await hub.catch_up()
    assert ben.seen == [b"list 2"]


async def test_a_stuck_phone_is_dropped_with_1013_and_the_healthy_ones_got_everything() -> None:
    clock = Clock()
    hub, ben, zoe = Hub(patience=30, clock=clock), Phone(), Phone(reads=False)
    hub.join(PHONES, ben)
    hub.join(PHONES, zoe)
    for version in range(31):
        clock.now = float(version)
        assert zoe.code is None
        await hub.deliver(PHONES, list_(version))
        await hub.catch_up()
    assert (zoe.code, ben.code) == (1013, None)
    assert hub.listeners() == 1
    assert len(ben.seen) == 31


async def test_a_phone_that_takes_a_little_now_and_then_is_not_dropped() -> None:
    clock = Clock()
    hub, ben = Hub(patience=30, clock=clock), Sipping()
    hub.join(PHONES, ben)
    await hub.deliver(PHONES, {f"part {number}": b"words" for number in range(10)})
    for _ in range(9):
        clock.now += 29
        ben.thirst = 1
        await hub.catch_up()
        assert ben.code is None
    assert len(ben.seen) == 9
    clock.now += 30
    await hub.catch_up()
    assert ben.code == 1013


async def test_who_lags_is_looked_after_in_the_background() -> None:
    hub, ben = Hub(), Phone(reads=False)
    hub.join(PHONES, ben)
    background = asyncio.create_task(hub.run())
    await hub.deliver(PHONES, list_(1))
    ben.reads = True
    await until(lambda: ben.seen == [b"list 1"])
    background.cancel()


async def test_a_snapshot_does_not_overwrite_newer_news() -> None:
    hub, ben = Hub(), Phone()
    await hub.deliver(PHONES, list_(1))
    listener = hub.join(PHONES, ben)
    snapshot = {**list_(1), "turnout": b"turnout 7"}
    await hub.deliver(PHONES, list_(2))
    hub.send(listener, snapshot)
    assert ben.seen == [b"list 2", b"turnout 7"]


async def test_a_snapshot_does_not_overwrite_news_that_a_slow_phone_has_not_taken_yet() -> None:
    hub, ben = Hub(), Phone(reads=False)
    listener = hub.join(PHONES, ben)
    await hub.deliver(PHONES, list_(2))
    hub.send(listener, list_(1))
    ben.reads = True
    await hub.catch_up()
    assert ben.seen == [b"list 2"]


async def test_who_joins_after_the_news_gets_the_whole_snapshot() -> None:
    hub, ama, ben = Hub(), Phone(), Phone()
    hub.join(PHONES, ama)
    await hub.deliver(PHONES, list_(2))
    hub.send(hub.join(PHONES, ben), list_(2))
    assert ben.seen == [b"list 2"]


async def test_phones_may_come_and_go_while_news_is_on_its_way() -> None:
    hub = Hub()
    phones = [Phone() for _ in range(3 * SLICE)]
    listeners = [hub.join(PHONES, phone) for phone in phones]
    news = asyncio.create_task(hub.deliver(PHONES, list_(1)))
    await asyncio.sleep(0)
    gone = [(phone, listener) for phone, listener in zip(phones, listeners, strict=True) if not phone.seen]
    for _, listener in gone:
        hub.leave(listener)
        hub.leave(listener)
    late = Phone()
    hub.send(hub.join(PHONES, late), list_(1))
    await news
    assert len(gone) == 2 * SLICE
    assert not any(phone.seen for phone, _ in gone)
    assert late.seen == [b"list 1"]
    assert hub.listeners() == SLICE + 1


async def test_everybody_else_has_a_turn_while_thousands_are_told() -> None:
    hub = Hub()
    for _ in range(10 * SLICE):
        hub.join(PHONES, Phone())
    news = asyncio.create_task(hub.deliver(PHONES, list_(1)))
    turns = 0
    while not news.done():
        await asyncio.sleep(0)
        turns += 1
    assert turns >= 10


async def test_a_later_delivery_with_fewer_listeners_does_not_overtake_an_earlier_one() -> None:
    hub, order = Hub(), list[Phone]()
    phones: list[Phone] = [Queued(order) for _ in range(3 * SLICE)]
    listeners = {phone: hub.join(PHONES, phone) for phone in phones}
    await hub.deliver(PHONES, list_(0))
    first = asyncio.create_task(hub.deliver(PHONES, list_(1)))
    await asyncio.sleep(0)
    last = order[2 * SLICE : 3 * SLICE]
    for phone in order[: 2 * SLICE]:
        hub.leave(listeners[phone])
    await hub.deliver(PHONES, list_(2))
    await first
    assert all(phone.seen == [b"list 0", b"list 1", b"list 2"] for phone in last)


async def test_a_socket_that_breaks_costs_the_others_nothing(caplog: pytest.LogCaptureFixture) -> None:
    hub, ben, zoe = Hub(), Phone(), Broken()
    hub.join(PHONES, zoe)
    hub.join(PHONES, ben)
    await hub.deliver(PHONES, list_(1))
    assert (ben.seen, zoe.code, hub.listeners()) == ([b"list 1"], 1011, 1)
    assert "ConnectionResetError" in caplog.text
    assert "192.0.2.7" not in caplog.text
    assert "list 1" not in caplog.text


async def test_replaced_rooms_are_closed_and_hear_nothing_more() -> None:
    hub, ben, zoe = Hub(), Phone(), Phone()
    hub.join(WALL, ben)
    listener = hub.join(Room(Audience.LEAD, None, "en"), zoe)
    assert hub.close(lambda room: room.audience is Audience.LEAD, 4001) == 1
    assert (ben.code, zoe.code, hub.listeners()) == (None, 4001, 1)
    await hub.deliver(listener.room, list_(1))
    hub.send(listener, list_(1))
    hub.leave(listener)
    assert zoe.seen == []


def test_a_full_hub_says_so_and_has_room_again_when_someone_leaves() -> None:
    hub = Hub(most=2)
    listener = hub.join(PHONES, Phone())
    hub.join(WALL, Phone())
    with pytest.raises(HubFull):
        hub.join(PHONES, Phone())
    hub.leave(listener)
    assert hub.join(TELEFONOS, Phone()).room == TELEFONOS
    assert set(hub.rooms()) == {WALL, TELEFONOS}


@pytest.mark.parametrize("loop", LOOPS)
def test_two_stuck_sockets_of_twenty_do_not_stall_the_rest(loop: Loop) -> None:
    clock = Clock()

    async def story() -> None:
        async with serving(Hub(clock=clock)) as house:
            sleepers = [await asyncio.to_thread(sleeper, house) for _ in range(2)]
            await until(lambda: house.hub.listeners() == 2)
            asleep = list(house.peers)
            await everyone_awake_hears_everything(house)
            clock.now = 30.0
            await house.hub.catch_up()
            assert house.hub.listeners() == 18
            await until(lambda: all(peer.disconnected for peer in asleep))
            for phone in sleepers:
                phone.close()

    on(loop, story)


async def everyone_awake_hears_everything(house: House) -> None:
    awake = [await house.connect() for _ in range(18)]
    await until(lambda: house.hub.listeners() == 20)
    refused = 0
    for version in range(60):
        text = f"{version} " + "x" * 4000
        await house.hub.deliver(WALL, {"list": encode(text)})
        async with asyncio.timeout(5):
            assert [await phone.recv() for phone in awake] == [text] * 18
        refused += sum(not peer.push(encode("")) for peer in house.peers[:2])
    assert refused > 2, "the stuck ones were never full: the test shows nothing"
