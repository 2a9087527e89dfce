"""A vote with cards as a hall has it: phones, loaners and paper, cards that are lost, a laptop that dies twice.

At the end there are 79 people, 79 ballots, and the published files count to what the wall shows.
"""

import asyncio
import io
import re
import signal
import time
import zipfile
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx2

from app.demo.hall import Hall, run
from app.domain.ballots_file import digest_of, recount
from app.domain.refusal import Refused, Stale
from app.domain.refusal_of_votes import (
    CardIsVoid,
    CardVotedOnScreen,
    NoCardHere,
    OtherCard,
    PaperNotSettled,
)
from app.domain.secret import ballot_id
from app.domain.vote_card import card_code, in_groups
from app.robots.person import Answer, Person
from app.robots.reading import Form
from app.store.ballots import find_all_hands
from app.store.database import Database
from tests.journeys.late_clock import HOUR

PEOPLE, MADE, LEFT = 79, 90, 8
ON_PHONES, ON_LOANERS, ON_PAPER = range(58), range(58, 70), range(70, PEOPLE)
LOST_IT_LATER, PHOTOGRAPHED, ON_PAPER_TOO = 0, 1, 2  # of those with phones
LOST_IT_BEFORE, EMPTY_BATTERY, INTERRUPTED = 58, 59, 60  # of those at a loaner
MISTYPED = 4  # the number of a paper
LAW = tuple(f"{verb} the radio room" for verb in ("Staff", "Move", "Share", "Fix", "Paint"))
TOWN = tuple(f"{verb} the avenue" for verb in ("Light", "Cross", "Slow", "Plant", "Clean"))
LISTS = {"law enforcement": LAW, "community": TOWN}
LATE = str(Path(__file__).with_name("late_clock.py"))
ACCOUNT = f"{PEOPLE} people, {PEOPLE} ballots, every dot accounted for."


def wishes(person: int) -> tuple[str, ...]:
    """39 want to share the radio room and 39 to fix it: that is where the cut lies. Some leave dots in their hand."""
    law = (LAW[0], *((LAW[1],) if person % 3 else ()), LAW[4] if person == PEOPLE - 1 else LAW[2 + person % 2])
    town = [issue for nth, issue in enumerate(TOWN) if (person + nth) % (nth + 2)]
    return (*law, *town[: person % 4])


def in_runoff(person: int) -> str:
    return LAW[2] if person < 38 else LAW[3]


class Patient(Person):
    """A screen that sends again what was not answered; `now` is what it shows."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.now = Answer(200, "/", "")

    async def open(self, path: str) -> Answer:
        return await self._insist(lambda: super(Patient, self).open(path))

    async def post(self, path: str, **fields: object) -> Answer:
        return await self._insist(lambda: super(Patient, self).post(path, **fields))

    async def _insist(self, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        while True:
            try:
                self.now = await ask()
            except httpx2.TransportError:
                await asyncio.sleep(0.05)
            else:
                return self.now


class Voter(Patient):
    """Somebody's own phone, or a loaner. `counted`: issues whose dot was acknowledged."""

    def __init__(self, url: str, script: bool = False) -> None:
        super().__init__(url)
        self.script = script
        self.card = ""
        self.counted: set[int] = set()

    async def scan(self, card: str) -> Answer:
        """Point the camera at the card, and press the one button."""
        self.card, self.counted = card, set()
        page = (await self.open(f"/card/{in_groups(card)}")).page
        return await self.submit(page.needed("/card"))

    async def type_in(self, card: str) -> Answer:
        """Into a loaner, as people type."""
        self.card, self.counted = card, set()
        page = (await self.open("/kiosk")).page
        return await self.submit(page.needed("/card"), card=in_groups(card).replace("-", " ").lower())

    def empty_dot(self, issue: int) -> Form:
        return self._dot(issue, "yes")

    def placed_dot(self, issue: int) -> Form:
        return self._dot(issue, "no")

    def _dot(self, issue: int, placed: str) -> Form:
        """Its address is /booth/mark/poll/issue/nth."""
        forms = [form for form in self.now.page.forms if form.fields.get("placed") == placed]
        return next(form for form in forms if form.action.split("/")[4] == str(issue))

    async def put(self, issues: Iterable[int]) -> None:
        for issue in issues:
            answer = await self.submit(self.empty_dot(issue))
            assert answer.ok, answer.page.notice
            self.counted.add(issue)

    async def finish(self) -> None:
        if self.script:
            self.http.headers["X-Fragment"] = "1"
        answer = await self.submit(self.now.page.needed("/done"))
        self.http.headers.pop("X-Fragment", None)
        assert "Your ballot is in." in answer.page.words, answer.page.words


