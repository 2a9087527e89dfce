"""What comes beside the vote: a run-off, a mood, other rules on record, two witnesses, and the end of the secrets."""

import pytest
from playwright.sync_api import Page, expect

from app.domain.ballot import Wish
from app.domain.poll import Rules, Tie
from app.services.joining import enter_heads, join
from app.services.preparing import set_rules
from app.services.theming import make_the_rest
from app.services.voting import mark_ballot
from app.store.ballots import count_by_issue
from app.store.events import find_event
from tests.browser.conftest import OpenHall
from tests.browser.dealt import put_dot
from tests.browser.hall import Hall, open_vote
from tests.cast import NOON
from tests.services.day import Day, slip
from tools.browsing import press

LATER = 6_000  # milliseconds until a screen has found its way back
# Six ballots: #1 has six dots, #2 and #3 have three each.
MOSTLY = ((1, 2), (1, 3)) * 3
WORDS = ("the river rises slowly", "nine lamps on the pier")
LONG = "Könnten Sie damit leben? 🙂 هل يمكنك العيش مع ذلك؟ " + "w" * 5_000


@pytest.fixture
def hall(day: Day, open_hall: OpenHall) -> Hall:
    """`day` first: the server runs on its event."""
    return open_hall()


def vote(day: Day, devices: list[str], ballots: tuple[tuple[int, ...], ...]) -> None:
    """Without a browser: one ballot for each device."""
    poll = day.poll.id
    for device, issues in zip(devices, ballots, strict=True):
        for issue in issues:
            day.do(mark_ballot, slip(f"{device}{poll}", device, poll), Wish(issue, 1, True, 0))


def seats(day: Day, many: int, group: int = 2) -> list[str]:
    """Devices of a group in which there is room for three more."""
    day.do(enter_heads, group, many + 3, False)
    return [day.do(join, f"seat{number}", group).id for number in range(many)]


def seal_and_show(ama: Page) -> None:
    press(ama, "Seal the ballots")
    expect(ama.get_by_text("The ballots are sealed.")).to_be_visible()
    press(ama, "Show the result to everyone")


def test_a_tie_at_the_cut_is_decided_in_a_run_off_on_the_phones(day: Day, hall: Hall) -> None:
    day.do(set_rules, 1, Rules(3, 1, 2, tie=Tie.RUNOFF))
    day.ready_to_vote(7, people=6)
    devices = seats(day, 7)
    ama, wall, ben = hall.holder("lead"), hall.holder("wall"), hall.phone(2)
    vote(day, devices[:6], MOSTLY)
    put_dot(ben, 7)
    press(ama, "Close the vote")
    seal_and_show(ama)
    for page in (wall.locator("#wall"), ben.locator("#hand")):
        expect(page).to_contain_text("run-off")
    expect(wall.locator(".waiting .standing > li")).to_have_count(2)
    press(ama, "Open the run-off")
    expect(ben.get_by_role("heading", name="Run-off: which of these shall be carried on?")).to_be_visible()
    expect(wall.locator("#wall .issues > li")).to_have_count(2)
    put_dot(ben, 3)
    expect(ben.get_by_text("0 of 1 dot left")).to_be_visible()
    vote(day, devices[:3], ((2,), (3,), (3,)))
    expect(ama.get_by_text("4 ballots are in.")).to_be_visible()
    press(ama, "Close the run-off")
    expect(ben.get_by_role("heading", name="The run-off is closed")).to_be_visible()
    seal_and_show(ama)
    won = wall.locator(".standing > li", has_text="issue 3")
    expect(won).to_contain_text("2nd")
    expect(won).to_contain_text("3 dots in the run-off")
    expect(ben.locator(".standing > li")).to_have_count(2)
    assert hall.troubles == []


