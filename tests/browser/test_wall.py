"""The wall from the back row: large, clear, whole words, every thing shown, in every state, format and language."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain.ballot import Done, Wish
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.poll import PollKind, Rules, Tie
from app.services.facilitating import open_stage, reveal
from app.services.joining import enter_heads, join
from app.services.polling import finish_light, open_light, open_runoff, show_poll, stop_poll
from app.services.preparing import set_rules
from app.services.reporting import show_report
from app.services.theming import make_the_rest
from app.services.voting import mark_ballot
from app.store.database import Tx, find_version
from app.store.events import change_event
from app.store.groups import add_group, change_group, find_groups
from app.store.polls import find_booth
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.cast import NOON, REHEARSED
from tests.services.day import Day, slip

WIDE, OLD, SMALL = (1920, 1080), (1024, 768), (1280, 720)
SIZES = (WIDE, OLD, SMALL)
STATES = ("welcome", "strengths", "report", "reports", "vote", "closed", "result", "talk")
LONG_NAME = "Neighbourhood associations, tenants and small businesses of the north shore"  # 75 characters
LONG_ISSUE = (
    "We were never told why the patrols on our street had been doubled, and nobody whom we asked could say. " * 3
)[:280]
AT_ONCE = 4_000  # milliseconds until what another program wrote is on the wall

# What the back row sees of texts and of things that lie over each other, as the browser computes it.
BACK_ROW = Path(__file__).with_name("back_row.js").read_text("utf-8")
TEXTS, LAID = (f"() => {BACK_ROW.strip()}.{part}()" for part in ("texts", "laid"))
SEEN = """() => Array.from(document.querySelectorAll("[data-item]")).filter((each) => each.checkVisibility())
  .map((each) => each.textContent.trim().replace(/\\s+/g, " "))"""
ALL = """() => Array.from(document.querySelectorAll("[data-item]"))
  .map((each) => each.textContent.trim().replace(/\\s+/g, " "))"""


class Backstage(Day):
    """Brings the hall into a state at once."""

    def open(self, kind: str) -> None:
        position = next(stage.position for stage in self.agenda.stages if stage.kind == kind)
        self.do(open_stage, position, self.agenda.seen, int(time.time()), REHEARSED)

    def tell(self, **values: object) -> None:
        self.do(change, values)

    def greet(self) -> None:
        self.tell(
            greeting="Coffee is on the left. We begin at 8:30.", wifi_name="ERIE-DIALOGUE", wifi_password="welcome"
        )
        for group in range(1, 8):
            self.do(enter_heads, group, 6, False)

    def fill(self, each: int, words: Callable[[int], str]) -> None:
        """Both sides raise so many concerns, and half as many strengths. (In Galveston group 1 is the police.)"""
        for kind, many in (("strengths", each // 2), ("concerns", each)):
            self.open(kind)
            for group in (1, 2):
                self.do(enter_heads, group, 40, True)
                self.say(group, *(f"{words(n)} ({group})" for n in range(many)), kind=kind)
                self.agree(group, kind)

    def vote(self) -> None:
        """Six devices of an open group put all their dots, and the ballot of one more is blank."""
        self.do(enter_heads, 1, 40, False)
        devices = [self.do(join, f"device{number}", 1).id for number in range(6)]
        self.do(make_the_rest, NOON)
        self.open("vote")
        booth = self.find(find_booth)
        for number, device in enumerate(devices):
            for rule in booth.rules.values():
                issues = [issue for issue, name in booth.issues.items() if name == rule.list]
                for issue in issues[number % 2 :][: rule.dots]:
                    self.do(mark_ballot, slip(f"ballot{number}", device), Wish(issue, 1, True, 0))
        self.do(mark_ballot, slip("blank", devices[0]), Done(True))

    def beside(self) -> dict[str, Callable[[], object]]:
        """What follows the close, in its order: the seal, a tie, a run-off, a mood. On each list #1 and #3 are tied."""

        def answer() -> None:
            for number in range(1, 7):
                device = self.do(join, f"device{number % 6}", 1).id
                self.do(mark_ballot, slip(f"mood{number}", device, self.poll.id), Wish(1 + number % 4, 1, True, 0))
            self.do(finish_light, self.poll.id, NOON)

        def count() -> None:
            self.do(stop_poll, self.poll.id, NOON)
            self.seal()
            self.do(show_poll, self.poll.id, NOON)

        return {
            "sealed": self.seal, "tie": lambda: self.do(reveal, NOON), "run-off": lambda: self.do(open_runoff, NOON),
            "decided": count, "mood": lambda: self.do(open_light, PollKind.TEMPERATURE, LONG_NAME, NOON),
            "answers": answer,
        }  # fmt: skip

    def report(self) -> None:
        self.open("themes")
        self.do(show_report, 2, int(time.time()))

    def bring(self, state: str) -> None:
        """On from one state to the next, in the order of STATES."""
        steps: dict[str, Callable[[], None]] = {
            "report": self.report,
            "reports": lambda: self.tell(report_group=None),
            "vote": self.vote, "closed": self.close, "result": self.show_result,
        }  # fmt: skip
        steps.get(state, lambda: self.open(state))()


