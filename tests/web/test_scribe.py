"""The scribe's routes: each works as a plain form, says which words clash, and is deaf to every other group."""

import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.refusal_of_words import LineChanged, TooLongAgo
from app.robots.person import Person
from tests.cast import Hall, open_hall
from tests.web.days import open_kind, the_group_agrees, the_group_says
from tests.web.overhearing import all_pages, overheard

FIRST = "Hyacinth shouts at us"
HOLDER = "0123456789ab"


def ids(hall: Hall) -> dict[str, str]:
    with closing(sqlite3.connect(hall.database)) as connection:
        return dict(connection.execute("SELECT text, id FROM statement"))


def acts(hall: Hall) -> list[int]:
    with closing(sqlite3.connect(hall.database)) as connection:
        return [id for (id,) in connection.execute("SELECT id FROM scribe_act ORDER BY id")]


async def sit_down(hall: Hall, *lines: str) -> Person:
    await open_kind(hall, "concerns")
    await the_group_says(hall, 1, *lines)
    return await hall.holder("group1")


async def test_every_act_works_as_a_plain_form(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet = await sit_down(hall, "1 Trust", "2 Racism")
        for button in ("Move line 2 up", "Withdraw line 2", "Undo", "Redo", "Undo", "Set aside line 1", "Put back"):
            answer = await tablet.press(button)
            assert (answer.status, answer.path) == (200, "/group/1"), f"{button}: {answer.page.notice}"
        words = (await tablet.open("/group/1")).page.words
        assert words.rindex("2 Racism") < words.rindex("1 Trust")


async def test_without_a_script_both_versions_stand_side_by_side(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet = await sit_down(hall, "Trst")
        at = f"/group/1/statements/{ids(hall)['Trst']}/change"
        assert (await tablet.post(at, seen=1, text="Trust")).ok
        clash = await tablet.post(at, seen=1, text="Trust in the police")
        assert (clash.status, clash.page.notice) == (409, LineChanged.message)
        assert "On the list now Trust" in clash.page.words
        assert "Yours Trust in the police" in clash.page.words
        found = clash.page.button("Put mine")
        assert found is not None
        assert (await tablet.submit(found[0])).ok
        assert set(ids(hall)) == {"Trust in the police"}


async def test_another_groups_lines_and_acts_do_not_exist_for_a_tablet(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await sit_down(hall, "Trust")
        zoe, line, (act,) = await hall.holder("group2"), ids(hall)["Trust"], acts(hall)
        for way in ("change", "aside", "withdraw", "move", "forget-first", "hold", "put-down"):
            fields = {"seen": 1, "text": "Distrust", "behind": "", "holder": HOLDER}
            assert (await zoe.post(f"/group/2/statements/{line}/{way}", **fields)).status == 404
            assert (await zoe.post(f"/group/1/statements/{line}/{way}", **fields)).status == 403
        refused = await zoe.post(f"/group/2/acts/{act}/undo")
        assert (refused.status, refused.page.notice) == (409, TooLongAgo.message)
        assert (await zoe.post(f"/group/1/acts/{act}/undo")).status == 403
        assert set(ids(hall)) == {"Trust"}


async def test_who_holds_a_line_is_told_to_the_tablets_of_its_group_only(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet = await sit_down(hall, "Trust")
        people = {
            "own": (await hall.holder("group1"), "/live/group/1"),
            "foreign": (await hall.holder("group2"), "/live/group/2"),
            "lead": (await hall.holder("lead"), "/live/lead"),
            "themes": (await hall.holder("themes"), "/live/themes"),
        }
        async with overheard(people) as frames:
            await tablet.post(f"/group/1/statements/{ids(hall)['Trust']}/hold", holder=HOLDER)
            await hall.settled()
            await frames.caught_up()
        assert {name for name, heard in frames.items() if HOLDER in "".join(heard)} == {"own"}
        assert (await tablet.post(f"/group/1/statements/{ids(hall)['Trust']}/hold", holder="<b>")).status == 422


async def test_first_words_leave_the_room_only_with_the_agreement_and_never_once_forgotten(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with open_hall(tmp_path) as hall:
        tablet = await sit_down(hall, FIRST)
        line = ids(hall)[FIRST]
        outside = [await hall.holder(name) for name in ("group2", "lead", "themes", "wall")] + [hall.someone()]
        await tablet.post(f"/group/1/statements/{line}/change", seen=1, text="They shout at us")
        assert FIRST in (await tablet.open("/group/1")).html
        for person in outside:
            assert not any("Hyacinth" in page for page in (await all_pages(hall, person)).values())
        await tablet.post(f"/group/1/statements/{line}/forget-first")
        await the_group_agrees(hall, 1)
        assert "the first words were forgotten on purpose" in (await tablet.open("/group/1")).page.words
        for person in [tablet, *outside]:
            assert not any("Hyacinth" in page for page in (await all_pages(hall, person)).values())
        with closing(sqlite3.connect(hall.database)) as connection:
            assert "Hyacinth" not in "\n".join(connection.iterdump())
    assert "Hyacinth" not in caplog.text
