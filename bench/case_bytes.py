"""Bytes that the server sends to one phone for one vote of a hundred people, from the loaded ballot to its close.

Counted on the raw sockets of every phone: status lines, headers, bodies, socket frames. 12 issues on two lists. Of the
six dots each phone may put, it puts three; all phones tap in turn, for as long as the pump needs to see many bursts.
"""

import asyncio
import random
from collections.abc import Awaitable
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.devices import Device, hang_up_all, listening
from bench.event import CONCERNS, Event, prepare
from bench.phones import dial, join_all, open_link
from bench.process import served
from bench.row import Row, median

DEADLINE = 120.0
PEOPLE = 100
ISSUES = 12
DOTS = 3
SPREAD = 4.0  # seconds over which each part of the vote is spread: forty redraws
QUIET = 0.5  # seconds for news that is still on its way
Sizes = dict[str, list[int]]


async def run(quick: bool) -> list[Row]:
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), PEOPLE, "galveston", CONCERNS[:ISSUES])
        async with served(event.file) as server:
            cookies = await join_all(server.port, event, PEOPLE)
            devices = await listening(server.port, cookies)
            await asyncio.sleep(QUIET)  # the greeting has several frames
            before = [device.received for device in devices]
            parts = await _vote(server.port, event, devices, SPREAD / 4 if quick else SPREAD)
            _tell(before, parts)
            hang_up_all(devices)
    each = [sum(sizes) for sizes in zip(*parts.values(), strict=True)]
    about = f"bytes to one phone for one vote of {PEOPLE} people"
    return [
        Row(f"{about}, median", "bytes", "less", median(each), 4_096, PEOPLE, 1),
        Row(f"{about}, most", "bytes", "less", max(each), 4_096, PEOPLE, 1),
    ]


async def _vote(port: int, event: Event, devices: list[Device], spread: float) -> Sizes:
    parts: Sizes = {}
    pulled = sum(device.pulled for device in devices)
    for nth, (name, path, fields) in enumerate(_taps(event)):
        parts[name] = await _counted(devices, _tapped(devices, path, fields, spread, nth))
    if sum(device.pulled for device in devices) > pulled:
        raise AssertionError("a dot of others made phones fetch something")
    parts["the close"] = await _counted(devices, _close(port, event, devices))
    return parts


def _taps(event: Event) -> list[tuple[str, str, dict[str, object]]]:
    dots = [
        (f"dot {nth}", f"/phone/ballot/1/{issue}/1", dict[str, object](placed="yes", seen=0))
        for nth, issue in enumerate(event.issues[:DOTS], 1)
    ]
    return [*dots, ("done", "/phone/ballot/1/done", {"done": "yes"})]


async def _counted(devices: list[Device], work: Awaitable[None]) -> list[int]:
    before = [device.received for device in devices]
    await work
    await asyncio.sleep(QUIET)
    await asyncio.gather(*(device.answered() for device in devices))
    return [device.received - was for device, was in zip(devices, before, strict=True)]


async def _tapped(devices: list[Device], path: str, fields: dict[str, object], spread: float, seed: int) -> None:
    dice = random.Random(seed)

    async def tap(device: Device) -> None:
        await asyncio.sleep(dice.random() * spread)
        answer = await (await device.line()).post(path, device.cookie, **fields)
        if answer.status != 200:
            raise AssertionError(f"{path} answered {answer.status}")

    await asyncio.gather(*map(tap, devices))


async def _close(port: int, event: Event, devices: list[Device]) -> None:
    line, lead = await dial(port), await open_link(port, event, "lead")
    answer = await line.post(f"/lead/stages/{event.vote}/close", lead, seen=f"{event.vote}.open")
    if answer.status != 200:
        raise AssertionError(f"the vote was not closed: {answer.body[:300]!r}")
    async with asyncio.timeout(10):
        while not all(device.pulled for device in devices):  # noqa: ASYNC110 - each fetches when it likes
            await asyncio.sleep(0.05)


def _tell(before: list[int], parts: Sizes) -> None:
    told = ", ".join(f"{name} {median(sizes):.0f} (most {max(sizes)})" for name, sizes in parts.items())
    print(f"  {told}; before that the page and the socket's greeting: {median(before):.0f}")