def follow(page: Page, day: Day) -> None:
    """Until the wall shows the event as it is now."""
    version = day.find(find_version)
    page.wait_for_function(
        "(version) => parseInt(document.getElementById('wall').dataset.version) >= version", arg=version
    )
    page.wait_for_function("() => document.fonts.status === 'loaded'")


def rename(tx: Tx, number: int, name: str) -> None:
    change_group(tx, number, name=name)


def change(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)
    tx.announce(Topic.AGENDA)


def crowd(day: Backstage) -> None:
    """Twelve groups with names of 75 characters."""
    there = {group.id for group in day.find(find_groups)}
    for number, letter in enumerate("ABCDEFGHIJKL", 1):
        if number in there:
            day.do(rename, number, LONG_NAME)
        else:
            day.do(add_group, Group(number, letter, LONG_NAME, "community"))


def short(number: int) -> str:
    kinds = ("Trust and approachability", "Racism and stereotypes", "Nobody explains why we were stopped")
    return f"{kinds[number % 3]} {number}"


def mixed(number: int) -> str:
    return LONG_ISSUE[:270] + str(number) if number % 4 == 0 else short(number)


def faults(page: Page) -> list[str]:
    texts = page.evaluate(TEXTS)
    assert texts
    tiny = [f"tiny: {each}" for each in texts if each["size"] < 0.024 - 1e-4]
    pale = [f"pale: {each}" for each in texts if each["contrast"] < 7]
    return [*tiny, *pale, *page.evaluate(LAID)]


def look_at_all(
    hall: Hall, day: Backstage, words: Callable[[int], str], each: int, states: tuple[str, ...] = STATES
) -> list[str]:
    """What is wrong with the wall, in every state and format."""
    walls = [hall.holder("wall", viewport={"width": width, "height": height}) for width, height in SIZES]
    found: list[str] = []
    for state in STATES:
        if state == "strengths":
            day.fill(each, words)
        day.bring(state)
        for wall in walls if state in states else ():
            follow(wall, day)
            found += [f"{state} {wall.viewport_size}: {fault}" for fault in faults(wall)]
    return found


@pytest.mark.parametrize("night", [False, True])
def test_every_word_can_be_read_from_the_back_row(tmp_path: Path, open_hall: OpenHall, night: bool) -> None:
    day = Backstage(tmp_path)
    day.greet()
    day.tell(wall_night=night)
    hall = open_hall()
    assert look_at_all(hall, day, short, 7) == []
    assert hall.troubles == []


