"""The worksheet over HTTP, as browsers without script send it: who writes, who reads, who sees nothing."""

from pathlib import Path

import pytest

from app.domain.change import Topic
from app.domain.mixing import Badge
from app.domain.refusal import NotForYou
from app.domain.refusal_of_tables import KeptBeside
from app.services.joining import enter_heads
from app.services.reseating import say_badge
from app.store.database import Tx
from app.store.events import change_event
from app.store.groups import find_devices
from app.store.mixed_tables import change_table, replace_seating
from app.store.worksheets import find_notes, find_worksheets
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, post_tables, ready_to_vote, show_result

PROBLEM = "Nobody knows\nthe officers 👮\u200d♀️ \u0627\u0644\u0634\u0631\u0637\u0629"
ELSEWHERE = "is written on another tablet now"


async def text_of(hall: Hall, table: int, step: str = "problem") -> str:
    written = await hall.runtime.database.read(find_worksheets)
    return written.get(table, {}).get(step, "")


async def test_before_the_tables_are_posted_the_screen_says_so(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        await hall.runtime.perform(_take_down)
        ben = await hall.holder("table1")
        assert "The tables are not there yet" in (await ben.open("/table/1")).page.words
        assert (await ben.post("/table/1/steps/problem", seen=0, text="early")).status == 422


def _take_down(tx: Tx) -> None:
    change_event(tx, posted=False)
    tx.announce(Topic.TABLES)


async def test_a_plain_form_saves_a_step_and_comes_back_to_it(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        ben = await hall.holder("table1")
        page = (await ben.open("/table/1")).page
        assert "Say the problem in one sentence" in page.words
        assert "no priority yet" in page.words
        form = next(form for form in page.forms if form.action == "/table/1/steps/problem")
        answer = await ben.submit(form, text=PROBLEM.replace("\n", "\r\n"))
        assert (answer.status, answer.path) == (200, "/table/1")
        assert await text_of(hall, 1) == PROBLEM
        assert f">\n{PROBLEM}</textarea>" in answer.html


async def test_five_thousand_letters_are_refused_kindly_and_given_back(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        ben = await hall.holder("table1")
        pasted = "Much too long. " * 334
        answer = await ben.post("/table/1/steps/causes", seen=0, text=pasted)
        assert (answer.status, answer.page.notice) == (
            422, "This has 5009 characters; there is room for 2000. Please make it shorter.",
        )  # fmt: skip
        assert pasted in answer.html
        assert 'id="step-causes" name="step" open' in answer.html
        plan = await ben.post("/table/1/actions/2", seen=0, what="Coffee", who="x" * 501, person="yes", decision="city")
        assert plan.status == 422
        assert f'value="{"x" * 501}"' in plan.html
        assert 'value="city" checked' in plan.html
        assert await text_of(hall, 1, "causes") == ""


async def test_a_second_device_reads_along_takes_over_and_the_first_is_told(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 3)
        ben, chloe = await hall.holder("table3"), await hall.holder("table3")
        await ben.open("/table/3")
        await ben.post("/table/3/steps/problem", seen=0, text=PROBLEM)
        page = (await chloe.open("/table/3")).page
        assert f"Table 3 {ELSEWHERE}" in page.words
        assert PROBLEM.replace("\n", " ") in page.words
        assert not [form for form in page.forms if "/steps/" in form.action or "/actions/" in form.action]
        await chloe.press("Take over")
        assert ELSEWHERE not in (await chloe.open("/table/3")).page.words
        assert f"Table 3 {ELSEWHERE}" in (await ben.open("/table/3")).page.words
        late = await ben.post("/table/3/steps/problem", seen=1, text="Typed before I knew")
        assert (late.status, late.page.notice) == (412, KeptBeside.message)
        page = (await chloe.open("/table/3")).page
        assert "There are two versions of “The problem”" in page.words
        await chloe.press("Keep the second")
        assert await text_of(hall, 3) == "Typed before I knew"


async def test_who_comes_in_again_by_the_link_keeps_writing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 3)
        ben = await hall.holder("table3")
        await ben.enter(await hall.link("table3"))
        assert ELSEWHERE not in (await ben.open("/table/3")).page.words


async def test_actions_ask_quietly_are_taken_away_and_come_back(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        ben = await hall.holder("table1")
        await ben.open("/table/1")
        answer = await ben.post("/table/1/actions/1", seen=0, what="Coffee with a Cop", decision="police")
        assert "Who does it? By when? Save" in answer.page.words
        assert "Who decides that?" not in answer.page.words
        await ben.press("Take away action 1")
        page = (await ben.open("/table/1")).page
        assert "Action 1 was taken away." in page.words
        assert "Coffee with a Cop" not in page.words
        await ben.press("Bring action 1 back")
        assert "Coffee with a Cop" in (await ben.open("/table/1")).html
        await ben.press("Add an action")
        assert "/table/1/actions/3" in [form.action for form in (await ben.open("/table/1")).page.forms]


@pytest.mark.parametrize("path", ["/table/1", "/table/2", "/table/99", "/table/x"])
async def test_a_device_of_another_table_and_every_other_role_sees_nothing(tmp_path: Path, path: str) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1, 2, 3)
        ben = await hall.holder("table1")
        await ben.post("/table/1/steps/problem", seen=0, text="Only table one may read this")
        strangers = [await hall.holder(name) for name in ("table3", "lead", "group1", "wall")]
        for person in (*strangers, await hall.phone(1), hall.someone()):
            answer = await person.open(path)
            assert (answer.status, "Only table one" in answer.html) == (403, False)
            for write in ("/steps/problem", "/actions/1", "/writer"):
                assert (await person.post(path + write, seen=1, text="mine", what="mine")).status == 403
        assert NotForYou.message in (await hall.someone().open(path)).page.words
        assert await text_of(hall, 1) == "Only table one may read this"


async def test_a_save_is_heard_by_the_other_devices_of_the_same_table_and_by_no_other_table(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1, 2)
        ben, chloe, zoe = [await hall.holder(name) for name in ("table1", "table1", "table2")]
        async with chloe.listen("/live/table/1") as near, zoe.listen("/live/table/2") as far:
            for person, socket in ((chloe, near), (zoe, far)):
                await person.hear(socket, lambda frame: '"html"' in frame)
            await ben.post("/table/1/steps/problem", seen=0, text=PROBLEM)
            await chloe.hear(near, lambda frame: '"pull"' in frame)
            await hall.settled()
            await hall.runtime.perform(_look_around)
            await zoe.hear(far, lambda frame: '"pull"' in frame)
            assert sum("pull" in frame for frame in zoe.heard) == 1


def _look_around(tx: Tx) -> None:
    tx.announce(Topic.TABLES)


async def test_the_priority_stands_on_top_with_its_words_and_after_the_reveal_with_its_dots(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await ready_to_vote(hall)
        await post_tables(hall, 1)
        await open_kind(hall, "vote")
        await close_now(hall)
        await show_result(hall)
        await hall.runtime.perform(_work_on, 1, 1)
        ben = await hall.holder("table1")
        page = (await ben.open("/table/1")).page
        for words in ("#1", "1 on the ballot", "Originals and dots", "0 dots", "The words it came from:"):
            assert words in page.words
        assert 'href="/issues/1"' in (await ben.open("/table/1")).html


def _work_on(tx: Tx, table: int, issue: int) -> None:
    change_table(tx, table, issue_id=issue)
    tx.announce(Topic.TABLES)


def _seat(tx: Tx, table: int) -> None:
    replace_seating(tx, {Badge(1, 4): table}, (), {})


async def test_a_phone_reads_its_own_table_only_once_it_knows_its_badge(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await hall.runtime.perform(enter_heads, 1, 12, True)
        await hall.runtime.perform(enter_heads, 1, 12, False)
        await post_tables(hall, 1, 2)
        for table in (1, 2):
            scribe = await hall.holder(f"table{table}")
            await scribe.post(f"/table/{table}/steps/problem", seen=0, text=f"The problem of table {table}")
        dana = await hall.phone(1)
        answer = await dana.open("/phone/table")
        assert "Tell your phone the number on your badge." in answer.page.words
        assert "The problem of table" not in answer.html
        (device,) = await hall.runtime.database.read(find_devices, 1)
        await hall.runtime.perform(_seat, 2)
        await hall.runtime.perform(say_badge, device.id, 4)
        answer = await dana.open("/phone/table")
        assert "The problem of table 2" in answer.page.words
        assert "The problem of table 1" not in answer.html
        assert not [form for form in answer.page.forms if "table" in form.action]
        assert (await hall.someone().open("/phone/table")).status == 403


async def test_the_printed_worksheet_has_a_sheet_for_each_table_and_one_to_copy_before_there_are_any(
    tmp_path: Path,
) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        blank = (await ama.open("/lead/print/worksheets")).html
        assert blank.count('class="sheet worksheet"') == 2  # its front and its back
        await post_tables(hall, 1, 2, 3)
        page = await ama.open("/lead/print/worksheets")
        assert page.html.count('class="sheet worksheet"') == 6
        for words in (
            "Table 3",
            "Say the problem in one sentence",
            "20 min",
            "Whose decision?",
            "For the person who leads",
        ):
            assert words in page.page.words
        assert "/lead/print/worksheets?language=es" in (await ama.open("/lead/print")).html


async def test_a_version_that_was_never_read_is_not_chosen(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        ben, chloe = await hall.holder("table1"), await hall.holder("table1")
        await ben.post("/table/1/steps/problem", seen=0, text="one")
        await chloe.post("/table/1/steps/problem", seen=0, text="two")
        seen = (await hall.runtime.database.read(find_notes, 1))["problem"].seen
        await chloe.post("/table/1/steps/problem", seen=0, text="three")
        assert (await ben.post("/table/1/steps/problem/choose", keep="first", seen=seen)).status == 409
        page = (await ben.open("/table/1")).page
        assert "two three" in page.words
