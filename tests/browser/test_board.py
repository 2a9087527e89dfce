"""The theme board: everything can be done with the keyboard, and nothing breaks when there is much of it."""

from secrets import token_hex

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW, Hall
from tools.browsing import press
from tools.crowd import Robot

READ = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
SPILLS = "document.documentElement.scrollWidth > window.innerWidth"


def arrive(hall: Hall, group: int, *said: str) -> None:
    """A group says these lines and agrees."""
    tablet = Robot(hall.server).enter(hall.server.link(f"group{group}"))
    for words in said:
        tablet.send(f"/group/{group}/statements/{token_hex(12)}", kind="concerns", text=words)
    tablet.press(f"/group/{group}", "The group agrees")
    tablet.http.close()


@pytest.fixture
def team(hall: Hall) -> Page:
    """Ama has opened the concerns; the theme team looks at its board."""
    ama = hall.holder("lead")
    press(ama, "Open: Concerns")
    expect(ama.get_by_role("heading", name="Concerns")).to_be_visible()
    return hall.holder("themes")


def cards(team: Page) -> Locator:
    return team.locator(".arrived .cards > li")


def issues(team: Page) -> Locator:
    return team.locator(".issues > li")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is read out like this has the focus."""
    for _ in range(80):
        is_somewhere = page.evaluate("document.activeElement !== document.body")
        if is_somewhere and " ".join(page.evaluate(READ).split()).startswith(name):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{name!r} cannot be reached with the keyboard")


def test_two_cards_become_one_issue_by_keyboard_alone(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "Complaints disappear")
    arrive(hall, 2, "No reason given")
    expect(cards(team)).to_have_count(3, timeout=NOW)
    do(team, "A Nobody explains", "Make it an issue")
    expect(cards(team)).to_have_count(2)
    expect(cards(team).first.locator("summary")).to_be_focused()  # and not the top of the page
    do(team, "B No reason given", "Same as this")
    expect(issues(team)).to_have_count(1)
    expect(issues(team)).to_contain_text("raised by 2 of 7 groups · 2 originals")
    expect(team.locator("h1 + p")).to_contain_text("2 of 3 concerns have a place · 1 issue")
    assert hall.troubles == []


def do(team: Page, unfold: str, name: str) -> None:
    tab_to(team, unfold)
    team.keyboard.press("Enter")
    tab_to(team, name)
    team.keyboard.press("Enter")


def test_an_issue_is_reworded_taken_off_and_put_back_by_keyboard_alone(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains")
    expect(cards(team)).to_have_count(1, timeout=NOW)
    do(team, "A Nobody explains", "Make it an issue")
    expect(issues(team)).to_have_count(1)
    tab_to(team, "raised by 1 of 7 groups")
    team.keyboard.press("Enter")
    tab_to(team, "Take out of this issue")
    team.keyboard.press("Tab")
    team.keyboard.press("Control+A")
    team.keyboard.type("Nobody explains why we were stopped")
    tab_to(team, "Save: #1")
    team.keyboard.press("Enter")
    expect(issues(team).locator("> .words")).to_have_text("Nobody explains why we were stopped")
    do(team, "raised by 1 of 7 groups", "Take off the ballot")
    expect(issues(team)).to_have_count(0)
    tab_to(team, "Put back: #1")
    team.keyboard.press("Enter")
    expect(issues(team)).to_have_count(1)


def test_what_was_put_together_can_be_taken_apart_again(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "No reason given")
    press(team, "Make it an issue")
    expect(issues(team)).to_have_count(1)
    press(team, "Same as this")
    expect(cards(team)).to_have_count(0)
    press(team, "Take out of this issue")
    expect(cards(team)).to_have_count(1)


def test_sixty_cards_and_fifty_issues_fit_the_laptop_and_the_tablet(hall: Hall, team: Page) -> None:
    for group in range(1, 6):
        arrive(hall, group, *(f"Concern {number} of this group, as long as most of them are" for number in range(9)))
    arrive(hall, 6, "W" * 280, "لا أحد يشرح لنا لماذا يتم إيقافنا", "Nobody explains " * 17)
    press(team, "Make each of the rest")
    expect(issues(team)).to_have_count(48)
    for group in range(1, 7):
        arrive(hall, group, *(f"Another concern {number}" for number in range(10)))
    expect(cards(team)).to_have_count(60, timeout=NOW)
    team.locator(".arrived summary").first.click()
    team.locator(".issues summary").last.click()
    for width, height in ((1440, 900), (820, 1180), (360, 740)):
        team.set_viewport_size({"width": width, "height": height})
        assert not team.evaluate(SPILLS), f"{width} pixels are too narrow"


def test_no_list_looks_stronger_than_the_other(open_hall: OpenHall) -> None:
    hall = open_hall("galveston")
    team = hall.holder("themes", viewport={"width": 1440, "height": 900})
    for width, height in ((1440, 900), (820, 1180)):
        team.set_viewport_size({"width": width, "height": height})
        sides = [team.locator(f".board > .{side}") for side in ("community", "law")]
        boxes = [side.bounding_box() for side in sides]
        (top, size), (other_top, other_size) = [(round(box["y"]), round(box["width"])) for box in boxes if box]
        assert (top, size) == (other_top, other_size)
