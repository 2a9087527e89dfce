"""A card is one ballot: on the phone that scans it, on the next one, on a loaner that forgets everybody."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from app.domain.poll import Way
from app.domain.vote_card import card_code, in_groups
from app.services.dealing import count_pile
from app.services.linking import replace_link
from tests.browser.conftest import OpenHall
from tests.browser.dealt import PHONE, Pile, be_done, heads_by, put_dot, scan, vote_key
from tests.browser.hall import Hall
from tests.browser.test_keyboard import Hands
from tests.browser.test_reading import is_read_as
from tests.services.day import Day
from tools.browsing import HALL, press

LATER = 6_000  # milliseconds until a screen has found its way back
IDLE = 90_000 + 20_000  # milliseconds: until a loaner asks, and until it goes on
# A new tab would show the PDF; here its kind and its first letters are looked at.
PDF = """async (form) => {
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
  return [answer.headers.get("content-type"), (await answer.text()).slice(0, 5)];
}"""
# What a device keeps: its words, its boxes, and how much lies in them.
KEPT = """async () => {
  const answer = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  const count = async ({ name }) => {
    const base = await answer(indexedDB.open(name)), [store] = base.objectStoreNames;
    return store ? answer(base.transaction(store).objectStore(store).count()) : 0;
  };
  const boxes = await Promise.all((await indexedDB.databases()).map(count));
  return localStorage.length + sessionStorage.length + boxes.reduce((sum, each) => sum + each, 0);
}"""

ENTRY = """
- heading "Vote here" [level=1]
- paragraph: Type the code of your vote card. Or point this device's camera at it.
- textbox "Code of your vote card"
- button "Go on"
- group: For helpers
"""
SCANNED = """
- heading "Your vote card" [level=1]
- paragraph: /does nobody see your screen/
- button "To my ballot"
- paragraph: /Is this not your card/
"""
BALLOT = """
- heading "Which of these matter most?" [level=1]
- paragraph: /Shield your screen/
- region "Issues":
  - heading "Issues" [level=2]
  - paragraph:
    - status: 3 of 3 dots left
  - list:
    - listitem:
      - text: "#1 issue 1"
      - 'button "Put a dot on #1"'
      - paragraph: raised by 1 group
- button "I am done"
- 'button "Leave: the next person"'
"""
DONE = """
- heading "Your ballot is in." [level=1]
- paragraph: This screen no longer shows it. Please keep your card, and let the next person come.
- paragraph:
  - link "Next person"
"""
DESK = """
- heading "Vote cards" [level=1]
- region "Where the cards are":
  - heading "Where the cards are" [level=2]
  - status: Nobody has counted the pile yet.
  - spinbutton "How many cards are left in the pile?"
  - button "Save"
- region "A card is lost":
  - heading "A card is lost" [level=2]
  - textbox "Code on the stub"
  - button "Make this card void"
