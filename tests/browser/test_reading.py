"""What a screen reader says: names in their order, and news that is told once and politely."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from secrets import token_hex

import pytest
from playwright.sync_api import Locator, Page, expect

from app.services.joining import enter_heads
from app.services.theming import make_the_rest
from tests.browser.conftest import OpenHall
from tests.browser.day import change
from tests.browser.hall import NOW, Hall
from tests.cast import NOON
from tests.services.day import Day
from tools.browsing import press
from tools.crowd import Robot

BURST = 20
FEW = 6  # announcements of a burst: one redraw takes many ballots
# Words of a live region that change are an announcement; the same words again are none. A region that comes
# with its words is told by few screen readers, so it counts as well.
LISTEN = """() => {
  const live = "[role=status], [role=alert], [aria-live]";
  const words = (region) => region.textContent.replace(/\\s+/g, " ").trim();
  const known = new Map(Array.from(document.querySelectorAll(live), (region) => [region, words(region)]));
  window.said = [];
  const note = (region) => {
    if (known.get(region) !== words(region) && words(region)) window.said.push(words(region));
    known.set(region, words(region));
  };
  const around = (node) => (node.closest ? node : node.parentElement || document.body).closest(live);
  new MutationObserver((changes) => {
    const nodes = changes.flatMap((change) => [change.target, ...change.addedNodes]);
    new Set(nodes.map(around).filter(Boolean)).forEach(note);
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
DESCRIBED = """(button) => document.getElementById(button.getAttribute("aria-describedby")).textContent"""

DOOR = """
- paragraph: /Run by .*/
- heading "You are joining group A, Faith and clergy" [level=1]
- paragraph: No name needed. Please type no names or cases.
- paragraph: We ask everyone to keep stories here. We cannot guarantee it.
- paragraph: Paper counts the same as a phone.
- button "Join group A"
- link "This is not my group"
"""
WRITING = """
- heading "What hurts, or gets in the way, between police and community here?" [level=1]
- textbox "What hurts, or gets in the way, between police and community here?"
- paragraph: room for 280
- button "Send to my group"
- paragraph: /Your facilitator may read it/
"""
VOTE = """
- heading "Which of these matter most?" [level=1]
- paragraph: /Shield your screen/
- region "Issues":
  - heading "Issues" [level=2]
  - paragraph:
    - status: 2 of 3 dots left
  - list:
    - listitem:
      - text: "#1 Trust"
      - 'button "Put a dot on #1"'
      - paragraph: raised by 1 group
    - listitem:
      - text: "#2 Racism"
      - 'button "Take back your dot from #2"'
      - paragraph: raised by 1 group
- button "I am done"
"""
DONE = """
- heading "Your ballot is in." [level=1]
- paragraph: This phone no longer shows it. Results appear for everyone at the same time.
- paragraph: Put the phone away; look up.
- button "Start again with no dots"
"""
TABLET = """
- heading "Faith and clergy" [level=1]
- paragraph: 4 people · 1 phone
- paragraph:
  - status:
    - strong: Concerns
- paragraph: What hurts, or gets in the way, between police and community here?
- 'button "Hold this room: its phones go dark, and the lead is told"'
- 'button "We need longer: stay in this part"'
- region "Our concerns":
  - heading "Our concerns" [level=2]
  - status: 2 lines
  - list:
    - listitem: /1 Trust/
    - listitem: /2 Racism/
- textbox "Write what is said"
- button "Put on the list"
- 'button "Next: read the list aloud. Does the group agree?"'
"""
LEAD = """
- region "Report-out of group A":
  - paragraph:
    - status: "Now: Report-outs and themes · open"
  - heading "Report-out of group A" [level=1]
  - paragraph: The wall shows what this group agreed on, while its people stand behind it.
  - button "Show group A"
  - 'button "Next: Vote"'
- region "Rooms"
- region "The day"
"""


def said(page: Page) -> list[str]:
    told: list[str] = page.evaluate("window.said")
    return told


def is_read_as(part: Locator, story: str) -> None:
    expect(part).to_match_aria_snapshot(story, timeout=3 * NOW)


def test_names_come_in_the_order_in_which_one_needs_them(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Trust", "Racism")
    day.do(enter_heads, 1, 4, False)
    hall = open_hall()
    stranger = hall.device()
    stranger.goto(hall.server.door(1))
    is_read_as(stranger.locator("main"), DOOR)
    ben, tablet, ama = hall.phone(1), hall.holder("group1"), hall.holder("lead")
    is_read_as(ben.locator("main"), WRITING)
    is_read_as(tablet.locator("main"), TABLET)
    day.agree(1)
    day.open("themes")
    day.do(make_the_rest, NOON)
    is_read_as(ama.locator("main"), LEAD)
    day.open("vote")
    press(ben, "Put a dot on #2")
    is_read_as(ben.locator("main"), VOTE)
    assert ben.get_by_role("button", name="#1").evaluate(DESCRIBED) == "Trust"
    press(ben, "I am done")
    is_read_as(ben.locator("main"), DONE)


def test_a_new_part_of_the_day_is_told_once(day: Day, open_hall: OpenHall) -> None:
    day.open("welcome")
    hall = open_hall()
    screens = [hall.phone(1), hall.holder("group1"), hall.holder("lead")]
    for page in screens:
        expect(page.locator("#connection")).to_have_text("✓ connected")
        page.evaluate(LISTEN)
    day.open("concerns")
    for page in screens:
        expect(page.locator("#stage, #day").get_by_role("status").first).to_contain_text("Concerns", timeout=3 * NOW)
        look_again(page)
        assert [text for text in said(page) if "Concerns" in text] in (["Concerns"], ["Now: Concerns · open"])
        assert page.evaluate("document.querySelectorAll('[data-ends]').length") > 0
        assert not any(":" in text.removeprefix("Now:") for text in said(page)), "a clock speaks"


def look_again(page: Page) -> None:
    """Three times the same: the page fetches itself, and nothing has changed."""
    page.evaluate("window.placed = 0; document.addEventListener('plenary:placed', () => { window.placed += 1 })")
    for nth in range(1, 4):
        page.evaluate("document.dispatchEvent(new Event('plenary:look'))")
        page.wait_for_function("(nth) => window.placed >= nth", arg=nth)


@pytest.fixture
def voters(day: Day, open_hall: OpenHall) -> Iterator[tuple[Hall, list[Robot]]]:
    """A hall in which the vote is open, and twenty people with a phone who have not voted yet."""
    day.ready_to_vote(4)
    day.do(enter_heads, 1, BURST + 2, False)
    hall = open_hall()
    robots = [Robot(hall.server) for _ in range(BURST)]
    for robot in robots:
        robot.send(f"/join/{hall.server.code(1)}", key=token_hex(16))
    yield hall, robots
    for robot in robots:
        robot.http.close()


def test_twenty_ballots_are_a_few_words_and_then_silence(voters: tuple[Hall, list[Robot]]) -> None:
    hall, robots = voters
    screens = [hall.holder("wall"), hall.holder("lead"), hall.phone(1)]
    for page in screens:
        page.evaluate(LISTEN)
    with ThreadPoolExecutor(BURST) as hands:
        list(hands.map(lambda robot: robot.press("/phone", "I am done"), robots))
    for page in screens[:2]:
        expect(page.locator("main")).to_contain_text(f"{BURST} ballots are in.", timeout=3 * NOW)
        look_again(page)
        told = [text for text in said(page) if "ballot" in text]
        assert 1 <= len(told) <= FEW, told
        assert f"{BURST} ballots are in." in told[-1]
    assert not any("ballot" in text for text in said(screens[2])), "a phone need not hear how others vote"


def test_each_half_of_a_wall_says_in_which_language_it_speaks(day: Day, open_hall: OpenHall) -> None:
    day.open("welcome")
    day.do(change, {"wall_languages": "en es"})
    wall = open_hall().holder("wall")
    expect(wall.locator(".screen")).to_have_count(2)
    assert [half.get_attribute("lang") for half in wall.locator(".screen").all()] == ["en", "es"]


def test_a_language_is_named_in_itself(hall: Hall) -> None:
    page = hall.device()
    page.goto("/")
    assert page.get_by_role("button", name="Español").get_attribute("lang") == "es"
    press(page, "Español")
    expect(page.locator("html")).to_have_attribute("lang", "es")
    assert page.get_by_role("button", name="English").get_attribute("lang") == "en"
