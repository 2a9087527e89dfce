"""Report-outs: one page per group, turned by the lead or a pocket remote; and whether the wall shows the day at all."""

from app.domain.act import LEAD
from app.domain.change import Topic
from app.domain.day_end import even_after_the_day
from app.domain.refusal import BadSetting, CannotOpen, FirstReport, LastReport, NoReportsNow, NotFound
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import change_event, find_event
from app.store.reports import Turn, find_reports

STATES = ("", "pause", "blank")
REMOTE = "remote"


def show_report(tx: Tx, page: int, now: int) -> None:
    """The wall shows this page (of a group, or of mixed tables by the first one) while its people stand behind it."""
    reports = find_reports(tx)
    if reports is None:
        raise CannotOpen
    wanted = next((turn for turn in reports.turns if turn.id == page), None)
    if wanted is None:
        raise NotFound
    if reports.shown != wanted:
        _show(tx, reports.of_tables, wanted, LEAD, now)


def turn_report(tx: Tx, forward: bool, seen: int, now: int, role: str = LEAD) -> None:
    """To the page after or before; `seen` is the page that the screen showed (0: none), so two presses turn one."""
    reports = find_reports(tx)
    if reports is None:
        raise NoReportsNow
    if reports.seen != seen:
        return
    if forward and reports.next is None:
        raise LastReport
    if not forward and reports.shown is None:
        raise FirstReport
    _show(tx, reports.of_tables, reports.next if forward else reports.back, role, now)


def _show(tx: Tx, of_tables: bool, turn: Turn | None, role: str, now: int) -> None:
    """The clock begins anew, also for a page that comes back: its people stand up again."""
    at = {"report_table" if of_tables else "report_group": turn.id if turn else None}
    change_event(tx, report_began=now if turn else None, **at)
    if turn:
        about: dict[str, object] = {"tables": turn.sign} if of_tables else {"letter": turn.sign}
        add_act(tx, now, role, "reported", about)
    tx.announce(Topic.WALL)


@even_after_the_day
def set_wall_state(tx: Tx, state: str, now: int) -> None:
    """The wall pauses, goes dark, or shows the day again."""
    if state not in STATES:
        raise BadSetting
    if find_event(tx).wall_state == state:
        return
    change_event(tx, wall_state=state)
    add_act(tx, now, LEAD, "wall", {"state": state})
    tx.announce(Topic.WALL)
