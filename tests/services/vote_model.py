"""A vote as plain Python remembers it, without a table, a hash or a version: this, and nothing else, must be stored."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.ballot import Done, Wish
from app.domain.poll import LIGHT, PollKind, PollState, Tie, Way

BOTH = (1, 2)
Read = tuple[str, tuple[int, ...]]  # what a teller read on a paper: the card's code, and numbers of issues
OVER = (PollState.REVEALED, PollState.CANCELLED)


@dataclass
class Sheet:
    """One ballot: its dots as issue and number on it."""

    dots: set[tuple[int, int]] = field(default_factory=set)
    done: bool = False


@dataclass(frozen=True)
class Limits:
    """Of one list: dots of a ballot, dots of a ballot on one issue, issues carried."""

    dots: int
    per_issue: int
    carried: int


@dataclass
class CardMade:
    stub: str
    void: bool = False
    dealt: bool = False


@dataclass
class Round:
    """One poll. `numbers` are the options by the number that stands on paper."""

    id: int
    kind: PollKind
    way: Way
    limits: Mapping[str, Limits]
    lists: Mapping[int, str]
    numbers: Mapping[int, int]
    people: int
    tie: Tie
    state: PollState = PollState.OPEN
    ballots: dict[str, Sheet] = field(default_factory=dict)
    papers: dict[tuple[int, int], Read] = field(default_factory=dict)
    boxes: dict[int, tuple[int, dict[int, int]]] = field(default_factory=dict)

    @property
    def is_on(self) -> bool:
        return self.state not in OVER

    @property
    def is_light(self) -> bool:
        return self.kind in LIGHT

    @property
    def is_sealed(self) -> bool:
        return self.state in (PollState.SEALED, PollState.REVEALED)

    def limits_of(self, issue: int) -> Limits:
        return self.limits.get(self.lists.get(issue, ""), Limits(0, 0, 0))

    def sheet(self, secret: str) -> Sheet:
        return self.ballots.get(secret) or Sheet()

    def left(self, secret: str, issue: int) -> int:
        """Dots that are still in this hand for the list of this issue."""
        placed = sum(self.lists[other] == self.lists[issue] for other, _ in self.sheet(secret).dots)
        return self.limits_of(issue).dots - placed

    # What a tap does, once it was accepted.

    def changes(self, secret: str, tap: Wish | Done) -> bool:
        sheet = self.sheet(secret)
        if isinstance(tap, Done):
            return sheet.done is not tap.done
        return ((tap.issue, tap.nth) in sheet.dots) is not tap.placed

    def tap(self, secret: str, tap: Wish | Done) -> None:
        if not self.changes(secret, tap):
            return
        sheet = self.ballots.setdefault(secret, Sheet())
        if isinstance(tap, Done):
            sheet.done = tap.done
            sheet.dots &= sheet.dots if tap.done else set()
            return
        if tap.placed and self.is_light:
            sheet.dots.clear()  # an answer takes the place of the one before
        if tap.instead_of is not None:
            sheet.dots.discard(tap.instead_of[:2])
        sheet.dots.symmetric_difference_update({(tap.issue, tap.nth)})

    def accepts(self, secret: str, tap: Wish | Done) -> bool:
        """Is this tap, made on a screen that shows this ballot as it is, within the rules?"""
        if not self.changes(secret, tap):
            return True
        if self.state is not PollState.OPEN:
            return False
        if isinstance(tap, Done):
            return True
        if self.sheet(secret).done or not 1 <= tap.nth <= self.limits_of(tap.issue).per_issue:
            return False
        if not self.limits_of(tap.issue).dots:
            return False
        moves = tap.instead_of is not None and self.lists.get(tap.instead_of[0]) == self.lists[tap.issue]
        if tap.instead_of is not None and not moves:
            return False
        return not tap.placed or moves or self.is_light or self.left(secret, tap.issue) > 0

    # Paper, one by one.

    def number_of(self, code: str) -> int | None:
        return min((number for (number, _), read in self.papers.items() if read[0] == code), default=None)

    def agree(self, number: int) -> bool:
        one, other = (self.papers.get((number, teller)) for teller in BOTH)
        return one is not None and one == other

    def may_be_keyed(self, number: int, read: Read) -> bool:
        code, numbers = read
        if any(card == code and seen != number for (seen, _), (card, _) in self.papers.items()):
            return False
        if self.number_of(code) is None and code in self.ballots:
            return False  # it came from a screen
        return self.is_within(Counter(numbers))

    def is_within(self, counts: Mapping[int, int]) -> bool:
        """Dots of one ballot, by the number of their issue."""
        by_list: Counter[str] = Counter()
        for number, dots in counts.items():
            issue = self.numbers.get(number, 0)
            if dots > self.limits_of(issue).per_issue:
                return False
            by_list[self.lists[issue]] += dots
        return all(dots <= self.limits[name].dots for name, dots in by_list.items())

    def key(self, number: int, teller: int, read: Read) -> None:
        if self.papers.get((number, teller)) == read:
            return
        self.withdraw(number)
        self.papers[number, teller] = read
        if self.agree(number):
            counts = Counter(read[1])
            dots = {(self.numbers[each], nth) for each, of in counts.items() for nth in range(1, of + 1)}
            self.ballots[read[0]] = Sheet(dots, done=True)

    def withdraw(self, number: int) -> None:
        if self.agree(number):
            self.ballots.pop(self.papers[number, 1][0], None)

    @property
    def unsettled(self) -> list[int]:
        numbers = {number for number, _ in self.papers}
        return sorted(each for each in numbers if not (self.agree(each) and self.papers[each, 1][0] in self.ballots))

    # Paper in a box.

    def is_box(self, ballots: int, dots: Mapping[int, int]) -> bool:
        by_list: Counter[str] = Counter()
        for issue, count in dots.items():
            if not 0 <= count <= ballots * self.limits_of(issue).per_issue:
                return False
            by_list[self.lists[issue]] += count
        return ballots >= 0 and all(count <= ballots * self.limits[name].dots for name, count in by_list.items())

    @property
    def is_settled(self) -> bool:
        if self.way is Way.PAPER:
            return len(self.boxes) == len(BOTH) and self.boxes[1] == self.boxes[2]
        return not self.unsettled

    # The count.

    @property
    def turnout(self) -> int:
        if self.way is Way.PAPER:
            return self.boxes[1][0] if self.is_settled else 0
        return len(self.ballots)

    @property
    def counts(self) -> dict[int, int]:
        if self.way is Way.PAPER:
            found = self.boxes[1][1] if self.is_settled else {}
            return {issue: found.get(issue, 0) for issue in self.lists}
        placed = Counter(issue for sheet in self.ballots.values() for issue, _ in sheet.dots)
        return {issue: placed[issue] for issue in self.lists}

    @property
    def rows(self) -> list[tuple[str, tuple[int, ...]]]:
        """What the published file says of each ballot on each list that was voted on."""
        numbers = {issue: number for number, issue in self.numbers.items()}
        return sorted(
            (name, tuple(sorted(numbers[issue] for issue, _ in sheet.dots if self.lists[issue] == name)))
            for sheet in self.ballots.values()
            for name, limits in self.limits.items()
            if limits.dots
        )


@dataclass
class Day:
    """The whole event: its polls in their order, and its vote cards by their code."""

    way: Way
    rounds: list[Round] = field(default_factory=list)
    cards: dict[str, CardMade] = field(default_factory=dict)
    members: set[str] = field(default_factory=set)  # secrets of phones that are in a group
    pile: int | None = None
    revealed: bool = False

    @property
    def now(self) -> Round | None:
        return self.rounds[-1] if self.rounds else None

    @property
    def is_on(self) -> bool:
        return self.now is not None and self.now.is_on

    @property
    def vote(self) -> Round | None:
        votes = [each for each in self.rounds if each.kind is PollKind.VOTE and each.state is not PollState.CANCELLED]
        return votes[-1] if votes else None

    @property
    def valid(self) -> list[str]:
        return [code for code, card in self.cards.items() if not card.void]

    @property
    def void(self) -> int:
        return len(self.cards) - len(self.valid)

    def may_vote(self, secret: str) -> bool:
        """Whoever has this secret, as this event counts heads."""
        if self.now is None or self.now.way is Way.PAPER:
            return False
        if self.now.way is Way.PHONES:
            return secret in self.members
        return secret in self.valid and self.now.number_of(secret) is None

    def may_begin(self) -> bool:
        return not self.is_on and (self.way is not Way.CARDS or bool(self.valid))

    def make_void(self, code: str) -> bool:
        """Was there a ballot to take out?"""
        self.cards[code].void = True
        return self.is_on and self.now is not None and self.now.ballots.pop(code, None) is not None

    def cancel(self, limits: Mapping[str, Limits], tie: Tie) -> None:
        old = self.now
        assert old is not None
        old.state = PollState.CANCELLED
        old.ballots, old.papers, old.boxes = {}, {}, {}
        fresh = replace(old, id=old.id + 1, state=PollState.OPEN, limits=limits, tie=tie)
        fresh.ballots, fresh.papers, fresh.boxes = {}, {}, {}
        self.rounds.append(fresh)

    # The result.

    def runoff_of(self, name: str) -> Round | None:
        vote = self.vote
        after = [
            each
            for each in self.rounds
            if vote and each.id > vote.id and each.kind is PollKind.RUNOFF and each.state is PollState.REVEALED
        ]
        return next((each for each in reversed(after) if name in each.limits), None)

    def across(self, name: str) -> set[int]:
        """Issues of this list that are tied across the line."""
        vote = self.vote
        assert vote is not None
        mine = {issue: dots for issue, dots in vote.counts.items() if vote.lists[issue] == name}
        carried = vote.limits[name].carried
        return {
            issue
            for issue, dots in mine.items()
            if dots and vote.limits[name].dots and better(mine, dots) < carried < at_least(mine, dots)
        }

    def waiting(self) -> dict[str, set[int]]:
        """By list, what a run-off has to decide."""
        vote = self.vote
        if vote is None or not self.revealed or vote.tie is Tie.BOTH:
            return {}
        found = {name: self.across(name) for name in vote.limits if self.runoff_of(name) is None}
        return {name: issues for name, issues in found.items() if issues}

    def carried(self, name: str) -> set[int]:
        vote = self.vote
        assert vote is not None
        mine = {issue: dots for issue, dots in vote.counts.items() if vote.lists[issue] == name}
        if not vote.limits[name].dots:
            return set(mine)
        within = {issue for issue, dots in mine.items() if dots and better(mine, dots) < vote.limits[name].carried}
        tied = self.across(name)
        if vote.tie is Tie.BOTH or not tied:
            return within
        runoff = self.runoff_of(name)
        places = vote.limits[name].carried - len(within - tied)
        again = {issue: runoff.counts[issue] for issue in tied} if runoff else {}
        return (within - tied) | {issue for issue, dots in again.items() if better(again, dots) < places}


def better(counts: Mapping[int, int], than: int) -> int:
    return sum(dots > than for dots in counts.values())


def at_least(counts: Mapping[int, int], than: int) -> int:
    return sum(dots >= than for dots in counts.values())
