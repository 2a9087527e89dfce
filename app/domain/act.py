"""The history: what was done, by which role and when. An act is a list of changes: it can be replayed and inverted."""

from collections.abc import Mapping
from dataclasses import dataclass

LEAD, THEMES = "lead", "themes"


def role_of(group: int) -> str:
    """A group's tablet acts as its group; no act knows a person."""
    return f"group:{group}"


@dataclass(frozen=True, slots=True)
class Change:
    """One field of one thing ("issue:3", "statement:…") before and after. None: it was not there, or is gone."""

    thing: str
    field: str
    before: object
    after: object

    @property
    def inverse(self) -> "Change":
        return Change(self.thing, self.field, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Act:
    """`at` is seconds since 1970; `about` fills the sentence that tells it; `undoes` is the act it inverts."""

    id: int
    at: int
    role: str
    verb: str
    about: Mapping[str, object]
    changes: tuple[Change, ...] = ()
    undoes: int | None = None
