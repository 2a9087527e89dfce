"""The order of the day: stages, which of them is open, and when one may be opened or closed."""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.refusal import (
    AlreadyRevealed,
    CannotOpen,
    CloseVoteFirst,
    NotFound,
    NotTheResultYet,
    Refused,
    Stale,
    VoteIsFrozen,
)


class Kind(StrEnum):
    WELCOME = "welcome"
    STRENGTHS = "strengths"
    CONCERNS = "concerns"
    THEMES = "themes"
    VOTE = "vote"
    RESULT = "result"
    TALK = "talk"
    MIXING = "mixing"  # everyone finds their mixed table
    SOLUTIONS = "solutions"  # the mixed tables work on priorities
    TABLE_REPORTS = "table reports"
    COUNCIL = "council"  # back in the home groups
    CLOSING = "closing"


class Mode(StrEnum):
    TALK = "talk"  # the scribe writes
    CARDS = "cards"  # everybody writes in silence; then the cards are uncovered one by one, and the group talks
    OPEN = "open"  # the scribe and every phone write


class State(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"


LIST_KINDS = (Kind.STRENGTHS, Kind.CONCERNS)


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the day. `opened_at`, `closed_at` and `ends_at` are seconds since 1970; `ends_at` only informs.

    `planned` is minutes after midnight; `silent` (minutes) and `cards` (per person) belong to the mode of cards; `cap`
    is how many lines of this list a group carries on, None for all.
    """

    position: int
    kind: Kind
    mode: Mode
    title: str
    prompt: str
    minutes: int
    state: State = State.PLANNED
    opened_at: int | None = None
    closed_at: int | None = None
    ends_at: int | None = None
    planned: int | None = None
    silent: int = 0
    cards: int = 0
    cap: int | None = None

    @property
    def is_open(self) -> bool:
        return self.state is State.OPEN


@dataclass(frozen=True, slots=True)
class Agenda:
    """All stages in order, at most one open. `frozen` since the vote was first opened, `revealed` since the reveal.

    `polling`: the vote, a run-off or a light poll is under way (see domain/poll.py).
    """

    stages: tuple[Stage, ...]
    current: int | None = None
    frozen: bool = False
    revealed: bool = False
    polling: bool = False

    def stage(self, position: int) -> Stage:
        for stage in self.stages:
            if stage.position == position:
                return stage
        raise NotFound

    @property
    def now(self) -> Stage | None:
        return None if self.current is None else self.stage(self.current)

    @property
    def next(self) -> Stage | None:
        """The stage that the lead would open next, if any is left."""
        after = -1 if self.current is None else self.current
        later = [stage for stage in self.stages if stage.position > after]
        return later[0] if later else None

    @property
    def seen(self) -> str:
        """What a screen showed when a form was drawn: an older value is a stale write."""
        now = self.now
        return "start" if now is None else f"{now.position}.{now.state}"

    @property
    def vote_is_on(self) -> bool:
        """From the first opening of the vote until the reveal; again in a run-off: nobody may vote from two places."""
        return (self.frozen and not self.revealed) or self.polling

    def is_shut(self, kind: str) -> bool:
        """The ballot was made: a concern that comes now would be on none."""
        return self.frozen and kind == Kind.CONCERNS

    def check_list(self, kind: str) -> None:
        if self.is_shut(kind):
            raise VoteIsFrozen

    def stage_of(self, held_stage: int | None) -> Stage | None:
        """The stage one room is in: a held room stays in its stage, open, until it is released."""
        if held_stage is None or held_stage == self.current:
            return self.now
        return replace(self.stage(held_stage), state=State.OPEN)

    def check_seen(self, seen: str) -> None:
        if seen != self.seen:
            raise Stale

    def check_open(self, position: int) -> None:
        """A stage may be opened, or opened again, while nothing later stands on it."""
        stage = self.stage(position)
        if self.revealed and stage.kind is Kind.VOTE:
            raise AlreadyRevealed
        if self.frozen and stage.kind in (*LIST_KINDS, Kind.THEMES):
            raise VoteIsFrozen
        if stage.kind is Kind.RESULT and not self.revealed:
            raise NotTheResultYet

    def may_open(self, position: int) -> bool:
        try:
            self.check_open(position)
        except Refused:
            return False
        return True

    def check_close(self, position: int) -> None:
        if not self.stage(position).is_open:
            raise CannotOpen if self.current != position else Stale

    def check_reveal(self) -> None:
        if self.revealed:
            raise AlreadyRevealed
        if not self.frozen:
            raise NotTheResultYet
        if any(stage.kind is Kind.VOTE and stage.is_open for stage in self.stages):
            raise CloseVoteFirst
