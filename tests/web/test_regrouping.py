"""Groups added, renamed, merged and removed: nobody and nothing said is lost, and never during the vote."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from app.domain.refusal import LastGroup, LetterTaken, VoteIsOn
from app.screens import lead_setup
from app.services.checking import find_problems
from app.services.grouping import merge_groups, remove_group
from app.store.groups import find_device_counts, find_groups
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, ready_to_vote, the_group_agrees, the_group_says


def _texts(hall: Hall) -> list[str]:
    with closing(sqlite3.connect(hall.database)) as connection:
        return sorted(row[0] for row in connection.execute("SELECT text FROM statement"))


async def test_an_added_group_has_a_tablet_a_door_and_a_letter_of_its_own(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        await ama.open("/lead/groups")
        async with wall.listen("/live/wall") as socket:
            assert (await ama.press("Add", name="Veterans", letter="v")).ok
            await wall.hear(socket, lambda frame: ">V<" in frame)
        new = next(group for group in await hall.runtime.database.read(find_groups) if group.name == "Veterans")
        assert "Veterans" in (await (await hall.holder(f"group{new.id}")).open(f"/group/{new.id}")).page.words
        assert "Veterans" in (await (await hall.phone(new.id)).open("/phone")).page.words
        await ama.open("/lead/groups")
        taken = await ama.press("Add", name="Another", letter="V")
        assert (taken.status, taken.page.notice) == (409, LetterTaken.message % {"letter": "V"})


async def test_a_renamed_group_is_renamed_on_every_screen(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben, tablet = await hall.holder("lead"), await hall.phone(1), await hall.holder("group1")
        async with ben.listen("/live/phone") as socket:
            await socket.recv()
            assert (await ama.post("/lead/groups/1", name="Congregations", letter="K", list="community")).ok
            await ben.hear(socket, lambda frame: "Congregations" in frame)
        for page in (await ben.open("/phone"), await tablet.open("/group/1"), await ama.open("/lead")):
            assert "Congregations" in page.page.words


async def test_merged_groups_keep_all_people_heads_and_words(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, chloe, tablet = await hall.phone(1), await hall.phone(2), await hall.holder("group2")
        await count_heads(hall, 1, 2, heads=5)
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, "Agreed in one")
        await the_group_agrees(hall, 1)
        await the_group_says(hall, 1, "Still open in one")
        assert (await ben.press("Send to my group", text="From Ben's phone")).ok
        await the_group_says(hall, 2, "Open in two")
        before = _texts(hall)
        await hall.runtime.perform(merge_groups, 1, 2)
        assert _texts(hall) == before
        room = (await tablet.open("/group/2")).page.words
        for words in (*before, "10 people · 2 phones"):
            assert words in room
        for phone in (ben, chloe):
            assert "Youth" in (await phone.open("/phone")).page.words
        assert await hall.runtime.database.read(find_problems) == []


async def test_a_phone_that_waited_for_the_other_group_waits_no_more_after_the_merge(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await count_heads(hall, 2, heads=5, complete=True)
        await ben.enter(await hall.link("door2"))
        assert (await hall.runtime.database.read(find_device_counts))[2] == (0, 1)
        await hall.runtime.perform(merge_groups, 2, 1)
        assert (await hall.runtime.database.read(find_device_counts))[1] == (1, 0)


async def test_a_removed_group_leaves_its_agreed_words_and_sends_its_people_to_the_lobby(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, tablet, team = await hall.phone(1), await hall.holder("group1"), await hall.holder("themes")
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, "Agreed before it went")
        await the_group_agrees(hall, 1)
        await hall.runtime.perform(remove_group, 1)
        assert "lobby" in (await ben.open("/phone")).page.words
        assert (await tablet.open("/group/1")).status == 404
        board = (await team.open("/themes")).page.words
        assert "Agreed before it went" in board
        assert _texts(hall) == ["Agreed before it went"]
        assert await hall.runtime.database.read(find_problems) == []


async def test_a_removed_groups_open_screens_close_and_all_others_go_on(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, tablet, wall, other = [await hall.holder(name) for name in ("lead", "group1", "wall", "group2")]
        async with (
            tablet.listen("/live/group/1") as gone,
            wall.listen("/live/wall") as on_the_wall,
            other.listen("/live/group/2") as next_door,
        ):
            await asyncio.gather(gone.recv(), on_the_wall.recv(), next_door.recv())
            await hall.runtime.perform(remove_group, 1)
            with pytest.raises(ConnectionClosed) as closed:
                await tablet.hear(gone, lambda _frame: False, within=3)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4403
            await hall.open(ama, "strengths")
            await wall.hear(on_the_wall, lambda frame: "Strengths" in frame, within=2)
            await other.hear(next_door, lambda frame: "Strengths" in frame, within=2)
        async with tablet.listen("/live/group/1") as again:
            with pytest.raises(ConnectionClosed) as refused:
                await tablet.hear(again, lambda _frame: False)
            assert refused.value.rcvd is not None
            assert refused.value.rcvd.code == 4403


async def test_during_the_vote_groups_are_neither_merged_nor_removed_and_the_last_one_never(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        for answer in (await ama.post("/lead/groups/1/merge", into=2), await ama.post("/lead/groups/1/remove")):
            assert (answer.status, answer.page.notice) == (409, VoteIsOn.message)
        assert len(await hall.runtime.database.read(find_groups)) == 7
    (tmp_path / "small").mkdir()
    async with open_hall(tmp_path / "small") as hall:
        ama = await hall.holder("lead")
        for group in range(1, 7):
            assert (await ama.post(f"/lead/groups/{group}/remove")).ok
        last = await ama.post("/lead/groups/7/remove")
        assert (last.status, last.page.notice) == (409, LastGroup.message)


async def test_whatever_number_the_server_draws_for_a_group_its_tablet_opens(tmp_path: Path) -> None:
    highest = lead_setup.NEW_IDS.stop - 1
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        assert (await ama.post("/lead/groups", id=str(highest), list="community", name="Veterans")).ok
        assert "Veterans" in (await (await hall.holder(f"group{highest}")).open(f"/group/{highest}")).page.words
