"""The lead: where we are, who needs me, what is next. Never a count before the reveal."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import LIST_KINDS, Agenda, Kind, Stage
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.poll import Poll, PollKind, PollState
from app.screens.became import GATE
from app.screens.closing import ClosingView, load_closing
from app.screens.fragment import Fragment, Page, Sight
from app.screens.lead_council import NOW as COUNCIL_NOW
from app.screens.lead_rooms import MESSAGES, ROOM_TOPICS, ROOMS, TELL
from app.screens.lead_run import LOG, MIRROR, RUN
from app.screens.lead_vote import VOTE, VOTE_TOPICS
from app.screens.reach import MOVED, REACH
from app.screens.remote import LEADS_TURNS
from app.store.answers import find_gate
from app.store.counts import count_turnout
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import count_heads, find_groups
from app.store.issues import find_issues
from app.store.mixed_tables import find_wishes
from app.store.polls import find_current
from app.store.reports import Turn, find_reports
from app.store.statements import find_counts


class Step(StrEnum):
    """What the one large button does."""

    REPORT = "report"  # the next page of the report-outs on the wall
    NEXT = "next"
    CLOSE = "close"  # the vote, or another poll
    SEAL = "seal"
    REVEAL = "reveal"
    FINISH = "finish"  # a light poll
    END = "end"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class DayView:
    """Where we are and what is next.

    `waiting_for` are the groups that have not agreed on this part's list; `unheard` those that have not said how many
    they are. `report` is the next page of the report-outs.
    """

    agenda: Agenda
    seen: str
    step: Step
    next: Stage | None
    groups: int
    waiting_for: tuple[Group, ...]
    unheard: tuple[Group, ...]
    people: int
    ballots: int
    issues: int
    report: Turn | None
    poll: Poll | None  # the one that is on
    waits: bool  # the vote is next, and a group or an interpreter has not answered yet
    closing: ClosingView
    tables_due: bool  # people look for their mixed tables, and the lead has posted none
    asks_for_table: int  # people who would like another table, and have no answer yet

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots


def load_day(tx: Tx, _sight: Sight) -> DayView:
    agenda, groups, reports = find_agenda(tx), find_groups(tx), find_reports(tx)
    now, report, current = agenda.now, reports.next if reports else None, find_current(tx)
    poll = current if current is not None and current.is_on else None
    closing = tx.once(load_closing)
    return DayView(
        agenda, agenda.seen, Step.OVER if closing.ended else _step(agenda, report, poll), agenda.next, len(groups),
        tuple(_waiting_for(tx, now, groups)), tuple(group for group in groups if group.heads is None),
        poll.people if poll else count_heads(tx), count_turnout(tx, poll) if poll else 0, len(find_issues(tx)),
        report, poll, _waits(tx, agenda), closing,
        _tables_due(tx, now), len(find_wishes(tx, open=True)) if _sits_at_tables(now) else 0,
    )  # fmt: skip


def _waits(tx: Tx, agenda: Agenda) -> bool:
    opens = agenda.next is not None and agenda.next.kind is Kind.VOTE and not agenda.frozen
    return opens and not find_gate(tx).is_open


def _tables_due(tx: Tx, now: Stage | None) -> bool:
    return _sits_at_tables(now) and not find_event(tx).posted


def _sits_at_tables(now: Stage | None) -> bool:
    return now is not None and now.kind in (Kind.MIXING, Kind.SOLUTIONS)


def _step(agenda: Agenda, report: Turn | None, poll: Poll | None) -> Step:
    now = agenda.now
    in_vote = now is not None and now.kind is Kind.VOTE and not agenda.revealed
    if poll is not None and (in_vote or poll.kind is not PollKind.VOTE):
        if poll.is_light:
            return Step.FINISH
        return {PollState.OPEN: Step.CLOSE, PollState.CLOSED: Step.SEAL}.get(poll.state, Step.REVEAL)
    if report is not None:
        return Step.REPORT
    return Step.NEXT if agenda.next is not None else Step.END


def _waiting_for(tx: Tx, now: Stage | None, groups: list[Group]) -> list[Group]:
    """Groups with nothing agreed, or with something not agreed yet, on the list of this part."""
    if now is None or now.kind not in LIST_KINDS:
        return []
    counts = find_counts(tx)
    found = ((group, counts.get((group.id, now.kind), (0, 0))) for group in groups)
    return [group for group, (said, agreed) in found if said or not agreed]


DAY = Fragment(
    "day",
    "lead/_day.html",
    load_day,
    VOTE_TOPICS | ROOM_TOPICS | {Topic.ANSWERS, Topic.MEANINGS, Topic.TABLES, Topic.DEAL},
)
_ALL = (MOVED, DAY, COUNCIL_NOW, LEADS_TURNS, GATE, VOTE, ROOMS, MESSAGES, TELL, RUN, MIRROR, LOG, REACH)
LEAD = Page("lead", Audience.LEAD, "lead/page.html", _ALL, beside=frozenset({Topic.ADDRESS}))
