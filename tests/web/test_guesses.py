"""Somebody types codes at random: nobody gets in by it, and nobody else waits for it."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from random import Random

import httpx2
import pytest

from app.domain.refusal_of_votes import TooManyGuesses, WrongCard
from app.domain.vote_card import CARD_LENGTH, CARD_LETTERS
from app.robots.person import Person
from app.robots.reading import read
from app.services.dealing import make_void
from app.store.ballots import count_ballots, count_by_issue
from app.web.guesses import WAITING_MOST, Guesses
from tests.cast import Hall, open_hall
from tests.web.days import open_kind
from tests.web.dealt import deal, use
from tests.web.walking import app_of

GUESSES = 300
VOTERS = 12
SENTENCES = {WrongCard.status: WrongCard.message, TooManyGuesses.status: TooManyGuesses.message}


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    async with open_hall(tmp_path) as opened:
        yield opened


@pytest.fixture
async def cards(hall: Hall) -> list[tuple[str, str]]:
    """The vote is open."""
    pairs = await deal(hall, VOTERS + 1)
    await open_kind(hall, "vote")
    return pairs


@asynccontextmanager
async def unanswered(hall: Hall) -> AsyncIterator[list[asyncio.Task[httpx2.Response]]]:
    """As many guesses wait as may, and in here none of them is answered: whoever is has not waited behind them."""
    guesses, guesser = Guesses(0, WAITING_MOST), hall.someone()
    app_of(hall).state.guesses = guesses
    async with guesses._turn:
        tasks = [asyncio.create_task(guess(guesser, code)) for code in random_codes(Random(2))]
        while sum(task.done() for task in tasks) < GUESSES - WAITING_MOST:
            await asyncio.sleep(0.01)
        yield tasks
        assert sum(not task.done() for task in tasks) == WAITING_MOST
    await asyncio.gather(*tasks)


def random_codes(dice: Random) -> list[str]:
    return ["".join(dice.choices(CARD_LETTERS, k=CARD_LENGTH)) for _ in range(GUESSES)]


async def guess(guesser: Person, code: str) -> httpx2.Response:
    return await guesser.http.post("/card", data={"card": code})


async def vote(person: Person, code: str) -> None:
    """Three dots, one after the other, and done: each press is counted."""
    answer = await use(person, code)
    for issue in (1, 2, 3):
        assert answer.ok, answer.page.notice
        forms = [form for form in answer.page.forms if form.fields.get("placed") == "yes"]
        answer = await person.submit(next(form for form in forms if form.action.endswith(f"/{issue}/1")))
    answer = await person.submit(answer.page.needed("/done"))
    assert "Your ballot is in." in answer.page.words


async def test_none_of_300_wrong_codes_gets_in_and_each_is_told_so_in_a_sentence(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    app_of(hall).state.guesses = Guesses(0.001, WAITING_MOST)
    guesser = hall.someone()
    answers = await asyncio.gather(*(guess(guesser, code) for code in random_codes(Random(1))))
    assert {answer.status_code for answer in answers} <= set(SENTENCES)
    assert all(read(answer.text).notice == SENTENCES[answer.status_code] for answer in answers)
    assert all(read(answer.text).form("/card") for answer in answers), "and may type again"
    assert not [answer for answer in answers if "set-cookie" in answer.headers]
    assert (await guesser.open("/booth")).status == 403


async def test_while_wrong_codes_wait_every_right_one_gets_in_at_once_and_every_dot_counts(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    voters = [hall.someone() for _ in range(VOTERS)]
    async with unanswered(hall) as guesses:
        await asyncio.gather(*(vote(person, code) for person, (code, _) in zip(voters, cards, strict=False)))
    told = Counter(task.result().status_code for task in guesses)
    assert told == {TooManyGuesses.status: GUESSES - WAITING_MOST, WrongCard.status: WAITING_MOST}
    assert await hall.runtime.database.read(count_ballots, 1) == VOTERS
    assert await hall.runtime.database.read(count_by_issue, 1) == dict.fromkeys((1, 2, 3), VOTERS)


async def test_who_mistypes_one_letter_among_guesses_is_told_and_gets_in_with_the_right_code(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    ben, code = hall.someone(), cards[0][0]
    mistyped = code[:-1] + next(letter for letter in CARD_LETTERS if letter != code[-1])
    async with unanswered(hall):
        told = await ben.post("/card", card=mistyped)
        assert (told.status, told.page.notice) == (TooManyGuesses.status, TooManyGuesses.message)
        assert told.page.needed("/card").fields["card"] == mistyped, "what was typed is still there"
        assert (await ben.post("/card", card=code.lower())).path == "/booth"


async def test_a_guesser_who_hangs_up_makes_room_for_the_next(hall: Hall, cards: list[tuple[str, str]]) -> None:
    app_of(hall).state.guesses = Guesses(0.01, WAITING_MOST)
    guesser = hall.someone()
    for seed in range(3):
        guesses = [asyncio.create_task(guess(guesser, code)) for code in random_codes(Random(seed))[:60]]
        await asyncio.sleep(0.05)
        for task in guesses:
            task.cancel()
        await asyncio.gather(*guesses, return_exceptions=True)
    async with asyncio.timeout(10):
        while (await guess(guesser, "BCDFGHJKMNPQ")).status_code != WrongCard.status:
            await asyncio.sleep(0.02)


async def test_the_page_behind_a_code_is_the_same_for_right_void_and_wrong_codes(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    (right, _), (void, stub) = cards[:2]
    await hall.runtime.perform(make_void, hall.runtime.house.vote_key, stub)
    zoe, wrong = hall.someone(), "BCDFGHJKMNPQ"
    seen = set()
    for code in (right, void, wrong):
        for headers in ({}, {"X-Fragment": "1"}):
            answer = await zoe.http.get(f"/card/{code}", headers=headers | {"Accept-Encoding": "identity"})
            known = {name: value for name, value in answer.headers.items() if name != "date"}
            assert code in answer.text
            seen.add((len(headers), answer.status_code, str(known), answer.text.replace(code, "…")))
    assert {(kind, status) for kind, status, *_ in seen} == {(0, 200), (1, 200)}
    assert len(seen) == 2
