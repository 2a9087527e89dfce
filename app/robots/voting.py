"""The vote: everybody presses at the same instant, many more often than they should."""

import asyncio
from collections.abc import Mapping
from random import Random

from app.domain.refusal import AllDotsPlaced, EnoughOnThis, Stale, VoteClosed
from app.robots.ledger import Ledger
from app.robots.phone import Phone
from app.robots.plan import Plan

# Habits in the order in which they are given out, so that a hall of 12 has each.
HABITS = (
    "plain", "triple", "again", "over", "move", "lift", "lost", "afresh", "twice", "triple", "plain", "again",
)  # fmt: skip


class Voter:
    """One phone with a habit. `drawn` is how attractive each issue is to this hall."""

    def __init__(self, phone: Phone, number: int, plan: Plan, lists: Mapping[int, str], drawn: Mapping[int, float]):
        self.phone, self.plan = phone, plan
        self.habit = HABITS[number % len(HABITS)]
        self.ledger: Ledger = phone.ledger
        self.lists, self.drawn = lists, drawn
        self.dice = Random(f"{plan.seed} voter {number}")
        self.touched: list[int] = []

    async def vote(self, seconds: float) -> None:
        if self.habit == "afresh":
            await self._mark_all(seconds / 2)
            await self.phone.press_done()
            await self.phone.start_again()
            self.touched.clear()
        await self._mark_all(seconds)
        if self.dice.random() < 0.7:
            await self.phone.press_done()

    async def _mark_all(self, seconds: float) -> None:
        for name in sorted(set(self.lists.values())):
            await self.plan.wait(self.dice, seconds / 3)
            await self._fill(name)
            await self._habit(name)

    async def _fill(self, name: str) -> None:
        """All dots of one list, each on the issue that draws most just then."""
        for issue in self._favourites(name)[: self.plan.dots]:
            await self._put(issue)

    def _favourites(self, name: str) -> list[int]:
        """Untouched issues of a list, the most attractive for this person first."""
        issues = [issue for issue in self.phone.issues if self.lists[issue] == name and issue not in self.touched]
        return sorted(issues, key=lambda issue: -(self.dice.random() ** (1 / self.drawn[issue])))

    async def _put(self, issue: int) -> None:
        form = self.phone.dot(issue, placed=True)
        self.touched.append(issue)
        if self.habit == "triple":
            await asyncio.gather(*(self.phone.press_dot(form, issue) for _ in range(3)))
            return
        if self.habit == "lost":
            await self.phone.wire.shout(form.action, form.fields)
        await self.phone.press_dot(form, issue)
        if self.habit == "again":
            await self.phone.press_dot(form, issue)

    async def _habit(self, name: str) -> None:
        others = self._favourites(name)
        if self.habit == "over" and others:
            self.ledger.provoke(AllDotsPlaced)
            await self.phone.press_dot(self.phone.forged(others[0]), others[0])
        elif self.habit == "twice":
            self.ledger.provoke(EnoughOnThis)
            await self.phone.press_dot(self.phone.forged(self.touched[-1], 2), self.touched[-1])
        elif self.habit == "move" and others:
            await self._move(self.touched[-1], others[0])
        elif self.habit == "lift":
            await self._lift(self.touched[-1])

    async def _move(self, start: int, end: int) -> None:
        """Tapped twice: moved once."""
        self.ledger.provoke(AllDotsPlaced)
        form = await self.phone.move(start, end)
        self.touched.append(end)
        await asyncio.gather(*(self.phone.press_dot(form, end, moved_from=start) for _ in range(2)))

    async def _lift(self, issue: int) -> None:
        """Lifted; a late copy of the tap that had put it is told so; then it is put again."""
        first = self.phone.forged(issue)
        await self.phone.press_dot(self.phone.dot(issue, placed=False), issue)
        self.ledger.provoke(Stale)
        await self.phone.press_dot(first, issue)
        await self.phone.press_dot(self.phone.dot(issue, placed=True), issue)

    async def come_late(self, new: bool) -> None:
        """After the close: a copy of a tap that counts is fine, a new dot is told that it came too late."""
        on_ballot = [issue for issue in self.lists if issue not in self.touched]
        if not new:
            await self.phone.press_dot(self.phone.forged(self.touched[0]), self.touched[0])
        elif on_ballot:
            self.ledger.provoke(VoteClosed)
            await self.phone.submit(self.phone.forged(on_ballot[0]))
