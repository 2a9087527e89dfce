"""The closing: phones answer four questions, the lead counts and ends the day, and then nobody writes any more."""

import re
from pathlib import Path

from app.domain.audience import Audience
from app.domain.refusal_of_closing import DayIsOver, SurveyNotOpen
from app.domain.survey import SurveyState
from app.robots.person import Answer, Person
from app.services.ending import end_day
from app.services.surveying import close_survey, count_survey
from app.store.database import Tx, find_version
from app.store.events import find_event
from app.store.surveys import count_answered, find_papers
from app.store.tables_of_the_afternoon import survey_answer
from tests.cast import Hall, open_hall
from tests.services.afternoon import lay_tables
from tests.web.days import close_now, open_kind, ready_to_vote, show_result
from tests.web.walking import Walker, app_of, cookie_header, ways

# After the day these may still write: to undo its end, to finish what the end began, to come in to read, to step back.
STILL = {
    "/lead/closing/again", "/lead/closing/end", "/lead/closing/meeting", "/lead/destroy", "/lead/links/{name}/replace",
    "/lead/survey/close", "/lead/survey/count", "/lead/survey/show", "/lead/survey/papers", "/lead/wall/state",
    "/lead/scan-again", "/enter/{name}/{token}", "/scan/{token}", "/secretary/key", "/phone/council/{id}/named",
    "/phone/council/{id}/back", "/phone/council/{id}/contact/back", "/group/{group}/council/{id}/named",
    "/group/{group}/council/{id}/back",
}  # fmt: skip
# These change only what this device remembers, or read.
READS = {
    "/language", "/display", "/code", "/card", "/kiosk", "/phone/meaning", "/booth/meaning", "/booth/leave",
    "/secretary/contacts", "/secretary/contacts.csv",
}  # fmt: skip
# The walk names nothing that is there, or nothing that fits: what stands in the form is read first.
FITS_NOT = (404, 422)
APP = Path(__file__).parent.parent.parent / "app"


async def state(hall: Hall) -> str:
    return (await hall.runtime.database.read(find_event)).survey_state


async def answers(person: Person, *steps: int) -> Answer:
    form = (await person.open("/phone")).page.needed("/phone/survey")
    return await person.submit(form, **{f"step_{item}": step for item, step in enumerate(steps)})


def stored(tx: Tx) -> list[tuple[int, int]]:
    return [(row.item, row.step) for row in tx.rows(survey_answer.select())]


