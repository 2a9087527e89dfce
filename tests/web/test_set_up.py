"""The one screen of the first set-up, the wall's settings, and whose report-out stands on the wall."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from app.cli import create_event
from app.domain.agenda import Kind
from app.robots.person import Answer, Person
from app.store.events import Event, find_event
from app.store.groups import find_groups
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, the_group_agrees, the_group_says

TOLD = {"preset": "phones", "title": "A day in Erie", "convener": "Interfaith Coalition", "computer": "the library"}


async def event_of(hall: Hall) -> Event:
    return await hall.runtime.database.read(find_event)


async def groups_of(hall: Hall) -> dict[str, str]:
    return {group.letter: group.name for group in await hall.runtime.database.read(find_groups)}


async def set_up(ama: Person, rows: Sequence[tuple[object, str, str, str]], **told: str | list[str]) -> Answer:
    """The form as a browser sends it: four columns of rows."""
    fields: dict[str, str | list[str]] = {**TOLD, **told}
    for place, name in enumerate(("group", "name", "list", "expected")):
        fields[name] = [str(row[place]) for row in rows]
    answer = await ama.http.post("/lead/setup", data=fields)
    return Answer(answer.status_code, answer.url.path, answer.text)


async def test_the_day_begins_with_one_screen_and_then_one_large_button(tmp_path: Path) -> None:
    create_event(tmp_path / "plenary.db", "spcp", {})
    async with open_hall(tmp_path) as hall:
        ama = hall.someone()
        first = await ama.enter(await hall.link("lead"))
        assert first.path == "/lead/setup"
        after = await ama.press("This is our day", title="Erie talks", convener="Interfaith", computer="the library")
        assert after.path == "/lead"
        assert after.page.button("Next: Welcome") is not None
        event = await event_of(hall)
        assert (event.title, event.convener, event.computer) == ("Erie talks", "Interfaith", "the library")


async def test_nobody_begins_before_it_is_said_who_runs_the_day(tmp_path: Path) -> None:
    create_event(tmp_path / "plenary.db", "spcp", {})
    async with open_hall(tmp_path) as hall:
        ama = hall.someone()
        await ama.enter(await hall.link("lead"))
        refused = await set_up(ama, [], convener=" ")
        assert refused.status == 422
        assert "who runs the day" in refused.page.words
        assert (await ama.open("/lead")).path == "/lead/setup"


async def test_rows_add_rename_and_take_away_groups_and_sent_twice_do_so_once(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        before = await groups_of(hall)
        rows = [(1, "Clergy", "community", "12"), (2, "", "community", ""), (5001, "Veterans", "law enforcement", "9")]
        for _ in range(2):
            assert (await set_up(ama, rows)).ok
        after = {group.letter: group for group in await hall.runtime.database.read(find_groups)}
        assert after["A"].name == "Clergy"
        assert after["A"].expected == 12
        assert after["B"].name == "Veterans"
        assert after["B"].list == "law enforcement"
        assert len(after) == len(before)


async def test_rows_that_no_browser_sends_change_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        before = await groups_of(hall), await event_of(hall)
        for rows in (
            [(1, "Clergy", "community", "many")],
            [(1, "Clergy", "neither", "3")],
            [(1, "Clergy", "community", "501")],
            [("x", "Clergy", "community", "1")],
            [(1, "C" * 81, "community", "1")],
        ):
            assert (await set_up(ama, rows)).status == 422
        assert (await ama.post("/lead/setup", **TOLD, preset2="x", group="1")).status == 422
        assert (await ama.post("/lead/setup", **(TOLD | {"preset": "fax"}))).status == 422
        assert before == (await groups_of(hall), await event_of(hall))


async def test_a_group_with_words_is_not_taken_away_by_an_empty_name(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await open_kind(hall, Kind.STRENGTHS)
        await the_group_says(hall, 2, "They come to the games", kind=Kind.STRENGTHS)
        assert (await set_up(ama, [(2, "", "community", "")])).status == 409
        assert "B" in await groups_of(hall)


async def test_on_a_paper_day_no_screen_asks_for_a_phone(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall, zoe = await hall.holder("lead"), await hall.holder("wall"), hall.someone()
        await open_kind(hall, Kind.WELCOME)
        door = urlsplit(await hall.link("door1")).path
        assert "/join" in (await wall.open("/wall")).html
        assert (await zoe.open(door)).page.button("Join") is not None
        assert (await set_up(ama, [], preset="paper")).ok
        assert "/join" not in (await wall.open("/wall")).html
        assert (await zoe.open(door)).page.button("Join") is None
        assert (await zoe.post(door, key="ab" * 16)).status == 409


async def test_the_wall_speaks_the_languages_it_is_told(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        await open_kind(hall, Kind.WELCOME)
        assert (await ama.post("/lead/wall", languages="en es", night="yes")).ok
        page = (await wall.open("/wall")).html
        assert "Please find your letter" in page
        assert 'lang="es"' in page
        event = await event_of(hall)
        assert (event.wall_languages, event.wall_night) == ("en es", True)
        assert (await ama.post("/lead/wall", languages="xx")).status == 422
        assert (await ama.post("/lead/wall", languages="en en")).status == 422


async def test_each_group_stands_behind_its_own_page_in_turn(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        await open_kind(hall, Kind.CONCERNS)
        await the_group_says(hall, 1, "Nobody calls back")
        await the_group_says(hall, 2, "We are not heard", "Still open")
        await the_group_agrees(hall, 1)
        assert (await ama.post("/lead/reports/1")).status == 409
        await open_kind(hall, Kind.THEMES)
        assert "Nobody calls back" not in (await wall.open("/wall")).page.words
        assert (await ama.press("Show group A")).ok
        assert "Nobody calls back" in (await wall.open("/wall")).page.words
        assert (await ama.press("Show group B")).ok
        page = (await wall.open("/wall")).page.words
        assert "Nobody calls back" not in page
        assert "We are not heard" not in page  # the group has not agreed on it
        for letter in "CDEFG":
            assert (await ama.press(f"Show group {letter}")).ok
        assert (await ama.open("/lead")).page.button("Show group") is None
        assert (await ama.post("/lead/reports/999")).status == 404
        await close_now(hall)
        assert (await ama.press("Report-out of group A")).ok


async def test_a_foreign_programs_words_are_text_on_every_screen(tmp_path: Path) -> None:
    trap = "<b>Strengths</b>"
    program = tmp_path / "foreign.toml"
    program.write_text(
        f'title = "{trap}"\n[rules]\nlists = 1\n[[groups]]\nname = "{trap}"\n'
        f'[[stages]]\nkind = "strengths"\nmode = "open"\ntitle = "{trap}"\nprompt = "{trap}?"\n'
    )
    create_event(tmp_path / "plenary.db", str(program), {"convener": "We", "computer": "us"})
    async with open_hall(tmp_path) as hall:
        ama, wall, ben = await hall.holder("lead"), await hall.holder("wall"), await hall.phone(1)
        tablet = await hall.holder("group1")
        assert trap not in (await ama.open("/lead")).html
        await open_kind(hall, Kind.STRENGTHS)
        for person, page in ((ama, "/lead"), (wall, "/wall"), (ben, "/phone"), (tablet, "/group/1")):
            html = (await person.open(page)).html
            assert trap not in html
            assert "&lt;b&gt;Strengths" in html


async def test_the_languages_of_the_hall_and_when_it_begins_are_said_once(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        for _ in range(2):
            assert (await set_up(ama, [], main_language="es", languages=["en", "ar"], begins="10:15")).ok
        assert (await event_of(hall)).languages == "es en ar"
        assert [stage.planned for stage in (await hall.agenda()).stages][:3] == [615, 645, 670]
        page = (await ama.open("/lead/setup")).page.words
        assert "العربية" in page


async def test_a_language_or_a_time_that_no_browser_sends_changes_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        before = await event_of(hall)
        wrongs: list[dict[str, str | list[str]]] = [
            {"main_language": "xx"}, {"languages": ["<b>"]}, {"begins": "25:00"}, {"begins": "noon"},
        ]  # fmt: skip
        for wrong in wrongs:
            assert not (await set_up(ama, [], **wrong)).ok
        assert (await event_of(hall)).languages == before.languages
