"""Whoever types wrong codes waits; whoever types a right one never does.

A hall shares one address, so nobody is told from anybody else by it. Only so many wrong codes are answered in a second
by the whole house; when too many wait, the next is told at once that others are typing, too.
"""

import asyncio
from typing import Final

from app.domain.refusal_of_votes import TooManyGuesses

SPACING: Final = 0.25  # seconds between two answers to wrong codes
WAITING_MOST: Final = 40  # ten seconds of them


class Guesses:
    def __init__(self, spacing: float = SPACING, waiting_most: int = WAITING_MOST) -> None:
        self._spacing = spacing
        self._most = waiting_most
        self._waiting = 0
        self._turn = asyncio.Lock()

    async def wrong(self) -> None:
        """Returns when this wrong code may be answered."""
        if self._waiting >= self._most:
            raise TooManyGuesses
        self._waiting += 1
        try:
            async with self._turn:
                await asyncio.sleep(self._spacing)
        finally:
            self._waiting -= 1
