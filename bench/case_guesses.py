"""Somebody types ten thousand random codes while a hall votes with cards, all from one address, as behind one router.

Two phases in one run: the hall alone, and the hall beside a guesser, who sends 125 codes a second and does not wait for
an answer before the next. No voter may be refused, and none may feel it. (Much more than that is a flood: it would
cost the same at any other address of the server.)
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.vote_card import CARD_LENGTH, CARD_LETTERS
from app.screens.booth import card_mark
from bench.case_vote import Ledger, Phone, Taps
from bench.event import Event, prepare
from bench.phones import Line, dial, hang_up
from bench.process import served
from bench.row import Row, percentile

DEADLINE = 120.0
GUESSES = 10_000
VOTERS = 200
PER_SECOND = 100  # dots: 200 people, each a dot in two seconds
HANDS = 100  # connections of the guesser; up to forty of them wait for an answer
TOLD = {404: "wrong", 429: "too many"}


async def run(quick: bool) -> list[Row]:
    quiet, seconds, guesses = (3.0, 8.0, GUESSES // 10) if quick else (15.0, 80.0, GUESSES)
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), 1, cards=VOTERS)
        async with served(event.file) as server:
            voters = [await _voter(server.port, event, number) for number in range(VOTERS)]
            await _phase(voters, 2)  # warm
            alone = await _phase(voters, quiet)
            lines = [await dial(server.port) for _ in range(HANDS)]
            told: Counter[int] = Counter()
            typing = asyncio.create_task(_guess(lines, guesses, guesses / seconds, told))
            beside = await _phase(voters, seconds)
            answered = dict(told)
            typing.cancel()
            await asyncio.gather(typing, return_exceptions=True)
            hang_up(lines)
    return _rows(alone, beside, answered, seconds, f"{guesses} codes in {seconds:.0f} s")


def _rows(alone: Ledger, beside: Ledger, told: dict[int, int], seconds: float, typed: str) -> list[Row]:
    if unexpected := told.keys() - TOLD.keys():
        raise AssertionError(f"a guess was answered with {unexpected}")
    without, within = (percentile(each.acks, 0.99) * 1e3 for each in (alone, beside))
    taps, guesses = len(beside.acks), sum(told.values())
    print(f"  {guesses} guesses: " + ", ".join(f"{count} times {TOLD[status]}" for status, count in told.items()))
    return [
        Row(f"dots refused beside {typed}", "dots", "less", alone.refused + beside.refused, 0, taps, 1),
        Row(f"ack p99, {VOTERS} cards, beside {typed}", "ms", "less", within, 2, taps, 1, without, "ratio"),
        Row("wrong codes told wrong, the others too many", "per s", "less", told.get(404, 0) / seconds, 5, guesses, 1),
    ]  # fmt: skip


async def _voter(port: int, event: Event, number: int) -> Phone:
    line, code = await dial(port), event.cards[number]
    cookie = (await line.post("/card", card=code)).cookie
    return Phone(number, cookie, line, event.issues, f"/booth/{card_mark(event.vote_key, code)}/1")


async def _phase(voters: list[Phone], seconds: float) -> Ledger:
    taps = Taps(voters, Ledger(), PER_SECOND)
    await taps.arrive(seconds)
    await taps.answered()
    return taps.ledger


async def _guess(lines: list[Line], count: int, per_second: float, told: Counter[int]) -> None:
    """So many a second, as long as a hand is free."""
    codes, began = _codes(count), time.perf_counter()

    async def hand(line: Line) -> None:
        for number, code in codes:
            if (early := began + number / per_second - time.perf_counter()) > 0:
                await asyncio.sleep(early)
            told[(await line.post("/card", card=code)).status] += 1

    await asyncio.gather(*(hand(line) for line in lines))


def _codes(count: int) -> Iterator[tuple[int, str]]:
    dice = random.Random(count)
    return ((number, "".join(dice.choices(CARD_LETTERS, k=CARD_LENGTH))) for number in range(count))