- group: How to deal
- group: More cards
"""


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    """`day` first: the server runs on its event."""
    return open_hall()


def loaner(hall: Hall, **options: Any) -> Page:
    page = hall.device(**({"viewport": {"width": 820, "height": 1180}} | options))
    page.goto("/card")
    press(page, "Make this a loaner tablet")
    expect(page).to_have_url(f"{HALL}/kiosk")
    return page


def type_in(page: Page, code: str) -> None:
    """As people type: small letters, spaces."""
    page.get_by_label("Code of your vote card").fill(in_groups(code).replace("-", " ").lower())
    press(page, "Go on")
    expect(page).to_have_url(f"{HALL}/booth")


def move(page: Page, number: int) -> None:
    """No dot is left, and one was wanted elsewhere."""
    page.get_by_role("button", name=f"from #{number}", exact=True).click()


def is_neutral(page: Page) -> None:
    """Nothing is seen and nothing is kept of whoever was here."""
    expect(page.get_by_role("heading", name="Vote here")).to_be_visible()
    expect(page.get_by_label("Code of your vote card")).to_have_value("")
    assert page.evaluate(KEPT) == 0
    assert {each["name"].split("_")[-1] for each in page.context.cookies()} == {"kiosk"}


def test_the_desk_makes_cards_and_a_phone_votes_with_one(day: Day, hall: Hall) -> None:
    heads_by(day, Way.CARDS)
    desk, phone = hall.holder("desk"), hall.device(viewport=PHONE)
    form = desk.locator("form[action='/desk/cards']")
    pile = form.locator("[name=key]").input_value()
    form.get_by_label("How many?").fill("12")
    assert form.evaluate(PDF) == ["application/pdf", "%PDF-"]
    expect(desk.locator("#desk .check")).to_contain_text("Cards made12")
    code = card_code(vote_key(hall), pile, 3, "card")
    scan(phone, code)
    assert phone.evaluate("isSecureContext") is False
    expect(phone.get_by_role("heading", name="Your card is ready")).to_be_visible()
    day.ready_to_vote(7)
    put_dot(phone, 1, 2, 3)
    press(phone, "Put a dot on #4")
    move(phone, 2)
    expect(phone.get_by_role("button", name="Take back your dot from #4")).to_be_visible()
    expect(phone.get_by_role("button", name="Put a dot on #2")).to_be_visible()
    be_done(phone)
    expect(hall.holder("wall").locator("#wall")).to_contain_text("1 ballot is in.")
    assert hall.troubles == []


def test_a_ballot_goes_on_where_its_card_is_and_the_screen_left_behind_changes_nothing(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    first, second = hall.device(viewport=PHONE), hall.device(viewport=PHONE)
    scan(first, pile.code(0))
    put_dot(first, 1)
    scan(second, pile.code(0))
    expect(second.get_by_text("2 of 3 dots left")).to_be_visible()
    put_dot(second, 5)
    be_done(second)
    press(first, "Put a dot on #2")
    expect(first.get_by_role("alert")).to_contain_text("nothing was overwritten")
    expect(first.get_by_role("heading", name="Your ballot is in.")).to_be_visible()
    assert pile.chosen(0) == [1, 5]


def test_a_phone_that_was_away_overwrites_nothing_of_what_its_owner_finished_elsewhere(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    away, other = hall.device(viewport=PHONE), hall.device(viewport=PHONE)
    scan(away, pile.code(0))
    put_dot(away, 1)
    expect(away.locator("#connection")).to_have_text("✓ connected")
    away.context.set_offline(True)
    expect(away.locator("#connection")).to_contain_text("no network")
    for number in (2, 3):
        press(away, f"Put a dot on #{number}")
    expect(away.locator(".dot.late")).to_have_count(2)
    scan(other, pile.code(0))
    press(other, "Take back your dot from #1")
    expect(other.get_by_text("3 of 3 dots left")).to_be_visible()
    put_dot(other, 5)
    be_done(other)
    away.context.set_offline(False)
    expect(away.get_by_role("alert")).to_contain_text("nothing was overwritten", timeout=LATER)
    expect(away.get_by_role("heading", name="Your ballot is in.")).to_be_visible()
    assert pile.chosen(0) == [5]


def test_a_loaner_shows_and_keeps_nothing_of_one_person_for_the_next(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    tablet = loaner(hall)
    for nth, number in enumerate((1, 7)):
        type_in(tablet, pile.code(nth))
        expect(tablet.get_by_text("3 of 3 dots left")).to_be_visible()
        put_dot(tablet, number)
        be_done(tablet)
        press_next(tablet)
        is_neutral(tablet)
        tablet.go_back()
        expect(tablet.locator(".choices, .tick")).to_have_count(0)
        tablet.goto("/kiosk")
        is_neutral(tablet)
    assert (pile.chosen(0), pile.chosen(1)) == ([1], [7])


def press_next(tablet: Page) -> None:
    tablet.get_by_role("link", name="Next person").click()
    expect(tablet).to_have_url(f"{HALL}/kiosk")


def test_a_loaner_that_was_left_asks_and_then_goes_on_and_forgets_what_waited(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    tablet = loaner(hall)
    tablet.clock.install()
    type_in(tablet, pile.code(0))
    put_dot(tablet, 1)
    tablet.clock.fast_forward(IDLE - 15_000)
    still = tablet.locator("[data-still]")
    expect(still).to_contain_text("Are you still there?")
    tablet.locator("h1").click()
    expect(still).to_be_empty()
    tablet.context.set_offline(True)
    press(tablet, "Put a dot on #2")
    expect(tablet.locator(".dot.waiting")).to_be_visible()
    tablet.clock.fast_forward(IDLE + 2_000)
    expect(tablet.locator("main")).to_be_hidden()
    tablet.context.set_offline(False)
    tablet.clock.fast_forward(5_000)
    expect(tablet).to_have_url(f"{HALL}/kiosk")
    is_neutral(tablet)
    type_in(tablet, pile.code(1))
    expect(tablet.get_by_text("3 of 3 dots left")).to_be_visible()
    expect(tablet.get_by_role("alert").first).to_be_empty()
    assert (pile.chosen(0), pile.chosen(1)) == ([1], [])


def test_a_card_votes_without_script_on_a_phone_and_on_a_loaner(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    phone, tablet = hall.device(java_script_enabled=False, viewport=PHONE), loaner(hall, java_script_enabled=False)
    scan(phone, pile.code(0))
    press(phone, "Put a dot on #1")
    press(phone, "Put a dot on #2")
    press(phone, "Put a dot on #3")
    expect(phone.get_by_text("0 of 3 dots left")).to_be_visible()
    press(phone, "Put a dot on #4")
    move(phone, 1)
    expect(phone).to_have_url(f"{HALL}/booth#issue-4")
    be_done(phone)
    press(phone, "Start again with no dots")
    press(phone, "Put a dot on #6")
    be_done(phone)
    type_in(tablet, pile.code(1))
    press(tablet, "Put a dot on #3")
    be_done(tablet)
    press_next(tablet)
    tablet.goto("/booth")
    expect(tablet.get_by_role("heading", name="Vote here")).to_be_visible()
    assert (pile.chosen(0), pile.chosen(1)) == ([6], [3])


def test_a_card_is_typed_and_votes_with_keys_only(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    page = hall.device(viewport={"width": 360, "height": 640})
    ben = Hands(page)
    page.goto("/card")
    ben.fill("Code of your vote card", "not a code")
    ben.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("No vote card has this code.")
    ben.fill("Code of your vote card", in_groups(pile.code(0)))
    ben.do("Go on")
    expect(page).to_have_url(f"{HALL}/booth")
    page.wait_for_load_state()
    ben.do("Put a dot on #2", "Space")
    expect(page.get_by_role("button", name="Take back your dot from #2")).to_be_focused()
    ben.do("I am done")
    expect(page.get_by_role("heading", name="Your ballot is in.")).to_be_visible()
    ben.holds()
    ben.do("Start again with no dots")
    expect(page.get_by_text("3 of 3 dots left")).to_be_visible()
    ben.holds()
    assert pile.chosen(0) == []


def test_names_come_in_the_order_in_which_one_needs_them(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    page = hall.device(viewport=PHONE)
    page.goto("/card")
    is_read_as(page.locator("main"), ENTRY)
    page.goto(f"/card/{in_groups(pile.code(0))}")
    is_read_as(page.locator("main"), SCANNED)
    is_read_as(hall.holder("desk").locator("main"), DESK)
    tablet = loaner(hall)
    type_in(tablet, pile.code(0))
    is_read_as(tablet.locator("main"), BALLOT)
    be_done(tablet)
    is_read_as(tablet.locator("main"), DONE)


def test_the_desk_makes_a_lost_card_void_and_the_phone_with_it_says_so(day: Day, hall: Hall) -> None:
    pile = Pile(day, hall)
    desk, phone = hall.holder("desk"), hall.device(viewport=PHONE)
    scan(phone, pile.code(0))
    put_dot(phone, 1)
    stub = desk.get_by_label("Code on the stub")
    stub.fill("BCDF-GHJK-MNPQ")
    press(desk, "Make this card void")
    expect(desk.get_by_role("alert")).to_contain_text("No stub has this code.")
    expect(stub).to_have_value("BCDF-GHJK-MNPQ")
    stub.fill(pile.stub(0).lower())
    day.do(count_pile, 3)  # news while somebody types
    expect(desk.locator("#desk .check")).to_contain_text("Left in the pile3")
    expect(stub).to_have_value(pile.stub(0).lower())
    press(desk, "Make this card void")
    expect(desk.get_by_text("1 card is void. Its person draws a new one.")).to_be_visible()
    expect(stub).to_have_value("")
    expect(phone.get_by_role("heading", name="This vote card was made void")).to_be_visible()
    scan(phone, pile.code(1))
    put_dot(phone, 2)
    assert (pile.chosen(0), pile.chosen(1)) == ([], [2])
    day.do(replace_link, "desk", 1)
    expect(desk.get_by_role("alert")).to_contain_text("This link was replaced by a new one.", timeout=LATER)
    expect(desk.locator("#stub")).to_have_count(0)
