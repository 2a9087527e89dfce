"""A home group talks: phones and the scribe write, some twice, some wrongly, some change their minds; it agrees."""

import asyncio
from collections.abc import Awaitable, Callable
from random import Random

from app.domain.agenda import Kind
from app.domain.refusal import StageNotOpen
from app.domain.refusal_of_words import AlreadyAgreed, Empty, ListChanged, SentBefore, TooLong, TooManyStatements
from app.domain.statement import LIMIT, PER_PHONE, Mark
from app.robots.ledger import Line
from app.robots.person import Answer
from app.robots.phone import Phone
from app.robots.plan import Deck, Plan, Room
from app.robots.reading import Form
from app.robots.robot import Robot

Turn = Callable[[Phone, str, str], Awaitable[object]]
MOST_SPEAKERS = 6
SCRIBED = {Kind.STRENGTHS: 1, Kind.CONCERNS: 3}  # lines that the scribe of each group writes


async def plainly(phone: Phone, kind: str, text: str) -> None:
    await phone.say(kind, text)


async def thrice(phone: Phone, kind: str, text: str) -> None:
    """Three taps on one button, and once more because the answer was slow: one line."""
    form = await phone.paper(kind)
    await asyncio.gather(*(phone.send(form, text) for _ in range(3)))
    await phone.send(form, text)


async def hastily(phone: Phone, kind: str, text: str) -> None:
    """Other words on paper that was sent already."""
    form = await phone.say(kind, text)
    phone.ledger.provoke(SentBefore)
    await phone.send(form, text + " today")


async def at_length(phone: Phone, kind: str, text: str) -> None:
    form = await phone.paper(kind)
    phone.ledger.provoke(TooLong)
    await phone.send(form, "and " * LIMIT)
    await phone.send(form, text)


async def without_words(phone: Phone, kind: str, text: str) -> None:
    form = await phone.paper(kind)
    phone.ledger.provoke(Empty)
    await phone.send(form, "   ")
    await phone.send(form, text)


async def with_second_thoughts(phone: Phone, kind: str, text: str) -> None:
    await phone.say(kind, text)
    await phone.change(kind, text, text + ", I think")


async def and_back(phone: Phone, kind: str, text: str) -> None:
    """Taken back; a late copy of the first sending does not bring it up again, and is told so."""
    form = await phone.say(kind, text)
    await phone.withdraw(kind, text)
    phone.ledger.provoke(SentBefore)
    await phone.send(form, text)


async def too_often(phone: Phone, kind: str, deck: Deck) -> None:
    for _ in range(PER_PHONE):
        await phone.say(kind, deck.deal())
    phone.ledger.provoke(TooManyStatements)
    await phone.say(kind, deck.deal())


TURNS: tuple[Turn, ...] = (plainly, thrice, with_second_thoughts, hastily, plainly, and_back, at_length, without_words)