def test_two_languages_of_two_lists_stand_side_by_side(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Backstage(tmp_path, "galveston")
    day.greet()
    day.tell(wall_languages="en es")
    assert look_at_all(open_hall(program="galveston"), day, short, 5) == []


@pytest.mark.parametrize(("languages", "night"), [("", True), ("en es", False)])
def test_what_comes_beside_the_vote_can_be_read_too(
    tmp_path: Path, open_hall: OpenHall, languages: str, night: bool
) -> None:
    day = Backstage(tmp_path, "galveston")
    day.tell(wall_languages=languages, wall_night=night)
    day.do(set_rules, 2, Rules(2, 1, 2, tie=Tie.RUNOFF))
    day.fill(5, short)
    day.vote()
    day.close()
    hall = open_hall(program="galveston")
    walls = [hall.holder("wall", viewport={"width": width, "height": height}) for width, height in (WIDE, OLD)]
    found: list[str] = []
    for state, bring in day.beside().items():
        bring()
        for wall in walls:
            follow(wall, day)
            found += [f"{state} {wall.viewport_size}: {fault}" for fault in faults(wall)]
    assert found == []
    assert hall.troubles == []


def test_too_much_is_turned_page_by_page_and_every_thing_is_shown(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Backstage(tmp_path, "galveston")
    day.greet()
    crowd(day)
    hall = open_hall(program="galveston")
    wall = hall.holder("wall", viewport={"width": OLD[0], "height": OLD[1]})
    wall.clock.install()
    wall.reload()
    for state in ("welcome", "report", "vote", "closed", "result"):
        if state == "report":
            day.fill(25, mixed)
        day.bring(state)
        follow(wall, day)
        wanted, seen = wall.evaluate(ALL), set(wall.evaluate(SEEN))
        pages = int((wall.locator("[data-page]").text_content() or "").split()[-1])
        for number in range(1, pages):
            assert wall.locator("[data-page]:visible").inner_text().split()[1] == str(number)
            wall.clock.run_for(12_000)
            assert faults(wall) == [], f"{state}, page {number + 1}"
            seen |= set(wall.evaluate(SEEN))
        assert seen == set(wanted), state
        assert pages > 1 or state == "result"  # where many were also raised, their numbers fit


def test_the_page_stays_when_something_else_changes(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Backstage(tmp_path, "galveston")
    day.fill(25, mixed)
    hall = open_hall(program="galveston")
    day.vote()
    wall = hall.holder("wall", viewport={"width": OLD[0], "height": OLD[1]})
    wall.clock.install()
    wall.reload()
    wall.clock.run_for(12_000)
    expect(wall.locator("[data-page]")).to_contain_text("page 2 of")
    device = day.do(join, "late", 1).id
    day.do(mark_ballot, slip("late", device), Done(True))
    expect(wall.locator(".turnout")).to_contain_text("8 ballots are in.", timeout=AT_ONCE)
    expect(wall.locator("[data-page]")).to_contain_text("page 2 of")


def test_a_setting_changes_the_language_of_a_live_wall(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Backstage(tmp_path)
    day.open("welcome")
    wall = open_hall().holder("wall", viewport={"width": WIDE[0], "height": WIDE[1]})
    assert wall.locator(".screen").evaluate_all("(all) => all.map((each) => each.lang)") == ["en"]
    day.tell(wall_languages="en es")
    expect(wall.locator("#also .screen")).to_be_visible(timeout=AT_ONCE)
    assert wall.locator(".screen").evaluate_all("(all) => all.map((each) => each.lang)") == ["en", "es"]
    widths = wall.locator("main .fragment").evaluate_all("(all) => all.map((each) => each.offsetWidth)")
    assert widths == [WIDE[0] // 2] * 2
    day.tell(wall_languages="es", wall_night=True)
    expect(wall.locator("#also")).to_be_hidden(timeout=AT_ONCE)
    expect(wall.locator("#wall .screen.night")).to_have_attribute("lang", "es")
    assert wall.locator("html").get_attribute("lang") == "en"  # the browser's, in which its own sentences are


def test_a_wall_has_its_own_type_and_a_phone_downloads_none(tmp_path: Path, open_hall: OpenHall) -> None:
    hall = open_hall()
    wall = hall.holder("wall")
    wall.wait_for_function(
        "() => document.fonts.check('20px \"Atkinson Hyperlegible Next\"') && document.fonts.size > 0"
    )
    phone = hall.device()
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.resource_type))
    phone.goto(hall.server.door(1))
    phone.wait_for_load_state("networkidle")
    assert "stylesheet" in asked
    assert "font" not in asked


def test_the_clock_speaks_in_words_until_the_last_minutes(tmp_path: Path, open_hall: OpenHall) -> None:
    day = Backstage(tmp_path)
    day.open("strengths")
    wall = open_hall().holder("wall")
    clock = wall.locator(".clock")
    expect(clock).to_have_text("about 25 minutes")
    wall.clock.install()
    wall.reload()
    expect(clock).to_have_text("about 25 minutes")
    wall.clock.run_for(13 * 60_000)
    expect(clock).to_have_text("about 12 minutes")
    wall.clock.run_for(10 * 60_000 + 30_000)
    assert re.fullmatch(r"1:\d\d", clock.text_content() or "")
    wall.clock.run_for(2 * 60_000)
    expect(clock).to_have_text("Time to finish")
