"""An unchecked language keeps the ballot closed, until it is checked or the lead opens it on the record."""

import pytest
from playwright.sync_api import Locator, Page, expect

from app.domain.became import fingerprint
from app.services.answering import ask_groups, that_is_us
from app.services.joining import enter_heads
from app.services.theming import make_the_rest, reword
from app.store.acts import find_acts
from app.store.answers import find_became
from app.store.issues import find_issues
from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW, Hall
from tests.cast import NOON
from tests.services.day import Day, speak_in
from tools.browsing import press

LAPTOP = {"width": 1280, "height": 800}
WORDS = ("Nobody tells us why we are stopped", "Nobody comes at night")


@pytest.fixture
def spoken(day: Day, open_hall: OpenHall) -> Hall:
    """Two issues, and their group stands behind them; in the hall Spanish and Arabic are spoken as well."""
    day.do(speak_in, "en es ar")
    day.open("concerns")
    day.do(enter_heads, 1, 12, True)
    day.say(1, *WORDS)
    day.agree(1)
    day.do(make_the_rest, NOON)
    day.do(ask_groups, "themes", NOON)
    day.do(that_is_us, 1, fingerprint(day.find(find_became, 1)), NOON)
    day.open("themes")
    return open_hall()


def interpreter(hall: Hall, language: str) -> Page:
    page = hall.holder("themes", viewport=LAPTOP)
    page.goto(f"/themes/meanings/{language}")
    expect(page.locator("#connection")).to_contain_text("connected")
    return page


def field(page: Page, issue: int) -> Locator:
    return page.locator(f"#meaning-issue-{issue}")


def test_a_meaning_is_written_and_checked_or_the_lead_opens_the_vote_on_the_record(spoken: Hall, day: Day) -> None:
    ama = spoken.holder("lead", viewport=LAPTOP)
    rosa = interpreter(spoken, "es")
    press(ama, "Next: Vote")
    expect(ama.get_by_role("alert")).to_contain_text("Español")
    expect(ama.locator("#gate")).to_contain_text("2 issues are not checked in: Español")
    field(rosa, 1).click()
    rosa.keyboard.type("Nadie nos dice por qué nos paran")
    rosa.keyboard.press("Enter")
    expect(field(rosa, 2)).to_be_focused()
    rosa.keyboard.type("De noche no viene nadie")
    rosa.keyboard.press("Enter")
    expect(rosa.locator("#row-issue-2")).to_contain_text("not checked")
    press(rosa, "Checked: #1")
    expect(rosa.locator(".pairs > li").filter(has_text=WORDS[0]).first).to_contain_text("checked")
    expect(ama.locator("#gate")).to_contain_text("1 issue is not checked in: Español", timeout=NOW)
    press(rosa, "Checked: #2")
    expect(rosa.locator("h2 .count")).to_contain_text("all checked")
    expect(ama.locator("#gate")).not_to_contain_text("Español", timeout=NOW)
    ama.get_by_text("Open anyway, on the record", exact=True).click()
    ama.get_by_label("Why?").fill("read aloud by Rosa")
    press(ama, "Open the vote anyway")
    expect(ama.locator("#day")).to_contain_text("0 ballots are in.")
    told = [act.about for act in day.find(find_acts) if act.verb == "opened_anyway"]
    assert told == [
        {"reason": "read aloud by Rosa", "unanswered": [], "unchecked": {"ar": 2}, "called_back": [], "unplaced": 0}
    ]
    assert spoken.troubles == []


def test_two_interpreters_see_what_each_other_wrote_before_anything_is_replaced(spoken: Hall) -> None:
    rosa, luis = interpreter(spoken, "es"), interpreter(spoken, "es")
    field(luis, 1).fill("Nos paran sin motivo")
    field(rosa, 1).fill("Nadie nos dice por qué nos paran")
    press(rosa, "Save: #1")
    theirs = luis.locator("#row-issue-1 [data-theirs]")
    expect(theirs).to_contain_text("Nadie nos dice por qué nos paran", timeout=2 * NOW)
    expect(theirs).to_be_visible()
    expect(field(luis, 1)).to_have_value("Nos paran sin motivo")
    press(luis, "Save: #1")
    expect(luis.get_by_role("alert")).to_contain_text("Nadie nos dice por qué nos paran")
    expect(field(luis, 1)).to_have_value("Nos paran sin motivo")
    expect(field(rosa, 1)).to_have_value("Nadie nos dice por qué nos paran")
    press(luis, "Save: #1")
    expect(field(rosa, 1)).to_have_value("Nos paran sin motivo", timeout=2 * NOW)
    expect(theirs).to_be_hidden()


def test_other_words_on_the_ballot_bring_the_issue_back_to_the_interpreter(spoken: Hall, day: Day) -> None:
    rosa, team = interpreter(spoken, "ar"), spoken.holder("themes", viewport=LAPTOP)
    field(rosa, 1).fill("لا أحد يقول لنا لماذا نُوقَف")
    assert field(rosa, 1).evaluate("(field) => getComputedStyle(field).direction") == "rtl"
    press(rosa, "Checked: #1")
    expect(rosa.locator("#row-issue-1")).to_contain_text("checked")
    expect(team.locator("#ask")).to_contain_text("1 to check", timeout=NOW)
    day.do(reword, 1, "Stops without a reason", day.find(find_issues)[0].version, NOON)
    expect(rosa.locator("#row-issue-1")).to_contain_text(f"Before: {WORDS[0]}", timeout=4 * NOW)
    expect(rosa.locator(".pairs > li").first).to_contain_text("Stops without a reason")
    expect(team.locator("#ask")).to_contain_text("2 to check", timeout=NOW)
