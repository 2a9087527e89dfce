"""The lead's view of the council: how far each group is and which seats are vacant; never who stands."""

from dataclasses import dataclass

from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.council import MOST_SEATS, Choice
from app.domain.group import Group
from app.screens.fragment import Fragment, Page, Sight
from app.store.councils import Office, SeatView, find_choices, find_council, find_offices
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.groups import find_groups


@dataclass(frozen=True, slots=True)
class GroupLine:
    """`state`: waits, voice, phones, tied, asked, chosen."""

    group: Group
    state: str
    seats: tuple[SeatView, ...]

    @property
    def taken(self) -> int:
        return sum(seat.taken for seat in self.seats)


@dataclass(frozen=True, slots=True)
class LeadCouncil:
    """`on` tells that the council's part of the day is open now, `began` that it was opened at all."""

    event: Event
    groups: tuple[GroupLine, ...]
    offices: tuple[Office, ...]
    on: bool
    began: bool

    most = MOST_SEATS

    @property
    def chosen(self) -> int:
        return sum(line.state in ("chosen", "asked") for line in self.groups)

    @property
    def waiting(self) -> tuple[GroupLine, ...]:
        return tuple(line for line in self.groups if line.state not in ("chosen", "asked"))

    @property
    def taken(self) -> int:
        return sum(line.taken for line in self.groups) + len(self.offices)

    @property
    def vacant(self) -> int:
        return sum(seat.vacant for line in self.groups for seat in line.seats)


def load_lead_council(tx: Tx, _sight: Sight) -> LeadCouncil:
    agenda, choices, seats = find_agenda(tx), find_choices(tx), find_council(tx)
    lines = []
    for group in find_groups(tx):
        mine = tuple(seat for seat in seats if seat.letter == group.letter)
        lines.append(GroupLine(group, _state(choices.get(group.id, Choice(group.id)), mine), mine))
    stages = [stage for stage in agenda.stages if stage.kind is Kind.COUNCIL]
    now = agenda.now is not None and agenda.now.kind is Kind.COUNCIL
    began = any(stage.opened_at is not None for stage in stages)
    return LeadCouncil(find_event(tx), tuple(lines), tuple(find_offices(tx)), now, began)


def _state(choice: Choice, seats: tuple[SeatView, ...]) -> str:
    if not choice.is_chosen:
        return str(choice.way) if choice.state else "waits"
    states = {seat.state for seat in seats}
    return "tied" if "tied" in states else "asked" if "asked" in states else "chosen"


TOPICS = frozenset({Topic.AGENDA, Topic.GROUPS, Topic.COUNCIL, Topic.SEATS})
NOW = Fragment("council", "council/_lead_now.html", load_lead_council, TOPICS)
COUNCIL = Fragment("council", "council/_lead.html", load_lead_council, TOPICS)
LEAD_COUNCIL = Page("lead/council", Audience.LEAD, "lead/page.html", (COUNCIL,), second="council")
