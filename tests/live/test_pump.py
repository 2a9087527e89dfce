import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from app.domain.change import Change, Topic
from app.live.pump import Pump

TURNOUT, ISSUES = Change(Topic.TURNOUT), Change(Topic.ISSUES)
BEN, CHLOE = Change(Topic.STATEMENTS, 1), Change(Topic.STATEMENTS, 2)

Draw = Callable[[frozenset[Change]], Awaitable[None]]


@asynccontextmanager
async def pumping(draw: Draw, breath: Callable[[], float] = lambda: 0.02) -> AsyncIterator[Pump]:
    pump = Pump(draw, breath, tries=3, pause=0.02)
    task = asyncio.create_task(pump.run())
    try:
        yield pump
        assert not task.done()
    finally:
        task.cancel()


async def settled(pump: Pump) -> None:
    await asyncio.wait_for(pump.idle(), 5)


async def test_a_burst_is_one_draw() -> None:
    drawn: list[frozenset[Change]] = []

    async def draw(changes: frozenset[Change]) -> None:
        drawn.append(changes)

    async with pumping(draw) as pump:
        for _ in range(1000):
            pump.ring([TURNOUT])
        pump.ring({BEN, CHLOE})
        await asyncio.sleep(0)
        pump.ring([ISSUES])
        await settled(pump)
    assert drawn == [{TURNOUT, BEN, CHLOE, ISSUES}]


async def test_a_quiet_hall_costs_nothing() -> None:
    breaths = 0

    async def draw(_: frozenset[Change]) -> None:
        pass

    def breath() -> float:
        nonlocal breaths
        breaths += 1
        return 0

    async with pumping(draw, breath) as pump:
        pump.ring([TURNOUT])
        await settled(pump)
        await asyncio.sleep(0.02)
    assert breaths == 1


async def test_nothing_to_draw_is_no_draw() -> None:
    async def draw(changes: frozenset[Change]) -> None:
        raise AssertionError(changes)

    async with pumping(draw) as pump:
        pump.ring([])
        await settled(pump)


async def test_news_during_a_draw_is_drawn_afterwards_and_never_at_the_same_time() -> None:
    drawn: list[frozenset[Change]] = []
    drawing = 0

    async def draw(changes: frozenset[Change]) -> None:
        nonlocal drawing
        drawing += 1
        assert drawing == 1
        if not drawn:
            pump.ring([TURNOUT])
        await asyncio.sleep(0.01)
        drawn.append(changes)
        drawing -= 1

    async with pumping(draw) as pump:
        second = asyncio.create_task(pump.run())
        pump.ring([TURNOUT])
        await settled(pump)
        second.cancel()
    assert drawn == [{TURNOUT}, {TURNOUT}]


async def test_idle_waits_for_the_draw_to_end() -> None:
    done = False

    async def draw(_: frozenset[Change]) -> None:
        nonlocal done
        await asyncio.sleep(0.05)
        done = True

    async with pumping(draw) as pump:
        pump.ring([TURNOUT])
        await settled(pump)
        assert done


async def test_a_failing_draw_is_tried_again_and_nothing_is_lost() -> None:
    asked: list[frozenset[Change]] = []

    async def draw(changes: frozenset[Change]) -> None:
        asked.append(changes)
        if len(asked) == 1:
            raise OSError("disk")

    async with pumping(draw) as pump:
        pump.ring([BEN])
        await settled(pump)
    assert asked == [{BEN}, {BEN}]


async def test_a_draw_that_always_fails_keeps_nothing_else_from_the_screens(caplog: pytest.LogCaptureFixture) -> None:
    asked: list[frozenset[Change]] = []

    async def draw(changes: frozenset[Change]) -> None:
        asked.append(changes)
        if BEN in changes:
            raise ValueError("what Ben said")

    async with pumping(draw) as pump:
        pump.ring([BEN, TURNOUT])
        await settled(pump)
        assert sum(BEN in changes for changes in asked) == 3
        assert {TURNOUT} in asked
        pump.ring([ISSUES])
        await settled(pump)
    assert asked[-1] == {ISSUES}
    assert "gave up drawing statements" in caplog.text
    assert "ValueError at test_pump.py" in caplog.text
    assert "what Ben said" not in caplog.text


async def test_a_cancelled_query_or_a_broken_breath_does_not_kill_the_pump(caplog: pytest.LogCaptureFixture) -> None:
    drawn: list[frozenset[Change]] = []

    async def draw(changes: frozenset[Change]) -> None:
        if BEN in changes:
            asyncio.get_running_loop().create_future().cancel()
            raise asyncio.CancelledError
        drawn.append(changes)

    def breath() -> float:
        raise ZeroDivisionError

    async with pumping(draw, breath) as pump:
        pump.ring([BEN])
        await settled(pump)
        pump.ring([ISSUES])
        await settled(pump)
    assert drawn == [{ISSUES}]
    assert "breath failed: ZeroDivisionError" in caplog.text
