"""From dots to ranks. Ties are shared and shown; nothing is decided by the order of numbers or letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Rule


@dataclass(frozen=True, slots=True)
class Standing:
    """One issue in the result. `rank` is None without dots; `at_the_cut` marks a tie across the line of carrying."""

    issue: int
    dots: int
    rank: int | None
    tied: bool
    carried: bool
    at_the_cut: bool


def rank(dots: Mapping[int, int], rule: Rule) -> list[Standing]:
    """Standings of one list, most dots first, tied ones in the order they came in; every issue is in it."""
    ordered = sorted(dots.items(), key=lambda item: -item[1])
    return [_standing(issue, count, dots, rule) for issue, count in ordered]


def _standing(issue: int, count: int, dots: Mapping[int, int], rule: Rule) -> Standing:
    if rule.dots == 0:
        return Standing(issue, count, None, tied=False, carried=True, at_the_cut=False)
    place = 1 + sum(other > count for other in dots.values())
    equals = sum(other == count for other in dots.values())
    carried = count > 0 and place <= rule.carried
    across = carried and place + equals - 1 > rule.carried
    return Standing(issue, count, place if count else None, count > 0 and equals > 1, carried, across)
