"""The whole morning with Tab, Enter, Space and arrows: the focus is always seen, never lost, never behind a bar."""

import pytest
from playwright.sync_api import Page, expect

from app.services.joining import enter_heads
from app.services.theming import make_the_rest
from tests.browser.conftest import OpenHall
from tests.browser.day import change
from tests.browser.hall import NOW
from tests.cast import NOON
from tests.services.day import Day
from tools.browsing import HALL
from tools.events import CONVENER

PHONE = {"width": 360, "height": 640}
# What a screen reader would call it, whether its ring is drawn, and whether something lies over its middle.
FOCUS = """() => {
  const each = document.activeElement;
  if (!each || each === document.body) return null;
  const label = each.labels && each.labels.length ? Array.from(each.labels, (one) => one.textContent).join(" ") : "";
  const box = each.getBoundingClientRect(), style = getComputedStyle(each);
  const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
  const covered = [Math.max(0, box.top) + 3, Math.min(innerHeight, box.bottom) - 3].filter((y) => {
    const over = document.elementFromPoint(x, y);
    return !over || ![each, ...(each.labels || [])].some((one) => one.contains(over) || over.contains(one));
  });
  const name = each.getAttribute("aria-label") || label || each.textContent;
  return {
    name: name.trim().replace(/\\s+/g, " "),
    ring: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    seen: box.bottom > 0 && box.top < innerHeight && covered.length < 2,
    part: each.matches(".fragment, main"),
  };
}"""


class Hands:
    """Someone who has no mouse. Each key is followed by a look at where the focus is."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def tab_to(self, name: str, key: str = "Tab", most: int = 120) -> None:
        """Press Tab until what is called like this has the focus."""
        for _ in range(most):
            self.press(key)
            focus = self.page.evaluate(FOCUS)
            if focus is None:
                continue  # the browser's own frame
            assert focus["part"] or focus["ring"], f"no ring around {focus['name']!r}"
            assert focus["part"] or focus["seen"], f"{focus['name']!r} is hidden"
            if focus["name"].startswith(name):
                return
        raise AssertionError(f"{name!r} cannot be reached with {key}")

    def do(self, name: str, key: str = "Enter") -> None:
        self.tab_to(name)
        self.press(key)

    def fill(self, name: str, words: str) -> None:
        self.tab_to(name)
        self.press("Control+A")
        self.page.keyboard.type(words)

    def holds(self) -> None:
        """After an answer the focus is somewhere: the next Tab goes on from there."""
        assert self.page.evaluate(FOCUS) is not None, "the focus is lost"


def around(page: Page) -> list[str]:
    """Every stop of one whole turn; it ends where the browser's own frame is reached."""
    page.evaluate("() => { document.activeElement.blur(); window.scrollTo(0, 0) }")
    stops: list[str] = []
    for _ in range(150):
        page.keyboard.press("Tab")
        focus = page.evaluate(FOCUS)
        if focus is None or (stops and page.evaluate("document.activeElement === window.firstStop")):
            return stops
        if not stops:
            page.evaluate("() => { window.firstStop = document.activeElement }")
        stops.append(focus["name"])
    raise AssertionError(f"the focus does not come around: {stops[-5:]}")


