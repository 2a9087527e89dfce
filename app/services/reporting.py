"""Report-outs: one page per group, turned by the lead or a pocket remote; and whether the wall shows the day at all."""

from app.domain.act import LEAD
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.refusal import BadSetting, CannotOpen, FirstReport, LastReport, NoReportsNow
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.groups import find_group
from app.store.reports import find_reports

STATES = ("", "pause", "blank")
REMOTE = "remote"


def show_report(tx: Tx, group: int, now: int) -> None:
    """The wall shows this group's page while its people stand behind it."""
    reports = find_reports(tx)
    if reports is None:
        raise CannotOpen
    wanted = find_group(tx, group)
    if reports.shown != wanted:
        _show(tx, wanted, LEAD, now)


def turn_report(tx: Tx, forward: bool, seen: int, now: int, role: str = LEAD) -> None:
    """To the page after or before; `seen` is the group that the screen showed (0: none), so two presses turn one."""
    reports = find_reports(tx)
    if reports is None:
        raise NoReportsNow
    if reports.seen != seen:
        return
    if forward and reports.next is None:
        raise LastReport
    if not forward and reports.shown is None:
        raise FirstReport
    _show(tx, reports.next if forward else reports.back, role, now)


def _show(tx: Tx, group: Group | None, role: str, now: int) -> None:
    """The clock begins anew, also for a group that comes back: its people stand up again."""
    change_event(tx, report_group=group.id if group else None, report_began=now if group else None)
    if group:
        add_act(tx, now, role, "reported", {"letter": group.letter})
    tx.announce(Topic.WALL)


def set_wall_state(tx: Tx, state: str, now: int) -> None:
    """The wall pauses, goes dark, or shows the day again."""
    if state not in STATES:
        raise BadSetting
    if find_event(tx).wall_state == state:
        return
    change_event(tx, wall_state=state)
    add_act(tx, now, LEAD, "wall", {"state": state})
    tx.announce(Topic.WALL)
