"""Every screen at four hundred percent, with wider spaces and larger letters, under a thumb, and without motion."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.hall import Hall

BODY = Path(__file__).with_name("body.js").read_text("utf-8").strip()
ZOOMED = (320, 256)  # 1280 × 1024 at 400 %
SIZES = (ZOOMED, (360, 740), (820, 1180), (1280, 800))
# WCAG 1.4.12: what a person may set for themselves.
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }"
SPACE_PARAGRAPHS = "p { margin-bottom: 2em !important }"
# Only a machine reads these: paper has its own size, and a wall its own tests.
EXCEPTED = (
    "/wall",
    "/rooms",
    "/wifi",
    "/cards",
    "/roles",
    "/print/tables",
    "/worksheets",
    "/contacts",
    "/print/survey",
)
IS_TO_ENLARGE = "document.documentElement.classList.add('large')"
HAS_A_VOICE = "document.documentElement.classList.add('speaks')"  # its buttons are shown where the browser can speak


def find(page: Page, *kinds: str) -> list[str]:
    return [fault for kind in kinds for fault in page.evaluate(f"() => {BODY}.{kind}()")]


def resize(page: Page, size: tuple[int, int]) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})


def space_out(page: Page) -> None:
    """As a reader's own style sheet would; ours may not be added to by a page (its policy forbids it)."""
    page.evaluate(
        "(css) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets = [sheet] }",
        SPACED + SPACE_PARAGRAPHS,
    )


def faults(page: Page) -> list[str]:
    found: list[str] = []
    page.emulate_media(reduced_motion="reduce")
    page.evaluate(HAS_A_VOICE)
    found += find(page, "moving")
    for size in SIZES:
        resize(page, size)
        found += [f"{size[0]}: {each}" for each in find(page, "spills", "cut", "targets")]
    page.evaluate(IS_TO_ENLARGE)
    for size in (ZOOMED, (360, 740)):
        resize(page, size)
        found += [f"large {size[0]}: {each}" for each in find(page, "spills", "cut")]
        space_out(page)
        found += [f"spaced {size[0]}: {each}" for each in find(page, "spills", "cut")]
    return found


def test_words_that_do_not_fit_are_found(hall: Hall) -> None:
    page = hall.device()
    page.goto("/")
    assert faults(page) == []
    page.reload()
    page.evaluate("document.querySelector('h1').style.cssText = 'width: 500px; height: 10px; overflow: hidden'")
    page.evaluate("document.querySelector('.ways a').style.cssText = 'margin-bottom: -12px; transition: opacity 1s'")
    said = " ".join(faults(page))
    for fault in ("wider than", "cut:", "0.0 px between", "moves:"):
        assert fault in said
