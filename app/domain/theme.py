"""Issues: what the theme team makes of the agreed concerns. Originals are never lost."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.group import EVERYONE


class Place(StrEnum):
    """Where a theme stands."""

    THEME = "theme"  # in the middle column of the full board
    BALLOT = "ballot"
    KEPT = "kept"  # on record with a reason, not on the ballot
    GONE = "gone"  # its last original has left


@dataclass(frozen=True, slots=True)
class Issue:
    """A theme; on the ballot an issue with its number. `list` is who raised it; `reason` says why it is only kept."""

    id: int
    number: int
    list: str
    text: str
    version: int
    state: Place = Place.BALLOT
    reason: str = ""
    place: int = 0


def list_of(lists: int, raised_by: str) -> str:
    """The list an issue stands on: with one list everybody's, with two the one of the group that raised it."""
    return EVERYONE if lists == 1 else raised_by
