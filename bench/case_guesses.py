"""Somebody types ten thousand random codes while a hall votes with cards, all from one address, as behind one router.

In turn: the hall alone, and the hall beside a guesser, who sends 125 codes a second and does not wait for an answer
before the next. No voter may be refused, and none may feel it. (Much more than that is a flood: it would cost the same
at any other address of the server.)
"""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from app.domain.vote_card import CARD_LENGTH, CARD_LETTERS
from app.screens.booth import card_mark
from bench.case_vote import Ledger, Phone, Taps
from bench.event import Event, prepare
from bench.phones import Line, dial, hang_up
from bench.process import served
from bench.row import Row, median, percentile

DEADLINE = 118.0
ROUNDS = 4
GUESSES = 2_500  # in each round
VOTERS = 200
PER_SECOND = 100  # dots: 200 people, each a dot in two seconds
HANDS = 100  # connections of the guesser; up to forty of them wait for an answer
TOLD = {404: "wrong", 429: "too many"}


async def run(quick: bool) -> list[Row]:
    rounds, alone, beside, guesses = (1, 3.0, 8.0, 1_000) if quick else (ROUNDS, 4.0, 20.0, GUESSES)
    told: Counter[int] = Counter()
    ledgers: list[tuple[Ledger, Ledger]] = []
    with TemporaryDirectory() as folder:
        event = prepare(Path(folder), 1, cards=VOTERS)
        async with served(event.file) as server:
            voters = [await _voter(server.port, event, number) for number in range(VOTERS)]
            await _phase(voters, 2)  # warm
            for number in range(rounds):
                ledger = await _phase(voters, alone)
                async with _guesser(server.port, _codes(number, guesses), guesses / beside, told):
                    ledgers.append((ledger, await _phase(voters, beside)))
    return _rows(ledgers, told, rounds * beside, f"{rounds * guesses} codes in {rounds * beside:.0f} s")


def _rows(ledgers: list[tuple[Ledger, Ledger]], told: Counter[int], seconds: float, typed: str) -> list[Row]:
    if unexpected := told.keys() - TOLD.keys():
        raise AssertionError(f"a guess was answered with {unexpected}")
    print(f"  {told.total()} guesses: " + ", ".join(f"{count} times {TOLD[status]}" for status, count in told.items()))
    without, within = (median([percentile(each.acks, 0.99) * 1e3 for each in of]) for of in zip(*ledgers, strict=True))
    refused = sum(each.refused for pair in ledgers for each in pair)
    taps, rounds = len(ledgers[0][1].acks), len(ledgers)
    return [
        Row(f"dots refused beside {typed}", "dots", "less", refused, 0, taps * rounds, 1),
        Row(f"ack p99, {VOTERS} cards, beside {typed}", "ms", "less", within, 2, taps, rounds, without, "ratio"),
        Row("wrong codes told wrong, the others too many", "per s", "less", told[404] / seconds, 5, told.total(), 1),
    ]


async def _voter(port: int, event: Event, number: int) -> Phone:
    line, code = await dial(port), event.cards[number]
    cookie = (await line.post("/card", card=code)).cookie
    return Phone(number, cookie, line, event.issues, f"/booth/{card_mark(event.vote_key, code)}/1")


async def _phase(voters: list[Phone], seconds: float) -> Ledger:
    taps = Taps(voters, Ledger(), PER_SECOND)
    await taps.arrive(seconds)
    await taps.answered()
    return taps.ledger


@asynccontextmanager
async def _guesser(
    port: int, codes: Iterator[tuple[int, str]], per_second: float, told: Counter[int]
) -> AsyncIterator[None]:
    """So many codes a second, as long as a hand is free."""
    lines, began = [await dial(port) for _ in range(HANDS)], time.perf_counter()

    async def hand(line: Line) -> None:
        for number, code in codes:
            if (early := began + number / per_second - time.perf_counter()) > 0:
                await asyncio.sleep(early)
            told[(await line.post("/card", card=code)).status] += 1

    typing = [asyncio.create_task(hand(line)) for line in lines]
    try:
        yield
    finally:
        for task in typing:
            task.cancel()
        await asyncio.gather(*typing, return_exceptions=True)
        hang_up(lines)


def _codes(seed: int, count: int) -> Iterator[tuple[int, str]]:
    dice = random.Random(seed)
    return ((number, "".join(dice.choices(CARD_LETTERS, k=CARD_LENGTH))) for number in range(count))
