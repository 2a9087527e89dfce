"""The line of account: are people, vote cards, ballots and dots the same story?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cards:
    """Vote cards: made, made void, and (None: not counted yet) left in the pile."""

    made: int
    void: int
    left: int | None

    @property
    def given(self) -> int | None:
        return None if self.left is None else self.made - self.left

    @property
    def in_play(self) -> int | None:
        return None if self.given is None else self.given - self.void


@dataclass(frozen=True, slots=True)
class Account:
    """`holds`: the ballots are those that were sealed, and none has more dots than allowed. `cards` where they count
    heads. `dots` is only told after the close."""

    people: int
    ballots: int
    dots: int | None
    holds: bool
    cards: Cards | None = None

    @property
    def missing(self) -> int:
        """People who gave no ballot; not voting is a choice."""
        return max(0, self.people - self.ballots)

    @property
    def beyond(self) -> int:
        """Ballots that no person accounts for."""
        return max(0, self.ballots - self.people)

    @property
    def cards_beyond(self) -> int:
        """Cards in people's hands that no person accounts for: lost ones that nobody made void."""
        in_play = None if self.cards is None else self.cards.in_play
        return 0 if in_play is None else in_play - self.people

    @property
    def is_whole(self) -> bool:
        return self.holds and not self.missing and not self.beyond and not self.cards_beyond
