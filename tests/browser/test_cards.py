"""The concerns of the default program: written in silence, uncovered one by one, read aloud, agreed, called back."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW, Hall
from tools.browsing import press

SAME = "No reasons are given"
CARDS = ("Nobody explains", "Complaints disappear", SAME, "It takes an hour", "They are afraid, too", "More than talk")
LATE = "From a dead network"
TIME_IS_OVER = """() => { // said again each time: a redraw brings the true end back
  const clock = document.querySelector("#cards .clock");
  clock.dataset.ends = String(Math.floor(Date.now() / 1000) - 1);
  return clock.textContent === "The time is over.";
}"""
SPILLS = "document.documentElement.scrollWidth > window.innerWidth"


@pytest.fixture
def spcp(open_hall: OpenHall) -> Hall:
    return open_hall("spcp")


@pytest.fixture
def ama(spcp: Hall) -> Page:
    page = spcp.holder("lead")
    press(page, "Open: Concerns")
    expect(page.locator("#run [aria-current]")).to_contain_text("Concerns")
    return page


@pytest.fixture
def tablet(spcp: Hall, ama: Page) -> Page:
    page = spcp.holder("group1", viewport={"width": 820, "height": 1180})
    expect(page.get_by_role("heading", name="Everyone writes in silence")).to_be_visible()
    return page


def write(phone: Page, *texts: str) -> None:
    for text in texts:
        phone.locator("#words-concerns").fill(text)
        press(phone, "Put it in the pile")
        expect(phone.locator("#hand .mine")).to_contain_text(text)


def say(tablet: Page, *texts: str) -> None:
    for text in texts:
        tablet.locator("#words-concerns").fill(text)
        tablet.locator("#words-concerns").press("Enter")
        expect(lines(tablet).filter(has_text=text)).to_be_visible()


def lines(tablet: Page) -> Locator:
    return tablet.locator("#lists ol > li:not([data-order])")  # not those that still wait in the tablet's own outbox


def face(tablet: Page) -> Locator:
    return tablet.locator("#cards .face")


def uncover(tablet: Page) -> str:
    press(tablet, "Uncover")
    expect(face(tablet)).to_be_visible()
    return face(tablet).inner_text()


def decide(tablet: Page, label: str) -> None:
    press(tablet, label)
    expect(face(tablet)).to_have_count(0)


def test_from_silence_to_a_list_that_the_group_has_agreed_on(spcp: Hall, ama: Page, tablet: Page) -> None:
    ben, chloe = spcp.phone(1), spcp.phone(1)
    write(ben, *CARDS[:3])
    expect(tablet.locator("#cards .clock")).to_have_text("about 5 minutes left")
    assert not [text for text in CARDS if text in tablet.content()], "nobody sees a card, and nobody that there is one"
    write(chloe, *CARDS[3:5])
    write_offline(chloe)
    press(tablet, "Time is over: deliver the cards")
    expect(tablet.get_by_role("heading", name="5 cards lie face down")).to_be_visible()
    chloe.context.set_offline(False)
    expect(tablet.get_by_role("heading", name="6 cards lie face down")).to_be_visible(timeout=10 * NOW)
    assert not [text for text in (*CARDS, LATE) if text in tablet.content()], "face down is face down"
    uncover_all(tablet)
    kept = [*CARDS[:2], *CARDS[3:5], LATE]
    kept.remove("Complaints disappear")
    assert sorted(line.locator(".words").first.inner_text() for line in lines(tablet).all()) == sorted(kept)
    read_and_agree(tablet, ben, kept)
    expect(ben.locator("#hand")).not_to_contain_text("Listen as your list is read.", timeout=NOW)
    call_back_and_agree(tablet)
    assert [trouble for trouble in spcp.troubles if "DISCONNECTED" not in trouble] == []


def write_offline(phone: Page) -> None:
    """It waits in the phone's own outbox."""
    phone.context.set_offline(True)
    phone.locator("#words-concerns").fill(LATE)
    press(phone, "Put it in the pile")
    expect(phone.locator("#outbox")).to_contain_text(LATE)


