"""Who sees what of the mixed tables: before they are posted nobody but the lead, and wishes nobody else at all."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.domain.mixing import Badge
from app.robots.person import Person
from app.services.joining import enter_heads
from app.store.events import find_event
from app.store.groups import find_devices
from app.store.mixed_tables import find_seating, find_wishes
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, ready_to_vote, show_result

HEADS = 8


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    """The result is shown, and people look for their tables. Erie has seven home groups."""
    async with open_hall(tmp_path) as opened:
        await ready_to_vote(opened)
        await open_kind(opened, "vote")
        await close_now(opened)
        await show_result(opened)
        for group in range(1, 8):
            await opened.runtime.perform(enter_heads, group, HEADS, False)
        yield opened


async def deal(hall: Hall, ama: Person) -> None:
    await open_kind(hall, "mixing")
    await ama.open("/lead/tables")
    assert (await ama.post("/lead/tables/count", count=7)).ok
    assert (await ama.post("/lead/tables/deal", text="14 3 77", seen=0)).ok


async def ben_with_a_badge(hall: Hall, number: int = 4) -> Person:
    ben = await hall.phone(1)
    assert (await ben.post("/phone/badge", number=number)).ok
    return ben


async def seat_of(hall: Hall, badge: Badge) -> int:
    return (await hall.runtime.database.read(find_seating))[badge]


async def test_a_phone_shows_its_table_only_when_it_is_posted(hall: Hall) -> None:
    ama, ben = await hall.holder("lead"), await ben_with_a_badge(hall)
    await deal(hall, ama)
    assert "Your table" not in (await ben.open("/phone")).page.words
    assert (await ama.post("/lead/tables/post", seen=1)).ok
    assert f"Your table {await seat_of(hall, Badge(1, 4))}" in (await ben.open("/phone")).page.words


async def test_the_wall_lists_badges_and_no_wish(hall: Hall) -> None:
    ama, wall = await hall.holder("lead"), await hall.holder("wall")
    await deal(hall, ama)
    for what, badge, other in (("apart", "B4", "D2"), ("step_free", "C1", "")):
        assert (await ama.post("/lead/tables/wishes", what=what, badge=badge, other=other)).ok
    assert "Find your table" not in (await wall.open("/wall")).page.words
    await ama.post("/lead/tables/post", seen=1)
    seen = (await wall.open("/wall")).page.words
    assert "Find your table" in seen
    assert "14 3 77" in seen
    assert "B4 and D2" in (await ama.open("/lead/tables")).page.words
    assert "B4 and D2" not in seen


async def test_another_table_please_is_nobodys_business_but_the_leads(hall: Hall) -> None:
    ama, ben, chloe = await hall.holder("lead"), await ben_with_a_badge(hall), await hall.phone(1)
    wall, tablet = await hall.holder("wall"), await hall.holder("group1")
    await deal(hall, ama)
    await ama.post("/lead/tables/post", seen=1)
    table = await hall.holder(f"table{await seat_of(hall, Badge(1, 4))}")
    others = [
        (chloe, "/phone"), (wall, "/wall"), (tablet, "/group/1"), (table, table.path), (ben, "/handout"),
        (ama, "/lead/print/tables"),
    ]  # fmt: skip
    before = [(await who.open(path)).page.words for who, path in others]
    assert (await ben.post("/phone/another-table", wanted="yes")).ok
    assert "A4 would like another table" in (await ama.open("/lead/tables")).page.words
    assert "1 person would like another table" in (await ama.open("/lead")).page.words
    after = [(await who.open(path)).page.words for who, path in others]
    assert after == before
    assert "The lead knows" in (await ben.open("/phone")).page.words


async def test_only_the_lead_may_look_at_or_change_the_plan(hall: Hall) -> None:
    ama, ben, zoe = await hall.holder("lead"), await ben_with_a_badge(hall), hall.someone()
    await deal(hall, ama)
    for who in (ben, zoe, await hall.holder("group1"), await hall.holder("table1")):
        assert (await who.open("/lead/tables")).status == 403
        assert (await who.post("/lead/tables/post", seen=1)).status == 403
        assert (await who.post("/lead/tables/move", badge="A4", table=1)).status == 403
    event = await hall.runtime.database.read(find_event)
    assert not event.posted


async def test_a_phone_speaks_only_for_its_own_group_and_the_badge_it_said(hall: Hall) -> None:
    ben = await ben_with_a_badge(hall)
    refused = await ben.post("/phone/badge", number=HEADS + 1)
    assert (refused.status, "There is no badge A9" in refused.page.notice) == (404, True)
    devices = await hall.runtime.database.read(find_devices, 1)
    assert [device.badge for device in devices] == [4]
    lobby = hall.someone()
    await lobby.enter(f"{hall.url}/join")
    assert (await lobby.post("/phone/badge", number=1)).status == 404
    assert (await lobby.post("/phone/another-table", wanted="yes")).status == 404
    assert await hall.runtime.database.read(find_wishes, True) == {}


@pytest.mark.parametrize(
    ("path", "fields", "sentence"),
    [
        ("deal", {"text": "", "seen": 0}, "Ask the room for a few numbers"),
        ("count", {"count": 5_000}, "between 1 and 60"),
        ("left", {"text": "the two at the door"}, "like B4"),
        ("left", {"text": "😀" * 300}, "like B4"),
        ("move", {"badge": "Z9", "table": 1}, "There is no badge Z9"),
        ("wishes", {"what": "apart", "badge": "A1", "other": "a 01"}, "two different badges"),
    ],
)
async def test_what_is_unclear_is_told_in_a_sentence(
    hall: Hall, path: str, fields: dict[str, object], sentence: str
) -> None:
    ama = await hall.holder("lead")
    answer = await ama.post(f"/lead/tables/{path}", **fields)
    assert answer.status in (404, 409, 422)
    assert sentence in answer.page.notice
