"""A whole morning in Spanish: no English sentence is left, and a change of language keeps one's place."""

import re
from functools import cache

from playwright.sync_api import Page, expect

from tests.browser.hall import Hall
from tests.browser.test_pseudo import READ
from tools.browsing import HALL, press
from tools.catalogues import language_path, read
from tools.translations import forms

SPANISH = "es"
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


@cache
def sentences() -> tuple[frozenset[str], re.Pattern[str]]:
    """Every message whose Spanish is another one: those that stand alone, and those that hold a number or a name."""
    pairs = [
        (forms(message.id), forms(message.string)) for message in read(language_path(SPANISH), SPANISH) if message.id
    ]
    differing = {" ".join(text.split()) for english, spanish in pairs for text in set(english) - set(spanish)}
    holding = [text for text in differing if PLACEHOLDER.search(text)]
    patterns = (".+".join(map(re.escape, PLACEHOLDER.split(text))) for text in holding)
    return frozenset(differing.difference(holding)), re.compile("|".join(patterns))


def is_english(text: str) -> bool:
    alone, holding = sentences()
    return text in alone or (holding.fullmatch(text) is not None)


def left_in_english(page: Page) -> list[str]:
    texts = [" ".join(text.split()) for text in page.evaluate(READ)]
    return [part for text in texts for part in {text, *text.split(" · ")} if is_english(part)]


def test_english_that_was_left_is_found(hall: Hall) -> None:
    page = hall.device()
    page.goto("/join")
    assert {"Come in", "I have a code"} <= set(left_in_english(page))
    assert any(text.startswith("Run by ") for text in left_in_english(page))
    page.goto("/join?language=es")
    assert left_in_english(page) == []


def test_a_door_in_spanish_stays_spanish_until_the_ballot_is_in(hall: Hall) -> None:
    phone = hall.device(viewport={"width": 360, "height": 740})
    phone.goto(f"{hall.server.door(1)}?language=es")
    phone.locator("form[action^='/join/'] button").click()
    expect(phone).to_have_url(f"{HALL}/phone")
    expect(phone.locator("html")).to_have_attribute("lang", SPANISH)
    ama = hall.holder("lead")
    press(ama, "Open: Concerns")
    expect(phone.get_by_role("button", name="Enviar a mi grupo")).to_be_visible()
    assert left_in_english(phone) == []


def test_who_changes_the_language_keeps_place_and_words(hall: Hall) -> None:
    ama, ben = hall.holder("lead"), hall.phone(1)
    press(ama, "Open: Concerns")
    ben.locator("#words-concerns").fill("Nobody explains")
    press(ben, "Español")
    expect(ben.locator("html")).to_have_attribute("lang", SPANISH)
    expect(ben).to_have_url(f"{HALL}/phone")
    expect(ben.locator("#words-concerns")).to_have_value("Nobody explains")
    press(ben, "English")
    expect(ben.get_by_role("button", name="Send to my group")).to_be_visible()
    expect(ben.locator("#words-concerns")).to_have_value("Nobody explains")
