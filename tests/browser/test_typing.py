"""What a person is doing on a screen survives whatever the hall, the network or the server does."""

import re
from typing import Any

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect

from tests.browser.hall import NOW, Hall, open_vote
from tools.browsing import press

LOST = re.compile(r"\blost\b")
COMEBACK = 5_000  # milliseconds after the server accepts again


@pytest.fixture
def ama(hall: Hall) -> Page:
    """Ama has opened the concerns."""
    page = hall.holder("lead")
    press(page, "Open: Concerns")
    expect(page.get_by_role("heading", name="Concerns")).to_be_visible()
    return page


def field(page: Page) -> Any:
    return page.locator("form[data-words] [name=text]")


def say(page: Page, words: str) -> None:
    field(page).fill(words)
    page.locator("form[data-words] button").click()
    expect(field(page)).to_have_value("")


def test_what_is_being_typed_when_the_stage_closes_stays_on_the_screen(hall: Hall, ama: Page) -> None:
    ben, tablet = hall.phone(1), hall.holder("group1")
    field(ben).press_sequentially("Nobody knows the off")
    field(tablet).press_sequentially("They do not get out of the c")
    press(ama, "Close this part")
    for page, words in ((ben, "Nobody knows the off"), (tablet, "They do not get out of the c")):
        expect(page.locator("[data-kept]")).to_contain_text("You were still writing.", timeout=NOW)
        expect(page.locator("[data-kept-words]")).to_have_text(words)
    ben.reload()
    expect(ben.locator("[data-kept-words]")).to_have_text("Nobody knows the off")
    press(ama, "Open: Concerns")
    for page, words in ((ben, "Nobody knows the off"), (tablet, "They do not get out of the c")):
        expect(field(page)).to_have_value(words)
        expect(page.locator("[data-kept]")).to_be_hidden()
    assert hall.troubles == []


def test_words_for_one_list_never_slip_into_the_next(hall: Hall, ama: Page) -> None:
    ben = hall.phone(1)
    press(ama, "Open: Strengths")
    expect(ben.locator("#words-strengths")).to_be_visible()
    field(ben).fill("Coffee with a Cop")
    press(ama, "Open: Concerns")
    expect(ben.locator("#words-concerns")).to_have_value("", timeout=NOW)
    press(ama, "Close this part")
    expect(ben.locator("[data-kept-words]")).to_have_text("Coffee with a Cop")
    press(ben, "I do not need them any more")
    expect(ben.locator("[data-kept]")).to_be_hidden()
    ben.reload()
    expect(ben.locator("[data-kept]")).to_be_hidden()


def test_words_that_were_sent_too_late_are_given_back_with_a_sentence_that_stays(hall: Hall, ama: Page) -> None:
    ben = hall.phone(1)
    field(ben).fill("One more thing")
    ben.route("**/phone/statements/*", lambda route: close_first(ama, route))
    press(ben, "Send to my group")
    line = ben.locator("#outbox li")
    expect(line).to_contain_text("This part is closed now.")
    ben.wait_for_timeout(500)  # until the news of the close has been fetched, too
    expect(line).to_contain_text("This part is closed now.")
    expect(line.locator(".words")).to_have_text("One more thing")
    ben.reload()
    expect(line.locator(".words")).to_have_text("One more thing")
    press(ben, "I do not need them any more")
    expect(ben.locator("#outbox")).to_be_hidden()


def close_first(ama: Page, route: Route) -> None:
    press(ama, "Close this part")
    expect(ama.locator("#day [role=status]")).to_contain_text("closed")
    route.continue_()


