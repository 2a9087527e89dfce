"""The robots' own account of the day: what was acknowledged to them, and what was refused. Never asks the server."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain import refusal, refusal_of_mixing, refusal_of_tables, refusal_of_themes, refusal_of_words
from app.domain.refusal import Refused
from app.domain.statement import Mark


@dataclass(slots=True)
class Line:
    """A statement that was received. `issue` is the number of the issue that the theme team put it under."""

    group: int
    kind: str
    text: str
    by_phone: bool
    mark: Mark = Mark.SAID
    issue: int | None = None


@dataclass(slots=True)
class Entry:
    """An issue as the theme team left it."""

    list: str
    text: str
    out: bool = False


@dataclass(slots=True)
class Ballot:
    """Dots that stand, as (issue, nth)."""

    dots: set[tuple[int, int]] = field(default_factory=set)
    done: bool = False


@dataclass(slots=True)
class Ledger:
    """Phones are known by the secret in their cookie, lines by the key that the server wrote into their form."""

    heads: dict[int, int] = field(default_factory=dict)
    inside: dict[str, int] = field(default_factory=dict)
    waiting: dict[str, int] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    issues: dict[int, Entry] = field(default_factory=dict)
    ballots: dict[str, Ballot] = field(default_factory=dict)
    refused: Counter[str] = field(default_factory=Counter)
    due: Counter[str] = field(default_factory=Counter)  # refusals that the robots provoked, by what they must be told
    tables: dict[tuple[int, int], int] = field(default_factory=dict)  # a badge's mixed table, as its phone said
    notes: dict[tuple[int, str], str] = field(default_factory=dict)  # by mixed table and step
    plans: dict[tuple[int, int], str] = field(default_factory=dict)  # what, by mixed table and place
    seats: dict[int, int] = field(default_factory=dict)  # of each home group that are taken
    answered: set[str] = field(default_factory=set)  # phones that answered the last questions
    busy: int = 0  # "try again in a moment"
    broken: int = 0  # requests without an answer

    def refuse(self, notice: str) -> None:
        self.refused[kind_of(notice)] += 1

    def provoke(self, kind: type[Refused], times: int = 1) -> None:
        self.due[kind.__name__] += times

    def say(self, key: str, group: int, kind: str, text: str, by_phone: bool) -> None:
        self.lines.setdefault(key, Line(group, kind, text, by_phone))

    def line(self, group: int, kind: str, text: str) -> Line:
        """Robots never say the same twice in one group."""
        return next(line for line in self.lines.values() if (line.group, line.kind, line.text) == (group, kind, text))

    def agree(self, group: int, kind: str) -> None:
        for line in self.lines.values():
            if (line.group, line.kind, line.mark) == (group, kind, Mark.SAID):
                line.mark = Mark.AGREED

    def agreed(self, kind: str) -> list[Line]:
        return [line for line in self.lines.values() if line.kind == kind and line.mark is Mark.AGREED]

    def originals(self, issue: int) -> list[Line]:
        return [line for line in self.lines.values() if line.issue == issue]

    def mark(self, secret: str, issue: int, nth: int, placed: bool) -> None:
        dots = self.ballots.setdefault(secret, Ballot()).dots
        if placed:
            dots.add((issue, nth))
        else:
            dots.discard((issue, nth))

    def count(self) -> Counter[int]:
        """Dots by issue."""
        return Counter(issue for ballot in self.ballots.values() for issue, _ in ballot.dots)


def kind_of(notice: str) -> str:
    """Which rule said no, told by its sentence; the sentence itself if no rule has it."""
    for name, sentence in _SENTENCES.items():
        if sentence.fullmatch(notice):
            return name
    return notice


def _pattern(message: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"%\\\(\w+\\\)s", ".+", re.escape(message)))


def _kinds() -> Iterator[type[Refused]]:
    for module in (refusal, refusal_of_words, refusal_of_themes, refusal_of_mixing, refusal_of_tables):
        yield from (kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, Refused))


_SENTENCES: Mapping[str, re.Pattern[str]] = {kind.__name__: _pattern(kind.message) for kind in _kinds()}
