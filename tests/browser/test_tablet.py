"""The group's tablet: a scribe writes at the speed of talk, a facilitator counts, nods and asks for agreement."""

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.hall import NOW, Hall, open_vote
from tools.browsing import press

SAID = ("To feel safe", "To be asked", "Nobody explains", "Complaints disappear", "More than talk")
SIZES = ((1180, 820), (820, 1180), (360, 740), (320, 640))
READ = "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent"
SPILLS = "document.documentElement.scrollWidth > window.innerWidth"


@pytest.fixture
def ama(hall: Hall) -> Page:
    """Ama has opened the concerns."""
    page = hall.holder("lead")
    press(page, "Open: Concerns")
    expect(page.get_by_role("heading", name="Concerns")).to_be_visible()
    return page


def field(tablet: Page) -> Locator:
    return tablet.locator("#words-concerns")


def lines(tablet: Page) -> Locator:
    return tablet.locator("#lists ol[data-kind] > li > .words")


def tab_to(page: Page, name: str) -> None:
    """Press Tab until what is read out like this has the focus."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(READ).strip().startswith(name):
            return
    raise AssertionError(f"{name!r} cannot be reached with the keyboard")


def test_the_scribe_writes_five_lines_with_enter_only(hall: Hall, ama: Page) -> None:
    tablet = hall.holder("group1")
    while tablet.evaluate("document.activeElement.id") != "words-concerns":
        tablet.keyboard.press("Tab")
    for number, words in enumerate(SAID, start=1):
        tablet.keyboard.type(words)
        tablet.keyboard.press("Enter")
        expect(lines(tablet)).to_have_count(number)
        expect(field(tablet)).to_be_focused()
        expect(field(tablet)).to_have_value("")
    expect(lines(tablet)).to_have_text(list(SAID))
    assert hall.troubles == []


def test_a_scribe_who_is_faster_than_the_network_loses_no_line(hall: Hall, ama: Page) -> None:
    tablet = hall.holder("group1")
    slow: list[Route] = []

    def hold_the_first(route: Route) -> None:  # not `times=1`: the browser lets a held request go with its last route
        if slow:
            return route.continue_()
        slow.append(route)

    tablet.route("**/group/1/statements/*", hold_the_first)
    field(tablet).focus()
    for words in SAID[:3]:
        tablet.keyboard.type(words)
        tablet.keyboard.press("Enter")
    tablet.keyboard.type("And then")
    expect(tablet.locator("#outbox li > .words")).to_have_text(list(SAID[:3]))
    expect(lines(tablet)).to_have_count(0)
    slow[0].continue_()
    expect(lines(tablet)).to_have_text(list(SAID[:3]))
    expect(field(tablet)).to_have_value("And then")


def test_focus_and_words_stay_when_a_line_arrives_from_a_phone(hall: Hall, ama: Page) -> None:
    tablet, ben = hall.holder("group1"), hall.phone(1)
    field(tablet).press_sequentially("We were ask")
    ben.locator("#words-concerns").fill("Racism and stereotypes")
    ben.locator("form[data-words] button").first.click()
    expect(lines(tablet)).to_have_text(["Racism and stereotypes"], timeout=NOW)
    tablet.keyboard.type("ed")
    expect(field(tablet)).to_have_value("We were asked")
    expect(tablet.locator("#lists [role=status]")).to_have_text("1 line")


def test_a_line_is_changed_and_the_group_agrees_by_keyboard_alone(hall: Hall, ama: Page) -> None:
    tablet = hall.holder("group1")
    field(tablet).fill("Trst")
    tablet.keyboard.press("Enter")
    expect(lines(tablet)).to_have_count(1)
    tablet.locator("h1").click()
    tab_to(tablet, "Change line 1")
    tablet.keyboard.press("Enter")
    expect(tablet.get_by_label("Other words")).to_be_focused()
    tablet.keyboard.press("Control+A")
    tablet.keyboard.type("Trust")
    tab_to(tablet, "Save")
    tablet.keyboard.press("Enter")
    expect(lines(tablet)).to_have_text(["Trust"])
    expect(tablet.get_by_label("Change line 1")).to_be_focused()
    tab_to(tablet, "Next: read the list aloud.")
    tablet.keyboard.press("Enter")
    tab_to(tablet, "The group agrees")
    tablet.keyboard.press("Enter")
    expect(tablet.locator("#next")).to_contain_text("The group has agreed.")
    assert tablet.evaluate("document.activeElement !== document.body")


def test_heads_are_counted_once_and_a_late_phone_waits_loudly(hall: Hall) -> None:
    ama, tablet = hall.holder("lead"), hall.holder("group1")
    press(ama, "Open: Welcome")
    expect(tablet.locator(".join .code")).to_be_visible()
    tablet.get_by_label("How many people").fill("2")
    tablet.keyboard.press("Enter")
    expect(tablet.locator("#stage")).to_contain_text("2 people")
    press(tablet, "We are complete")
    expect(tablet.locator("#next")).to_contain_text("The group is complete.")
    hall.phone(1)
    expect(tablet.locator("#nods [role=status]")).to_contain_text("Waiting for your nod: 1 phone", timeout=NOW)
    press(tablet, "Let phone 1 in")
    expect(tablet.locator("#nods")).to_have_text("", use_inner_text=True)
    expect(tablet.locator("#stage")).to_contain_text("2 people · 1 phone")


def test_the_tablet_fits_every_size_with_a_long_name_and_long_lines(hall: Hall, ama: Page) -> None:
    tablet = hall.holder("group1")
    for words in ("W" * 280, "Nobody explains " * 16):
        field(tablet).fill(words)
        tablet.keyboard.press("Enter")
        expect(field(tablet)).to_have_value("")
    tablet.locator("h1 .words").evaluate("(name) => { name.textContent = 'Coalition ' + 'x'.repeat(65) }")
    tablet.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    for width, height in SIZES:
        tablet.set_viewport_size({"width": width, "height": height})
        assert not tablet.evaluate(SPILLS), f"{width} pixels are too narrow"
    assert tablet.locator("h1").count() == 1


def test_the_tablet_says_what_to_do_while_the_hall_votes(hall: Hall) -> None:
    ama, tablet, team = hall.holder("lead"), hall.holder("group1"), hall.holder("themes")
    tablet.get_by_label("How many people").fill("2")
    press(tablet, "We are complete")
    press(ama, "Open: Concerns")
    field(tablet).fill("Trust")
    tablet.keyboard.press("Enter")
    press(tablet, "The group agrees")
    press(team, "Make it an issue")
    expect(team.locator(".issues > li")).to_have_count(1)
    open_vote(ama)
    expect(tablet.locator(".calm")).to_contain_text("do not look at their screens", timeout=NOW)
    expect(tablet.locator("form.say")).to_have_count(0)
