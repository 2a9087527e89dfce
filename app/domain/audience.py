"""Who is looking: every screen, route and socket belongs to one audience."""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    ANYONE = "anyone"
    PHONE = "phone"
    GROUP = "group"
    LEAD = "lead"
    THEMES = "themes"
    WALL = "wall"
    REMOTE = "remote"
    BOOTH = "booth"
    DESK = "desk"
    TELLER = "teller"
    TABLE = "table"  # the device of the scribe at a mixed table
    SECRETARY = "secretary"  # of the council: the only one who reads how to reach its members


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who may come in. `group` is set for a group's tablet, `table` for a mixed table's device, `secret` for a
    phone or a vote card, `member` for a screen of the theme team, a teller or a table: which one it is."""

    audience: Audience
    group: int | None = None
    secret: str | None = None
    member: int | None = None
    table: int | None = None

    @property
    def scope(self) -> int | None:
        """The group or the table whose news this viewer hears."""
        return self.group if self.table is None else self.table


@dataclass(frozen=True, slots=True)
class Room:
    """Listeners who see exactly the same: one audience, one home group or table (or none), one language, one page."""

    audience: Audience
    scope: int | None
    language: str
    page: str = ""  # an audience's second live page has a name
