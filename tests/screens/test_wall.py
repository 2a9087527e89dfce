"""What stands on the wall in each part of the day, and what never does."""

import re
from html import unescape

import pytest

from app.domain.audience import Audience, Viewer
from app.domain.ballot import Wish
from app.domain.change import Topic
from app.domain.program import Preset
from app.screens.fragment import Sight, draw
from app.screens.wall import WALL, WallView, load_also, load_wall
from app.services.facilitating import reveal
from app.services.joining import enter_heads
from app.services.voting import mark_ballot
from app.store.database import Tx
from app.store.events import change_event
from app.store.groups import change_group
from tests.cast import NOON
from tests.services.day import Day

SIGHT = Sight(Viewer(Audience.WALL), "en", b"key", "http://hall.test", NOON)


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)
    tx.announce(Topic.AGENDA)


def tell(day: Day, **values: object) -> None:
    day.do(change, values)


def take_away(tx: Tx, group: int) -> None:
    change_group(tx, group, removed=True)


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
    assert "C New Americans about 3 minutes This group speaks without a list. We listen." in words(day)


def test_a_removed_group_has_no_page(day: Day) -> None:
    day.open("themes")
    day.do(take_away, 3)
    tell(day, report_group=3)
    assert wall(day).report is None


def test_a_vote_shows_how_many_and_never_where(day: Day) -> None:
    devices = day.ready_to_vote(issues=7)
    before = words(day)
    day.do(mark_ballot, "one", devices[0], Wish(2, 1, True, 0))
    assert "Which matter most? 3 dots each" in before
    assert words(day) == before.replace("0 ballots are in.", "1 ballot is in.")
    assert wall(day).result == ()
    day.close()
    assert "The vote is closed. The result appears for everyone at the same time." in words(day)
    assert words(day).count("#2") == 1


def test_a_result_tells_ranks_in_words_and_shows_no_zero(day: Day) -> None:
    devices = day.ready_to_vote(issues=7)
    for number, device in enumerate(devices):
        for issue in (2, 4 + number):
            day.do(mark_ballot, f"ballot{number}", device, Wish(issue, 1, True, 0))
    day.close()
    day.do(reveal, NOON)
    shown = words(day)
    assert "1st #2 issue 2 2 tied 2nd #4 issue 4 1 tied 2nd #5 issue 5 1" in shown
    assert "Also raised: #1 issue 1 #3 issue 3 #6 issue 6 #7 issue 7" in shown
    assert "2 people · 2 ballots · every dot accounted for" in shown
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


def test_without_a_second_language_its_half_is_empty(day: Day) -> None:
    assert day.find(load_also, SIGHT) is None
    assert day.find(draw, WALL.fragments, SIGHT).fragments["also"].endswith('"></div>')