def test_a_mood_is_asked_changed_on_a_phone_that_was_away_and_shown(day: Day, hall: Hall) -> None:
    day.open("concerns")
    devices = seats(day, 6)
    ama, wall, ben = hall.holder("lead"), hall.holder("wall"), hall.phone(2)
    expect(ben.locator("#connection")).to_have_text("✓ connected")
    press(ama, "Ask on all phones")
    expect(wall.get_by_role("heading", name="Could you live with it?")).to_be_visible()
    expect(wall.locator(".answers > li")).to_have_count(5)
    press(ben, "Yes, gladly")
    expect(ben.get_by_role("button", name="Yes, gladly")).to_have_attribute("aria-pressed", "true")
    ben.context.set_offline(True)
    press(ben, "I can live with it")
    expect(ben.locator(".step.late")).to_have_text("I can live with it")
    ben.get_by_role("button", name="No", exact=True).click()
    expect(ben.locator(".step.waiting")).to_have_text("No")
    ben.context.set_offline(False)
    expect(ben.get_by_role("button", name="No", exact=True)).to_have_attribute("aria-pressed", "true", timeout=LATER)
    expect(ben.locator(".step.on")).to_have_count(1)
    vote(day, devices[:4], ((1,), (1,), (2,), (5,)))
    expect(wall.locator("#wall")).to_contain_text("5 answers are in.")
    assert day.find(count_by_issue, day.poll.id) == {1: 2, 2: 1, 5: 2}
    press(ama, "Close and show the answers")
    expect(wall.locator(".answers .count")).to_have_text(["2", "1", "0", "0", "2"])
    press(ama, "Take it off the wall")
    expect(wall.locator("#wall")).to_contain_text("What hurts")


def test_three_answers_are_too_few_for_any_number(day: Day, hall: Hall) -> None:
    day.open("concerns")
    devices = seats(day, 3)
    ama, wall = hall.holder("lead"), hall.holder("wall")
    ama.get_by_role("group").filter(has_text="Ask the whole hall").locator("summary").click()
    ama.get_by_label("Are we ready to go on?").check()
    ama.get_by_label("In your own words").fill(LONG)
    press(ama, "Ask on all phones")
    expect(wall.locator("h1")).to_contain_text("🙂 هل يمكنك العيش مع ذلك؟")
    vote(day, devices, ((1,), (1,), (2,)))
    expect(ama.get_by_text("3 answers are in.")).to_be_visible()
    press(ama, "Close and show the answers")
    for page in (wall.locator("#wall"), ama.locator("#vote")):
        expect(page).to_contain_text("Too few answers")
    expect(wall.locator(".answers, .count")).to_have_count(0)
    expect(wall.locator("#wall")).to_contain_text("3 answers.")
    assert hall.troubles == []


def test_a_ballot_with_wrong_rules_is_cancelled_on_record_and_an_old_tap_is_told_so(day: Day, hall: Hall) -> None:
    day.ready_to_vote(7, people=6)
    seats(day, 3)
    ama, ben, away = hall.holder("lead"), hall.phone(2), hall.phone(2)
    put_dot(ben, 1)
    expect(away.locator("#connection")).to_have_text("✓ connected")
    away.context.set_offline(True)
    press(away, "Put a dot on #2")
    expect(away.locator(".dot.late")).to_be_visible()
    ama.goto("/lead/rules")
    ama.locator("summary", has_text="cancel this ballot").click()
    ama.get_by_label("Dots per person").fill("2")
    why = ama.get_by_label("Why?")
    why.fill("Two dots were promised 🙂")
    press(ama, "Cancel the ballot and open a new one")
    expect(ama.get_by_text("1 ballot was cancelled. A new one is open.")).to_be_visible()
    expect(why).to_be_hidden()
    expect(why).to_have_value("")
    expect(ben.get_by_text("2 of 2 dots left")).to_be_visible()
    put_dot(ben, 3)
    away.context.set_offline(False)
    expect(away.get_by_role("alert")).to_contain_text("This was meant for another vote.", timeout=LATER)
    expect(away.get_by_text("2 of 2 dots left")).to_be_visible()
    assert day.find(count_by_issue, day.poll.id) == {3: 1}
    ama.goto("/lead")
    ama.locator("summary", has_text="What the lead did last").click()
    expect(ama.locator("#log")).to_contain_text("Cancelled the ballot: “Two dots were promised 🙂”")


