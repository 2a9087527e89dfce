"""Every page in its states: usable with assistive technology, quiet in the console, and nothing from elsewhere."""

from pathlib import Path
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.hall import Hall

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
ADVICE = ["best-practice"]  # no part of the standard; headings and landmarks are
RUN = "(options) => axe.run(document, options)"
# Text against its ground, in colours as painted: every text 4.5:1, ink 7:1.
FAINT = Path(__file__).with_name("faint.js").read_text("utf-8")
TITLES = "Array.from(document.querySelectorAll('h1')).filter((each) => each.checkVisibility()).length"
# A wall in two languages is two pages side by side; signs are a sheet for each room, and roles a sheet for each person.
MANY_TITLES = (
    "both /wall", "visit /lead/print/r", "visit /lead/print/wifi?language=both", "visit /lead/print/worksheets",
)  # fmt: skip
# Nothing lies below the window: a bar that stays in sight covers what one would have scrolled up.
TALL = (1280, 4000)


def violations(page: Page) -> list[str]:
    page.evaluate(AXE_SCRIPT)
    options: dict[str, Any] = {"resultTypes": ["violations"], "runOnly": {"type": "tag", "values": [*WCAG, *ADVICE]}}
    found = page.evaluate(RUN, options)["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


def faint(page: Page) -> list[str]:
    return [f"faint: {each}" for each in page.evaluate(FAINT)]


def barriers(state: str, page: Page) -> list[str]:
    """What is wrong with this page in this state, in light and in dark."""
    page.emulate_media(reduced_motion="reduce")  # or a colour is looked at on its way to another
    if not state.endswith("/wall"):
        page.set_viewport_size({"width": TALL[0], "height": TALL[1]})
    found = violations(page) + faint(page)
    if not state.startswith(MANY_TITLES) and page.evaluate(TITLES) != 1:
        found.append("not one title")
    page.emulate_media(color_scheme="dark")
    found += [f"dark {each}" for each in faint(page)]
    page.emulate_media(color_scheme="light")
    return found


def test_a_barrier_is_found(hall: Hall) -> None:
    page = hall.device()
    page.goto("/")
    assert violations(page) == []
    assert faint(page) == []
    page.evaluate("document.querySelector('label').remove()")
    assert [each.split(":")[0] for each in violations(page)] == ["label"]
    page.evaluate("document.querySelector('h1').style.color = '#777'")
    assert [each.split()[1] for each in faint(page)] == ["Welcome"]
