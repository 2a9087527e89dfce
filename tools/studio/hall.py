"""The hall as a whole: the lead's run of show, the wall and the remote, from a late morning to the vote."""

import time

from playwright.sync_api import Page

from app.domain.agenda import Kind
from app.domain.became import fingerprint
from app.services.answering import ask_groups, that_is_us
from app.services.asking import ask, darken
from app.services.facilitating import move_day
from app.services.interpreting import write_meaning
from app.services.messaging import hear, send_message, take_away
from app.services.reporting import set_wall_state, show_report
from app.services.theming import make_the_rest
from app.store.answers import find_became
from app.store.issues import find_issues
from tools.studio.backstage import ARRIVAL, Backstage, at
from tools.studio.camera import Camera
from tools.studio.looks import DARK, LAPTOP, LAPTOP_DARK, LAPTOP_SPANISH, LIGHT, OLD, ON_PHONE, WIDE
from tools.studio.words import CONCERNS, MEANINGS, MORE, STRENGTHS

PEOPLE = (12, 10, 11, 12, 11, 12, 11)


class Hall:
    """Seven rooms, one lead, one wall; each part needs the one before."""

    def __init__(self, camera: Camera, day: Backstage) -> None:
        day.tell(**ARRIVAL, languages="en es")
        self.camera = camera
        self.day = day
        self.lead = camera.holder("lead")
        self.wall = camera.holder("wall")
        self.remote = camera.holder("remote")

    def play(self) -> None:
        self.set_up()
        self.late()
        self.report()
        self.gate()
        self.vote()

    def set_up(self) -> None:
        self.lead.goto("/lead/setup")
        says = "What is spoken in the hall."
        self.camera.shoot(self.lead, "lead-languages", says, LAPTOP, prepare=_unfold_languages)
        self.lead.goto("/lead")

    def late(self) -> None:
        """A quarter of an hour behind, one room asks, one is held, words stand on the wall."""
        day, shoot = self.day, self.camera.shoot
        for group, people in enumerate(PEOPLE, start=1):
            day.seat(group, people, 3, complete=False)
        day.open(Kind.STRENGTHS)
        self._say(Kind.STRENGTHS, STRENGTHS)
        day.do(move_day, 15, 0, at(60))
        day.open(Kind.CONCERNS)
        self._say(Kind.CONCERNS, (*MEANINGS, *CONCERNS, *MORE[:8]))
        for group in (1, 3):
            day.agree(group, Kind.CONCERNS)
        day.do(ask, 5, "help")
        day.do(ask, 6, "time")
        day.do(hear, 6)
        day.do(darken, 2, True)
        day.do(send_message, "everybody", "all", "Lunch is at a quarter past twelve.", at(61))
        day.do(send_message, "room", "group:4", "Please send your scribe to the desk.", at(62))
        shoot(self.lead, "lead-late", "Fifteen minutes late; two rooms ask, one is held.", LAPTOP, ON_PHONE, whole=True)
        shoot(self.lead, "lead-late-mood", "Fifteen minutes late, dark.", LAPTOP_DARK, LAPTOP_SPANISH)
        shoot(self.wall, "wall-message", "The lead says something to everybody.", WIDE)
        day.do(set_wall_state, "pause", at(63))
        shoot(self.wall, "wall-pause", "A short pause.", WIDE)
        shoot(self.lead, "lead-pause", "The wall says that there is a pause.", LAPTOP)
        day.do(set_wall_state, "blank", at(64))
        shoot(self.wall, "wall-blank", "The wall is dark.", WIDE)
        day.do(set_wall_state, "", at(65))
        for message in ("everybody", "room"):
            day.do(take_away, message)
        for room in (5, 6):
            day.do(ask, room, None)
        day.do(darken, 2, False)

    def _say(self, kind: Kind, texts: tuple[str, ...]) -> None:
        for nth, text in enumerate(texts):
            self.day.say(nth % 7 + 1, kind, [text])

    def report(self) -> None:
        day, shoot = self.day, self.camera.shoot
        for group in (2, 4, 5, 6, 7):
            day.agree(group, Kind.CONCERNS)
        for group in (1, 2, 3, 4):
            day.agree(group, Kind.STRENGTHS)
        day.open(Kind.THEMES)
        shoot(self.remote, "remote-first", "The remote before the first group.", LIGHT)
        day.do(show_report, 2, int(time.time()))
        shoot(self.remote, "remote-turns", "One large button turns the wall.", LIGHT, DARK)
        shoot(self.wall, "wall-turns", "A report-out, and a clock that does not shout.", WIDE, OLD)
        shoot(self.lead, "lead-turns", "The lead turns the report-outs, too.", LAPTOP)
        day.do(show_report, 7, int(time.time()))
        shoot(self.remote, "remote-last", "The last group.", LIGHT)

    def gate(self) -> None:
        """Some have not answered, and some meanings are not checked."""
        day, shoot = self.day, self.camera.shoot
        day.do(make_the_rest, at(100))
        day.do(ask_groups, "themes", at(101))
        for group in (1, 2, 4, 6, 7):
            day.do(that_is_us, group, fingerprint(day.database.read_now(find_became, group)), at(102))
        for issue in day.database.read_now(find_issues):
            if meant := MEANINGS.get(issue.text):
                day.do(write_meaning, f"issue:{issue.id}", "es", meant["es"], issue.text, 0, True, at(103))
        shoot(self.lead, "lead-gate", "Before the ballot opens: what is still open.", LAPTOP, whole=True)

    def vote(self) -> None:
        self.day.open(Kind.VOTE)
        self.day.tell(wall_languages="en es")
        self.camera.shoot(self.wall, "wall-vote-meanings", "The ballot with its meanings.", WIDE)


def _unfold_languages(page: Page) -> None:
    box = page.locator("input[name=languages]").first
    box.evaluate("(box) => { for (let at = box; at; at = at.parentElement) if (at.open === false) at.open = true }")
    box.scroll_into_view_if_needed()


def play(camera: Camera, day: Backstage) -> None:
    Hall(camera, day).play()
