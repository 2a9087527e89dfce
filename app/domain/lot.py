"""Chance from words that a room called out: the same words decide the same, on every machine and in ten years."""

from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import TypeVar

Thing = TypeVar("Thing")

BYTES = 4
SPAN = 256**BYTES


class Lot:
    """SHA-256 of the words and 0, 1, 2, …, read four bytes at a time."""

    def __init__(self, words: str) -> None:
        self._numbers = _numbers(words.encode())

    def below(self, count: int) -> int:
        """One of 0 … count - 1; a number from the uneven rest at the end is thrown again, so all are as likely."""
        fair = SPAN - SPAN % count
        while True:
            number = next(self._numbers)
            if number < fair:
                return number % count

    def shuffled(self, things: Iterable[Thing]) -> list[Thing]:
        deck = list(things)
        for last in range(len(deck) - 1, 0, -1):
            other = self.below(last + 1)
            deck[last], deck[other] = deck[other], deck[last]
        return deck


def _numbers(words: bytes) -> Iterator[int]:
    page = 0
    while True:
        block = sha256(words + b"\n%d" % page).digest()
        for start in range(0, len(block), BYTES):
            yield int.from_bytes(block[start : start + BYTES])
        page += 1
