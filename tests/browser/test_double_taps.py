"""The second half of a double tap meets another button than the first: it must do nothing."""

from playwright.sync_api import Locator, expect

from app.domain.poll import Way
from app.services.joining import enter_heads, join
from app.store.ballots import count_by_issue
from app.store.vote_cards import count_cards
from tests.browser.conftest import OpenHall
from tests.browser.day import change
from tests.browser.hall import Hall
from tests.services.day import Day

BETWEEN = 180  # milliseconds: long enough for the first half's answer to be on the screen


def press_twice(button: Locator, touch: bool = False) -> None:
    page = button.page
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    for count in (1, 2):
        if touch:
            page.touchscreen.tap(x, y)
        else:
            page.mouse.move(x, y)
            page.mouse.down(click_count=count)
            page.mouse.up(click_count=count)
        page.wait_for_timeout(BETWEEN)


def test_a_double_click_on_close_the_vote_does_not_show_the_result(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ama = open_hall().holder("lead")
    button = ama.locator("#day .go button.primary")
    expect(button).to_have_text("Close the vote")
    press_twice(button)
    expect(button).to_have_text("Seal the ballots")
    assert not day.poll.digest
    ama.wait_for_timeout(500)
    press_twice(button)
    expect(button).to_have_text("Show the result to everyone")
    assert not day.agenda.revealed
    ama.wait_for_timeout(500)
    button.click()
    expect(ama.locator("#vote table")).to_be_visible()


def test_a_double_click_or_a_held_key_opens_one_part_of_the_day_only(hall: Hall) -> None:
    ama = hall.holder("lead")
    now, button = ama.locator("#day .at"), ama.locator("#day .go button.primary")
    press_twice(button)
    expect(now).to_contain_text("Welcome")
    button.focus()
    for _ in range(8):
        ama.keyboard.down("Enter")
        ama.wait_for_timeout(60)
    ama.keyboard.up("Enter")
    expect(now).to_contain_text("Strengths")


def test_a_double_click_on_make_the_cards_makes_one_pile(day: Day, open_hall: OpenHall) -> None:
    day.do(change, {"way": Way.CARDS})
    desk = open_hall().holder("desk")
    desk.get_by_label("How many?").fill("7")
    press_twice(desk.get_by_role("button", name="Make the cards"))
    expect(desk.locator("#desk .check")).to_contain_text("Cards made7")
    assert day.find(count_cards).made == 7


def test_a_double_tap_lets_in_one_phone(day: Day, open_hall: OpenHall) -> None:
    day.do(enter_heads, 2, 0, True)
    for number in range(3):
        day.do(join, f"device{number}", 2)
    day.do(enter_heads, 2, 9, True)
    tablet = open_hall().holder("group2", viewport={"width": 820, "height": 1180}, has_touch=True)
    nods = tablet.locator("#nods button", has_text="Let in")
    expect(nods).to_have_count(3)
    press_twice(nods.first, touch=True)
    expect(nods).to_have_count(2)


def test_a_double_tap_on_done_does_not_start_again(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = open_hall().phone(2, has_touch=True)
    ben.locator(".dot").first.tap()
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    ben.wait_for_timeout(600)
    press_twice(ben.get_by_role("button", name="I am done"), touch=True)
    expect(ben.get_by_role("heading", name="Your ballot is in")).to_be_visible()
    assert sum(day.find(count_by_issue, 1).values()) == 1
