"""Dots inside a group, by the plenary's rules: a line stands for an issue, and gets at most one dot of a phone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from app.domain.ballot import Booth, Hand, Rule, dots_for
from app.domain.tally import rank

ALL = "all"  # one group has one list to choose from


@dataclass(frozen=True, slots=True)
class Chosen:
    """A line and where its dots put it; `rank` is None without dots, and lines that share one are `tied`."""

    line: str
    rank: int | None
    tied: bool


def as_issue(line: str) -> int:
    """A line's id as the number that a ballot knows an issue by."""
    return int.from_bytes(line.encode())


def as_line(issue: int) -> str:
    return issue.to_bytes((issue.bit_length() + 7) // 8).decode()


def dots_of(lines: int, cap: int) -> int:
    """Dots per person: as many as in the plenary for so many issues, at least one, never more than may be carried."""
    return max(1, min(dots_for(lines, None), cap))


def booth_of(lines: Iterable[str], dots: int) -> Booth:
    return Booth(0, "", True, True, {ALL: _rule(dots)}, {as_issue(line): ALL for line in lines})


def lift_others(hand: Hand, lines: Iterable[str]) -> Hand:
    """A dot on a line that went off the list is used elsewhere now: it does not come back with its line."""
    here = {as_issue(line) for line in lines}
    lifted = {
        name: replace(dot, placed=False, version=dot.version + 1)
        for name, dot in hand.dots.items()
        if dot.placed and dot.issue not in here
    }
    return replace(hand, dots={**hand.dots, **lifted})


def in_order(lines: Iterable[str], dots: Mapping[str, int]) -> list[Chosen]:
    """Most dots first; lines with as many stay in the order of the list, and both say that they are tied."""
    counts = {as_issue(line): dots.get(line, 0) for line in lines}
    return [Chosen(as_line(each.issue), each.rank, each.tied) for each in rank(counts, _rule(1))]


def _rule(dots: int) -> Rule:
    return Rule(ALL, dots, per_issue=1, carried=0)
