"""What can become news: the whole vocabulary of the live hub."""

from dataclasses import dataclass
from enum import StrEnum


class Topic(StrEnum):
    AGENDA = "agenda"  # a stage was opened, closed or extended; the event was renamed
    GROUPS = "groups"  # a group was added, renamed, merged, removed, held or released
    DEVICES = "devices"  # heads, devices and who waits for a nod, as the tablet and the lead see them
    NODS = "nods"  # a facilitator moved devices in or out: their phones must look again
    STATEMENTS = "statements"  # unagreed words of one group; scope is the group
    CARDS = "cards"  # a group's cards were delivered, or one was uncovered; scope is the group
    READING = "reading"  # a group's list is read aloud and stands on its phones, or no more; scope is the group
    FLAGS = "flags"  # a line of one group is wrong or must stay here; scope is the group
    CHOOSING = "choosing"  # dots inside a group were opened or closed; scope is the group
    AGREED = "agreed"  # a group released its list, or called it back
    ISSUES = "issues"  # the theme team changed an issue
    ANSWERS = "answers"  # the groups were asked what they say of the themes, or one has answered
    MEANINGS = "meanings"  # an interpreter wrote or checked a line
    HOLDS = "holds"  # somebody took a line or a card in hand, or put it down
    ASKS = "asks"  # a room asks the lead, or the lead has heard; scope is the group
    MESSAGES = "messages"  # the lead says something to a room, to all, or on the wall
    WALL = "wall"  # the wall turned a page of the report-outs, was paused, dark, or shows the day again
    TURNOUT = "turnout"  # one more ballot is in
    VOTE_CARDS = "vote cards"  # vote cards were made, counted, or made void
    PAPER = "paper"  # a teller brought in what is on paper
    RESULT = "result"  # the lead revealed
    DEAL = "deal"  # the lead prepares the mixed tables: wishes, a deal that is not posted yet
    TABLES = "tables"  # the mixed tables were posted, somebody sits elsewhere, a priority went to a table
    WORKSHEET = "worksheet"  # a table wrote; scope is the table
    COUNCIL = "council"  # candidates and seats of one home group; scope is the group
    SEATS = "seats"  # who sits in the council, as the whole hall may see it
    SURVEY = "survey"  # one more answer to the exit survey
    LINKS = "links"  # a private link was replaced: its cookies and sockets are dead
    REACH = "reach"  # a phone reached this computer, or the computer has something to say about itself
    ADDRESS = "address"  # this computer is at another address: everything that shows one is drawn anew


@dataclass(frozen=True, slots=True)
class Change:
    """A doorbell, never a parcel: what changed, and for which group if only one can see it."""

    topic: Topic
    scope: int | None = None