async def test_a_phone_answers_in_its_group_or_in_the_lobby_and_sees_that_it_was_received(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, zoe = await hall.phone(1), hall.someone()
        await zoe.enter(f"{hall.url}/join")
        assert (await ben.open("/phone")).page.form("/phone/survey") is None
        await open_kind(hall, "closing")
        for person in (ben, zoe):
            assert "You need not answer" in (await person.open("/phone")).page.words
            assert "Received." in (await answers(person, 1, 2, 0, 5)).page.words
        assert (await answers(ben, 4, 4, 4, 0)).ok
        assert await hall.runtime.database.read(count_answered) == 2
        found = sorted(await hall.runtime.database.read(stored))
        assert found == [(0, 1), (0, 4), (1, 2), (1, 4), (2, 0), (2, 4), (3, 0), (3, 5)]


async def test_a_form_that_waited_or_is_torn_does_no_harm(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "closing")
        old = (await ben.open("/phone")).page.needed("/phone/survey")
        assert (await answers(ben, 1, 1, 1, 1)).ok
        assert (await ben.submit(old, step_0=1, step_1=1, step_2=1, step_3=1)).ok  # sent twice
        assert (await ben.submit(old, step_0=5)).status == 409
        for torn in ({"step_0": "six"}, {"step_0_1": 3}, {"step_x": 3}):
            assert (await ben.post("/phone/survey", seen="", **torn)).status == 422, torn
        for wrong in ({"step_0": 6}, {"step_9": 1}, {}):
            assert (await ben.post("/phone/survey", seen="", **wrong)).status == 422, wrong
        await hall.runtime.perform(close_survey, 1)
        late = await ben.submit(old, step_0=5)
        assert (late.status, SurveyNotOpen.message in late.html) == (409, True)
        assert sorted(await hall.runtime.database.read(stored)) == [(0, 1), (1, 1), (2, 1), (3, 1)]


async def test_nobody_sees_what_was_answered_before_it_is_counted(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        await open_kind(hall, "closing")
        for _ in range(7):
            await answers(await hall.phone(1), 5, 0, 0, 0)
        for step in ("open", "closed"):
            page = (await ama.open("/lead/survey")).page
            assert "7 phones have answered." in page.words, step
            for looked in (page.words, (await wall.open("/wall")).html, (await ama.open("/handout")).html):
                assert "people answered" not in looked, step
            if step == "open":
                await ama.post("/lead/survey/close")


async def test_the_lead_counts_and_the_hall_sees_it_when_the_lead_shows_it(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, wall, zoe = await hall.holder("lead"), await hall.holder("wall"), hall.someone()
        await open_kind(hall, "closing")
        for nth in range(8):
            await answers(await hall.phone(1), 5 if nth else 1, 3, 0, 0)
        await ama.open("/lead/survey")
        await ama.press("Close the questions")
        await ama.press("Count the answers")
        told = (await ama.open("/lead/survey")).page.words
        assert "Only 8 people answered: read it as voices, not as a measure." in told
        assert "Fewer than 5 people answered" in told
        told_to_all = "read it as voices"
        assert told_to_all not in (await wall.open("/wall")).html
        assert told_to_all not in (await zoe.open("/handout")).html
        await ama.open("/lead/survey")
        await ama.press("Show it to everybody")
        for html in ((await wall.open("/wall")).html, (await zoe.open("/handout")).html):
            assert told_to_all in html
        await ama.open("/lead/survey")
        await ama.press("Take it off the wall")
        assert told_to_all not in (await wall.open("/wall")).html


async def test_paper_is_typed_in_and_an_older_screen_overwrites_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        form = (await ama.open("/lead/survey")).page.needed("/lead/survey/papers")
        for _ in range(2):
            assert (await ama.submit(form, papers_0_5=12)).ok
        assert (await ama.submit(form, papers_0_5=13)).status == 409
        assert (await ama.submit(form, papers_0_5=5001)).status == 422
        assert (await hall.runtime.database.read(find_papers))[0, 5] == 12
        assert 'value="12"' in (await ama.open("/lead/survey")).html


async def test_the_first_meeting_is_on_wall_phones_and_the_page_to_take_home(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben, wall = await hall.holder("lead"), await hall.phone(1), await hall.holder("wall")
        await open_kind(hall, "closing")
        for path, person in (("/phone", ben), ("/wall", wall), ("/handout", ben)):
            assert "The day is not fixed yet." in (await person.open(path)).html, path
        form = (await ama.open("/lead/closing")).page.needed("/lead/closing/meeting")
        assert (await ama.submit(form, date="2026-12-03", time="18:30", place="City <Library>")).ok
        for path, person in (("/phone", ben), ("/wall", wall), ("/handout", ben)):
            html = re.sub(r"\s", " ", (await person.open(path)).html)
            assert "Thursday, December 3, 2026, 6:30 PM" in html, path
            assert "City &lt;Library&gt;" in html, path
        assert (await ama.submit(form, date="2026-12-03", time="")).status == 422


async def test_the_end_is_told_and_can_be_taken_back(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben, wall = await hall.holder("lead"), await hall.phone(1), await hall.holder("wall")
        await open_kind(hall, "closing")
        await ama.open("/lead/closing")
        await ama.press("End the day")
        assert "The day has ended. You can still read everything here." in (await ben.open("/phone")).page.words
        assert "Thank you for today" in (await wall.open("/wall")).html
        assert "The day has ended" in (await ama.open("/lead")).page.words
        assert await state(hall) == SurveyState.CLOSED
        await ama.open("/lead/closing")
        await ama.press("Open the day again")
        assert "The day has ended" not in (await ama.open("/lead")).page.words


async def test_after_the_day_every_form_but_the_few_named_here_is_refused_in_one_sentence(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await ready_to_vote(hall)
        await close_now(hall)
        await open_kind(hall, "vote")
        await close_now(hall)
        await show_result(hall)
        await hall.runtime.perform(lay_tables)
        names = ("lead", "themes", "remote", "desk", "teller", "secretary", "table1")
        roles = {name.rstrip("1"): await hall.holder(name) for name in names}
        roles |= {"phone": await hall.phone(1), "group": await hall.holder("group1")}
        await hall.runtime.perform(end_day, 1)
        before = await hall.runtime.database.read(find_version)
        walker, refused, wrong = Walker(hall), 0, list[str]()
        for way in ways(app_of(hall)):
            if way.method != "POST" or way.path in STILL | READS or way.audience is Audience.BOOTH:
                continue
            response = await walker.send(way, cookie_header(roles.get(str(way.audience)) or roles["phone"]))
            if DayIsOver.message in response.text:
                refused += 1
            elif response.status_code not in FITS_NOT and not way.path.startswith("/phone/ballot/"):
                wrong.append(f"{way.path}: {response.status_code}")
        await walker.close()
        assert not wrong, "\n".join(wrong)
        assert refused > 90
        assert await hall.runtime.database.read(find_version) == before


def test_whatever_the_web_writes_goes_through_the_one_door_that_knows_of_the_end() -> None:
    writers = [
        path.name for path in APP.rglob("*.py") if re.search(r"database\.write(_now)?\(", path.read_text("utf-8"))
    ]
    assert "runtime.py" in writers
    assert not [name for name in writers if (APP / "web" / name).exists()]


async def test_nobody_comes_in_by_phone_after_the_day_and_who_is_in_reads_on(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, zoe = await hall.phone(1), hall.someone()
        await hall.runtime.perform(end_day, 1)
        late = await zoe.enter(await hall.link("door1"))
        assert (late.status, DayIsOver.message in late.html) == (409, True)
        assert (await ben.open("/phone")).ok
        assert (await hall.holder("wall")).path == "/wall"
        assert (await hall.holder("themes")).path == "/themes"


async def test_what_is_counted_stays_counted_after_the_day(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        await open_kind(hall, "closing")
        await answers(await hall.phone(1), 5, 5, 5, 5)
        await hall.runtime.perform(end_day, 1)
        await hall.runtime.perform(count_survey, 1)
        assert (await ama.post("/lead/survey/papers", papers_0_1=9, seen="")).ok
        assert "On paper:" in (await ama.open("/lead/survey")).page.words
        assert (await ama.post("/lead/survey/open")).status == 409
