"""Every button pressed twice in the same instant, and once more later, does what one press does."""

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from pathlib import Path

from app.robots.person import Person
from app.robots.reading import Reading
from tests.cast import Hall, open_hall
from tests.web.days import count_heads, open_kind, the_group_agrees, the_group_says

Press = Callable[..., Awaitable[None]]


class Fingers:
    """Presses twice at once and once more, and looks at the whole database in between."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall

    async def press(self, person: Person, page: str, label: str, late: int = 200, **typed: object) -> None:
        await self.press_on(person, (await person.open(page)).page, label, late, **typed)

    async def press_on(self, person: Person, page: Reading, label: str, late: int = 200, **typed: object) -> None:
        found = page.button(label)
        assert found is not None, f"no button {label!r}"
        form, button = found
        fields = (
            form.fields | ({button.name: button.value} if button.name else {}) | {k: str(v) for k, v in typed.items()}
        )
        before = self._rows()
        both = await asyncio.gather(*(person.post(form.action, **fields) for _ in range(2)))
        assert min(answer.status for answer in both) == 200, (label, both[0].page.notice)
        assert {answer.status for answer in both} <= {200, late}, label
        once = self._rows()
        assert once != before, label
        again = await person.post(form.action, **fields)
        assert (again.status, self._rows()) == (late, once), label

    def _rows(self) -> list[str]:
        """Everything but the counter of announced changes: saving the same again may redraw the screens."""
        with closing(sqlite3.connect(self.hall.database)) as connection:
            connection.execute("CREATE TEMP TABLE event AS SELECT * FROM main.event")
            connection.execute("UPDATE temp.event SET version = 0")
            tables = connection.execute(
                "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name"
            ).fetchall()
            return [f"{name} {row}" for (name,) in tables for row in connection.execute(f"SELECT * FROM {name}")]


async def test_a_day_of_double_taps_is_a_day_of_single_taps(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, tablet, team = [await hall.holder(name) for name in ("lead", "group1", "themes")]
        ben, press = await hall.phone(1), Fingers(hall).press
        await press(ama, "/lead/groups", "Add", name="Veterans", letter="V")
        await press(ama, "/lead/groups", "Save", name="Clergy")
        await press(ama, "/lead/setup", "Save", title="A day in Erie", preset="phones")
        await press(ama, "/lead/links", "Make a new code")
        await press(ama, "/lead", "Next: Welcome")
        await press(ama, "/lead", "2 minutes more")
        await press(ama, "/lead", "Close this part")
        await open_kind(hall, "concerns")
        await press(tablet, "/group/1", "We are complete", heads=12)
        await press(tablet, "/group/1", "We need longer")
        await press(tablet, "/group/1", "Follow the hall again")
        await press(tablet, "/group/1", "Hold this room")
        await press(tablet, "/group/1", "Go on: phones back on")
        await press(tablet, "/group/1", "For a break")
        await press(tablet, "/group/1", "Take it back")
        await press(ben, "/phone", "Send to my group", text="They never call back")
        await press(ben, "/phone", "Save", text="They rarely call back")
        await press(tablet, "/group/1", "Set aside all from this device")
        await press(tablet, "/group/1", "Put back")
        await press(ben, "/phone", "Take it back")
        for number in range(5):
            await press(tablet, "/group/1", "Put on the list", text=f"Concern {number}")
        await press(tablet, "/group/1", "Set aside")
        await press(tablet, "/group/1", "Keep line 1 in this room")
        await press(tablet, "/group/1", "Line 1 may leave this room")
        await press(tablet, "/group/1", "Next: read the list aloud.")
        await press(tablet, "/group/1", "Keep writing")
        await press(tablet, "/group/1", "Next: read the list aloud.")
        await press(tablet, "/group/1", "Yes, with our name")
        await press(tablet, "/group/1", "The group agrees")
        await press(tablet, "/group/1", "We call our list back")
        await press(tablet, "/group/1", "The group agrees")
        await _make_issues(team, press)
        await _vote_and_show(hall, ama, ben, press)


async def _make_issues(team: Person, press: Press) -> None:
    await press(team, "/themes", "Make it an issue")
    await press(team, "/themes", "Same as this", to="#1")
    await press(team, "/themes", "Take out of this issue")
    await press(team, "/themes", "Make each of the rest")
    await press(team, "/themes", "Save", text="In other words")
    await press(team, "/themes", "Take off the ballot", reason="For the talk")
    await press(team, "/themes", "Put back")
    await press(team, "/themes", "Same as this", to="#2")


async def _vote_and_show(hall: Hall, ama: Person, ben: Person, press: Press) -> None:
    await open_kind(hall, "vote")
    for number in (2, 3, 4):
        await press(ben, "/phone", f"Put a dot on #{number}")
    await press(ben, "/phone", "Take back your dot from #2")
    await press(ben, "/phone", "I am done")
    await press(ben, "/phone", "Start again with no dots")
    await press(ama, "/lead", "Close the vote")
    await press(ama, "/lead", "Seal the ballots")
    await press(ama, "/lead", "Show the result to everyone")


async def test_moving_a_dot_twice_moves_it_once(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, *(f"{number} concern" for number in range(5)))
        await the_group_agrees(hall, 1)
        await count_heads(hall, 1)
        assert (await (await hall.holder("themes")).press("Make each of the rest")).ok
        await open_kind(hall, "vote")
        for number in (1, 2, 3):
            assert (await ben.press(f"Put a dot on #{number}")).ok
        full = await ben.press("Put a dot on #4")
        await Fingers(hall).press_on(ben, full.page, "from #1")
        page = (await ben.open("/phone")).page
        assert page.button("Take back your dot from #4")
        assert page.button("Take back your dot from #1") is None


async def test_joining_twice_makes_one_participant(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe, door = hall.someone(), (await hall.link("door1")).removeprefix(hall.url)
        form = (await zoe.open(door)).page.form("/join")
        assert form is not None
        answers = await asyncio.gather(*(zoe.submit(form) for _ in range(3)))
        assert [answer.status for answer in answers] == [200, 200, 200]
        with closing(sqlite3.connect(hall.database)) as connection:
            assert connection.execute("SELECT count(*) FROM participant").fetchone() == (1,)


async def test_merging_and_removing_a_group_twice_tells_the_second_that_it_is_gone(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, press = await hall.holder("lead"), Fingers(hall).press
        await press(ama, "/lead/groups", "Merge into it", late=404)
        await press(ama, "/lead/groups", "Remove this group", late=404)


async def test_replacing_the_leads_link_twice_makes_one_new_link_and_keeps_the_lead(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        answers = await asyncio.gather(*(ama.post("/lead/links/lead/replace", seen=1) for _ in range(2)))
        assert {answer.status for answer in answers} <= {200, 403}
        assert (await ama.open("/lead")).ok
        assert (await hall.holder("lead")).path == "/lead"
