"""A phone's cards: written in silence, also without a network or a script; and what became of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from app.domain.card import CardState
from app.services.uncovering import deliver
from app.store.cards import find_cards
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_offline import COMEBACK, go_offline, sit_down
from tests.browser.test_without_script import in_group
from tests.services.day import Day
from tools.browsing import press

AWAY = "Phones away, please"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """Concerns are written on cards, three for each."""
    made = Day(tmp_path, "spcp")
    made.open("concerns")
    yield made
    made.database.close()


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    return open_hall("spcp")


def write(phone: Page, *texts: str) -> None:
    for text in texts:
        phone.locator("#words-concerns").fill(text)
        press(phone, "Put it in the pile")
        expect(phone.locator("#hand .mine")).to_contain_text(text)


def cards(day: Day, group: int = 1) -> set[tuple[str, str]]:
    return {(card.text, card.state) for card in day.find(find_cards, group, "concerns")}


def test_three_cards_are_enough_and_one_is_changed_and_one_taken_back(day: Day, hall: Hall) -> None:
    ben, chloe = hall.phone(1), hall.phone(1)
    expect(ben.get_by_text("A few quiet minutes: 3 cards each.")).to_be_visible()
    write(ben, "They never call back", "Nobody explains", "Better not")
    expect(ben.get_by_text("That was your third card. Paper counts the same.")).to_be_visible()
    expect(ben.locator("form[data-words]")).to_have_count(0)
    card = ben.locator(".mine li").filter(has_text="Nobody explains")
    card.get_by_text("Change").click()
    card.get_by_label("Your words").fill("Nobody explains why")
    card.get_by_role("button", name="Save").click()
    expect(ben.locator(".mine")).to_contain_text("Nobody explains why")
    other = ben.locator(".mine li").filter(has_text="Better not")
    other.get_by_text("Change").click()
    other.get_by_role("button", name="Take it back").click()
    expect(ben.locator(".mine li")).to_have_count(2)
    expect(ben.locator("form[data-words]")).to_have_count(1)
    expect(chloe.locator("#hand")).not_to_contain_text("call back")
    assert cards(day) == {("They never call back", "written"), ("Nobody explains why", "written")}


def test_a_card_written_without_a_network_arrives_once(day: Day, hall: Hall) -> None:
    ben = sit_down(hall, 1)
    go_offline(ben)
    for text in ("first", "second"):
        ben.locator("#words-concerns").fill(text)
        press(ben, "Put it in the pile")
        expect(ben.locator("#words-concerns")).to_have_value("")
    expect(ben.locator("#outbox .state")).to_have_text(["◷ waiting to send"] * 2)
    assert cards(day) == set()
    ben.context.set_offline(False)
    expect(ben.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    expect(ben.locator(".mine li")).to_have_count(2)
    assert cards(day) == {("first", "written"), ("second", "written")}


def test_a_card_whose_answer_was_lost_stands_once(day: Day, hall: Hall) -> None:
    ben = sit_down(hall, 1)
    ben.route("**/phone/cards/*", hall.deliver_and_lose)
    ben.locator("#words-concerns").fill("said once")
    press(ben, "Put it in the pile")
    expect(ben.locator("#outbox")).to_contain_text("waiting to send")
    expect(ben.locator("#connection")).to_contain_text("no network")
    ben.unroute("**/phone/cards/*")
    ben.evaluate("dispatchEvent(new Event('online'))")
    expect(ben.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    expect(ben.locator(".mine li")).to_have_count(1)
    assert cards(day) == {("said once", "written")}


def test_a_card_that_comes_after_the_delivery_lies_in_the_pile_face_down(day: Day, hall: Hall) -> None:
    ben = sit_down(hall, 1)
    go_offline(ben)
    ben.locator("#words-concerns").fill("from a dead network")
    press(ben, "Put it in the pile")
    expect(ben.locator("#outbox")).to_contain_text("waiting to send")
    day.do(deliver, 1, "concerns")
    ben.context.set_offline(False)
    expect(ben.get_by_role("heading", name=AWAY)).to_be_visible(timeout=COMEBACK)
    expect(ben.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    assert cards(day) == {("from a dead network", CardState.DELIVERED)}
    ben.get_by_role("link", name="Where did my words go?").click()
    expect(ben.locator(".fates")).to_contain_text("in the pile")


def test_a_card_that_comes_when_its_part_is_over_stays_on_its_phone(day: Day, hall: Hall) -> None:
    ben = sit_down(hall, 1)
    go_offline(ben)
    ben.locator("#words-concerns").fill("much too late")
    press(ben, "Put it in the pile")
    expect(ben.locator("#outbox")).to_contain_text("waiting to send")
    day.open("themes")
    ben.context.set_offline(False)
    expect(ben.locator("#outbox .state.refused")).to_contain_text("This part is closed now.", timeout=COMEBACK)
    expect(ben.locator("#outbox .words")).to_have_text("much too late")
    assert cards(day) == set()


def test_what_is_being_typed_when_the_cards_are_delivered_stays_to_be_seen(day: Day, hall: Hall) -> None:
    ben = hall.phone(1)
    ben.locator("#words-concerns").fill("half a though")
    day.do(deliver, 1, "concerns")
    expect(ben.get_by_role("heading", name=AWAY)).to_be_visible()
    expect(ben.locator("[data-kept]")).to_contain_text("half a though")


def test_without_script_a_card_is_written_changed_taken_back_and_found_again(day: Day, hall: Hall) -> None:
    ben = in_group(hall)
    write(ben, "Nobody knows the officres", "Better not")
    card = ben.locator(".mine li").filter(has_text="officres")
    card.get_by_text("Change").click()
    card.get_by_label("Your words").fill("Nobody knows the officers")
    card.get_by_role("button", name="Save").click()
    other = ben.locator(".mine li").filter(has_text="Better not")
    other.get_by_text("Change").click()
    other.get_by_role("button", name="Take it back").click()
    expect(ben.locator(".mine li")).to_have_count(1)
    day.do(deliver, 1, "concerns")
    ben.reload()
    expect(ben.get_by_role("heading", name=AWAY)).to_be_visible()
    ben.get_by_role("link", name="Where did my words go?").click()
    expect(ben.locator(".fates li")).to_have_count(1)
    expect(ben.locator(".fates")).to_contain_text("Nobody knows the officers")


def test_words_that_are_too_many_are_given_back_without_script(hall: Hall) -> None:
    ben = in_group(hall)
    ben.locator("#words-concerns").fill("x" * 300)
    press(ben, "Put it in the pile")
    expect(ben.get_by_role("alert")).to_contain_text("room for 280")
    expect(ben.locator("#words-concerns")).to_have_value("x" * 300)
