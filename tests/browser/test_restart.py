"""A power cut in the middle of every part of the day: nobody reloads anything, and nothing is lost or counted twice."""

import time

import pytest
from playwright.sync_api import Locator, Page, WebSocket, expect

from tests.browser.hall import Hall, open_vote
from tools.browsing import press

COMEBACK = (
    8_000  # milliseconds until every screen has heard the new server; the script's pauses are up to three seconds
)
# What a browser notes while nobody answers, and when who answered was killed in the middle of it.
DEAD = ("ERR_CONNECTION", "ERR_EMPTY_RESPONSE", "ERR_CONTENT_LENGTH_MISMATCH", "WebSocket connection to")
STAYS = "window.neverReloaded = true"


class Devices:
    """Everybody's screen. `heard` are those that the present server has greeted."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.heard: set[Page] = set()
        self.cuts = 0
        self.ama, self.wall = hall.holder("lead"), hall.holder("wall", viewport={"width": 1280, "height": 720})
        self.ben, self.chloe = hall.holder("group1"), hall.holder("group2")
        self.phones: list[Page] = []

    @property
    def all(self) -> list[Page]:
        return [self.ama, self.wall, self.ben, self.chloe, *self.phones]

    def watch(self) -> None:
        for page in self.all:
            self._watch(page)
            page.evaluate(STAYS)

    def _watch(self, page: Page) -> None:
        def dialled(socket: WebSocket) -> None:
            cuts = self.cuts

            def greeted(_frame: object) -> None:
                if cuts == self.cuts:
                    self.heard.add(page)

            socket.on("framereceived", greeted)

        page.on("websocket", dialled)

    def cut_power(self) -> None:
        self.hall.server.kill()
        self.cuts += 1
        self.heard.clear()

    def give_power(self) -> None:
        """Until every screen has come back by itself."""
        self.hall.server.start()
        end = time.monotonic() + COMEBACK / 1000
        while missing := set(self.all) - self.heard:
            assert time.monotonic() < end, f"{len(missing)} screens did not come back"
            self.ama.wait_for_timeout(20)

    def restart(self) -> None:
        self.cut_power()
        self.give_power()

    def go_to(self, title: str, wall: str, phone: str) -> None:
        self.hall.go_to(self.ama, title)
        self.show(title, wall, phone)

    def show(self, title: str, wall: str, phone: str) -> None:
        expect(self.ama.locator("#day [role=status]").first).to_contain_text(title)
        expect(self.wall.locator("main")).to_contain_text(wall)
        for tablet in (self.ben, self.chloe):
            expect(tablet.locator("#stage")).to_contain_text(title)
        for each in self.phones:
            expect(each.locator("#hand")).to_contain_text(phone)
        for page in self.all:
            expect(page.locator("#connection.lost")).to_have_count(0)
            assert page.evaluate("window.neverReloaded") is True


def field(page: Page) -> Locator:
    return page.locator("form[data-words] [name=text]")


def say(page: Page, text: str) -> None:
    field(page).fill(text)
    page.locator("form[data-words] button").click()


def lines(tablet: Page, text: str) -> None:
    """This line stands on the tablet's lists, once."""
    expect(tablet.locator("#lists li").filter(has_text=text)).to_have_count(1)


