import asyncio
import gc
import weakref
from collections.abc import Iterator

import pytest

from app.live.collector import SETTLED, WAVE, Collector
from tests.live.serving import until


class Knot:
    """Something that only the garbage collector can free."""

    def __init__(self) -> None:
        self.self = self


@pytest.fixture
def collector() -> Iterator[Collector]:
    collector = Collector()
    collector.settle()
    yield collector
    collector.release()


def knot() -> weakref.ref[Knot]:
    return weakref.ref(Knot())


def test_after_start_the_collector_is_calm_and_can_be_put_back() -> None:
    before = gc.get_threshold()
    collector = Collector()
    collector.settle()
    assert gc.get_threshold() == SETTLED
    assert gc.get_freeze_count() > 0
    collector.release()
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0


def test_a_wave_of_phones_is_frozen_and_a_few_are_not(collector: Collector) -> None:
    mine = [[phone] for phone in range(5000)]
    start = gc.get_freeze_count()
    collector.look(WAVE - 1)
    assert gc.get_freeze_count() <= start
    collector.look(WAVE)
    assert gc.get_freeze_count() >= start + len(mine)


def test_phones_that_come_and_go_do_not_freeze_again_and_again(collector: Collector) -> None:
    collector.look(5000)
    start = gc.get_freeze_count()
    mine = [[phone] for phone in range(5000)]
    for count in (4600, 5000, 4000, 5100) * 100:
        collector.look(count)
    assert gc.get_freeze_count() <= start
    assert len(mine) == 5000


@pytest.mark.parametrize("left", [0, 1000])
def test_when_the_house_becomes_quiet_what_was_frozen_dead_is_freed(collector: Collector, left: int) -> None:
    dead = knot()
    collector.look(2000)
    gc.collect()
    assert dead() is not None, "it was not frozen: the test shows nothing"
    collector.look(1001)
    assert dead() is not None
    collector.look(left)
    assert dead() is None
    assert gc.get_freeze_count() > 0


def test_the_longest_pause_is_kept() -> None:
    ticks = iter([1.0, 1.25, 5.0, 5.1])
    collector = Collector(clock=lambda: next(ticks))
    collector.settle()
    gc.collect()
    gc.collect()
    collector.release()
    assert collector.longest_pause == 0.25


async def test_it_looks_by_itself_and_outlives_a_failure(
    collector: Collector, caplog: pytest.LogCaptureFixture
) -> None:
    dead, counts = knot(), iter([2000, 0])
    background = asyncio.create_task(collector.run(lambda: next(counts, 0), seconds=0.01))
    await until(lambda: dead() is None)
    background.cancel()
    failing = asyncio.create_task(collector.run(lambda: 1 // 0, seconds=0.01))
    await until(lambda: caplog.text.count("ZeroDivisionError") >= 2)
    failing.cancel()
