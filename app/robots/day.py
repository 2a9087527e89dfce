"""A whole day, played by robots: they arrive, speak, sort, vote and see the result."""

import asyncio
from collections.abc import Callable
from random import Random
from secrets import token_hex

from app.domain.agenda import Kind
from app.domain.refusal import NotInGroup, Stale, VoteNotOpen
from app.robots.afternoon import Afternoon
from app.robots.ledger import Ledger
from app.robots.phone import LOBBY, Phone
from app.robots.plan import Plan, Room
from app.robots.robot import Robot
from app.robots.speaking import Talk
from app.robots.theming import Board
from app.robots.voting import Voter

PLAIN_BROWSERS = 8  # one phone in so many runs no script
TABS = 3  # private tabs that try to come into the first group; one into every other
RESULT_WITHIN = 5.0  # seconds from the reveal to every screen


class Day:
    def __init__(self, plan: Plan, tell: Callable[[str], None]) -> None:
        self.plan, self.tell = plan, tell
        self.ledger = Ledger()
        self.dice = Random(plan.seed)
        self.lead, self.second, self.team, self.wall = (
            self._robot(name) for name in ("lead", "second", "team", "wall")
        )
        self.tablets = {room.group: self._robot(f"tablet {room.group}") for room in plan.rooms}
        self.phones = [self._phone(room, number) for room in plan.rooms for number in range(room.people)]
        self.tabs = [self._phone(room, -1 - number) for room in plan.rooms for number in range(_tabs(room))]
        self.board = Board(plan, self.team)
        self.afternoon = Afternoon(plan, self.lead, self.tablets, self.phones)
        self.talks: list[Talk] = []
        self.voters: list[Voter] = []
        self.wall_shows = ""
        self._screens: list[asyncio.Task[None]] = []

    async def play(self) -> None:
        try:
            await self._arrive()
            await self._speak(Kind.STRENGTHS, 50)
            await self._speak(Kind.CONCERNS, 70)
            await self._sort()
            await self._vote()
            await self._reveal()
            await self.afternoon.play(self.tell)
        finally:
            await self._leave()

    def missed_the_result(self) -> int:
        """How many phones of the hall do not show the result."""
        return sum("What matters most" not in phone.seen.page.words for phone in self.phones)

    # ---- arriving ----

    async def _arrive(self) -> None:
        self.tell("The lead opens the doors; people scan the code of their group.")
        staff = [(self.lead, self.plan.lead), (self.second, self.plan.lead), (self.team, self.plan.themes)]
        staff += [(self.wall, self.plan.wall)] + [(self.tablets[room.group], room.link) for room in self.plan.rooms]
        await asyncio.gather(*(robot.enter(link) for robot, link in staff))
        for robot, _ in staff:
            self._watch(robot, "/live" + robot.path)
        await self.lead.press("Next: ")
        await asyncio.gather(*(self._fill(room) for room in self.plan.rooms))

    async def _fill(self, room: Room) -> None:
        """Heads first and then the door shuts, or the other way round; tabs come when every head has its phone."""
        tablet, phones = self.tablets[room.group], [phone for phone in self.phones if phone.group == room.group]
        if room.group % 2:
            await tablet.press("Save", heads=room.people)
        await asyncio.gather(*(self._come(phone, room.door, 40) for phone in phones))
        if room.group % 2 == 0:
            await tablet.press("We are complete", heads=room.people)
        await asyncio.gather(*(self._come(tab, room.door, 5) for tab in self.tabs if tab.group == room.group))
        if room.group % 2:
            await tablet.press("We are complete", heads=room.people)
        self.ledger.heads[room.group] = room.people

    async def _come(self, phone: Phone, door: str, seconds: float) -> None:
        await self.plan.wait(phone.dice, seconds)
        if phone.dice.random() < 0.1:
            await phone.join(LOBBY)  # first into the lobby: this phone does not know its group yet
        await phone.join(door)
        if phone.dice.random() < 0.1:
            await phone.join(door)  # scanned twice: the same phone
        self._watch(phone, "/live/phone")

    # ---- speaking ----

    async def _speak(self, kind: Kind, seconds: float) -> None:
        self.tell(f"The groups speak: {kind}.")
        await self.second.look()
        await self.lead.press("Next: ")
        self.talks = [self._talk(room, kind) for room in self.plan.rooms if room.people]
        await asyncio.gather(*(talk.go(seconds) for talk in self.talks))
        await self._strangers_speak(kind)
        if kind is Kind.CONCERNS:
            await self.talks[0].agree_too_early()
            await self.lead.press("Close this part")
            await asyncio.gather(*(talk.come_late() for talk in self.talks))
            self.ledger.provoke(Stale)
            await self.second.tap("Next: ")
        await asyncio.gather(*(talk.agree() for talk in self.talks))

    def _talk(self, room: Room, kind: Kind) -> Talk:
        phones = [phone for phone in self.phones if phone.group == room.group]
        return Talk(self.plan, room, self.tablets[room.group], phones, kind)

    async def _strangers_speak(self, kind: Kind) -> None:
        """Tabs beyond the heads may say nothing, and nobody may vote before the vote."""
        for tab in self.tabs:
            self.ledger.provoke(NotInGroup)
            await tab.post(f"/phone/statements/{token_hex(12)}", kind=kind, text="Let me in")
        self.ledger.provoke(VoteNotOpen)
        await self.phones[0].post("/phone/ballot/1/1/1", placed="yes", seen=0)

    # ---- themes, vote, result ----

    async def _sort(self) -> None:
        self.tell("The groups read their lists aloud; the theme team puts together what means the same.")
        await self.lead.press("Next: ")
        await self.board.work(40)
        await self._ask()

    async def _ask(self) -> None:
        """Each group looks at what became of its concerns; the first that finds one under a theme takes it out."""
        self.tell("The groups are asked whether the themes are still theirs.")
        await self.board.ask()
        tablets = list(self.tablets.values())
        await asyncio.gather(*(tablet.look() for tablet in tablets))
        await self.board.give_back(tablets)
        await asyncio.gather(*(self._answer(tablet) for tablet in tablets))

    async def _answer(self, tablet: Robot) -> None:
        """Tapped twice: one answer."""
        await self.plan.wait(tablet.dice, 10)
        await tablet.look()
        form = tablet.seen.page.form("/became/us")
        if form is not None:
            await asyncio.gather(tablet.submit(form), tablet.submit(form))

    async def _vote(self) -> None:
        self.tell(
            f"The vote opens: {sum(not each.out for each in self.ledger.issues.values())} issues are on the ballot."
        )
        await self.lead.press("Next: ")
        await asyncio.gather(*(phone.study() for phone in self.phones))
        lists = {number: entry.list for number, entry in self.ledger.issues.items() if not entry.out}
        drawn = {number: self.dice.uniform(0.3, 3) for number in lists}
        order = self.dice.sample(self.phones, len(self.phones))
        self.voters = [Voter(phone, number, self.plan, lists, drawn) for number, phone in enumerate(order)]
        await asyncio.gather(self._strangers_vote(), *(voter.vote(60) for voter in self.voters))
        await self.board.come_late()
        await self.lead.press("Close the vote")
        await asyncio.gather(*(voter.come_late(new=turn % 2 == 0) for turn, voter in enumerate(self.voters[::4])))

    async def _strangers_vote(self) -> None:
        for tab in self.tabs:
            tab.issues = self.phones[0].issues
            self.ledger.provoke(NotInGroup)
            await tab.submit(tab.forged(min(tab.issues)))

    async def _reveal(self) -> None:
        self.tell("The vote is closed. The lead looks at people, ballots and dots, and shows the result.")
        await self.plan.wait(self.dice, 10)
        await self.lead.press("Seal the ballots")
        await self.lead.press("Show the result")
        async with asyncio.timeout(RESULT_WITHIN):
            while "every dot accounted for" not in self.wall_shows or self.missed_the_result():  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        await self.plan.wait(self.dice, 30)
        await self.lead.press("Next: ")

    # ---- the cast ----

    def _robot(self, name: str) -> Robot:
        return Robot(self.plan.url, self.ledger, Random(f"{self.plan.seed} {name}"))

    def _phone(self, room: Room, number: int) -> Phone:
        dice = Random(f"{self.plan.seed} phone {room.group} {number}")
        return Phone(self.plan.url, self.ledger, dice, room.group, script=number % PLAIN_BROWSERS != 1)

    def _watch(self, robot: Robot, place: str) -> None:
        notice = self._see if robot is self.wall else _nothing
        self._screens.append(asyncio.create_task(robot.attend(place, notice)))

    def _see(self, frame: dict[str, object]) -> None:
        self.wall_shows = str(frame.get("html", self.wall_shows))

    async def _leave(self) -> None:
        for screen in self._screens:
            screen.cancel()
        await asyncio.gather(*self._screens, return_exceptions=True)
        for robot in (self.lead, self.second, self.team, self.wall, *self.tablets.values(), *self.phones, *self.tabs):
            await robot.close()
        await self.afternoon.close()


def _tabs(room: Room) -> int:
    if not room.people:
        return 0
    return TABS if room.group == 1 else 1


def _nothing(_frame: dict[str, object]) -> None: ...
