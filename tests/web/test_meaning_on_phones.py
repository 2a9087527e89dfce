"""An issue on the ballot in the other languages of the hall, as an interpreter wrote it."""

from pathlib import Path

from app.domain.change import Topic
from app.robots.person import Person
from app.store.database import Tx
from app.store.events import change_event
from app.store.meanings import Meaning, put_meaning
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, ready_to_vote, show_result

SPANISH, ARABIC = "1 en la boleta", "على ورقة الاقتراع"


def translate(tx: Tx, of_text: str = "1 on the ballot") -> None:
    change_event(tx, languages="en es ar")
    put_meaning(tx, Meaning("issue:1", "es", SPANISH, of_text, checked=True))
    put_meaning(tx, Meaning("issue:1", "ar", ARABIC, of_text, checked=False))
    tx.announce(Topic.MEANINGS)


async def vote_in_three_languages(hall: Hall, of_text: str = "1 on the ballot") -> None:
    await ready_to_vote(hall)
    await hall.runtime.perform(translate, of_text)
    await open_kind(hall, "vote")


async def ballot(phone: Person) -> str:
    return (await phone.open("/phone")).html


async def test_a_phone_reads_an_issue_in_its_own_language_and_the_main_one_needs_none(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1, "es")
        await vote_in_three_languages(hall)
        assert SPANISH not in await ballot(ben)
        page = await ballot(chloe)
        assert f'lang="es" dir="auto" translate="no">{SPANISH}</p>' in page
        assert "1 on the ballot" in page
        await close_now(hall)
        assert (await chloe.open("/phone")).ok
        await show_result(hall)
        assert ARABIC not in await ballot(chloe)


async def test_a_language_that_no_screen_speaks_is_chosen_on_the_ballot(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1)
        await vote_in_three_languages(hall)
        assert (await ben.press("العربية")).ok
        page = await ben.open("/phone")
        assert ARABIC in page.html
        assert "nobody has checked this translation" in page.page.words
        assert "Which of these matter most?" in page.page.words
        assert ARABIC not in await ballot(chloe)
        assert (await ben.press("Put a dot on #1")).ok
        assert ARABIC in await ballot(ben)
        await ben.press("Take back your dot from #1")
        assert (await ben.press("العربية")).ok
        assert ARABIC not in await ballot(ben)


async def test_a_meaning_of_other_words_is_not_shown_and_a_made_up_language_does_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1, "es")
        await vote_in_three_languages(hall, of_text="words of before")
        assert SPANISH not in await ballot(chloe)
        assert "Also in" not in (await ben.open("/phone")).page.words
        assert (await ben.post("/phone/meaning", language="xx; Path=/")).ok
        assert (await ben.open("/phone")).ok
