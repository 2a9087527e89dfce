"""Seven groups write twelve lines each in one minute while three people merge: nothing is lost or stands twice."""

import asyncio
import re
from pathlib import Path
from random import Random
from secrets import token_hex

from app.domain.statement import Mark
from app.domain.theme import Place
from app.robots.person import Person
from app.store.boards import find_board
from app.store.issues import find_themes
from app.store.statements import find_agreed, find_list
from tests.cast import Hall, open_hall
from tests.web.days import open_kind, the_group_agrees

GROUPS = range(1, 8)
LINES = 12
ACTS = 20  # of each member, at least
AGREED_AFTER = (4, 8, LINES)  # lines: each group agrees three times in that minute


async def write(hall: Hall, tablet: Person, group: int, dice: Random) -> None:
    for number in range(1, LINES + 1):
        words = f"Group {group} says its number {number}"
        path = f"/group/{group}/statements/{token_hex(12)}"
        answers = await asyncio.gather(*(tablet.post(path, kind="concerns", text=words) for _ in range(2)))
        assert all(answer.ok for answer in answers)  # a double tap is one line
        await asyncio.sleep(dice.uniform(0, 0.1))
        if number in AGREED_AFTER:
            await the_group_agrees(hall, group)


async def merge(member: Person, dice: Random, writing: asyncio.Future[list[None]]) -> int:
    """Presses whatever the board offers, as it was drawn some time ago; says how often it was told of another's act."""
    told = acts = 0
    while acts < ACTS or not writing.done():
        acts += 1
        page = (await member.open("/themes")).page
        forms = [form for form in page.forms if re.search(r"/(issue|same|merge|alone)$", form.action)]
        await asyncio.sleep(dice.uniform(0, 0.1))  # meanwhile the others go on
        if forms:
            answer = await member.submit(dice.choice(forms))
            assert answer.status in (200, 409, 404, 422), answer.page.notice
            told += answer.status == 409
    return told


async def test_three_people_merge_while_seven_groups_write(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        tablets = {group: await hall.holder(f"group{group}") for group in GROUPS}
        team = [await hall.holder("themes") for _ in range(3)]
        await open_kind(hall, "concerns")
        jobs = (write(hall, tablet, group, Random(group)) for group, tablet in tablets.items())
        writing = asyncio.ensure_future(asyncio.gather(*jobs))
        await asyncio.gather(writing, *(merge(member, Random(number), writing) for number, member in enumerate(team)))
        read = hall.runtime.database.read
        agreed = await read(find_agreed, "concerns")
        assert len(agreed) == len(GROUPS) * LINES
        assert len({line.text for line in agreed}) == len(agreed)
        for group in GROUPS:
            assert {line.mark for line in await read(find_list, group, "concerns")} == {Mark.AGREED}
        themes = {theme.id: theme for theme in await read(find_themes)}
        placed = [line for line in agreed if line.issue is not None]
        assert len(placed) > LINES  # the three were not idle
        assert all(themes[line.issue or 0].state is not Place.GONE for line in placed)
        board = await read(find_board)
        assert all(board.at(line.id) == str(line.issue or "") for line in agreed)
