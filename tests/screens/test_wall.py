"""What stands on the wall in each part of the day, and what never does."""

import re
from html import unescape

import pytest

from app.domain.agenda import Mode
from app.domain.audience import Audience, Viewer
from app.domain.ballot import Wish
from app.domain.change import Topic
from app.domain.program import Preset
from app.domain.statement import Mark
from app.screens.fragment import Sight, draw
from app.screens.wall import WALL, WallView, load_also, load_wall
from app.services.joining import enter_heads
from app.services.messaging import send_message, take_away
from app.services.reporting import show_report
from app.services.voting import mark_ballot
from app.store.database import Tx
from app.store.events import change_event, change_stage, find_agenda
from app.store.groups import change_group
from app.store.meanings import Meaning, put_meaning
from app.store.statements import change_statement, find_list
from tests.cast import NOON
from tests.services.day import Day, slip

SIGHT = Sight(Viewer(Audience.WALL), "en", b"key", "http://hall.test", NOON)


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)
    tx.announce(Topic.AGENDA)


def tell(day: Day, **values: object) -> None:
    day.do(change, values)


def take_out(tx: Tx, group: int) -> None:
    change_group(tx, group, removed=True)


def too_many(tx: Tx, group: int, text: str) -> None:
    line = next(line for line in find_list(tx, group, "concerns") if line.text == text)
    change_statement(tx, line.id, mark=Mark.ALSO)


def mean(tx: Tx, meaning: Meaning) -> None:
    put_meaning(tx, meaning)
    tx.announce(Topic.MEANINGS)


def plan(tx: Tx, minutes: int | None) -> None:
    change_stage(tx, 0, planned=minutes)
    tx.announce(Topic.AGENDA)


def write_cards(tx: Tx) -> None:
    change_stage(tx, find_agenda(tx).current or 0, mode=Mode.CARDS)
    tx.announce(Topic.AGENDA)


def wall(day: Day) -> WallView:
    return day.find(load_wall, SIGHT)


def words(day: Day) -> str:
    """All that is drawn, of both halves."""
    drawing = day.find(draw, WALL.fragments, SIGHT)
    text = re.sub(r"<[^>]+>", " ", "".join(drawing.fragments.values()))
    return " ".join(unescape(text).split())


def test_before_the_day_it_says_welcome_where_and_when(day: Day) -> None:
    shown = words(day)
    for said in ("Welcome", "Erie, Pennsylvania", "Saturday, April 21, 2018", "run by Erie Interfaith Coalition"):
        assert said in shown
    assert "Please find your letter." in shown
    assert "A Faith and clergy" in shown
    assert "Page hall.test/join or take paper" in shown
    assert "people are here" not in shown


def test_a_strange_date_is_left_out(day: Day) -> None:
    tell(day, date="soon")
    assert "soon" not in words(day)


def test_it_greets_and_counts_the_heads_that_are_known(day: Day) -> None:
    for group in (1, 2):
        day.do(enter_heads, group, 6, False)
    tell(day, greeting="Coffee is on the left.")
    assert "Coffee is on the left. 12 people are here" in words(day)


def test_wifi_comes_first_and_the_page_second(day: Day) -> None:
    tell(day, wifi_name="ERIE;1", wifi_password="welcome")
    assert wall(day).wifi == "WIFI:T:WPA;S:ERIE\\;1;P:welcome;;"
    assert re.search(r"1 · Wi-Fi ERIE;1 password: welcome .*2 · Page", words(day))
    tell(day, wifi_password="")
    assert "password" not in words(day)


def test_a_day_on_paper_has_no_code(day: Day) -> None:
    assert wall(day).join
    tell(day, preset=Preset.PAPER, wifi_name="ERIE")
    assert (wall(day).join, wall(day).wifi) == ("", "")
    assert "hall.test" not in words(day)


def test_a_talk_shows_its_question_and_nothing_that_is_said(day: Day) -> None:
    day.open("strengths")
    day.say(1, "Officers who coach", kind="strengths")
    day.agree(1, "strengths")
    assert words(day) == "Strengths What is working well between police and community here?"


def test_a_group_stands_behind_its_own_agreed_lines_only(day: Day) -> None:
    day.open("concerns")
    day.say(1, "agreed by A")
    day.agree(1)
    day.say(1, "said too late")
    day.say(2, "only in B")
    day.open("themes")
    assert "Each group reads its lists aloud." in words(day)
    assert "agreed by A" not in words(day)
    tell(day, report_group=1)
    shown = words(day)
    assert "agreed by A" in shown
    assert "said too late" not in shown
    assert "only in B" not in shown
    assert "page 1 of 7" in shown


def test_a_group_without_a_list_has_a_kind_page(day: Day) -> None:
    day.open("themes")
    tell(day, report_group=3)
    assert "C New Americans This group speaks without a list. We listen." in words(day)


def test_a_removed_group_has_no_page(day: Day) -> None:
    day.open("themes")
    day.do(take_out, 3)
    tell(day, report_group=3)
    assert wall(day).report is None


