"""Every screen of a day in each of its states: no barrier, at 400 %, in Spanish, and with no word that escapes."""

from collections.abc import Callable, Mapping

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenHall
from tests.browser.day import ENGLISH, Look, play_day
from tests.browser.hall import Hall
from tests.browser.late_day import play_late_day
from tests.browser.test_axe import barriers
from tests.browser.test_pseudo import PSEUDO, unmarked
from tests.browser.test_spanish import SPANISH, left_in_english
from tests.browser.test_zoom import EXCEPTED, faults

Play = Callable[[Hall, Mapping[str, Look]], None]


def walk(hall: Hall, play: Play) -> int:
    """How many states were looked at in each language; whatever is wrong in any of them is told at once."""
    wrong: list[str] = []
    seen: list[str] = []

    def in_english(state: str, page: Page) -> None:
        seen.append(state)
        wrong.extend(f"{state}: {each}" for each in barriers(state, page))
        if not state.split("?")[0].endswith(EXCEPTED):
            wrong.extend(f"{state}: {each}" for each in faults(page))

    def in_spanish(state: str, page: Page) -> None:
        check_language(page, SPANISH)
        wrong.extend(f"{state}: English is left: {each}" for each in left_in_english(page))

    def in_pseudo(state: str, page: Page) -> None:
        check_language(page, PSEUDO)
        wrong.extend(f"{state}: cannot be translated: {each}" for each in unmarked(page))

    play(hall, {ENGLISH: in_english, SPANISH: in_spanish, PSEUDO: in_pseudo})
    assert not wrong, "\n".join(wrong)
    assert hall.troubles == []
    return len(seen)


def check_language(page: Page, language: str) -> None:
    assert page.locator("html").get_attribute("lang") == language


@pytest.mark.timeout(600)
def test_every_screen_of_the_day_is_for_everybody(open_hall: OpenHall) -> None:
    assert walk(open_hall(PLENARY_PSEUDO_LANGUAGE="1"), play_day) > 75


@pytest.mark.timeout(600)
def test_every_screen_of_the_afternoon_is_for_everybody(late_hall: OpenHall) -> None:
    assert walk(late_hall(PLENARY_PSEUDO_LANGUAGE="1"), play_late_day) > 50
