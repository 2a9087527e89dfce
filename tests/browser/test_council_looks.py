"""The council's screens in all their states: without a barrier, at any width and size, in words to be translated."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from app.domain.change import Topic
from app.domain.group import Group
from app.services.electing import choose_again, draw, leave_open, open_phones, take_all, take_next
from app.services.seating import create_office, hold_seat, introduce, set_seats
from app.services.standing import put_forward, step_back
from app.store.candidates import find_candidates
from app.store.database import Tx
from app.store.events import change_event
from app.store.groups import add_group, change_group, find_groups
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tests.browser.test_axe import TITLES, faint, violations
from tests.browser.test_pseudo import PSEUDO, unmarked
from tests.browser.test_wall import ALL, LONG_NAME, OLD, SEEN, SIZES, Backstage, follow
from tests.browser.test_wall import faults as faults_of_wall
from tests.browser.test_zoom import faults
from tests.cast import NOON
from tests.services.councils import by_slips, forward, open_council
from tests.services.day import Day

LONG = "Bartholomew Featherstonehaugh-Wellington of the Seventh Street Baptist Church"
UNFOLD_ALL = "document.querySelectorAll('details').forEach((each) => { each.open = true })"


@pytest.fixture
def day(tmp_path: Path) -> Day:
    made = Backstage(tmp_path)
    open_council(made)
    return made


def _end(tx: Tx) -> None:
    change_event(tx, ended_at=NOON)
    tx.announce(Topic.COUNCIL)


def every_state(day: Day, hall: Hall) -> Iterator[tuple[str, Page]]:
    """One after the other: what comes next may depend on what was looked at."""
    tablet, ama = hall.holder("group1"), hall.holder("lead")
    rosa, zoe = hall.phone(1), hall.phone(1)
    yield from (("nobody", tablet), ("nobody", rosa), ("nobody", ama))
    put_myself_forward(rosa)
    forward(day, LONG, "Ana", "Kofi", serves=False)
    day.do(step_back, "kofi", 1, None)
    yield from (("candidates", tablet), ("candidate", rosa))
    rosas = day.find(find_candidates, 1)[0].id
    day.do(take_next, 1, "ana", 1)
    yield "voice", tablet
    day.do(choose_again, 1)
    day.do(open_phones, 1)
    yield from (("phones", tablet), ("phones", rosa), ("phones", zoe))
    day.do(choose_again, 1)
    by_slips(day, **{rosas: 4, LONG.lower(): 4, "ana": 4})
    yield "tied", tablet
    day.do(draw, 1, "4 17 8", 0, NOON)
    yield "drawn", tablet
    day.do(choose_again, 1)
    yield "again", tablet
    day.do(set_seats, 3, 1, NOON)
    day.do(take_all, 1, NOON)
    yield from (("asked", tablet), ("asked", rosa), ("chosen", zoe))
    yield from at_the_secretary(hall, rosa)
    day.do(leave_open, 2, NOON)
    day.do(hold_seat, 2, "member", 1, LONG_NAME)
    day.do(create_office, "District Attorney")
    ama.goto("/lead/council")
    yield "before", ama
    day.do(introduce, True, NOON)
    yield from (("introduced", ama), ("introduced", rosa), ("introduced", zoe), ("introduced", hall.holder("lead")))
    rosa.goto("/phone/council")
    yield "own page", rosa
    day.do(_end)
    yield from (("over", tablet), ("over", rosa))


def put_myself_forward(phone: Page) -> None:
    phone.reload()
    phone.locator("#forward > summary").click()
    phone.locator("#called-new").fill("Rosa")
    phone.locator("#forward button").click()
    phone.locator("#own-title").wait_for()


def at_the_secretary(hall: Hall, rosa: Page) -> Iterator[tuple[str, Page]]:
    dan = hall.holder("secretary")
    yield "first", dan
    dan.locator("form[action='/secretary/key'] button").click()
    words = dan.locator(".passphrase").inner_text()
    yield "passphrase", dan
    dan.goto("/secretary")
    yield from (("ready", dan), ("contact", rosa))
    dan.locator("#passphrase").fill(words)
    dan.locator("form[action='/secretary/contacts'] .primary").click()
    dan.locator(".contacts").wait_for()
    yield "contacts", dan
    dan.goto("/secretary/cards")
    yield "cards", dan


def look(page: Page, state: str) -> list[str]:
    page.evaluate(UNFOLD_ALL)
    page.emulate_media(reduced_motion="reduce")
    before = page.viewport_size
    page.set_viewport_size({"width": 1280, "height": 6000})
    found = violations(page) + faint(page) + ([] if page.evaluate(TITLES) == 1 else ["not one title"])
    page.emulate_media(color_scheme="dark")
    found += [f"dark {each}" for each in faint(page)]
    page.emulate_media(color_scheme="light")
    if state != "cards":  # paper has its own size
        found += faults(page)
    if before:
        page.set_viewport_size(before)
    return found


ONCE = ("passphrase", "contacts")  # pages that are no answer to a question asked again


def test_no_state_has_a_barrier_or_words_that_do_not_fit(day: Day, open_hall: OpenHall) -> None:
    hall, found = open_hall(), list[str]()
    for state, page in every_state(day, hall):
        if state not in ONCE:
            page.reload()
        found += [f"{state} {page.url}: {each}" for each in look(page, state)]
        if state not in ONCE:
            page.reload()
    assert not found, "\n".join(found)
    assert not hall.troubles


def test_every_word_can_be_translated(day: Day, open_hall: OpenHall) -> None:
    hall, escaped = open_hall(PLENARY_PSEUDO_LANGUAGE="1"), dict[str, list[str]]()
    for state, page in every_state(day, hall):
        page.context.add_cookies([{"name": "plenary_language", "value": PSEUDO, "url": "http://hall.test"}])
        if state not in ONCE:
            page.reload()
        page.evaluate(UNFOLD_ALL)
        if found := unmarked(page):
            escaped[f"{state} {page.url}"] = found
    assert not escaped, "\n".join(f"{state}: {texts}" for state, texts in escaped.items())


def fill_all(day: Day, name: str) -> None:
    """Every group has chosen as many as it has seats, under names of this length."""
    for group in day.find(find_groups):
        for nth in range(3):
            day.do(put_forward, f"{group.id}.{nth}", group.id, f"{name} {nth}", nth != 1, nth == 0, None)
        day.do(draw, group.id, "1 2 3", 0, NOON)


def of_two(day: Day) -> None:
    for group in range(3, 8):
        day.do(_remove, group)
    day.do(set_seats, 1, 0, NOON)


def of_twenty_three(day: Day) -> None:
    fill_all(day, "Rosa Ortiz")
    day.do(leave_open, 7, NOON) if not day.find(find_candidates, 7) else None
    for office in ("District Attorney", "Chief of Police"):
        day.do(create_office, office)


def of_thirty(day: Day) -> None:
    of_twenty_three(day)
    day.do(set_seats, 4, 0, NOON)


def _remove(tx: Tx, group: int) -> None:
    change_group(tx, group, removed=True)
    tx.announce(Topic.GROUPS)


@pytest.mark.parametrize("languages", ["", "en es"])
@pytest.mark.parametrize("made", [of_two, of_twenty_three, of_thirty])
def test_the_back_row_reads_a_council_of_any_size(
    day: Backstage, open_hall: OpenHall, made: Callable[[Day], None], languages: str
) -> None:
    made(day)
    day.tell(wall_languages=languages)
    hall = open_hall()
    walls = [hall.holder("wall", viewport={"width": width, "height": height}) for width, height in SIZES]
    found: list[str] = []
    for shown in (False, True):
        day.do(introduce, shown, NOON)
        for wall in walls:
            follow(wall, day)
            found += [f"{shown} {wall.viewport_size}: {fault}" for fault in faults_of_wall(wall)]
    assert not found, "\n".join(found)
    assert not hall.troubles


def test_a_council_that_does_not_fit_is_turned_page_by_page(day: Backstage, open_hall: OpenHall) -> None:
    for number, letter in enumerate("HIJKL", 8):
        day.do(add_group, Group(number, letter, LONG_NAME, "community"))
    fill_all(day, LONG)
    day.do(introduce, True, NOON)
    wall = open_hall().holder("wall", viewport={"width": OLD[0], "height": OLD[1]})
    wall.clock.install()
    wall.reload()
    follow(wall, day)
    wanted, seen = wall.evaluate(ALL), set(wall.evaluate(SEEN))
    pages = int((wall.locator("[data-page]").text_content() or "").split()[-1])
    for _ in range(1, pages):
        wall.clock.run_for(12_000)
        assert faults_of_wall(wall) == []
        seen |= set(wall.evaluate(SEEN))
    assert pages > 1
    assert seen == set(wanted)
