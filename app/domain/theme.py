"""Issues: what the theme team makes of the agreed concerns. Originals are never lost."""

from dataclasses import dataclass

from app.domain.group import EVERYONE
from app.domain.refusal import OtherList


@dataclass(frozen=True, slots=True)
class Issue:
    """A numbered line of the ballot. `list` is who raised it; a number is never used twice."""

    id: int
    number: int
    list: str
    text: str
    version: int
    taken_out: bool = False


def list_of(lists: int, raised_by: str) -> str:
    """The list an issue stands on: with one list everybody's, with two the one of the group that raised it."""
    return EVERYONE if lists == 1 else raised_by


def check_same_list(issue: Issue, wanted: str) -> None:
    if issue.list != wanted:
        raise OtherList
