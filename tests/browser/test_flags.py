"""Flag and agreement: two phones and the tablet, while a list is read aloud. And a room that needs everybody's eyes."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain.change import Topic
from app.services.agreeing import begin_reading
from app.services.choosing import open_choosing
from app.store.database import Tx
from app.store.groups import change_group
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_without_script import in_group
from tests.services.day import Day
from tools.browsing import press

LINES = ("They never call back", "The names of a case", "Nobody explains why")
LISTEN = "Listen as your list is read."
READ = "Next: read the list aloud"


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    day.open("concerns")
    day.say(1, *LINES)
    return open_hall()


def tell(phone: Page, words: str, button: str) -> None:
    """Taps the line, then what is to be said of it."""
    line = phone.locator(".read li").filter(has_text=words)
    line.locator("summary").click()
    line.get_by_role("button", name=button).click()


def dark(tx: Tx, group: int, on: bool) -> None:
    change_group(tx, group, dark=on)
    tx.announce(Topic.GROUPS, group)


def test_a_line_is_flagged_talked_about_and_agreed_on(hall: Hall) -> None:
    tablet, ben, chloe = hall.holder("group1"), hall.phone(1), hall.phone(1)
    press(tablet, READ)
    for phone in (ben, chloe):
        expect(phone.get_by_role("heading", name=LISTEN)).to_be_visible()
        expect(phone.locator(".read .words")).to_have_text(list(LINES))
    tell(ben, "names of a case", "This must stay in this room")
    expect(ben.locator(".told")).to_contain_text("You said: this must stay here.")
    flagged = tablet.locator("#lists li").filter(has_text="names of a case")
    expect(flagged).to_contain_text("somebody says: this must stay in this room")
    tell(chloe, "call back", "Something is wrong here")
    expect(tablet.locator("#lists")).to_contain_text("somebody says: this is not right")
    expect(chloe.locator(".told")).to_have_count(1)
    expect(chloe.locator(".told")).not_to_contain_text("must stay")
    press(chloe, "You said: something is wrong. Take it back")
    expect(tablet.locator("#lists")).not_to_contain_text("this is not right")
    press(tablet, "The group agrees")
    for phone in (ben, chloe):
        expect(phone.locator(".agreed summary")).to_contain_text("The group has agreed.")
        expect(phone.locator(".read")).to_have_count(0)
    chloe.get_by_text("Read its list").click()
    expect(chloe.locator(".agreed li")).to_have_count(3)


def test_the_list_on_the_phones_follows_the_scribe_and_ends_with_the_reading(hall: Hall) -> None:
    tablet, ben = hall.holder("group1"), hall.phone(1)
    press(tablet, READ)
    expect(ben.locator(".read .words")).to_have_text(list(LINES))
    ben.locator(".read summary").first.click()
    tablet.locator("#words-concerns").fill("A line that was missing")
    tablet.locator("#words-concerns").press("Enter")
    expect(ben.locator(".read .words")).to_have_text([*LINES, "A line that was missing"])
    expect(ben.locator(".read details").first).to_have_attribute("open", "")
    press(tablet, "Keep writing")
    expect(ben.locator(".read")).to_have_count(0)


def test_something_is_missing_and_nobody_outside_the_room_sees_the_list(hall: Hall) -> None:
    tablet, ben, zoe = hall.holder("group1"), hall.phone(1), hall.phone(2)
    press(tablet, READ)
    press(ben, "Something is missing")
    expect(tablet.locator("#next")).to_contain_text("Somebody says: something is missing.")
    expect(ben.locator(".told")).to_contain_text("You said: something is missing.")
    expect(zoe.locator("#hand")).not_to_contain_text("call back")
    press(tablet, "We talked about what is missing")
    expect(tablet.locator("#next")).not_to_contain_text("something is missing.")


def test_without_script_a_line_is_flagged_and_the_flag_taken_back(day: Day, hall: Hall) -> None:
    ben = in_group(hall)
    day.do(begin_reading, 1, "concerns")
    ben.reload()
    tell(ben, "call back", "Something is wrong here")
    expect(ben.locator(".read .state")).to_contain_text("told")
    tell(ben, "call back", "You said: something is wrong. Take it back")
    expect(ben.locator(".read .state")).to_have_count(0)
    ben.get_by_role("link", name="Where did my words go?").click()
    expect(ben.get_by_text("No words came from this phone.")).to_be_visible()
    ben.get_by_role("link", name="Back").click()
    expect(ben.get_by_role("heading", name=LISTEN)).to_be_visible()


def test_a_dark_phone_keeps_what_was_being_typed_and_lightens_by_itself(day: Day, hall: Hall) -> None:
    ben = hall.phone(1)
    ben.locator("#words-concerns").fill("in the middle of a sen")
    day.do(dark, 1, True)
    expect(ben.get_by_role("heading", name="Your group pauses. Look up.")).to_be_visible()
    box = ben.locator(".paused").bounding_box()
    assert box is not None
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 360, 740)
    day.do(dark, 1, False)
    expect(ben.locator("#words-concerns")).to_have_value("in the middle of a sen")


def test_a_dark_room_still_votes(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = open_hall().phone(2)
    day.do(dark, 2, True)
    expect(ben.get_by_text("Your group pauses. Look up; your ballot waits for you.")).to_be_visible()
    press(ben, "Put a dot on #1")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()


def test_dots_inside_the_group_are_placed_closed_and_shown_in_order(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Day(tmp_path, "spcp")
    day.open("concerns")
    day.say(1, *(f"line {number}" for number in range(1, 8)))
    hall = open_hall("spcp")
    tablet, ben = hall.holder("group1"), hall.phone(1)
    day.do(open_choosing, 1, "concerns")
    press(ben, "Put a dot on line 3")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    press(ben, "Put a dot on line 5")
    press(ben, "Take back your dot from line 3")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    press(tablet, "Close, and show the order")
    expect(tablet.locator(".order li").first).to_contain_text("line 5")
    expect(ben.locator(".lettered")).to_have_count(0)
    day.database.close()
