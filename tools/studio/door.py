"""The way in: what a phone shows before its person sits in a group."""

from playwright.sync_api import Page

from app.domain.secret import link_token
from tools.browsing import press
from tools.studio.backstage import KEY, Backstage
from tools.studio.camera import Camera
from tools.studio.looks import DARK, LARGE, LIGHT, NARROW, PHONES, SPANISH


def photograph(camera: Camera, day: Backstage) -> None:
    """Before the day begins."""
    server = camera.server
    page = camera.page()
    for path, name, says, looks in (
        ("/", "first", "The first page of the hall's address.", (LIGHT, DARK, SPANISH)),
        (server.door(2), "group", "Who runs this, three ground rules, one button.", PHONES),
        ("/join", "hall", "The code on the wall leads into the lobby.", (LIGHT, SPANISH)),
        ("/help", "help", "Help: the question that one has, and its answer.", (LIGHT, DARK, SPANISH, LARGE)),
        ("/phone", "not-joined", "Someone who has not joined yet.", (LIGHT, SPANISH)),
        (f"/phone?from={server.code(2)}", "forgets", "A window without cookies: open it elsewhere.", (LIGHT, NARROW)),
        ("/nowhere", "nowhere", "An address that does not exist.", (LIGHT,)),
        (server.link("group2"), "private-link", "A private link: a preview of it opens nothing.", (LIGHT,)),
        (f"/scan/{link_token(KEY, 'scan', 1)}", "scan", "The self-test: this phone reached the computer.", (LIGHT,)),
    ):  # fmt: skip
        page.goto(path)
        camera.shoot(page, f"door-{name}", says, *looks, whole=name in ("help", "forgets"))
    _wrong_code(camera, page)
    _lobby(camera)
    _other_rules(camera, day, page)


def _wrong_code(camera: Camera, page: Page) -> None:
    page.goto("/")
    page.locator("#code").fill("WRONG")
    press(page, "Go on")
    page.wait_for_load_state()
    camera.snap(page, "door-wrong-code-light", "A code that no group has.")


def _lobby(camera: Camera) -> None:
    page = camera.page()
    page.goto("/join")
    press(page, "To the lobby")
    page.wait_for_url("**/phone")
    camera.shoot(page, "door-lobby", "In the lobby: the phone still needs the code of its room.", LIGHT, SPANISH)


def _other_rules(camera: Camera, day: Backstage, page: Page) -> None:
    page.goto(camera.server.door(2))
    day.tell(police_computer=True)
    camera.shoot(page, "door-police", "Said before one joins: the computer belongs to a police agency.", LIGHT, NARROW)
    day.tell(police_computer=False, preset="paper")
    camera.shoot(page, "door-paper", "A day on paper: nobody needs a phone.", LIGHT)
    page.goto("/")
    camera.shoot(page, "door-paper-first", "The first page on a day on paper.", LIGHT, SPANISH)
    day.tell(preset="phones")
