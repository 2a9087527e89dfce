"""A room in need: what it says to the lead and hears back, and its phones while it is held."""

from playwright.sync_api import Page

from app.services.asking import ask, darken
from app.services.messaging import hear, send_message, take_away
from tools.studio.backstage import Backstage, at
from tools.studio.camera import Camera
from tools.studio.looks import DARK, LIGHT, TALL


def photograph(camera: Camera, day: Backstage, tablet: Page, phone: Page, group: int) -> None:
    shoot = camera.shoot
    shoot(tablet, "tablet-referral", "Where a crime or a complaint can be told.", TALL, prepare=_unfold_referral)
    day.do(ask, group, "break")
    shoot(tablet, "tablet-asked", "The room has asked the lead for a break.", TALL)
    day.do(hear, group)
    shoot(tablet, "tablet-coming", "The lead is coming.", TALL)
    day.do(ask, group, None)
    day.do(send_message, "message", f"group:{group}", "Lunch is late. Please take ten minutes more.", at(60))
    shoot(tablet, "tablet-told", "The lead says something to this room.", TALL)
    day.do(take_away, "message")
    day.do(darken, group, True)
    shoot(tablet, "tablet-dark-room", "The room is held: its phones are dark.", TALL)
    shoot(phone, "phone-dark-room", "The phone of a room that is held.", LIGHT, DARK)
    day.do(darken, group, False)


def _unfold_referral(page: Page) -> None:
    page.locator(".never summary").click()
