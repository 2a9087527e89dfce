"""Who must not see what of a vote with cards or on paper: another's ballot, a code, a teller's numbers, a count.

What is absent is first shown to be somewhere.
"""

import re
import shutil
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli import cli
from app.domain.poll import Way
from app.domain.refusal_of_votes import NoCardHere, OtherCard
from app.domain.secret import ballot_id
from app.domain.vote_card import in_groups
from app.robots.person import Answer, Person
from app.screens.booth import card_mark
from app.store.ballots import find_hand
from app.store.files import backup
from app.web.cookies import cookie_name
from app.web.deps import CARD
from tests.cast import NOON, Hall, open_hall
from tests.journeys.test_secrecy import free_port
from tests.web.days import close_now, open_kind, seal_now
from tests.web.dealt import PILE, deal, on_paper, use
from tests.web.overhearing import Heard, all_pages, overheard

VOTERS, PAPERS = 3, 2
CARDS = VOTERS + PAPERS + 1  # one is never dealt
Choice = tuple[int, int, int]
SAME: tuple[Choice, ...] = ((1, 2, 3),) * (VOTERS + PAPERS)
OPPOSITE: tuple[Choice, ...] = ((1, 2, 3), (5, 6, 7), (7, 5, 6), (4, 5, 6), (6, 7, 4))


