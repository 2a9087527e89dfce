"""The lead moves the day on; a facilitator may hold a room; a group agrees on its list."""

from app.domain.agenda import LIST_KINDS, Kind, Stage, State
from app.domain.ballot import dots_for
from app.domain.change import Topic
from app.domain.refusal import BadSetting, CannotOpen, ListChanged, NothingToAgree, NothingToVote, NotYetComplete
from app.domain.statement import Mark, fingerprint
from app.store.database import Tx
from app.store.events import change_event, change_stage, find_agenda
from app.store.groups import change_group, find_device_counts, find_group, find_groups
from app.store.issues import find_issues, find_settings, freeze_rule
from app.store.statements import find_list, release

LONGEST = 4 * 60 * 60


def open_stage(tx: Tx, position: int, seen: str, now: int) -> None:
    """Open one part of the day and close the one before. `seen` is what the lead's screen showed."""
    agenda = find_agenda(tx)
    stage = agenda.stage(position)
    if stage.is_open:
        return
    agenda.check_seen(seen)
    agenda.check_open(position)
    if stage.kind is Kind.VOTE and not agenda.frozen:
        _freeze(tx, now)
    if agenda.now is not None and agenda.now.is_open:
        change_stage(tx, agenda.now.position, state=State.CLOSED, closed_at=now)
    _open(tx, stage, now)


def _open(tx: Tx, stage: Stage, now: int) -> None:
    ends = now + stage.minutes * 60 if stage.minutes else None
    change_stage(tx, stage.position, state=State.OPEN, opened_at=stage.opened_at or now, closed_at=None, ends_at=ends)
    change_event(tx, current_stage=stage.position, report_group=None)
    tx.announce(Topic.AGENDA)


def _freeze(tx: Tx, now: int) -> None:
    """From here on the issues, the dots and the devices of the vote stand still."""
    issues = find_issues(tx)
    if not issues:
        raise NothingToVote
    counts = find_device_counts(tx)
    for group in find_groups(tx):
        if group.heads is None and counts.get(group.id, (0, 0))[0]:
            raise NotYetComplete(letter=group.letter)
    for on_list, (dots, _, _) in find_settings(tx).items():
        freeze_rule(tx, on_list, dots_for(sum(issue.list == on_list for issue in issues), dots))
    change_event(tx, frozen_at=now)


def close_stage(tx: Tx, position: int, seen: str, now: int) -> None:
    """Closing is this stored event; no clock closes anything."""
    agenda = find_agenda(tx)
    if agenda.stage(position).state is State.CLOSED:
        return
    agenda.check_seen(seen)
    agenda.check_close(position)
    change_stage(tx, position, state=State.CLOSED, closed_at=now)
    tx.announce(Topic.AGENDA)


def extend_stage(tx: Tx, position: int, until: int, now: int) -> None:
    """Move the end that the clocks show; `until` was written into the button, so two taps are one."""
    stage = find_agenda(tx).stage(position)
    if not stage.is_open:
        raise CannotOpen
    if not now <= until <= now + LONGEST:
        raise BadSetting
    if until != stage.ends_at:
        change_stage(tx, position, ends_at=until)
        tx.announce(Topic.AGENDA)


def reveal(tx: Tx, now: int) -> None:
    """Show the result to everyone at the same time. This cannot be undone."""
    agenda = find_agenda(tx)
    if agenda.revealed:
        return
    agenda.check_reveal()
    change_event(tx, revealed_at=now)
    if agenda.now is not None and agenda.now.is_open:
        change_stage(tx, agenda.now.position, state=State.CLOSED, closed_at=now)
    for stage in agenda.stages:
        if stage.kind is Kind.RESULT:
            _open(tx, stage, now)
            break
    tx.announce(Topic.RESULT)


def show_report(tx: Tx, group: int) -> None:
    """The wall shows this group's page while its people stand behind it."""
    now = find_agenda(tx).now
    if now is None or now.kind is not Kind.THEMES:
        raise CannotOpen
    change_event(tx, report_group=find_group(tx, group).id)
    tx.announce(Topic.AGENDA)


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


def agree(tx: Tx, group: int, kind: str, seen: str) -> None:
    """'The group agrees': its list may leave the room, and nobody can ever tell again which phone wrote what."""
    find_group(tx, group)
    lines = find_list(tx, group, kind)
    if not any(line.mark is Mark.SAID for line in lines):
        if any(line.mark is Mark.AGREED for line in lines):
            return
        raise NothingToAgree
    if fingerprint(lines) != seen:
        raise ListChanged
    release(tx, group, kind)
    tx.announce(Topic.STATEMENTS, group)
    tx.announce(Topic.AGREED)
