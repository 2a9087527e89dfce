"""What a group has not agreed on is nowhere outside of it; what it agreed on tells nobody's phone."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.robots.person import Person
from tests.cast import Hall, open_hall
from tests.web.days import close_now, count_heads, open_kind
from tests.web.overhearing import all_pages, overheard, readable

BY_PHONE = "Wisteria: they never call back"
BY_SCRIBE = "Marigold: the hearings are at noon"
WITHDRAWN = "Hyacinth: taken back at once"
SET_ASIDE = "Oleander: set aside by the facilitator"
REFUSED = "Foxglove " * 40
NAMES = ("Wisteria", "Marigold", "Hyacinth", "Oleander", "Foxglove")


class Room:
    """Group 1 writes; everybody else listens."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.outside: dict[str, tuple[Person, str]] = {}

    async def fill(self) -> None:
        hall = self.hall
        self.ben, self.tablet = await hall.phone(1), await hall.holder("group1")
        self.outside = {
            "a neighbour's phone": (await hall.phone(1), "/live/phone"),
            "a phone of another group": (await hall.phone(2), "/live/phone"),
            "another tablet": (await hall.holder("group2"), "/live/group/2"),
            "lead": (await hall.holder("lead"), "/live/lead"),
            "theme team": (await hall.holder("themes"), "/live/themes"),
            "wall": (await hall.holder("wall"), "/live/wall"),
        }
        await count_heads(hall, 1, 2)

    async def speak(self) -> None:
        """Ben's phone and the scribe say five things; one is withdrawn, one set aside, one refused."""
        for words in (WITHDRAWN, SET_ASIDE, BY_PHONE):
            assert (await self.ben.press("Send to my group", text=words)).ok
        assert (await self.ben.press("Send to my group", text=REFUSED)).status == 422
        assert (await self.tablet.press("Put on the list", text=BY_SCRIBE)).ok
        lines = {line["text"]: line["id"] for line in rows(self.hall.database, "statement")}
        assert (await self.ben.post(f"/phone/statements/{lines[WITHDRAWN]}/withdraw", seen=1)).ok
        assert (await self.tablet.post(f"/group/1/statements/{lines[SET_ASIDE]}/aside")).ok

    async def seen_outside(self) -> dict[str, str]:
        """Everything that anyone but Ben and his tablet can read, and the exports."""
        people = {name: person for name, (person, _) in self.outside.items()} | {"Zoe": self.hall.someone()}
        seen = {
            f"{name} {page}": words
            for name, person in people.items()
            for page, words in (await all_pages(self.hall, person)).items()
        }
        report = await self.hall.runtime.database.read(load_report)
        return seen | {"json": to_json(report), "csv": readable(to_csv(report))}


def rows(database: Path, table: str) -> list[sqlite3.Row]:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return connection.execute(f"SELECT * FROM {table}").fetchall()


def told(words: str, names: tuple[str, ...] = NAMES) -> set[str]:
    return {name for name in names if name in words}


async def test_words_that_are_not_agreed_are_nowhere_outside_the_group(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    async with open_hall(tmp_path) as hall:
        room = Room(hall)
        await room.fill()
        async with overheard(room.outside | {"Ben's own socket": (room.ben, "/live/phone")}) as frames:
            await open_kind(hall, "concerns")
            await room.speak()
            assert told((await room.tablet.open("/group/1")).html) == {"Wisteria", "Marigold", "Oleander"}
            assert told((await room.ben.open("/phone")).html) == {"Wisteria", "Oleander"}
            seen = await room.seen_outside()
            await close_now(hall)
            seen |= {f"{place} later": words for place, words in (await room.seen_outside()).items()}
            await hall.settled()
        assert all(frames.values())
        seen |= {name: "".join(heard) for name, heard in frames.items()}
    out = capfd.readouterr()
    seen |= {"log": caplog.text, "stdout": out.out, "stderr": out.err}
    assert {place: told(words) for place, words in seen.items() if told(words)} == {}


async def test_agreed_words_go_out_and_withdrawn_or_set_aside_ones_never_do(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        room = Room(hall)
        await room.fill()
        async with overheard(room.outside) as frames:
            await open_kind(hall, "concerns")
            await room.speak()
            assert (await room.tablet.press("The group agrees")).ok
            await room.outside["theme team"][0].open("/themes")
            await hall.settled()
            seen = await room.seen_outside()
        assert told(seen["theme team /themes 0"]) == told(seen["json"]) == told(seen["csv"]) == {"Wisteria", "Marigold"}
        assert told("".join(frames["theme team"])) == {"Wisteria", "Marigold"}
        seen |= {name: "".join(heard) for name, heard in frames.items()}
        assert {place for place, words in seen.items() if told(words) - {"Wisteria", "Marigold"}} == set()
        assert WITHDRAWN not in {line["text"] for line in rows(hall.database, "statement")}


async def test_nothing_in_the_database_tells_which_phone_said_what(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        room = Room(hall)
        await room.fill()
        await open_kind(hall, "concerns")
        await room.speak()
        before = {line["author"] for line in rows(hall.database, "statement")} - {None}
        assert len(before) == 1, "one phone has one mark on one list"
        assert (await room.tablet.press("The group agrees")).ok
        lines, phones = rows(hall.database, "statement"), rows(hall.database, "participant")
    assert [line["author"] for line in lines] == [None] * len(lines)
    ids = {phone["id"] for phone in phones}
    assert len(ids) == 3
    assert not ids & {value for line in lines for value in line}
    assert not ids & before
    assert "participant" not in _referred_to_by(hall.database, "statement")
    assert "statement" not in _referred_to_by(hall.database, "participant")


def _referred_to_by(database: Path, table: str) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}
