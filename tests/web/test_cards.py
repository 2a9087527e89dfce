"""Cards: what lies face down is read by nobody, what the group talks about by nobody outside of it."""

import logging
from pathlib import Path

import pytest

from app.domain.change import Topic
from app.domain.refusal import NotInGroup, OnPaperToday
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.robots.person import Person
from app.services.facilitating import hold_room
from app.services.joining import remove
from app.services.theming import make_the_rest
from app.store.database import Tx
from app.store.events import change_event
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, the_group_agrees, the_group_says
from tests.web.overhearing import all_pages, overheard, readable
from tests.web.test_unagreed_words import rows

FIRST, SECOND, THIRD = "Wisteria: they never call back", "Marigold: nobody explains", "Oleander: we are afraid"
NAMES = ("Wisteria", "Marigold", "Oleander")


def told(words: str) -> set[str]:
    return {name for name in NAMES if name in words}


class Room:
    """Group 1 writes cards and talks about them; everybody else listens."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall

    async def fill(self) -> None:
        hall = self.hall
        self.ben, self.chloe, self.tablet = await hall.phone(1), await hall.phone(1), await hall.holder("group1")
        self.outside: dict[str, tuple[Person, str]] = {
            "a phone of another group": (await hall.phone(2), "/live/phone"),
            "another tablet": (await hall.holder("group2"), "/live/group/2"),
            "lead": (await hall.holder("lead"), "/live/lead"),
            "theme team": (await hall.holder("themes"), "/live/themes"),
            "wall": (await hall.holder("wall"), "/live/wall"),
        }
        await count_heads(hall, 1, 2)
        await open_kind(hall, "concerns")

    async def write(self) -> None:
        for person, words in ((self.ben, FIRST), (self.ben, SECOND), (self.chloe, THIRD)):
            assert (await person.press("Put it in the pile", text=words)).ok

    async def decide(self, *labels: str) -> list[str]:
        """Uncover a card for each of these, and press it; the words that were uncovered."""
        seen: list[str] = []
        for label in labels:
            assert (await self.tablet.press("Uncover the next card")).ok
            seen += told((await self.tablet.open("/group/1")).html.partition('class="face"')[2].partition("</p>")[0])
            assert (await self.tablet.press(label)).ok
        return seen

    async def seen_outside(self) -> dict[str, str]:
        """Everything that anyone outside the group can read, and the exports."""
        people = {name: person for name, (person, _) in self.outside.items()} | {"Zoe": self.hall.someone()}
        seen = {
            f"{name} {page}": words
            for name, person in people.items()
            for page, words in (await all_pages(self.hall, person)).items()
        }
        report = await self.hall.runtime.database.read(load_report)
        return seen | {"json": to_json(report), "csv": readable(to_csv(report))}


async def test_no_card_is_seen_outside_of_its_group_and_face_down_by_nobody(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        inside = {"the tablet": (room.tablet, "/live/group/1"), "Chloe's own socket": (room.chloe, "/live/phone")}
        async with overheard(room.outside) as frames, overheard(inside) as within:
            before = (await room.tablet.open("/group/1")).page.words
            await room.write()
            assert (await room.tablet.open("/group/1")).page.words == before, (
                "the tablet tells nothing: no count either"
            )
            assert told((await room.ben.open("/phone")).html) == {"Wisteria", "Marigold"}
            assert told((await room.chloe.open("/phone")).html) == {"Oleander"}
            assert (await room.tablet.press("Time is over: deliver the cards")).ok
            await hall.settled()
            assert told((await room.tablet.open("/group/1")).html) == set()
            assert told("".join(heard for each in within.values() for heard in each)) == set()
            seen = await room.seen_outside()
            uncovered = await room.decide("Keep it as a line", "Set aside, with", "Same as line 1")
            assert sorted(uncovered) == sorted(NAMES), "the tablet shows each card, one after the other"
            await hall.settled()
            seen |= {f"{place} later": words for place, words in (await room.seen_outside()).items()}
        seen |= {name: "".join(heard) for name, heard in frames.items()}
    out = capfd.readouterr()
    seen |= {"log": caplog.text, "stdout": out.out, "stderr": out.err}
    assert {place: told(words) for place, words in seen.items() if told(words)} == {}


async def test_only_what_was_kept_and_agreed_goes_out(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        await room.write()
        assert (await room.tablet.press("Time is over: deliver the cards")).ok
        kept = (await room.decide("Keep it as a line", "Set aside, with", "Same as line 1"))[0]
        assert (await room.tablet.press("The group agrees")).ok
        seen = await room.seen_outside()
    assert told(seen["json"]) == told(seen["theme team /themes 0"]) == {kept}
    assert {place for place, words in seen.items() if told(words) - {kept}} == set()


async def test_nothing_in_the_database_tells_whose_cards_were_delivered(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        await room.write()
        assert len({card["author"] for card in rows(hall.database, "card")}) == 2
        assert (await room.tablet.press("Time is over: deliver the cards")).ok
        await room.decide("Keep it as a line")
        cards, lines = rows(hall.database, "card"), rows(hall.database, "statement")
        phones = {phone["id"] for phone in rows(hall.database, "participant")}
    assert {each["author"] for each in (*cards, *lines)} == {None}
    assert len({card["trace"] for card in cards}) == 3, "two cards of one phone have nothing in common"
    assert not phones & {value for each in (*cards, *lines) for value in each}


async def test_another_groups_tablet_uncovers_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        await room.write()
        assert (await room.tablet.press("Time is over: deliver the cards")).ok
        zoe = room.outside["another tablet"][0]
        for card in rows(hall.database, "card"):
            for deed in ("uncover", "keep", "aside"):
                answer = await zoe.post(f"/group/2/cards/{card['id']}/{deed}", seen=card["version"])
                assert (answer.status, told(answer.html)) == (404, set())
                assert (await zoe.post(f"/group/1/cards/{card['id']}/{deed}", seen=card["version"])).status == 403
        assert {card["state"] for card in rows(hall.database, "card")} == {"delivered"}


async def test_the_referral_is_the_programs_own_and_another_program_has_a_general_one(tmp_path: Path) -> None:
    for program, words in (
        ("spcp", "We help you find that place: ask at the desk."),
        ("erie", "I will show you who can."),
    ):
        (tmp_path / program).mkdir()
        async with open_hall(tmp_path / program, program) as hall:
            tablet = await hall.holder("group1")
            await open_kind(hall, "concerns")
            assert words in (await tablet.open("/group/1")).page.words


async def test_the_tablet_takes_a_mistap_back_and_the_phones_write_on(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        await room.tablet.open("/group/1")
        assert (await room.tablet.press("Time is over: deliver the cards")).ok
        assert (await room.tablet.press("Let them write on")).ok
        await room.ben.open("/phone")
        await room.chloe.open("/phone")
        await room.write()
        await room.tablet.open("/group/1")
        assert (await room.tablet.press("Time is over: deliver the cards")).ok
        assert await room.decide("Keep it as a line")
        assert "Let them write on" not in (await room.tablet.open("/group/1")).page.words


async def test_a_phone_that_was_removed_takes_its_words_back_but_writes_no_more(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        room = Room(hall)
        await room.fill()
        await room.write()
        card = next(row for row in rows(hall.database, "card") if row["text"] == FIRST)
        await hall.runtime.perform(remove, 1, 1)
        refused = await room.ben.post(f"/phone/cards/{card['id']}/change", text="Gloxinia", seen=1)
        assert refused.status == NotInGroup.status
        assert FIRST in {row["text"] for row in rows(hall.database, "card")}
        assert (await room.ben.post(f"/phone/cards/{card['id']}/withdraw", seen=1)).ok
        assert FIRST not in {row["text"] for row in rows(hall.database, "card")}


async def test_a_phone_that_was_removed_does_not_change_its_line(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await count_heads(hall, 1)
        await open_kind(hall, "concerns")
        assert (await ben.press("Send to my group", text=FIRST)).ok
        line = rows(hall.database, "statement")[0]
        await hall.runtime.perform(remove, 1, 1)
        refused = await ben.post(f"/phone/statements/{line['id']}/change", text="Gloxinia", seen=1)
        assert refused.status == NotInGroup.status
        assert [row["text"] for row in rows(hall.database, "statement")] == [FIRST]
        assert (await ben.post(f"/phone/statements/{line['id']}/withdraw", seen=1)).ok
        assert [row["text"] for row in rows(hall.database, "statement")] == [""]


async def test_a_tablet_says_that_the_ballot_was_made_without_its_list(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        tablet = await hall.holder("group1")
        await count_heads(hall, 1, 2)
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, "not agreed in time")
        await the_group_says(hall, 2, "on the ballot")
        await the_group_agrees(hall, 2)
        await hall.runtime.perform(hold_room, 1)
        await hall.runtime.perform(make_the_rest, hall.runtime.clock())
        assert "The group agrees" in (await tablet.open("/group/1")).page.words
        await open_kind(hall, "vote")
        words = (await tablet.open("/group/1")).page.words
        assert "The ballot was made without this list. It stays in this room." in words
        assert "The group agrees" not in words
        assert "deliver the cards" not in words


def _go_on_paper(tx: Tx) -> None:
    change_event(tx, preset="paper")
    tx.announce(Topic.AGENDA)


async def test_on_paper_no_tablet_speaks_of_phones_when_its_group_agrees(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        tablet = await hall.holder("group1")
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, *(f"{number} of eight" for number in range(8)))
        assert "which phone wrote what" in (await tablet.open("/group/1")).page.words
        await hall.runtime.perform(_go_on_paper)
        words = (await tablet.open("/group/1")).page.words
        assert "Then the list may leave this room." in words
        assert "which phone wrote what" not in words
        assert (await tablet.post("/group/1/lists/concerns/choosing/open")).status == OnPaperToday.status
