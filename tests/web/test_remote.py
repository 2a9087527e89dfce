"""The pocket remote turns pages and does nothing else; the file for a stick; the wall in miniature."""

import re
from pathlib import Path

from app.domain.audience import Audience
from app.services.reporting import set_wall_state, show_report
from app.store.database import Tx
from app.store.events import change_event
from tests.cast import NOON, Hall, open_hall
from tests.web.days import open_kind, the_group_agrees, the_group_says
from tests.web.walking import Walker, Way, app_of, cookie_header, ways

TRAP = '</script><script>alert(1)</script><img src=x onerror="alert(2)">'


def tell(tx: Tx, values: dict[str, object]) -> None:
    change_event(tx, **values)


async def reporting(hall: Hall, *lines: str) -> None:
    """Group A has agreed on these concerns, group B has not; the report-outs have begun."""
    await open_kind(hall, "concerns")
    await the_group_says(hall, 1, *(lines or ("a worry of A",)))
    await the_group_agrees(hall, 1)
    await the_group_says(hall, 2, "still in room B")
    await open_kind(hall, "themes")


async def ask(walker: Walker, way: Way, cookies: str) -> int:
    headers = {"Origin": walker.hall.url, "Cookie": cookies}
    path = re.sub(r"{\w+}", "1", way.path)
    return (await walker.http.request(way.method, path, headers=headers)).status_code


async def test_the_remote_turns_the_wall_and_knows_letters_names_and_pages_only(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A")
        chloe, wall = await hall.holder("remote"), await hall.holder("wall")
        assert (await chloe.post("/remote/next", seen=0)).ok
        assert "a worry of A" in (await wall.open("/wall")).page.words
        page = await chloe.open("/remote")
        assert "A Faith and clergy page 1 of 7" in page.page.words
        assert "Next group B" in page.page.words
        assert "worry" not in page.html
        assert "room B" not in page.html


async def test_two_presses_at_once_turn_one_page(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall)
        ama, chloe = await hall.holder("lead"), await hall.holder("remote")
        assert (await chloe.post("/remote/next", seen=0)).ok
        assert (await ama.post("/lead/report-outs/next", seen=0)).ok
        assert "A Faith and clergy page 1 of 7" in (await chloe.open("/remote")).page.words
        assert (await ama.post("/lead/report-outs/next", seen=1)).ok
        assert (await chloe.post("/remote/back", seen=2)).ok
        assert "page 1 of 7" in (await chloe.open("/remote")).page.words


async def test_without_a_script_its_buttons_lead_back_to_its_page_and_a_refusal_is_a_sentence(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        chloe = await hall.holder("remote")
        refused = await chloe.post("/remote/next", seen=0)
        assert refused.status == 409
        assert "No groups report now, so there is no page to turn." in refused.page.notice
        await reporting(hall)
        answer = await chloe.http.post(f"{hall.url}/remote/next", data={"seen": "0"}, headers={"Origin": hall.url})
        assert str(answer.headers.get("location", answer.url)).endswith("/remote")
        await hall.runtime.perform(show_report, 7, NOON)
        assert "This was the last group." in (await chloe.post("/remote/next", seen=7)).page.notice


async def test_the_remote_gets_into_nothing_else(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A")
        cookies, walker = cookie_header(await hall.holder("remote")), Walker(hall)
        elsewhere = [
            way for way in ways(app_of(hall))
            if way.audience not in (Audience.ANYONE, Audience.REMOTE) and way.method != "WS"
        ]  # fmt: skip
        assert len(elsewhere) > 60
        let_in = [way.path for way in elsewhere if await ask(walker, way, cookies) != 403]
        await walker.close()
        assert let_in == []


async def test_a_wall_without_the_remotes_link_turns_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall)
        wall, chloe = await hall.holder("wall"), await hall.holder("remote")
        assert (await wall.post("/remote/next", seen=0)).status == 403
        assert "The wall shows all letters." in (await chloe.open("/remote")).page.words


async def test_the_file_for_a_stick_holds_agreed_words_only_and_none_of_them_is_markup(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A", TRAP)
        ama = await hall.holder("lead")
        answer = await ama.http.get(f"{hall.url}/lead/report-outs.html")
        assert answer.headers["content-disposition"] == 'attachment; filename="report-outs.html"'
        page = answer.text
        assert page.count('<section class="sheet"') == 7
        assert "a worry of A" in page
        assert "room B" not in page
        assert page.count("<script>") == page.count("</script>") == 1
        assert "<img" not in page
        assert "/static/" not in page
        assert not re.search(r"""(src|href)=|url\((?!data:)""", page.replace("src=x onerror", ""))


async def test_the_file_speaks_the_languages_of_the_wall(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A")
        ama = await hall.holder("lead")
        await hall.runtime.perform(tell, {"wall_languages": "es en"})
        page = (await ama.http.get(f"{hall.url}/lead/report-outs.html")).text
        assert '<html lang="es">' in page
        assert re.search(r'<span lang="es">Preocupaciones</span>\s*<span lang="en">Concerns</span>', page)


async def test_the_miniature_is_the_wall_and_may_stand_in_a_page_of_ours_only(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A")
        await hall.runtime.perform(show_report, 1, NOON)
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        small, large = await ama.http.get(f"{hall.url}/lead/wall-now"), await wall.http.get(f"{hall.url}/wall")
        sections = [re.search(r"<main>.*</main>", each.text, re.S) for each in (small, large)]
        assert sections[0] is not None
        assert sections[1] is not None
        assert sections[0].group() == sections[1].group()
        assert " data-miniature" in small.text
        assert "data-live=" not in small.text
        assert "frame-ancestors 'self'" in small.headers["content-security-policy"]
        lead, phone = await ama.http.get(f"{hall.url}/lead"), await ama.http.get(f"{hall.url}/")
        for page, frames in ((lead, "'self'"), (phone, "'none'"), (large, "'none'")):
            policy = page.headers["content-security-policy"]
            assert f"frame-src {frames};" in policy
            assert "frame-ancestors 'none'" in policy


async def test_a_dark_wall_holds_no_word_of_the_day(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await reporting(hall, "a worry of A")
        await hall.runtime.perform(show_report, 1, NOON)
        wall = await hall.holder("wall")
        assert "a worry of A" in (await wall.open("/wall")).page.words
        await hall.runtime.perform(set_wall_state, "blank", NOON)
        main = (await wall.open("/wall")).html.split("<main>")[1].split("</main>")[0]
        assert re.sub(r"<[^>]+>|\s", "", main) == ""
