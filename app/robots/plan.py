"""What the robots are given before the day: addresses, who sits where, and words to say."""

import asyncio
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Saying:
    """Something to say. Concerns of one theme mean the same to the theme team; '' is a theme of nobody."""

    kind: str
    list: str
    text: str
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """A home group: its letter, the list it raises, its people, the paths of its door and of its tablet's link."""

    group: int
    letter: str
    list: str
    people: int
    door: str
    link: str


@dataclass(frozen=True, slots=True)
class Plan:
    """`lists` is 1 or 2, `dots` what each person has on each; `tables` are the links of the mixed tables, `seats` those
    of each home group in the council, alternates included.

    `paced` True is a walk of about five minutes, False is as fast as it goes.
    """

    url: str
    lead: str
    themes: str
    wall: str
    tables: tuple[str, ...]
    rooms: tuple[Room, ...]
    lists: int
    dots: int
    sayings: tuple[Saying, ...]
    seats: int = 3
    seed: int = 1
    paced: bool = False

    @property
    def people(self) -> int:
        return sum(room.people for room in self.rooms)

    async def wait(self, dice: Random, seconds: float) -> None:
        """Some moment within these seconds, in a paced day."""
        if self.paced:
            await asyncio.sleep(dice.uniform(0, seconds))


class Deck:
    """Sayings for one group's list, each dealt once."""

    def __init__(self, sayings: list[Saying], dice: Random) -> None:
        self._cards = dice.sample(sayings, len(sayings))
        self._dealt = 0

    def deal(self) -> str:
        turn, card = divmod(self._dealt, len(self._cards))
        self._dealt += 1
        return self._cards[card].text + (f" ({turn + 1})" if turn else "")
