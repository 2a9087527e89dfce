"""Paper ballots: what a teller read on one of them, or counted in a box, and whether two tellers read the same."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Booth, Dot, Hand
from app.domain.refusal_of_votes import (
    TooManyDotsOnPaper,
    TooManyOnOneIssue,
    TotalsTooHigh,
    UnknownIssueNumber,
)

TELLERS = (1, 2)
MOST_PAPERS = 5_000


@dataclass(frozen=True, slots=True)
class Keyed:
    """What one teller read on one paper: whose ballot it is (its id) and the numbers of the issues with a dot."""

    ballot: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """What one teller counted: ballots in the box, and dots by issue (its id)."""

    ballots: int
    dots: Mapping[int, int]


def read_numbers(typed: str) -> tuple[int, ...]:
    """Numbers of issues as somebody types them: "1 4 7" or "#1, #4"; one twice means two dots on it."""
    return tuple(sorted(int(number) for number in re.findall(r"\d{1,6}", typed)))


def hand_of_paper(booth: Booth, ids: Mapping[int, int], numbers: tuple[int, ...]) -> Hand:
    """The ballot that a paper says. `ids` are the issues by number; refused if the paper breaks a rule."""
    counts: Counter[int] = Counter()
    on_lists: Counter[str] = Counter()
    for number in numbers:
        issue = ids.get(number)
        if issue is None or booth.issues.get(issue) not in booth.rules:
            raise UnknownIssueNumber(number=number)
        counts[issue] += 1
        on_lists[booth.issues[issue]] += 1
        if counts[issue] > booth.rules[booth.issues[issue]].per_issue:
            raise TooManyOnOneIssue(number=number, limit=booth.rules[booth.issues[issue]].per_issue)
    for name, dots in on_lists.items():
        if dots > booth.rules[name].dots:
            raise TooManyDotsOnPaper(dots=dots, limit=booth.rules[name].dots)
    dots_ = {
        (issue, nth): Dot(issue, nth, placed=True, version=1)
        for issue, count in counts.items()
        for nth in range(1, count + 1)
    }
    return Hand(1, True, dots_)


def check_box(booth: Booth, box: Box) -> None:
    """A box cannot hold more dots than its ballots allow."""
    if not 0 <= box.ballots <= MOST_PAPERS or any(count < 0 for count in box.dots.values()):
        raise TotalsTooHigh(ballots=box.ballots)
    for name, rule in booth.rules.items():
        mine = [count for issue, count in box.dots.items() if booth.issues.get(issue) == name]
        too_many_on_one = any(count > box.ballots * rule.per_issue for count in mine)
        if too_many_on_one or sum(mine) > box.ballots * rule.dots:
            raise TotalsTooHigh(ballots=box.ballots)


def differences(one: Box, other: Box) -> tuple[int, ...]:
    """Issues whose dots two tellers counted differently; 0 stands for the number of ballots."""
    found = [0] if one.ballots != other.ballots else []
    issues = sorted(one.dots.keys() | other.dots.keys())
    return (*found, *(issue for issue in issues if one.dots.get(issue, 0) != other.dots.get(issue, 0)))
