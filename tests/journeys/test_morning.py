"""The thin line: one statement, one issue, one dot, from a phone to the wall."""

from pathlib import Path

from tests.cast import open_hall


async def test_one_statement_becomes_an_issue_gets_a_dot_and_stands_on_the_wall(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, tablet, team, wall = [await hall.holder(name) for name in ("lead", "group1", "themes", "wall")]
        ben = await hall.phone(1)
        assert (await tablet.press("We are complete", heads=12)).ok

        await hall.open(ama, "concerns")
        async with tablet.listen("/live/group/1") as socket:
            said = await ben.press("Send to my group", text="Nobody knows the officers by name")
            assert "received" in said.page.words
            await tablet.hear(socket, lambda frame: "Nobody knows" in frame)
        assert "Nobody knows" not in (await team.open("/themes")).page.words
        assert (await tablet.press("The group agrees")).ok

        assert (await team.press("Make it an issue")).ok
        await hall.open(ama, "vote")
        assert "Nobody knows" in (await wall.open("/wall")).page.words
        dotted = await ben.press("Put a dot on #1")
        assert "2 of 3 dots left" in dotted.page.words
        assert "1 ballot is in" in (await wall.open("/wall")).page.words

        await hall.close(ama)
        async with wall.listen("/live/wall") as socket:
            assert (await ama.press("Seal the ballots")).ok
            assert (await ama.press("Show the result to everyone")).ok
            frame = await wall.hear(socket, lambda frame: "matters most" in frame)
        assert "Nobody knows" in frame
        assert "1st" in frame
