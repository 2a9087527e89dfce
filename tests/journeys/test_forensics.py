"""Somebody copies the event's files and knows this program: what they learn, and what nobody can learn any more.

SQLite's own traces are looked for: rowids, the order of rows in a page, free pages, the write-ahead log. PostgreSQL is
not spoken here yet; there ctid, xmin and xmax (which row came after which, and together with what), dead rows until a
VACUUM FULL and archived WAL segments would need the same care.
"""

import json
import shutil
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from nacl.exceptions import CryptoError
from typer.testing import CliRunner

from app.cli import cli, open_event
from app.config import Settings
from app.domain.ballot import Done, Wish
from app.domain.ballots_file import digest_of, recount
from app.domain.poll import Way
from app.domain.refusal_of_votes import WrongWitnessWords
from app.domain.secret import author_mark, ballot_id, choosing_id, flag_mark, hand_key, participant_id, trace_mark
from app.domain.vote_card import card_id, stub_id, unlock
from app.services.checking import find_problems
from app.services.keying import key_paper
from app.services.preparing import set_witness
from app.services.sealing import destroy_voting_secrets
from app.services.voting import mark_ballot
from app.store.ballots import find_hand
from app.store.counts import find_account, find_count
from app.store.database import Database, Tx
from app.store.events import find_event
from app.store.files import destroy_vote_key, finish_destroying, sweep, take_up_destroying
from app.store.polls import find_file, find_polls
from app.store.witnesses import find_private, make_witness, open_for_count, open_hand, open_numbers
from tests.cast import NOON
from tests.journeys.loot import Loot
from tests.journeys.small_vote import Prepared, Vote, prepare, voting

WAYS = (Way.PHONES, Way.CARDS)
WORDS = ("a heron over the bayfront", "seven bridges in the fog")
BALLOTS = {"ballot", "dot"}
KEYED = "1 7"  # on paper: an issue of each list, by number


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> dict[Way, Prepared]:
    return {way: prepare(tmp_path_factory.mktemp(way), way) for way in WAYS}


@pytest.fixture(scope="module")
def witness() -> str:
    return make_witness(WORDS)


def ids_of(vote: Vote, poll: int, secrets: Iterable[str] = ()) -> list[str]:
    return [ballot_id(vote.keys.vote, secret, poll) for secret in secrets or vote.of.secrets]


# Before the vote's secrets are destroyed: the database alone.


@pytest.mark.parametrize("way", WAYS)
async def test_who_voted_first_stands_in_the_log_for_a_moment_and_then_nowhere(
    prepared: dict[Way, Prepared], way: Way, tmp_path: Path
) -> None:
    rested = []
    for name, order in (("one", prepared[way].secrets), ("other", prepared[way].secrets[::-1])):
        async with voting(prepared[way].copy_to(tmp_path / name)) as vote:
            await vote.open()
            await vote.give_all(await vote.choices(order))
            ids = ids_of(vote, 1, order)
            busy = Loot(vote.of.path, tmp_path / f"{name}, busy")
            assert busy.arrivals(sorted(ids)) == ids, "the attack must be able to succeed"
            await vote.rest()
            loot = Loot(vote.of.path, tmp_path / f"{name}, at rest")
        assert loot.column("ballot") == sorted(ids)
        assert len(loot.lying(ids)) >= 2, "ballots, and their dots"
        for page in loot.lying(ids):
            assert page == sorted(page, reverse=True), "SQLite fills a page from its end"
        rested.append(loot)
    assert rested[0].content == rested[1].content, "whoever came first: not one byte is different"


async def test_a_server_that_stops_leaves_no_order_either(prepared: dict[Way, Prepared], tmp_path: Path) -> None:
    stopped = []
    for name, turn in (("one", 1), ("other", -1)):
        async with voting(prepared[Way.PHONES].copy_to(tmp_path / name)) as vote:
            await vote.open()
            await vote.give_all(await vote.choices(prepared[Way.PHONES].secrets[::turn]))
        stopped.append(Loot(vote.of.path, tmp_path / f"{name}, stopped"))
    assert stopped[0].content == stopped[1].content
    assert len(stopped[0].column("ballot")) == len(prepared[Way.PHONES].secrets)


