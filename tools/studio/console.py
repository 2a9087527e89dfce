"""The lead's other pages, the group's tablet at work, and the moods of the wall."""

from typing import Final

from playwright.sync_api import Page

from tools.browsing import press
from tools.studio.backstage import Backstage
from tools.studio.camera import Camera
from tools.studio.looks import (
    LAPTOP,
    LAPTOP_DARK,
    LAPTOP_SPANISH,
    LETTER,
    OLD,
    ON_PHONE,
    TABLETS,
    TALL,
    TALL_DARK,
    TALL_SPANISH,
    WIDE,
)

PAGES: Final = (
    ("setup", "Set-up: all of it can be changed.", (LAPTOP, ON_PHONE)),
    ("groups", "Rename, merge or remove a group.", (LAPTOP, ON_PHONE)),
    ("rules", "Rules of the vote.", (LAPTOP,)),
    ("wall", "The wall's language, and a dark hall.", (LAPTOP,)),
    ("links", "Private links and the codes of the rooms.", (LAPTOP,)),
    ("print", "What can be printed.", (LAPTOP,)),
)
SHEETS: Final = (
    ("rooms", "The sign at a room's door."),
    ("wifi", "The Wi-Fi sign."),
    ("cards", "What-to-say cards for facilitators."),
    ("roles", "A page for each role: here the lead's."),
)


def photograph_pages(camera: Camera, lead: Page) -> None:
    camera.shoot(
        lead, "lead-more", "Everything else is folded away.", LAPTOP, ON_PHONE, whole=True, prepare=_unfold_more
    )
    camera.shoot(lead, "lead-before-mood", "Before the day, dark.", LAPTOP_DARK, LAPTOP_SPANISH, whole=True)
    for path, says, looks in PAGES:
        lead.goto(f"/lead/{path}")
        camera.shoot(lead, f"lead-{path}", says, *looks, whole=path != "setup")
    for path, says in SHEETS:
        for language in ("en", "both"):
            lead.goto(f"/lead/print/{path}?language={language}")
            _shoot_sheet(camera, lead, f"print-{path}-{language}", says if language == "en" else "In both languages.")
    lead.goto("/lead")


def _unfold_more(page: Page) -> None:
    page.locator("details.more summary").click()


def _shoot_sheet(camera: Camera, page: Page, name: str, says: str) -> None:
    page.set_viewport_size({"width": LETTER.width, "height": LETTER.height})
    page.emulate_media(media="print", color_scheme="light")
    page.evaluate("document.fonts.ready")
    sheet = page.locator(".sheet").first
    camera.keep(sheet.screenshot(), name, says)
    page.emulate_media(media="screen")


def photograph_trouble(camera: Camera, day: Backstage, lead: Page) -> None:
    day.tell(reached="http://192.168.1.23:8000")
    camera.shoot(lead, "lead-moved", "The computer got a new address.", LAPTOP, ON_PHONE, whole=True)
    day.tell(reached="http://hall.test")
    camera.shoot(lead, "lead-reached", "A phone has reached this computer.", LAPTOP, whole=True)


def photograph_tablet(camera: Camera, tablet: Page) -> None:
    looks = (*TABLETS, TALL_DARK, TALL_SPANISH)
    camera.shoot(tablet, "tablet-concerns", "The list grows; a line at a time.", *looks, whole=True)
    camera.shoot(tablet, "tablet-change", "A line is changed or set aside.", *TABLETS, whole=True, prepare=_unfold_line)
    camera.shoot(
        tablet,
        "tablet-agree",
        "Read the list aloud: does the group agree?",
        *TABLETS,
        whole=True,
        prepare=_unfold_agree,
    )
    camera.shoot(tablet, "tablet-people", "People and phones of this room.", TALL, prepare=_unfold_people)
    press(tablet, "We need longer")
    tablet.wait_for_timeout(200)
    camera.shoot(tablet, "tablet-held", "This room stays in its part while the hall moves on.", *TABLETS, whole=True)


def _unfold_line(page: Page) -> None:
    page.locator("#lists summary").nth(1).click()


def _unfold_agree(page: Page) -> None:
    page.locator(".turn summary").click()


def _unfold_people(page: Page) -> None:
    page.locator(".people summary").click()


def photograph_wall_moods(camera: Camera, day: Backstage, wall: Page) -> None:
    """Night, Spanish, both languages, and a cut cable."""
    day.tell(wall_night=True)
    camera.shoot(wall, "wall-talk-night", "A dark hall.", WIDE)
    day.tell(wall_night=False, wall_languages="es")
    camera.shoot(wall, "wall-talk-spanish", "In Spanish.", WIDE)
    day.tell(wall_languages="en es")
    camera.shoot(wall, "wall-talk-both", "In two languages.", WIDE, OLD)
    day.tell(wall_languages="")
    wall.context.set_offline(True)
    wall.locator("#connection").filter(has_text="No network").wait_for()
    camera.snap(wall, "wall-lost-wide", "The wall has lost its link, and says so.")
