"""Makes the guides in docs/ ready to print, two sides each: python -m tools.guides [FOLDER]"""

import sys
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from playwright.sync_api import Browser, Page, sync_playwright

from tools.browsing import open_browser

DOCS: Final = Path(__file__).parent.parent / "docs"
GUIDES: Final = ("facilitator", "theme-team")
NEW_SIDE: Final = r"\newpage"
STYLE: Final = """
@page { margin: 11mm 13mm }
body { font: 9.1pt/1.32 "Atkinson Hyperlegible Next", "DejaVu Sans", sans-serif; color: #1d2125; margin: 0 }
h1 { font-size: 17pt; margin: 0 0 3pt } h2 { font-size: 11.5pt; margin: 7pt 0 2pt; break-after: avoid }
p, ul, ol, table { margin: 2.5pt 0 } ol, ul { padding-left: 15pt } li { margin: 1.5pt 0 }
img { float: right; clear: right; width: 58mm; margin: 1mm 0 2mm 5mm; border: .5pt solid #999; border-radius: 2mm }
h2 { clear: none } table { border-collapse: collapse; width: 100%; clear: both } tr { break-inside: avoid }
td, th { border-top: .5pt solid #bbb; padding: 1.8pt 6pt 1.8pt 0; vertical-align: top; text-align: left }
thead:not(:has(th:not(:empty))) { display: none }
section { display: flow-root } section + section { break-before: page }
"""


def render(guide: str) -> str:
    """A guide as one page of HTML; its pictures are found in docs/."""
    sides = (DOCS / f"{guide}.md").read_text("utf-8").split(NEW_SIDE)
    markdown = MarkdownIt("commonmark").enable("table")
    body = "".join(f"<section>{markdown.render(side)}</section>" for side in sides)
    head = f'<meta charset="utf-8"><title>{guide}</title><style>{STYLE}</style>'
    return f'<!doctype html><html lang="en">{head}<body>{body}</body></html>'


def open_guide(page: Page, guide: str, folder: Path) -> None:
    """Show a guide from a file of its own in `folder`, as a browser would print it."""
    file = folder / f"{guide}.html"
    file.write_text(render(guide).replace('src="', f'src="{DOCS.as_uri()}/'), "utf-8")
    page.goto(file.as_uri())
    page.evaluate("Promise.all([...document.images].map((image) => image.decode()))")


def write(browser: Browser, folder: Path) -> None:
    for guide in GUIDES:
        page = browser.new_page()
        open_guide(page, guide, folder)
        page.pdf(path=folder / f"{guide}.pdf", format="Letter")
        (folder / f"{guide}.html").unlink()
        print(folder / f"{guide}.pdf")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCS
    with sync_playwright() as playwright:
        browser = open_browser(playwright, 0)
        write(browser, folder)
        browser.close()


if __name__ == "__main__":
    main()
