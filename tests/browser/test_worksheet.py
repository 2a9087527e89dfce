"""A table's worksheet: every keystroke survives a reload, a dead network, a killed server, another tablet."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route, expect

from app.domain.action import Plan
from app.domain.change import Topic
from app.store.actions import find_actions
from app.store.database import Tx
from app.store.events import change_event
from app.store.worksheets import find_notes, find_worksheets
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.cast import NOON
from tests.services.day import Day
from tests.web.days import lay_out_tables
from tools.browsing import press

COMEBACK = 20_000  # milliseconds; the pauses between two tries are up to eight seconds
FIVE_MINUTES = 300_000
TABLET = {"width": 820, "height": 1180}
ELSEWHERE = "Table 3 is written on another tablet now."


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = Day(tmp_path)
    day.do(lay_out_tables, 3, 4)
    return day


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Iterator[Hall]:
    hall = open_hall()
    yield hall
    wrong = [each for each in hall.troubles if "ERR_" not in each and "WebSocket" not in each]
    assert wrong == []


def sit_down(hall: Hall) -> Page:
    page = hall.holder("table3", viewport=TABLET)
    assert page.evaluate("isSecureContext") is False
    expect(page.locator("#connection")).to_have_text("✓ connected")
    return page


def open_step(page: Page, step: str) -> None:
    fold = page.locator(f"#step-{step}")
    if fold.get_attribute("open") is None:
        fold.locator("> summary").click()


def type_in(page: Page, step: str, words: str) -> None:
    """At the end of what stands there, letter by letter."""
    open_step(page, step)
    page.locator(f"#text-{step}").press("Control+End")
    page.locator(f"#text-{step}").press_sequentially(words)


def saved(page: Page, step: str) -> None:
    expect(page.locator(f"#note-{step} [data-mark]")).to_have_text("✓ saved", timeout=COMEBACK)


def stands(day: Day, step: str = "problem") -> str:
    return day.find(find_worksheets).get(3, {}).get(step, "")


def test_words_are_saved_while_one_types_and_the_other_tablet_reads_along(day: Day, hall: Hall) -> None:
    ben, chloe = sit_down(hall), sit_down(hall)
    type_in(ben, "problem", "Nobody knows the officers ")
    expect(chloe.locator("#sheet")).to_contain_text("Nobody knows the officers")
    type_in(ben, "problem", "👮 by name\nand they do not know us")
    saved(ben, "problem")
    assert stands(day) == "Nobody knows the officers 👮 by name\nand they do not know us"
    expect(chloe.locator(".elsewhere")).to_contain_text(ELSEWHERE)
    expect(chloe.locator("textarea")).to_have_count(0)
    ben.reload()
    expect(ben.locator("#text-problem")).to_have_value(stands(day))
    assert day.find(find_notes, 3)["problem"].rival is None


def test_a_redraw_takes_nothing_away_from_who_is_typing(day: Day, hall: Hall) -> None:
    """News come in while the answer to the last save does not."""
    ben = sit_down(hall)
    held: list[Route] = []
    silent = True
    ben.route("**/table/3/steps/*", lambda route: held.append(route) if silent else route.continue_())
    type_in(ben, "problem", "Half a sen")
    expect(ben.locator("#note-problem [data-mark]")).to_have_text("◷ waiting to send")
    day.do(change_title, "Another title")
    hall.server.kill()
    hall.server.start()
    expect(ben.locator("#connection")).to_have_text("✓ connected", timeout=COMEBACK)
    type_in(ben, "problem", "tence")
    expect(ben.locator("#text-problem")).to_have_value("Half a sentence")
    expect(ben.locator("#text-problem")).to_be_focused()
    silent = False
    for route in held:
        route.abort()
    saved(ben, "problem")
    assert stands(day) == "Half a sentence"


def change_title(tx: Tx, title: str) -> None:
    change_event(tx, title=title)
    tx.announce(Topic.AGENDA)


def test_five_minutes_offline_a_reload_and_a_closed_tablet_lose_no_letter(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    ben.clock.install()
    type_in(ben, "problem", "Before. ")
    saved(ben, "problem")
    ben.context.set_offline(True)
    type_in(ben, "problem", "In the dark. ")
    type_in(ben, "causes", "First cause\nSecond cause")
    open_step(ben, "plan")
    ben.locator("#what-2").press_sequentially("Light in the park")
    ben.locator("#action-2").get_by_label("City").check()
    expect(ben.locator("#plan-2 [data-mark]")).to_contain_text("on this tablet only")
    ben.clock.fast_forward(FIVE_MINUTES)
    assert (stands(day), stands(day, "causes"), day.find(find_actions)) == ("Before. ", "", [])
    state = ben.context.storage_state()
    ben.close()  # the tablet goes dark; its browser still has what was typed
    again = hall.device(viewport=TABLET, storage_state=state)
    again.goto("/table/3")
    saved(again, "problem")
    saved(again, "causes")
    open_step(again, "plan")
    expect(again.locator("#plan-2 [data-mark]")).to_have_text("✓ saved", timeout=COMEBACK)
    assert stands(day) == "Before. In the dark. "
    assert stands(day, "causes") == "First cause\nSecond cause"
    assert [each.plan for each in day.find(find_actions)] == [Plan(what="Light in the park", decision="city")]


@pytest.mark.timeout(180)
def test_a_tablet_that_is_replaced_twice_and_a_server_that_is_killed_twice_lose_nothing(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    type_in(ben, "problem", "One ")

    def deliver_and_die(route: Route) -> None:
        """On disk, but nobody is told: what is sent again must stand once."""
        hall.deliver_and_lose(route)
        hall.server.kill()

    ben.route("**/table/3/steps/problem", deliver_and_die, times=1)
    type_in(ben, "problem", "two ")
    expect(ben.locator("#connection")).to_contain_text("no network", timeout=COMEBACK)
    type_in(ben, "problem", "three ")
    hall.server.start()
    type_in(ben, "problem", "four ")
    saved(ben, "problem")

    chloe = sit_down(hall)
    press(chloe, "Take over")
    type_in(chloe, "problem", "five ")
    hall.server.kill()
    type_in(chloe, "problem", "six ")
    expect(chloe.locator("#note-problem [data-mark]")).to_contain_text("on this tablet only", timeout=COMEBACK)
    chloe.wait_for_timeout(500)
    hall.server.start()
    saved(chloe, "problem")

    dana = sit_down(hall)
    press(dana, "Take over")
    type_in(dana, "problem", "seven")
    saved(dana, "problem")
    assert stands(day) == "One two three four five six seven"
    assert day.find(find_notes, 3)["problem"].rival is None
    for other in (ben, chloe):
        expect(other.locator(".elsewhere")).to_contain_text(ELSEWHERE, timeout=COMEBACK)


def test_late_words_of_a_replaced_tablet_stand_beside_and_the_table_chooses(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    type_in(ben, "problem", "There is no trust")
    saved(ben, "problem")
    ben.context.set_offline(True)
    type_in(ben, "problem", ", and nobody says why")
    chloe = sit_down(hall)
    press(chloe, "Take over")
    type_in(chloe, "problem", " between us")
    saved(chloe, "problem")
    ben.context.set_offline(False)
    expect(ben.locator(".elsewhere")).to_contain_text(ELSEWHERE, timeout=COMEBACK)
    expect(ben.locator("#notice")).to_contain_text("Yours is kept beside it", timeout=COMEBACK)
    expect(ben.locator(".versions")).to_contain_text("There is no trust, and nobody says why")
    both = chloe.locator("#step-problem .versions > div")
    expect(both.locator(".words")).to_have_text(
        ["There is no trust between us", "There is no trust, and nobody says why"]
    )
    expect(chloe.locator("#text-problem")).to_have_value("There is no trust between us")
    press(chloe, "Keep both")
    expect(both).to_have_count(0)
    expect(chloe.locator("#text-problem")).to_have_value(
        "There is no trust between us\nThere is no trust, and nobody says why"
    )
    press(ben, "Take over")
    expect(ben.locator("#text-problem")).to_have_value(stands(day))
    expect(chloe.locator(".elsewhere")).to_contain_text(ELSEWHERE)


def test_two_versions_of_an_action_are_shown_and_the_second_is_kept_with_its_ticks(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    open_step(ben, "plan")
    ben.context.set_offline(True)
    ben.locator("#what-1").fill("Coffee with a Cop")
    ben.locator("#action-1").get_by_label("Police").check()
    ben.locator("#who-1").fill("Sergeant Lee")
    ben.get_by_label("It is a person").first.check()
    chloe = sit_down(hall)
    press(chloe, "Take over")
    open_step(chloe, "plan")
    chloe.locator("#what-1").fill("Light in the park")
    chloe.locator("#action-1").get_by_label("City").check()
    expect(chloe.locator("#plan-1 [data-mark]")).to_have_text("✓ saved")
    ben.context.set_offline(False)
    expect(chloe.locator("#action-1 .versions")).to_contain_text("Sergeant Lee", timeout=COMEBACK)
    press(chloe, "Keep the second")
    expect(chloe.locator("#what-1")).to_have_value("Coffee with a Cop")
    expect(chloe.locator("#who-1")).to_have_value("Sergeant Lee")
    expect(chloe.locator("#action-1").get_by_label("Police")).to_be_checked()
    expect(chloe.get_by_label("It is a person").first).to_be_checked()
    expect(chloe.locator("#action-1 .asks")).to_contain_text("By when?")


def test_too_much_at_once_stays_on_the_tablet_with_a_kind_sentence(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    ben.locator("#text-problem").fill("x" * 5_000)
    mark = ben.locator("#note-problem [data-mark]")
    expect(mark).to_contain_text("This has 5000 characters; there is room for 2000.")
    expect(ben.locator("#note-problem .counter")).to_have_text("3000 too many")
    ben.reload()
    expect(ben.locator("#text-problem")).to_have_value("x" * 5_000)
    expect(mark).to_contain_text("This has 5000 characters")
    assert stands(day) == ""
    ben.locator("#text-problem").fill("Shorter")
    saved(ben, "problem")
    assert stands(day) == "Shorter"


def test_what_comes_after_the_end_of_the_day_stays_to_be_seen(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    ben.context.set_offline(True)
    type_in(ben, "problem", "Too late")
    day.do(end_day)
    ben.context.set_offline(False)
    expect(ben.locator("#sheet")).to_contain_text("The day has ended.", timeout=COMEBACK)
    expect(ben.locator("[data-left-words]")).to_have_text("Too late", timeout=COMEBACK)
    press(ben, "I do not need them any more")
    expect(ben.locator("[data-left]")).to_be_hidden()


def end_day(tx: Tx) -> None:
    change_event(tx, ended_at=NOON)
    tx.announce(Topic.AGENDA)


def test_a_worksheet_is_written_by_keyboard_alone(day: Day, hall: Hall) -> None:
    ben = sit_down(hall)
    ben.locator("#step-problem > summary").focus()
    for _ in range(2):  # what to say, then the field
        ben.keyboard.press("Tab")
    ben.keyboard.type("Nobody knows us")
    saved(ben, "problem")
    ben.locator("#step-plan > summary").focus()
    ben.keyboard.press("Enter")
    ben.locator("#what-1").focus()
    ben.keyboard.type("Coffee")
    ben.keyboard.press("Tab")
    ben.keyboard.type("The precinct")
    ben.keyboard.press("Tab")
    ben.keyboard.type("May")
    for _ in range(2):
        ben.keyboard.press("Tab")
    for _ in range(2):
        ben.keyboard.press("ArrowDown")
    expect(ben.locator("#plan-1 [data-mark]")).to_have_text("✓ saved")
    ben.get_by_role("button", name="Add an action").focus()
    ben.keyboard.press("Enter")
    expect(ben.locator("#what-3")).to_be_focused()
    ben.keyboard.type("A third one")
    expect(ben.locator("#plan-3 [data-mark]")).to_have_text("✓ saved")
    found = [(each.place, each.plan.what, each.plan.who, each.plan.by_when) for each in day.find(find_actions)]
    assert found == [(1, "Coffee", "The precinct", "May"), (3, "A third one", "", "")]
    ben.get_by_role("button", name="Take away action 1").press("Enter")
    ben.get_by_role("button", name="Bring action 1 back").press("Enter")
    expect(ben.locator("#what-1")).to_have_value("Coffee")


@pytest.mark.parametrize("width", [320, 360, 820, 1280])
def test_nothing_is_cut_off_at_any_width(day: Day, hall: Hall, width: int) -> None:
    ben = sit_down(hall)
    type_in(ben, "problem", "W" * 120)
    saved(ben, "problem")
    open_step(ben, "plan")
    ben.set_viewport_size({"width": width, "height": 740})
    assert ben.evaluate("document.documentElement.scrollWidth <= innerWidth")