def test_a_vote_shows_how_many_and_never_where(day: Day) -> None:
    devices = day.ready_to_vote(issues=7)
    before = words(day)
    day.do(mark_ballot, slip("one", devices[0]), Wish(2, 1, True, 0))
    assert "Which matter most? 3 dots each" in before
    assert words(day) == before.replace("0 ballots are in.", "1 ballot is in.")
    assert wall(day).result == ()
    day.close()
    assert "The vote is closed. The result appears for everyone at the same time." in words(day)
    assert words(day).count("#2") == 1


def test_on_the_ballot_a_meaning_stands_under_the_words_in_the_language_of_its_half(day: Day) -> None:
    day.ready_to_vote(issues=7)
    day.do(mean, Meaning("issue:2", "es", "asunto 2", "issue 2", checked=True))
    day.do(mean, Meaning("issue:3", "es", "asunto 3", "issue 3", checked=False))
    day.do(mean, Meaning("issue:4", "es", "asunto 4", "other words", checked=True))  # of words that are gone
    assert "asunto" not in words(day)
    tell(day, wall_languages="en es")
    drawn = day.find(draw, WALL.fragments, SIGHT).fragments
    assert "asunto" not in drawn["wall"]
    assert drawn["also"].count("asunto") == 2
    said = words(day)
    assert "#2 issue 2 asunto 2 #3 issue 3 asunto 3 (" in said
    assert ") #4 issue 4" in said


def test_a_result_tells_ranks_in_words_and_shows_no_zero(day: Day) -> None:
    devices = day.ready_to_vote(issues=7)
    for number, device in enumerate(devices):
        for issue in (2, 4 + number):
            day.do(mark_ballot, slip(f"ballot{number}", device), Wish(issue, 1, True, 0))
    day.close()
    day.show_result()
    shown = words(day)
    assert "1st #2 issue 2 2 tied 2nd #4 issue 4 1 tied 2nd #5 issue 5 1" in shown
    assert "Also raised: #1 issue 1 #3 issue 3 #6 issue 6 #7 issue 7" in shown
    assert "2 people, 2 ballots, every dot accounted for." in shown
    assert " 0 " not in shown


@pytest.mark.parametrize(
    ("setting", "halves"),
    [("", ["en"]), ("es", ["es"]), ("en es", ["en", "es"]), ("es en", ["es", "en"]), ("xx", ["en"])],
)
def test_the_wall_speaks_the_languages_that_are_set(day: Day, setting: str, halves: list[str]) -> None:
    tell(day, wall_languages=setting)
    drawn = "".join(day.find(draw, WALL.fragments, SIGHT).fragments.values())
    assert re.findall(r'<section [^>]*lang="(\w+)"', drawn) == halves
    assert wall(day).half == (len(halves) == 2)


def test_a_report_has_its_lists_what_was_also_said_and_a_clock_that_only_informs(day: Day) -> None:
    day.open("strengths")
    day.say(1, "coaches", kind="strengths")
    day.agree(1, "strengths")
    day.open("concerns")
    day.say(1, "carried on", "one too many")
    day.agree(1)
    day.do(too_many, 1, "one too many")
    day.open("themes")
    day.do(show_report, 1, NOON)
    drawn = day.find(draw, WALL.fragments, SIGHT).fragments["wall"]
    assert f'data-until="{NOON + 180}" data-calm' in drawn
    assert "A Faith and clergy Strengths coaches Concerns carried on Also said one too many" in words(day)


def test_a_paused_wall_says_so_and_a_dark_one_nothing(day: Day) -> None:
    day.open("strengths")
    tell(day, wall_state="pause")
    assert words(day) == "A short pause. We go on in a few minutes."
    tell(day, wall_state="blank")
    assert words(day) == ""


def test_the_newest_message_to_all_or_to_the_wall_stands_below_the_page(day: Day) -> None:
    day.open("strengths")
    before = words(day)
    for number, (target, text) in enumerate((("all", "Lunch at noon"), ("wall", "A car is open"), ("group:2", "Ben"))):
        day.do(send_message, f"m{number}", target, text, NOON + number)
    assert words(day) == f"{before} A car is open"
    day.do(take_away, "m1")
    assert words(day) == f"{before} Lunch at noon"
    tell(day, wall_state="blank")
    assert words(day) == ""


def test_before_a_day_that_runs_late_it_says_when_it_begins(day: Day) -> None:
    assert "We begin at" not in words(day)
    tell(day, late=45)
    assert "We begin at 9:15 AM." in words(day)
    day.do(plan, None)
    assert "We begin at" not in words(day)  # there is no plan to be late for
    day.do(plan, 8 * 60 + 30)
    tell(day, late=0)
    assert "We begin at" not in words(day)
    tell(day, late=45)
    day.open("welcome")
    assert "We begin at" not in words(day)


def test_while_cards_are_written_it_asks_for_some_quiet_minutes(day: Day) -> None:
    day.open("concerns")
    assert "quiet minutes" not in words(day)
    day.do(write_cards)
    assert "A few quiet minutes: everyone writes. Then your group talks." in words(day)


def test_without_a_second_language_its_half_is_empty(day: Day) -> None:
    assert day.find(load_also, SIGHT) is None
    assert day.find(draw, WALL.fragments, SIGHT).fragments["also"].endswith('"></div>')
