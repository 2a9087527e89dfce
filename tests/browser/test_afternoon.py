"""A whole afternoon in Erie: from the result on the wall to the end of the day, with three mixed tables."""

import re

import pytest
from playwright.sync_api import Page, expect

from app.services.joining import enter_heads
from app.store.actions import find_actions
from app.store.events import find_event
from app.store.worksheets import find_worksheets
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.services.day import Day
from tests.services.mixing_day import HEADS, reach_the_result
from tools.browsing import press

FIVE_MINUTES = 300_000
COMEBACK = 20_000
TABLES = 3
TABLET = {"width": 820, "height": 1180}


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    reach_the_result(day)
    for group in (1, 2):
        day.do(enter_heads, group, HEADS[group - 1], False)
    return open_hall()


def mix(hall: Hall, ama: Page, wall: Page) -> None:
    hall.go_to(ama, "Talk")
    hall.go_to(ama, "Lunch, and your table")
    expect(wall.locator("h1")).to_contain_text("After lunch we sit at mixed tables")
    ama.get_by_role("link", name="Prepare the tables").click()
    ama.get_by_label("Tables", exact=True).fill(str(TABLES))
    press(ama, "Save")
    ama.get_by_label("The numbers").fill("14 3 77")
    press(ama, "Draw")
    expect(ama.get_by_text("Every rule and every wish holds.")).to_be_visible()
    expect(wall.get_by_text("Find your table")).to_have_count(0)
    press(ama, "Post the tables")
    expect(wall.get_by_role("heading", name="Find your table")).to_be_visible()
    expect(wall.locator(".seats > li")).to_have_count(len(HEADS))


def find_table(phone: Page, badge: int) -> int:
    phone.get_by_label("Number on your badge").fill(str(badge))
    press(phone, "Show my table")
    shown = phone.get_by_role("heading", name="Your table")
    expect(shown).to_be_visible()
    return int(re.sub(r"\D", "", shown.inner_text()))


def write(table: Page, step: str, words: str) -> None:
    fold = table.locator(f"#step-{step}")
    if fold.get_attribute("open") is None:
        fold.locator("> summary").click()
    table.locator(f"#text-{step}").press_sequentially(words)


def plan(table: Page, what: str) -> None:
    fold = table.locator("#step-plan")
    if fold.get_attribute("open") is None:
        fold.locator("> summary").click()
    table.locator("#what-1").fill(what)
    table.locator("#action-1").get_by_label("City").check()


def work(hall: Hall, day: Day, ama: Page, wall: Page) -> None:
    """Three tables write; the network of the second is gone for five minutes."""
    ama.goto("/lead")
    hall.go_to(ama, "Solutions")
    expect(wall.locator(".work > li")).to_have_count(TABLES)
    tables = [hall.holder(f"table{number}", viewport=TABLET) for number in range(1, TABLES + 1)]
    dark = tables[1]
    dark.clock.install()
    dark.context.set_offline(True)
    for number, table in enumerate(tables, 1):
        write(table, "problem", f"Table {number}: nobody knows whom to call.")
        plan(table, f"Open evening number {number}")
    expect(dark.locator("#plan-1 [data-mark]")).to_contain_text("on this tablet only")
    dark.clock.fast_forward(FIVE_MINUTES)
    assert 2 not in day.find(find_worksheets)
    dark.context.set_offline(False)
    dark.clock.run_for(COMEBACK)
    for table in tables:
        expect(table.locator("#plan-1 [data-mark]")).to_have_text("✓ saved", timeout=COMEBACK)
    assert {at: texts["problem"] for at, texts in day.find(find_worksheets).items()} == {
        number: f"Table {number}: nobody knows whom to call." for number in (1, 2, 3)
    }
    assert [each.plan.what for each in day.find(find_actions)] == [f"Open evening number {n}" for n in (1, 2, 3)]


def report(hall: Hall, ama: Page, wall: Page) -> None:
    hall.go_to(ama, "Report-outs of the tables")
    expect(wall.get_by_text("Each table reads its plan aloud.").first).to_be_visible()
    for number in range(1, TABLES + 1):
        press(ama, f"Show table {number}")
        expect(wall.get_by_text(f"Open evening number {number}")).to_be_visible()