@pytest.fixture
def devices(hall: Hall) -> Devices:
    """Ama leads; Ben and Chloe hold tablets, and each group has three phones. The welcome is open."""
    devices = Devices(hall)
    hall.go_to(devices.ama, "Welcome")
    for tablet in (devices.ben, devices.chloe):
        tablet.get_by_label("How many people").fill("3")
        press(tablet, "Save")
    devices.phones = [hall.phone(1 + number // 3) for number in range(6)]
    devices.watch()
    return devices


@pytest.mark.timeout(180)
def test_a_restart_in_the_middle_of_every_stage_loses_nothing_and_nobody_reloads(devices: Devices, hall: Hall) -> None:
    devices.restart()
    devices.show("Welcome", "Please find your letter", "You are in.")
    strengths(devices)
    concerns(devices)
    report_outs(devices)
    vote(devices)
    closed_vote_and_result(devices)
    assert [trouble for trouble in hall.troubles if not any(word in trouble for word in DEAD)] == []


def strengths(devices: Devices) -> None:
    """Received, half typed, and pressed while nobody answers."""
    first, second, third, *_ = devices.phones
    here = ("Strengths", "What is working well", "What is working well")
    devices.go_to(*here)
    say(first, "Coffee with a Cop")
    expect(first.locator("#hand")).to_contain_text("received")
    field(second).fill("Officers who st")
    field(devices.ben).fill("The summer fest")
    devices.cut_power()
    say(third, "Neighbors who watch")
    expect(third.locator("#outbox")).to_contain_text("waiting to send")
    devices.give_power()
    devices.show(*here)
    expect(third.locator("#hand")).to_contain_text("received")
    for page, typed in ((second, "Officers who st"), (devices.ben, "The summer fest"), (third, "")):
        expect(field(page)).to_have_value(typed)
    lines(devices.ben, "Coffee with a Cop")
    lines(devices.ben, "Neighbors who watch")
    say(second, "Officers who stay")
    lines(devices.ben, "Officers who stay")
    agree(devices.ben)


def concerns(devices: Devices) -> None:
    """What a tablet sent into the dark stays in its field; pressed again, it stands once."""
    ben, chloe = devices.ben, devices.chloe
    here = ("Concerns", "What hurts", "What hurts")
    devices.go_to(*here)
    say(devices.phones[0], "Nobody knows the officers by name")
    say(devices.phones[3], "Nobody explains why we were stopped")
    lines(ben, "Nobody knows the officers")
    lines(chloe, "Nobody explains")
    devices.cut_power()
    say(chloe, "The park is dark")
    expect(chloe.locator("#connection")).to_have_class("connection lost")
    devices.give_power()
    devices.show(*here)
    lines(chloe, "The park is dark")
    agree(ben)
    agree(chloe)


def report_outs(devices: Devices) -> None:
    """The wall shows the page of the group that is reading; the theme team works elsewhere."""
    devices.hall.go_to(devices.ama, "Report-outs and themes")
    press(devices.ama, "Show group A")
    expect(devices.wall.locator("main")).to_contain_text("Coffee with a Cop")
    devices.restart()
    devices.show("Report-outs and themes", "Coffee with a Cop", "Look up!")
    team = devices.hall.holder("themes")
    press(team, "Make each of the rest")
    expect(team.locator(".issues > li")).to_have_count(3)


def vote(devices: Devices) -> None:
    """Three issues, three dots each. What was counted, and what was pressed in the dark, counts once."""
    here = ("Vote", "Which matter most?", "Which of these matter most?")
    open_vote(devices.ama)
    devices.show(*here)
    first, second, third, *_ = devices.phones
    put(first, 1, left=2)
    put(third, 3, left=2)
    devices.cut_power()
    press(first, "Put a dot on #2")
    press(second, "Put a dot on #1")
    devices.give_power()
    devices.show(*here)
    for phone, left in ((first, 1), (second, 2), (third, 2)):
        expect(phone.locator("#hand")).to_contain_text(f"{left} of 3 dots left")
    expect(devices.wall.locator(".turnout")).to_contain_text("3 ballots are in.")
    put(second, 2, left=1)
    press(third, "I am done")
    expect(third.get_by_role("heading", name="Your ballot is in.")).to_be_visible()


def closed_vote_and_result(devices: Devices) -> None:
    press(devices.ama, "Close the vote")
    expect(devices.ama.locator("#vote dd")).to_have_text(["6", "3"])
    devices.restart()
    devices.show("Vote", "The vote is closed.", "Put the phone away; look up.")
    press(devices.ama, "Seal the ballots")
    expect(devices.ama.locator("#vote dd")).to_have_text(["6", "3", "5"])
    devices.restart()
    expect(devices.wall.locator("#wall")).to_contain_text("Sealed as")
    press(devices.ama, "Show the result")
    expect(devices.ama.locator("#vote table")).to_be_visible()
    devices.restart()  # only Ama has seen it yet
    devices.show("Result", "What matters most to this room", "What matters most to this room")
    expect(devices.wall.locator(".standing .count")).to_have_text(["2", "2", "1"])
    devices.hall.go_to(devices.ama, "Talk")
    devices.restart()
    devices.show("Talk", "The hall talks now.", "Phones away, please")


def agree(tablet: Page) -> None:
    press(tablet, "The group agrees")
    expect(tablet.locator("#next")).to_contain_text("The group has agreed.")


def put(phone: Page, issue: int, left: int) -> None:
    press(phone, f"Put a dot on #{issue}")
    expect(phone.locator("#hand")).to_contain_text(f"{left} of 3 dots left")
