"""Back home: one group chooses on its phones, one with slips that end 4–4 and a lot; then the wall introduces them."""

from time import time

from playwright.sync_api import Page, expect

from app.services.facilitating import open_stage
from app.store.database import Database, Tx
from app.store.events import find_agenda
from tests.browser.hall import Hall
from tools.browsing import HALL, press

REACH = "814 555 0199"


def begin(hall: Hall) -> None:
    """The council's part of the day, without the parts before."""
    database = Database(hall.server.event)
    database.write_now(_open)
    database.close()


def _open(tx: Tx) -> None:
    agenda = find_agenda(tx)
    position = next(stage.position for stage in agenda.stages if stage.kind == "council")
    open_stage(tx, position, agenda.seen, int(time()))


def put_forward(phone: Page, name: str, *yes: str) -> None:
    phone.locator("#forward > summary").click()
    phone.get_by_label("My name, as I want to be called here").fill(name)
    for each in yes:
        phone.get_by_label(each).check()
    phone.locator("#forward button").click()
    expect(phone.get_by_role("heading", name="You have put yourself forward")).to_be_visible()


def told(tablet: Page, *names: str) -> None:
    """People without a phone, who said so themselves."""
    for name in names:
        tablet.locator("#forward").evaluate("(fold) => { fold.open = true }")
        expect(tablet.locator("#forward-name")).to_have_value("")
        expect(tablet.locator("#forward [name=serves]")).not_to_be_checked()
        tablet.locator("#forward-name").fill(name)
        tablet.locator("#forward [name=serves]").check()
        tablet.locator("#forward button").click()
        expect(tablet.locator(".candidates")).to_contain_text(name)


def test_two_groups_choose_and_the_wall_introduces_the_council(hall: Hall) -> None:
    ama, wall = hall.holder("lead"), hall.holder("wall", viewport={"width": 1280, "height": 720})
    ben, chloe = hall.holder("group1"), hall.holder("group2")
    rosa, dele, eve = hall.phone(1), hall.phone(1), hall.phone(1)
    begin(hall)
    expect(rosa.get_by_role("heading", name="Who carries this on?")).to_be_visible()
    choose_on_phones(ben, rosa, dele, eve)
    choose_with_slips(ama, chloe)
    expect(wall.locator(".far")).to_contain_text("has chosen")
    expect(wall.locator(".far")).not_to_contain_text("Rosa")
    press(ama, "Introduce the council")
    expect(wall.get_by_role("heading", name="The council")).to_be_visible()
    expect(wall.locator(".bench")).to_contain_text("Rosa")
    expect(wall.locator(".bench")).to_contain_text("chosen, not named in public")
    expect(wall.locator(".bench")).not_to_contain_text("Ana")
    expect(eve.locator(".council-list")).to_contain_text("Rosa")
    press(rosa, "No, take my name away")
    expect(wall.locator(".bench")).not_to_contain_text("Rosa")
    expect(eve.locator(".council-list")).not_to_contain_text("Rosa")
    assert not hall.troubles


def choose_on_phones(ben: Page, rosa: Page, dele: Page, eve: Page) -> None:
    put_forward(rosa, "Rosa", "Yes, I will serve", "A second yes")
    put_forward(dele, "Dele")
    told(ben, "Ana")
    press(ben, "Let the phones choose")
    for phone, number in ((rosa, 1), (dele, 1), (eve, 2)):
        press(phone, f"Put a dot on candidate {number}")
        expect(phone.get_by_text("1 of 2 dots left")).to_be_visible()
    expect(ben.get_by_text("3 phones have chosen.")).to_be_visible()
    press(ben, "Close, and show who was chosen")
    expect(ben.locator("#seat-member-1")).to_contain_text("Rosa")
    expect(ben.locator("#seat-member-2")).to_contain_text("Their phone asks them now")
    expect(ben.locator("#seat-alternate-1")).to_contain_text("vacant")
    press(dele, "No, I step back")
    expect(ben.locator("#seat-member-2")).to_contain_text("vacant")
    expect(ben.locator("#council")).not_to_contain_text("Dele")


