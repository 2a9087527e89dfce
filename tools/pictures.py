"""Photographs every screen in its states, while a small Erie day is played: python -m tools.pictures [FOLDER]"""

import sys
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from tools.browsing import HALL, Server, open_browser, press, reserve_port
from tools.crowd import CONCERNS, STRENGTHS, Robot, play_vote, seat_everybody, speak

FOLDER: Final = Path("build/pictures")
PHONE: Final = {"viewport": {"width": 360, "height": 740}, "device_scale_factor": 2}
TABLET: Final = {"viewport": {"width": 820, "height": 1180}}
LEAD: Final = {"viewport": {"width": 1280, "height": 800}}
WALLS: Final = {"wide": (1920, 1080), "old": (1024, 768)}
SPANISH: Final = {"locale": "es-US"}
SAID_BY_PHONES: Final = (  # samples of ours
    "Young people are not heard", "No nos explican por qué nos paran", "Calls that we cannot solve alone",
)  # fmt: skip
FOR_README: Final = ("wall-result-wide", "phone-vote")
SHOWN: Final = Path("docs/pictures")
DARK: Final = {"color_scheme": "dark"}


class Studio:
    """Opens screens and photographs them."""

    def __init__(self, browser: Browser, server: Server, folder: Path) -> None:
        self.browser = browser
        self.server = server
        self.folder = folder
        self.walls: dict[str, Page] = {}

    def page(self, **options: Any) -> Page:
        return self.browser.new_context(**({"locale": "en-US", "base_url": HALL} | options)).new_page()

    def holder(self, name: str, **options: Any) -> Page:
        page = self.page(**options)
        page.goto(self.server.link(name))
        page.locator("form[action^='/enter/'] button").click()
        return page

    def phone(self, group: int, **options: Any) -> Page:
        page = self.page(**PHONE, **options)
        page.goto(self.server.door(group))
        page.locator("form[action^='/join/'] button").click()
        return page

    def open_walls(self) -> None:
        for name, (width, height) in WALLS.items():
            self.walls[name] = self.holder("wall", viewport={"width": width, "height": height})
        size = {"width": 1920, "height": 1080}
        self.walls["spanish"] = self.holder("wall", viewport=size, **SPANISH)
        self.walls["night"] = self.holder("wall", viewport=size, **DARK)

    def shoot(self, page: Page, name: str, whole: bool = False) -> None:
        """As it is now; `whole` with what one would have to scroll to."""
        page.wait_for_timeout(300)  # a burst is drawn within a breath
        page.screenshot(path=self.folder / f"{name}.png", full_page=whole)

    def shoot_walls(self, state: str) -> None:
        for name, page in self.walls.items():
            self.shoot(page, f"wall-{state}-{name}")


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, TemporaryDirectory() as made, reserve_port() as reserved:
        port = reserved.getsockname()[1]
        browser = open_browser(playwright, port)
        for program, play in (("erie", play_erie), ("galveston", play_galveston)):
            events = Path(made, program)
            events.mkdir()
            with Server(events, port, program) as server:
                play(Studio(browser, server, folder))
        browser.close()
    for name in FOR_README:
        shrink(folder / f"{name}.png", SHOWN / f"{name.removesuffix('-wide')}.png")
    print(f"{len(list(folder.glob('*.png')))} pictures in {folder}")


def shrink(picture: Path, to: Path) -> None:
    """Our screens have few colours."""
    to.parent.mkdir(parents=True, exist_ok=True)
    Image.open(picture).convert("RGB").quantize(128).save(to, optimize=True)


def play_erie(studio: Studio) -> None:
    lead = studio.holder("lead", **LEAD)
    studio.open_walls()
    tablet = studio.holder("group2", **TABLET)
    arrive(studio, lead, tablet)
    phones = {
        "phone": studio.phone(2), "phone-spanish": studio.phone(3, **SPANISH), "phone-night": studio.phone(4, **DARK),
    }  # fmt: skip
    crowd = seat_everybody(studio.server, seated=(2, 3, 4))
    list_concerns(studio, lead, tablet, phones, crowd)
    find_themes(studio, lead, phones)
    vote(studio, lead, phones, crowd)