def test_focus_and_caret_stay_while_others_speak(hall: Hall, ama: Page) -> None:
    ben, tablet = hall.phone(1), hall.holder("group1")
    field(tablet).press_sequentially("We were askd")
    field(tablet).press("ArrowLeft")
    say(ben, "Racism and stereotypes")
    expect(tablet.locator("#lists")).to_contain_text("Racism and stereotypes", timeout=NOW)
    tablet.keyboard.type("e")
    expect(field(tablet)).to_have_value("We were asked")
    expect(field(tablet)).to_be_focused()
    field(ben).press_sequentially("Trst")
    field(ben).evaluate("(field) => field.setSelectionRange(2, 2)")
    press(ama, "2 minutes more")
    ben.wait_for_timeout(400)  # the phone has fetched its own hand again
    ben.keyboard.type("u")
    expect(field(ben)).to_have_value("Trust")


def test_what_was_unfolded_stays_unfolded(hall: Hall, ama: Page) -> None:
    ben, tablet = hall.phone(1), hall.holder("group1")
    say(tablet, "Trust")
    line = tablet.locator("#lists details").first
    line.locator("summary").click()
    line.get_by_label("Other words").fill("Trust and approachability")
    say(ben, "Racism and stereotypes")
    expect(tablet.locator("#lists")).to_contain_text("Racism and stereotypes", timeout=NOW)
    expect(line).to_have_attribute("open", "")
    expect(line.get_by_label("Other words")).to_have_value("Trust and approachability")
    line.get_by_role("button", name="Save").click()
    expect(tablet.locator("#lists li").first.locator("> .words")).to_have_text("Trust and approachability")


def test_what_the_theme_team_has_chosen_is_not_chosen_anew_by_news(hall: Hall, ama: Page) -> None:
    tablet, other, team = hall.holder("group1"), hall.holder("group2"), hall.holder("themes")
    for words in ("Trust", "Racism and stereotypes", "Not approachable"):
        say(tablet, words)
    expect(tablet.locator("#lists li[data-line]")).to_have_count(3)  # all have arrived: they agree on what they see
    press(tablet, "The group agrees")
    expect(team.locator(".arrived li details")).to_have_count(3)
    press(team, "Make it an issue")
    expect(team.locator(".issues > li")).to_have_count(1)
    press(team, "Make it an issue")
    expect(team.locator(".issues > li")).to_have_count(2)
    third = team.locator(".arrived li details", has_text="Not approachable")
    third.locator("summary").click()
    third.get_by_label("Same as").fill("#2")
    say(other, "More mental health resources")
    press(other, "The group agrees")
    expect(team.locator(".arrived")).to_contain_text("More mental health resources", timeout=NOW)
    expect(third.get_by_label("Same as")).to_have_value("#2")
    third.get_by_role("button", name="Same as this").click()
    expect(team.locator(".issues > li").nth(1)).to_contain_text("2 originals")


def test_a_second_tab_that_is_out_of_date_overwrites_nothing(hall: Hall, ama: Page) -> None:
    tablet, ben = hall.holder("group1"), hall.phone(1)
    put_one_issue_on_the_ballot(hall, ama, tablet)
    old = hall.twin(ben)  # another window, which shares no more than the cookie
    press(ben, "Put a dot on #1")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    press(old, "Put a dot on #1")  # the same dot: it stands once
    expect(old.get_by_text("2 of 3 dots left")).to_be_visible()
    press(ben, "Take back your dot from #1")
    expect(ben.get_by_text("3 of 3 dots left")).to_be_visible()
    press(ben, "Put a dot on #1")
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    press(old, "Take back your dot from #1")
    expect(old.get_by_role("alert")).to_contain_text("Something changed here in the meantime.")
    expect(old.get_by_text("2 of 3 dots left")).to_be_visible()


def test_a_double_tap_is_one_tap(hall: Hall, ama: Page) -> None:
    tablet, ben = hall.holder("group1"), hall.phone(1)
    put_one_issue_on_the_ballot(hall, ama, tablet)
    ben.locator(".dot").dblclick(delay=80)
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()
    ben.wait_for_timeout(300)
    expect(ben.get_by_text("2 of 3 dots left")).to_be_visible()


