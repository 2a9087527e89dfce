"""Somebody copies the event's files and knows this program: what they learn, and what nobody can learn any more.

SQLite's own traces are looked for: rowids, the order of rows in a page, free pages, the write-ahead log. PostgreSQL is
not spoken here yet; there ctid, xmin and xmax (which row came after which, and together with what), dead rows until a
VACUUM FULL and archived WAL segments would need the same care.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import pytest
from nacl.exceptions import CryptoError
from typer.testing import CliRunner

from app.cli import cli, open_event
from app.config import Settings
from app.domain.ballot import Done
from app.domain.ballots_file import digest_of, recount
from app.domain.poll import Way
from app.domain.refusal_of_votes import WrongWitnessWords
from app.domain.secret import author_mark, ballot_id, choosing_id, flag_mark, hand_key, participant_id, trace_mark
from app.domain.vote_card import card_id, stub_id, unlock
from app.services.checking import find_problems
from app.services.preparing import set_witness
from app.services.sealing import destroy_voting_secrets
from app.services.voting import mark_ballot
from app.store.ballots import find_hand
from app.store.counts import find_account, find_count
from app.store.database import Tx
from app.store.events import find_event
from app.store.files import finish_destroying, sweep, take_up_destroying
from app.store.polls import find_file, find_polls
from app.store.witnesses import find_private, make_witness, open_for_count, open_hand, open_numbers
from tests.cast import NOON, open_hall
from tests.journeys.loot import Loot
from tests.journeys.small_vote import Prepared, Vote, prepare, voting

WAYS = (Way.PHONES, Way.CARDS)
WORDS = ("a heron over the bayfront", "seven bridges in the fog")
BALLOTS = {"ballot", "dot"}


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
            owners = {
                id: secret for poll in (1, 2) for id, secret in zip(ids_of(vote, poll), copy.secrets, strict=True)
            }
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
    rest = {tuple(row[name] for name in row if name != "id") for row in loot.rows["ballot"]}
    assert len(rest) == len(find_polls_in(loot)) == 2
    assert {(row["nth"], row["placed"], row["version"]) for row in loot.rows["dot"]} == {(1, 1, 1)}


def find_polls_in(loot: Loot) -> set[int]:
    return set(loot.column("ballot", "poll_id"))


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
    assert dots_of(loot, ballot_id(vote.keys.vote, ben, 2)) == list(choices[ben]), (
        "who has the phone, too, reads its ballot"
    )
    assert participant_id(vote.keys.event, ben) in loot.strings()
    assert len(loot.strings()) > 200
    assert not derived(loot.strings(), keys) & ids


async def test_with_the_key_a_cards_code_finds_its_ballot_and_so_does_its_stub(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    async with voting(prepared[Way.CARDS].copy_to(tmp_path / "hall")) as vote:
        await vote.hold()
    loot, key = Loot(vote.of.path, tmp_path / "copied"), vote.keys.vote
    ids, cards = set(loot.column("ballot")), {row["stub_id"]: row for row in loot.rows["vote_card"]}
    for code, stub in zip(vote.of.secrets, vote.of.stubs, strict=True):
        card = cards[stub_id(key, stub)]
        assert card["id"] == card_id(key, code)
        assert unlock(key, stub, card["locked"]) == code
        assert ballot_id(key, unlock(key, stub, card["locked"]), 1) in ids
        assert not loot.where(code) | loot.where(stub), "neither is stored"
    assert not derived(loot.strings(), (key, vote.keys.event)) & ids
    opened = {text for row in cards.values() for text in unlocked_by(loot.strings(), key, row["locked"])}
    assert opened
    assert not {card_id(key, text) for text in opened} & set(loot.column("vote_card"))


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
    """The vote and the run-off; where there are cards, two of them are keyed from paper."""
    await vote.hold(on_paper=2 if vote.of.way is Way.CARDS else 0)


@pytest.mark.parametrize("way", WAYS)
async def test_once_they_are_destroyed_no_byte_leads_from_a_ballot_to_anybody(
    prepared: dict[Way, Prepared], way: Way, tmp_path: Path
) -> None:
    async with voting(prepared[way].copy_to(tmp_path / "hall")) as vote:
        await held(vote)
        before = Loot(vote.of.path, tmp_path / "before")
        secret = secrets_in(before)
        assert set(ids_of(vote, 1)) <= secret
        assert all(before.where(each) for each in secret), "the search must be able to succeed"
        assert before.where(vote.keys.vote) == {"plenary.key"}
        assert [len(dots) for dots in joined(before)] == [2] * len(vote.of.secrets), (
            "until now the two lists of a ballot can be joined"
        )
        results = await vote.database.read(public)
        event = vote.keys.event

        await vote.do(destroy_voting_secrets, NOON)
        finish_destroying(vote.of.path)  # while the server goes on, as app/web/lead_vote.py does it
        after = Loot(vote.of.path, tmp_path / "after")
        assert {each for each in secret | set(vote.of.secrets + vote.of.stubs) if after.where(each)} == set()
        assert after.raw["plenary.key"] == event
        assert not after.where(before.raw["plenary.key"][32:])
        assert not after.raw.get("plenary.db-wal")
        assert joined(after) == []
        assert await vote.database.read(public) == results
        assert await vote.database.read(find_problems) == []
    assert CliRunner().invoke(cli, ["check", "--event", str(vote.of.path)]).output == f"{vote.of.path} is whole.\n"


async def test_one_press_of_the_lead_does_all_of_it_while_the_hall_is_still_open(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    copy = prepared[Way.CARDS].copy_to(tmp_path / "hall")
    async with voting(copy) as vote:
        await held(vote)
    before = Loot(copy.path, tmp_path / "before")
    async with open_hall(copy.path.parent) as hall:
        ama = await hall.holder("lead")
        assert (await ama.post("/lead/destroy")).ok
        after = Loot(copy.path, tmp_path / "after")
        assert hall.runtime.house.vote_key == b""
        assert (await ama.post("/lead/destroy")).ok
    assert len(secrets_in(before)) > 3 * len(copy.secrets)
    assert {each for each in secrets_in(before) if after.where(each)} == set()
    assert after.raw["plenary.key"] == before.raw["plenary.key"][:32]


def secrets_in(loot: Loot) -> set[str]:
    """What is in the file that might lead to somebody: ids of ballots, of cards and stubs, and locked codes."""
    names = ("id", "stub_id", "locked")
    return {*loot.column("ballot"), *(row[name] for row in loot.rows["vote_card"] for name in names)}


def joined(loot: Loot) -> list[list[int]]:
    """Of each ballot of the vote, its dots on both lists."""
    return [dots_of(loot, row["id"]) for row in loot.rows["ballot"] if row["poll_id"] == 1]


def dots_of(loot: Loot, ballot: str) -> list[int]:
    return [row["issue_id"] for row in loot.rows["dot"] if row["ballot_id"] == ballot and row["placed"]]


def public(tx: Tx) -> list[object]:
    """What everybody may see, and count again."""
    found: list[object] = []
    for poll in find_polls(tx):
        file = find_file(tx, poll.id)
        assert digest_of(file) == poll.digest
        found += [poll, file, recount(file), find_count(tx, poll), find_account(tx, poll)]
    return found


async def test_no_row_of_the_sealed_file_tells_which_other_row_is_of_the_same_ballot(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    """The same choices on each list, but by other people: the same file, byte for byte."""
    files = []
    for name, turn in (("one", 0), ("other", 4)):
        async with voting(prepared[Way.PHONES].copy_to(tmp_path / name)) as vote:
            await vote.open()
            law, community = (await vote.options()).values()
            pairs = [(law[nth % 5], community[(nth + turn) % 6]) for nth in range(len(vote.of.secrets))]
            await vote.give_all(dict(zip(vote.of.secrets, pairs, strict=True)))
            await vote.close()
            await vote.seal()
            files.append((sorted(pairs), await vote.database.read(find_file, 1)))
    assert files[0][0] != files[1][0], "these are other ballots"
    assert files[0][1] == files[1][1]


async def test_to_destroy_twice_changes_nothing(prepared: dict[Way, Prepared], tmp_path: Path) -> None:
    async with voting(prepared[Way.CARDS].copy_to(tmp_path / "hall")) as vote:
        await held(vote)
        loots: list[Loot] = []
        for turn in ("once", "twice"):
            await vote.do(destroy_voting_secrets, NOON + len(loots))
            finish_destroying(vote.of.path)
            loots.append(Loot(vote.of.path, tmp_path / turn))
        event = await vote.database.read(find_event)
    assert loots[0].rows == loots[1].rows
    assert loots[0].raw["plenary.key"] == loots[1].raw["plenary.key"]
    assert event.vote_destroyed_at == NOON
    assert len([verb for verb in loots[0].column("act", "verb") if verb == "destroyed"]) == 1


@pytest.mark.parametrize("done", [(), (sweep,)])
async def test_what_a_killed_server_did_not_destroy_the_next_start_does(
    prepared: dict[Way, Prepared], tmp_path: Path, done: tuple[Callable[[Path], None], ...]
) -> None:
    async with voting(prepared[Way.CARDS].copy_to(tmp_path / "hall")) as vote:
        await held(vote)
        secret = secrets_in(Loot(vote.of.path, tmp_path / "before"))
        await vote.do(destroy_voting_secrets, NOON)
        for step in done:
            step(vote.of.path)
        killed = Loot(vote.of.path, tmp_path / "killed")
    assert len(killed.raw["plenary.key"]) == 64
    assert bool(done) or any(killed.where(each) for each in secret), "there is something left to do"
    killed_at = tmp_path / "killed" / "plenary.db"
    killed.put_back()
    open_event(Settings(event=killed_at)).close()
    after = Loot(killed_at, tmp_path / "after")
    assert {each for each in secret if after.where(each)} == set()
    assert after.raw["plenary.key"] == killed.raw["plenary.key"][:32]


async def test_an_event_whose_secrets_are_still_needed_is_opened_as_it_is(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    async with voting(prepared[Way.CARDS].copy_to(tmp_path / "hall")) as vote:
        await held(vote)
    before = Loot(vote.of.path, tmp_path / "before")
    open_event(Settings(event=vote.of.path)).close()
    after = Loot(vote.of.path, tmp_path / "after")
    assert after.rows == before.rows
    assert after.raw["plenary.key"] == before.raw["plenary.key"]


def test_as_long_as_the_file_cannot_be_swept_the_key_stays_as_a_reminder(
    prepared: dict[Way, Prepared], tmp_path: Path
) -> None:
    copy = prepared[Way.CARDS].copy_to(tmp_path / "hall")
    key = copy.path.with_suffix(".key")
    whole, database = key.read_bytes(), copy.path.read_bytes()
    copy.path.write_bytes(b"a disk that cannot be written ".ljust(4096, b"!"))
    assert not take_up_destroying(copy.path)
    assert key.read_bytes() == whole
    copy.path.write_bytes(database)
    assert take_up_destroying(copy.path)
    assert key.read_bytes() == whole[:32]


# With two witnesses.


async def test_what_witnesses_keep_closed_neither_file_nor_key_opens_and_their_words_do(
    prepared: dict[Way, Prepared], witness: str, tmp_path: Path
) -> None:
    """The same vote with witnesses and without them: twelve cards, two of them on paper, and one of them changes."""
    closed, open_ = prepared[Way.CARDS].copy_to(tmp_path / "closed"), prepared[Way.CARDS].copy_to(tmp_path / "open")
    async with voting(open_) as vote:
        await vote.open()
        choices = await some_vote(vote)
        plain = Loot(vote.of.path, tmp_path / "open, copied")
        await vote.seal()
        wanted = await vote.database.read(find_file, 1)
    async with voting(closed) as vote:
        await vote.do(set_witness, witness)
        await vote.open()
        assert await some_vote(vote) == choices
        loot = Loot(vote.of.path, tmp_path / "closed, copied")
        check_closed(loot, plain, vote, choices)
        await check_own(vote, choices)
        with pytest.raises(WrongWitnessWords):
            find_private(witness, (WORDS[0], WORDS[1] + "s"))
        for wrong in (None, vote.keys.vote, vote.keys.event):
            with pytest.raises(WrongWitnessWords):
                await vote.seal(wrong)
        assert (await vote.poll()).digest == ""
        await vote.seal(find_private(witness, (f"  {WORDS[0].upper()}", WORDS[1].replace(" ", "  "))))
        assert await vote.database.read(find_file, 1) == wanted
        assert recount(wanted).ballots == {"community": 12, "law enforcement": 12}
        assert len(Loot(vote.of.path, tmp_path / "sealed").rows["dot"]) == len(plain.rows["dot"])


async def some_vote(vote: Vote) -> dict[str, tuple[int, ...]]:
    """No dot, one, two, three or four; the first takes everything back and chooses anew; the last two are on paper."""
    law, community = (await vote.options()).values()
    every = [(), (law[0],), (law[1], community[0]), (*law[2:4], community[1]), (*law[4:6], *community[2:4])]
    choices = {secret: every[nth % 5] for nth, secret in enumerate(vote.of.secrets)}
    await vote.give_all(dict(list(choices.items())[:-2]))
    first = vote.of.secrets[0]
    await vote.do(mark_ballot, vote.slip(first, 1), Done(False))
    await vote.give(first, (law[5],))
    await vote.close()
    await vote.key(dict(list(choices.items())[-2:]))
    return choices | {first: (law[5],)}


def check_closed(loot: Loot, plain: Loot, vote: Vote, choices: dict[str, tuple[int, ...]]) -> None:
    """Nothing in the two files tells a choice."""
    issues = Counter(row["issue_id"] for row in plain.rows["dot"] if row["placed"])
    assert issues == Counter(issue for of in choices.values() for issue in of), "without witnesses all of it is told"
    assert loot.rows["dot"] == []
    assert loot.column("ballot") == plain.column("ballot")
    boxes = [(row["closed_hand"], row["closed_count"]) for row in loot.rows["ballot"]]
    blobs = [blob for both in boxes for blob in both]
    assert len(boxes) == len(choices)
    assert {tuple(map(len, both)) for both in boxes} == {CLOSED}, "as long for four dots as for none"
    assert len(set(blobs)) == len(blobs), "and the same choice is closed differently each time"
    check_unreadable(loot, vote, choices)
    private = [vote.keys.vote, vote.keys.event, b"plenary".ljust(32)]
    for text in loot.strings():
        private += [hand_key(key, text, 1) for key in private[:2]]
    assert not [each for each in private for both in boxes if opens(each, *both)]


CLOSED = (512 + 40, 512 + 48)  # padded, and what the two boxes add


def check_unreadable(loot: Loot, vote: Vote, choices: dict[str, tuple[int, ...]]) -> None:
    """What is in the boxes stands nowhere else, and papers are closed, too."""
    secret = next(each for each, of in choices.items() if len(of) == 4)
    row = next(each for each in loot.rows["ballot"] if each["id"] == ballot_id(vote.keys.vote, secret, 1))
    assert opens(hand_key(vote.keys.vote, secret, 1), row["closed_hand"], row["closed_count"])
    hand = open_hand(hand_key(vote.keys.vote, secret, 1), row["closed_hand"])
    assert {dot.issue for dot in hand.dots.values()} == set(choices[secret]), "with the card it can be read"
    said = json.dumps([[dot.issue, dot.nth, dot.placed, dot.version] for dot in hand.dots.values()])
    assert not loot.where(said[:12])
    papers = loot.rows["paper"]
    assert len(papers) == 4
    assert len({len(row["numbers"]) for row in papers}) == 1
    owners = {ballot_id(vote.keys.vote, code, 1): code for code in vote.of.secrets}
    for row in papers:
        code = owners[row["ballot_id"]]
        with pytest.raises(CryptoError):
            open_numbers(vote.keys.vote, row["numbers"])
        assert len(open_numbers(hand_key(vote.keys.vote, code, 1), row["numbers"])) == len(choices[code])


def opens(key: bytes, for_voter: bytes, for_count: bytes) -> bool:
    with suppress(CryptoError):
        open_hand(key, for_voter)
        return True
    with suppress(WrongWitnessWords):
        open_for_count(key, for_count)
        return True
    return False


async def check_own(vote: Vote, choices: dict[str, tuple[int, ...]]) -> None:
    """Whoever has the card sees their own ballot, the first of them as it was changed; nobody sees it without."""
    for secret, of in choices.items():
        slip = vote.slip(secret, 1)
        hand = await vote.database.read(find_hand, slip.ballot, slip.key)
        assert tuple(sorted(dot.issue for dot in hand.dots.values() if dot.placed)) == tuple(sorted(of))
        assert not (await vote.database.read(find_hand, slip.ballot)).dots