def arrive(studio: Studio, lead: Page, tablet: Page) -> None:
    stranger = studio.page(**PHONE)
    for path, name in (("/", "home"), (studio.server.door(2), "door"), ("/help", "help"), ("/phone", "not-joined")):
        stranger.goto(path)
        studio.shoot(stranger, f"phone-{name}", whole=True)
    stranger.goto("/join")
    stranger.locator("form[action='/join'] button").click()
    studio.shoot(stranger, "phone-lobby")
    studio.shoot(lead, "lead-before", whole=True)
    for path in ("links", "groups", "rules"):
        lead.goto(f"/lead/{path}")
        studio.shoot(lead, f"lead-{path}", whole=True)
    lead.goto("/lead")
    press(lead, "Next: Welcome")
    studio.shoot_walls("welcome")
    studio.shoot(tablet, "tablet-welcome")


def list_concerns(studio: Studio, lead: Page, tablet: Page, phones: dict[str, Page], crowd: list[list[Robot]]) -> None:
    studio.shoot(phones["phone"], "phone-welcome")
    press(lead, "Next: Strengths")
    studio.shoot_walls("strengths")
    speak(studio.server, crowd, "strengths", STRENGTHS)
    studio.shoot(tablet, "tablet-strengths", whole=True)
    press(lead, "Next: Concerns")
    for (name, page), words in zip(phones.items(), SAID_BY_PHONES, strict=True):
        page.locator("#words-concerns").fill(words)
        page.locator("form[data-words] button").click()
        studio.shoot(page, f"{name}-write", whole=True)
    speak(studio.server, crowd, "concerns", CONCERNS, agree_but=2)
    late = studio.phone(2)
    studio.shoot(late, "phone-waiting")
    tablet.locator("#lists summary").nth(1).click()
    studio.shoot(tablet, "tablet-concerns", whole=True)
    studio.shoot(lead, "lead-concerns", whole=True)
    press(tablet, "The group agrees")
    tablet.locator("#words-concerns").fill("We were not asked before the camera was put up")


def find_themes(studio: Studio, lead: Page, phones: dict[str, Page]) -> None:
    phones["phone"].locator("#words-concerns").fill("And one thing more")
    press(lead, "Next: Report-outs")
    studio.shoot_walls("themes")
    studio.shoot(phones["phone"], "phone-kept")
    team = studio.holder("themes", **TABLET)
    press(team, "Make it an issue")
    studio.shoot(team, "themes-arrived")
    press(team, "Make each of the rest")
    team.locator(".issues summary").first.click()
    studio.shoot(team, "themes-issues")


def vote(studio: Studio, lead: Page, phones: dict[str, Page], crowd: list[list[Robot]]) -> None:
    press(lead, "Next: Vote")
    for name, page in phones.items():
        page.locator(".dot").first.click()
        studio.shoot(page, f"{name}-vote", whole="night" in name)
    page = phones["phone"]
    press(page, "Put a dot on #3")
    press(page, "Put a dot on #4")
    page.wait_for_timeout(300)
    page.locator("details.move summary").first.click()
    studio.shoot(page, "phone-vote-all-placed", whole=True)
    play_vote(crowd, Random(21))  # noqa: S311 - the same picture every time
    studio.shoot_walls("vote")
    studio.shoot(lead, "lead-vote")
    press(page, "I am done")
    studio.shoot(page, "phone-done")
    press(lead, "Close this part")
    studio.shoot(lead, "lead-before-result")
    studio.shoot(phones["phone-night"], "phone-night-closed")
    press(lead, "Show the result")
    reveal(studio, lead, phones)


def reveal(studio: Studio, lead: Page, phones: dict[str, Page]) -> None:
    studio.shoot_walls("result")
    for name, page in phones.items():
        studio.shoot(page, f"{name}-result")
    studio.shoot(lead, "lead-result", whole=True)
    press(lead, "Next: Talk")
    studio.shoot_walls("talk")
    studio.shoot(phones["phone"], "phone-talk")


def play_galveston(studio: Studio) -> None:
    """Two lists: the vote and the result only."""
    lead = studio.holder("lead", **LEAD)
    studio.open_walls()
    phone = studio.phone(1)
    crowd = seat_everybody(studio.server, "galveston", seated=(1,))
    press(lead, "Open: Concerns")
    speak(studio.server, crowd, "concerns", CONCERNS)
    Robot(studio.server).enter(studio.server.link("themes")).send("/themes/rest")
    press(lead, "Open: Vote")
    press(phone, "Put a dot on #3")
    studio.shoot(phone, "phone-two-lists", whole=True)
    play_vote(crowd, Random(8))  # noqa: S311
    studio.shoot_walls("two-lists-vote")
    press(lead, "Close this part")
    press(lead, "Show the result")
    studio.shoot_walls("two-lists-result")
    studio.shoot(lead, "lead-two-lists", whole=True)


if __name__ == "__main__":
    main()
