"""Photographs a page in several looks, and keeps small pictures that change only when the screen does."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from tools.browsing import HALL, Server
from tools.studio.looks import LAPTOP, LIGHT, Look

COLOURS: Final = 32  # our screens have few; the most different ones are kept
WIDEST: Final = 960  # pixels of a picture
SEEN: Final = 12  # pixels; a digit more has that many
# Seconds stand still, and a headless browser has no voice to read aloud with.
STAND_STILL: Final = """() => {
  document.documentElement.classList.add("speaks");
  for (const clock of document.querySelectorAll("[data-ends]"))
    clock.textContent = clock.textContent.replace(/:\\d\\d$/, ":40");
}"""
CAUGHT_UP: Final = """(version) => !document.body.dataset.live || [...document.querySelectorAll("[data-version]")]
  .some((each) => parseInt(each.dataset.version) >= version)"""
Prepare = Callable[[Page], object]


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    says: str

    @property
    def role(self) -> str:
        return self.name.split("-", 1)[0]


class Album:
    """The folder, and all that was photographed into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pictures: list[Picture] = []
        self._darkroom = ThreadPoolExecutor(2)
        self._developing: list[Future[None]] = []

    def keep(self, taken: bytes, name: str, says: str) -> None:
        if name in [picture.name for picture in self.pictures]:
            raise ValueError(f"two pictures are called {name}")
        self.pictures.append(Picture(name, says))
        self._developing.append(self._darkroom.submit(develop, taken, self.folder / f"{name}.png"))

    def finish(self) -> list[Picture]:
        """Until the last picture lies in the folder."""
        for each in self._developing:
            each.result()
        return self.pictures


class Camera:
    """Opens screens of a server and photographs them."""

    def __init__(self, browser: Browser, server: Server, album: Album, version: Callable[[], int]) -> None:
        """`version` tells how new the event is, so that no screen is photographed before it has heard of it."""
        self.browser = browser
        self.server = server
        self._version = version
        self.keep = album.keep

    def page(self, **options: Any) -> Page:
        base: dict[str, Any] = {"locale": "en-US", "base_url": HALL}
        page = self.browser.new_context(**(base | options)).new_page()
        page.set_default_timeout(5_000)
        return page

    def holder(self, name: str, **options: Any) -> Page:
        page = self.page(**({"viewport": {"width": LAPTOP.width, "height": LAPTOP.height}} | options))
        page.goto(self.server.link(name))
        page.locator("form[action^='/enter/'] button").click()
        page.wait_for_load_state()
        return page

    def phone(self, group: int) -> Page:
        page = self.page(viewport={"width": LIGHT.width, "height": LIGHT.height})
        page.goto(self.server.door(group))
        page.locator("form[action^='/join/'] button").click()
        page.wait_for_url(f"{HALL}/phone")
        return page

    def shoot(
        self,
        page: Page,
        name: str,
        says: str,
        *looks: Look,
        whole: bool = False,
        prepare: Prepare | None = None,
    ) -> None:
        """Loads the page in each look; `whole` with what one would have to scroll to, `prepare` before the picture."""
        for look in looks:
            self._load(page, look)
            if prepare:
                prepare(page)
            told = f"{says.rstrip('.')} ({look.says})." if look.says and look is not looks[0] else says
            self.snap(page, f"{name}-{look.name}", told, whole)
        if len(looks) > 1:
            self._load(page, looks[0])

    def _load(self, page: Page, look: Look) -> None:
        put_on(page, look)
        page.reload()
        page.wait_for_function(CAUGHT_UP, arg=self._version())
        page.evaluate("scrollTo(0, 0)")

    def snap(self, page: Page, name: str, says: str, whole: bool = False) -> None:
        """As it is now."""
        stand_still(page)
        size = page.viewport_size
        if whole and size:  # what sticks to the bottom of a screen would else lie in the middle
            height = page.evaluate("document.documentElement.scrollHeight")
            page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})
        self.keep(page.screenshot(full_page=whole, animations="disabled"), name, says)
        if whole and size:
            page.set_viewport_size(size)


def stand_still(page: Page) -> None:
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    page.wait_for_timeout(120)  # a burst is drawn within a breath
    page.evaluate(STAND_STILL)


def put_on(page: Page, look: Look) -> None:
    page.set_viewport_size({"width": look.width, "height": look.height})
    page.emulate_media(color_scheme="dark" if look.dark else "light")
    cookies = {"plenary_language": look.language, "plenary_display": "large" if look.large else "normal"}
    page.context.add_cookies([{"name": name, "value": value, "url": HALL} for name, value in cookies.items()])


def develop(taken: bytes, to: Path) -> None:
    picture: Image.Image = Image.open(BytesIO(taken)).convert("RGB")
    if picture.width > WIDEST:
        picture = picture.resize((WIDEST, picture.height * WIDEST // picture.width), Image.Resampling.HAMMING)
    if not (to.exists() and looks_the_same(picture, to)):
        picture.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=1).save(to, optimize=True)


def looks_the_same(picture: Image.Image, kept: Path) -> bool:
    before = Image.open(kept).convert("RGB")
    if before.size != picture.size:
        return False
    differences = ImageChops.difference(before, picture).convert("L").histogram()
    return sum(differences[64:]) < SEEN