def test_two_witnesses_close_the_ballots_and_open_them_before_the_secrets_are_destroyed(day: Day, hall: Hall) -> None:
    ama, other = hall.holder("lead"), hall.holder("lead")
    ama.goto("/lead/rules")
    close_with(ama, *WORDS)
    press(ama, "The two witnesses hold the vote closed")
    expect(ama.get_by_text("Two witnesses hold the next vote closed.")).to_be_visible(timeout=2 * LATER)
    day.ready_to_vote(7)
    ben = hall.phone(2)
    put_dot(ben, 1, 2)
    ama.goto("/lead")
    press(ama, "Close the vote")
    expect(other.get_by_label("Words of the first witness")).to_be_visible()
    close_with(ama, WORDS[0], "nine lamps on the peer")
    press(ama, "Seal the ballots")
    expect(ama.get_by_role("alert")).to_contain_text("These words do not open the ballots.", timeout=2 * LATER)
    expect(ama.get_by_label("Words of the first witness")).to_have_value(WORDS[0])
    close_with(ama, *WORDS)
    press(ama, "Seal the ballots")
    expect(ama.get_by_text("The ballots are sealed.")).to_be_visible(timeout=2 * LATER)
    expect(other.get_by_role("button", name="Show the result to everyone")).to_be_visible()
    press(other, "Show the result to everyone")
    expect(ama.locator("#vote table")).to_be_visible()
    destroy(ama)
    assert day.find(find_event).vote_destroyed_at is not None
    expect(ben.get_by_role("heading", name="What matters most to this room")).to_be_visible()
    assert hall.troubles == []


def close_with(ama: Page, first: str, second: str) -> None:
    ama.get_by_label("Words of the first witness").fill(first)
    ama.get_by_label("Words of the second witness").fill(second)


def destroy(ama: Page) -> None:
    ama.goto("/lead/destroy")
    expect(ama.get_by_text("the id of 1 ballot")).to_be_visible()
    press(ama, "Destroy the secrets of the vote")
    expect(ama.get_by_text("Done.")).to_be_visible()
    ama.reload()
    expect(ama.get_by_text("Done.")).to_be_visible()
    expect(ama.get_by_role("button", name="Destroy the secrets of the vote")).to_have_count(0)


def test_what_the_lead_types_about_people_survives_news_and_counts(day: Day, hall: Hall) -> None:
    day.open("concerns")
    day.do(enter_heads, 1, 2, False)
    day.say(1, *(f"issue {number}" for number in range(1, 8)))
    day.agree(1)
    day.do(make_the_rest, NOON)
    day.open("themes")
    ama = hall.holder("lead")
    ama.locator("#gate summary", has_text="Open anyway").click()
    people = ama.locator("#people-anyway")
    expect(people).to_have_value("2")
    people.fill("39")
    day.do(enter_heads, 2, 6, False)
    expect(ama.locator("#rooms")).to_contain_text("6 people")
    expect(people).to_have_value("39")
    open_vote(ama)
    expect(ama.locator("#day")).to_contain_text("39 people are here.")
    ben = hall.phone(2)
    ama.locator("summary", has_text="Correct the number of people").click()
    field = ama.get_by_label("How many people are in the hall now?")
    field.fill("41")
    put_dot(ben, 1)
    expect(ama.get_by_text("1 ballot is in.")).to_be_visible()
    expect(field).to_have_value("41")
    ama.locator("#people-fold button").click()
    expect(ama.locator("#day")).to_contain_text("41 people are here.")
    expect(field).to_be_hidden()
    assert day.poll.people == 41
