"""Every page in its states: usable with assistive technology, quiet in the console, and nothing from elsewhere."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.day import play_day
from tests.browser.hall import Hall

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1280, "height": 800}
# Words that stick out of the window, and targets that a thumb would miss (links within a sentence excepted).
SPILLS = "document.documentElement.scrollWidth > window.innerWidth"
TALL = "document.documentElement.scrollHeight > window.innerHeight + 1"
SMALL = """() => Array.from(document.querySelectorAll("button, summary, select, input, .help, nav a"))
  .filter((each) => each.checkVisibility() && each.type !== "checkbox" && each.type !== "hidden")
  .filter((each) => { const box = each.getBoundingClientRect(); return box.height < 43.5 || box.width < 43.5 })
  .map((each) => each.outerHTML.slice(0, 80))"""
TINY = """() => Array.from(document.querySelectorAll("body.wall .fragment *"))
  .filter((each) => each.checkVisibility() && !each.closest("svg") && each.textContent.trim())
  .filter((each) => parseFloat(getComputedStyle(each).fontSize) < window.innerHeight * 0.024 - 0.1)
  .map((each) => each.outerHTML.slice(0, 80))"""


def violations(page: Page, *only: str) -> list[str]:
    limits: dict[str, Any] = {"type": "rule", "values": list(only)} if only else {"type": "tag", "values": WCAG}
    found = Axe().run(page, options={"resultTypes": ["violations"], "runOnly": limits}).response["violations"]
    return [f"{each['id']}: {node['html'][:200]}" for each in found for node in each["nodes"]]


def layout_faults(page: Page) -> list[str]:
    spilled = [f"wider than {page.viewport_size}"] if page.evaluate(SPILLS) else []
    return [*spilled, *page.evaluate(SMALL), *page.evaluate(TINY)]


def test_no_page_has_a_barrier_a_console_error_or_a_request_to_elsewhere(hall: Hall) -> None:
    faults: list[str] = []

    def look(state: str, page: Page) -> None:
        found = violations(page)
        page.emulate_media(color_scheme="dark")
        found += [f"dark {each}" for each in violations(page, "color-contrast")]
        page.emulate_media(color_scheme="light")
        for size in (WIDE, NARROW) if not state.endswith("/wall") else (WIDE,):
            page.set_viewport_size({"width": size["width"], "height": size["height"]})
            found += layout_faults(page)
        faults.extend(f"{state}: {each}" for each in found)

    play_day(hall, look)
    assert not faults, "\n".join(faults)
    assert hall.troubles == []


def test_a_barrier_is_found(hall: Hall) -> None:
    page = hall.device()
    page.goto("/")
    assert violations(page) == []
    page.evaluate("document.querySelector('label').remove()")
    assert [each.split(":")[0] for each in violations(page)] == ["label"]


def test_a_long_ballot_stays_readable_from_the_back_row(hall: Hall) -> None:
    page = hall.holder("wall", viewport={"width": 1024, "height": 768})
    page.clock.install()
    page.reload()
    fill_wall(page, 12)
    assert page.evaluate(TALL) is False
    assert page.evaluate(TINY) == []
    fill_wall(page, 60)
    assert page.evaluate(TINY) == []
    page.clock.run_for(13_000)  # what does not fit is shown page by page
    assert page.evaluate("window.scrollY") > 0


def fill_wall(page: Page, issues: int) -> None:
    words = "A police department that represents the whole community, in every rank"
    line = f'<li><span class="number">#7</span> <span class="words">{words}</span></li>'
    ballot = f'<h1>Which?</h1><div class="lists"><section><ol class="issues">{line * issues}</ol></section></div>'
    page.evaluate("(html) => { document.getElementById('wall').innerHTML = html }", ballot)
    page.wait_for_function("document.documentElement.style.getPropertyValue('--fit') !== ''")
