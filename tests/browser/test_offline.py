"""A phone without a network keeps what its person said and chose, and delivers it once, in order."""

from playwright.sync_api import Page, Route, expect

from app.services.joining import enter_heads
from app.store.ballots import count_by_issue
from app.store.statements import find_list
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.services.day import Day
from tools.browsing import press

TEN_MINUTES = 600_000
COMEBACK = 5_000  # milliseconds after the network is there again
WORDS = ["Trust", "Racism and stereotypes", "Nobody explains why"]
NO_STORE = "Object.defineProperty(window, 'indexedDB', { get() { throw new Error('a private window') } })"
KEPT_STORES = """window.stores = [];
const open = indexedDB.open.bind(indexedDB);
indexedDB.open = (...how) => {
  const asked = open(...how);
  asked.addEventListener("success", () => window.stores.push(asked.result));
  return asked;
}"""


def sit_down(hall: Hall, group: int = 2) -> Page:
    """A phone in the hall, whose clock can be moved."""
    page = hall.phone(group)
    page.clock.install()
    page.reload()
    assert page.evaluate("isSecureContext") is False
    expect(page.locator("#connection")).to_have_text("✓ connected")
    return page


def go_offline(page: Page) -> None:
    page.context.set_offline(True)
    expect(page.locator("#connection")).to_contain_text("no network")


def write(page: Page, *words: str) -> None:
    for each in words:
        page.locator("form[data-words] [name=text]").fill(each)
        press(page, "Send to my group")
        expect(page.locator("form[data-words] [name=text]")).to_have_value("")


def said(day: Day, group: int = 2) -> list[str]:
    return [line.text for line in day.find(find_list, group, "concerns")]


def dots(day: Day) -> int:
    return sum(day.find(count_by_issue, 1).values())


