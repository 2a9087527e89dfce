"""From dots to ranks. Ties are shared and shown; nothing is decided by the order of numbers or letters."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Rule
from app.domain.poll import Tie


@dataclass(frozen=True, slots=True)
class Standing:
    """One issue in the result. `rank` is None without dots; `at_the_cut` marks a tie across the line of carrying.

    `waits`: a run-off has to decide it; `runoff`: the dots that it got there.
    """

    issue: int
    dots: int
    rank: int | None
    tied: bool
    carried: bool
    at_the_cut: bool
    waits: bool = False
    runoff: int | None = None


def rank(
    dots: Mapping[int, int], rule: Rule, tie: Tie = Tie.BOTH, runoff: Mapping[int, int] | None = None
) -> list[Standing]:
    """Standings of one list, most dots first, tied ones in the order they came in; every issue is in it.

    `runoff`: the dots of a run-off, if there was one. Who is tied there across the line, too, is carried with the rest.
    """
    ordered = sorted(dots.items(), key=lambda item: (-item[1], -(runoff or {}).get(item[0], 0)))
    return [_standing(issue, count, dots, rule, tie, runoff) for issue, count in ordered]


def _standing(
    issue: int, count: int, dots: Mapping[int, int], rule: Rule, tie: Tie, runoff: Mapping[int, int] | None
) -> Standing:
    if rule.dots == 0:
        return Standing(issue, count, None, tied=False, carried=True, at_the_cut=False)
    place = 1 + sum(other > count for other in dots.values())
    equals = sum(other == count for other in dots.values())
    reaches = count > 0 and place <= rule.carried
    across = reaches and place + equals - 1 > rule.carried
    rank_, tied = place if count else None, count > 0 and equals > 1
    if not across or tie is Tie.BOTH:
        return Standing(issue, count, rank_, tied, reaches, across)
    if runoff is None:
        return Standing(issue, count, rank_, tied, carried=False, at_the_cut=True, waits=True)
    mine = runoff.get(issue, 0)
    above = sum(runoff.get(other, 0) > mine for other, dots_ in dots.items() if dots_ == count)
    carried = above < rule.carried - place + 1
    return Standing(issue, count, rank_, tied, carried, at_the_cut=True, runoff=mine)
