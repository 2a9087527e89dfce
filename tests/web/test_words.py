"""Where did my words go? On the phone that wrote them, and nowhere else: not with the whole database and its key."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

from app.domain.card import CardState
from app.domain.secret import author_mark, ballot_id, participant_id, trace_mark
from app.domain.theme import Place
from app.robots.person import Person
from app.services.agreeing import begin_reading, keep_here
from app.services.asking import darken
from app.services.contributing import say
from app.services.scribing import reword
from app.services.theming import make_the_rest, place_issue
from app.services.uncovering import deliver, join_line, keep, lay_aside, uncover
from app.store.cards import find_cards
from app.store.statements import find_list
from tests.cast import Hall, open_hall
from tests.web.days import close_now, count_heads, open_kind, show_result, the_group_agrees, the_group_says

KEPT, JOINED, ASIDE = "Wisteria: they never call back", "Marigold: no answer", "Oleander: something else"
HERS = "Foxglove: the other phone's card"
NEW_WORDS = "Wisteria: nobody calls back"
QUESTION = "Where did my words go?"


@asynccontextmanager
async def cards_are_written(folder: Path) -> AsyncIterator[tuple[Hall, Person, Person]]:
    """Ben wrote three cards and Chloe one, in the same group."""
    async with open_hall(folder, "spcp") as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1)
        await count_heads(hall, 1, 2)
        await open_kind(hall, "concerns")
        for phone, words in ((ben, KEPT), (chloe, HERS), (ben, JOINED), (ben, ASIDE)):
            assert (await phone.press("Put it in the pile", text=words)).ok
        yield hall, ben, chloe


async def talk(hall: Hall) -> None:
    """The cards are uncovered: two become lines, one joins, one is set aside."""
    run = hall.runtime.perform
    await run(deliver, 1, "concerns")
    for words in (KEPT, HERS):
        id = await on_the_table(hall, words)
        await run(keep, id, 1, 3)
    await run(join_line, await on_the_table(hall, JOINED), 1, await line_of(hall, KEPT), 3)
    await run(lay_aside, await on_the_table(hall, ASIDE), 1, 3)


async def on_the_table(hall: Hall, words: str) -> str:
    cards = await hall.runtime.database.read(find_cards, 1, "concerns", CardState.DELIVERED)
    card = next(card for card in cards if card.text == words)
    await hall.runtime.perform(uncover, card.id, 1, card.version)
    return card.id


async def line_of(hall: Hall, words: str) -> str:
    lines = await hall.runtime.database.read(find_list, 1, "concerns")
    return next(line.id for line in lines if words in (line.text, line.original))


async def told(phone: Person) -> str:
    return (await phone.open("/phone/words")).page.words


def rows(database: Path, table: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(f"SELECT * FROM {table}").fetchall()


async def test_a_card_is_followed_from_the_pile_to_the_table_and_onto_the_list(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, _):
        assert (await told(ben)).count("in the pile") == 3
        await hall.runtime.perform(deliver, 1, "concerns")
        assert (await told(ben)).count("in the pile") == 3
        id = await on_the_table(hall, KEPT)
        assert "on the table" in await told(ben)
        await hall.runtime.perform(keep, id, 1, 3)
        assert "on your group's list" in await told(ben)


async def test_other_words_stand_beside_those_that_were_written(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, _):
        await talk(hall)
        words = await told(ben)
        assert "set aside" in words
        assert f"joined with {KEPT}" in words
        await hall.runtime.perform(reword, await line_of(hall, KEPT), 1, NEW_WORDS, 1)
        words = await told(ben)
        assert KEPT in words
        assert f"now in these words: {NEW_WORDS}" in words
        assert f"joined with {NEW_WORDS}" in words


async def test_what_stays_in_the_room_and_what_was_also_said_are_told_apart(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, chloe):
        await talk(hall)
        await hall.runtime.perform(begin_reading, 1, "concerns")
        await hall.runtime.perform(keep_here, await line_of(hall, KEPT), 1, True)
        await the_group_agrees(hall, 1)
        assert (await told(ben)).count("stays in this room") == 2
        assert "agreed by your group" in await told(chloe)


async def test_an_agreed_line_is_followed_to_the_ballot_and_the_result(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, chloe):
        await talk(hall)
        await the_group_says(hall, 2, "a concern of another group")
        for group in (1, 2):
            await the_group_agrees(hall, group)
        await open_kind(hall, "themes")
        await hall.runtime.perform(make_the_rest, hall.runtime.clock())
        assert f"on the ballot as #1 {KEPT}" in await told(ben) or f"on the ballot as #2 {KEPT}" in await told(ben)
        kept = (int(issue_of(hall, HERS)), Place.KEPT, "for the council", hall.runtime.clock())
        await hall.runtime.perform(place_issue, *kept)
        assert "kept, not on the ballot: for the council" in await told(chloe)
        await open_kind(hall, "vote")
        await close_now(hall)
        await show_result(hall)
        assert "carried on" in await told(ben)


def issue_of(hall: Hall, words: str) -> str:
    return next(str(row["id"]) for row in rows(hall.database, "issue") if row["text"] == words)


async def test_a_second_phone_of_the_group_sees_none_of_it_at_any_stage(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, chloe):
        seen, control = [await told(chloe)], [await told(ben)]
        await talk(hall)
        seen, control = [*seen, await told(chloe)], [*control, await told(ben)]
        await the_group_agrees(hall, 1)
        seen, control = [*seen, await told(chloe)], [*control, await told(ben)]
        stranger = await hall.phone(2)
        seen.append(await told(stranger))
        assert "No words came from this phone." in seen[-1]
    assert all("Wisteria" in words and "Foxglove" not in words for words in control)
    assert [words for words in seen if any(name in words for name in ("Wisteria", "Marigold", "Oleander"))] == []


async def test_both_files_together_do_not_link_two_lines_of_one_phone_after_the_agreement(tmp_path: Path) -> None:
    """Whoever holds the database and its key, but no phone."""
    async with cards_are_written(tmp_path) as (hall, _, chloe):
        before = rows(hall.database, "card")
        assert len({card["author"] for card in before if card["text"] != HERS}) == 1, "until then a phone's mark tells"
        await talk(hall)
        assert (await chloe.open("/phone/words")).ok
        await the_group_agrees(hall, 1)
        key = hall.runtime.house.key
    _nothing_is_shared(rows(hall.database, "card"), HERS)
    phones = [row["id"] for row in rows(hall.database, "participant")]
    traces = {row["trace"] for table in ("card", "statement") for row in rows(hall.database, table)}
    guesses = {trace_mark(key, guess, row["id"]) for guess in (*phones, "") for row in before}
    assert len(traces) == 4
    assert not traces & (guesses | set(phones))


def _nothing_is_shared(cards: list[sqlite3.Row], other: str) -> None:
    """No column has a value on two cards of one phone that a card of the other phone could not have as well."""
    ben = [card for card in cards if card["text"] != other]
    chloe = next(card for card in cards if card["text"] == other)
    linked = {}
    for column in set(chloe.keys()) - {"state", "statement_id", "version"}:  # what became of it, which the group knows
        values = [card[column] for card in ben]
        linked[column] = {value for value in values if values.count(value) > 1} - {chloe[column], None}
    assert {column for column, shared in linked.items() if shared} == set()


async def test_a_line_of_an_open_list_is_found_again_by_its_phone_alone(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1)
        await open_kind(hall, "concerns")
        for words in ("first of Ben", "second of Ben"):
            assert (await ben.press("Send to my group", text=words)).ok
        assert QUESTION in (await ben.open("/phone")).page.words
        await the_group_agrees(hall, 1)
        assert (await told(ben)).count("agreed by your group") == 2
        assert "No words came from this phone." in await told(chloe)
        lines = rows(hall.database, "statement")
    assert len({line["trace"] for line in lines}) == 2
    assert {line["author"] for line in lines} == {None}


def test_no_two_marks_of_a_phone_are_alike() -> None:
    key, secret = b"k" * 32, "ben"
    made = [trace_mark(key, secret, id) for id in "ab"]
    made += [participant_id(key, secret), author_mark(key, secret, 1, "concerns"), ballot_id(key, secret, 1)]
    assert len(set(made)) == len(made)


async def test_the_scribes_own_lines_belong_to_no_phone(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "concerns")
        await hall.runtime.perform(say, "written-by-the-scribe", 1, "concerns", "by the scribe", None)
        assert "by the scribe" not in await told(ben)


async def test_a_dark_phone_shows_no_words_either(tmp_path: Path) -> None:
    async with cards_are_written(tmp_path) as (hall, ben, _):
        await hall.runtime.perform(darken, 1, True)
        words = await told(ben)
        assert "Your group pauses." in words
        assert not any(word in words for word in (KEPT, JOINED, ASIDE, QUESTION))
        await hall.runtime.perform(darken, 1, False)
        assert KEPT in await told(ben)
