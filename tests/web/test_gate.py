"""The challenge and the gate over HTTP: each group answers for itself alone, and the lead reads what is still open."""

from pathlib import Path

from app.services.agreeing import name_group
from app.services.theming import put_together
from app.store.answers import find_answers
from tests.cast import Hall, open_hall
from tests.services.day import speak_in
from tests.web.days import count_heads, open_kind, the_group_agrees, the_group_says

BEN, CHLOE = "Nobody calls back", "They never call us back"


async def ready(hall: Hall) -> None:
    """Ben's and Chloe's groups say the same, which is one issue; in the hall Spanish and Arabic are spoken as well."""
    await hall.runtime.perform(speak_in, "en es ar")
    await open_kind(hall, "concerns")
    for group, line in ((1, BEN), (2, CHLOE)):
        await the_group_says(hall, group, line)
        await the_group_agrees(hall, group)
        await count_heads(hall, group)
        await hall.runtime.perform(name_group, group, True)
    ids = [f"{group}-c-{line}".encode().hex()[:24] for group, line in ((1, BEN), (2, CHLOE))]
    await hall.runtime.perform(put_together, ids[1], ids[0], hall.runtime.clock())
    await open_kind(hall, "themes")


async def test_the_team_asks_and_each_tablet_shows_its_own_concern_and_who_says_the_same(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        team, ben = await hall.holder("themes"), await hall.holder("group1")
        await ready(hall)
        assert "What became of our concerns" not in (await ben.open("/group/1")).page.words
        assert "Not yet: A B" in (await team.press("Ask the groups")).page.words
        page = (await ben.open("/group/1")).page
        assert page.button("That is us")
        assert f"Together with: B {CHLOE}" in page.words
        assert "that is us" in (await ben.press("That is us")).page.words
        assert "Not yet: B" in (await team.open("/themes")).page.words


async def test_a_group_without_an_agreed_concern_is_asked_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, zoe = await hall.holder("lead"), await hall.holder("group3")
        await ready(hall)
        assert (await ama.press("Ask the groups")).ok
        page = (await zoe.open("/group/3")).page
        assert page.form("/became/") is None
        assert CHLOE not in page.words


async def test_no_group_answers_for_another_by_any_route(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        team, ben, chloe = [await hall.holder(name) for name in ("themes", "group1", "group2")]
        await ready(hall)
        await team.press("Ask the groups")
        theirs = (await chloe.open("/group/2")).page
        us, out = theirs.needed("/became/us"), theirs.needed("/out")
        for zoe in (ben, team, await hall.phone(2), hall.someone()):
            for form in (us, out):
                assert (await zoe.post(form.action, **form.fields)).status == 403
        smuggled = await ben.post(out.action.replace("/group/2/", "/group/1/"), **out.fields)
        assert smuggled.status == 404
        assert (await ben.post("/group/1/became/us", **us.fields)).status == 409
        assert await hall.runtime.database.read(find_answers) == {}


async def test_an_answer_to_an_older_screen_is_shown_and_not_applied(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        team, ben, chloe = [await hall.holder(name) for name in ("themes", "group1", "group2")]
        await ready(hall)
        await team.press("Ask the groups")
        old = (await ben.open("/group/1")).page.needed("/became/us")
        assert (await chloe.press("Take ours out again")).ok
        late = await ben.submit(old)
        assert (late.status, late.page.notice[:38]) == (409, "The theme team has changed something o")
        assert late.page.button("That is us")
        assert (await ben.press("That is us")).ok


async def test_the_lead_reads_what_is_open_and_opens_anyway_on_the_record(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, team = await hall.holder("lead"), await hall.holder("themes")
        await ready(hall)
        refused = await ama.press("Next: Vote")
        assert refused.status == 409
        assert "whether the themes are theirs: A, B." in refused.page.notice
        assert "Español" in refused.page.notice
        assert "Before the ballot opens" in refused.page.words
        assert (await team.press("Ask the groups")).ok
        assert (await ama.press("Open the vote anyway", override="")).status == 409
        assert (await ama.press("Open the vote anyway", override="read aloud by Rosa")).ok
        page = (await ama.open("/lead")).page
        assert page.button("Close the vote")
        assert page.form("/lead/ask") is None
        assert "Before the ballot opens" not in page.words


async def test_interpreters_write_and_check_without_script(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        team = await hall.holder("themes")
        await ready(hall)
        page = (await team.open("/themes/meanings")).page
        assert team.path == "/themes/meanings/es"
        assert "1 to check" in page.words
        (await team.press("Save: #1", text="Nadie nos devuelve la llamada"))
        assert (await team.press("Checked: #1", text="Nadie nos devuelve la llamada")).ok
        assert "all checked" in (await team.open("/themes/meanings/es")).page.words
        assert (await team.open("/themes/meanings/fr")).status == 404


async def test_of_two_interpreters_the_second_is_shown_both(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa, luis = await hall.holder("themes"), await hall.holder("themes")
        await ready(hall)
        old = (await luis.open("/themes/meanings/es")).page.needed("/issue:")
        await rosa.open("/themes/meanings/es")
        await rosa.press("Save: #1", text="Nadie nos llama")
        late = await luis.submit(old, text="Nadie nos devuelve la llamada")
        assert late.status == 409
        assert "Nadie nos llama" in late.page.notice
        assert "Nadie nos devuelve la llamada" in late.page.words


async def test_a_hall_of_one_language_says_so(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        team = await hall.holder("themes")
        assert "one language" in (await team.open("/themes/meanings")).page.words
        assert "Meanings:" not in (await team.open("/themes")).page.words