def uncover_all(tablet: Page) -> None:
    """One is set aside, one says the same as a line (after it was set aside, too), the others are kept."""
    seen: list[str] = []
    waiting = False
    for _ in range(6):
        seen.append(uncover(tablet))
        if seen[-1] == "Complaints disappear" or (seen[-1] == SAME and "Nobody explains" not in seen):
            waiting = waiting or seen[-1] == SAME
            decide(tablet, "Set aside, with the group’s knowledge")
        elif seen[-1] == SAME:
            join_line_of(tablet, "Nobody explains")
        else:
            decide(tablet, "Keep it as a line")
            expect(lines(tablet).filter(has_text=seen[-1])).to_be_visible()
    assert sorted(seen) == sorted((*CARDS[:5], LATE)), "each card was uncovered once"
    if waiting:
        fold = tablet.locator("#cards details li").filter(has_text=SAME)
        fold.evaluate("(row) => { row.closest('details').open = true }")
        fold.get_by_role("button", name="Uncover again").click()
        expect(face(tablet)).to_have_text(SAME)
        join_line_of(tablet, "Nobody explains")
    expect(tablet.locator("#cards")).to_contain_text("No card lies face down any more.")


def join_line_of(tablet: Page, words: str) -> None:
    nth = lines(tablet).filter(has_text=words).locator(".nth").inner_text()
    decide(tablet, f"Same as line {nth}: {words}")


def read_and_agree(tablet: Page, ben: Page, kept: list[str]) -> None:
    press(tablet, "Next: read the list aloud.")
    expect(tablet.get_by_role("heading", name="Read your concerns aloud")).to_be_visible()
    expect(ben.locator("#hand")).to_contain_text("Listen as your list is read.", timeout=3 * NOW)
    press(ben, "Something is wrong here")
    expect(lines(tablet).first).to_contain_text("somebody says: this is not right", timeout=NOW)
    lines(tablet).first.get_by_role("button", name="We talked about it").click()
    expect(lines(tablet).first).not_to_contain_text("somebody says")
    press(ben, "Something is missing")
    expect(tablet.locator("#next")).to_contain_text("Somebody says: something is missing.", timeout=NOW)
    press(tablet, "We talked about what is missing")
    expect(tablet.locator("#next")).not_to_contain_text("something is missing")
    press(tablet, "Yes, with our name")
    expect(tablet.get_by_role("button", name="Yes, with our name")).to_have_attribute("aria-pressed", "true")
    press(tablet, "The group agrees")
    expect(tablet.locator("#next")).to_contain_text("The group has agreed.")
    expect(lines(tablet).filter(has_text="agreed")).to_have_count(len(kept))


def call_back_and_agree(tablet: Page) -> None:
    press(tablet, "We call our list back")
    expect(tablet.locator("#next")).to_contain_text("your group called this list back")
    press(tablet, "Next: read the list aloud.")
    press(tablet, "The group agrees")
    expect(tablet.locator("#next")).to_contain_text("It had called the list back before.")


def test_when_the_time_is_over_the_button_stands_out_and_nothing_happens_by_itself(spcp: Hall, tablet: Page) -> None:
    button = tablet.get_by_role("button", name="Time is over: deliver the cards")
    before = button.evaluate("(each) => getComputedStyle(each).backgroundColor")
    tablet.wait_for_function(TIME_IS_OVER)
    expect(button).not_to_have_css("background-color", before)  # it changes slowly
    expect(tablet.get_by_role("heading", name="Everyone writes in silence")).to_be_visible()


def test_more_than_five_concerns_are_chosen_aloud(spcp: Hall, tablet: Page) -> None:
    say(tablet, *CARDS)
    press(tablet, "Next: read the list aloud.")
    reading = tablet.locator(".reading")
    boxes = reading.get_by_role("checkbox")
    expect(boxes).to_have_count(6)
    press(tablet, "The group agrees")
    expect(tablet.get_by_role("alert")).to_contain_text("Choose up to 5 lines together.")
    for number in range(5):
        boxes.nth(number).check()
    expect(reading.locator(".chosen")).to_have_text("5 of 5 chosen")
    say(tablet, "One more, said while they choose")  # what is chosen stays chosen
    expect(boxes).to_have_count(7)
    expect(reading.locator(".chosen")).to_have_text("5 of 5 chosen")
    press(tablet, "The group agrees")
    expect(lines(tablet).filter(has_text="✓ agreed")).to_have_count(5)
    expect(lines(tablet).filter(has_text="also said")).to_have_count(2)