@pytest.fixture(autouse=True)
def _same_form_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the server draws into forms differs by nature."""
    for screen in ("lines", "phone", "public", "lead_rooms", "desk", "council", "phone_council", "secretary"):
        monkeypatch.setattr(f"app.screens.{screen}.token_hex", lambda length: "0" * 2 * length)
    monkeypatch.setattr("app.screens.lead_setup.randbelow", lambda _limit: 0)


@pytest.fixture
async def hall(tmp_path: Path) -> AsyncIterator[Hall]:
    async with open_hall(tmp_path, clock=lambda: NOON) as opened:
        yield opened


@pytest.fixture
async def cards(hall: Hall) -> list[tuple[str, str]]:
    """The vote is open."""
    pairs = await deal(hall, CARDS)
    await open_kind(hall, "vote")
    return pairs


def place_of(hall: Hall, code: str) -> str:
    return f"/booth/{card_mark(hall.runtime.house.vote_key, code)}/1"


async def voted(hall: Hall, code: str, issues: Iterable[int]) -> Person:
    """Somebody who has put dots, and is not done yet."""
    person = hall.someone()
    assert (await use(person, code)).ok
    for issue in issues:
        accepted(await person.post(f"{place_of(hall, code)}/{issue}/1", placed="yes", seen=0))
    return person


def accepted(answer: Answer) -> Answer:
    assert answer.ok, answer.page.notice
    return answer


# ---- another's ballot ----


async def test_nobody_sees_or_marks_the_ballot_of_another_card(hall: Hall, cards: list[tuple[str, str]]) -> None:
    (bens, _), (chloes, _) = cards[:2]
    ben, chloe = await voted(hall, bens, (1, 2)), await voted(hall, chloes, ())
    assert (await ben.open("/booth")).html.count("Take back your dot") == 2
    assert "Take back your dot" not in (await chloe.open("/booth")).html
    for issue, placed, seen in ((3, "yes", 0), (1, "no", 1)):
        refused = await chloe.post(f"{place_of(hall, bens)}/{issue}/1", placed=placed, seen=seen)
        assert (refused.status, refused.page.notice) == (OtherCard.status, OtherCard.message)
    assert (await chloe.post(f"{place_of(hall, bens)}/done", done="yes")).status == OtherCard.status
    hand = await hall.runtime.database.read(find_hand, ballot_id(hall.runtime.house.vote_key, bens, 1))
    assert (hand.version, hand.done) == (2, False)


async def test_a_cookie_that_the_server_did_not_sign_for_a_card_opens_no_ballot(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    """Not the code alone, and not what was signed for another purpose."""
    zoe, ben = hall.someone(), await hall.phone(1)
    house, card = hall.runtime.house, cards[0][0]
    signed_for_phone = next(cookie.value for cookie in ben.http.cookies.jar if cookie.name.endswith("_phone"))
    for value in (card, f"{CARD}={card}", f"{CARD}={card}.AAAA", signed_for_phone):
        zoe.http.cookies.set(cookie_name(house, CARD), value or "")
        refused = await zoe.open("/booth")
        assert (refused.status, refused.page.notice) == (NoCardHere.status, NoCardHere.message)
        zoe.http.cookies.clear()


# ---- the desk ----


async def test_a_code_is_on_no_screen_and_in_no_file_once_the_cards_are_printed(hall: Hall) -> None:
    pairs = await deal(hall, CARDS)
    people = {name: await hall.holder(name) for name in ("desk", "lead", "wall", "teller", "themes")}
    printed = await people["desk"].http.post("/desk/cards", data={"key": PILE, "count": str(CARDS)})
    assert printed.content.startswith(b"%PDF"), "this is the one place"
    await open_kind(hall, "vote")
    voter = await voted(hall, pairs[0][0], (1, 2, 3))
    accepted(await people["desk"].post("/desk/void", code=pairs[0][1]))
    accepted(await people["desk"].post("/desk/pile", left=1))
    secrets = [form(code) for pair in pairs for code in pair for form in (str, in_groups, str.lower)]
    for name, person in people.items():
        for address, page in (await all_pages(hall, person)).items():
            assert not [secret for secret in secrets if secret in page], (name, address)
    files = [path for path in hall.database.parent.iterdir() if path.suffix != ".key"]
    stored = b"".join(path.read_bytes() for path in files)
    assert b"on the ballot" in stored
    assert not [secret for secret in secrets if secret.encode() in stored]
    assert (await voter.open("/booth")).page.words.count("made void") == 1


async def test_the_desk_cannot_tell_whether_a_card_that_it_made_void_had_voted(tmp_path: Path) -> None:
    port = free_port()
    prepared, pairs = await prepare(tmp_path, port, Way.CARDS)
    seen = []
    for dots in ((1, 2), ()):
        async with open_hall(copy_of(prepared), port=port, clock=lambda: NOON + 60) as hall:
            await open_kind(hall, "vote")
            await voted(hall, pairs[0][0], dots)
            desk = await hall.holder("desk")
            async with overheard({"desk": (desk, "/live/desk")}) as heard:
                html = accepted(await desk.post("/desk/void", code=pairs[0][1])).html
                await hall.settled()
                await heard.caught_up()
                seen.append((without_versions(html), without_versions("\n".join(heard["desk"]))))
    assert seen[0] == seen[1]
    assert "made void" in seen[0][0].lower()


def without_versions(html: str) -> str:
    """A ballot more or less is another version of the event."""
    return re.sub(r'(?<=data-version=")[\d.]+|(?<="version":)\d+', "…", html.replace('\\"', '"'))


# ---- the tellers ----


async def seat(hall: Hall, teller: int) -> Person:
    person = await hall.holder("teller")
    await person.open(f"/teller/{teller}")
    return person


async def pages_of_seat(person: Person, teller: int) -> str:
    seen = [await person.http.get(at, headers=more) for at in ("/teller", f"/teller/{teller}") for more in FRAGMENTS]
    return without_versions("\n".join(answer.text for answer in seen))


FRAGMENTS: tuple[dict[str, str], ...] = ({}, {"X-Fragment": "1"})


async def test_a_teller_does_not_see_what_the_other_read_on_a_paper_before_both_have_keyed_it(
    hall: Hall, cards: list[tuple[str, str]]
) -> None:
    one, two = await seat(hall, 1), await seat(hall, 2)
    await close_now(hall)
    code, seen = cards[0][0], set()
    async with overheard({"two": (two, "/live/teller")}) as heard:
        for numbers in ("1 2 3", "5 6 7", ""):
            before = len(heard["two"])
            accepted(await one.post("/teller/1/papers", number=1, code=code, issues=numbers))
            await hall.settled()
            await heard.caught_up()
            seen.add((await pages_of_seat(two, 2), "\n".join(heard["two"][before:])))
    assert len(seen) == 1
    assert "keyed by the other teller only" in seen.pop()[0]
    assert not re.search(r"The other: ", await pages_of_seat(one, 1))
    accepted(await one.post("/teller/1/papers", number=1, code=code, issues="5 6 7"))
    differs = accepted(await two.post("/teller/2/papers", number=1, code=code, issues="5 6")).page.words
    assert "You: 5 6. The other: 5 6 7." in differs


async def test_a_teller_does_not_see_what_the_other_counted_in_the_box_before_both_have_counted(hall: Hall) -> None:
    await on_paper(hall)
    await open_kind(hall, "vote")
    await close_now(hall)
    one, two = await seat(hall, 1), await seat(hall, 2)
    seen = set()
    async with overheard({"two": (two, "/live/teller")}) as heard:
        for choices in (SAME, OPPOSITE):
            before = len(heard["two"])
            accepted(await one.post("/teller/1/box", **box_of(choices)))
            await hall.settled()
            await heard.caught_up()
            seen.add((await pages_of_seat(two, 2), "\n".join(heard["two"][before:])))
    assert len(seen) == 1
    wrong = box_of(OPPOSITE) | {"dots_6": 3}
    differs = accepted(await two.post("/teller/2/box", **wrong)).page.words
    assert "The two counts differ here" in differs
    assert differs.count("the other teller:") == 1, "what both counted alike is not told"
    assert "the other teller: 4" in differs


def box_of(choices: tuple[Choice, ...]) -> dict[str, object]:
    dots = [issue for choice in choices for issue in choice]
    return {"ballots": len(choices), **{f"dots_{issue}": dots.count(issue) for issue in range(1, 8)}}


# ---- opposite choices ----


@dataclass
class Run:
    """All that everybody but the voters saw, by moment, person and place."""

    seen: dict[str, str] = field(default_factory=dict)

    def differences(self, other: "Run") -> list[str]:
        places = self.seen.keys() | other.seen.keys()
        return sorted(place for place in places if self.seen.get(place) != other.seen.get(place))


PLACES = {"teller 1": "/live/teller", "teller 2": "/live/teller"}


async def prepare(folder: Path, port: int, way: Way) -> tuple[Path, list[tuple[str, str]]]:
    async with open_hall(folder, port=port, clock=lambda: NOON) as hall:
        if way is Way.PAPER:
            await on_paper(hall)
        pairs = await deal(hall, CARDS) if way is Way.CARDS else []
    backup(folder / "plenary.db", folder / "prepared.db")
    return folder / "prepared.db", pairs


def copy_of(prepared: Path) -> Path:
    """A folder with the event as it was prepared."""
    folder = prepared.parent / "run"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    backup(prepared, folder / "plenary.db")
    return folder


async def play(prepared: Path, port: int, codes: list[str], choices: tuple[Choice, ...]) -> Run:
    run = Run()
    async with open_hall(copy_of(prepared), port=port, clock=lambda: NOON + 60) as hall:
        others = {name: await hall.holder(name) for name in ("lead", "wall", "desk")}
        others |= {f"teller {teller}": await seat(hall, teller) for teller in (1, 2)}
        listening = {name: (each, PLACES.get(name, f"/live/{name}")) for name, each in others.items()}
        async with overheard(listening) as heard:
            await open_kind(hall, "vote")
            await hall.settled()  # or this redraw and the first ballot's could be one in one run and two in the other
            count = with_cards if codes else with_a_box
            await count(Watch(hall, others, heard, run), codes, choices)
    return run


DIGEST = re.compile(r"\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}\b")


def without_digest(words: str) -> str:
    """From the seal on it is shown. A row of chance goes into it, so it differs between any two runs, and so does how
    short a page with it can be packed."""
    return re.sub(r"'content-length': '\d+'", "", DIGEST.sub("…", words)) if DIGEST.search(words) else words


@dataclass(frozen=True)
class Watch:
    hall: Hall
    others: dict[str, Person]
    heard: Heard
    run: Run

    async def look(self, when: str) -> None:
        """Everything that the others can get to see at this moment, and what the command line says."""
        await self.hall.settled()
        await self.heard.caught_up()
        for name, person in self.others.items():
            if name.startswith("teller"):  # each keeps to the own seat
                self.run.seen[f"{when}: {name}"] = await pages_of_seat(person, int(name[-1]))
                continue
            for page, words in (await all_pages(self.hall, person)).items():
                self.run.seen[f"{when}: {name} {page}"] = without_digest(words)
        for name, frames in self.heard.items():
            self.run.seen[f"{when}: socket of {name}"] = without_digest("\n".join(frames))
        for command in ("export", "check"):
            said = CliRunner().invoke(cli, [command, "--event", str(self.hall.database)])
            assert said.exit_code == 0, said.output
            self.run.seen[f"{when}: plenary {command}"] = said.output

    async def tell(self, teller: int, what: str, **fields: object) -> None:
        accepted(await self.others[f"teller {teller}"].post(f"/teller/{teller}/{what}", **fields))
        await self.hall.settled()


async def with_cards(watch: Watch, codes: list[str], choices: tuple[Choice, ...]) -> None:
    hall = watch.hall
    for code, choice in zip(codes[:VOTERS], choices, strict=False):
        voter = await voted(hall, code, ())
        for issue in choice:
            accepted(await voter.post(f"{place_of(hall, code)}/{issue}/1", placed="yes", seen=0))
            await hall.settled()
        accepted(await voter.post(f"{place_of(hall, code)}/done", done="yes"))
        await hall.settled()
    await watch.look("while it is open")
    await close_now(hall)
    await hall.settled()
    papers = list(enumerate(zip(codes[VOTERS:], choices[VOTERS:], strict=False), 1))
    for teller in (1, 2):
        for number, (code, choice) in papers:
            await watch.tell(teller, "papers", number=number, code=code, issues=" ".join(map(str, choice)))
        await watch.look(f"after teller {teller}")
    await seal_and_reveal(watch)


async def with_a_box(watch: Watch, _codes: list[str], choices: tuple[Choice, ...]) -> None:
    await watch.look("while it is open")
    await close_now(watch.hall)
    await watch.hall.settled()
    for teller in (1, 2):
        await watch.tell(teller, "box", **box_of(choices))
        await watch.look(f"after teller {teller}")
    await seal_and_reveal(watch)


async def seal_and_reveal(watch: Watch) -> None:
    await seal_now(watch.hall)
    await watch.look("after the seal")
    assert (await watch.others["lead"].post("/lead/reveal")).ok
    await watch.look("after the reveal")


@pytest.mark.parametrize("way", [Way.CARDS, Way.PAPER])
async def test_opposite_choices_give_everyone_else_the_same_bytes_until_the_reveal(tmp_path: Path, way: Way) -> None:
    port = free_port()
    prepared, pairs = await prepare(tmp_path, port, way)
    codes = [code for code, _ in pairs]
    one = await play(prepared, port, codes, SAME)
    other = await play(prepared, port, codes, OPPOSITE)
    different = one.differences(other)
    early = [place for place in different if not place.startswith("after the reveal")]
    # Whoever counted a box sees on the own seat, and only there, what they typed, until the seal.
    typed = [f"after teller {now}: teller {each}" for now in (1, 2) for each in range(1, now + 1)]
    assert early == (typed if way is Way.PAPER else [])
    assert "✓ The ballots are sealed" in one.seen["after the seal: lead /lead 0"]
    assert "Sealed as" in one.seen["after the seal: wall /wall 0"]
    revealed = {f"after the reveal: {place}" for place in ("lead /lead 0", "wall /wall 0", "plenary export")}
    assert revealed <= set(different), "the comparison must be able to fail"