@dataclass
class Room:
    """`cards` holds each person's card, `stubs` the stub of each card; `pile` is what nobody has drawn yet. `copied`:
    the digest that somebody copied from the wall before the result."""

    hall: Hall
    people: list[Person] = field(default_factory=list)
    ids: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    cards: list[str] = field(default_factory=list)
    stubs: dict[str, str] = field(default_factory=dict)
    pile: list[str] = field(default_factory=list)
    phones: list[Voter] = field(default_factory=list)
    copied: str = ""
    ama: Patient = field(init=False)
    desk: Patient = field(init=False)
    wall: Patient = field(init=False)
    left: Voter = field(init=False)
    right: Voter = field(init=False)
    tellers: tuple[Patient, Patient] = field(init=False)

    async def holder(self, name: str) -> Patient:
        """Of a private link."""
        person = Patient(self.hall.url)
        self.people.append(person)
        assert (await person.enter(self.hall.link(name))).ok
        return person

    def voter(self, script: bool = False) -> Voter:
        voter = Voter(self.hall.url, script)
        self.people.append(voter)
        return voter

    async def loaner(self, script: bool) -> Voter:
        tablet = self.voter(script)
        assert "This is a loaner" in (await tablet.post("/kiosk")).page.words
        return tablet

    def wanted(self, person: int) -> list[int]:
        return [self.ids[text] for text in wishes(person)]

    async def ballots_in(self) -> int:
        found = re.search(r"(\d+) ballots? (?:is|are) in", (await self.wall.open("/wall")).page.words)
        assert found
        return int(found[1])

    def lost(self, voters: list[Voter]) -> list[tuple[str, set[int]]]:
        """Acknowledged dots that the file of the dead server does not hold."""
        database = Database(self.hall.event)
        hands = database.read_now(find_all_hands, 1)
        database.close()
        stored = {id: {dot.issue for dot in hand.dots.values() if dot.placed} for id, hand in hands.items()}
        key = self.hall.keys.vote
        missing = [(each.card, each.counted - stored.get(ballot_id(key, each.card, 1), set())) for each in voters]
        return [(card, dots) for card, dots in missing if dots]


@asynccontextmanager
async def room_at(event: Path) -> AsyncIterator[Room]:
    room = Room(Hall(event))
    await room.hall.create("galveston", "A vote with cards")
    await room.hall.start()
    try:
        yield room
    finally:
        for person in room.people:
            await person.close()
        await room.hall.stop()


async def test_79_people_give_79_ballots_and_every_dot_is_accounted_for(tmp_path: Path) -> None:
    async with room_at(tmp_path / "cards.db") as room:
        steps: tuple[Callable[[Room], Awaitable[None]], ...] = (
            morning, open_the_vote, phones_and_a_death, loaners, lost_and_photographed_cards,
            papers_and_a_death, seal_and_show, runoff, take_home,
        )  # fmt: skip
        for step in steps:
            began = time.monotonic()
            await step(room)
            print(f"{step.__name__}: {time.monotonic() - began:.1f} s")
    assert b"is whole" in await run("check", "--event", str(room.hall.event))


