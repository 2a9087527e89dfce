"""Paper: two tellers, one laptop, one box, or paper by paper where cards count heads. Nothing typed is lost."""

import pytest
from playwright.sync_api import Page, expect

from app.domain.paper import Box
from app.domain.poll import Way
from app.domain.vote_card import in_groups
from app.store.papers import find_boxes
from tests.browser.conftest import OpenHall
from tests.browser.dealt import Pile, heads_by
from tests.browser.hall import Hall
from tests.browser.test_keyboard import Hands
from tests.browser.test_reading import is_read_as
from tests.services.day import Day
from tools.browsing import HALL, press

LATER = 6_000  # milliseconds until a screen has found its way back
COUNTED = (4, {1: 4, 2: 3, 3: 2, 4: 1, 5: 0, 6: 0, 7: 0})  # ballots, and dots by number

BOX = """
- heading "Count the box" [level=1]
- paragraph: /These papers have the letters/
- paragraph:
  - spinbutton "How many ballots are in the box?"
- 'group "Issues: dots on each issue"':
  - paragraph:
    - spinbutton "#1 issue 1"
  - paragraph:
    - spinbutton "#2 issue 2"
- paragraph:
  - button "Save my count"
"""
PAPERS = """
- heading "Key the paper ballots" [level=1]
- paragraph:
  - spinbutton "Number on the paper"
- paragraph:
  - textbox "Code of its vote card"
- paragraph:
  - 'textbox "Issues with a dot, as numbers (empty: none)"'
- paragraph:
  - button "Save this paper"
- heading "Papers so far" [level=2]
- status:
  - paragraph: The two differ. Look at it together; whoever was wrong keys it again.
- list:
  - listitem:
    - text: "1 ✕ You: MINE. The other: THEIRS."
    - button "Take out paper 1"
"""


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    """`day` first: the server runs on its event."""
    return open_hall()


def sit_down(hall: Hall) -> tuple[Page, Page]:
    """Two windows of one laptop, one for each teller."""
    first = hall.holder("teller")
    second = hall.twin(first)
    for page, seat in ((first, "First teller"), (second, "Second teller")):
        page.get_by_role("link", name=seat).click()
        expect(page.get_by_role("link", name="Change")).to_be_visible()
    return first, second


def count(teller: Page, ballots: int, dots: dict[int, int]) -> None:
    teller.get_by_label("How many ballots are in the box?").fill(str(ballots))
    for number, found in dots.items():
        teller.get_by_label(f"#{number} issue {number}").fill(str(found))
    press(teller, "Save my count")


def key(teller: Page, code: str, issues: str) -> None:
    """The number of the paper is written there already."""
    number = teller.get_by_label("Number on the paper").input_value()
    expect(teller.get_by_label("Code of its vote card")).to_have_value("")
    teller.get_by_label("Code of its vote card").fill(in_groups(code))
    teller.get_by_label("Issues with a dot").fill(issues)
    press(teller, "Save this paper")
    expect(teller.get_by_label("Number on the paper")).not_to_have_value(number)


def test_a_box_is_counted_twice_settled_sealed_and_shown(day: Day, hall: Hall) -> None:
    heads_by(day, Way.PAPER)
    day.ready_to_vote(7, people=4)
    ama, wall, (first, second) = hall.holder("lead"), hall.holder("wall"), sit_down(hall)
    expect(first.get_by_role("heading", name="The vote is still open")).to_be_visible()
    expect(wall.locator("#wall")).to_contain_text("Mark your paper, fold it, put it into the box.")
    press(ama, "Close the vote")
    is_read_as(first.locator("main"), BOX)
    ballots, dots = COUNTED
    count(first, ballots, dots)
    expect(first.get_by_text("Your count is saved.")).to_be_visible()
    expect(ama.get_by_text("1 of 2 tellers has counted.")).to_be_visible()
    press(ama, "Seal the ballots")
    expect(ama.get_by_role("alert")).to_contain_text("The two tellers have not finished yet")
    count(second, ballots, dots | {2: 2, 4: 2})
    for page, theirs in ((first, "2"), (second, "3")):
        expect(page.get_by_role("status").filter(has_text="differ")).to_contain_text("#2 #4")
        expect(page.locator(".total", has_text="#2")).to_contain_text(f"the other teller: {theirs}")
    second.get_by_label("#2 issue 2").fill("3")
    second.get_by_label("#4 issue 4").fill("1")
    press(second, "Save my count")
    for page in (first, second):
        expect(page.get_by_text("Both tellers counted the same.")).to_be_visible()
    press(ama, "Seal the ballots")
    expect(first.get_by_role("heading", name="The ballots are sealed")).to_be_visible()
    expect(wall.locator("#wall")).to_contain_text("Sealed as")
    press(ama, "Show the result")
    expect(wall.locator("#wall")).to_contain_text("4 people, 4 ballots, every dot accounted for.")
    assert hall.troubles == []


