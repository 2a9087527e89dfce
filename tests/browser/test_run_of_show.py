"""The lead's whole day on one screen: late by one press, rooms that ask, words for a room and for the wall."""

from playwright.sync_api import Page, expect

from tests.browser.hall import NOW, Hall
from tools.browsing import press


def row(lead: Page, title: str) -> str:
    return lead.locator("#run .stages li").filter(has_text=title).inner_text()


def test_fifteen_minutes_late_moves_the_plan_and_every_clock(hall: Hall) -> None:
    ama, second, tablet = hall.holder("lead"), hall.holder("lead"), hall.holder("group1")
    press(ama, "Open: Concerns")
    clock = tablet.locator("#stage .clock")
    expect(clock).to_have_text("about 50 minutes left", timeout=NOW)
    press(ama, "15 minutes later")
    expect(clock).to_have_text("about 65 minutes left", timeout=NOW)
    expect(ama.locator("#run")).to_contain_text("The plan is moved by 15 minutes.")
    assert "11:50" in row(ama, "Vote")
    assert "plan 11:35" in row(ama, "Vote")
    expect(second.locator("#run")).to_contain_text("The plan is moved by 15 minutes.", timeout=NOW)
    second.locator("#log summary").click()
    expect(second.locator("#log li").first).to_contain_text("Moved the day by 15 minutes")
    press(second, "Back to the plan")
    expect(clock).to_have_text("about 50 minutes left", timeout=NOW)
    expect(ama.locator("#run")).not_to_contain_text("The plan is moved", timeout=NOW)


def test_two_leads_who_press_at_once_move_the_day_once(hall: Hall) -> None:
    ama, second = hall.holder("lead"), hall.holder("lead")
    form = "new URLSearchParams(new FormData(document.querySelector('form[action=\"/lead/late\"]'))).toString()"
    drawn = ama.evaluate(form)
    press(second, "15 minutes later")
    expect(second.locator("#run")).to_contain_text("moved by 15 minutes")
    answer = ama.evaluate(
        "(body) => fetch('/lead/late', { method: 'POST', body: new URLSearchParams(body) }).then((r) => r.text())",
        drawn,
    )
    assert "Something changed here in the meantime" in answer
    expect(second.locator("#run")).to_contain_text("moved by 15 minutes")


def test_a_room_asks_and_the_lead_comes(hall: Hall) -> None:
    ama, tablet = hall.holder("lead"), hall.holder("group1")
    press(ama, "Open: Concerns")
    press(tablet, "For a break")
    expect(ama.locator("#rooms .call")).to_contain_text("A", timeout=NOW)
    press(ama, "I am coming to group A")
    expect(tablet.locator("main")).to_contain_text("The lead is coming", timeout=NOW)
    press(ama, "Settled in group A")
    expect(tablet.locator("main")).not_to_contain_text("The lead is coming", timeout=NOW)


def test_words_for_one_room_for_all_and_for_the_wall(hall: Hall) -> None:
    ama, wall = hall.holder("lead"), hall.holder("wall")
    one, two = hall.holder("group1"), hall.holder("group2")
    tell(ama, "To group A", "Please come to the hall")
    expect(one.locator("#told")).to_contain_text("Please come to the hall", timeout=NOW)
    expect(two.locator("#told")).not_to_contain_text("Please come")
    press(one, "We have read it")
    expect(ama.locator("#messages")).not_to_contain_text("Please come", timeout=NOW)
    tell(ama, "To all tablets and the wall", "Lunch is ready")
    for screen in (one.locator("#told"), two.locator("#told"), wall.locator("#told")):
        expect(screen).to_contain_text("Lunch is ready", timeout=NOW)
    press(ama, "Take it away: Lunch is ready")
    for screen in (one.locator("#told"), wall.locator("#told")):
        expect(screen).not_to_contain_text("Lunch is ready", timeout=NOW)


def test_the_lead_sees_the_wall_in_miniature_and_may_pause_it(hall: Hall) -> None:
    ama, wall = hall.holder("lead"), hall.holder("wall")
    press(ama, "Open: Concerns")
    mirror = ama.frame_locator("#mirror iframe")
    expect(mirror.locator("body")).to_contain_text("What hurts", timeout=5 * NOW)
    press(ama, "Pause: the wall says so")
    expect(wall.locator("main")).to_contain_text("A short pause", timeout=NOW)
    expect(mirror.locator("body")).to_contain_text("A short pause", timeout=5 * NOW)
    press(ama, "Show the day again")
    expect(wall.locator("main")).to_contain_text("What hurts", timeout=NOW)
    assert hall.troubles == []


def test_a_step_back_says_what_it_will_do(hall: Hall) -> None:
    ama = hall.holder("lead")
    press(ama, "Open: Concerns")
    ama.locator("#run summary").click()
    back = ama.locator("#run .steps li").filter(has_text="Open: Strengths")
    expect(back).to_contain_text("What was agreed stays agreed.")


def tell(lead: Page, whom: str, words: str) -> None:
    lead.get_by_label("To whom").select_option(label=whom)
    lead.get_by_label("What you want to say").fill(words)
    press(lead, "Say it")
    expect(lead.locator("#messages")).to_contain_text(words)
