"""Coming in: doors, the lobby, codes, nods, and phones beyond the heads."""

import asyncio
from pathlib import Path

from app.domain.change import Topic
from app.domain.program import Preset
from app.domain.refusal import NotInGroup, NotJoined, OnPaperToday, VoteIsOn, WindowForgets, WrongCode
from app.robots.person import Answer, Person
from app.services.checking import find_problems
from app.services.joining import remove
from app.services.linking import replace_link
from app.store.ballots import count_ballots
from app.store.database import Tx
from app.store.events import change_event
from app.store.groups import count_devices, count_lobby, find_devices
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, ready_to_vote

WAITING = "Please wait for your facilitator's nod"


async def _code(hall: Hall, group: int) -> str:
    return (await hall.link(f"door{group}")).rpartition("/")[2]


async def _devices(hall: Hall, group: int) -> int:
    return await hall.runtime.database.read(count_devices, group)


async def test_a_preview_bot_that_opens_every_link_has_done_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        view, bot = await hall.links(), hall.someone()
        for link in (*view.links, *view.doors):
            assert (await bot.open(link.url.removeprefix(hall.url))).ok
        assert (await bot.open("/join")).ok
        assert not list(bot.http.cookies.jar)
        assert await _devices(hall, 1) == 0
        assert await hall.runtime.database.read(count_lobby) == 0