def test_three_words_written_offline_arrive_once_and_in_order_ten_minutes_later(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    go_offline(ben)
    write(ben, *WORDS)
    waiting = ben.locator("#outbox li")
    expect(waiting.locator(".words")).to_have_text(WORDS)
    expect(waiting.locator(".state")).to_have_text(["◷ waiting to send"] * 3)
    ben.clock.fast_forward(TEN_MINUTES)
    expect(waiting).to_have_count(3)
    assert said(day) == []
    ben.context.set_offline(False)
    expect(ben.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS)
    assert said(day) == WORDS


def test_a_ballot_that_is_done_is_out_of_sight_even_while_it_waits(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = sit_down(open_hall())
    press(ben, "Put a dot on #1")
    expect(ben.get_by_role("button", name="Take back your dot from #1")).to_be_visible()
    go_offline(ben)
    press(ben, "I am done")
    expect(ben.locator("section.ballot").first).to_be_hidden()
    ben.context.set_offline(False)
    expect(ben.get_by_role("heading", name="Your ballot is in")).to_be_visible(timeout=COMEBACK)


def test_a_tab_that_was_closed_offline_delivers_when_it_is_opened_again(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    go_offline(ben)
    write(ben, *WORDS)
    ben.close()
    ben.context.set_offline(False)
    again = ben.context.new_page()
    again.goto("/phone")
    expect(again.locator(".mine li > .words")).to_have_text(WORDS)
    assert said(day) == WORDS


def test_two_dots_wait_and_count_and_one_that_was_taken_back_does_not(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = sit_down(open_hall())
    go_offline(ben)
    for number in (1, 2, 3):
        press(ben, f"Put a dot on #{number}")
        expect(ben.get_by_text(f"{3 - number} of 3 dots left")).to_be_visible()
    expect(ben.locator(".dot.waiting.late")).to_have_count(3)
    press(ben, "Put a dot on #2 – waiting to send")
    expect(ben.get_by_text("1 of 3 dots left")).to_be_visible()
    press(ben, "I am done")
    expect(ben.locator("form.done .waiting.late")).to_be_visible()
    ben.clock.fast_forward(TEN_MINUTES)
    assert dots(day) == 0
    ben.context.set_offline(False)
    expect(ben.get_by_role("heading", name="Your ballot is in")).to_be_visible(timeout=COMEBACK)
    expect(ben.get_by_role("alert")).to_be_empty()
    assert dots(day) == 2


def test_a_dot_that_comes_after_the_close_is_told_that_it_was_not_counted(day: Day, open_hall: OpenHall) -> None:
    day.ready_to_vote(7)
    ben = sit_down(open_hall())
    press(ben, "Put a dot on #1")
    expect(ben.get_by_role("button", name="Take back your dot from #1")).to_be_visible()
    go_offline(ben)
    press(ben, "Put a dot on #2")
    expect(ben.get_by_text("1 of 3 dots left")).to_be_visible()
    day.close()
    ben.context.set_offline(False)
    expect(ben.get_by_role("alert")).to_contain_text(
        "Not counted: it came after the vote was closed.", timeout=COMEBACK
    )
    expect(ben.get_by_role("heading", name="The vote is closed")).to_be_visible()
    ben.wait_for_timeout(600)  # until the page has caught up, too
    expect(ben.get_by_role("alert")).to_contain_text("Not counted")
    assert dots(day) == 1


def test_words_and_dots_stand_in_one_row_and_none_blocks_the_next(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    ben.route("**/phone/statements/*", lambda route: route.abort())
    write(ben, *WORDS)
    day.do(enter_heads, 2, 5, True)
    day.ready_to_vote(7)
    press(ben, "Put a dot on #1")
    press(ben, "Put a dot on #2")
    expect(ben.get_by_text("1 of 3 dots left")).to_be_visible()
    assert dots(day) == 0
    ben.unroute("**/phone/statements/*")
    ben.clock.fast_forward(TEN_MINUTES)
    expect(ben.get_by_role("button", name="Take back your dot from")).to_have_count(2, timeout=COMEBACK)
    lines = ben.locator("#outbox li")
    expect(lines.locator(".words")).to_have_text(WORDS)
    expect(lines.locator(".state.refused")).to_contain_text(["This part is closed now."] * 3)
    assert (dots(day), said(day)) == (2, [])


def test_words_that_came_too_late_stay_until_their_person_needs_them_no_more(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    go_offline(ben)
    write(ben, *WORDS[:2])
    day.close()
    ben.context.set_offline(False)
    lines = ben.locator("#outbox li")
    expect(lines).to_contain_text(["This part is closed now."] * 2, timeout=COMEBACK)
    ben.reload()
    expect(lines.locator(".words")).to_have_text(WORDS[:2])
    press(ben, "I do not need them any more")
    expect(lines.locator(".words")).to_have_text(WORDS[1:2])


def test_words_stand_once_if_the_server_died_before_it_could_answer(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    hall = open_hall()
    ben = sit_down(hall)

    def deliver_and_die(route: Route) -> None:
        hall.deliver_and_lose(route)
        hall.server.kill()

    ben.route("**/phone/statements/*", deliver_and_die, times=1)
    write(ben, *WORDS[:1])
    expect(ben.locator("#connection")).to_contain_text("no network")
    write(ben, *WORDS[1:])
    expect(ben.locator("#outbox li")).to_have_count(3)
    hall.server.start()
    expect(ben.locator("#outbox")).to_be_hidden(timeout=2 * COMEBACK)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS)
    assert said(day) == WORDS


def test_words_for_one_group_never_reach_another(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    hall = open_hall()
    ben = sit_down(hall)
    elsewhere = hall.twin(ben)
    go_offline(ben)
    write(ben, *WORDS[:1])
    elsewhere.goto(hall.server.door(3))
    elsewhere.locator("form[action^='/join/'] button").click()
    expect(elsewhere.locator("[data-scope='3']")).to_be_attached()
    ben.context.set_offline(False)
    expect(ben.locator("#outbox li")).to_contain_text("written for another group", timeout=COMEBACK)
    assert said(day, 2) == said(day, 3) == []


def test_a_page_of_the_network_is_not_taken_for_an_answer(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    portal = "<!doctype html><title>Welcome to the Wi-Fi</title>"
    ben.route("**/phone/statements/*", lambda route: route.fulfill(body=portal, content_type="text/html"), times=1)
    write(ben, *WORDS[:1])
    expect(ben.locator("#outbox li")).to_contain_text("waiting to send")
    ben.clock.fast_forward(TEN_MINUTES)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS[:1])


def test_a_browser_that_stores_nothing_says_that_its_page_must_stay_open(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = open_hall().phone(2)
    ben.add_init_script(NO_STORE)
    ben.reload()
    expect(ben.locator("#connection")).to_have_text("✓ connected")
    ben.context.set_offline(True)
    expect(ben.locator("#connection")).to_have_text("◷ no network; please keep this page open")
    write(ben, *WORDS)
    expect(ben.locator("#outbox li")).to_have_count(3)
    ben.context.set_offline(False)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS, timeout=COMEBACK)


def test_a_store_that_was_closed_while_the_phone_slept_is_opened_again(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = open_hall().phone(2)
    ben.add_init_script(KEPT_STORES)
    ben.reload()
    expect(ben.locator("#connection")).to_have_text("✓ connected")
    go_offline(ben)
    write(ben, *WORDS[:2])
    ben.evaluate("window.stores.forEach((store) => store.close())")
    write(ben, WORDS[2])
    expect(ben.locator("#outbox li .words")).to_have_text(WORDS)
    assert ben.locator("#outbox").get_attribute("data-forgets") == "false"
    ben.context.set_offline(False)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS, timeout=2 * COMEBACK)
    assert said(day) == WORDS


def test_words_are_sent_though_the_store_refuses_from_now_on(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    ben = sit_down(open_hall())
    go_offline(ben)
    write(ben, *WORDS[:2])
    ben.evaluate("() => { IDBDatabase.prototype.transaction = () => { throw new Error('full') } }")
    write(ben, WORDS[2])
    expect(ben.locator("#outbox li .words")).to_have_text(WORDS)
    ben.context.set_offline(False)
    expect(ben.locator(".mine li > .words")).to_have_text(WORDS, timeout=COMEBACK)
    assert said(day) == WORDS
