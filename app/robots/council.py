"""Back in the home groups: people put themselves forward on their phones, and each group chooses in another way."""

import asyncio

from app.robots.phone import Phone
from app.robots.plan import Plan
from app.robots.robot import Robot

CANDIDATES = 4
SLIPS = (9, 7, 5, 3)
NUMBERS = "4 17 8"


class Council:
    def __init__(self, plan: Plan, lead: Robot, tablets: dict[int, Robot], phones: list[Phone]) -> None:
        self.plan, self.lead, self.tablets, self.ledger = plan, lead, tablets, lead.ledger
        self.phones = {group: [phone for phone in phones if phone.group == group] for group in tablets}

    async def play(self) -> None:
        groups = [group for group, phones in self.phones.items() if phones]
        await asyncio.gather(*(self._choose(group) for group in groups))
        await self.lead.look()
        await self.lead.press("Introduce the council")

    async def _choose(self, group: int) -> None:
        phones, tablet = self.phones[group][:CANDIDATES], self.tablets[group]
        for nth, phone in enumerate(phones, 1):
            await self._stand(phone, nth)
        if len(phones) < 2:
            await tablet.press("All of them, by voice")
        elif group % 3 == 0:
            await self._on_phones(group)
        elif group % 3 == 1:
            await self._with_slips(tablet)
        else:
            await self._by_lot(tablet)
        taken = min(len(phones), self.plan.seats)
        if len(phones) == CANDIDATES and group % 3 == 1:
            await phones[0].press("I step back")  # the next in order follows
            taken = min(CANDIDATES - 1, self.plan.seats)
        self.ledger.seats[group] = taken

    async def _stand(self, phone: Phone, nth: int) -> None:
        """Sent twice: one candidate. Every second one does not want to be named in public."""
        await self.plan.wait(phone.dice, 15)
        await phone.look()
        form = phone.seen.page.needed("/phone/council/forward/")
        named = "yes" if nth % 2 else "no"
        for _ in range(2):
            await phone.submit(form, called=f"Person {phone.group}.{nth}", serves="yes", named=named)

    async def _with_slips(self, tablet: Robot) -> None:
        await tablet.look()
        form = tablet.seen.page.needed("/council/slips")
        fields = [name for name in form.fields if name.startswith("slips_")]
        await tablet.submit(form, **dict(zip(fields, SLIPS, strict=False)))

    async def _by_lot(self, tablet: Robot) -> None:
        await tablet.look()
        form = tablet.seen.page.needed("/council/lot")
        await asyncio.gather(*(tablet.submit(form, numbers=NUMBERS) for _ in range(2)))  # a double tap draws once

    async def _on_phones(self, group: int) -> None:
        tablet = self.tablets[group]
        await tablet.press("Let the phones choose")
        await asyncio.gather(*(self._vote(phone) for phone in self.phones[group]))
        await tablet.press("Close, and show who was chosen")
        await tablet.look()
        if tablet.seen.page.button("Draw the lot"):
            await tablet.submit(tablet.seen.page.needed("/council/lot"), numbers=NUMBERS)

    async def _vote(self, phone: Phone) -> None:
        """One dot, on anybody; tapped twice."""
        await self.plan.wait(phone.dice, 15)
        await phone.look()
        forms = [form for form in phone.seen.page.forms if "/phone/council/dots/" in form.action]
        form = phone.dice.choice(forms)
        await asyncio.gather(*(phone.submit(form) for _ in range(2)))