def put_one_issue_on_the_ballot(hall: Hall, ama: Page, tablet: Page) -> None:
    tablet.get_by_label("How many people").fill("12")
    press(tablet, "We are complete")
    say(tablet, "Trust")
    press(tablet, "The group agrees")
    team = hall.holder("themes")
    press(team, "Make it an issue")
    expect(team.locator(".issues > li")).to_have_count(1)
    open_vote(ama)
    expect(ama.locator("#day")).to_contain_text("0 ballots are in.")


def test_after_the_back_button_a_screen_is_live_again(hall: Hall, ama: Page) -> None:
    ben = hall.phone(1)
    ben.get_by_role("link", name="Help").click()
    expect(ben.get_by_role("heading", name="Help")).to_be_visible()
    ben.go_back()
    expect(field(ben)).to_be_visible()
    press(ama, "Open: Talk")
    expect(ben.get_by_text("The hall talks now.")).to_be_visible(timeout=2 * NOW)


def test_words_whose_answer_was_lost_stand_once_when_the_tablet_sends_them_again(hall: Hall, ama: Page) -> None:
    tablet = hall.holder("group1")
    tablet.clock.install()
    tablet.reload()
    expect(tablet.locator("#connection")).to_have_text("✓ connected")
    field(tablet).fill("Trust")
    tablet.route("**/group/1/statements/*", hall.deliver_and_lose, times=1)
    field(tablet).press("Enter")
    expect(tablet.locator("#connection")).to_have_class(LOST)
    expect(tablet.locator("#outbox .words")).to_have_text("Trust")
    press(ama, "2 minutes more")  # news draws the form anew
    tablet.wait_for_timeout(400)
    tablet.clock.fast_forward(15_000)
    expect(tablet.locator("#outbox")).to_be_hidden()
    expect(tablet.locator("#lists ol[data-kind] > li")).to_have_count(1)


def test_screens_come_back_by_themselves_after_a_power_cut(hall: Hall, ama: Page) -> None:
    screens = [hall.phone(1), hall.holder("group1"), hall.holder("wall")]
    marks = [page.locator("#connection") for page in (ama, *screens[:2])]
    field(screens[0]).fill("I was typ")
    hall.server.kill()
    for mark in marks:
        expect(mark).to_have_text("◷ no network, nothing is lost")
    hall.server.start()
    for mark in marks:
        expect(mark).to_have_text("✓ connected", timeout=COMEBACK)
    expect(screens[2].locator("#connection.lost")).to_have_count(0, timeout=COMEBACK)
    expect(field(screens[0])).to_have_value("I was typ")
    press(ama, "Open: Talk")
    for page in screens:
        expect(page.locator("body")).to_contain_text("Talk" if page != screens[2] else "Phones away", timeout=NOW)


def test_a_dropped_socket_is_opened_again_and_nothing_is_missed(hall: Hall, ama: Page) -> None:
    tablet, ben, sockets = hall.device(), hall.phone(1), list[WebSocketRoute]()

    def note(socket: WebSocketRoute) -> None:
        sockets.append(socket)
        socket.connect_to_server()

    tablet.route_web_socket("**/live/**", note)
    tablet.goto(hall.server.link("group1"))
    press(tablet, "Open")
    expect(tablet.locator("#lists")).to_be_visible()
    tablet.wait_for_timeout(200)
    sockets[-1].close(code=1012)
    say(ben, "Said while nobody was listening")
    expect(tablet.locator("#lists")).to_contain_text("Said while nobody was listening", timeout=COMEBACK)
    assert len(sockets) == 2


def test_a_phone_without_network_says_so_and_catches_up(hall: Hall, ama: Page) -> None:
    ben = hall.phone(1)
    field(ben).fill("Trust")
    ben.context.set_offline(True)
    expect(ben.locator("#connection")).to_contain_text("no network")
    press(ama, "Open: Strengths")
    ben.context.set_offline(False)
    expect(ben.locator("#connection")).to_have_text("✓ connected", timeout=COMEBACK)
    expect(ben.locator("#words-strengths")).to_be_visible(timeout=COMEBACK)
