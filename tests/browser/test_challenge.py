"""Challenge and answer: the team asks, each group looks at what became of its concerns and says one thing."""

import pytest
from playwright.sync_api import Locator, Page, expect

from app.services.joining import enter_heads
from app.services.theming import put_together
from tests.browser.conftest import OpenHall
from tests.browser.hall import NOW, Hall
from tests.cast import NOON
from tests.services.day import Day
from tools.browsing import press

TABLET = {"width": 820, "height": 1180}
BEN, CHLOE, NIGHT = "Nobody tells us why we are stopped", "Stops without a reason", "Nobody comes at night"


@pytest.fixture
def asked(day: Day, open_hall: OpenHall) -> Hall:
    """The theme team has put Ben's and Chloe's concern together."""
    day.open("concerns")
    for group, lines in ((1, (BEN, NIGHT)), (2, (CHLOE,))):
        day.do(enter_heads, group, 12, True)
        day.say(group, *lines)
        day.agree(group)
    day.do(put_together, f"concerns2{CHLOE}", f"concerns1{BEN}", NOON)
    day.open("themes")
    return open_hall()


def concern(tablet: Page, words: str) -> Locator:
    return tablet.locator(".places > li").filter(has=tablet.locator("> .words", has_text=words))


def test_a_group_takes_its_concern_out_again_and_stands_on_the_ballot_by_itself(asked: Hall) -> None:
    ama, team = asked.holder("lead"), asked.holder("themes")
    ben, chloe = (asked.holder(name, viewport=TABLET) for name in ("group1", "group2"))
    press(team, "Make each of the rest")
    expect(ben.get_by_text("What became of our concerns")).to_have_count(0)
    press(team, "Ask the groups")
    for tablet in (ben, chloe):
        expect(tablet.get_by_role("heading", name="What became of our concerns")).to_be_visible(timeout=NOW)
    expect(concern(ben, BEN)).to_contain_text(CHLOE)
    expect(concern(ben, NIGHT)).to_contain_text("An issue of its own, in your words.")
    expect(ama.locator("#gate")).to_contain_text("Not yet said “that is us”: A B", timeout=NOW)

    press(ben, "That is us")
    expect(ben.get_by_text("Your group has said: that is us.")).to_be_visible()
    expect(team.locator("#ask")).to_contain_text("1 of 2 groups", timeout=NOW)
    press(chloe, "Take ours out again")
    expect(chloe.get_by_text("Taken out. It stands by itself now, in your words.")).to_be_visible()
    expect(concern(chloe, CHLOE)).to_contain_text("An issue of its own, in your words.")
    expect(team.locator(".issues > li")).to_have_count(3, timeout=NOW)
    expect(team.locator(".issues")).to_contain_text(CHLOE)

    expect(ben.get_by_text("The theme team has changed something of yours")).to_be_visible(timeout=NOW)
    press(ben, "That is us")
    expect(team.get_by_text("Every group has answered.")).to_be_visible(timeout=NOW)
    expect(ama.locator("#gate section")).to_have_count(0, timeout=NOW)
    press(ama, "Next: Vote")
    expect(ama.locator("#day")).to_contain_text("0 ballots are in.")
    expect(ben.get_by_text("What became of our concerns")).to_have_count(0, timeout=NOW)
    assert asked.troubles == []


def test_two_tablets_of_one_group_give_one_answer(asked: Hall) -> None:
    team, first = asked.holder("themes"), asked.holder("group1", viewport=TABLET)
    press(team, "Ask the groups")
    expect(first.get_by_role("button", name="That is us")).to_be_visible(timeout=NOW)
    second = asked.twin(first)
    second.context.set_offline(True)  # it goes on showing what was
    press(first, "That is us")
    expect(first.get_by_text("Your group has said: that is us.")).to_be_visible()
    second.context.set_offline(False)
    expect(second.get_by_text("Your group has said: that is us.")).to_be_visible(timeout=4 * NOW)
    assert [each for each in asked.troubles if "ERR_INTERNET_DISCONNECTED" not in each] == []


def test_without_script_a_group_answers_as_well(asked: Hall) -> None:
    plainly = {"java_script_enabled": False, "viewport": TABLET}
    press(asked.holder("themes"), "Ask the groups")
    tablet = asked.device(**plainly)
    tablet.goto(asked.server.link("group1"))
    tablet.locator("form[action^='/enter/'] button").click()
    tablet.get_by_role("button", name="Take ours out again").first.click()
    expect(tablet.get_by_text("Taken out. It stands by itself now")).to_be_visible()
