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


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who may come in. `group` is set for a group's tablet, `secret` for a phone or a
    vote card, `member` for a screen of the theme team or a teller: which one it is."""

    audience: Audience
    group: int | None = None
    secret: str | None = None
    member: int | None = None


@dataclass(frozen=True, slots=True)
class Room:
    """Listeners who see exactly the same: one audience, one home group (or none), one language, one of its pages."""

    audience: Audience
    scope: int | None
    language: str
    page: str = ""  # an audience's second live page has a name
