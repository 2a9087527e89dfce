"""The worksheet in all its states: without a barrier, at any width and size, in words that can be translated."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain.action import Plan
from app.domain.ballot import Wish
from app.domain.change import Topic
from app.domain.mixing import Badge
from app.services.joining import enter_heads
from app.services.reseating import say_badge
from app.services.solving import write_action, write_step
from app.services.voting import mark_ballot
from app.store.database import Tx
from app.store.events import change_event
from app.store.groups import find_devices
from app.store.mixed_tables import change_table, replace_seating
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_axe import TITLES, faint, violations
from tests.browser.test_pseudo import PSEUDO, unmarked
from tests.browser.test_zoom import faults
from tests.cast import NOON
from tests.services.day import Day, slip
from tests.web.days import lay_out_tables

UNFOLD_ALL = """for (const each of document.querySelectorAll("details")) {
  each.removeAttribute("name"); each.open = true; }"""
LONG = "Neighbourhoodwatchassociation " * 6


@pytest.fixture
def day(tmp_path: Path) -> Day:
    """After the reveal; the solutions are open. Table 3 works on issue 1, and its first device comes next."""
    day = Day(tmp_path)
    for nth, device in enumerate(day.ready_to_vote(4)):
        day.do(mark_ballot, slip(f"{nth}" * 32, device), Wish(1, 1, True, 0))
    day.close()
    day.show_result()
    day.do(lay_out_tables, 3)
    day.do(_work, 3, 1)
    day.open("solutions")
    return day


def _work(tx: Tx, table: int, issue: int) -> None:
    change_table(tx, table, issue_id=issue)
    tx.announce(Topic.TABLES)


def _say(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)
    tx.announce(Topic.TABLES)


def write(day: Day) -> None:
    """Two versions of a step and of an action, long words, and an action that asks."""
    day.do(write_step, 3, 1, "problem", LONG, 0)
    day.do(write_step, 3, 2, "problem", "Another version\nin two lines", 0)
    day.do(write_action, 3, 1, 1, Plan(what=LONG, obstacle="Money", decision="city"), 0)
    day.do(write_action, 3, 2, 1, Plan(what="Tea", who="Rosa", person=True), 0)


def unfold(page: Page) -> None:
    page.evaluate(UNFOLD_ALL)


def look(page: Page) -> list[str]:
    unfold(page)
    page.emulate_media(reduced_motion="reduce")
    page.set_viewport_size({"width": 1280, "height": 6000})
    found = violations(page) + faint(page) + ([] if page.evaluate(TITLES) == 1 else ["not one title"])
    page.emulate_media(color_scheme="dark")
    found += [f"dark {each}" for each in faint(page)]
    page.emulate_media(color_scheme="light")
    return found + faults(page)


def every_state(day: Day, hall: Hall) -> list[tuple[str, Page]]:
    """The screens of the writer, of a reader, and of a phone; the last two states are looked at by the caller."""
    ben, chloe = (hall.holder("table3", viewport={"width": 820, "height": 1180}) for _ in range(2))
    write(day)
    day.do(enter_heads, 1, 12, False)
    dana = hall.phone(1)
    day.do(_sit, 3)
    for device in day.find(find_devices, 1):
        day.do(say_badge, device.id, 4)
    dana.goto("/phone/table")
    for page in (ben, chloe):
        page.reload()
    expect(ben.locator(".versions")).to_have_count(2)
    return [("writes", ben), ("reads", chloe), ("phone", dana)]


def _sit(tx: Tx, table: int) -> None:
    replace_seating(tx, {Badge(1, 4): table}, (), {})
    tx.announce(Topic.TABLES)


def test_no_state_has_a_barrier_or_words_that_do_not_fit(day: Day, open_hall: OpenHall) -> None:
    hall = open_hall()
    later: list[tuple[str, dict[str, object]]] = [
        ("over", {"ended_at": NOON}),
        ("early", {"ended_at": None, "posted": False}),
    ]
    found: list[str] = []
    states = every_state(day, hall)
    for state, page in states:
        found += [f"{state}: {each}" for each in look(page)]
    for state, values in later:
        day.do(_say, values)
        page = hall.twin(states[0][1])
        found += [f"{state}: {each}" for each in look(page)]
    assert not found, "\n".join(found)


def test_every_word_can_be_translated(day: Day, open_hall: OpenHall) -> None:
    hall = open_hall(PLENARY_PSEUDO_LANGUAGE="1")
    for state, page in every_state(day, hall):
        page.goto(f"{page.url}?language={PSEUDO}")
        unfold(page)
        assert unmarked(page) == [], state
