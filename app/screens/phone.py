"""The phone: one question, one action. Its hand (its own lines, its own dots) is drawn for it alone."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex

from markupsafe import Markup

from app.domain.agenda import LIST_KINDS, Agenda, Mode
from app.domain.audience import Audience
from app.domain.ballot import Dot, Hand, Rule
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.refusal import NotJoined
from app.domain.secret import author_mark, ballot_id, participant_id
from app.domain.statement import LIMIT, Mark, Statement
from app.screens.common import IssueView, ListView, ResultList, StageView, load_lists, load_result, stage_view
from app.screens.fragment import Fragment, Page, Sight, environment
from app.store.ballots import find_booth, find_hand
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import Participant, find_groups, find_participant
from app.store.statements import find_written_by


@dataclass(frozen=True, slots=True)
class HandView:
    """One phone's own things. `part` names what it can do now: lobby, waiting, write, vote, result or look."""

    part: str
    me: Participant
    at: StageView
    key: str
    typed: str
    mine: tuple[Statement, ...]
    ballot: Hand
    lists: tuple[ListView, ...]
    result: tuple[ResultList, ...]
    vote_is_open: bool
    groups: int
    wanted: int | None  # the issue that a dot was wanted for when none was left
    scope: str  # the room its socket should listen in

    room = LIMIT  # characters for one line

    @property
    def own_version(self) -> int:
        return self.ballot.version

    @property
    def ballot_lists(self) -> list["BallotList"]:
        """The ballot as this phone marks it, in the order of the wall."""
        placed: dict[int, tuple[Dot, ...]] = {}
        for dot in sorted(self.ballot.dots.values(), key=lambda dot: dot.nth):
            if dot.placed:
                placed[dot.issue] = (*placed.get(dot.issue, ()), dot)
        return [
            _ballot_list(nth, each, each.rule, self, placed)
            for nth, each in enumerate(self.lists, 1)
            if each.rule is not None
        ]


@dataclass(frozen=True, slots=True)
class BallotRow:
    """One issue: its dots, and the next one if its rule allows one more.

    `movable` are dots that could move here (their issue's number, dot), if one was wanted and none is left.
    """

    about: IssueView
    on: tuple[Dot, ...]
    next: Dot | None
    movable: tuple[tuple[int, Dot], ...]


@dataclass(frozen=True, slots=True)
class BallotList:
    """`left` is how many dots are still in the hand."""

    nth: int
    name: str
    dots: int
    left: int
    rows: tuple[BallotRow, ...]


def _ballot_list(
    nth: int, each: ListView, rule: Rule, hand: HandView, placed: Mapping[int, tuple[Dot, ...]]
) -> BallotList:
    lying = tuple((view.issue.number, dots[-1]) for view in each.issues if (dots := placed.get(view.issue.id)))
    left = rule.dots - sum(len(placed.get(view.issue.id, ())) for view in each.issues)
    rows = []
    for view in each.issues:
        on = placed.get(view.issue.id, ())
        next_ = _next_dot(hand.ballot, view.issue.id, on) if rule.dots > 0 and len(on) < rule.per_issue else None
        opens = hand.wanted == view.issue.id and next_ is not None and left < 1
        movable = tuple(pair for pair in lying if pair[1].issue != view.issue.id) if opens else ()
        rows.append(BallotRow(view, on, next_, movable))
    return BallotList(nth, each.name, rule.dots, left, tuple(rows))


def _next_dot(ballot: Hand, issue: int, on: tuple[Dot, ...]) -> Dot:
    taken = {dot.nth for dot in on}
    return ballot.dot(issue, min(set(range(1, len(on) + 2)) - taken))


@dataclass(frozen=True, slots=True)
class TapView:
    """What one tap changed: lists with only the rows it touched."""

    version: str
    lists: tuple[BallotList, ...]


def draw_tap(view: HandView, issues: Collection[int], sight: Sight, version: int) -> Markup:
    """The dots of these issues and how many are left, each with its root: a few hundred bytes instead of the hand."""
    touched = tuple(
        replace(each, rows=rows)
        for each in view.ballot_lists
        if (rows := tuple(row for row in each.rows if row.about.issue.id in issues))
    )
    tap = TapView(f"{version}.{view.own_version}", touched)
    return Markup(environment(sight.language).get_template("phone/_tapped.html").render(view=tap).strip())


