"""The scribe's list: through a dead network, undone by key, safe from a second tablet, with gentle marks."""

import csv
import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

from app.store.statements import find_list
from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW, Hall
from tests.services.day import Day
from tests.web.days import ROOT
from tools.browsing import press

MINUTE = 60_000
COMEBACK = 5_000
SAID = ["Trust", "Racism and stereotypes", "Nobody explains why"]
MARKED_MOST = 0.05
# What a scribe should ask about, and what for.
ASKED = {
    "We all know that Jane Smith was beaten": "name",
    "Officer N. never explains why we were stopped": "name",
    "la oficial Sra. Ramos no escucha": "name",
    "They wait at 1200 West Main Street every night": "place",
    "Siempre en la Calle Mayor": "place",
    "Badge 4711 laughed at us": "number",
    "Call me at 814-555-0134": "number",
}


def sit_down(hall: Hall, **options: Any) -> Page:
    """A group's tablet whose clock can be moved."""
    tablet = hall.holder("group1", **options)
    tablet.clock.install()
    tablet.reload()
    expect(tablet.locator("#connection")).to_have_text("✓ connected")
    return tablet


def go_offline(tablet: Page) -> None:
    tablet.context.set_offline(True)
    expect(tablet.locator("#connection")).to_contain_text("no network")


def field(tablet: Page) -> Locator:
    return tablet.locator("form.say [name=text]")


def lines(tablet: Page) -> Locator:
    return tablet.locator("#lists ol[data-kind] > li > .words")


def waiting(tablet: Page) -> Locator:
    return tablet.locator("#outbox li > .words")


def write(tablet: Page, *words: str) -> None:
    field(tablet).focus()
    for each in words:
        tablet.keyboard.type(each)
        tablet.keyboard.press("Enter")


def change(tablet: Page, number: int, words: str) -> None:
    tablet.get_by_label(f"Change line {number}", exact=True).focus()
    tablet.keyboard.press("Enter")
    editor = tablet.get_by_label("Other words").nth(number - 1)
    expect(editor).to_be_focused()
    editor.fill(words)
    tablet.keyboard.press("Enter")


def said(day: Day) -> list[str]:
    return [line.text for line in day.find(find_list, 1, "concerns")]


def test_three_lines_and_an_edit_of_a_minute_without_network_arrive_once_and_in_order(
    day: Day, open_hall: OpenHall
) -> None:
    day.open("concerns")
    day.say(1, "Complaints disapear")
    tablet = sit_down(open_hall())
    go_offline(tablet)
    write(tablet, *SAID[:2])
    change(tablet, 1, "Complaints disappear")
    write(tablet, SAID[2])
    expect(waiting(tablet)).to_have_text(SAID)
    expect(tablet.locator("#lists .pending")).to_contain_text("Complaints disappear")
    tablet.clock.fast_forward(MINUTE)
    assert said(day) == ["Complaints disapear"]
    tablet.context.set_offline(False)
    expect(tablet.locator("#outbox")).to_be_hidden(timeout=COMEBACK)
    expect(lines(tablet)).to_have_text(["Complaints disappear", *SAID])
    expect(tablet.locator("#lists .pending")).to_have_count(0)
    assert said(day) == ["Complaints disappear", *SAID]


