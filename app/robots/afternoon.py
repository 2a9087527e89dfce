"""The afternoon of the robots' day: they mix, work at tables, report, choose a council, answer and go home."""

import asyncio
import re
from collections.abc import Callable
from random import Random

from app.domain.refusal_of_mixing import NoSuchBadge
from app.domain.refusal_of_tables import KeptBeside
from app.robots.council import Council
from app.robots.ledger import Ledger
from app.robots.phone import Phone
from app.robots.plan import Plan
from app.robots.robot import Robot

SEED = "14 3 77"
STEPS = ("problem", "causes", "options", "choice")
DECISIONS = ("police", "city", "school", "community", "state")
MEETING = {"date": "2030-05-14", "time": "18:30", "place": "City Library"}
TABLE = re.compile(r"Your table (\d+)")


class Afternoon:
    """`tablets` are of the home groups; `devices` of the mixed tables come during it."""

    def __init__(self, plan: Plan, lead: Robot, tablets: dict[int, Robot], phones: list[Phone]) -> None:
        self.plan, self.lead, self.tablets, self.phones = plan, lead, tablets, phones
        self.ledger: Ledger = lead.ledger
        self.dice = Random(f"{plan.seed} afternoon")
        self.devices: list[Robot] = []

    async def play(self, tell: Callable[[str], None]) -> None:
        tell("Lunch. The room calls out three numbers; everyone finds a mixed table.")
        await self._mix()
        tell("The tables work in five steps.")
        await self._work()
        tell("The tables report.")
        await self._report()
        tell("Back in the home groups: who carries this on?")
        await self._on("/lead", "Next: ")
        await Council(self.plan, self.lead, self.tablets, self.phones).play()
        tell("Four last questions, then the day ends.")
        await self._close()

    async def close(self) -> None:
        for device in self.devices:
            await device.close()

    async def _on(self, path: str, label: str, **typed: object) -> None:
        await self.lead.insist(lambda: self.lead.open(path))
        await self.lead.press(label, **typed)

    # ---- mixing ----

    async def _mix(self) -> None:
        """Posted by a double tap; then every phone says its badge, and one says a badge that nobody wears."""
        await self._on("/lead", "Next: ")
        await self.lead.insist(lambda: self.lead.open("/lead/tables"))
        await self._send("/lead/tables/count", count=len(self.plan.tables))
        await self.lead.look()
        deal = self.lead.seen.page.needed("/lead/tables/deal")
        await asyncio.gather(*(self.lead.submit(deal, text=SEED) for _ in range(2)))
        await self.lead.press("Post the tables")
        await asyncio.gather(*(self._find_table(phone, number) for phone, number in self._badges()))

    async def _send(self, action: str, **typed: object) -> None:
        await self.lead.look()
        await self.lead.submit(self.lead.seen.page.needed(action), **typed)

    def _badges(self) -> list[tuple[Phone, int]]:
        found: dict[int, int] = {}
        badges: list[tuple[Phone, int]] = []
        for phone in self.phones:
            found[phone.group] = found.get(phone.group, 0) + 1
            badges.append((phone, found[phone.group]))
        return badges

    async def _find_table(self, phone: Phone, number: int) -> None:
        await self.plan.wait(phone.dice, 30)
        await phone.look()
        form = phone.seen.page.needed("/phone/badge")
        if number == 1 and phone.group == 1:
            self.ledger.provoke(NoSuchBadge)
            await phone.submit(form, number=self.ledger.heads[phone.group] + 1)
        await phone.submit(form, number=number)
        await phone.look()
        found = TABLE.search(phone.seen.page.words)
        self.ledger.tables[phone.group, number] = int(found[1]) if found else 0

    # ---- the tables ----

    async def _work(self) -> None:
        await self._on("/lead", "Next: ")
        self.devices = [self._device(f"table {number}") for number in range(1, len(self.plan.tables) + 1)]
        await asyncio.gather(*(self._fill(number, device) for number, device in enumerate(self.devices, 1)))
        await self._two_devices(self.devices[0], self._device("second device"))

    def _device(self, name: str) -> Robot:
        return Robot(self.plan.url, self.ledger, Random(f"{self.plan.seed} {name}"))

    async def _fill(self, table: int, device: Robot) -> None:
        await device.enter(self.plan.tables[table - 1])
        for step in STEPS:
            await self.plan.wait(device.dice, 10)
            await self._write(table, device, step, f"Table {table} on its {step}: we heard each other.")
        for place in (1, 2):
            await self._plan(table, device, place)

    async def _write(self, table: int, device: Robot, step: str, text: str) -> None:
        """Half of it first; the whole is sent twice, as after a broken line."""
        await device.look()
        await device.submit(device.seen.page.needed(f"/steps/{step}"), text=text[: len(text) // 2])
        await device.look()
        form = device.seen.page.needed(f"/steps/{step}")
        for _ in range(2):
            await device.submit(form, text=text)
        self.ledger.notes[table, step] = text

    async def _plan(self, table: int, device: Robot, place: int) -> None:
        what = f"Table {table}, action {place}: meet once a month"
        whose = device.dice.choice(DECISIONS)
        plan = {"what": what, "who": "the city library", "by_when": "in 90 days", "decision": whose}
        await device.look()
        form = next(form for form in device.seen.page.forms if form.action.endswith(f"/actions/{place}"))
        for _ in range(2):
            await device.submit(form, **plan)
        self.ledger.plans[table, place] = what

    async def _two_devices(self, first: Robot, second: Robot) -> None:
        """Another device takes over; what the first one still sends stands beside, and the table keeps both."""
        self.devices.append(second)
        await second.enter(self.plan.tables[0])
        await first.look()
        late = first.seen.page.needed("/steps/choice")
        await second.press("Take over")
        self.ledger.provoke(KeptBeside)
        await first.submit(late, text="Our second thought")
        await second.look()
        keep = second.seen.page.needed("/steps/choice/choose")
        await second.submit(keep, keep="both")
        self.ledger.notes[1, "choice"] += "\nOur second thought"

    async def _report(self) -> None:
        await self._on("/lead", "Next: ")
        await self.lead.look()
        while self.lead.seen.page.button("Show table"):
            await self.lead.tap("Show table")
            await self.plan.wait(self.dice, 8)
            await self.lead.look()

    # ---- the end ----

    async def _close(self) -> None:
        await self._on("/lead", "Next: ")
        await asyncio.gather(*(self._answer(phone) for phone in self.phones))
        await self._on("/lead/survey", "Close the questions")
        await self._on("/lead/survey", "Count the answers")
        await self.lead.insist(lambda: self.lead.open("/lead/closing"))
        await self._send("/lead/closing/meeting", **MEETING)
        await self.lead.press("End the day")

    async def _answer(self, phone: Phone) -> None:
        """Some do not; who does sends it twice, and some think again."""
        if phone.dice.random() < 0.15:
            return
        await self.plan.wait(phone.dice, 20)
        for _ in range(1 + (phone.dice.random() < 0.2)):
            await phone.look()
            form = phone.seen.page.needed("/phone/survey")
            chosen = {name: phone.dice.randint(1, 5) for name in form.fields if name.startswith("step_")}
            for _ in range(2):
                await phone.submit(form, **chosen)
        self.ledger.answered.add(phone.secret)
