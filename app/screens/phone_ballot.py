"""The ballot as one phone marks it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Dot, Hand, Rule
from app.screens.common import IssueView, ListView
from app.store.meanings import Meaning

Meanings = Mapping[int, Meaning]


@dataclass(frozen=True, slots=True)
class BallotRow:
    """One issue: its dots, and the next one if its rule allows one more.

    `movable` are dots that could move here (their issue's number, dot), if one was wanted and none is left; `meaning`
    says the issue in the language of this phone.
    """

    about: IssueView
    on: tuple[Dot, ...]
    next: Dot | None
    movable: tuple[tuple[int, Dot], ...]
    meaning: Meaning | None


@dataclass(frozen=True, slots=True)
class BallotList:
    """`left` is how many dots are still in the hand."""

    nth: int
    name: str
    dots: int
    left: int
    rows: tuple[BallotRow, ...]


def ballot_lists(lists: tuple[ListView, ...], ballot: Hand, wanted: int | None, meanings: Meanings) -> list[BallotList]:
    """In the order of the wall. `wanted`: the issue that a dot was wanted for when none was left."""
    placed: dict[int, tuple[Dot, ...]] = {}
    for dot in sorted(ballot.dots.values(), key=lambda dot: dot.nth):
        if dot.placed:
            placed[dot.issue] = (*placed.get(dot.issue, ()), dot)
    return [
        _ballot_list(nth, each, each.rule, ballot, wanted, placed, meanings)
        for nth, each in enumerate(lists, 1)
        if each.rule is not None
    ]


def _ballot_list(
    nth: int, each: ListView, rule: Rule, ballot: Hand, wanted: int | None, placed: Mapping[int, tuple[Dot, ...]],
    meanings: Meanings,
) -> BallotList:  # fmt: skip
    lying = tuple((view.issue.number, dots[-1]) for view in each.issues if (dots := placed.get(view.issue.id)))
    left = rule.dots - sum(len(placed.get(view.issue.id, ())) for view in each.issues)
    rows = []
    for view in each.issues:
        on = placed.get(view.issue.id, ())
        next_ = _next_dot(ballot, view.issue.id, on) if rule.dots > 0 and len(on) < rule.per_issue else None
        opens = wanted == view.issue.id and next_ is not None and left < 1
        movable = tuple(pair for pair in lying if pair[1].issue != view.issue.id) if opens else ()
        rows.append(BallotRow(view, on, next_, movable, meanings.get(view.issue.id)))
    return BallotList(nth, each.name, rule.dots, left, tuple(rows))


def _next_dot(ballot: Hand, issue: int, on: tuple[Dot, ...]) -> Dot:
    taken = {dot.nth for dot in on}
    return ballot.dot(issue, min(set(range(1, len(on) + 2)) - taken))
