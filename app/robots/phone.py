"""A phone of the hall: joins, speaks, puts dots. Each of its taps can be sent as often as one likes."""

import asyncio
from collections.abc import Callable
from random import Random

from app.domain.statement import Mark
from app.robots.ledger import Ballot, Ledger
from app.robots.person import Answer
from app.robots.reading import Form, Reading
from app.robots.robot import Robot

LOBBY = "/join"
GLANCE = 0.02  # seconds
OVERDUE = 3.0  # seconds after which a person reloads the page


class Phone(Robot):
    def __init__(self, url: str, ledger: Ledger, dice: Random, group: int, script: bool = True) -> None:
        super().__init__(url, ledger, dice, script)
        self.group = group
        self.secret = ""
        self.issues: dict[int, int] = {}  # what is on the ballot: number → the id in its address

    async def join(self, door: str) -> None:
        """Through the group's door; it may lead to waiting for the facilitator's nod."""
        await self.insist(lambda: self.open(door))
        form = next(form for form in self.seen.page.forms if "key" in form.fields)
        self.secret = self.secret or form.fields["key"]
        answer = await self.submit(form)
        for place in (self.ledger.inside, self.ledger.waiting):
            place.pop(self.secret, None)
        if answer.ok and door != LOBBY:
            asked = "wait for your facilitator" in answer.page.words
            (self.ledger.waiting if asked else self.ledger.inside)[self.secret] = self.group

    async def until(self, is_there: Callable[[Reading], object]) -> None:
        """Wait until the page shows it; the socket brings it, or else a reload."""
        waited = 0.0
        while not is_there(self.seen.page):
            await asyncio.sleep(GLANCE)
            waited += GLANCE
            if waited > OVERDUE:
                await self.look()
                waited = 0.0

    # ---- speaking ----

    async def paper(self, kind: str) -> Form:
        """An empty form for this list. Its key makes one line, however often it is sent."""
        await self.until(lambda page: _papers(page, kind))
        return _papers(self.seen.page, kind)[0]

    async def say(self, kind: str, text: str) -> Form:
        form = await self.paper(kind)
        await self.send(form, text)
        return form

    async def send(self, form: Form, text: str) -> Answer:
        answer = await self.submit(form, text=text)
        if answer.ok:
            self.ledger.say(form.action.rsplit("/", 1)[1], self.group, form.fields["kind"], text, by_phone=True)
        return answer

    async def change(self, kind: str, before: str, after: str) -> None:
        await self.look()
        form = next(
            each for each in self.seen.page.forms
            if each.action.endswith("/change") and each.fields["text"] == before
        )  # fmt: skip
        if (await self.submit(form, text=after)).ok:
            self.ledger.line(self.group, kind, before).text = after

    async def withdraw(self, kind: str, text: str) -> None:
        await self.look()
        id = next(id for id, (_, words) in self.seen.page.items.items() if words == text).removeprefix("line-")
        form = self.seen.page.form(f"/{id}/withdraw")
        if form and (await self.submit(form)).ok:
            self.ledger.line(self.group, kind, text).mark = Mark.WITHDRAWN

    # ---- dots ----

    async def study(self) -> None:
        """Wait for the ballot and read it."""
        await self.until(lambda page: page.button("Put a dot on #"))
        items = self.seen.page.items.items()
        self.issues = {int(label[1:]): int(id[6:]) for id, (label, _) in items if id.startswith("issue-")}

    def dot(self, issue: int, placed: bool) -> Form:
        """The button that puts a dot on this issue, or takes it back."""
        start, wanted = f"/phone/ballot/1/{self.issues[issue]}/", "yes" if placed else "no"
        return next(
            form for form in self.seen.page.forms
            if form.action.startswith(start) and form.fields["placed"] == wanted and "instead_of" not in form.fields
        )  # fmt: skip

    async def move(self, start: int, end: int) -> Form:
        """With no dot left, a tap on an empty dot is answered with the dots that could move there."""
        chooser = await self.submit(self.dot(end, placed=True))
        action, origin = f"/phone/ballot/1/{self.issues[end]}/", f"{self.issues[start]}."
        return next(
            form for form in chooser.page.forms
            if form.action.startswith(action) and form.fields.get("instead_of", "").startswith(origin)
        )  # fmt: skip

    def forged(self, issue: int, nth: int = 1) -> Form:
        """A tap that no page offers."""
        return Form(f"/phone/ballot/1/{self.issues[issue]}/{nth}", {"placed": "yes", "seen": "0"})

    async def press_dot(self, form: Form, issue: int, moved_from: int | None = None) -> Answer:
        answer = await self.submit(form)
        if answer.ok:
            self.ledger.mark(self.secret, issue, int(form.action.rsplit("/", 1)[1]), form.fields["placed"] == "yes")
        if answer.ok and moved_from is not None:
            self.ledger.mark(self.secret, moved_from, int(form.fields["instead_of"].split(".")[1]), placed=False)
        return answer

    async def press_done(self) -> None:
        if (await self.tap("I am done")).ok:
            self.ledger.ballots[self.secret].done = True

    async def start_again(self) -> None:
        """All dots are back in the hand."""
        if (await self.tap("Start again")).ok:
            self.ledger.ballots[self.secret] = Ballot()
            await self.look()


def _papers(page: Reading, kind: str) -> list[Form]:
    return [form for form in page.forms if form.fields.get("kind") == kind]
