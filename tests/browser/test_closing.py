"""The end of the day on real screens: the last questions, the page to take home, and the end."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain.ballot import Wish
from app.services.seating import introduce
from app.services.voting import mark_ballot
from app.store.database import Database
from app.store.surveys import count_answered
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_axe import faint, violations
from tests.cast import NOON
from tests.services.afternoon import PLANS, lay_tables
from tests.services.day import Day, slip
from tools.browsing import press

SMALL = {"width": 360, "height": 740}


def play(folder: Path) -> None:
    """A day up to its closing: a vote, three tables that have reported, a council without members."""
    day = Day(folder)
    day.open("strengths")
    day.say(1, "Officers know our children", "A park where all of us meet", kind="strengths")
    day.agree(1, "strengths")
    for device in day.ready_to_vote(5):
        for issue in (1, 2):
            day.do(mark_ballot, slip(f"ballot of {device}", device), Wish(issue, 1, True, 0))
    day.close()
    day.show_result()
    day.do(lay_tables)
    for kind in ("table reports", "council", "closing"):
        day.open(kind)
    day.do(introduce, True, NOON)
    day.database.close()


@pytest.fixture
def hall(open_hall: OpenHall, tmp_path: Path) -> Hall:
    play(tmp_path)
    return open_hall()


def answered(hall: Hall) -> int:
    database = Database(hall.server.event)
    try:
        return database.read_now(count_answered)
    finally:
        database.close()


def lobby(hall: Hall, **options: object) -> Page:
    phone = hall.device(**({"viewport": SMALL} | options))
    phone.goto("/join")
    press(phone, "To the lobby")
    return phone


def test_a_phone_answers_and_changes_its_answers_and_nothing_it_chose_is_lost(hall: Hall) -> None:
    ama, phone = hall.holder("lead"), lobby(hall)
    trust = phone.get_by_role("group", name="How much trust")
    trust.get_by_label("4").check()
    ama.goto("/lead/closing")
    ama.locator("#place").fill("City Library")  # the phones hear of it and draw their page anew
    ama.locator("#date").fill("2026-12-03")
    ama.locator("#time").fill("18:30")
    press(ama, "Save")
    expect(phone.get_by_text("City Library")).to_be_visible()
    expect(trust.get_by_label("4")).to_be_checked()
    press(phone, "Send")
    expect(phone.get_by_role("status").filter(has_text="Received.")).to_be_visible()
    trust.get_by_label("no answer").check()
    press(phone, "Send my changes")
    expect(phone.get_by_role("status").filter(has_text="Received.")).to_be_visible()
    phone.reload()
    expect(trust.get_by_label("no answer")).to_be_checked()
    assert answered(hall) == 0
    assert hall.troubles == []


def test_a_phone_without_script_answers(hall: Hall) -> None:
    phone = lobby(hall, java_script_enabled=False)
    phone.get_by_role("group", name="How much trust").get_by_label("4").check()
    press(phone, "Send")
    expect(phone.get_by_text("Received.")).to_be_visible()
    phone.reload()
    expect(phone.get_by_role("group", name="How much trust").get_by_label("4")).to_be_checked()
    assert answered(hall) == 1


def test_the_saved_page_opens_without_any_network_and_without_a_barrier(hall: Hall, tmp_path: Path) -> None:
    phone = lobby(hall)
    with phone.expect_download() as waiting:
        phone.get_by_role("link", name="Save today’s page").click()
    file = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(file)
    phone.goto("about:blank")
    hall.server.kill()
    home = hall.device(viewport=SMALL)
    home.context.set_offline(True)
    home.goto(file.as_uri())
    expect(home.get_by_text(PLANS[0].what).first).to_be_visible()
    home.locator("#action-1-1").get_by_role("link", name="Where it comes from").click()
    expect(home.locator("#issue-1")).to_be_in_viewport()
    home.locator("#issue-1 summary").click()
    expect(home.locator("#issue-1 .said-here")).to_contain_text("issue 1")
    home.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    assert home.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert violations(home) == []
    for dark in (False, True):
        home.emulate_media(color_scheme="dark" if dark else "light")
        assert faint(home) == []
    assert hall.troubles == [f"a request to somewhere else: {file.as_uri()}"]


def test_the_day_ends_on_every_screen_and_can_be_opened_again(hall: Hall) -> None:
    ama, phone, wall = hall.holder("lead"), lobby(hall), hall.holder("wall")
    expect(wall.get_by_text("Thank you for today")).to_be_visible()
    ama.get_by_role("link", name="First meeting, end of the day").click()
    press(ama, "End the day")
    expect(ama.get_by_text("Nobody writes any more.")).to_be_visible()
    expect(phone.get_by_text("The day has ended. You can still read everything here.")).to_be_visible()
    expect(phone.get_by_role("button", name="Send")).to_have_count(0)
    press(ama, "Open the day again")
    expect(phone.get_by_text("The day has ended.")).to_have_count(0)
    assert hall.troubles == []


def test_every_page_of_the_end_is_usable_by_everybody(hall: Hall) -> None:
    ama, phone = hall.holder("lead"), lobby(hall)
    pages = [(ama, path) for path in ("/lead", "/lead/survey", "/lead/closing", "/lead/print/survey")]
    pages += [(phone, path) for path in ("/phone", "/handout", "/issues/1", "/issues/5", "/actions")]
    found: list[str] = []
    for page, path in pages:
        page.goto(path)
        page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
        page.set_viewport_size({"width": 1280, "height": 4000})
        found += [f"{path}: {each}" for each in (*violations(page), *faint(page))]
        page.set_viewport_size({"width": 320, "height": 740})
        if "print" not in path:
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    assert not found, "\n".join(found)
    assert hall.troubles == []
