"""150 phones that open a group's door within thirty seconds, and half of them awake in the same moment after a sleep.

Arriving: the door's page, its styles and script, the one button, the page behind it, its socket and the greeting; no
phone has a cache or a person who thinks. The target of one second is what a person still takes for "at once" on a
page that loads; it leaves nothing for the air in between, so it is the server's whole share on its own machine.

Waking: 75 phones lost their sockets without a goodbye, the stage has moved on, and all fetch their page and dial their
socket in the very same moment, without the 0.3 s over which the page's script spreads them. Half a second more than
for an arrival, because all 75 stand in one row, and still before a person who looks at a phone would press anything.
"""

import asyncio
import random
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.devices import Device, hang_up_all
from bench.event import Event, prepare
from bench.phones import Line, dial, open_link
from bench.process import served
from bench.row import Row, median, percentile

DEADLINE = 240.0
BEFORE = 10  # phones that were there already


class Lead:
    """Extends the open stage: every screen is drawn anew, and a phone that slept has an old one."""

    def __init__(self, line: Line, cookie: str, event: Event) -> None:
        self._line, self._cookie, self._event = line, cookie, event
        self.ends = int(time.time()) + 600

    async def extend(self) -> None:
        self.ends += 60
        path = f"/lead/stages/{self._event.vote}/extend"
        answer = await self._line.post(path, self._cookie, until=self.ends)
        if answer.status != 200:
            raise AssertionError(f"the stage was not extended: {answer.body[:300]!r}")


async def run(quick: bool) -> list[Row]:
    phones, within, runs = (30, 6.0, 1) if quick else (150, 30.0, 5)
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), BEFORE)
        async with served(event.file) as server:
            devices = [Device(server.port) for _ in range(phones)]
            arrived = await _arrive(devices, event, within)
            lead = Lead(await dial(server.port), await open_link(server.port, event, "lead"), event)
            woken = [await _wake(devices[::2], lead) for _ in range(runs)]
            hang_up_all(devices)
    _tell(arrived, woken)
    half, waking = len(devices[::2]), median([percentile(times, 0.95) for times in woken])
    arriving, about = percentile(arrived, 0.95), f"{phones} phones in {within:.0f} s"
    return [
        Row(f"{about}, from the door to a greeted socket, p95", "s", "less", arriving, 1, phones, 1),
        Row(f"{half} of {phones} phones awake at once, p95", "s", "less", waking, 1.5, half, runs),
    ]


async def _arrive(devices: list[Device], event: Event, within: float) -> list[float]:
    """One after the other, each at a random moment of its own slice of the time."""
    dice, slice_ = random.Random(3), within / len(devices)

    async def one(number: int, device: Device) -> float:
        await asyncio.sleep((number + dice.random()) * slice_)
        began = time.perf_counter()
        await device.join(event.door(number % BEFORE))
        await device.listen()
        return time.perf_counter() - began

    return await asyncio.gather(*(one(number, device) for number, device in enumerate(devices)))


async def _wake(devices: list[Device], lead: Lead) -> list[float]:
    hang_up_all(devices)
    await lead.extend()
    await asyncio.sleep(0.5)

    async def one(device: Device) -> float:
        began = time.perf_counter()
        _, page = await asyncio.gather(device.listen(), device.pull())
        if f'data-ends="{lead.ends}"' not in page:
            raise AssertionError("a phone woke and shows the past")
        return time.perf_counter() - began

    return await asyncio.gather(*map(one, devices))


def _tell(arrived: list[float], woken: list[list[float]]) -> None:
    waking = [seconds for times in woken for seconds in times]
    for name, times in (("arriving", arrived), ("waking", waking)):
        middle, most = percentile(times, 0.5) * 1e3, max(times) * 1e3
        print(f"  {name}: p50 {middle:.0f} ms, longest {most:.0f} ms")
