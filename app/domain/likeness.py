"""Which texts look alike: a hint for a person, who reads both. "More bike lanes" looks like "more bus lanes"."""

from collections.abc import Mapping
from typing import Protocol


class Likeness(Protocol):
    """Pairs of keys whose texts look alike, the most alike first, with how much: 0 to 100."""

    def pairs(self, texts: Mapping[str, str]) -> list[tuple[str, str, float]]: ...
