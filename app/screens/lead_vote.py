"""The lead's side of a vote: how far it is, who has to do something, its result. Never a count before the reveal."""

from dataclasses import dataclass

from app.domain.account import Account
from app.domain.agenda import Agenda
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.poll import Poll, PollState, Way
from app.domain.tally import Standing
from app.screens.common import ResultList, load_result
from app.screens.fragment import Fragment, Page, Sight
from app.store.counts import count_turnout, find_account, find_count
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.issues import find_settings
from app.store.papers import find_boxes, find_papers, find_settled
from app.store.polls import find_current, find_polls, find_vote
from app.store.vote_cards import count_cards


@dataclass(frozen=True, slots=True)
class PaperStand:
    """How far the tellers are: papers that both keyed alike, and those that are not settled. `boxes` were counted."""

    settled: int
    unsettled: int
    boxes: int


@dataclass(frozen=True, slots=True)
class VoteView:
    """`poll` is the one that is on (or None); `account` is told from the close on. `vote` is the vote that counts.

    `ties` are what a run-off would decide; `light` is the last light poll, with its answers once they are shown.
    """

    agenda: Agenda
    event: Event
    poll: Poll | None
    vote: Poll | None
    ballots: int
    account: Account | None
    paper: PaperStand
    result: tuple[ResultList, ...]
    ties: tuple[Standing, ...]
    light: Poll | None
    answers: tuple[tuple[int, int], ...]

    @property
    def own_version(self) -> int:
        """A ballot more is a later screen of the same event version."""
        return self.ballots

    @property
    def may_ask(self) -> bool:
        """May the lead open a light poll now?"""
        return (
            self.poll is None and self.event.way is not Way.PAPER and self.event.vote_destroyed_at is None
            and self.agenda.now is not None and not (self.agenda.frozen and not self.agenda.revealed)
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RulesView:
    """`poll` is the vote that is on: its rules change only by cancelling it. `cancelled` were there before it."""

    event: Event
    dots: int | None
    per_issue: int
    carried: int
    frozen: bool
    poll: Poll | None
    ballots: int
    cancelled: int


@dataclass(frozen=True, slots=True)
class DestroyView:
    """What goes and what stays when the secrets of the vote are destroyed."""

    event: Event
    ballots: int
    cards: int
    ready: bool


FEW = 5  # fewer answers than this are not told


def load_vote(tx: Tx, _sight: Sight) -> VoteView:
    agenda, current = find_agenda(tx), find_current(tx)
    poll = current if current is not None and current.is_on else None
    vote = find_vote(tx)
    told = poll or vote
    light = current if current is not None and current.is_light and not current.is_on else None
    result = load_result(tx)
    return VoteView(
        agenda, find_event(tx), poll, vote, count_turnout(tx, told) if told else 0,
        find_account(tx, told) if told is not None and not told.is_open else None,
        _paper(tx, poll), result,
        tuple(standing for each in result for _, standing in each.also if standing.waits),
        light, answers_of(tx, light) if light else (),
    )  # fmt: skip


def answers_of(tx: Tx, poll: Poll) -> tuple[tuple[int, int], ...]:
    """Of a light poll that is over: each step with its answers; nothing if there are too few to hide who said what."""
    counts = find_count(tx, poll)
    return tuple(sorted(counts.items())) if sum(counts.values()) >= FEW else ()


def _paper(tx: Tx, poll: Poll | None) -> PaperStand:
    if poll is None:
        return PaperStand(0, 0, 0)
    numbers, settled = {number for number, _ in find_papers(tx, poll.id)}, len(find_settled(tx, poll.id))
    return PaperStand(settled, len(numbers) - settled, len(find_boxes(tx, poll.id)))


def load_rules(tx: Tx, _sight: Sight) -> RulesView:
    dots, per_issue, carried = next(iter(find_settings(tx).values()))
    vote = find_vote(tx)
    on = vote if vote is not None and vote.is_on else None
    ballots = count_turnout(tx, on) if on else 0
    cancelled = sum(poll.state is PollState.CANCELLED for poll in find_polls(tx))
    return RulesView(find_event(tx), dots, per_issue, carried, find_agenda(tx).frozen, on, ballots, cancelled)


def load_destroy(tx: Tx, _sight: Sight) -> DestroyView:
    polls = find_polls(tx)
    return DestroyView(
        find_event(tx), sum(count_turnout(tx, poll) for poll in polls if not poll.is_on), count_cards(tx).made,
        bool(polls) and not any(poll.is_on for poll in polls),
    )  # fmt: skip


VOTE_TOPICS = frozenset({
    Topic.AGENDA, Topic.WALL, Topic.RESULT, Topic.TURNOUT, Topic.DEVICES, Topic.GROUPS, Topic.ISSUES, Topic.PAPER,
    Topic.VOTE_CARDS,
})  # fmt: skip
VOTE = Fragment("vote", "lead/_vote.html", load_vote, VOTE_TOPICS)
RULES = Fragment("rules", "lead/_rules.html", load_rules, frozenset(), personal=True)
LEAD_RULES = Page("lead/rules", Audience.LEAD, "lead/page.html", (RULES,), live=False)
DESTROY = Fragment("destroy", "lead/_destroy.html", load_destroy, frozenset(), personal=True)
LEAD_DESTROY = Page("lead/destroy", Audience.LEAD, "lead/page.html", (DESTROY,), live=False)