def choose_council(hall: Hall, ama: Page, wall: Page, phones: list[Page]) -> None:
    """Group A chooses on phones; group B counts slips, 4 and 4, and draws a lot."""
    ben, chloe = hall.holder("group1"), hall.holder("group2")
    hall.go_to(ama, "Back home: the council")
    for phone, name in zip(phones, ("Rosa", "Sam"), strict=True):
        phone.get_by_text("Put myself forward", exact=True).first.click()
        phone.get_by_label("My name, as I want to be called here").fill(name)
        phone.get_by_label("Yes, I will serve if I am chosen.").check()
        if name == "Rosa":
            phone.get_by_label("A second yes").check()
        press(phone, "Put myself forward")
        expect(ben.locator(".candidates")).to_contain_text(name)
    press(ben, "Let the phones choose")
    for phone in phones:
        press(phone, "Put a dot on candidate 1")
        expect(phone.get_by_role("button", name="Take back your dot from candidate 1")).to_be_visible()
    press(ben, "Close, and show who was chosen")
    expect(ben.locator("#seat-member-1")).to_contain_text("Rosa")
    for name in ("Kim", "Lee", "Max"):
        chloe.locator("#forward > summary").click()
        chloe.get_by_label("Their name, as they want to be called here").fill(name)
        chloe.locator("#forward").get_by_label("They said yes themselves").check()
        press(chloe, "Put on the list")
        expect(chloe.locator(".candidates")).to_contain_text(name)
    chloe.locator("#by-slips > summary").click()
    for field, votes in zip(chloe.locator("#by-slips input[type=number]").all(), (7, 4, 4), strict=True):
        field.fill(str(votes))
    press(chloe, "This is what we counted")
    expect(chloe.get_by_text("4 and 4: draw a lot, or vote again.")).to_be_visible()
    chloe.locator("#lot-tie").fill("4 17 8")
    press(chloe, "Draw the lot")
    expect(chloe.locator("#seat-member-2 .candidates")).to_be_visible()
    expect(wall.get_by_text("Rosa")).to_have_count(0)
    press(ama, "Introduce the council")
    expect(wall.get_by_text("Rosa")).to_be_visible()
    expect(wall.get_by_text("Sam")).to_have_count(0)


def close(hall: Hall, day: Day, ama: Page, wall: Page, phones: list[Page]) -> None:
    hall.go_to(ama, "Closing")
    for phone in phones:
        for question in range(4):
            phone.locator(f"input[name=step_{question}][value='4']").check()
        press(phone, "Send")
        expect(phone.get_by_text("Received.")).to_be_visible()
    ama.goto("/lead/closing")
    ama.get_by_label("Day", exact=True).fill("2030-05-14")
    ama.get_by_label("Time", exact=True).fill("18:30")
    ama.get_by_label("Place", exact=True).fill("City Library")
    press(ama, "Save")
    expect(wall.get_by_text("City Library")).to_be_visible()
    press(ama, "End the day")
    expect(ama.get_by_text("The day has ended").first).to_be_visible()
    expect(phones[0].get_by_text("The day has ended.")).to_be_visible()
    assert day.find(find_event).ended_at is not None
    handout = phones[0].evaluate("fetch('/handout.html').then((answer) => answer.text())")
    for words in ("issue 1", "Open evening number 1", "Rosa", "City Library"):
        assert words in handout
    assert "Sam" not in handout


@pytest.mark.timeout(180)
def test_an_afternoon_from_the_result_to_the_end_of_the_day(day: Day, hall: Hall) -> None:
    ama, wall = hall.holder("lead"), hall.holder("wall")
    phones = [hall.phone(1), hall.phone(1)]
    mix(hall, ama, wall)
    tables = [find_table(phone, badge) for badge, phone in enumerate(phones, 4)]
    assert all(1 <= table <= TABLES for table in tables)
    work(hall, day, ama, wall)
    report(hall, ama, wall)
    choose_council(hall, ama, wall, phones)
    close(hall, day, ama, wall, phones)
