"""The computer at the front: its address changes, it sleeps, it runs on its battery. The lead is told in words."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.types import Message

from app.cli import senses_of
from app.config import Settings
from app.domain.machine import Machine, address_before, minutes_asleep, moved
from app.domain.refusal import NobodyMayMove
from app.domain.secret import link_token
from app.store.groups import count_devices, find_group
from app.store.statements import find_list
from app.web.address import bind, look_again, plugged_in, reachable_url
from app.web.awake import Wakefulness
from app.web.machine import Caretaker, Senses, looked_after
from app.web.security import from_another_device
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, ready_to_vote, the_group_says
from tests.web.walking import app_of

MORNING = "http://10.0.0.5:8000"
LUNCH = "http://10.0.0.9:8000"
AGAIN = "Let everyone scan again"


def at(url: str | None) -> Senses:
    """A computer that is at this address."""
    return Senses(address=lambda _before: url, plugged=lambda: None)


async def look(hall: Hall, senses: Senses) -> None:
    caretaker = Caretaker(hall.runtime, senses)
    try:
        await caretaker.look()
    finally:
        await asyncio.to_thread(caretaker.wakefulness.end)


async def move(hall: Hall) -> None:
    await look(hall, at(MORNING))
    await look(hall, at(LUNCH))


def test_the_address_stays_while_the_computer_has_it_and_else_the_next_that_answers_is_taken() -> None:
    with bind("0.0.0.0", 0) as listening:
        port = listening.getsockname()[1]
        old = f"http://127.0.0.3:{port}"
        assert look_again(old, ["127.0.0.2", "127.0.0.3"], port) == old
        assert look_again(old, ["127.0.0.2", "127.0.0.4"], port) == f"http://127.0.0.2:{port}"
        assert look_again(f"https://127.0.0.3:{port}", ["127.0.0.2"], port) == f"https://127.0.0.2:{port}"
        assert look_again(old, [], port) is None
    with bind("127.0.0.1", 0) as listening:
        port = listening.getsockname()[1]
        assert look_again(old, ["127.0.0.9", "127.0.0.1"], port) == f"http://127.0.0.1:{port}"
        assert reachable_url(listening, "https") == f"https://127.0.0.1:{port}"


def test_an_address_that_somebody_set_is_not_looked_for_again() -> None:
    with bind("0.0.0.0", 0) as listening:
        assert senses_of(Settings(host="0.0.0.0"), listening, print).address is not None
        assert senses_of(Settings(public_url="https://hall.example"), listening, print).address is None
        assert senses_of(Settings(host="10.0.0.5"), listening, print).address is None


def test_several_moves_are_one_for_phones_and_coming_back_is_none() -> None:
    machine = moved(Machine(visited=True), MORNING, LUNCH)
    assert (machine.moved_from, machine.visited) == (MORNING, False)
    assert moved(machine, LUNCH, "http://10.1.1.1").moved_from == MORNING
    assert moved(machine, LUNCH, MORNING).moved_from is None
    assert moved(Machine(online=False), "http://127.0.0.1:8000", LUNCH) == Machine()
    assert address_before(Machine(), MORNING, LUNCH) == MORNING
    assert address_before(Machine(), LUNCH, LUNCH) is None


async def test_after_a_move_every_code_on_a_screen_follows_by_itself(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, tablet, wall = await hall.holder("lead"), await hall.holder("group1"), await hall.holder("wall")
        await look(hall, at(MORNING))
        code = (await hall.link("door1")).rpartition("/")[2]
        async with (
            tablet.listen("/live/group/1") as room, wall.listen("/live/wall") as hangs, ama.listen("/live/lead") as led
        ):  # fmt: skip
            await tablet.hear(room, lambda frame: code in frame)
            await wall.hear(hangs, lambda frame: "10.0.0.5:8000" in frame)
            await look(hall, at(LUNCH))
            await tablet.hear(room, lambda frame: "Code to join this group" in frame)
            await wall.hear(hangs, lambda frame: "10.0.0.9:8000" in frame)
            await ama.hear(led, lambda frame: MORNING in frame and LUNCH in frame and "must scan again" in frame)
            await ama.hear(led, lambda frame: "pull" in frame)
        links = (await ama.open("/lead/links")).html
        assert f"{LUNCH}/enter/themes/" in links
        assert MORNING not in links


async def test_the_one_who_started_the_server_is_told_the_new_address_once(tmp_path: Path) -> None:
    told: list[str] = []
    async with open_hall(tmp_path) as hall:
        for url in (MORNING, LUNCH, LUNCH):
            await look(hall, replace(at(url), moved=told.append))
    assert told == [MORNING, LUNCH]


async def test_everyone_may_scan_again_and_no_word_is_lost(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben = await hall.holder("lead"), await hall.phone(1)
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, "They never call back")
        await count_heads(hall, 1, heads=1, complete=True)
        assert (await ama.open("/lead")).page.button(AGAIN) is None, "while nothing has moved nobody is sent away"
        await move(hall)
        assert (await ama.press(AGAIN)).ok
        assert "lobby" in (await ben.open("/phone")).page.words
        assert not (await hall.runtime.database.read(find_group, 1)).complete
        assert [line.text for line in await hall.runtime.database.read(find_list, 1, "concerns")] == [
            "They never call back"
        ]
        chloe = await hall.phone(1)
        assert "Faith and clergy" in (await chloe.open("/phone")).page.words
        page = (await ama.open("/lead")).page
        assert "new address" not in page.words
        assert page.button(AGAIN) is None


async def test_a_second_tap_sends_nobody_away_who_has_scanned_since(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await move(hall)
        for _ in range(2):
            assert (await ama.post("/lead/scan-again", seen=MORNING)).ok
            await hall.phone(1)
        assert await hall.runtime.database.read(count_devices, 1) == 2


async def test_while_the_vote_is_on_every_phone_keeps_its_place(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben = await hall.holder("lead"), await hall.phone(1)
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        await move(hall)
        page = (await ama.open("/lead")).page
        assert NobodyMayMove.message in page.words
        assert page.button(AGAIN) is None
        refused = await ama.post("/lead/scan-again", seen=MORNING)
        assert (refused.status, refused.page.notice) == (409, NobodyMayMove.message)
        assert (await ben.press("Put a dot on #1")).ok


async def test_after_a_restart_the_address_where_a_phone_came_in_is_remembered(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await look(hall, at(MORNING))
        ben = hall.someone()
        assert (await ben.post(f"/scan/{link_token(hall.runtime.house.key, 'scan', 1)}")).ok
    async with open_hall(tmp_path) as hall:
        await look(hall, at(LUNCH))
        ama = await hall.holder("lead")
        assert MORNING in (await ama.open("/lead")).page.words
        assert (await ama.press(AGAIN)).ok
        assert MORNING not in (await ama.open("/lead")).page.words


async def test_the_lead_reads_what_is_wrong_with_the_computer(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")

        async def told(machine: Machine, url: str = MORNING) -> str:
            hall.runtime.move(url)
            hall.runtime.notice(machine)
            return (await ama.open("/lead")).page.words

        assert "Nobody has reached this address yet" in await told(Machine())
        fine = await told(Machine(visited=True, awake=True, plugged=True))
        for sentence in ("A phone has reached this computer.", "stays awake while", "It is plugged in."):
            assert sentence in fine
        assert "✕" not in fine
        assert "Switch sleep off" in await told(Machine(awake=False))
        assert "It runs on its battery. Plug it in." in await told(Machine(plugged=False))
        assert "slept for 40 minutes. Phones have come back" in await told(Machine(slept=40))
        assert "slept for 1 minute." in await told(Machine(slept=1))
        assert "is in no network" in await told(Machine(online=False))
        assert "is in no network" in await told(Machine(), "http://127.0.0.1:8000")


async def test_without_a_network_the_address_stays_and_the_lead_hears_it(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await look(hall, at(MORNING))
        await look(hall, at(None))
        assert (hall.runtime.house.url, hall.runtime.machine.online) == (MORNING, False)
        await look(hall, at(MORNING))
        assert (hall.runtime.machine.online, hall.runtime.machine.moved_from) == (True, None)


async def test_a_sleep_is_noticed_when_the_clocks_have_drifted_apart(tmp_path: Path) -> None:
    assert [minutes_asleep(5, seconds) for seconds in (5, 34, 36, 95, 2405)] == [0, 0, 1, 2, 40]
    assert minutes_asleep(5, -3600) == 0, "a clock that is set back is no sleep"
    async with open_hall(tmp_path) as hall:
        clock = [1_000.0]
        caretaker = Caretaker(hall.runtime, replace(at(MORNING), passed=lambda: clock[0]))
        await caretaker.look()
        assert hall.runtime.machine.slept == 0
        clock[0] += 40 * 60
        await caretaker.look()
        await caretaker.look()
        assert hall.runtime.machine.slept == 40
        await asyncio.to_thread(caretaker.wakefulness.end)


async def test_a_sense_that_fails_stops_neither_the_others_nor_the_day(tmp_path: Path) -> None:
    asked: list[int] = []

    def broken(_before: str) -> str:
        asked.append(1)
        raise OSError("no such interface")

    async with open_hall(tmp_path) as hall:
        async with looked_after(hall.runtime, Senses(address=broken, plugged=lambda: False), seconds=0.01):
            async with asyncio.timeout(5):
                while len(asked) < 3:
                    await asyncio.sleep(0.01)
        assert hall.runtime.machine.plugged is False


def test_the_system_is_asked_not_to_sleep_and_a_no_is_an_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")  # wakepy's own way to stand in for a system
    assert _answer() is True
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    monkeypatch.setenv("DISPLAY", "")
    assert _answer() in (True, False)
    assert plugged_in() in (True, False, None)


def _answer() -> bool | None:
    wakefulness = Wakefulness()
    try:
        return wakefulness.works()
    finally:
        wakefulness.end()


def test_another_device_is_told_from_this_computer_itself() -> None:
    here = ("10.0.0.5", 8000)
    for client, is_other in (
        (("10.0.0.77", 5), True), (("10.0.0.5", 5), False), (("127.0.0.1", 5), False), (("::1", 5), False),
        (None, False),
    ):  # fmt: skip
        assert from_another_device({"client": client, "server": here}) is is_other, client


async def test_a_guest_s_address_is_nowhere_afterwards(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    guest = "10.77.66.55"
    async with open_hall(tmp_path) as hall:
        assert not hall.runtime.machine.visited
        await _visit(hall, guest)
        assert hall.runtime.machine == Machine(visited=True)
        assert guest not in repr(vars(hall.runtime))
    assert guest not in caplog.text
    assert not any(guest.encode() in content for content in _files(tmp_path))


def _files(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


async def _visit(hall: Hall, guest: str) -> None:
    """A request as the server hands it over."""
    sent: list[object] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http", "http_version": "1.1", "method": "GET", "path": "/help", "raw_path": b"/help", "root_path": "",
        "scheme": "http", "query_string": b"", "headers": [(b"host", b"10.0.0.5")], "asgi": {"version": "3.0"},
        "client": (guest, 5), "server": ("10.0.0.5", 8000), "state": {}, "extensions": {},
    }  # fmt: skip
    await app_of(hall)(scope, receive, send)
    assert sent
