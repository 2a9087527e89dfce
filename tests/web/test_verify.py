"""The sealed ballots are nobody's before the reveal, and everybody's after it."""

import json
import re
from pathlib import Path

from app.domain.ballots_file import digest_of, recount
from app.domain.poll import PollKind, Tie
from app.domain.verdict import judge
from app.services.polling import finish_light, open_light, open_runoff, show_poll, stop_poll
from app.store.database import Tx
from app.store.events import change_event
from app.store.files import migrate
from app.store.polls import find_current, find_file, find_vote
from tests.cast import Hall, open_hall
from tests.migrations.test_migrations import event_from
from tests.web.days import close_now, open_kind, ready_to_vote, seal_now, show_result

FILES = ("/ballots.csv", "/result.json", "/ballots-1.csv", "/ballots-2.csv")
NOT_YET = "The result is not shown yet."
OLD = "0003"  # the last revision before there was a seal


async def vote(hall: Hall, *ballots: tuple[int, ...]) -> None:
    """Everybody in group 1 puts dots on issues; the vote is closed after it."""
    phones = [await hall.phone(1) for _ in ballots]
    await ready_to_vote(hall)
    await open_kind(hall, "vote")
    for phone, issues in zip(phones, ballots, strict=True):
        for issue in issues:
            assert (await phone.post(f"/phone/ballot/1/{issue}/1", placed="yes", seen=0)).ok
    await close_now(hall)


async def sealed(hall: Hall) -> str:
    poll = await hall.runtime.database.read(find_current)
    assert poll is not None
    return await hall.runtime.database.read(find_file, poll.id)


def decide_by_runoff(tx: Tx) -> None:
    change_event(tx, tie=Tie.RUNOFF)


async def test_nobody_gets_anything_before_the_reveal(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        people = [hall.someone(), await hall.holder("lead"), await hall.holder("wall"), await hall.holder("themes")]

        async def nothing() -> None:
            for person in people:
                for path in FILES:
                    answer = await person.open(path)
                    assert (answer.status, NOT_YET in answer.page.notice) == (409, True), path
                    assert "list,issues" not in answer.html
                page = await person.open("/verify")
                assert page.ok
                assert "as soon as the result is shown" in page.page.words
                assert "data-digest=" not in page.html
                assert "on the ballot</span>" not in page.html

        await nothing()
        await vote(hall, (1, 2), (2,))
        await nothing()
        await seal_now(hall)
        poll = await hall.runtime.database.read(find_vote)
        assert poll is not None
        assert poll.digest
        await nothing()
        for person in people:
            assert poll.digest not in (await person.open("/verify")).html


async def test_after_the_reveal_everybody_gets_the_sealed_file_byte_for_byte(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await vote(hall, (1, 2), (2,), ())
        await show_result(hall)
        for person in (hall.someone(), await hall.holder("lead")):
            answer = await person.http.get("/ballots.csv")
            assert answer.content == (await sealed(hall)).encode()
            assert answer.headers["content-type"] == "text/csv; charset=utf-8"
            assert answer.headers["content-disposition"] == 'attachment; filename="ballots.csv"'
            result = await person.http.get("/result.json")
            assert judge(answer.content, "ballots.csv", None, result.text).fault == ""
            assert (await person.http.get("/ballots-1.csv")).status_code == 404  # the vote has one name
            page = await person.open("/verify")
            assert f'value="{digest_of(answer.text)}"' in page.html
            assert "2 on the ballot</span>" in page.html


async def test_the_recount_is_what_the_wall_shows(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await vote(hall, (1, 2, 3), (2, 3), (2,))
        await show_result(hall)
        wall = (await (await hall.holder("wall")).open("/wall")).html
        shown = re.findall(r'#(\d+)</span>(?:(?!</li>).)*?<span class="count">(\d+)</span>', wall, re.DOTALL)
        text = (await hall.someone().http.get("/ballots.csv")).text
        assert {("everyone", int(issue)): int(dots) for issue, dots in shown} == recount(text).dots
        assert recount(text).dots == {("everyone", 2): 3, ("everyone", 3): 2, ("everyone", 1): 1}
        assert digest_of(text) in wall


async def test_a_run_off_s_ballots_are_there_once_it_is_shown(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await hall.runtime.perform(decide_by_runoff)
        await vote(hall, (1, 2, 3), (1, 2, 3), (4, 5, 6), (4, 7))
        await show_result(hall)
        zoe, first = hall.someone(), await sealed(hall)
        runoff = (await hall.runtime.perform(open_runoff, hall.runtime.clock())).id
        assert (await zoe.open(f"/ballots-{runoff}.csv")).status == 404
        await hall.runtime.perform(stop_poll, runoff, hall.runtime.clock())
        await seal_now(hall)
        assert (await zoe.open(f"/ballots-{runoff}.csv")).status == 404
        assert f"ballots-{runoff}.csv" not in (await zoe.open("/verify")).html
        await hall.runtime.perform(show_poll, runoff, hall.runtime.clock())
        assert (await zoe.http.get(f"/ballots-{runoff}.csv")).text == await sealed(hall)
        assert (await zoe.http.get("/ballots.csv")).text == first
        told = json.loads((await zoe.http.get("/result.json")).text)
        assert [each["file"] for each in told["files"]] == ["ballots.csv", f"ballots-{runoff}.csv"]
        assert "Download the ballots of the run-off" in (await zoe.open("/verify")).page.words


async def test_a_light_question_is_neither_a_file_nor_on_the_page(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await vote(hall, (1, 2), (2,))
        await show_result(hall)
        zoe, clock = hall.someone(), hall.runtime.clock
        light = await hall.runtime.perform(open_light, PollKind.READINESS, "", clock())
        await hall.runtime.perform(finish_light, light.id, clock())
        assert (await zoe.open(f"/ballots-{light.id}.csv")).status == 404
        assert (await zoe.open("/verify")).html.count("data-digest=") == 1


async def test_a_vote_that_was_held_before_there_was_a_seal_has_no_files_and_its_page_says_so(tmp_path: Path) -> None:
    migrate(event_from(OLD, tmp_path))
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        for path in FILES:
            assert (await zoe.open(path)).status == 404
        page = await zoe.open("/verify")
        assert page.ok
        assert "held before ballots were sealed" in page.page.words


async def test_only_this_page_loads_the_script_that_counts(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        assert re.findall(r'src="/static/(\w+)', (await zoe.open("/verify")).html) == ["verify"]
        for path in ("/", "/help", "/join"):
            assert "/static/verify." not in (await zoe.open(path)).html
