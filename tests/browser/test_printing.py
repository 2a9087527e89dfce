"""The sheets in Chromium: one page each on Letter and on A4, nothing cut off, black on white, legible."""

import re
import sqlite3
from contextlib import closing

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_axe import violations
from tests.browser.test_pseudo import PSEUDO, unmarked

SHEETS = {"rooms": 7, "wifi": 1, "cards": 7, "roles": 6, "worksheets": 3}
LANGUAGES = ("en", "es", "both", PSEUDO)
LONG = "Neighborhood associations and block clubs of the east and midtown districts"
# Sheets and cards whose content is taller or wider than they are, and what reaches over a sheet's edge.
CUT_OFF = """() => Array.from(document.querySelectorAll(".sheet, .talk"))
  .filter((each) => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1)
  .map((each) => each.textContent.trim().slice(0, 60))"""
WIDE = """() => Array.from(document.querySelectorAll(".sheet"))
  .map((each) => each.getBoundingClientRect().width / 96 * 25.4).filter((width) => width > 180.1)"""
SMALL = """() => Array.from(document.querySelectorAll(".sheet *"))
  .filter((each) => each.textContent.trim() && !each.closest("svg"))
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < 11 * 96 / 72 - 0.1)
  .map((each) => each.outerHTML.slice(0, 80))"""
COLOURED = """() => Array.from(document.querySelectorAll(".sheet, .sheet *")).filter((each) => !each.closest("svg"))
  .filter((each) => {
    const { color, backgroundColor } = getComputedStyle(each);
    return color !== "rgb(0, 0, 0)" || !["rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"].includes(backgroundColor);
  })
  .map((each) => each.outerHTML.slice(0, 80))"""


def change(hall: Hall, words: str) -> None:
    with closing(sqlite3.connect(hall.server.event, timeout=5)) as database:
        database.executescript(words)


def open_day(open_hall: OpenHall, *changes: str) -> Page:
    """Ama's browser, on a day with a Wi-Fi and a group with a name as long as there may be."""
    hall = open_hall(PLENARY_PSEUDO_LANGUAGE="1")
    wifi = "UPDATE event SET wifi_name = 'Erie Public Library Guests', wifi_password = 'correct horse battery staple'"
    change(hall, ";".join((wifi, f"UPDATE home_group SET name = '{LONG}' WHERE id = 2", *changes)))
    page = hall.device(viewport={"width": 1280, "height": 800})
    page.goto(hall.server.link("lead"))
    page.locator("form[action^='/enter/'] button").click()
    return page


def pages(page: Page, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


def faults(page: Page) -> list[str]:
    page.emulate_media(media="print")
    found = [f"{name}: {each}" for name, look in
             {"cut off": CUT_OFF, "wide": WIDE, "small": SMALL, "coloured": COLOURED}.items()
             for each in page.evaluate(look)]  # fmt: skip
    page.emulate_media(media="null")
    return found


@pytest.mark.parametrize("day", ["", "UPDATE event SET preset = 'paper'", "UPDATE event SET rehearsal = 1"])
def test_every_sheet_is_one_page_of_letter_and_of_a4(open_hall: OpenHall, day: str) -> None:
    page = open_day(open_hall, day)
    wrong: list[str] = []
    for name, count in SHEETS.items():
        if name == "wifi" and "paper" in day:
            continue
        for language in LANGUAGES:
            page.goto(f"/lead/print/{name}?language={language}")
            page.evaluate("document.fonts.ready")
            wanted = count * (2 if language == "both" and name in ("cards", "roles", "worksheets") else 1)
            printed = {paper: pages(page, paper) for paper in ("Letter", "A4")}
            if set(printed.values()) != {wanted}:
                wrong.append(f"{name} {language}: {printed}, not {wanted}")
            wrong += [f"{name} {language}: {each}" for each in faults(page)]
    assert not wrong, "\n".join(wrong)


def test_every_word_on_a_sheet_can_be_translated_and_no_page_has_a_barrier(open_hall: OpenHall) -> None:
    page = open_day(open_hall)
    for path in ("", *(f"/{name}" for name in SHEETS)):
        page.goto(f"/lead/print{path}?language={PSEUDO}")
        assert unmarked(page) == [], path
        page.goto(f"/lead/print{path}?language=both")
        assert violations(page) == [], path


def test_a_button_prints_and_does_not_print_itself(open_hall: OpenHall) -> None:
    page = open_day(open_hall)
    page.add_init_script("window.print = () => { document.title = 'printed' }")
    page.goto("/lead/print/roles")
    page.get_by_role("button", name="Print").click()
    assert page.title() == "printed"
    page.emulate_media(media="print")
    assert not page.locator(".bar").is_visible()
