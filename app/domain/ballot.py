"""A ballot: dots on issues. A dot is named by its issue and its number on it, so a copy of it is the same dot."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.refusal import AllDotsPlaced, EnoughOnThis, NoSuchDot, Stale, VoteClosed, VoteNotOpen

ANSWERS = "answers"  # the list that the steps of a light poll stand on


@dataclass(frozen=True, slots=True)
class Rule:
    """What was frozen for one list when the vote opened. With 0 dots all its issues are carried without a vote."""

    list: str
    dots: int
    per_issue: int
    carried: int


@dataclass(frozen=True, slots=True)
class Booth:
    """What every ballot of this poll has in common: is it open, the rule per list, the list of each issue.

    `poll` is its number (0 before the first), `way` how heads are counted in it; see domain/poll.py. In a light poll
    its steps stand where issues stand in a vote.
    """

    poll: int
    way: str
    opened: bool
    is_open: bool
    rules: Mapping[str, Rule]
    issues: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Dot:
    """`version` counts how often this dot was placed or lifted; a lifted dot stays, so that an old copy is noticed."""

    issue: int
    nth: int
    placed: bool
    version: int


@dataclass(frozen=True, slots=True)
class Hand:
    """One phone's ballot. `version` 0 is a ballot that was never touched."""

    version: int = 0
    done: bool = False
    dots: Mapping[tuple[int, int], Dot] = field(default_factory=dict)

    def placed(self, booth: Booth, on_list: str) -> int:
        return sum(dot.placed and booth.issues.get(dot.issue) == on_list for dot in self.dots.values())

    def on(self, issue: int) -> list[Dot]:
        return [dot for dot in self.dots.values() if dot.issue == issue and dot.placed]

    def dot(self, issue: int, nth: int) -> Dot:
        return self.dots.get((issue, nth)) or Dot(issue, nth, placed=False, version=0)

    def free(self, booth: Booth, on_list: str) -> int:
        return booth.rules[on_list].dots - self.placed(booth, on_list)


@dataclass(frozen=True, slots=True)
class Wish:
    """One tap: this dot placed or lifted, as drawn from version `seen`; `instead_of` is the dot that moves here.

    `ballot` is set if the tap had to wait on its phone: it counts only on the version of the ballot it was meant for.
    """

    issue: int
    nth: int
    placed: bool
    seen: int
    instead_of: tuple[int, int, int] | None = None  # issue, nth, seen
    ballot: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """'I am done', or starting again with no dots. `ballot` as in a wish."""

    done: bool
    ballot: int | None = None


def dots_for(issues: int, setting: int | None) -> int:
    """Dots per person on a list: as set, else 3 for 7 issues or more, 2 for 4 to 6, none (all carried) for fewer."""
    if setting is not None:
        return setting
    if issues >= 7:
        return 3
    return 2 if issues >= 4 else 0


def check_open(booth: Booth) -> None:
    if not booth.opened:
        raise VoteNotOpen
    if not booth.is_open:
        raise VoteClosed


def apply(booth: Booth, hand: Hand, wish: Wish) -> Hand:
    """The hand after this tap. The same hand if the tap was already counted; refused if it breaks a rule or is old."""
    dot = hand.dot(wish.issue, wish.nth)
    if dot.version and dot.placed == wish.placed:
        return hand  # a copy of a tap that counts, even if the copy comes after the close
    check_open(booth)
    _check_waited(hand, wish.ballot)
    if hand.done:
        raise Stale  # from a screen that was left behind: its person went on elsewhere, and is done
    rule = _rule(booth, wish)
    if wish.instead_of is not None:
        hand = _lifted(booth, hand, wish.instead_of, rule.list)
    if wish.placed and rule.list == ANSWERS:
        hand = replace(hand, dots=_lifted_all(hand))  # an answer takes the place of the one before
    if wish.placed and hand.free(booth, rule.list) < 1:
        raise AllDotsPlaced(issue=wish.issue)
    return _changed(hand, wish)


def finish(booth: Booth, hand: Hand, wish: Done) -> Hand:
    """With no dots it is a ballot too: not choosing is a choice."""
    if hand.done == wish.done:
        return hand
    check_open(booth)
    _check_waited(hand, wish.ballot)
    return replace(hand, version=hand.version + 1, done=wish.done, dots=hand.dots if wish.done else _lifted_all(hand))


def _lifted_all(hand: Hand) -> Mapping[tuple[int, int], Dot]:
    """Each dot one version on, so that a late copy of a tap from before is noticed."""
    return {
        name: replace(dot, placed=False, version=dot.version + 1) if dot.placed else dot
        for name, dot in hand.dots.items()
    }


def _check_waited(hand: Hand, ballot: int | None) -> None:
    """Its owner may have gone on elsewhere while the phone that held the tap was away."""
    if ballot is not None and ballot != hand.version:
        raise Stale


def _rule(booth: Booth, wish: Wish) -> Rule:
    rule = booth.rules.get(booth.issues.get(wish.issue, ""))
    if rule is None or rule.dots == 0 or wish.nth < 1:
        raise NoSuchDot
    if wish.nth > rule.per_issue:
        raise EnoughOnThis(limit=rule.per_issue)
    return rule


def _lifted(booth: Booth, hand: Hand, dot: tuple[int, int, int], on_list: str) -> Hand:
    issue, nth, seen = dot
    if booth.issues.get(issue) != on_list:
        raise NoSuchDot
    return _changed(hand, Wish(issue, nth, placed=False, seen=seen))


def _changed(hand: Hand, wish: Wish) -> Hand:
    dot = hand.dot(wish.issue, wish.nth)
    if dot.placed == wish.placed:
        return hand
    if dot.version != wish.seen:
        raise Stale
    new = Dot(wish.issue, wish.nth, wish.placed, dot.version + 1)
    return Hand(hand.version + 1, False, {**hand.dots, (wish.issue, wish.nth): new})