def draw_chooser(tx: Tx, sight: Sight, issue: int) -> Markup:
    """A dot was wanted here, and none is left: which one shall move?"""
    view = load_hand(tx, replace(sight, wanted=issue))
    return draw_tap(view, (issue,), sight, tx.version)


@dataclass(frozen=True, slots=True)
class DayView:
    """What is the same for every phone: read once, however many look."""

    agenda: Agenda
    groups: Mapping[int, Group]
    lists: tuple[ListView, ...]
    result: tuple[ResultList, ...]
    vote_is_open: bool

    def at(self, group: int | None) -> StageView:
        return stage_view(self.agenda, self.groups.get(group or 0))


def load_day(tx: Tx) -> DayView:
    agenda, lists = find_agenda(tx), find_event(tx).lists
    return DayView(
        agenda,
        {group.id: group for group in find_groups(tx)},
        load_lists(tx, lists) if agenda.frozen else (),
        load_result(tx, lists),
        find_booth(tx).is_open,
    )


def load_stage(tx: Tx, sight: Sight) -> StageView:
    return tx.once(load_day).at(_group_of(tx, sight))


def _group_of(tx: Tx, sight: Sight) -> int | None:
    """A socket's room has the group; a request has only the phone's secret."""
    if sight.viewer.secret is None:
        return sight.viewer.group
    me = find_participant(tx, participant_id(sight.key, sight.viewer.secret))
    return me.group if me else None


def load_hand(tx: Tx, sight: Sight) -> HandView:
    secret = sight.viewer.secret or ""
    me = find_participant(tx, participant_id(sight.key, secret))
    if me is None:
        raise NotJoined
    day = tx.once(load_day)
    ballot = find_hand(tx, ballot_id(sight.key, secret)) if day.agenda.frozen else Hand()
    return _hand(day, me, ballot, sight, _written(tx, sight.key, secret, me, day.at(me.group)))


def hand_after(day: DayView, me: Participant, ballot: Hand, sight: Sight) -> HandView | None:
    """The hand right after a tap on the ballot, without reading anything; None if this phone shows something else."""
    view = _hand(day, me, ballot, sight, ())
    return view if view.part == "vote" else None


def _hand(day: DayView, me: Participant, ballot: Hand, sight: Sight, mine: tuple[Statement, ...]) -> HandView:
    at = day.at(me.group)
    part = _part(me, at, day.agenda.frozen, day.agenda.revealed)
    return HandView(
        part, me, at, token_hex(12), sight.typed, mine, ballot,
        day.lists if part == "vote" else (), day.result if part == "result" else (),
        day.vote_is_open, len(day.groups), sight.wanted, str(me.group or ""),
    )  # fmt: skip


def _part(me: Participant, at: StageView, frozen: bool, revealed: bool) -> str:
    if me.group is None:
        return "lobby" if me.asked is None else "waiting"
    kind = None if at.stage is None else at.stage.kind
    if kind == "vote" and frozen and not revealed:
        return "vote"
    if kind == "result" and revealed:
        return "result"
    if at.stage is not None and kind in LIST_KINDS and at.stage.is_open and at.stage.mode is Mode.OPEN:
        return "write"
    return "look"


def _written(tx: Tx, key: bytes, secret: str, me: Participant, at: StageView) -> tuple[Statement, ...]:
    """This phone's lines on the list of this stage, as long as the group has not agreed."""
    if me.group is None or at.stage is None or at.stage.kind not in LIST_KINDS:
        return ()
    author = author_mark(key, secret, me.group, at.stage.kind)
    return tuple(line for line in find_written_by(tx, author, me.group, at.stage.kind) if line.mark is not Mark.AGREED)


STAGE = Fragment("stage", "phone/_stage.html", load_stage, frozenset({Topic.AGENDA, Topic.GROUPS, Topic.RESULT}))
HAND = Fragment(
    "hand",
    "phone/_hand.html",
    load_hand,
    frozenset({Topic.AGENDA, Topic.GROUPS, Topic.NODS, Topic.RESULT, Topic.AGREED}),
    personal=True,
)
PHONE = Page("phone", Audience.PHONE, "phone/page.html", (STAGE, HAND))