async def test_the_order_of_ballots_is_that_of_their_ids_and_another_key_gives_another(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    orders = []
    for name in ("one", "other"):
        copy = prepared[Way.PHONES].copy_to(tmp_path / name)
        if name == "other":
            key = copy.path.with_suffix(".key")
            key.write_bytes(key.read_bytes()[:32] + b"another key of the vote".ljust(32, b"!"))
        async with voting(copy) as vote:
            await vote.hold()
            owners = {id: secret for poll in (1, 2) for id, secret in zip(ids_of(vote, poll), copy.secrets, strict=True)}
        orders.append([owners[id] for id in Loot(copy.path, tmp_path / f"{name}, copied").column("ballot")])
    one, other = orders
    assert Counter(one) == Counter(other) == Counter(2 * prepared[Way.PHONES].secrets)
    assert one != other


@pytest.mark.parametrize("way", WAYS)
async def test_the_database_alone_brings_no_ballot_together_with_a_phone_a_group_or_a_card(
    prepared: dict[Way, Prepared], way: Way, tmp_path: Path
) -> None:
    async with voting(prepared[way].copy_to(tmp_path / "hall")) as vote:
        await vote.hold()
        ids = ids_of(vote, 1) + ids_of(vote, 2)
        await vote.rest()
        loot = Loot(vote.of.path, tmp_path / "copied")
    assert set(loot.column("ballot")) == set(ids)
    known = {"ballot", "dot", "vote_card", "paper", "participant", "chosen_dot"}
    assert known <= loot.without_rowid
    assert "act" not in loot.without_rowid, "the question for a rowid must be able to succeed"
    assert "sqlite_sequence" not in loot.rows
    assert parts("participant" if way is Way.PHONES else "vote_card", loot) & pieces(loot.told()), "they can be found"
    assert not parts("ballot", loot) & pieces(loot.told(but=BALLOTS))
    # What a ballot has besides its id is the same of all: who they are, when and where they voted makes no difference.
    assert len({row[1:] for row in loot.rows["ballot"] if row[1] == 1}) == 1
    assert {row[3:] for row in loot.rows["dot"]} == {(1, 1)}


def pieces(text: str) -> set[str]:
    """Eight characters of it, wherever they stand."""
    return {text[start : start + 8] for start in range(len(text) - 7)}


def parts(table: str, loot: Loot) -> set[str]:
    return {piece for id in loot.column(table) for piece in pieces(id)}


# Before the vote's secrets are destroyed: the database and the key.


async def test_with_the_key_a_phones_secret_finds_its_ballot_and_nothing_else_does(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    async with voting(prepared[Way.PHONES].copy_to(tmp_path / "hall")) as vote:
        await vote.hold()
        choices = await vote.choices(vote.of.secrets)
    loot, keys = Loot(vote.of.path, tmp_path / "copied"), (vote.keys.vote, vote.keys.event)
    ids = set(loot.column("ballot"))
    ben = vote.of.secrets[1]
    mine = [(row[1]) for row in loot.rows["dot"] if row[0] == ballot_id(vote.keys.vote, ben, 2)]
    assert tuple(mine) == choices[ben], "who has the phone, too, reads its ballot"
    assert participant_id(vote.keys.event, ben) in loot.strings()
    assert len(loot.strings()) > 200
    assert not derived(loot.strings(), keys) & ids


async def test_with_the_key_a_cards_code_finds_its_ballot_and_so_does_its_stub(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    async with voting(prepared[Way.CARDS].copy_to(tmp_path / "hall")) as vote:
        await vote.hold()
    loot, key = Loot(vote.of.path, tmp_path / "copied"), vote.keys.vote
    ids, cards = set(loot.column("ballot")), {row[1]: row for row in loot.rows["vote_card"]}
    for code, stub in zip(vote.of.secrets, vote.of.stubs, strict=True):
        card, _, locked, _ = cards[stub_id(key, stub)]
        assert card == card_id(key, code)
        assert unlock(key, stub, locked) == code
        assert ballot_id(key, unlock(key, stub, locked), 1) in ids
        assert not loot.where(code) | loot.where(stub), "neither is stored"
    assert not derived(loot.strings(), (key, vote.keys.event)) & ids
    opened = {text for row in cards.values() for text in unlocked_by(loot.strings(), key, row[2])}
    assert opened
    assert not {card_id(key, text) for text in opened} & {row[0] for row in cards.values()}


def derived(strings: Iterable[str], keys: Iterable[bytes]) -> set[str]:
    """Everything that this program makes of a secret, made of whatever stands in the file."""
    found: set[str] = set()
    for key in keys:
        for text in strings:
            found |= {ballot_id(key, text, poll) for poll in (1, 2, 3)}
            found |= {participant_id(key, text), card_id(key, text), stub_id(key, text)}
            found |= {author_mark(key, text, 1, "concerns"), choosing_id(key, text, 1, "concerns")}
            found |= {trace_mark(key, text, text), flag_mark(key, text, text)}
    return found


def unlocked_by(strings: Iterable[str], key: bytes, locked: str) -> set[str]:
    found = set()
    for text in strings:
        with suppress(UnicodeDecodeError):
            found.add(unlock(key, text, locked))
    return found


# After they were destroyed.


async def held(vote: Vote) -> None:
    """The vote and the run-off; where there are cards, the last of them is keyed from paper by both tellers."""
    last = vote.of.secrets[-1]
    await vote.hold(vote.of.secrets[:-1] if vote.of.way is Way.CARDS else (), paper={last: KEYED})


@pytest.mark.parametrize("way", WAYS)
async def test_once_they_are_destroyed_no_byte_leads_from_a_ballot_to_anybody(
    prepared: dict[Way, Prepared], way: Way, tmp_path: Path
) -> None:
    async with voting(prepared[way].copy_to(tmp_path / "hall")) as vote:
        await held(vote)
        choices = await vote.choices(vote.of.secrets)
        secret = [*ids_of(vote, 1), *ids_of(vote, 2), *ids_of_cards(vote)]
        before = Loot(vote.of.path, tmp_path / "before")
        assert all(before.where(each) for each in secret if each in before.told()), "the search must be able to succeed"
        assert len([each for each in secret if before.where(each)]) > len(vote.of.secrets)
        assert before.where(vote.keys.vote) == {"plenary.key"}
        assert len(joined(before)) == len(choices), "until now a ballot's two lists can be joined"
        results = await vote.database.read(public)

        await vote.do(destroy_voting_secrets, NOON)
        finish_destroying(vote.of.path)  # while the server goes on, as app/web/lead_vote.py does it
        after = Loot(vote.of.path, tmp_path / "after")
        assert [each for each in (*secret, *vote.of.secrets, *vote.of.stubs) if after.where(each)] == []
        assert not after.where(vote.keys.vote)
        assert after.raw["plenary.key"] == vote.keys.event
        assert joined(after) == {}
        assert await vote.database.read(public) == results
        assert await vote.database.read(find_problems) == []
        assert not after.raw.get("plenary.db-wal")
    told = CliRunner().invoke(cli, ["check", "--event", str(vote.of.path)])
    assert told.output == f"{vote.of.path} is whole.\n"


def ids_of_cards(vote: Vote) -> list[str]:
    if vote.of.way is not Way.CARDS:
        return []
    rows = vote.database.read_now(lambda tx: Loot.cards(tx))
    return [cell for row in rows for cell in row]


def joined(loot: Loot) -> dict[str, list[int]]:
    """By ballot of the vote, its dots on both lists."""
    first = {row[0] for row in loot.rows["ballot"] if row[1] == 1}
    return {id: [row[1] for row in loot.rows["dot"] if row[0] == id] for id in first}


def public(tx: Tx) -> list[object]:
    """What everybody may see, and count again."""
    found: list[object] = []
    for poll in find_polls(tx):
        file = find_file(tx, poll.id)
        assert digest_of(file) == poll.digest
        found += [poll, file, recount(file), find_count(tx, poll), find_account(tx, poll)]
    return found
