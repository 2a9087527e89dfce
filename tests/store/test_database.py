"""The two verbs: acknowledged means on disk, a refusal undoes only itself, and the writer does not die."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from app.domain.change import Change, Topic
from app.domain.refusal import NotStored, TryAgain
from app.domain.refusal_of_words import Empty
from app.store import files
from app.store.database import Database, Tx, find_commits_elsewhere, find_version
from tests.cast import new_event


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(new_event(tmp_path))
    yield opened
    opened.close()


def rename(tx: Tx, title: str) -> str:
    tx.run(text("UPDATE event SET title = :title"), {"title": title})
    tx.announce(Topic.AGENDA)
    return title


def append(tx: Tx, letter: str) -> None:
    tx.run(text("UPDATE event SET place = place || :letter"), {"letter": letter})


def append_and_refuse(tx: Tx, letter: str) -> None:
    append(tx, letter)
    raise Empty


def refuse(_tx: Tx) -> None:
    raise Empty


def place_of(tx: Tx) -> str:
    return str(tx.scalar(text("SELECT place FROM event")))


async def test_overwritten_words_are_in_no_file_once_the_writer_has_rested(database: Database) -> None:
    log = database.path.with_name(database.path.name + "-wal")
    database.write_now(rename, "Officer Smith was named here")
    database.write_now(rename, "A day in Erie")
    assert b"Officer Smith" in log.read_bytes()
    await database.write(append, "!")
    async with asyncio.timeout(10):
        while log.stat().st_size:
            await asyncio.sleep(0.05)
    assert b"Officer Smith" not in database.path.read_bytes()
    assert database.read_now(lambda tx: str(tx.scalar(text("SELECT title FROM event")))) == "A day in Erie"


async def test_an_acknowledged_change_is_read_by_another_program(database: Database) -> None:
    result, changes = await database.write(rename, "A day")
    assert (result, changes) == ("A day", [Change(Topic.AGENDA)])
    with sqlite3.connect(database.path) as other:
        assert other.execute("SELECT title FROM event").fetchone() == ("A day",)


async def test_an_announcement_raises_the_events_version_and_silence_does_not(database: Database) -> None:
    before = await database.read(find_version)
    await database.write(append, "x")
    assert await database.read(find_version) == before
    await asyncio.gather(*(database.write(rename, str(n)) for n in range(5)))
    assert await database.read(find_version) == before + 5


async def test_a_refusal_undoes_only_itself_even_in_the_middle_of_a_batch(database: Database) -> None:
    calls = [database.write(append_and_refuse if n % 3 == 0 else append, "ABCDEFGHI"[n]) for n in range(9)] + [
        database.write(refuse)
    ]
    outcomes = await asyncio.gather(*calls, return_exceptions=True)
    assert [isinstance(outcome, Empty) for outcome in outcomes] == [n % 3 == 0 for n in range(9)] + [True]
    assert (await database.read(place_of)).endswith("BCEFHI")


async def test_a_refused_call_announces_nothing(database: Database) -> None:
    def announce_and_refuse(tx: Tx) -> None:
        tx.announce(Topic.RESULT)
        raise Empty

    kept, refused = await asyncio.gather(
        database.write(rename, "kept"), database.write(announce_and_refuse), return_exceptions=True
    )
    assert isinstance(refused, Empty)
    assert kept == ("kept", [Change(Topic.AGENDA)])


async def test_a_thousand_increments_at_once_are_a_thousand(database: Database) -> None:
    before = len(await database.read(place_of))
    await asyncio.gather(*(database.write(append, "x") for _ in range(1000)))
    assert len(await database.read(place_of)) == before + 1000


async def test_a_full_disk_refuses_clearly_loses_nothing_and_goes_on_afterwards(database: Database) -> None:
    def limit(tx: Tx, pages: int) -> None:
        tx.scalar(text(f"PRAGMA max_page_count={pages}"))

    def fill(tx: Tx) -> None:
        tx.run(text("UPDATE event SET convener = :words"), {"words": "w" * 500_000})

    await database.write(rename, "before")
    await database.write(limit, 1)
    full, small = await asyncio.gather(database.write(fill), database.write(rename, "small"), return_exceptions=True)
    assert isinstance(full, NotStored)
    assert small == ("small", [Change(Topic.AGENDA)])
    await database.write(limit, 1_000_000)
    await database.write(fill)
    assert files.find_flaws(database.path) == []


async def test_a_dead_writer_is_started_again_by_the_next_call(database: Database) -> None:
    await database.write(append, "a")

    def die(_tx: Tx) -> None:
        raise SystemExit

    dying = asyncio.ensure_future(database.write(die))
    with pytest.raises(NotStored):
        await asyncio.wait_for(dying, 5)
    assert (await asyncio.wait_for(database.write(rename, "alive"), 5))[0] == "alive"


async def test_too_many_waiting_calls_are_asked_to_come_again(tmp_path: Path) -> None:
    database, go = Database(new_event(tmp_path), waiting_most=3), threading.Event()
    started = threading.Event()

    def wait(_tx: Tx) -> None:
        started.set()
        go.wait(5)

    first = asyncio.ensure_future(database.write(wait))
    await asyncio.to_thread(started.wait, 5)
    waiting = [asyncio.ensure_future(database.write(append, "x")) for _ in range(3)]
    await asyncio.sleep(0)
    with pytest.raises(TryAgain):
        await database.write(append, "y")
    go.set()
    await asyncio.gather(first, *waiting)
    database.close()


async def test_the_commit_of_another_program_is_noticed_and_our_own_is_not(database: Database) -> None:
    seen, _ = await database.write(find_commits_elsewhere)
    await database.write(rename, "ours")
    assert (await database.write(find_commits_elsewhere))[0] == seen
    with sqlite3.connect(database.path) as other:
        other.execute("UPDATE event SET title = 'theirs'")
    assert (await database.write(find_commits_elsewhere))[0] != seen


async def test_a_reader_sees_one_moment(database: Database) -> None:
    def twice(tx: Tx, between: "asyncio.Future[None]", loop: asyncio.AbstractEventLoop) -> tuple[str, str]:
        first = place_of(tx)
        loop.call_soon_threadsafe(between.set_result, None)
        done.wait(5)
        return first, place_of(tx)

    done, loop = threading.Event(), asyncio.get_running_loop()
    between: asyncio.Future[None] = loop.create_future()
    reading = asyncio.ensure_future(database.read(twice, between, loop))
    await between
    await database.write(append, "x")
    done.set()
    first, second = await reading
    assert first == second != await database.read(place_of)