def test_a_line_that_stays_in_the_room_is_not_counted_among_those_to_choose(spcp: Hall, tablet: Page) -> None:
    say(tablet, *CARDS)
    press(tablet, "Next: read the list aloud.")
    expect(tablet.locator(".reading").get_by_role("checkbox")).to_have_count(6)
    press(tablet, "Keep line 2 in this room")
    expect(lines(tablet).nth(1)).to_contain_text("stays in this room")
    expect(tablet.locator(".reading").get_by_role("checkbox")).to_have_count(0)
    press(tablet, "The group agrees")
    expect(lines(tablet).filter(has_text="✓ agreed")).to_have_count(5)


def test_two_tablets_and_a_new_one_show_the_same_card(spcp: Hall, tablet: Page) -> None:
    write(spcp.phone(1), *CARDS[:3])
    other = spcp.twin(tablet)
    press(tablet, "Time is over: deliver the cards")
    expect(other.get_by_role("heading", name="3 cards lie face down")).to_be_visible(timeout=NOW)
    press(tablet, "Uncover the next card")
    other.evaluate("() => { const next = document.querySelector('#cards .pile button'); if (next) next.click() }")
    expect(face(tablet)).to_be_visible()
    words = face(tablet).inner_text()
    expect(face(other)).to_have_text(words, timeout=NOW)
    expect(face(spcp.holder("group1"))).to_have_text(words)
    decide(other, "Keep it as a line")
    expect(tablet.get_by_role("heading", name="2 cards lie face down")).to_be_visible(timeout=NOW)


def test_a_room_is_held_and_asks_the_lead(spcp: Hall, ama: Page, tablet: Page) -> None:
    press(tablet, "Hold this room")
    expect(tablet.locator("#room")).to_contain_text("its phones are dark, and the lead knows")
    press(tablet, "Go on: phones back on")
    expect(tablet.get_by_role("button", name="Hold this room")).to_be_visible()
    tablet.get_by_text("Ask the lead").click()
    press(tablet, "For a break")
    expect(tablet.locator("#room")).to_contain_text("You asked the lead for a break.")
    press(tablet, "Take it back")
    expect(tablet.get_by_text("Ask the lead")).to_be_visible()


def test_the_referral_card_is_one_tap_away_and_of_the_program(spcp: Hall, tablet: Page) -> None:
    tablet.get_by_text("Referral card").click()
    expect(tablet.locator("#stage")).to_contain_text("We help you find that place: ask at the desk.")


def test_the_tablet_fits_every_size_while_cards_are_uncovered_and_read(spcp: Hall, tablet: Page) -> None:
    say(tablet, *CARDS, "W" * 280)
    write(spcp.phone(1), "W" * 280)
    press(tablet, "Time is over: deliver the cards")
    uncover(tablet)
    press(tablet, "Next: read the list aloud.")
    expect(tablet.locator(".reading")).to_be_visible()
    tablet.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
    for width, height in ((1180, 820), (820, 1180), (360, 740), (320, 640)):
        tablet.set_viewport_size({"width": width, "height": height})
        assert not tablet.evaluate(SPILLS), f"{width} pixels are too narrow"


def test_a_paper_group_does_it_all_without_scripts(spcp: Hall, ama: Page) -> None:
    tablet = spcp.holder("group1", java_script_enabled=False)
    tablet.get_by_role("button", name="Time is over: deliver the cards").click()
    for text in CARDS:
        tablet.locator("#words-concerns").fill(text)
        tablet.get_by_role("button", name="Put on the list").click()
    tablet.get_by_role("button", name="Next: read the list aloud.").click()
    expect(tablet.locator(".reading").get_by_role("checkbox")).to_have_count(len(CARDS))
    for box in tablet.locator(".reading").get_by_role("checkbox").all()[:4]:
        box.check()
    tablet.locator(".reading").get_by_role("button", name="The group agrees").click()
    expect(lines(tablet).filter(has_text="✓ agreed")).to_have_count(4)
    expect(lines(tablet).filter(has_text="also said")).to_have_count(2)