async def morning(room: Room) -> None:
    """The lead sets the rules; the police's group and one of the town each bring five issues to the ballot."""
    room.ama, room.desk, room.wall = [await room.holder(name) for name in ("lead", "desk", "wall")]
    room.tellers = (await room.holder("teller"), await room.holder("teller"))
    team, law, town = [await room.holder(name) for name in ("themes", "group1", "group2")]
    rules = (await room.ama.open("/lead/rules")).page.needed("/lead/rules")
    wanted = {"way": "cards", "tie": "runoff", "lists": 2, "dots": 3, "per_issue": 1, "carried": 3}
    assert (await room.ama.post("/lead/rules", **(rules.fields | wanted))).ok
    await room.ama.open("/lead")
    for _ in range(3):
        assert (await room.ama.press("Next: ")).ok
    for tablet, lines in ((law, LAW), (town, TOWN)):
        for text in lines:
            page = (await tablet.open(tablet.path)).page
            say = next(form for form in page.forms if form.fields.get("kind") == "concerns")
            assert (await tablet.submit(say, text=text)).ok
        agree = (await tablet.open(tablet.path)).page.needed("/lists/concerns/agree")
        assert (await tablet.submit(agree)).ok
    assert (await room.ama.press("Next: ")).ok
    assert (await team.press("Make each of the rest")).ok


async def print_the_cards(room: Room) -> None:
    """The page's form has a key: sent again, it makes the same pile and not a second one."""
    make = (await room.desk.open("/desk")).page.needed("/desk/cards")
    form = make.fields | {"count": str(MADE), "size": "normal"}
    first, again = [await room.desk.http.post("/desk/cards", data=form) for _ in range(2)]
    assert first.content.startswith(b"%PDF")
    assert len(again.content) == len(first.content)
    assert f"Cards made {MADE} " in (await room.desk.open("/desk")).page.words
    key = room.hall.keys.vote
    pairs = [
        [card_code(key, form["key"], nth, part) for part in ("card", "stub")] for nth in range(1, MADE + 1)
    ]  # fmt: skip
    room.stubs = dict(pairs)
    room.pile = list(room.stubs)
    room.cards = [room.pile.pop() for _ in range(PEOPLE)]


async def open_the_vote(room: Room) -> None:
    early = await room.ama.press("Open the vote anyway", override="rehearsed", people=PEOPLE)
    assert "There are no vote cards yet" in early.page.notice
    await print_the_cards(room)
    assert (await room.ama.press("Open the vote anyway", override="rehearsed", people=PEOPLE)).ok
    first = room.voter()
    await first.scan(room.cards[ON_PHONES[-1]])
    for id, (label, text) in first.now.page.items.items():
        room.ids[text], room.numbers[text] = int(id.removeprefix("issue-")), int(label.removeprefix("#"))
    assert set(room.ids) == {*LAW, *TOWN}


# ---- voting ----


async def vote(room: Room, phone: Voter, person: int) -> None:
    await phone.scan(room.cards[person])
    await phone.put(room.wanted(person))
    await phone.finish()


async def phones_and_a_death(room: Room) -> None:
    """Killed while 38 phones are in the middle of it. When it is back, its clock goes an hour slow."""
    room.phones = [room.voter() for _ in ON_PHONES]
    await asyncio.gather(*(vote(room, room.phones[person], person) for person in ON_PHONES[:20]))
    late = [(room.phones[person], person) for person in ON_PHONES[20:]]
    voting = [asyncio.create_task(vote(room, *each)) for each in late]
    while sum(len(phone.counted) for phone, _ in late) < 60:
        await asyncio.sleep(0.01)
    await room.hall.stop(signal.SIGKILL)
    await asyncio.sleep(0.2)  # answers that were on their way are read
    assert sum(task.done() for task in voting) < len(voting), "it died too late"
    assert room.lost(room.phones) == []
    await room.hall.start(LATE)
    await asyncio.gather(*voting)
    assert await room.ballots_in() == len(ON_PHONES)
    said = parsedate_to_datetime((await room.wall.http.get("/wall")).headers["date"]).timestamp()
    assert said - time.time() < 5 * 60 - HOUR


async def loaners(room: Room) -> None:
    room.left, room.right = await room.loaner(script=True), await room.loaner(script=False)
    await interrupted(room, room.left)
    await empty_battery(room, room.right)
    queue = [person for person in ON_LOANERS if person > INTERRUPTED + 1]
    await asyncio.gather(queue_up(room, room.left, queue[::2]), queue_up(room, room.right, queue[1::2]))
    assert await room.ballots_in() == len(ON_PHONES) + len(ON_LOANERS) - 1


