"""The full theme board with 500 concerns, in Chromium: from letting a card go until it stands in its new place.

Three members have the board open at http://hall.test, 1280 by 800. One drags a concern that has only arrived onto a
theme, with a real mouse. The clock is the browser's own (`performance.timeOrigin + performance.now()`, so that two
windows of one browser share it): it starts at `pointerup` and stops, on each screen by itself, at the second frame
after the concern is gone from the first column and the theme has it: with that frame the change has been painted.
Nothing is shown before the server has answered, so "here" contains the round trip and the commit to disk. One run is
`DROPS` drops; the row is the median of the runs' p95.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.async_api import Browser, Page, ViewportSize

from bench.board import prepare_board
from bench.browser import chromium
from bench.process import served
from bench.row import Row, median, percentile
from tools.browsing import HALL

DEADLINE = 300.0
CONCERNS, THEMES, DROPS = 500, 30, 30
LAPTOP: Final[ViewportSize] = {"width": 1280, "height": 800}
PAUSE = 250  # milliseconds between two drops: a person's hand is slower
STOPWATCH = """(wanted) => {
  const now = () => performance.timeOrigin + performance.now();
  let painted;
  window.began = null;
  window.seen = new Promise((resolve) => { painted = resolve; });
  document.addEventListener("pointerup", () => { window.began = now(); }, { capture: true, once: true });
  const look = () => {
    const gone = !document.querySelector('#arrived [data-thing="' + wanted + '"]');
    const there = document.querySelector('.originals [data-thing="' + wanted + '"]');
    if (!(gone && there)) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => painted(now())));
  };
  const watch = new MutationObserver(look);
  watch.observe(document.getElementById("columns"), { childList: true, subtree: true });
}"""


async def run(quick: bool) -> list[Row]:
    runs, drops = (1, 10) if quick else (5, DROPS)
    with TemporaryDirectory() as folder:
        board = prepare_board(Path(folder), CONCERNS, THEMES)
        async with served(board.file) as server, chromium(server.port) as browser:
            team = [await _member(browser, board.link) for _ in range(3)]
            found = [await _drops(team[0], team[1], drops) for _ in range(runs)]
    return [
        Row(f"full board of {CONCERNS} concerns: {name}, p95", "ms", "less", value, target, drops, runs)
        for name, target, value in (
            ("drop to redraw here", 150, median([percentile(here, 0.95) for here, _ in found])),
            ("drop to redraw on another screen", 400, median([percentile(there, 0.95) for _, there in found])),
        )
    ]


async def _member(browser: Browser, link: str) -> Page:
    context = await browser.new_context(base_url=HALL, viewport=LAPTOP, locale="en-US")
    page = await context.new_page()
    await page.goto(link)
    await page.locator("form[action^='/enter/'] button").click()
    await page.goto("/themes/full")
    await page.locator("#connection:not(:empty)").wait_for()
    return page


async def _drops(mine: Page, other: Page, drops: int) -> tuple[list[float], list[float]]:
    here, there = [], []
    for _ in range(drops):
        began, seen = await _drop(mine, other)
        here.append(seen[0] - began)
        there.append(seen[1] - began)
        await mine.wait_for_timeout(PAUSE)
    return here, there


async def _drop(mine: Page, other: Page) -> tuple[float, tuple[float, float]]:
    """When the card was let go, and when its new place was painted on both screens."""
    card = mine.locator("#arrived a.card[data-list='0']").first
    theme = mine.locator("#ballot-0 a.card[data-thing^='issue:']").first
    wanted = await card.get_attribute("data-thing")
    for page in (mine, other):
        await page.evaluate(STOPWATCH, wanted)
    await card.drag_to(theme, steps=5)
    began = float(await mine.evaluate("window.began"))
    return began, (float(await mine.evaluate("window.seen")), float(await other.evaluate("window.seen")))
