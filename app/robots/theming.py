"""The theme team: what means the same becomes one issue, the rest an issue each."""

import asyncio

from app.domain.agenda import Kind
from app.domain.group import EVERYONE
from app.domain.refusal import VoteIsFrozen
from app.robots.ledger import Entry, Line
from app.robots.plan import Plan
from app.robots.reading import Form
from app.robots.robot import Robot

FEWEST = 4  # issues on a list below which nothing is merged: everyone has three dots, and some want a fourth

WHY = "It is a matter of the council"  # why something is kept and not on the ballot


class Board:
    def __init__(self, plan: Plan, team: Robot) -> None:
        self.plan, self.team, self.ledger = plan, team, team.ledger
        self.groups = {room.letter: room.group for room in plan.rooms}
        self.lists = {room.group: EVERYONE if plan.lists == 1 else room.list for room in plan.rooms}
        self.themes = {saying.text: saying.theme for saying in plan.sayings}
        self.kept: Form | None = None

    async def work(self, seconds: float) -> None:
        await self.team.look()
        for cluster in self._clusters():
            await self.plan.wait(self.team.dice, seconds / 8)
            await self._merge(cluster)
        await self._undo_and_redo()
        await self._the_rest()
        await self._reword()
        await self._take_out()

    async def ask(self) -> None:
        await self.team.press("Ask the groups")

    async def give_back(self, tablets: list[Robot]) -> None:
        """One group takes a concern out again: it stands on the ballot by itself, in its own words."""
        for tablet in tablets:
            for form in tablet.seen.page.forms:
                id = form.action.removesuffix("/out").rpartition("/became/")[2]
                if form.action.endswith("/out") and f"became-{id}" in tablet.seen.page.items:
                    await self._give_back(tablet, form, tablet.seen.page.items[f"became-{id}"][1])
                    return

    async def _give_back(self, tablet: Robot, form: Form, text: str) -> None:
        group = int(form.action.split("/")[2])
        line = self.ledger.line(group, Kind.CONCERNS, text)
        if not (await tablet.submit(form)).ok:
            return
        entry = self.ledger.issues[line.issue or 0]
        if len(self.ledger.originals(line.issue or 0)) > 1:
            self._note(line)
        else:  # its theme had other words, or was not on the ballot
            entry.text, entry.out = text, False

    async def come_late(self) -> None:
        """The vote has begun: nothing on the ballot changes any more."""
        if self.kept is not None:
            self.ledger.provoke(VoteIsFrozen)
            await self.team.submit(self.kept, text="Something quite different")

    def _cards(self) -> dict[str, Line]:
        """The concerns on the board that are in no issue yet, by their id."""
        return {
            id[5:]: self.ledger.line(self.groups[letter], Kind.CONCERNS, text)
            for id, (letter, text) in self.team.seen.page.items.items()
            if id.startswith("card-")
        }

    def _clusters(self) -> list[list[str]]:
        """Cards that mean the same, as far as lists stay long enough."""
        found: dict[tuple[str, str], list[str]] = {}
        for id, line in self._cards().items():
            words = line.text.removesuffix(" (our words)").removesuffix(", I think")
            found.setdefault((self.lists[line.group], self.themes.get(words) or words), []).append(id)
        long = [name for name in set(self.lists.values()) if sum(of == name for of, _ in found) >= FEWEST]
        return [ids for (name, _), ids in found.items() if name in long and len(ids) > 1]

    async def _merge(self, cluster: list[str]) -> None:
        first, *others = cluster
        number = await self._make_issue(first)
        for id in others:
            line, form = self._cards()[id], self._form(f"/statements/{id}/same")
            if (await self.team.submit(form, issue=self._id(number))).ok:
                line.issue = number

    async def _make_issue(self, card: str) -> int:
        """Tapped twice: one issue."""
        line, form = self._cards()[card], self._form(f"/statements/{card}/issue")
        answers = await asyncio.gather(self.team.submit(form), self.team.submit(form))
        return self._note(line) if all(answer.ok for answer in answers) else 0

    def _note(self, line: Line) -> int:
        number = len(self.ledger.issues) + 1
        self.ledger.issues[number] = Entry(self.lists[line.group], line.text)
        line.issue = number
        return number

    async def _undo_and_redo(self) -> None:
        """Take one concern out of its issue and put it back."""
        form = next((form for form in self.team.seen.page.forms if form.action.endswith("/alone")), None)
        if form is not None and (await self.team.submit(form)).ok:
            id = form.action.split("/")[3]
            number = self._cards()[id].issue or 0
            await self.team.submit(self._form(f"/statements/{id}/same"), issue=self._id(number))

    async def _the_rest(self) -> None:
        rest = list(self._cards().values())
        if rest and (await self.team.press("Make each of the rest")).ok:
            for line in rest:
                self._note(line)

    async def _reword(self) -> None:
        self.kept = self._form(f"/issues/{self._id(1)}/reword")
        words = self.ledger.issues[1].text + " (in our words)"
        if (await self.team.submit(self.kept, text=words)).ok:
            self.ledger.issues[1].text = words

    async def _take_out(self) -> None:
        """The last issue is taken off the ballot and put back; if there are many, the one before stays off."""
        last = max(self.ledger.issues)
        await self.team.submit(self._form(f"/issues/{self._id(last)}/out"), reason=WHY)
        await self.team.press("Put back")
        before = self.ledger.issues.get(last - 1)
        on_list = sum(before is not None and entry.list == before.list for entry in self.ledger.issues.values())
        if before is not None and on_list > 2 * FEWEST:
            before.out = (await self.team.submit(self._form(f"/issues/{self._id(last - 1)}/out"), reason=WHY)).ok

    def _id(self, number: int) -> str:
        items = self.team.seen.page.items.items()
        return next(id[6:] for id, (label, _) in items if id.startswith("issue-") and label == f"#{number}")

    def _form(self, action: str) -> Form:
        return self.team.seen.page.needed(action)
