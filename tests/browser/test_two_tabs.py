"""Two tabs of one phone share one outbox; two windows of one person do not overwrite each other."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_offline import COMEBACK, dots, go_offline, said, sit_down, write
from tests.services.day import Day
from tools.browsing import press

CLAIM = 16_000  # milliseconds after which a dead tab's claim is over


def second_tab(page: Page) -> Page:
    other = page.context.new_page()
    other.clock.install()
    other.goto("/phone")
    expect(other.locator("#connection")).to_have_text("✓ connected")
    return other


def test_what_two_tabs_wrote_offline_is_shown_in_both_and_sent_once(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    other = second_tab(ben)
    go_offline(ben)
    write(ben, "Trust")
    write(other, "Racism and stereotypes")
    write(ben, "Nobody explains why")
    words = ["Trust", "Racism and stereotypes", "Nobody explains why"]
    for tab in (ben, other):
        expect(tab.locator("#outbox li .words")).to_have_text(words)
    ben.context.set_offline(False)
    for tab in (ben, other):
        expect(tab.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
        expect(tab.locator(".mine li > .words")).to_have_text(words)
    assert said(day) == words


def test_a_dot_pressed_in_one_tab_is_seen_in_the_other(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = sit_down(open_hall())
    other = second_tab(ben)
    press(ben, "Put a dot on #1")
    expect(other.get_by_role("button", name="Take back your dot from #1")).to_be_visible()
    go_offline(ben)
    press(ben, "Put a dot on #2")
    press(other, "Put a dot on #3")
    for tab in (ben, other):
        expect(tab.get_by_text("0 of 3 dots left")).to_be_visible()
    ben.context.set_offline(False)
    for tab in (ben, other):
        expect(tab.get_by_role("button", name="Take back your dot from")).to_have_count(3, timeout=COMEBACK)
    assert dots(day) == 3


def test_a_tab_that_died_while_sending_blocks_nothing(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    other = second_tab(ben)
    ben.route("**/phone/statements/*", lambda _route: None)  # no answer ever comes
    write(ben, "Trust")
    expect(other.locator("#outbox li")).to_have_count(1)
    ben.close()
    write(other, "Racism and stereotypes")
    expect(other.locator("#outbox li")).to_have_count(2)
    other.clock.fast_forward(CLAIM)
    expect(other.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    assert said(day) == ["Trust", "Racism and stereotypes"]


def test_a_window_that_comes_back_does_not_overwrite_what_was_chosen_elsewhere(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    hall: Hall = open_hall()
    ben = sit_down(hall)
    elsewhere = hall.twin(ben)
    go_offline(ben)
    press(ben, "Put a dot on #1")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    press(ben, "I am done")
    for number in (2, 3):
        press(elsewhere, f"Put a dot on #{number}")
        expect(elsewhere.get_by_role("button", name=f"Take back your dot from #{number}")).to_be_visible()
    ben.context.set_offline(False)
    expect(ben.get_by_role("alert")).to_contain_text("Something changed here in the meantime.", timeout=COMEBACK)
    for window in (ben, elsewhere):
        expect(window.get_by_text("1 of 3 dots left")).to_be_visible()
        expect(window.get_by_role("button", name="Take back your dot from")).to_have_count(2)
    assert dots(day) == 2