def test_two_papers_are_keyed_and_the_mistyped_one_is_settled(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    pile.vote(5, 7)
    day.close()
    ama, (first, second) = hall.holder("lead"), sit_down(hall)
    key(first, pile.code(0), "1 4")
    key(first, pile.code(1), "2 3 7")
    key(second, pile.code(0), "1 5")
    is_read_as(second.locator("main"), PAPERS.replace("MINE", "1 5").replace("THEIRS", "1 4"))
    key(second, pile.code(1), "7, 3 #2")
    expect(second.get_by_text("1 paper: both agree")).to_be_visible()
    is_read_as(first.locator("main"), PAPERS.replace("MINE", "1 4").replace("THEIRS", "1 5"))
    expect(ama.get_by_text("1 paper is not settled between the two tellers.")).to_be_visible()
    second.get_by_label("Number on the paper").fill("1")
    second.get_by_label("Code of its vote card").fill(pile.code(5))
    second.get_by_label("Issues with a dot").fill("1 4")
    press(second, "Save this paper")
    expect(second.get_by_role("alert")).to_contain_text("This card's ballot came from a screen already")
    expect(second.get_by_label("Issues with a dot")).to_have_value("1 4")
    second.get_by_label("Code of its vote card").fill(pile.code(0))
    press(second, "Save this paper")
    for page in (first, second):
        expect(page.get_by_text("Both tellers keyed the same.")).to_be_visible()
    press(ama, "Seal the ballots")
    expect(ama.get_by_text("The ballots are sealed.")).to_be_visible()
    assert (pile.chosen(0), pile.chosen(1)) == ([1, 4], [2, 3, 7])


def test_what_a_teller_types_survives_the_other_one_and_the_death_of_the_server(day: Day, hall: Hall) -> None:
    heads_by(day, Way.PAPER)
    day.ready_to_vote(7, people=4)
    day.close()
    first, second = sit_down(hall)
    first.get_by_label("How many ballots are in the box?").fill("4")
    first.get_by_label("#1 issue 1").press_sequentially("4")
    count(second, *COUNTED)
    expect(second.get_by_text("Your count is saved.")).to_be_visible()
    expect(first.get_by_label("#1 issue 1")).to_be_focused()
    expect(first.get_by_label("How many ballots are in the box?")).to_have_value("4")
    hall.server.kill()
    count(first, *COUNTED)
    expect(first.locator("#connection")).to_contain_text("no network")
    expect(first.get_by_label("#4 issue 4")).to_have_value("1")
    hall.server.start()
    expect(first.locator("#connection")).to_contain_text("connected", timeout=2 * LATER)
    expect(first.get_by_label("#4 issue 4")).to_have_value("1")
    press(first, "Save my count")
    expect(first.get_by_text("Both tellers counted the same.")).to_be_visible()


def test_a_teller_has_no_mouse(day: Day, hall: Hall) -> None:
    heads_by(day, Way.PAPER)
    day.ready_to_vote(7, people=4)
    day.close()
    page = hall.holder("teller", viewport={"width": 820, "height": 700})
    ben = Hands(page)
    ben.do("First teller")
    expect(page).to_have_url(f"{HALL}/teller/1")
    page.wait_for_load_state()
    ben.fill("How many ballots", "4")
    for number in range(1, 8):
        ben.fill(f"#{number} issue", "1")
    ben.press("Enter")
    expect(page.get_by_text("Your count is saved.")).to_be_visible()
    ben.holds()
    assert day.find(find_boxes, day.poll.id) == {1: Box(4, dict.fromkeys(range(1, 8), 1))}


def test_a_teller_keys_papers_without_leaving_the_keyboard(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    day.close()
    page = hall.holder("teller", viewport={"width": 820, "height": 700})
    ben = Hands(page)
    ben.do("Second teller")
    expect(page).to_have_url(f"{HALL}/teller/2")
    page.wait_for_load_state()
    ben.tab_to("Code of its vote card")
    for nth, issues in enumerate(("1 2", "")):
        page.keyboard.type(in_groups(pile.code(nth)).lower())
        ben.tab_to("Issues with a dot")
        page.keyboard.type(issues)
        ben.press("Enter")
        expect(page.locator(".papers li")).to_have_count(nth + 1)
        expect(page.get_by_label("Code of its vote card")).to_be_focused()
        expect(page.get_by_label("Code of its vote card")).to_have_value("")
    ben.do("Take out paper 2")
    expect(page.locator(".papers li")).to_have_count(1)
    ben.holds()