def choose_with_slips(ama: Page, chloe: Page) -> None:
    ama.goto("/lead/council")
    ama.get_by_label("Members of each home group").fill("1")
    ama.get_by_label("Alternates of each home group").fill("0")
    ama.locator("form[action$='/numbers'] button").click()
    expect(ama.locator("#council-1")).not_to_contain_text("Alternate")
    told(chloe, "Ana", "Kofi")
    chloe.locator("#by-slips > summary").click()
    for name in ("Ana", "Kofi"):
        chloe.locator("#by-slips").get_by_label(name).fill("4")
    press(chloe, "This is what we counted")
    expect(chloe.get_by_text("4 and 4: draw a lot, or vote again.")).to_be_visible()
    chloe.get_by_label("Three people call out a number each:").first.fill("4 17 8")
    press(chloe, "Draw the lot")
    expect(chloe.get_by_text("A lot was drawn 1 time, last with the numbers 4 17 8.")).to_be_visible()
    expect(chloe.locator("#seat-member-1 .candidates")).to_be_visible()
    expect(ama.locator("#council-2")).to_contain_text("has chosen")
    expect(ama.locator("#council-2")).not_to_contain_text("Ana")
    ama.goto("/lead")


def test_a_contact_goes_from_a_phone_to_the_secretary_and_to_nobody_else(hall: Hall) -> None:
    ben, rosa, dan = hall.holder("group1"), hall.phone(1), hall.holder("secretary")
    begin(hall)
    put_forward(rosa, "Rosa", "Yes, I will serve")
    press(ben, "All of them, by voice")
    expect(rosa.get_by_text("Best: fill in a paper card")).to_be_visible()
    expect(rosa.locator("#type-contact")).to_have_count(0)
    press(dan, "Show me my passphrase")
    passphrase = dan.locator(".passphrase").inner_text()
    dan.get_by_role("link", name="I have written it down").click()
    rosa.locator("#type-contact > summary").click()
    expect(rosa.get_by_text("The hall’s Wi-Fi can be listened to")).to_be_visible()
    rosa.get_by_label("Phone or e-mail").fill(REACH)
    press(rosa, "Close it for the secretary")
    expect(rosa.get_by_text("Closed, for the secretary only.")).to_be_visible()
    expect(rosa.locator("body")).not_to_contain_text(REACH)
    dan.get_by_label("Passphrase, from your paper").fill(passphrase.lower())
    with dan.expect_download() as saved:
        press(dan, "Save them as a file")
    assert REACH in saved.value.path().read_text("utf-8")
    dan.get_by_label("Passphrase, from your paper").fill(passphrase)
    press(dan, "Show the contacts")
    expect(dan.get_by_text(REACH)).to_be_visible()
    dan.get_by_role("link", name="Close").click()
    expect(dan.locator("body")).not_to_contain_text(REACH)
    rosa.locator("#step-back > summary").click()
    rosa.locator("#step-back button").click()
    expect(dan.get_by_text("0 people have a seat.")).to_be_visible()
    assert not hall.troubles


def test_all_of_it_works_without_a_script(hall: Hall) -> None:
    begin(hall)
    plain = {"java_script_enabled": False}
    rosa, ben = hall.device(**plain), hall.device(**plain)
    for page, link, button in ((rosa, hall.server.door(1), "/join/"), (ben, hall.server.link("group1"), "/enter/")):
        page.goto(link)
        page.locator(f"form[action^='{button}'] button").click()
    rosa.locator("#forward > summary").click()
    rosa.get_by_label("My name").fill("Rosa")
    rosa.get_by_label("Yes, I will serve").check()
    rosa.locator("#forward button").click()
    expect(rosa).to_have_url(f"{HALL}/phone")
    ben.reload()
    ben.locator("#forward > summary").click()
    ben.locator("#forward-name").fill("Ana")
    ben.locator("#forward [name=serves]").check()
    ben.locator("#forward button").click()
    for nth, name in enumerate(("First is Ana", "Next is Rosa")):
        if not nth:
            ben.locator("#by-voice > summary").click()
        ben.get_by_role("button", name=name).click()
    ben.get_by_role("button", name="This is our choice").click()
    expect(ben.locator("#seat-member-1")).to_contain_text("Ana")
    rosa.goto("/phone/council")
    rosa.get_by_role("button", name="Yes, name me").click()
    expect(rosa).to_have_url(f"{HALL}/phone/council")
    expect(rosa.get_by_role("button", name="No, take my name away")).to_be_visible()
    ben.reload()
    ben.get_by_role("button", name="Choose again").click()
    ben.get_by_role("button", name="Keep it as it was").click()
    expect(ben.locator("#seat-member-2")).to_contain_text("Rosa")
    assert not hall.troubles
