"""Who has a line or a card in hand. It only tells: a hold never keeps anybody from saving."""

from dataclasses import dataclass
from typing import Final

from app.domain.refusal_of_words import InOtherHands

LASTS: Final = 20  # seconds; who still has it in hand takes it again before


@dataclass(frozen=True, slots=True)
class Hold:
    """`thing` is "line:<id>", "card:<statement id>" or "issue:<id>"; `until` is seconds since 1970."""

    thing: str
    holder: str
    until: int


# A hold that lies further ahead was made by a clock that has been set back since.
def check_free(found: Hold | None, holder: str, now: int) -> None:
    if found is not None and found.holder != holder and now < found.until <= now + LASTS:
        raise InOtherHands


def letter_of(member: int | None) -> str:
    """The theme team's screens are Z, Y, X …: never mistaken for groups, which begin with A."""
    return "" if member is None else chr(ord("Z") - (member - 1) % 13)
