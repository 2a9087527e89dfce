"""Three people on the full theme board at once: Zoe's screen is Z, Yara's is Y, Xavier's is X."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from bench.board import prepare_board
from tests.browser.conftest import OpenHall
from tests.browser.hall import Hall
from tools.browsing import HALL

LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture
def team(open_hall: OpenHall, tmp_path: Path) -> tuple[Hall, Page, Page, Page]:
    (prepare_board(tmp_path, 24, 8).file).rename(tmp_path / "plenary.db")
    (tmp_path / "board.key").rename(tmp_path / "plenary.key")
    hall = open_hall()
    z, y, x = (member(hall) for _ in range(3))
    return hall, z, y, x


def member(hall: Hall) -> Page:
    page = hall.holder("themes", viewport=LAPTOP)
    page.goto(f"{HALL}/themes/full")
    expect(page.locator("#connection")).to_contain_text("connected")
    return page


def cards(page: Page, of: str = "arrived") -> Locator:
    return page.locator(f"#{of} > .piece > a.card, #{of} > .piece > .of-theme > a.card")


def thing(card: Locator) -> str:
    return card.get_attribute("data-thing") or ""


def by(page: Page, named: str) -> Locator:
    return page.locator(f'.card[data-thing="{named}"]')


def drag(page: Page, card: Locator, onto: Locator) -> None:
    pick_up(page, card)
    carry_to(page, onto)
    page.mouse.up()


def pick_up(page: Page, card: Locator) -> None:
    card.scroll_into_view_if_needed()
    box = card.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 2 + 10, box["y"] + box["height"] / 2 + 10, steps=3)


def carry_to(page: Page, onto: Locator) -> None:
    box = onto.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, steps=4)


def board_of(page: Page) -> dict[str, list[str]]:
    """Everything that stands on this screen, list by list, without who holds it."""
    found = page.evaluate(
        """() => Object.fromEntries(Array.from(document.querySelectorAll(".stack")).map((list) =>
             [list.id, Array.from(list.querySelectorAll(".card")).map((card) => card.textContent.trim())]))"""
    )
    assert isinstance(found, dict)
    return found


def on_list(page: Page, nth: int, of: str = "arrived") -> Locator:
    return page.locator(f'#{of} a.card[data-list="{nth}"]')


def test_three_people_drag_merge_collide_and_undo_and_see_the_same(team: tuple[Hall, Page, Page, Page]) -> None:
    hall, z, y, x = team
    assert [page.locator(".member").first.text_content() for page in (z, y, x)] == ["Z", "Y", "X"]
    moved, theme = thing(on_list(z, 0).first), thing(cards(z, "ballot-0").first)

    # Z drags a concern onto a theme: it is under it on every screen.
    drag(z, by(z, moved), by(z, theme))
    for page in (z, y, x):
        expect(page.locator(f'#arrived [data-thing="{moved}"]')).to_have_count(0)
        expect(page.locator(f'#ballot-0 .originals [data-thing="{moved}"]')).to_have_count(1)

    # What X has in hand is ringed with its letter elsewhere, and stays in its hand while Y works.
    held, other = thing(on_list(x, 0).first), thing(on_list(x, 0).nth(1))
    pick_up(x, by(x, held))
    expect(by(z, held)).to_have_attribute("data-by", "X")
    expect(by(y, held)).to_have_attribute("data-by", "X")
    by(y, other).focus()
    y.keyboard.press("b")
    expect(y.locator(f'#arrived [data-thing="{other}"]')).to_have_count(0)
    expect(z.locator(f'#arrived [data-thing="{other}"]')).to_have_count(0)
    expect(x.locator(".ghost")).to_be_visible()
    expect(x.locator(f'#arrived [data-thing="{other}"]')).to_have_count(1)  # nothing moves under its hand
    carry_to(x, x.locator(".column.theme h2"))
    x.mouse.up()
    for page in (z, y, x):
        expect(page.locator(f'#theme-0 .originals [data-thing="{held}"]')).to_have_count(1)
        expect(page.locator(f'#arrived [data-thing="{other}"]')).to_have_count(0)
    expect(z.locator(".card[data-by]")).to_have_count(0)

    # Y and X merge the same concern: one wins, the other is told.
    both = thing(on_list(y, 0).first)
    for page in (y, x):
        by(page, both).click()
    targets = [page.locator('#sheet form[action$="/under"] button') for page in (y, x)]
    words = targets[0].first.text_content()
    targets[0].first.click()
    expect(y.locator("#sheet .sheet")).to_have_count(0)
    targets[1].nth(1).click()
    expect(x.locator("#notice")).to_contain_text("Somebody was faster")
    assert words
    expect(x.locator(f'#arrived [data-thing="{both}"]')).to_have_count(0)
    x.keyboard.press("Escape")

    # Z's undo takes back what Z did, not what the others did since.
    expect(z.locator("#undo button")).to_contain_text("Undo: put under")
    z.locator("body").press("u")
    for page in (z, y, x):
        expect(page.locator(f'#arrived [data-thing="{moved}"]')).to_have_count(1)
    assert board_of(z) == board_of(y) == board_of(x)
    fresh = member(hall)
    assert board_of(fresh) == board_of(z)
    assert hall.troubles == []


def test_a_refused_undo_says_why(team: tuple[Hall, Page, Page, Page]) -> None:
    _, z, y, _ = team
    moved = thing(on_list(z, 0).first)
    by(z, moved).focus()
    z.keyboard.press("b")
    expect(y.locator(f'#ballot-0 .originals [data-thing="{moved}"]')).to_have_count(1)
    y.locator(f'#ballot-0 .of-theme:has([data-thing="{moved}"]) > a.card').focus()
    y.keyboard.press("m")
    expect(y.locator(".type-ahead").first).to_be_focused()
    y.keyboard.press("Enter")
    expect(y.locator("#undo button")).to_contain_text("into")
    z.locator("#undo button").click()
    expect(z.locator("#notice")).to_contain_text("cannot be undone any more")


def test_the_whole_board_by_keyboard_alone(team: tuple[Hall, Page, Page, Page]) -> None:
    _, z, y, _ = team
    z.keyboard.press("j")
    focus = z.locator("a.card:focus")
    first = thing(focus)
    z.keyboard.press("j")
    assert thing(focus) != first
    z.keyboard.press("k")
    assert thing(focus) == first
    z.keyboard.press("m")
    expect(z.locator(".type-ahead").first).to_be_focused()
    words = (z.locator('#sheet form[action$="/under"] button .words').nth(1).text_content() or "").strip()
    z.keyboard.type(words[-12:])
    z.keyboard.press("Enter")
    expect(y.locator(f'.originals [data-thing="{first}"]')).to_have_count(1)
    expect(z.locator("#announce")).to_contain_text("Moved:")
    expect(focus).to_have_count(1)  # on the card that took its place
    z.keyboard.press("u")
    expect(y.locator(f'#arrived [data-thing="{first}"]')).to_have_count(1)
    z.keyboard.press("?")
    expect(z.get_by_role("dialog")).to_contain_text("merge into")
    z.keyboard.press("Escape")
    expect(z.get_by_role("dialog")).to_have_count(0)
    on_list(z, 0, "ballot-0").first.focus()
    number, before = focus.locator(".number").text_content(), cards(z, "ballot-0").count()
    z.keyboard.press("r")
    expect(z.locator(".reword textarea")).to_be_focused()
    z.keyboard.type("Nobody calls back")
    z.keyboard.press("Tab")
    z.keyboard.press("Enter")
    expect(y.locator("#ballot-0")).to_contain_text("Nobody calls back")
    expect(focus).to_contain_text("Nobody calls back")
    z.keyboard.press("J")
    expect(cards(y, "ballot-0").nth(1)).to_contain_text(f"{number}")
    z.keyboard.press("s")
    expect(z.locator(".split input").first).to_be_focused()
    z.keyboard.press("Space")
    expect(z.locator(".split input").first).to_be_checked()
    z.locator(".split button").press("Enter")
    expect(y.locator("#count-ballot-0")).to_have_text(str(before + 1))
    z.keyboard.press("Escape")
    on_list(z, 0, "ballot-0").first.focus()
    z.keyboard.press("b")
    expect(y.locator("#count-ballot-0")).to_have_text(str(before))


def test_look_alikes_are_shown_on_request_and_never_joined_by_themselves(team: tuple[Hall, Page, Page, Page]) -> None:
    _, z, y, _ = team
    before = board_of(z)
    z.locator("[data-sheet=alike]").click()
    pairs = z.locator(".pairs > li")
    expect(pairs.first.locator(".side")).to_have_count(2)
    assert board_of(z) == before
    differ = pairs.filter(has=z.locator('form[action$="/differ"]')).first
    told = differ.text_content()
    differ.locator('form[action$="/differ"] button').click()
    expect(pairs.first).not_to_have_text(told or "")
    y.locator("[data-sheet=alike]").click()
    expect(y.locator(".pairs > li").first).to_be_visible()
    assert told not in [row.text_content() for row in y.locator(".pairs > li").all()]
    z.locator('form[action$="/alike/link"] button').first.click()
    expect(y.locator(".see").first).to_contain_text("see also #")


def test_found_by_words_or_by_letter(team: tuple[Hall, Page, Page, Page]) -> None:
    _, z, _, _ = team
    z.locator("#find").fill("no such words")
    expect(z.locator(".stack .card:visible")).to_have_count(0)
    letter = z.locator("#arrived .letter").first.text_content() or ""
    z.locator("#find").fill(letter)
    expect(z.locator("#arrived .letter:visible").first).to_have_text(letter)
    others = [each for each in z.locator("#arrived .letter:visible").all_text_contents() if each != letter]
    assert others == []


def test_the_board_works_by_its_buttons_without_a_script(team: tuple[Hall, Page, Page, Page]) -> None:
    hall, z, _, _ = team
    page = hall.holder("themes", viewport=LAPTOP, java_script_enabled=False)
    page.goto(f"{HALL}/themes/full")
    moved = thing(on_list(page, 0).first)
    by(page, moved).click()
    page.get_by_role("button", name="Put on the ballot").click()
    expect(page).to_have_url(f"{HALL}/themes/full")
    expect(page.locator(f'#arrived [data-thing="{moved}"]')).to_have_count(0)
    expect(z.locator(f'#arrived [data-thing="{moved}"]')).to_have_count(0)
    page.locator("#undo button").click()
    expect(page.locator(f'#arrived [data-thing="{moved}"]')).to_have_count(1)
    by(page, moved).click()
    page.get_by_text("Keep, not on the ballot").click()
    page.locator("[name=reason]").fill("It is for the school board")
    page.get_by_role("button", name="Keep", exact=True).click()
    expect(page.locator("#kept")).to_contain_text("It is for the school board")
