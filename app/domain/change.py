"""What can become news: the whole vocabulary of the live hub."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    AGENDA = "agenda"  # a stage was opened, closed or extended; the event was renamed
    GROUPS = "groups"  # a group was added, renamed, merged, removed, held or released
    DEVICES = "devices"  # heads, devices and who waits for a nod, as the tablet and the lead see them
    NODS = "nods"  # a facilitator moved devices in or out: their phones must look again
    STATEMENTS = "statements"  # unagreed words of one group; scope is the group
    AGREED = "agreed"  # a group released its list
    ISSUES = "issues"  # the theme team changed an issue
    TURNOUT = "turnout"  # one more ballot is in
    RESULT = "result"  # the lead revealed
    LINKS = "links"  # a private link was replaced: its cookies and sockets are dead
    REACH = "reach"  # a phone reached this computer, or the computer has something to say about itself
    ADDRESS = "address"  # this computer is at another address: everything that shows one is drawn anew


@dataclass(frozen=True, slots=True)
class Change:
    """A doorbell, never a parcel: what changed, and for which group if only one can see it."""

    topic: Topic
    scope: int | None = None