async def queue_up(room: Room, tablet: Voter, people: list[int]) -> None:
    for person in people:
        await tablet.type_in(room.cards[person])
        check_untouched(tablet)
        await vote_at(room, tablet, person)


def check_untouched(tablet: Voter) -> None:
    """Whoever was here before: nothing of them is seen."""
    assert tablet.now.page.words.count("3 of 3 dots left") == len(LISTS)
    assert "Take back" not in tablet.now.html


async def vote_at(room: Room, tablet: Voter, person: int) -> None:
    """Whoever comes after: nothing is left here."""
    await tablet.put(issue for issue in room.wanted(person) if issue not in tablet.counted)
    await tablet.finish()
    assert not [cookie.name for cookie in tablet.http.cookies.jar if cookie.name.endswith("_card")]
    assert_refused(await tablet.open("/booth"), NoCardHere)


async def interrupted(room: Room, tablet: Voter) -> None:
    """A tap that waited on the tablet comes when the next person's card is there. Its owner comes back later."""
    mine = room.wanted(INTERRUPTED)
    await tablet.type_in(room.cards[INTERRUPTED])
    await tablet.put(mine[:1])
    waiting = tablet.empty_dot(mine[1])
    await tablet.submit(tablet.now.page.needed("/booth/leave"))
    assert tablet.now.page.form("/booth/") is None
    await tablet.type_in(room.cards[INTERRUPTED + 1])
    assert_refused(await tablet.submit(waiting), OtherCard)
    await tablet.open("/booth")
    check_untouched(tablet)
    await vote_at(room, tablet, INTERRUPTED + 1)
    await tablet.type_in(room.cards[INTERRUPTED])
    assert "2 of 3 dots left" in tablet.now.page.words
    tablet.counted = set(mine[:1])
    await vote_at(room, tablet, INTERRUPTED)


async def empty_battery(room: Room, tablet: Voter) -> None:
    """A phone dies at dot two. Its person goes on at a loaner; when the phone wakes, it sends what waited on it."""
    phone, mine = room.voter(), room.wanted(EMPTY_BATTERY)
    await phone.scan(room.cards[EMPTY_BATTERY])
    await phone.put(mine[:2])
    other = next(id for text, id in room.ids.items() if text in LAW and id not in mine)
    again = Form(phone.now.page.needed("/done").action, {"done": "no"})
    waiting = [phone.empty_dot(other), phone.placed_dot(mine[0]), again]
    await tablet.type_in(room.cards[EMPTY_BATTERY])
    assert "1 of 3 dots left" in tablet.now.page.words
    tablet.counted = set(mine[:2])
    await vote_at(room, tablet, EMPTY_BATTERY)
    for tap in waiting:
        assert_refused(await phone.submit(tap, ballot=2), Stale)
    assert "Your ballot is in." in (await phone.open("/booth")).page.words


def assert_refused(answer: Answer, why: type[Refused]) -> None:
    assert (answer.page.notice, answer.status) == (why.message, why.status)


# ---- cards that are lost ----


async def lost_and_photographed_cards(room: Room) -> None:
    await lost_before(room, LOST_IT_BEFORE)
    voted = len(ON_PHONES) + len(ON_LOANERS)
    assert await room.ballots_in() == voted
    for person, happens in ((LOST_IT_LATER, nothing_more), (PHOTOGRAPHED, photographed)):
        thief = await happens(room, person)
        assert await room.ballots_in() == voted, "one card, one ballot"
        await draw_another(room, person)
        assert await room.ballots_in() == voted - 1
        if thief is not None:
            assert_refused(await thief.submit(thief.empty_dot(room.ids[LAW[3]])), CardIsVoid)
        await vote(room, room.phones[person], person)
        assert await room.ballots_in() == voted
    assert len(room.pile) == LEFT


