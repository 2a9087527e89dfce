"""The day in Erie, on every screen: one list, three dots, five priorities."""

import time

from app.domain.agenda import Kind
from app.services.reporting import show_report
from app.services.theming import make_the_rest
from tools.browsing import press
from tools.studio import console, door, phone
from tools.studio.backstage import ARRIVAL, DAY, Backstage
from tools.studio.camera import Camera
from tools.studio.looks import BOARDS, DESK_DARK, LEADS, TABLETS, TALL, TALL_DARK, WALLS, WIDE
from tools.studio.words import CONCERNS, STRENGTHS, YOUTH

PEOPLE = (12, 10, 11, 12, 11, 12, 11)
PHONES = (9, 6, 8, 10, 7, 9, 8)


class Erie:
    """All screens of the day; each part opens the next one."""

    def __init__(self, camera: Camera, day: Backstage) -> None:
        self.camera = camera
        self.day = day
        day.tell(**ARRIVAL)
        self.lead = camera.holder("lead")
        self.wall = camera.holder("wall")
        self.tablet = camera.holder("group2")
        self.team = camera.holder("themes")

    def play(self) -> None:
        self.before()
        self.welcome()
        self.strengths()
        self.concerns()
        self.report()
        self.vote()
        self.result()

    def before(self) -> None:
        shoot = self.camera.shoot
        shoot(self.wall, "wall-before", "While the chairs are put out.", WIDE)
        shoot(self.tablet, "tablet-before", "A group's tablet before the day.", *TABLETS)
        shoot(
            self.lead,
            "lead-before",
            "Before the day: what is next, and can phones reach this computer?",
            *LEADS,
            whole=True,
        )
        console.photograph_pages(self.camera, self.lead)
        console.photograph_trouble(self.camera, self.day, self.lead)
        door.photograph(self.camera, self.day)

    def welcome(self) -> None:
        shoot = self.camera.shoot
        self.day.open(Kind.WELCOME)
        shoot(self.tablet, "tablet-welcome", "How many are in the room, and the code to join.", *TABLETS)
        shoot(self.wall, "wall-welcome", "Find your letter; two codes lead in.", *WALLS)
        self.phone = self.camera.phone(2)
        phone.shoot_welcome(self.camera, self.phone)
        for group, (people, phones) in enumerate(zip(PEOPLE, PHONES, strict=True), start=1):
            self.day.seat(group, people, phones if group != 2 else 0, complete=False)
        phone.shoot_waiting(self.camera, self.day, people=10)
        shoot(self.tablet, "tablet-nod", "One phone more than people: the facilitator nods.", *TABLETS, TALL_DARK)
        shoot(self.lead, "lead-welcome", "The rooms fill; one phone waits for a nod.", *LEADS)
        press(self.tablet, "does not belong here")

    def strengths(self) -> None:
        shoot = self.camera.shoot
        self.day.open(Kind.STRENGTHS)
        shoot(self.wall, "wall-strengths", "One question, and about how long.", WIDE)
        for number, text in enumerate(STRENGTHS):
            self.day.say(number + 1, Kind.STRENGTHS, [text])
        self.day.say(2, Kind.STRENGTHS, STRENGTHS[2:])
        shoot(self.tablet, "tablet-strengths", "What to say, what was said, what is next.", *TABLETS, whole=True)
        shoot(self.lead, "lead-strengths", "A part is open.", *LEADS)
        phone.shoot_strengths(self.camera, self.phone)
        for group in range(1, 5):
            self.day.agree(group, Kind.STRENGTHS)

    def concerns(self) -> None:
        self.day.open(Kind.CONCERNS)
        self.camera.shoot(self.tablet, "tablet-concerns-empty", "Nothing is written yet.", *TABLETS, whole=True)
        self.camera.shoot(self.wall, "wall-concerns", "The second question.", WIDE)
        phone.shoot_writing(self.camera, self.day, self.phone)
        for number, text in enumerate(CONCERNS):
            self.day.say(number % 7 + 1, Kind.CONCERNS, [text])
        self.day.say(2, Kind.CONCERNS, YOUTH[2:])
        console.photograph_tablet(self.camera, self.tablet)
        self.camera.shoot(self.lead, "lead-concerns", "One room holds, some have not agreed.", *LEADS)
        press(self.tablet, "Follow the hall again")
        for group in (1, 3, 4, 5, 6, 7):
            self.day.agree(group, Kind.CONCERNS)
        press(self.tablet, "The group agrees")
        self.tablet.wait_for_timeout(200)
        self.camera.shoot(self.tablet, "tablet-agreed", "The group has agreed.", *TABLETS, whole=True)

    def report(self) -> None:
        shoot = self.camera.shoot
        phone.leave_words_unsent(self.phone)
        self.day.open(Kind.THEMES)
        phone.shoot_look_up(self.camera, self.phone)
        shoot(self.lead, "lead-report", "The groups report, one after the other.", *LEADS)
        self.day.do(show_report, 2, int(time.time()))
        shoot(self.wall, "wall-report", "A group reads its list; its people stand behind it.", *WALLS)
        shoot(self.tablet, "tablet-report", "The tablet while the lists are read.", *TABLETS, whole=True)
        shoot(
            self.team,
            "themes-arrived",
            "Every agreed concern arrives.",
            *BOARDS,
            prepare=lambda page: page.locator(".cards summary").first.click(),
        )
        press(self.team, "Make it an issue")
        self.team.wait_for_timeout(200)
        shoot(self.team, "themes-some", "Some have a place.", *BOARDS, DESK_DARK)
        self.day.do(make_the_rest, int(time.time()))
        shoot(
            self.team,
            "themes-all",
            "Every concern has its place.",
            *BOARDS,
            prepare=lambda page: page.locator(".issues summary").first.click(),
        )
        shoot(self.lead, "lead-before-vote", "All lists are read: next is the vote.", *LEADS)

    def vote(self) -> None:
        shoot = self.camera.shoot
        self.day.open(Kind.VOTE)
        shoot(self.wall, "wall-vote", "The ballot, in the order of the phones.", *WALLS)
        phone.shoot_vote(self.camera, self.phone)
        for group, phones in enumerate(PHONES, start=1):
            self.day.vote(group, phones if group != 2 else 0)
        shoot(self.lead, "lead-vote", "How many ballots are in; never what they say.", *LEADS)
        shoot(self.tablet, "tablet-vote", "The tablet while people vote.", *TABLETS)
        shoot(self.team, "themes-frozen", "The ballot stays as it is.", *BOARDS)
        phone.shoot_close(self.camera, self.day, self.phone)
        shoot(self.wall, "wall-closed", "The vote is closed.", *WALLS)
        shoot(self.lead, "lead-check", "Before the result: people, ballots and dots.", *LEADS)

    def result(self) -> None:
        shoot = self.camera.shoot
        self.day.show_result(int(DAY.timestamp()) + 9_000)
        shoot(self.wall, "wall-result", "What matters most to this room.", *WALLS)
        phone.shoot_result(self.camera, self.phone)
        shoot(self.lead, "lead-result", "The result, with every number.", *LEADS, whole=True)
        shoot(self.tablet, "tablet-result", "The tablet looks up, too.", *TABLETS)
        self.day.open(Kind.TALK)
        shoot(self.wall, "wall-talk", "The wall goes quiet, because the hall talks.", WIDE)
        self.camera.shoot(self.phone, "phone-talk", "The phone, too.", *phone.SOME)
        shoot(self.tablet, "tablet-talk", "And the tablet.", TALL)
        shoot(self.lead, "lead-end", "The last part.", *LEADS)
        console.photograph_wall_moods(self.camera, self.day, self.wall)


def play(camera: Camera, day: Backstage) -> None:
    Erie(camera, day).play()