async def test_a_code_may_be_typed_in_small_letters_with_spaces_and_dashes(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        code = await _code(hall, 1)
        for typed in (code.lower(), f" {code[:3]} {code[3:]} ", f"{code[:2]}-{code[2:]}", f"{code[:3]}/{code[3:]}?#"):
            ben = hall.someone()
            await ben.open("/")
            door = await ben.press("Go on", code=typed)
            assert door.path == f"/join/{code}", typed
            assert "Join group A" in door.page.words
            assert (await ben.press("Join group")).path == "/phone"
        assert await _devices(hall, 1) == 4
        wrong = await hall.someone().post("/code", code="QQQQQQ")
        assert (wrong.status, wrong.page.notice) == (404, WrongCode.message)
        assert 'value="QQQQQQ"' in wrong.html


async def test_the_events_own_code_leads_to_the_lobby_where_nobody_can_speak_or_vote(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        await zoe.open("/join")
        lobby = await zoe.press("To the lobby")
        assert "You are in the hall's lobby" in lobby.page.words
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        for answer in (
            await zoe.post("/phone/ballot/1/1/1", placed="yes", seen=0),
            await zoe.post("/phone/statements/x", kind="concerns", text="From nowhere"),
        ):
            assert (answer.status, answer.page.notice) == (403, NotInGroup.message)
        assert await hall.runtime.database.read(count_ballots, 1) == 0
        assert (await zoe.post(f"/join/{await _code(hall, 1)}", key="0" * 32)).ok
        assert (await zoe.press("Put a dot on #1")).ok


async def test_after_we_are_complete_only_a_nod_lets_a_phone_in(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet, ben = await hall.holder("group1"), await hall.phone(1)
        assert (await tablet.press("We are complete", heads=2)).ok
        zoe = await hall.phone(1)
        assert WAITING in (await zoe.open("/phone")).page.words
        async with zoe.listen("/live/phone") as socket:
            async with tablet.listen("/live/group/1") as seen:
                await tablet.hear(seen, lambda frame: "Waiting for your nod" in frame)
            assert (await tablet.press("Let phone 2 in")).ok
            await zoe.hear(socket, lambda frame: "pull" in frame)
        assert WAITING not in (await zoe.open("/phone")).page.words
        third = await hall.phone(1)
        refused = await tablet.press("Let phone 3 in")
        assert (refused.status, "Correct the number of people first" in refused.page.notice) == (409, True)
        assert (await tablet.press("Phone 3 does not belong here")).ok
        assert "lobby" in (await third.open("/phone")).page.words
        assert (await tablet.press("Remove phone 1")).ok
        assert "lobby" in (await ben.open("/phone")).page.words


async def test_twenty_private_tabs_are_devices_beyond_the_heads_and_only_the_admitted_vote(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet = await hall.holder("group1")
        await ready_to_vote(hall)
        await count_heads(hall, 1, heads=3)
        ben = await hall.phone(1)
        tabs = [await hall.phone(1) for _ in range(20)]
        room = (await tablet.open("/group/1")).page
        assert "3 people · 3 phones" in room.words
        assert sum(button.label == "Let in" for form in room.forms for button in form.buttons) == 18
        await open_kind(hall, "vote")
        answers = await asyncio.gather(*(tab.post("/phone/ballot/1/1/1", placed="yes", seen=0) for tab in (ben, *tabs)))
        assert [answer.status for answer in answers] == [200] * 3 + [403] * 18
        assert await hall.runtime.database.read(count_ballots, 1) == 3
        assert "Let phone 4 in" in str(
            [b.spoken for f in (await tablet.open("/group/1")).page.forms for b in f.buttons]
        )
        assert (await tablet.press("Let phone 4 in")).status == 409


async def test_the_same_phone_is_the_same_participant_all_day_wherever_it_goes(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        for door in (2, 1, 3, 3):
            assert (await ben.enter(await hall.link(f"door{door}"))).path == "/phone"
            assert "This is phone 1." in (await ben.open("/phone")).page.words
        assert (await ben.enter(f"{hall.url}/join")).path == "/phone"
        assert [await _devices(hall, group) for group in (1, 2, 3)] == [0, 0, 1]


async def test_changing_to_a_complete_group_keeps_the_old_place_until_the_nod(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, other = await hall.phone(1), await hall.holder("group2")
        await count_heads(hall, 2, heads=5, complete=True)
        assert (await ben.enter(await hall.link("door2"))).path == "/phone"
        assert "Faith and clergy" in (await ben.open("/phone")).page.words
        assert (await other.press("Let phone 1 in")).ok
        assert "Youth" in (await ben.open("/phone")).page.words
        assert await _devices(hall, 1) == 0


async def test_nobody_moves_or_is_removed_while_the_vote_is_on(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, tablet = await hall.phone(1), await hall.holder("group1")
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        for answer in (
            await ben.post(f"/join/{await _code(hall, 2)}", key="0" * 32),
            await tablet.post("/group/1/devices/1/remove"),
        ):
            assert (answer.status, answer.page.notice) == (409, VoteIsOn.message)
        fewer = await tablet.post("/group/1/heads", heads=1)
        assert fewer.status == 409
        late = await hall.phone(1)
        assert (await late.press("Put a dot on #1")).ok, "who comes late may still vote while there are heads for it"


async def test_a_removed_phone_is_told_and_may_come_back_by_the_door(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        async with ben.listen("/live/phone") as socket:
            await socket.recv()
            await hall.runtime.perform(remove, 1, 1)
            await ben.hear(socket, lambda frame: "pull" in frame)
        assert "lobby" in (await ben.open("/phone")).page.words
        assert (await ben.enter(await hall.link("door1"))).path == "/phone"
        assert await _devices(hall, 1) == 1


async def test_a_new_door_code_reaches_the_tablet_and_ends_the_old_one(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet, old = await hall.holder("group1"), await _code(hall, 1)
        async with tablet.listen("/live/group/1") as socket:
            await tablet.hear(socket, lambda frame: old in frame)
            await hall.runtime.perform(replace_link, "door1", 1)
            new = await _code(hall, 1)
            await tablet.hear(socket, lambda frame: new in frame)
        assert new != old
        assert (await hall.someone().post("/code", code=old)).status == 404
        assert (await hall.someone().post("/code", code=new)).ok


async def test_a_held_room_stays_where_it_is_until_it_is_released(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet, ben, chloe = await hall.holder("group1"), await hall.phone(1), await hall.phone(2)
        await open_kind(hall, "strengths")
        assert (await tablet.press("We need longer")).ok
        await open_kind(hall, "concerns")
        assert _prompt(await ben.open("/phone")) != _prompt(await chloe.open("/phone"))
        assert (await ben.press("Send to my group", text="Still a strength")).ok
        assert "Still a strength" in (await tablet.open("/group/1")).page.words
        async with ben.listen("/live/phone") as socket:
            assert (await tablet.press("Follow the hall again")).ok
            await ben.hear(socket, lambda frame: "Concerns" in frame)
        assert _prompt(await ben.open("/phone")) == _prompt(await chloe.open("/phone"))


def _prompt(answer: Answer) -> str:
    return answer.html.partition("<h1>")[2].partition("</h1>")[0]


async def test_lowered_heads_make_the_latest_phones_wait_and_the_event_stays_whole(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        phones: list[Person] = [await hall.phone(1) for _ in range(4)]
        await count_heads(hall, 1, heads=2)
        assert [WAITING in (await phone.open("/phone")).page.words for phone in phones] == [False, False, True, True]
        assert len(await hall.runtime.database.read(find_devices, 1)) == 4
        assert await hall.runtime.database.read(find_problems) == []


async def test_a_window_without_a_memory_is_told_where_to_open_the_page(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, code = hall.someone(), await _code(hall, 1)
        for door, came_from in ((f"/join/{code}", code), ("/join", "lobby")):
            arrived = await ben.http.post(door, data={"key": "0" * 32}, follow_redirects=False)
            assert arrived.headers["location"] == f"/phone?from={came_from}"
            assert (await ben.open(arrived.headers["location"])).path == "/phone"
            ben.http.cookies.clear()
            told = await ben.open(arrived.headers["location"])
            assert (told.status, told.page.notice) == (403, WindowForgets.message)
            assert f'href="{hall.url}{door}"' in told.html
            assert "Paper counts the same." in told.page.words
            assert (code in told.page.words) is (came_from == code)
        assert (await ben.open("/phone")).page.notice == NotJoined.message


async def test_an_address_that_somebody_made_up_shows_nothing_but_our_own_words(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        for made_up in ("<script>alert(1)</script>", "//evil.example/x", "%00", "", "Q" * 3_000):
            told = await zoe.http.get("/phone", params={"from": made_up})
            assert told.status_code == 403
            assert WindowForgets.message in told.text
            assert "evil.example" not in told.text.lower()
            assert "alert(1)" not in told.text.lower()
            assert "Q" * 20 not in told.text


async def test_on_a_paper_day_the_doors_say_so_and_nobody_joins(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        code = await _code(hall, 1)
        assert (await hall.someone().open(f"/join/{code}")).page.form("/join") is not None
        await hall.runtime.perform(_use_paper)
        zoe = hall.someone()
        for path in ("/", f"/join/{code}", "/join"):
            page = (await zoe.open(path)).page
            assert "Today needs no phone." in page.words, path
            assert page.form("/join") is page.form("/code") is None, path
        refused = await zoe.post(f"/join/{code}", key="0" * 32)
        assert (refused.status, refused.page.notice) == (409, OnPaperToday.message)
        assert await _devices(hall, 1) == 0


def _use_paper(tx: Tx) -> None:
    change_event(tx, preset=Preset.PAPER)
    tx.announce(Topic.AGENDA)
