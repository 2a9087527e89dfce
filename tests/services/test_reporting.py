"""Report-outs: one page per group, turned once by two presses; and whether the wall shows the day."""

import pytest

from app.domain.refusal import BadSetting, CannotOpen, FirstReport, LastReport, NoReportsNow
from app.domain.statement import Mark
from app.exports.report_outs import load_report_outs
from app.services.reporting import set_wall_state, show_report, turn_report
from app.store.acts import find_last_acts
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import change_group
from app.store.reports import ReportPage, find_report_pages, find_reports
from app.store.statements import change_statement, find_list
from tests.cast import NOON
from tests.services.day import Day

LATER = NOON + 100


def shown(day: Day) -> str:
    reports = day.find(find_reports)
    assert reports is not None
    return reports.shown.sign if reports.shown else ""


def take_out(tx: Tx, group: int) -> None:
    change_group(tx, group, removed=True)


def mark(tx: Tx, group: int, text: str, to: Mark) -> None:
    line = next(line for line in find_list(tx, group, "concerns") if line.text == text)
    change_statement(tx, line.id, mark=to)


def test_pages_are_turned_forward_and_back_in_the_order_of_letters(day: Day) -> None:
    day.open("themes")
    assert shown(day) == ""
    letters = []
    for seen in range(7):
        day.do(turn_report, True, seen, NOON)
        letters.append(shown(day))
    assert letters == list("ABCDEFG")
    day.do(turn_report, False, 7, NOON)
    assert shown(day) == "F"
    day.do(turn_report, False, 6, NOON)
    assert shown(day) == "E"


def test_two_presses_of_two_remotes_turn_one_page(day: Day) -> None:
    day.open("themes")
    for _ in range(2):
        day.do(turn_report, True, 0, NOON)
    assert shown(day) == "A"
    for _ in range(2):
        day.do(turn_report, False, 1, NOON)
    assert shown(day) == ""


def test_before_the_first_page_stand_all_letters_and_after_the_last_is_none(day: Day) -> None:
    day.open("themes")
    with pytest.raises(FirstReport):
        day.do(turn_report, False, 0, NOON)
    day.do(show_report, 7, NOON)
    with pytest.raises(LastReport):
        day.do(turn_report, True, 7, NOON)
    assert shown(day) == "G"


def test_pages_are_turned_only_while_the_groups_report(day: Day) -> None:
    day.open("concerns")
    with pytest.raises(NoReportsNow):
        day.do(turn_report, True, 0, NOON)
    with pytest.raises(CannotOpen):
        day.do(show_report, 1, NOON)


def test_a_group_that_was_removed_has_no_page_and_is_passed_over(day: Day) -> None:
    day.open("themes")
    day.do(take_out, 2)
    day.do(turn_report, True, 0, NOON)
    day.do(turn_report, True, 1, NOON)
    assert shown(day) == "C"


def test_the_clock_begins_anew_with_each_page_and_not_with_a_second_press(day: Day) -> None:
    day.open("themes")
    day.do(show_report, 1, NOON)
    reports = day.find(find_reports)
    assert reports is not None
    assert reports.ends_at == NOON + 3 * 60
    day.do(show_report, 1, LATER)
    day.do(turn_report, True, 0, LATER)
    assert day.find(find_event).report_began == NOON
    day.do(turn_report, True, 1, LATER)
    assert day.find(find_event).report_began == LATER


def test_another_part_of_the_day_ends_the_report_outs(day: Day) -> None:
    day.open("themes")
    day.do(show_report, 1, NOON)
    day.open("concerns")
    event = day.find(find_event)
    assert (event.report_group, event.report_began, day.find(find_reports)) == (None, None, None)


def test_the_lead_and_the_remote_leave_their_role_in_the_history(day: Day) -> None:
    day.open("themes")
    day.do(show_report, 1, NOON)
    day.do(turn_report, True, 1, NOON, "remote")
    acts = [(act.role, act.about["letter"]) for act in day.find(find_last_acts, 9) if act.verb == "reported"]
    assert sorted(acts) == [("lead", "A"), ("remote", "B")]


def test_a_page_holds_whole_lists_and_what_was_also_said_and_nothing_that_stays_in_the_room(day: Day) -> None:
    day.open("concerns")
    day.say(1, "first", "second", "too many", "private", "withdrawn")
    day.agree(1)
    for text, to in (("too many", Mark.ALSO), ("private", Mark.STAYS), ("withdrawn", Mark.WITHDRAWN)):
        day.do(mark, 1, text, to)
    day.say(2, "not agreed yet")
    assert day.find(find_report_pages) == {1: ReportPage((), ("first", "second"), (), ("too many",))}
    pages = {group.letter: page for group, page in day.find(load_report_outs).pages}
    assert pages["A"].also_concerns == ("too many",)
    assert pages["B"] == ReportPage((), ())


def test_the_wall_is_paused_dark_or_shows_the_day(day: Day) -> None:
    day.do(set_wall_state, "pause", NOON)
    day.do(set_wall_state, "pause", NOON)
    assert day.find(find_event).wall_state == "pause"
    assert [act.about["state"] for act in day.find(find_last_acts, 9) if act.verb == "wall"] == ["pause"]
    with pytest.raises(BadSetting):
        day.do(set_wall_state, "party", NOON)


def test_the_result_is_shown_whatever_was_left_on_the_wall(day: Day) -> None:
    day.ready_to_vote(issues=7)
    day.close()
    day.do(set_wall_state, "blank", NOON)
    day.show_result()
    assert day.find(find_event).wall_state == ""
