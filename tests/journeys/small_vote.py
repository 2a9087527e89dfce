"""A small hall that votes in a known order and with known choices, through the real writer on files of its own."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.domain.agenda import Kind
from app.domain.ballot import Done, Wish
from app.domain.paper import TELLERS
from app.domain.poll import Poll, Rules, Tie, Way
from app.domain.secret import ballot_id, hand_key, participant_id
from app.domain.vote_card import card_id
from app.services.dealing import make_cards
from app.services.facilitating import close_stage, open_stage, reveal
from app.services.joining import enter_heads, join
from app.services.keying import key_paper
from app.services.polling import open_runoff, seal, show_poll, stop_poll
from app.services.preparing import set_rules, set_witness
from app.services.theming import make_the_rest
from app.services.voting import Slip, mark_ballot
from app.store.counts import names_of_options
from app.store.database import Database
from app.store.events import find_agenda
from app.store.files import Keys, read_keys
from app.store.polls import find_current, find_options
from tests.cast import NOON, REHEARSED
from tests.services.day import SALT, Day

GROUPS = (1, 2)  # law enforcement, and a group of the community: two lists
EACH = 6  # people in a group, and issues on its list
PEOPLE = EACH * len(GROUPS)
RULES = Rules(dots=2, per_issue=1, carried=1, tie=Tie.RUNOFF)


@dataclass(frozen=True)
class Prepared:
    """An event up to the vote. `secrets` are of phones or codes of cards; `stubs` are of cards, in their order."""

    path: Path
    way: Way
    secrets: tuple[str, ...]
    stubs: tuple[str, ...] = ()

    @property
    def keys(self) -> Keys:
        return read_keys(self.path.with_suffix(".key"))

    def copy_to(self, folder: Path) -> "Prepared":
        folder.mkdir(parents=True)
        for suffix in (".db", ".key"):
            shutil.copyfile(self.path.with_suffix(suffix), (folder / "plenary.db").with_suffix(suffix))
        return replace(self, path=folder / "plenary.db")


def prepare(folder: Path, way: Way, witness: str = "", receipts: bool = False) -> Prepared:
    """Issues stand on both lists, everybody is there, and the vote is about to be opened."""
    folder.mkdir(parents=True, exist_ok=True)
    day = Day(folder, "galveston")
    keys = read_keys(day.database.path.with_suffix(".key"))
    day.open(Kind.CONCERNS)
    for group in GROUPS:
        for complete in (True, False):
            day.do(enter_heads, group, EACH, complete)
        day.say(group, *(f"issue {number} of group {group}" for number in range(EACH)))
        day.agree(group)
    day.do(make_the_rest, NOON)
    day.do(set_rules, 2, replace(RULES, way=way, receipts=receipts))
    day.do(set_witness, witness)
    secrets: tuple[str, ...] = tuple(f"{1000 + number:032x}" for number in range(PEOPLE))
    stubs: tuple[str, ...] = ()
    if way is Way.PHONES:
        for number, secret in enumerate(secrets):
            day.do(join, participant_id(keys.event, secret), GROUPS[number // EACH])
    else:
        secrets, stubs = zip(*day.do(make_cards, keys.vote, "the desk's form", PEOPLE), strict=True)
    day.database.close()
    return Prepared(day.database.path, way, secrets, stubs)


class Vote:
    """What happens on these files, one commit after another."""

    def __init__(self, prepared: Prepared) -> None:
        self.of, self.keys = prepared, prepared.keys
        self.database = Database(prepared.path)

    async def do(self, use_case: Callable[..., Any], *args: Any) -> Any:
        outcome, _ = await self.database.write(use_case, *args)
        return outcome

    async def poll(self) -> Poll:
        found = await self.database.read(find_current)
        assert found is not None
        return found

    async def open(self) -> None:
        agenda = await self.database.read(find_agenda)
        position = next(stage.position for stage in agenda.stages if stage.kind is Kind.VOTE)
        await self.do(open_stage, position, agenda.seen, NOON, REHEARSED, PEOPLE)

    async def close(self) -> None:
        agenda = await self.database.read(find_agenda)
        await self.do(close_stage, agenda.current, agenda.seen, NOON)

    async def seal(self, private: bytes | None = None) -> None:
        await self.do(seal, (await self.poll()).id, NOON, SALT, private)

    def slip(self, secret: str, poll: int) -> Slip:
        key = self.keys.vote
        who = (
            {"card": card_id(key, secret)}
            if self.of.way is Way.CARDS
            else {"participant": participant_id(self.keys.event, secret)}
        )
        return Slip(poll, ballot_id(key, secret, poll), hand_key(key, secret, poll), **who)

    async def give(self, secret: str, issues: Iterable[int]) -> None:
        """One person votes: a dot on each of these, and then: I am done."""
        poll = (await self.poll()).id
        for issue in issues:
            await self.do(mark_ballot, self.slip(secret, poll), Wish(issue, 1, placed=True, seen=0))
        await self.do(mark_ballot, self.slip(secret, poll), Done(True))

    async def give_all(self, choices: Mapping[str, Iterable[int]]) -> None:
        """In this order."""
        for secret, issues in choices.items():
            await self.give(secret, issues)

    async def options(self) -> dict[str, list[int]]:
        """By list, what can get a dot now."""
        found: dict[str, list[int]] = {}
        for issue, name in (await self.database.read(find_options, (await self.poll()).id)).items():
            found.setdefault(name, []).append(issue)
        return found

    async def choices(self, order: Iterable[str]) -> dict[str, tuple[int, ...]]:
        """Always the same of the same person, whenever they vote; on each list three issues are tied at the cut."""
        lists = list((await self.options()).values())
        places = {secret: place for place, secret in enumerate(self.of.secrets)}
        return {secret: tuple(of[places[secret] % min(3, len(of))] for of in lists) for secret in order}

    async def key(self, choices: Mapping[str, Iterable[int]]) -> None:
        """These cards were marked on paper, and both tellers read the same on each of them."""
        numbers = await self.database.read(names_of_options, await self.poll())
        for number, (code, issues) in enumerate(choices.items(), 1):
            for teller in TELLERS:
                typed = " ".join(str(numbers[issue]) for issue in issues)
                await self.do(key_paper, self.keys.vote, teller, number, code, typed)

    async def hold(self, on_paper: int = 0) -> None:
        """The vote and, because of its ties, a run-off; both are shown. The last cards vote on paper."""
        on_screen = self.of.secrets[: len(self.of.secrets) - on_paper]
        await self.open()
        await self.give_all(await self.choices(on_screen))
        await self.close()
        if on_paper:
            await self.key(await self.choices(self.of.secrets[-on_paper:]))
        await self.seal()
        await self.do(reveal, NOON)
        await self.do(open_runoff, NOON)
        await self.give_all(await self.choices(on_screen))
        runoff = (await self.poll()).id
        await self.do(stop_poll, runoff, NOON)
        await self.seal()
        await self.do(show_poll, runoff, NOON)

    async def rest(self) -> None:
        """Until the writer has swept behind itself."""
        log = self.database.path.with_name("plenary.db-wal")
        async with asyncio.timeout(20):
            while log.stat().st_size:
                await asyncio.sleep(0.05)


@asynccontextmanager
async def voting(prepared: Prepared) -> AsyncIterator[Vote]:
    vote = Vote(prepared)
    try:
        yield vote
    finally:
        vote.database.close()
