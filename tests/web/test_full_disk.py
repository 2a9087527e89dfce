"""A full disk, a full queue and a dying writer get a sentence each; what was acknowledged stays, and it goes on."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.refusal import NotStored, TryAgain
from app.services.checking import find_problems
from app.store.database import Tx
from tests.cast import Hall, open_hall
from tests.web.days import open_kind, ready_to_vote

NO_LIMIT = 1_073_741_823


def _limit_pages(tx: Tx, most: int) -> int:
    """For the writer's connection; fewer than there are means: not one more."""
    return int(tx.scalar(text(f"PRAGMA max_page_count = {most}")))


async def _limit(hall: Hall, most: int) -> None:
    await hall.runtime.database.write(_limit_pages, most)


async def test_on_a_full_disk_the_words_come_back_and_nothing_acknowledged_is_lost(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablet = await hall.holder("group1")
        await open_kind(hall, "concerns")
        await _limit(hall, 1)
        kept, refused = [], ""
        for number in range(200):
            words = f"Line {number} of the scribe " + "x" * 200
            answer = await tablet.press("Put on the list", text=words)
            if not answer.ok:
                refused = words
                break
            kept.append(words)
        assert (answer.status, answer.page.notice) == (507, NotStored.message)
        assert refused in answer.html
        assert kept, "something fitted before it was full"
        shown = (await tablet.open("/group/1")).page.words
        assert not [words for words in kept if words not in shown]
        assert (await tablet.press("We are complete", heads=12)).status in (200, 507)

        await _limit(hall, NO_LIMIT)
        assert (await tablet.press("Put on the list", text=refused)).ok
        assert refused in (await tablet.open("/group/1")).page.words
        assert await hall.runtime.database.read(find_problems) == []


async def test_many_taps_on_a_full_disk_are_each_stored_or_told(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        phones = [await hall.phone(1) for _ in range(12)]
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        await _limit(hall, 1)
        taps = [
            phone.post(f"/phone/ballot/1/{issue}/1", placed="yes", seen=0) for issue in (1, 2, 3) for phone in phones
        ]
        answers = await asyncio.gather(*taps)
        assert {answer.status for answer in answers} <= {200, 507}
        await _limit(hall, NO_LIMIT)
        for number, answer in enumerate(answers):
            phone, issue = phones[number % 12], number // 12 + 1
            has_dot = (await phone.open("/phone")).page.button(f"Take back your dot from #{issue}") is not None
            assert has_dot == answer.ok


async def test_a_full_queue_asks_to_try_again_in_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "concerns")
        with monkeypatch.context() as full:
            full.setattr(hall.runtime.database, "_waiting_most", 0)
            answer = await ben.http.post("/phone/statements/x", data={"kind": "concerns", "text": "My thought"})
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "1")
        assert TryAgain.message in answer.text
        assert "My thought" in answer.text
        assert (await ben.post("/phone/statements/x", kind="concerns", text="My thought")).ok


def _end_the_thread(_tx: Tx) -> None:
    raise SystemExit


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # its death is the test
async def test_whatever_ends_the_writer_it_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_hall(tmp_path) as hall:
        ben, database = await hall.phone(1), hall.runtime.database
        await open_kind(hall, "concerns")
        with pytest.raises(NotStored):
            await database.write(_end_the_thread)
        assert (await ben.press("Send to my group", text="After the first")).ok

        def die() -> None:
            monkeypatch.undo()
            raise SystemExit

        monkeypatch.setattr(database, "_next_batch", die)
        before = database._writer
        assert (await ben.press("Send to my group", text="The last of this writer")).ok
        assert before is not None
        await asyncio.to_thread(before.join, 5)
        assert not before.is_alive()
        assert "After the second" in (await ben.press("Send to my group", text="After the second")).page.words
