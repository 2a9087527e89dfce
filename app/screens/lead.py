"""The lead: where we are, who needs me, what is next. Never a count before the reveal."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.agenda import LIST_KINDS, Agenda, Kind, Stage
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.poll import Poll, PollKind, PollState
from app.screens.became import GATE
from app.screens.fragment import Fragment, Page, Sight
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
from app.store.polls import find_current
from app.store.statements import find_counts


class Step(StrEnum):
    """What the one large button does."""

    REPORT = "report"  # the next group's page on the wall
    NEXT = "next"
    CLOSE = "close"  # the vote, or another poll
    SEAL = "seal"
    REVEAL = "reveal"
    FINISH = "finish"  # a light poll
    END = "end"


@dataclass(frozen=True, slots=True)
class DayView:
    """Where we are and what is next.

    `waiting_for` are the groups that have not agreed on this part's list; `unheard` those that have not said how many
    they are. `report` is the next group whose page the wall shows, `shown` the one it shows now.
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
    report: Group | None
    shown: Group | None
    poll: Poll | None  # the one that is on
    waits: bool  # the vote is next, and a group or an interpreter has not answered yet

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots


def load_day(tx: Tx, _sight: Sight) -> DayView:
    agenda, groups, event = find_agenda(tx), find_groups(tx), find_event(tx)
    now = agenda.now
    reports = groups if now is not None and now.kind is Kind.THEMES else []
    shown = next((group for group in reports if group.id == event.report_group), None)
    report, current = _after(reports, shown), find_current(tx)
    poll = current if current is not None and current.is_on else None
    return DayView(
        agenda, agenda.seen, _step(agenda, report, poll), agenda.next, len(groups),
        tuple(_waiting_for(tx, now, groups)), tuple(group for group in groups if group.heads is None),
        poll.people if poll else count_heads(tx), count_turnout(tx, poll) if poll else 0, len(find_issues(tx)),
        report, shown, poll, _waits(tx, agenda),
    )  # fmt: skip


def _waits(tx: Tx, agenda: Agenda) -> bool:
    opens = agenda.next is not None and agenda.next.kind is Kind.VOTE and not agenda.frozen
    return opens and not find_gate(tx).is_open


def _after(reports: list[Group], shown: Group | None) -> Group | None:
    """The group whose report-out comes next, in the order of letters."""
    later = [group for group in reports if shown is None or group.letter > shown.letter]
    return later[0] if later else None


def _step(agenda: Agenda, report: Group | None, poll: Poll | None) -> Step:
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


DAY = Fragment("day", "lead/_day.html", load_day, VOTE_TOPICS | ROOM_TOPICS | {Topic.ANSWERS, Topic.MEANINGS})
_ALL = (MOVED, DAY, LEADS_TURNS, GATE, VOTE, ROOMS, MESSAGES, TELL, RUN, MIRROR, LOG, REACH)
LEAD = Page("lead", Audience.LEAD, "lead/page.html", _ALL, beside=frozenset({Topic.ADDRESS}))
