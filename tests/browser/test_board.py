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
    tab_to(team, "B No reason given")
    team.keyboard.press("Enter")
    tab_to(team, "Same as")
    team.keyboard.type("#1")
    team.keyboard.press("Enter")
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
    tab_to(team, "raised by 1 of 7 groups")
    team.keyboard.press("Enter")
    tab_to(team, "Why?")
    team.keyboard.type("The state decides this")
    team.keyboard.press("Enter")
    expect(issues(team)).to_have_count(0)
    expect(team.locator("#board .out")).to_contain_text("The state decides this")
    tab_to(team, "Put back: #1")
    team.keyboard.press("Enter")
    expect(issues(team)).to_have_count(1)


def test_what_was_put_together_can_be_taken_apart_again(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "No reason given")
    press(team, "Make it an issue")
    expect(issues(team)).to_have_count(1)
    say_the_same(team, "No reason given", "#1")
    expect(cards(team)).to_have_count(0)
    press(team, "Take out of this issue")
    expect(cards(team)).to_have_count(1)
    press(team, "Undo")
    expect(cards(team)).to_have_count(0)
    expect(team.locator(".undo")).to_contain_text("put under #1")  # the step before is the next one to be undone
    press(team, "Undo")
    expect(cards(team)).to_have_count(1)


def say_the_same(team: Page, words: str, other: str) -> None:
    card = cards(team).filter(has_text=words)
    card.locator("summary").click()
    card.get_by_label("Same as").fill(other)
    card.get_by_role("button", name="Same as this").click()


def test_two_concerns_that_stand_alone_become_one_issue(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "Complaints disappear")
    arrive(hall, 2, "No reason given")
    expect(cards(team)).to_have_count(3, timeout=NOW)
    say_the_same(team, "No reason given", "A1 Nobody explains")
    expect(issues(team)).to_have_count(1)
    expect(issues(team)).to_contain_text("2 originals")
    say_the_same(team, "Complaints disappear", "#9")
    expect(team.get_by_role("alert")).to_contain_text("Please choose from the list")


def test_of_two_members_one_wins_and_the_other_is_told(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "Complaints disappear")
    arrive(hall, 2, "No reason given")
    press(team, "Make it an issue")
    expect(issues(team)).to_have_count(1)
    other = hall.holder("themes")
    expect(cards(other)).to_have_count(2)
    # What the other has in hand in this second: a form that no news redraws.
    cards(other).filter(has_text="No reason given").evaluate(
        """(card) => { const form = card.querySelector("form").cloneNode(true)
          form.id = "in-hand"
          document.body.append(form) }"""
    )
    say_the_same(team, "No reason given", "#1")
    expect(cards(team)).to_have_count(1)
    other.locator("#in-hand button").click()
    expect(other.get_by_role("alert")).to_contain_text("“No reason given” is under #1 now")


def test_the_ballot_is_ordered_and_numbered_anew(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "First", "Second", "Third")
    press(team, "Make each of the rest")
    expect(issues(team)).to_have_count(3)
    press(team, "Up: #3")
    expect(issues(team).locator("> .number")).to_have_text(["#1", "#3", "#2"])
    press(team, "Down: #1")
    expect(issues(team).locator("> .number")).to_have_text(["#3", "#1", "#2"])
    press(team, "Number them 1 to 3 in this order")
    expect(issues(team).locator("> .number")).to_have_text(["#1", "#2", "#3"])
    expect(issues(team).locator("> .words")).to_have_text(["Third", "First", "Second"])


def test_advice_comes_at_its_moment(hall: Hall, team: Page) -> None:
    arrive(hall, 1, *(f"Concern {number}" for number in range(9)))
    expect(team.locator(".advice")).to_have_count(0)
    press(team, "Make each of the rest")
    expect(team.locator(".advice")).to_contain_text("a good length")
    for number in (2, 3, 4):
        issue = issues(team).first
        issue.evaluate("(issue) => { issue.querySelector('details').open = true }")
        team.locator(f"#issue-{number} summary").click()
        team.locator(f"#issue-{number}").get_by_label("Same as").fill("#1")
        team.locator(f"#issue-{number}").get_by_role("button", name="Same as this").click()
        expect(team.locator(f"#issue-{number}")).to_have_count(0)
    expect(issues(team).first).to_contain_text("a third of all concerns")
    expect(issues(team).nth(1)).not_to_contain_text("a third")


def test_an_earlier_board_is_brought_back_from_the_history(hall: Hall, team: Page) -> None:
    arrive(hall, 2, "First", "Second")
    press(team, "Make it an issue")
    expect(issues(team)).to_have_count(1)
    press(team, "Make it an issue")
    expect(issues(team)).to_have_count(2)
    team.goto("/themes/history")
    acts = team.locator(".history > li")
    expect(acts.first).to_contain_text("Theme team made #2")
    expect(acts.last).to_contain_text("opened: Concerns")
    acts.nth(1).get_by_role("button", name="Bring this state back").click()
    expect(acts.first).to_contain_text("brought an earlier board back")
    team.goto("/themes")
    expect(issues(team)).to_have_count(1)
    expect(cards(team)).to_have_count(1)


def test_other_words_and_a_reason_have_a_page_of_their_own(hall: Hall, team: Page) -> None:
    arrive(hall, 2, "First", "Second")
    for words in ("First", "Second"):
        card = cards(team).filter(has_text=words)
        card.locator("summary").click()
        card.get_by_role("link", name="Other words").click()
        if words == "First":
            team.get_by_label("Words on the ballot").fill("What comes first")
            press(team, "Put on the ballot")
        else:
            team.get_by_label("Why?").fill("Another place decides this")
            press(team, "Keep it on record")
    expect(issues(team)).to_contain_text("What comes first")
    expect(issues(team)).to_contain_text("reworded")
    expect(team.locator("#board .out")).to_contain_text("Another place decides this")


def test_a_wall_of_strips_is_typed_in(hall: Hall, team: Page) -> None:
    arrive(hall, 1, "Nobody explains", "Complaints disappear")
    arrive(hall, 2, "No reason given")
    team.goto("/themes/strips")
    strips = team.locator(".strip")
    expect(strips).to_have_count(3)
    expect(strips.last).to_contain_text("B3")
    team.get_by_role("link", name="Then type the wall in").click()
    team.get_by_label("The numbers on the strips").fill("1 3")
    team.get_by_label("What is written above them").fill("Stops without a reason")
    press(team, "Put on the ballot")
    expect(team.locator(".issues > li")).to_contain_text("Stops without a reason")
    for typed, told in (("2 9", "no strip with the number 9"), ("2 3", "Strip 3 is in another issue already: #1")):
        team.get_by_label("The numbers on the strips").fill(typed)
        press(team, "Put on the ballot")
        expect(team.get_by_role("alert")).to_contain_text(told)
    assert hall.troubles == []


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
