"""Without JavaScript every form and link still works; one looks again by reloading."""

from playwright.sync_api import Page, expect

from tests.browser.hall import Hall, open_vote
from tools.browsing import HALL, press


def in_group(hall: Hall) -> Page:
    phone = hall.device(java_script_enabled=False, viewport={"width": 360, "height": 740})
    phone.goto("/")
    phone.get_by_label("Code of your group").fill(hall.server.code(1))
    press(phone, "Go on")
    press(phone, "Join group")
    expect(phone).to_have_url(f"{HALL}/phone")
    return phone


def test_a_phone_without_script_joins_speaks_and_changes_its_words(hall: Hall) -> None:
    ama, phone = hall.holder("lead"), in_group(hall)
    expect(phone.get_by_text("You are in.")).to_be_visible()
    press(ama, "Open: Concerns")
    expect(ama.get_by_role("heading", name="Concerns")).to_be_visible()
    phone.reload()
    phone.get_by_label("What hurts").fill("Nobody knows the officres")
    press(phone, "Send to my group")
    expect(phone.get_by_text("received")).to_be_visible()
    phone.get_by_text("Change").click()
    phone.get_by_label("Your words").fill("Nobody knows the officers")
    press(phone, "Save")
    expect(phone.locator(".mine")).to_contain_text("Nobody knows the officers")
    phone.reload()
    expect(phone.locator(".mine li")).to_have_count(1)


def test_words_that_come_too_late_are_given_back_without_script(hall: Hall) -> None:
    ama, phone = hall.holder("lead"), in_group(hall)
    press(ama, "Open: Strengths")
    expect(ama.get_by_role("heading", name="Strengths")).to_be_visible()
    phone.reload()
    phone.get_by_label("What is working well").fill("Coffee with a Cop")
    press(ama, "Close this part")
    expect(ama.locator("#day [role=status]")).to_contain_text("closed")
    press(phone, "Send to my group")
    expect(phone.get_by_role("alert")).to_contain_text("This part is closed now.")
    expect(phone.locator(".kept").filter(visible=True)).to_contain_text("Coffee with a Cop")


def test_a_phone_without_script_votes(hall: Hall) -> None:
    ama, tablet, team, phone = hall.holder("lead"), hall.holder("group1"), hall.holder("themes"), in_group(hall)
    put_two_issues_on_the_ballot(ama, tablet, team)
    phone.reload()
    press(phone, "Put a dot on #1")
    expect(phone.get_by_text("2 of 3 dots left")).to_be_visible()
    press(phone, "Put a dot on #2")
    press(phone, "Take back your dot from #1")
    expect(phone.get_by_text("2 of 3 dots left")).to_be_visible()
    press(phone, "I am done")
    expect(phone.get_by_role("heading", name="Your ballot is in")).to_be_visible()
    press(phone, "Start again with no dots")
    expect(phone.get_by_text("3 of 3 dots left")).to_be_visible()
    press(phone, "Put a dot on #2")
    expect(phone).to_have_url(f"{HALL}/phone#issue-2")
    press(phone, "I am done")
    expect(phone.get_by_role("heading", name="Your ballot is in")).to_be_visible()
    press(ama, "Close the vote")
    press(ama, "Seal the ballots")
    press(ama, "Show the result")
    expect(ama.locator("#vote table")).to_be_visible()
    phone.reload()
    expect(phone.locator(".issues > li")).to_have_count(1)


def put_two_issues_on_the_ballot(ama: Page, tablet: Page, team: Page) -> None:
    tablet.get_by_label("How many people").fill("12")
    press(tablet, "We are complete")
    press(ama, "Open: Concerns")
    for words in ("Trust", "Racism and stereotypes"):
        tablet.locator("#words-concerns").fill(words)
        press(tablet, "Put on the list")
        expect(tablet.locator("#lists")).to_contain_text(words)
    press(tablet, "The group agrees")
    press(team, "Make each of the rest")
    expect(team.locator(".issues > li")).to_have_count(2)
    open_vote(ama)
    expect(ama.locator("#day")).to_contain_text("0 ballots are in.")
