"""Other days: two lists, a full ballot, long words, another script, and a day that was never set up."""

import time

from app.domain.agenda import Kind
from app.services.theming import make_the_rest
from tools.browsing import press
from tools.studio import phone
from tools.studio.backstage import ARRIVAL, DAY, Backstage
from tools.studio.camera import Camera
from tools.studio.looks import BOARDS, DARK, LEADS, LIGHT, NARROW, ON_PHONE, SPANISH, TABLETS, WALLS, WIDE
from tools.studio.words import ARABIC, CONCERNS, LONG_ISSUE, LONG_NAME

MOODS = (
    ("night", {"wall_night": True, "wall_languages": ""}, "A dark hall."),
    ("spanish", {"wall_night": False, "wall_languages": "es"}, "In Spanish."),
    ("both", {"wall_night": False, "wall_languages": "en es"}, "In two languages."),
)


def play_first_set_up(camera: Camera, day: Backstage) -> None:
    day.tell(convener="", computer="", date="2026-05-09")
    lead = camera.holder("lead")
    camera.shoot(lead, "lead-first", "The first set-up: one screen, about three minutes.", *LEADS)


def play_galveston(camera: Camera, day: Backstage) -> None:
    """Two lists: the vote and the result."""
    day.tell(**ARRIVAL)
    wall, lead, board = camera.holder("wall"), camera.holder("lead"), camera.holder("themes")
    day.open(Kind.CONCERNS)
    for group in (1, 2):
        day.seat(group, 40, 12, complete=False)
        day.say(group, Kind.CONCERNS, CONCERNS[:5] if group == 1 else CONCERNS[4:])
        day.agree(group, Kind.CONCERNS)
    day.do(make_the_rest, int(time.time()))
    page = camera.phone(2)
    day.seat(3, 1, 0)
    camera.shoot(board, "themes-two-lists", "Two lists on the board.", *BOARDS)
    day.open(Kind.VOTE)
    press(page, "Put a dot on #3")
    page.wait_for_timeout(200)
    camera.shoot(page, "phone-two-lists", "Two lists, a hand of dots for each.", LIGHT, DARK, SPANISH, whole=True)
    for group in (1, 2):
        day.vote(group, 12)
    camera.shoot(wall, "wall-two-lists-vote", "Two lists, equal in weight.", *WALLS)
    day.close()
    day.show_result(int(DAY.timestamp()) + 9_000)
    camera.shoot(wall, "wall-two-lists-result", "Two lists, side by side.", *WALLS)
    camera.shoot(lead, "lead-two-lists", "The result of two lists.", *LEADS)
    camera.shoot(page, "phone-two-lists-result", "The result of two lists.", LIGHT, NARROW, whole=True)
    for name, mood, says in MOODS:
        day.tell(**mood)
        camera.shoot(wall, f"wall-two-lists-{name}", says, *(WALLS if name == "both" else (WIDE,)))


def play_full(camera: Camera, day: Backstage) -> None:
    """25 issues on each list."""
    day.tell(**ARRIVAL)
    wall = camera.holder("wall")
    day.open(Kind.CONCERNS)
    for group in (1, 2):
        day.seat(group, 40, 12, complete=False)
        day.say(group, Kind.CONCERNS, [_issue(number) for number in range(25)])
        day.agree(group, Kind.CONCERNS)
    day.do(make_the_rest, int(time.time()))
    day.open(Kind.VOTE)
    camera.shoot(wall, "wall-full-vote", "25 issues on each list, page by page.", *WALLS)
    page = camera.phone(1)
    camera.shoot(page, "phone-full-vote", "25 issues on each list.", LIGHT)
    for group in (1, 2):
        day.vote(group, 12)
    day.close()
    day.show_result(int(DAY.timestamp()) + 9_000)
    camera.shoot(wall, "wall-full-result", "The result of a full ballot.", *WALLS)


def _issue(number: int) -> str:
    return f"{CONCERNS[number % len(CONCERNS)]} ({number + 1})"


def play_long(camera: Camera, day: Backstage) -> None:
    """Names and words as long as they may be, and Arabic among them."""
    day.tell(**ARRIVAL)
    for group in range(1, 8):
        day.name(group, LONG_NAME)
    lead, wall, tablet, board = (camera.holder(name) for name in ("lead", "wall", "group2", "themes"))
    page = camera.page()
    page.goto(camera.server.door(2))
    camera.shoot(page, "door-long", "A group with a long name.", LIGHT, NARROW)
    day.open(Kind.WELCOME)
    camera.shoot(wall, "wall-long-welcome", "Seven groups with long names.", *WALLS)
    for group in range(1, 8):
        day.seat(group, 20, 3, complete=False)
    page = camera.phone(2)
    day.open(Kind.CONCERNS)
    phone.write(page, LONG_ISSUE)
    phone.write(page, ARABIC)
    camera.shoot(page, "phone-long", "Long lines, and another script.", LIGHT, NARROW, whole=True)
    day.say(2, Kind.CONCERNS, CONCERNS[:3])
    camera.shoot(tablet, "tablet-long", "A long name, long lines, and Arabic.", *TABLETS, whole=True)
    camera.shoot(lead, "lead-long", "Long names on the lead's screen.", *LEADS, whole=True)
    day.agree(2, Kind.CONCERNS)
    day.do(make_the_rest, int(time.time()))
    camera.shoot(board, "themes-long", "Long issues on the board.", *BOARDS)
    phone.shoot_refused(camera, day)
    day.open(Kind.VOTE)
    camera.shoot(page, "phone-long-vote", "Long issues on the ballot.", LIGHT, NARROW, whole=True)
    camera.shoot(wall, "wall-long-vote", "Long issues on the wall.", *WALLS)
    for group in range(1, 8):
        day.vote(group, 3)
    day.close()
    day.show_result(int(DAY.timestamp()) + 9_000)
    camera.shoot(wall, "wall-long-result", "Long issues in the result.", *WALLS)
    camera.shoot(page, "phone-long-result", "Long issues in the result.", LIGHT, whole=True)
    camera.shoot(lead, "lead-long-result", "Long issues in the lead's result.", ON_PHONE, whole=True)