class Talk:
    """One room during one of the two list stages."""

    def __init__(self, plan: Plan, room: Room, tablet: Robot, phones: list[Phone], kind: Kind) -> None:
        self.plan, self.room, self.tablet, self.phones, self.kind = plan, room, tablet, phones, kind
        self.ledger = tablet.ledger
        self.dice = Random(f"{plan.seed} {room.group} {kind}")
        fitting = [each for each in plan.sayings if each.kind == kind and each.list == room.list]
        self.deck = Deck(fitting, self.dice)
        self.speakers: list[Phone] = []
        self.late: tuple[Phone, Form] | None = None
        self.rethought: tuple[Phone, Form] | None = None

    async def go(self, seconds: float) -> None:
        count = min(MOST_SPEAKERS, max(1, round(len(self.phones) * 0.35)), len(self.phones))
        self.speakers = speakers = self.dice.sample(self.phones, count)
        turns = [TURNS[(self.room.group + place) % len(TURNS)] for place in range(count)]
        jobs = [self._turn(phone, turn, seconds) for phone, turn in zip(speakers, turns, strict=True)]
        silent = [phone for phone in self.phones if phone not in speakers]
        await asyncio.gather(*jobs, self._scribe(seconds), self._flood(silent, seconds))
        await self._facilitate()
        await self._keep_forms(speakers[-1:], silent[-1:])

    async def _turn(self, phone: Phone, turn: Turn, seconds: float) -> None:
        text = self.deck.deal()
        await self.plan.wait(self.dice, seconds)
        await turn(phone, self.kind, text)

    async def _scribe(self, seconds: float) -> None:
        for text in [self.deck.deal() for _ in range(SCRIBED[self.kind])]:
            await self.plan.wait(self.dice, seconds / SCRIBED[self.kind])
            await self.tablet.look()
            form = next(form for form in self.tablet.seen.page.forms if form.fields.get("kind") == self.kind)
            if (await self.tablet.submit(form, text=text)).ok:
                self.ledger.say(form.action.rsplit("/", 1)[1], self.room.group, self.kind, text, by_phone=False)

    async def _flood(self, silent: list[Phone], seconds: float) -> None:
        """In the second group one phone writes and writes; the facilitator sets it all aside."""
        if self.kind != Kind.CONCERNS or self.room.group != 2 or not silent:
            return
        await self.plan.wait(self.dice, seconds / 2)
        await too_often(silent[0], self.kind, self.deck)
        written = [text for _, text in silent[0].seen.page.items.values()]
        await self._line(written[0], "aside-device")
        for text in written:
            self.ledger.line(self.room.group, self.kind, text).mark = Mark.ASIDE

    async def _facilitate(self) -> None:
        """One line is set aside and put back; another stays aside; the scribe rewords one of its own."""
        mine = [line for line in self._said() if not line.by_phone]
        theirs = [line for line in self._said() if line.by_phone]
        if theirs:
            await self._aside_and_back(theirs[0].text)
        if len(theirs) > 2 and (await self._line(theirs[-1].text, "aside")).ok:
            theirs[-1].mark = Mark.ASIDE
        if mine and (await self._line(mine[0].text, "change", text=mine[0].text + " (our words)")).ok:
            mine[0].text += " (our words)"

    def _said(self) -> list[Line]:
        here = (self.room.group, self.kind, Mark.SAID)
        return sorted(
            (line for line in self.ledger.lines.values() if (line.group, line.kind, line.mark) == here),
            key=lambda line: line.text,
        )

    async def _line(self, words: str, deed: str, **typed: object) -> Answer:
        """Do something to one line on the tablet."""
        return await self._do(await self._id(words), deed, **typed)

    async def _id(self, words: str) -> str:
        await self.tablet.look()
        items = self.tablet.seen.page.items
        return next(id for id, (_, text) in items.items() if text == words).removeprefix("line-")

    async def _do(self, id: str, deed: str, **typed: object) -> Answer:
        return await self.tablet.submit(self.tablet.seen.page.needed(f"/statements/{id}/{deed}"), **typed)

    async def _aside_and_back(self, words: str) -> None:
        """A line that is aside has no id in its row: remember it."""
        id = await self._id(words)
        await self._do(id, "aside")
        await self._do(id, "back")

    async def _keep_forms(self, speakers: list[Phone], silent: list[Phone]) -> None:
        """Somebody is still writing when the part closes; somebody will want to change a line that was agreed on."""
        for phone in silent or speakers:
            self.late = (phone, await phone.paper(self.kind))
        for phone in speakers:
            await phone.look()
            form = next((form for form in phone.seen.page.forms if form.action.endswith("/change")), None)
            self.rethought = (phone, form) if form else None

    async def come_late(self) -> None:
        """The part was closed; what is sent now is refused, and the words stay with the phone."""
        if self.late is not None:
            phone, form = self.late
            self.ledger.provoke(StageNotOpen)
            await phone.send(form, self.deck.deal())

    async def agree(self) -> None:
        """Some groups read the list while somebody still adds to it: then they must read it again."""
        await self.tablet.look()
        form = self.tablet.seen.page.needed(f"/lists/{self.kind}/agree")
        if (await self.tablet.submit(form)).ok:
            self.ledger.agree(self.room.group, self.kind)
        if self.rethought is not None:
            phone, form = self.rethought
            line = self.ledger.line(self.room.group, self.kind, form.fields["text"])
            if line.mark is Mark.AGREED:
                self.ledger.provoke(AlreadyAgreed)
                await phone.submit(form, text="Something else")

    async def agree_too_early(self) -> None:
        await self.tablet.look()
        form = self.tablet.seen.page.needed(f"/lists/{self.kind}/agree")
        await plainly(self.speakers[0], self.kind, self.deck.deal())
        self.ledger.provoke(ListChanged)
        await self.tablet.submit(form)
