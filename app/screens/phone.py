"""The phone: one question, one action. Its hand (its own lines, its own dots) is drawn for it alone."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex

from markupsafe import Markup

from app.domain.account import Account
from app.domain.agenda import LIST_KINDS, Agenda, Kind, Stage
from app.domain.audience import Audience
from app.domain.ballot import Hand
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.poll import Poll, PollKind, Way
from app.domain.refusal import NotJoined
from app.domain.secret import author_mark, participant_id
from app.domain.statement import LIMIT, Mark, Statement
from app.domain.survey import SurveyState
from app.screens import phone_council, phone_table
from app.screens.closing import ClosingView, PhoneClosing, load_closing, load_phone_closing
from app.screens.common import ListView, ResultList, StageView, load_account, load_lists, load_result, stage_view
from app.screens.fragment import Fragment, Page, Sight, environment
from app.screens.phone_ballot import BallotList, BallotPart, Meanings, find_ballot
from app.screens.phone_meanings import Speech, load_speech
from app.screens.phone_room import RoomView, States, load_room, what_is_read
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import Participant, find_groups, find_participant
from app.store.lists import find_list_states
from app.store.polls import find_current
from app.store.statements import find_counts, find_written_by

NOTHING = RoomView("")
CLOSING = "closing"
# The parts of the afternoon: what a phone shows in them, and who loads it.
PARTS: Mapping[Kind | None, str] = {
    **dict.fromkeys(phone_table.KINDS, phone_table.PART),
    **dict.fromkeys(phone_council.KINDS, phone_council.PART),
}
MORE: Mapping[str, Callable[[Tx, Sight, Participant], object]] = {
    phone_table.PART: phone_table.load_seat,
    phone_council.PART: phone_council.load_mine,
}


@dataclass(frozen=True, slots=True)
class HandView:
    """One phone's own things. `part` names what it can do now, or is that of `has`.

    lobby, waiting, dark, vote, light (a light poll), card (the vote is by vote cards), box (on paper), result, table,
    council, closing.
    """

    part: str
    me: Participant
    at: StageView
    key: str
    typed: str
    mine: tuple[Statement, ...]
    vote: BallotPart
    result: tuple[ResultList, ...]
    groups: int
    scope: str  # the room its socket should listen in
    has: RoomView
    spoke: bool  # lists have been made: where did my words go?
    has_card: bool  # this device has scanned a vote card
    account: Account | None
    closing: PhoneClosing | None = None  # in the last part, after the day, and whenever the last questions are open
    more: object = None  # what the part of the afternoon shows: see MORE
    council: bool = False  # the council was begun: it has a page of its own

    room = LIMIT  # characters for one line

    @property
    def own_version(self) -> int:
        return self.vote.hand.version + self.has.version + getattr(self.more, "own_version", 0)

    @property
    def meanings(self) -> Meanings:
        return self.vote.meanings

    @property
    def writes(self) -> bool:
        """Is there a field that takes words?"""
        stage = self.at.stage
        return self.part == "write" or (
            self.part == "cards" and stage is not None and len(self.has.cards) < stage.cards
        )


@dataclass(frozen=True, slots=True)
class TapView:
    """What one tap changed: lists with only the rows it touched."""

    version: str
    place: str
    lists: tuple[BallotList, ...]


def draw_tap(ballot: BallotPart, own: int, issues: Collection[int], sight: Sight, version: int) -> Markup:
    """The dots of these issues and how many are left, each with its root: a few hundred bytes instead of the hand.

    `own` is the own version of the hand that they are part of.
    """
    touched = tuple(
        replace(each, rows=rows)
        for each in ballot.ballot_lists
        if (rows := tuple(row for row in each.rows if row.about.issue.id in issues))
    )
    tap = TapView(f"{version}.{own}", ballot.place, touched)
    return Markup(environment(sight.language).get_template("phone/_tapped.html").render(view=tap).strip())


def draw_chooser(tx: Tx, sight: Sight, issue: int) -> Markup:
    """A dot was wanted here, and none is left: which one shall move?"""
    view = load_hand(tx, replace(sight, wanted=issue))
    return draw_tap(view.vote, view.own_version, (issue,), sight, tx.version)


@dataclass(frozen=True, slots=True)
class DayView:
    """What is the same for every phone: read once, however many look."""

    agenda: Agenda
    groups: Mapping[int, Group]
    lists: tuple[ListView, ...]
    result: tuple[ResultList, ...]
    account: Account | None
    poll: Poll | None
    states: States
    counts: Mapping[tuple[int, str], tuple[int, int]]  # lines of a group's list: said, agreed
    speech: Speech
    closing: ClosingView

    def at(self, group: int | None) -> StageView:
        return stage_view(self.agenda, self.groups.get(group or 0))

    def has_agreed(self, at: StageView) -> bool:
        if at.group is None or at.stage is None:
            return False
        said, agreed = self.counts.get((at.group.id, at.stage.kind), (0, 0))
        return agreed > 0 and not said

    @property
    def spoke(self) -> bool:
        return any(stage.kind in LIST_KINDS and stage.opened_at is not None for stage in self.agenda.stages)

    @property
    def council_began(self) -> bool:
        return any(stage.kind is Kind.COUNCIL and stage.opened_at is not None for stage in self.agenda.stages)


def load_day(tx: Tx) -> DayView:
    agenda, lists, poll = find_agenda(tx), find_event(tx).lists, find_current(tx)
    return DayView(
        agenda,
        {group.id: group for group in find_groups(tx)},
        load_lists(tx, lists, poll) if poll else (),
        load_result(tx),
        load_account(tx) if agenda.revealed else None,
        poll,
        find_list_states(tx),
        find_counts(tx),
        load_speech(tx) if agenda.frozen else Speech(),
        tx.once(load_closing),
    )


@dataclass(frozen=True, slots=True)
class BarView:
    """The bar on top. `look` changes when the list that is read aloud does."""

    stage: Stage | None
    group: Group | None
    look: str


def load_stage(tx: Tx, sight: Sight) -> BarView:
    day = tx.once(load_day)
    at = day.at(_group_of(tx, sight))
    return BarView(at.stage, at.group, what_is_read(tx, at.group.id, day.states) if at.group else "")


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
    id, hand = find_ballot(tx, sight, secret, day.poll) if day.poll else ("", Hand())
    view = _hand(day, me, id, hand, sight)
    if view.part == CLOSING or day.closing.survey is SurveyState.OPEN:
        view = replace(view, closing=load_phone_closing(tx, sight))
    if view.part in MORE:
        return replace(view, more=MORE[view.part](tx, sight, me))
    return view if view.part or me.group is None else _in_room(tx, sight, day, me.group, view)


def _in_room(tx: Tx, sight: Sight, day: DayView, group: int, view: HandView) -> HandView:
    has = load_room(tx, sight, group, view.at.stage, day.states, day.has_agreed(view.at))
    mine = _written(tx, sight, group, view.at) if has.part in ("write", "look") else ()
    return replace(view, part=has.part, has=has, mine=mine)


def hand_after(day: DayView, me: Participant, id: str, ballot: Hand, sight: Sight) -> HandView | None:
    """The hand right after a tap on the ballot, without reading anything; None if this phone shows something else."""
    view = _hand(day, me, id, ballot, sight)
    return view if view.part == "vote" else None


def _hand(day: DayView, me: Participant, id: str, hand: Hand, sight: Sight) -> HandView:
    at = day.at(me.group)
    part = CLOSING if day.closing.ended else part_of(me, at, day.agenda, day.poll)
    return HandView(
        part, me, at, token_hex(12), sight.typed, (),
        _ballot_part(day, at, id, hand, sight) if part in ("vote", "light") else _only_speech(day, sight),
        day.result if part == "result" else (),
        len(day.groups), str(me.group or ""), NOTHING, day.spoke, sight.has_card,
        day.account, council=day.council_began,
    )  # fmt: skip


def _ballot_part(day: DayView, at: StageView, id: str, hand: Hand, sight: Sight) -> BallotPart:
    place = f"/phone/ballot/{day.poll.id if day.poll else 0}"
    dark = at.group is not None and at.group.dark
    into = day.speech.into(sight.meaning, sight.language)
    return BallotPart(day.poll, place, id, hand, day.lists, sight.wanted, day.speech, into, dark)


def _only_speech(day: DayView, sight: Sight) -> BallotPart:
    return BallotPart(speech=day.speech, into=day.speech.into(sight.meaning, sight.language))


def part_of(me: Participant, at: StageView, agenda: Agenda, poll: Poll | None) -> str:
    """Empty if it depends on the group and its list."""
    kind = None if at.stage is None else at.stage.kind
    voting = poll is not None and poll.is_on and (kind == "vote" or poll.kind is not PollKind.VOTE)
    if poll is not None and voting and poll.way is Way.CARDS:  # whoever holds a card may vote, wherever they sit
        return "card"
    if kind is Kind.CLOSING and not voting:  # also for who is in no group
        return CLOSING
    if me.group is None:
        return "lobby" if me.asked is None else "waiting"
    if poll is not None and voting:  # nobody may be kept from voting
        return "box" if poll.way is Way.PAPER else "light" if poll.is_light else "vote"
    if at.group is not None and at.group.dark:
        return "dark"
    if kind in PARTS:
        return PARTS[kind]
    return "result" if kind == "result" and agenda.revealed else ""


def _written(tx: Tx, sight: Sight, group: int, at: StageView) -> tuple[Statement, ...]:
    """This phone's lines on the list of this stage, as long as the group has not agreed."""
    if at.stage is None or at.stage.kind not in LIST_KINDS:
        return ()
    author = author_mark(sight.key, sight.viewer.secret or "", group, at.stage.kind)
    return tuple(line for line in find_written_by(tx, author, group, at.stage.kind) if line.mark is not Mark.AGREED)


STAGE = Fragment(
    "stage",
    "phone/_stage.html",
    load_stage,
    frozenset({Topic.AGENDA, Topic.GROUPS, Topic.RESULT, Topic.READING, Topic.STATEMENTS}),
)
HAND = Fragment(
    "hand",
    "phone/_hand.html",
    load_hand,
    frozenset(
        {
            Topic.AGENDA, Topic.GROUPS, Topic.NODS, Topic.RESULT, Topic.AGREED,
            Topic.CARDS, Topic.READING, Topic.CHOOSING, Topic.TABLES, Topic.COUNCIL, Topic.SEATS,
        }
    ),
    personal=True,
)  # fmt: skip
PHONE = Page("phone", Audience.PHONE, "phone/page.html", (STAGE, HAND))
