"""The lead moves the day on; a facilitator may hold a room."""

from dataclasses import asdict

from app.domain.act import LEAD
from app.domain.agenda import LIST_KINDS, Agenda, Kind, Stage, State
from app.domain.change import Topic
from app.domain.poll import Way
from app.domain.refusal import BadSetting, CannotOpen, NothingToVote, NotTheResultYet, NotYetComplete, Stale
from app.services.polling import begin_vote, clear_wall, close_poll, reopen_poll, show
from app.services.surveying import begin_survey
from app.store.acts import add_act
from app.store.answers import find_gate
from app.store.database import Tx
from app.store.events import change_event, change_stage, find_agenda, find_event
from app.store.groups import change_group, find_device_counts, find_group, find_groups
from app.store.issues import find_issues
from app.store.polls import find_vote

LONGEST = 4 * 60 * 60
MOST_LATE = 12 * 60  # minutes


def open_stage(tx: Tx, position: int, seen: str, now: int, override: str = "", people: int | None = None) -> None:
    """Open one part of the day and close the one before. `seen` is what the lead's screen showed.

    `override` says on the record why the vote begins although its gate is not clear; `people` are in the hall by then.
    """
    agenda = find_agenda(tx)
    stage = agenda.stage(position)
    if stage.is_open:
        return
    agenda.check_seen(seen)
    agenda.check_open(position)
    if stage.kind is Kind.VOTE:
        _open_vote(tx, agenda, now, override, people)
    if agenda.now is not None and agenda.now.is_open:
        _close(tx, agenda.now, now)
    _open(tx, stage, now)
    add_act(tx, now, LEAD, "opened", {"title": stage.title})
    if stage.kind is Kind.CLOSING:
        begin_survey(tx, now)


def _open_vote(tx: Tx, agenda: Agenda, now: int, override: str, people: int | None) -> None:
    vote = find_vote(tx)
    if agenda.frozen and vote is not None:
        reopen_poll(tx, vote)
        return
    _pass_gate(tx, override, now)
    _check_heads(tx)
    begin_vote(tx, people)
    change_event(tx, frozen_at=now)


def _open(tx: Tx, stage: Stage, now: int) -> None:
    ends = now + stage.minutes * 60 if stage.minutes else None
    change_stage(tx, stage.position, state=State.OPEN, opened_at=stage.opened_at or now, closed_at=None, ends_at=ends)
    change_event(tx, current_stage=stage.position, report_group=None, report_table=None, report_began=None)
    clear_wall(tx)
    tx.announce(Topic.AGENDA)


def _pass_gate(tx: Tx, override: str, now: int) -> None:
    """Every group has answered and every meaning is checked, or the lead says on the record why not."""
    if not find_issues(tx):
        raise NothingToVote
    gate = find_gate(tx)
    reason = gate.pass_anyway(override)
    if not gate.is_open:
        about = {"reason": reason, **asdict(gate)}
        add_act(tx, now, LEAD, "opened_anyway", about)


def _check_heads(tx: Tx) -> None:
    """Where phones count heads, no more of them vote than there are people: each room has said how many those are."""
    if find_event(tx).way is not Way.PHONES:
        return
    counts = find_device_counts(tx)
    for group in find_groups(tx):
        if group.heads is None and counts.get(group.id, (0, 0))[0]:
            raise NotYetComplete(letter=group.letter)


def close_stage(tx: Tx, position: int, seen: str, now: int) -> None:
    """Closing is this stored event; no clock closes anything."""
    agenda = find_agenda(tx)
    if agenda.stage(position).state is State.CLOSED:
        return
    agenda.check_seen(seen)
    agenda.check_close(position)
    _close(tx, agenda.stage(position), now)
    add_act(tx, now, LEAD, "closed", {"title": agenda.stage(position).title})
    tx.announce(Topic.AGENDA)


def _close(tx: Tx, stage: Stage, now: int) -> None:
    change_stage(tx, stage.position, state=State.CLOSED, closed_at=now)
    vote = find_vote(tx) if stage.kind is Kind.VOTE else None
    if vote is not None and vote.is_open:
        close_poll(tx, vote)


def extend_stage(tx: Tx, position: int, until: int, now: int) -> None:
    """Move the end that the clocks show; `until` was written into the button, so two taps are one."""
    stage = find_agenda(tx).stage(position)
    if not stage.is_open:
        raise CannotOpen
    if not now <= until <= now + LONGEST:
        raise BadSetting
    if until != stage.ends_at:
        change_stage(tx, position, ends_at=until)
        add_act(tx, now, LEAD, "extended", {"title": stage.title, "minutes": (until - (stage.ends_at or now)) // 60})
        tx.announce(Topic.AGENDA)


def move_day(tx: Tx, late: int, seen: int, now: int) -> None:
    """The whole day runs `late` minutes behind its plan: every clock follows. `seen` is what the screen showed."""
    before = find_event(tx).late
    if before == late:
        return
    if before != seen:
        raise Stale
    if not -MOST_LATE <= late <= MOST_LATE:
        raise BadSetting
    change_event(tx, late=late)
    stage = find_agenda(tx).now
    if stage is not None and stage.is_open and stage.ends_at is not None:
        change_stage(tx, stage.position, ends_at=stage.ends_at + 60 * (late - before))
    add_act(tx, now, LEAD, "moved", {"minutes": late - before, "late": late})
    tx.announce(Topic.AGENDA)


def reveal(tx: Tx, now: int) -> None:
    """Show the result to everyone at the same time. This cannot be undone."""
    agenda = find_agenda(tx)
    if agenda.revealed:
        return
    agenda.check_reveal()
    vote = find_vote(tx)
    if vote is None:
        raise NotTheResultYet
    show(tx, vote)
    change_event(tx, revealed_at=now, wall_state="")  # whatever was left on the wall, the result shows
    add_act(tx, now, LEAD, "revealed", {})
    if agenda.now is not None and agenda.now.is_open:
        change_stage(tx, agenda.now.position, state=State.CLOSED, closed_at=now)
    for stage in agenda.stages:
        if stage.kind is Kind.RESULT:
            _open(tx, stage, now)
            break
    tx.announce(Topic.RESULT)


def hold_room(tx: Tx, group: int) -> None:
    """This room needs a little longer: it stays in its stage while the hall moves on."""
    agenda = find_agenda(tx)
    if find_group(tx, group).held_stage is not None:
        return
    if agenda.now is None or not agenda.now.is_open or agenda.now.kind not in LIST_KINDS:
        raise CannotOpen
    change_group(tx, group, held_stage=agenda.current)
    tx.announce(Topic.GROUPS, group)


def release_room(tx: Tx, group: int) -> None:
    """The room follows the hall again."""
    if find_group(tx, group).held_stage is None:
        return
    change_group(tx, group, held_stage=None)
    tx.announce(Topic.GROUPS, group)
