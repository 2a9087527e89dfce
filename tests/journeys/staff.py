"""Those who run a hall of robots: Ama leads, every group has its tablet, a theme team sorts."""

from random import Random

from app.demo.audit import audit_database
from app.demo.hall import Hall
from app.domain.agenda import Kind
from app.robots.ledger import Entry, Ledger
from app.robots.robot import Robot
from app.store.database import Database

GROUPS = 7  # as in Erie


class Staff:
    def __init__(self, hall: Hall, ledger: Ledger) -> None:
        self.hall, self.ledger = hall, ledger
        self.ama, self.team, self.wall = (self._robot(name) for name in ("ama", "team", "wall"))
        self.tablets = {group: self._robot(f"tablet {group}") for group in range(1, GROUPS + 1)}

    async def enter(self) -> None:
        await self.ama.enter(self.hall.link("lead"))
        await self.team.enter(self.hall.link("themes"))
        await self.wall.enter(self.hall.link("wall"))
        for group, tablet in self.tablets.items():
            await tablet.enter(self.hall.link(f"group{group}"))

    async def count_heads(self, heads: int) -> None:
        for group, tablet in self.tablets.items():
            assert (await tablet.press("Save", heads=heads)).ok
            self.ledger.heads[group] = heads

    async def open_next(self) -> None:
        assert (await self.ama.press("Next: ")).ok

    async def open_vote(self) -> None:
        """On the record: nobody was asked."""
        assert (await self.ama.press("Open the vote anyway", override="rehearsed in the test")).ok

    async def speak(self) -> None:
        """Every group's scribe writes one concern."""
        for group, tablet in self.tablets.items():
            await tablet.look()
            form = next(form for form in tablet.seen.page.forms if form.fields.get("kind") == Kind.CONCERNS)
            assert (await tablet.submit(form, text=f"A concern of group {group}")).ok
            key = form.action.rsplit("/", 1)[1]
            self.ledger.say(key, group, Kind.CONCERNS, f"A concern of group {group}", by_phone=False)

    async def agree(self, kind: Kind) -> None:
        for group, tablet in self.tablets.items():
            await tablet.look()
            form = tablet.seen.page.form(f"/lists/{kind}/agree")
            if form is not None and (await tablet.submit(form)).ok:
                self.ledger.agree(group, kind)

    async def sort(self) -> None:
        """Every agreed concern becomes an issue of its own, in the order of the board."""
        await self.team.look()
        cards = [(label, text) for id, (label, text) in self.team.seen.page.items.items() if id.startswith("card-")]
        assert (await self.team.press("Make each of the rest")).ok
        for number, (letter, text) in enumerate(cards, 1):
            line = self.ledger.line("ABCDEFG".index(letter) + 1, Kind.CONCERNS, text)
            line.issue, self.ledger.issues[number] = number, Entry("everyone", text)

    async def reveal(self) -> None:
        assert (await self.ama.press("Close the vote")).ok
        assert (await self.ama.press("Seal the ballots")).ok
        assert (await self.ama.press("Show the result")).ok

    async def leave(self) -> None:
        for robot in (self.ama, self.team, self.wall, *self.tablets.values()):
            await robot.close()

    def _robot(self, name: str) -> Robot:
        return Robot(self.hall.url, self.ledger, Random(name))


def differences(hall: Hall, ledger: Ledger) -> tuple[str, ...]:
    """Ledger against database, once the server has stopped."""
    database = Database(hall.event)
    found = database.read_now(audit_database, ledger, hall.keys).differences
    database.close()
    return found