def test_what_waits_survives_a_reload_and_a_closed_tab(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = sit_down(open_hall())
    tablet.route("**/statements/*", lambda route: route.abort())
    write(tablet, *SAID)
    expect(waiting(tablet)).to_have_text(SAID)
    tablet.reload()
    expect(waiting(tablet)).to_have_text(SAID)
    tablet.close()
    again = tablet.context.new_page()
    again.goto("/group/1")
    expect(lines(again)).to_have_text(SAID, timeout=45_000)  # a tab that died in sending keeps its claim for 15 s
    assert said(day) == SAID


def test_a_line_that_waits_is_taken_back_into_the_field(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = sit_down(open_hall())
    go_offline(tablet)
    write(tablet, *SAID[:2])
    expect(waiting(tablet)).to_have_text(SAID[:2])
    tablet.wait_for_timeout(300)  # until the try that fails has failed
    tablet.keyboard.press("Control+z")
    expect(field(tablet)).to_have_value(SAID[1])
    expect(waiting(tablet)).to_have_text(SAID[:1])


def test_a_refused_line_stays_with_its_sentence_and_its_words(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = sit_down(open_hall())
    go_offline(tablet)
    write(tablet, SAID[0])
    expect(waiting(tablet)).to_have_text(SAID[:1])
    day.close()
    tablet.context.set_offline(False)
    expect(tablet.locator("#outbox li")).to_contain_text("This part is closed now.", timeout=COMEBACK)
    tablet.reload()
    expect(waiting(tablet)).to_have_text(SAID[:1])
    day.open("concerns")
    tablet.reload()
    press(tablet, "Try again")
    expect(lines(tablet)).to_have_text(SAID[:1])
    expect(tablet.locator("#outbox")).to_be_hidden()


def test_two_edits_of_one_line_without_network_are_the_last_one(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Trst")
    tablet = sit_down(open_hall())
    go_offline(tablet)
    change(tablet, 1, "Trust")
    expect(tablet.locator("#lists .pending .words")).to_have_text("Trust")
    tablet.wait_for_timeout(300)  # until the try that fails has failed
    change(tablet, 1, "Trust in the police")
    expect(tablet.locator("#lists .pending .words")).to_have_text("Trust in the police")
    tablet.context.set_offline(False)
    expect(lines(tablet)).to_have_text(["Trust in the police"], timeout=COMEBACK)
    expect(tablet.locator("#lists .clash")).to_have_count(0)


def test_acts_are_undone_and_redone_by_keyboard(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = open_hall().holder("group1")
    write(tablet, *SAID)
    expect(lines(tablet)).to_have_text(SAID)
    expect(tablet.locator("#lists form[data-act=undo]")).to_contain_text("“Nobody explains why”")
    for _ in range(3):
        tablet.keyboard.press("Control+z")
    expect(lines(tablet)).to_have_count(0)
    expect(field(tablet)).to_be_focused()
    tablet.keyboard.press("Control+Shift+Z")
    tablet.keyboard.press("Control+y")
    expect(lines(tablet)).to_have_text(SAID[:2])
    tablet.keyboard.type("Half a wo")
    tablet.keyboard.press("Control+z")  # a field in which something stands undoes its own letters
    expect(lines(tablet)).to_have_text(SAID[:2])


def test_a_line_moves_with_alt_and_arrows_and_keeps_the_focus(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, *SAID)
    tablet = open_hall().holder("group1")
    field(tablet).focus()
    tablet.keyboard.press("ArrowUp")
    expect(tablet.get_by_label("Change line 3")).to_be_focused()
    tablet.keyboard.press("Alt+ArrowUp")
    tablet.keyboard.press("Alt+ArrowUp")
    expect(lines(tablet)).to_have_text([SAID[2], SAID[0], SAID[1]])
    expect(tablet.get_by_label("Change line 1")).to_be_focused()
    tablet.keyboard.press("Control+z")
    expect(lines(tablet)).to_have_text([SAID[0], SAID[2], SAID[1]])


def test_a_line_becomes_a_field_and_escape_leaves_it(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, *SAID)
    tablet = open_hall().holder("group1")
    lines(tablet).nth(1).click()
    editor = tablet.get_by_label("Other words").nth(1)
    expect(editor).to_be_focused()
    expect(lines(tablet).nth(1)).to_be_hidden()
    tablet.keyboard.type(" and more")
    tablet.keyboard.press("Escape")
    expect(lines(tablet).nth(1)).to_have_text(SAID[1])
    expect(tablet.get_by_label("Change line 2")).to_be_focused()
    assert said(day) == SAID


def test_the_first_words_are_one_tap_away_until_they_are_forgotten(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Officer Brown shouts")
    tablet = open_hall().holder("group1")
    change(tablet, 1, "Officers shout")
    expect(lines(tablet)).to_have_text(["Officers shout"])
    tablet.get_by_text("said first: …").click()
    expect(tablet.locator("#lists details.first")).to_contain_text("Officer Brown shouts")
    press(tablet, "Forget the first words")
    expect(tablet.locator("#lists")).to_contain_text("the first words were forgotten on purpose")
    assert "Brown" not in tablet.locator("body").inner_text()


def test_two_tablets_that_change_one_line_choose_between_both_versions(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Trst")
    hall = open_hall()
    one, other = hall.holder("group1"), hall.holder("group1")
    one.get_by_label("Change line 1").press("Enter")
    expect(other.locator("#lists .held")).to_have_text("✎ being changed on another tablet", timeout=NOW)
    expect(one.locator("#lists .held:visible")).to_have_count(0)
    other.get_by_label("Change line 1").press("Enter")
    other.get_by_label("Other words").fill("Trust in the police")
    one.get_by_label("Other words").fill("Trust")
    one.keyboard.press("Enter")
    expect(other.locator("#lists form[data-act=undo]")).to_contain_text("Trust", timeout=NOW)
    other.get_by_label("Other words").focus()
    other.keyboard.press("Enter")
    clash = other.locator("#lists .clash")
    expect(clash.locator(".words")).to_have_text(["Trust", "Trust in the police"])
    assert said(day) == ["Trust"]
    press(other, "Put mine")
    expect(clash).to_have_count(0)
    expect(lines(one)).to_have_text(["Trust in the police"], timeout=NOW)


def test_who_keeps_what_is_on_the_list_drops_the_own_version(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, "Trst")
    hall = open_hall()
    one, other = hall.holder("group1"), sit_down(hall)
    go_offline(other)
    change(other, 1, "Distrust")
    change(one, 1, "Trust")
    expect(lines(one)).to_have_text(["Trust"])
    other.context.set_offline(False)
    expect(other.locator("#lists .clash")).to_contain_text("Both versions are here", timeout=COMEBACK)
    press(other, "Keep what is on the list")
    expect(other.locator("#lists .clash")).to_have_count(0)
    expect(lines(other)).to_have_text(["Trust"])
    assert said(day) == ["Trust"]


def test_marks_ask_gently_and_are_waved_away(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = open_hall().holder("group1")
    write(tablet, "Officer Brown never explains a stop", "Nobody explains a stop", SAID[0])
    expect(lines(tablet)).to_have_count(3)
    marks = tablet.locator("#lists .gentle")
    expect(marks).to_have_text(["A name? Ask whether it may stay. It may stay"])
    marks.get_by_role("button").click()
    expect(marks).to_have_count(0)
    expect(field(tablet)).to_be_focused()
    tablet.reload()
    expect(lines(tablet)).to_have_count(3)
    expect(marks).to_have_count(0)
    write(tablet, "Nobody ever explains a stop")
    expect(marks).to_have_text(["Nearly the same stands above. Is it the same? It may stay"])


def test_marks_find_what_they_are_for_and_seldom_anything_else(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    tablet = open_hall().holder("group1")
    of = "([text, others]) => Plenary.marks.of(text, others)"
    for text, mark in ASKED.items():
        assert mark in tablet.evaluate(of, [text, []]), text
    assert tablet.evaluate(of, ["Nobody explains why we are stoped", ["Nobody explains why we are stopped"]]) == [
        "near"
    ]
    for opposites in (["More bike lanes", "More bus lanes"], ["Too many stops", "Too few stops"]):
        assert tablet.evaluate(of, [opposites[0], opposites[1:]]) == []
    heard = real_lines(ROOT / "app" / "programs")
    marked = [text for at, text in enumerate(heard) if tablet.evaluate(of, [text, heard[:at]])]
    assert len(heard) > 40
    assert len(marked) <= MARKED_MOST * len(heard), marked


def real_lines(folder: Path) -> list[str]:
    found = []
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            found += [row["statement"] for row in csv.DictReader(file)]
    return list(dict.fromkeys(found))


def test_forty_lines_in_two_directions_stay_fast_and_fit(day: Day, open_hall: OpenHall) -> None:
    day.open("concerns")
    day.say(1, *(f"{number} Tôi muốn cảnh sát giải thích" for number in range(20)))
    day.say(1, *(f"{number} نريد أن تشرح الشرطة" for number in range(20)))
    tablet = open_hall().holder("group1", viewport={"width": 820, "height": 1180})
    expect(lines(tablet)).to_have_count(40)
    field(tablet).fill("The last one")
    took = tablet.evaluate(WRITES)
    assert took < NOW, json.dumps(took)
    assert not tablet.evaluate("document.documentElement.scrollWidth > window.innerWidth")


# Milliseconds from Enter to the line on the list, as the page itself counts them.
WRITES = """() => new Promise((resolve) => {
  const began = performance.now(), before = document.querySelectorAll("#lists ol[data-kind] > li").length;
  document.addEventListener("plenary:placed", () => {
    if (document.querySelectorAll("#lists ol[data-kind] > li").length > before) resolve(performance.now() - began);
  });
  document.querySelector("form.say button").click();
})"""
