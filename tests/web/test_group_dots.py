"""Dots inside a group are sealed: until its facilitator closes, no screen but the voter's own changes by a byte."""

import logging
import re
from pathlib import Path

import pytest

from app.domain.statement import fingerprint
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.robots.person import Person
from app.services.agreeing import agree
from app.services.choosing import close_choosing, open_choosing
from app.store.database import Tx
from app.store.statements import find_list
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, the_group_says
from tests.web.overhearing import all_pages, overheard, readable
from tests.web.test_words import rows

KEYS = re.compile(r"[0-9a-f]{24,}|data-now=\S+|'content-length': '\d+'")
FRESH = ("/lead/setup", "/lead/groups")  # their rows for new groups bear a number by chance
QUESTION = "Which of these lines matter most to you?"


async def a_long_list(hall: Hall, kind: str = "concerns") -> None:
    """Group 1 has eight lines and may carry five."""
    await count_heads(hall, 1, 2)
    await open_kind(hall, kind)
    await the_group_says(hall, 1, *(f"{number} on the list" for number in range(1, 9)), kind=kind)


async def put(phone: Person, nth: int) -> None:
    answer = await phone.press(f"Put a dot on line {nth}")
    assert answer.ok, answer.page.notice


async def test_nobody_elses_screen_changes_by_a_byte_before_the_close(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_hall(tmp_path, "spcp", clock=lambda: 1_800_000_000) as hall:
        ben, chloe = await hall.phone(1), await hall.phone(1)
        others = {"Chloe": (chloe, "/live/phone"), "tablet": (await hall.holder("group1"), "/live/group/1")}
        others |= {name: (await hall.holder(name), f"/live/{name}") for name in ("lead", "themes", "wall")}
        await a_long_list(hall)
        await hall.runtime.perform(open_choosing, 1, "concerns")
        async with overheard(others | {"Ben": (ben, "/live/phone")}) as frames:
            await hall.settled()
            await frames.caught_up()
            before, heard = await seen_by(hall, others), {name: list(each) for name, each in frames.items()}
            caplog.set_level(logging.INFO, "plenary")
            caplog.clear()
            for nth in (2, 5):
                await put(ben, nth)
            assert "1 of 3 dots left" in (await ben.open("/phone")).page.words
            await hall.settled()
            await frames.caught_up()
            assert {name: list(each) for name, each in frames.items()} == heard
            assert caplog.text == ""
        assert await seen_by(hall, others) == before
        await hall.runtime.perform(close_choosing, 1, "concerns")
        assert await seen_by(hall, {"tablet": others["tablet"]}) != {
            name: words for name, words in before.items() if name.startswith("tablet")
        }


async def seen_by(hall: Hall, people: dict[str, tuple[Person, str]]) -> dict[str, str]:
    """All that they can open, without the keys that are drawn anew for each form; and the exports."""
    seen = {
        f"{name} {page}": KEYS.sub("", words)
        for name, (person, _) in people.items()
        for page, words in (await all_pages(hall, person)).items()
        if not page.startswith(FRESH)
    }
    if len(people) > 1:
        report = await hall.runtime.database.read(load_report)
        seen |= {"json": str(to_json(report)), "csv": readable(to_csv(report))}
    return seen


async def test_the_tablet_opens_and_closes_and_then_shows_the_order_with_its_ties(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        ben, chloe, tablet = await hall.phone(1), await hall.phone(1), await hall.holder("group1")
        await a_long_list(hall)
        await tablet.open("/group/1")
        assert (await tablet.press("Give each phone 3 dots")).ok
        for phone, nth in ((ben, 5), (chloe, 5), (ben, 2), (chloe, 7)):
            await put(phone, nth)
        assert "1st" not in (await tablet.open("/group/1")).page.words
        words = (await tablet.press("Close, and show the order")).page.words
        order = words[words.index("The group's order") :]
        assert re.findall(r"(tied \w+|1st|no dots) (\d) on the list", order)[:4] == [
            ("1st", "5"), ("tied 2nd", "2"), ("tied 2nd", "7"), ("no dots", "1"),
        ]  # fmt: skip
        assert QUESTION not in (await ben.open("/phone")).page.words


async def test_dots_are_changed_freely_and_never_more_than_there_are(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        ben = await hall.phone(1)
        await a_long_list(hall)
        await hall.runtime.perform(open_choosing, 1, "concerns")
        for nth in (1, 2, 3):
            await put(ben, nth)
        full = await ben.press("Put a dot on line 4")
        assert (full.status, full.page.notice) == (409, "No dot is left. Take one back first.")
        assert (await ben.press("Take back your dot from line 1")).ok
        await put(ben, 4)
        assert "0 of 3 dots left" in (await ben.open("/phone")).page.words
        await hall.runtime.perform(close_choosing, 1, "concerns")
        line = rows(hall.database, "statement")[7]["id"]
        late = await ben.post(f"/phone/choosing/concerns/{line}", placed="yes", seen=0)
        assert (late.status, "was not counted" in late.page.notice) == (409, True)


async def test_another_groups_phone_and_a_phone_without_a_group_choose_nothing_here(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        chloe, zoe = await hall.phone(2), await hall.phone(1)
        await a_long_list(hall)
        await hall.runtime.perform(open_choosing, 1, "concerns")
        line = rows(hall.database, "statement")[0]["id"]
        assert QUESTION not in (await chloe.open("/phone")).page.words
        assert (await chloe.post(f"/phone/choosing/concerns/{line}", placed="yes", seen=0)).status == 409
        tablet = await hall.holder("group1")
        assert (await tablet.post("/group/1/devices/2/remove")).ok
        assert QUESTION not in (await zoe.open("/phone")).page.words
        assert (await zoe.post(f"/phone/choosing/concerns/{line}", placed="yes", seen=0)).status == 403
        assert rows(hall.database, "chosen_dot") == []


async def test_a_dot_tells_no_phone_and_none_is_left_when_the_group_has_agreed(tmp_path: Path) -> None:
    async with open_hall(tmp_path, "spcp") as hall:
        ben = await hall.phone(1)
        await a_long_list(hall)
        await hall.runtime.perform(open_choosing, 1, "concerns")
        await put(ben, 1)
        dots, phones = rows(hall.database, "chosen_dot"), rows(hall.database, "participant")
        assert len(dots) == 1
        assert not {dots[0]["ballot_id"]} & {phone["id"] for phone in phones}
        await hall.runtime.perform(close_choosing, 1, "concerns")
        await hall.runtime.perform(_agree_on_five)
        assert rows(hall.database, "chosen_dot") == []


def _agree_on_five(tx: Tx) -> None:
    lines = find_list(tx, 1, "concerns")
    agree(tx, 1, "concerns", fingerprint(lines), 0, [line.id for line in lines[:5]])