async def draw_another(room: Room, person: int) -> None:
    """With the stub: the card is void, and its ballot, if there was one, is gone."""
    stub = in_groups(room.stubs[room.cards[person]])
    await room.desk.open("/desk")
    assert (await room.desk.press("Make this card void", code=stub.lower())).ok
    room.cards[person] = room.pile.pop()


async def lost_before(room: Room, person: int) -> None:
    """Somebody else finds it, and is quick; and somebody else tries it later."""
    finder, other, card = room.voter(), room.voter(), room.cards[person]
    await finder.scan(card)
    await draw_another(room, person)
    assert_refused(await finder.submit(finder.empty_dot(room.ids[LAW[4]])), CardIsVoid)
    assert "This vote card was made void" in (await other.scan(card)).page.words
    await queue_up(room, room.left, [person])


async def nothing_more(_room: Room, _person: int) -> None:
    """The card was used, and then it was lost."""


async def photographed(room: Room, person: int) -> Voter:
    """Another device opens the same ballot, and does not see what is on it. All it can do is to begin it anew."""
    thief = room.voter()
    page = (await thief.scan(room.cards[person])).page
    assert "Your ballot is in." in page.words
    assert not [text for text in (*LAW, *TOWN) if text in page.words]
    await thief.submit(page.needed("/done"))
    check_untouched(thief)
    await thief.put([room.ids[LAW[4]]])
    return thief


# ---- paper, seal, result ----


def numbers_of(room: Room, texts: Iterable[str]) -> str:
    return " ".join(str(room.numbers[text]) for text in texts)


async def key(room: Room, teller: int, number: int, card: str, issues: str) -> Answer:
    screen = room.tellers[teller - 1]
    form = (await screen.open(f"/teller/{teller}")).page.needed("/papers")
    return await screen.submit(form, number=number, code=in_groups(card).lower(), issues=issues)


async def papers_and_a_death(room: Room) -> None:
    """One teller has keyed every paper, the other four, one of them wrongly. Then the server is killed again."""
    assert (await room.ama.press("Close the vote")).ok
    pile = {1 + nth: (room.cards[person], numbers_of(room, wishes(person))) for nth, person in enumerate(ON_PAPER)}
    for number, paper in pile.items():
        assert (await key(room, 1, number, *paper)).ok
    twice = room.cards[ON_PAPER_TOO]
    assert_refused(await key(room, 1, len(pile) + 1, twice, numbers_of(room, LAW[:3])), CardVotedOnScreen)
    for number in range(1, MISTYPED):
        assert (await key(room, 2, number, *pile[number])).ok
    mistyped = numbers_of(room, (*wishes(ON_PAPER[MISTYPED - 1])[1:], LAW[4]))
    assert (await key(room, 2, MISTYPED, pile[MISTYPED][0], mistyped)).ok

    await room.hall.stop(signal.SIGKILL)
    await room.hall.start(LATE)
    words = (await room.tellers[0].open("/teller/1")).page.words
    assert words.count("✓ both agree") == MISTYPED - 1
    assert words.count("The two differ") == 1
    assert words.count("saved; the other teller has not keyed it") == len(pile) - MISTYPED

    for number in range(MISTYPED + 1, len(pile) + 1):
        assert (await key(room, 2, number, *pile[number])).ok
    assert_refused(await room.ama.press("Seal the ballots"), PaperNotSettled)
    assert "1 paper is not settled" in (await room.ama.open("/lead")).page.words
    assert (await key(room, 2, MISTYPED, *pile[MISTYPED])).page.words.count("✓ both agree") == len(pile)
    assert await room.ballots_in() == PEOPLE


