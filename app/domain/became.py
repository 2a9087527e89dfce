"""What became of a group's concerns: each of them has one place, and the group says whether that is still itself."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from app.domain.refusal_of_themes import (
    ConcernsUnplaced,
    GroupsUnanswered,
    ListsCalledBack,
    MeaningsUnchecked,
    NotReadyForTheBallot,
)
from app.domain.refusal_of_words import TooLong
from app.domain.statement import clean, is_visible
from app.domain.theme import Issue, Place

REASON_LIMIT = 280


class Fate(StrEnum):
    """Where a concern stands. ALONE: in its group's own words, with nobody else's."""

    ALONE = "alone"
    UNDER = "under"
    THEME = "theme"  # in a theme that is not on the ballot yet
    KEPT = "kept"
    UNPLACED = "unplaced"


class Said(StrEnum):
    """A group's one answer."""

    US = "us"
    OUT = "out"  # it took a concern of its own out again, which is always granted


@dataclass(frozen=True, slots=True)
class Beside:
    """Another agreed concern that means the same, and the letter of the group that said it."""

    id: str
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Became:
    """What became of one agreed concern. `linked` only look alike: nothing was put together."""

    id: str
    text: str
    issue: Issue | None = None
    beside: tuple[Beside, ...] = ()
    linked: tuple[Issue, ...] = ()

    @property
    def fate(self) -> Fate:
        if self.issue is None or self.issue.state is Place.GONE:
            return Fate.UNPLACED
        if self.issue.state is Place.KEPT:
            return Fate.KEPT
        if self.issue.state is Place.THEME:
            return Fate.THEME
        return Fate.UNDER if self.beside or self.issue.text != self.text else Fate.ALONE

    @property
    def may_leave(self) -> bool:
        return self.fate is not Fate.ALONE


def fingerprint(concerns: Iterable[Became]) -> str:
    """What a group answers to. Numbers, order and links may change without asking it again: they bend no words."""
    return sha256(repr([_shown(each) for each in concerns]).encode()).hexdigest()[:16]


def _shown(each: Became) -> tuple[object, ...]:
    place = None if each.issue is None else (each.issue.id, each.issue.text, each.issue.reason)
    return each.id, each.text, str(each.fate), place, [(other.id, other.text) for other in each.beside]


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands between the theme board and the ballot.

    `unanswered` are the letters of groups that have not said "that is us"; `unchecked` how many issues nobody has
    checked, per language; `called_back` the letters of groups that called their list back and have not agreed again;
    `unplaced` how many concerns have no place on the board.
    """

    unanswered: tuple[str, ...] = ()
    unchecked: Mapping[str, int] = field(default_factory=dict)
    called_back: tuple[str, ...] = ()
    unplaced: int = 0

    @property
    def is_open(self) -> bool:
        return not (self.unanswered or self.unchecked or self.called_back or self.unplaced)

    def check(self) -> None:
        letters = ", ".join(self.unanswered)
        if self.called_back:
            raise ListsCalledBack(letters=", ".join(self.called_back))
        if self.unplaced:
            raise ConcernsUnplaced(number=self.unplaced)
        if self.unanswered and self.unchecked:
            raise NotReadyForTheBallot(letters=letters, languages=self.unchecked)
        if self.unanswered:
            raise GroupsUnanswered(letters=letters)
        if self.unchecked:
            raise MeaningsUnchecked(languages=self.unchecked)

    def pass_anyway(self, reason: str) -> str:
        """Only with a sentence that stays on record; without one the gate holds."""
        told = clean(reason)
        if len(told) > REASON_LIMIT:
            raise TooLong(length=len(told), limit=REASON_LIMIT)
        if not is_visible(told):
            self.check()
        return told
