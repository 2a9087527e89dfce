"""The first set-up in a browser: what was typed is never thrown away."""

from playwright.sync_api import Page, expect

from tests.browser.hall import Hall
from tools.browsing import HALL, press

PATIENCE = 3_000  # milliseconds


def rows(page: Page) -> list[str]:
    return [field.input_value() for field in page.locator("[name=name]").all()]


def test_a_refused_set_up_keeps_everything_and_a_good_one_leads_to_the_day(hall: Hall) -> None:
    ama = hall.holder("lead")
    press(ama, "Next: Welcome")
    expect(ama.locator("#run [aria-current]")).to_contain_text("Welcome")
    press(ama, "Next: Strengths")
    ben = hall.holder("group2")
    ben.locator("#words-strengths").fill("They come to our games")
    ben.locator("#words-strengths").press("Enter")
    expect(ben.locator("#lists")).to_contain_text("They come to our games")

    ama.goto("/lead/setup")
    ama.get_by_label("Who runs the day").fill("Two churches and a college")
    ama.locator("[name=preset][value=paper]").check()
    ama.locator("[name=police_computer]").check()
    names = ama.locator("[name=name]")
    names.nth(0).fill("Clergy")
    names.nth(1).fill("")  # this group has words that it has not agreed on
    names.nth(7).fill("Veterans")
    typed = rows(ama)
    press(ama, "Save")
    expect(ama.get_by_role("alert")).to_contain_text("Group B has words", timeout=PATIENCE)
    assert rows(ama)[:8] == typed[:8]
    expect(ama.get_by_label("Who runs the day")).to_have_value("Two churches and a college")
    expect(ama.locator("[name=preset][value=paper]")).to_be_checked()
    expect(ama.locator("[name=police_computer]")).to_be_checked()

    names.nth(1).fill("Youth")
    press(ama, "Save")
    ama.wait_for_url(f"{HALL}/lead")
    expect(ama.locator("#rooms")).to_contain_text("Veterans")
    expect(ama.locator("#rooms")).to_contain_text("Clergy")
    assert hall.troubles == []
