"""Whoever slept, or comes back by the Back button, sees the present state within a second."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW
from tests.browser.test_offline import sit_down
from tests.services.day import Day

FORTY_MINUTES = 2_400_000
NOTE_WHAT_IS_SAID = """(mark) => {
  window.said = [];
  new MutationObserver(() => window.said.push(mark.textContent)).observe(mark, { childList: true });
}"""


def freeze(page: Page, state: str) -> None:
    page.context.new_cdp_session(page).send("Page.setWebLifecycleState", {"state": state})


def wait_until_open(hall_screen: Page, words: str) -> None:
    """The server has noticed what was done from outside."""
    expect(hall_screen.locator("body")).to_contain_text(words)


def test_a_phone_that_slept_forty_minutes_is_right_within_a_second(day: Day, open_hall: OpenHall) -> None:
    day.open("welcome")
    hall = open_hall()
    ben, chloe = sit_down(hall), hall.phone(3)
    ben.context.set_offline(True)
    day.open("concerns")
    wait_until_open(chloe, "What hurts")
    assert ben.locator("#words-concerns").count() == 0
    ben.context.set_offline(False)
    ben.clock.fast_forward(FORTY_MINUTES)
    expect(ben.locator("#words-concerns")).to_be_visible(timeout=NOW)
    day.open("talk")
    expect(ben.locator("body")).to_contain_text("The hall talks now.", timeout=3 * NOW)


def test_a_page_that_the_browser_froze_catches_up_when_it_thaws(day: Day, open_hall: OpenHall) -> None:
    day.open("welcome")
    hall = open_hall()
    ben, chloe = hall.phone(2), hall.phone(3)
    expect(ben.locator("#connection")).to_have_text("✓ connected")
    freeze(ben, "frozen")
    day.open("concerns")
    wait_until_open(chloe, "What hurts")
    freeze(ben, "active")
    expect(ben.locator("#words-concerns")).to_be_visible(timeout=NOW)


@pytest.mark.parametrize("who", ["phone", "tablet"])
def test_after_the_back_button_a_screen_is_live(day: Day, open_hall: OpenHall, who: str) -> None:
    day.open("concerns")
    hall = open_hall()
    page = hall.phone(1) if who == "phone" else hall.holder("group1")
    page.get_by_role("link", name="Help").click()
    expect(page).to_have_url("http://hall.test/help")
    page.go_back()
    expect(page.locator("#words-concerns")).to_be_visible()
    expect(page.locator("#connection")).to_have_text("✓ connected")
    day.open("talk")
    expect(page.locator("#words-concerns")).to_have_count(0, timeout=3 * NOW)


def test_nothing_moves_under_a_finger(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = open_hall().phone(2)
    expect(ben.locator("#connection")).to_have_text("✓ connected")
    button = ben.get_by_role("button", name="Send to my group")
    button.hover()
    ben.mouse.down()
    ben.evaluate("document.dispatchEvent(new Event('plenary:look'))")
    ben.evaluate("window.placed = 0; document.addEventListener('plenary:placed', () => { window.placed += 1 })")
    ben.wait_for_timeout(600)
    assert ben.evaluate("window.placed") == 0
    ben.mouse.up()
    ben.wait_for_function("() => window.placed > 0", timeout=NOW)


def test_being_connected_is_said_once(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = open_hall().phone(2)
    mark = ben.locator("#connection")
    expect(mark).to_have_text("✓ connected")
    mark.evaluate(NOTE_WHAT_IS_SAID)
    for _ in range(3):
        ben.evaluate("document.dispatchEvent(new Event('plenary:look'))")
        ben.wait_for_timeout(350)
    assert ben.evaluate("window.said") == []
    ben.context.set_offline(True)
    expect(mark).to_contain_text("no network")
    ben.context.set_offline(False)
    expect(mark).to_have_text("✓ connected")
    assert ben.evaluate("window.said") == ["◷ no network, nothing is lost", "✓ connected"]