def test_a_phone_from_the_door_to_the_ballot_and_back_again(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Trust", "Racism", "Nobody explains", "Complaints disappear")
    hall = open_hall()
    page = hall.device(viewport=PHONE)
    ben = Hands(page)
    page.goto(hall.server.door(1))
    ben.do("Join group A")
    expect(page).to_have_url(f"{HALL}/phone")
    ben.fill("What hurts", "Family structure")
    ben.do("Send to my group")
    expect(page.locator("#hand .mine")).to_contain_text("Family structure")
    ben.holds()
    day.agree(1)
    vote(day)
    expect(page.locator(".choices > li")).to_have_count(5, timeout=3 * NOW)
    place_three(ben)
    move_one(ben)
    ben.do("I am done")
    expect(page.get_by_role("heading", name="Your ballot is in")).to_be_visible()
    ben.holds()
    ben.do("Start again with no dots", "Space")
    expect(page.get_by_text("3 of 3 dots left")).to_be_visible()
    ben.holds()
    assert hall.troubles == []


def vote(day: Day) -> None:
    day.do(enter_heads, 1, 12, False)
    day.do(make_the_rest, NOON)
    day.open("vote")


def place_three(ben: Hands) -> None:
    for number, key in ((1, "Enter"), (2, "Space"), (3, "Enter")):
        ben.do(f"Put a dot on #{number}", key)
        expect(ben.page.get_by_role("button", name=f"Take back your dot from #{number}")).to_be_focused()
        expect(ben.page.get_by_text(f"{3 - number} of 3 dots left")).to_be_visible()


def move_one(ben: Hands) -> None:
    ben.do("Put a dot on #4")
    expect(ben.page.locator(".move")).to_be_visible()
    ben.do("from #2")
    expect(ben.page.get_by_role("button", name="Take back your dot from #4")).to_be_visible()
    ben.holds()
    ben.do("Put a dot on #5")
    expect(ben.page.locator(".move")).to_be_visible()
    ben.do("leave it")
    expect(ben.page.locator(".move")).to_have_count(0)
    expect(ben.page.get_by_role("button", name="Put a dot on #5")).to_be_focused()


def test_a_tablet_from_counting_heads_to_what_the_group_agreed_on(day: Day, open_hall: OpenHall) -> None:
    day.open("welcome")
    page = open_hall().holder("group1", viewport={"width": 820, "height": 700})
    scribe = Hands(page)
    scribe.fill("How many people", "12")
    scribe.do("We are complete")
    expect(page.locator("#next")).to_contain_text("The group is complete.")
    scribe.holds()
    day.open("concerns")
    expect(page.locator("#words-concerns")).to_be_visible(timeout=3 * NOW)
    scribe.tab_to("Write what is said")
    for number, words in enumerate(("Trst", "Racism", "No reason", "Complaints", "More than talk"), start=1):
        page.keyboard.type(words)
        scribe.press("Enter")
        expect(page.locator("#lists ol > li")).to_have_count(number)
        expect(page.locator("#words-concerns")).to_be_focused()
    scribe.tab_to("Change line 1", "Shift+Tab")
    scribe.press("Enter")
    expect(page.get_by_label("Other words").first).to_be_focused()
    scribe.press("Control+A")
    page.keyboard.type("Trust")
    scribe.do("Save")
    expect(page.locator("#lists .words").first).to_have_text("Trust")
    scribe.holds()
    scribe.do("Next: read the list aloud.")
    expect(page.locator(".reading")).to_be_visible()
    scribe.do("The group agrees")
    expect(page.locator("#next")).to_contain_text("The group has agreed.")
    scribe.holds()


def test_a_lead_from_the_first_set_up_to_the_result(day: Day, open_hall: OpenHall) -> None:
    day.do(change, dict.fromkeys(CONVENER, ""))
    hall = open_hall()
    page = hall.device(viewport={"width": 1280, "height": 720})
    ama = Hands(page)
    page.goto(hall.server.link("lead"))
    ama.do("Open")
    expect(page).to_have_url(f"{HALL}/lead/setup")
    for field, words in (("Place", "Erie"), ("Who runs the day", "Coalition"), ("Whose computer", "library")):
        ama.fill(field, words)
    ama.tab_to("Paper and phones")
    ama.press("ArrowDown")
    expect(page.get_by_role("radio", name="Only this computer")).to_be_checked()
    ama.press("ArrowUp")
    ama.do("This is our day")
    expect(page).to_have_url(f"{HALL}/lead")
    for title in ("Welcome", "Strengths", "Concerns"):
        step(ama, f"Next: {title}", title)
    day.say(1, "Trust", "Racism")
    day.agree(1)
    step(ama, "Next: Report-outs and themes", "Report-outs")
    for letter in "AB":
        ama.do(f"Show group {letter}")
        expect(page.get_by_role("button", name=f"Show group {letter}")).to_have_count(0)
        ama.holds()
    day.do(enter_heads, 1, 12, True)
    day.do(make_the_rest, NOON)
    ama.do("Next: Vote")
    expect(page.get_by_role("alert")).to_contain_text("these groups still say whether the themes are theirs: A")
    ama.do("Open anyway, on the record")
    ama.fill("Why?", "read aloud by Rosa")
    step(ama, "Open the vote anyway", "Vote")
    step(ama, "Close the vote", "Vote")
    expect(page.get_by_text("Before you seal the ballots:")).to_be_visible()
    step(ama, "Seal the ballots", "Vote")
    step(ama, "Show the result to everyone", "Result")
    expect(page.locator("#vote table")).to_be_visible()
    assert hall.troubles == []


def step(ama: Hands, button: str, title: str) -> None:
    ama.do(button)
    expect(ama.page.locator("#run [aria-current]")).to_contain_text(title)
    ama.holds()


@pytest.mark.parametrize("name", ["phone", "group1", "themes", "lead"])
def test_nobody_is_trapped(day: Day, open_hall: OpenHall, name: str) -> None:
    day.ready_to_vote(4)
    day.do(enter_heads, 1, 12, False)
    hall = open_hall()
    page = hall.phone(1) if name == "phone" else hall.holder(name)
    stops = around(page)
    assert stops[-1] == "Help"
    assert len(stops) > 6