async def seal_and_show(room: Room) -> None:
    counted = (await room.desk.press("Save", left=LEFT)).page.words
    assert f"Cards in people’s hands {PEOPLE}" in counted
    assert "As many cards as people" in counted
    assert (await room.ama.press("Seal the ballots")).ok
    room.copied = digest_on(await room.wall.open("/wall"))
    async with room.wall.listen("/live/wall") as socket:
        shown = await room.ama.press("Show the result to everyone")
        frame = await room.wall.hear(socket, lambda frame: "matters most" in frame)
    assert ACCOUNT in frame
    assert f"{MADE - LEFT} vote cards were given out, 3 of them made void." in shown.page.words
    wall = await room.wall.open("/wall")
    assert wall.page.words.count("Tied at the cut") == 1
    waiting = wall.page.words.partition("Tied at the cut, so a run-off decides:")[2].partition("Also raised")[0]
    assert LAW[2] in waiting
    assert LAW[3] in waiting
    assert counts_on_lead(shown) == expected(room)


def expected(room: Room) -> Counter[int]:
    """Dots by the issue's number, as everybody wished."""
    return Counter(room.numbers[text] for person in range(PEOPLE) for text in wishes(person))


def counts_on_lead(page: Answer) -> dict[int, int]:
    rows = re.findall(r"#(\d+)</span>(?:(?!<tr>).)*?</td>\s*<td>(\d+)", page.html, re.DOTALL)
    return {int(number): int(dots) for number, dots in rows}


def counts_on_wall(page: Answer) -> dict[int, int]:
    """Of the issues that are carried on."""
    rows = re.findall(r"#(\d+)</span>(?:(?!<li).)*?class=\"count\">(\d+)", page.html, re.DOTALL)
    return {int(number): int(dots) for number, dots in rows}


def digest_on(page: Answer) -> str:
    found = re.search(r"Sealed as ([\w-]{29})", page.page.words)
    assert found
    return found[1]


async def runoff(room: Room) -> None:
    """The same cards, on the same devices and on paper; one dot each."""
    assert (await room.ama.press("Open the run-off")).ok
    await asyncio.gather(*(once_more(room, room.phones[person], person) for person in ON_PHONES))
    for person in ON_LOANERS:
        await room.right.type_in(room.cards[person])
        await once_more(room, room.right, person)
    assert (await room.ama.press("Close the run-off")).ok
    for number, person in enumerate(ON_PAPER, 1):
        for teller in (1, 2):
            wish = str(room.numbers[in_runoff(person)])
            assert (await key(room, teller, number, room.cards[person], wish)).ok
    assert (await room.ama.press("Seal the ballots")).ok
    assert (await room.ama.press("Show the result to everyone")).ok
    wall = await room.wall.open("/wall")
    assert ACCOUNT in wall.page.words
    assert "Tied at the cut, so" not in wall.page.words
    assert f"{LAW[3]} 41 dots in the run-off" in wall.page.words


async def once_more(room: Room, voter: Voter, person: int) -> None:
    await voter.open("/booth")
    assert "Run-off" in voter.now.page.words
    await voter.put([room.ids[in_runoff(person)]])
    await voter.finish()


async def take_home(room: Room) -> None:
    """The zip's files are counted again, by this test and by the command that anybody has."""
    packed = (await room.ama.http.get("/lead/export.zip")).content
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        files = {name: archive.read(name) for name in ("ballots.csv", "ballots-2.csv", "result.json")}
    wall, text = await room.wall.open("/wall"), files["ballots.csv"].decode()
    found = recount(text)
    by_number = {number: dots for (_, number), dots in found.dots.items()}
    assert found.ballots == dict.fromkeys(LISTS, PEOPLE)
    assert by_number == expected(room)
    shown = counts_on_wall(wall)
    assert shown == {number: by_number[number] for number in shown}
    assert room.numbers[LAW[3]] in shown
    assert len(shown) == 6
    assert room.copied == digest_on(wall) == digest_of(text)
    second = recount(files["ballots-2.csv"].decode())
    assert second.dots == {("law enforcement", room.numbers[LAW[2]]): 38, ("law enforcement", room.numbers[LAW[3]]): 41}
    for name, content in files.items():
        room.hall.event.with_name(name).write_bytes(content)
    at = str(room.hall.event.with_name("ballots.csv"))
    assert b"This is the sealed file" in await run("verify", at, "--digest", digest_on(wall))
    assert b"This is the sealed file" in await run("verify", at.replace("ballots.csv", "ballots-2.csv"))
