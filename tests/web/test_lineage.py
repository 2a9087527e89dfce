"""Lineage and the page to take home: everything for everybody, and nothing before the whole hall has seen it."""

import re
from collections.abc import Iterator
from pathlib import Path

from app.domain.change import Topic
from app.domain.refusal_of_closing import ResultFirst
from app.robots.person import Person
from app.services.seating import introduce
from app.store.database import Tx
from app.store.groups import change_group
from tests.cast import Hall, open_hall
from tests.services.afternoon import PLANS, PROBLEM, lay_tables
from tests.web.days import close_now, open_kind, ready_to_vote, show_result, the_group_agrees, the_group_says

TAPS = 3
ISSUE = "/issues/1"


def named(tx: Tx, group: int, yes: bool) -> None:
    change_group(tx, group, named=yes)
    tx.announce(Topic.GROUPS, group)


async def voted(hall: Hall) -> None:
    """Two phones put a dot each on issue 1, and one of them another on issue 2; the result is not shown yet."""
    await open_kind(hall, "strengths")
    await the_group_says(hall, 1, "Officers know our children", kind="strengths")
    await the_group_agrees(hall, 1, "strengths")
    await ready_to_vote(hall)
    await the_group_says(hall, 2, "not agreed on")
    phones = [await hall.phone(1), await hall.phone(1)]
    await open_kind(hall, "vote")
    for phone, issue in ((phones[0], 1), (phones[1], 1), (phones[1], 2)):
        form = (await phone.open("/phone")).page.needed(f"/phone/ballot/1/{issue}/1")
        assert (await phone.submit(form)).ok
    await close_now(hall)


async def told(hall: Hall) -> None:
    """The result is shown, and the tables have worked; they have not reported yet."""
    await voted(hall)
    await show_result(hall)
    await hall.runtime.perform(lay_tables)


async def test_before_the_result_there_is_no_lineage_and_only_the_frame_of_a_handout(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await voted(hall)
        zoe = hall.someone()
        for path in (ISSUE, "/actions"):
            refused = await zoe.open(path)
            assert (refused.status, ResultFirst.message in refused.html) == (404, True)
            assert "on the ballot" not in refused.html
        for path in ("/handout", "/handout.html"):
            page = await zoe.open(path)
            assert page.ok
            assert "The result of the vote stands here as soon as" in page.html
            for secret in ("on the ballot", "Officers know our children", "dot", PROBLEM):
                assert secret not in page.page.words, secret


async def test_plans_are_public_once_the_tables_report(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        zoe = hall.someone()
        for path in (ISSUE, "/actions", "/handout"):
            html = (await zoe.open(path)).html
            assert PLANS[0].what not in html, path
            assert PROBLEM not in html, path
        assert "2 dots" in (await zoe.open(ISSUE)).page.words
        await open_kind(hall, "table reports")
        for path in (ISSUE, "/actions", "/handout"):
            assert PLANS[0].what in (await zoe.open(path)).html, path


async def test_the_council_is_there_once_it_was_introduced(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        await open_kind(hall, "council")
        zoe = hall.someone()
        assert "The council</h2>" not in (await zoe.open("/handout")).html
        await hall.runtime.perform(introduce, True, 1)
        assert "The council</h2>" in (await zoe.open("/handout")).html


async def test_a_group_stands_beside_its_words_only_if_it_agreed_to(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        zoe = hall.someone()
        words = (await zoe.open(ISSUE)).page.words
        assert "raised by 1 of" in words
        assert "Faith and clergy" not in words
        await hall.runtime.perform(named, 1, True)
        assert "Faith and clergy" in (await zoe.open(ISSUE)).page.words
        await hall.runtime.perform(named, 1, False)
        assert "Faith and clergy" not in (await zoe.open(ISSUE)).page.words


def links_in(html: str) -> set[str]:
    return set(re.findall(r'href="(/issues/[^"]+|/actions[^"]*|#[^"]+)"', html))


def piece(html: str, id: str) -> str:
    """The list item that an address with this fragment leads to."""
    return html[html.index(f'id="{id}"') :].split("</li>", 1)[0]


async def way_home(person: Person, page: str, anchor: str) -> list[str]:
    """From an action to the words it came from, by its own links; the addresses on the way."""
    html = (await person.open(page)).html
    link = next(link for link in links_in(piece(html, anchor)) if link.startswith("/issues/"))
    path, _, fragment = link.partition("#")
    html = (await person.open(path)).html
    assert fragment == anchor
    back = next(link for link in links_in(piece(html, fragment)) if link == "#words")
    assert 'id="words"' in html
    return [page, link, path + back]


async def test_every_action_leads_to_its_priority_its_dots_and_its_words_in_three_taps(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        await open_kind(hall, "table reports")
        ben = await hall.phone(1)
        html = (await ben.open("/actions")).html
        actions = re.findall(r'id="(action-\d+-\d+)"', html)
        assert actions == ["action-1-1", "action-1-2", "action-2-1"]
        for action in actions:
            taps = await way_home(ben, "/actions", action)
            assert len(taps) <= TAPS
            page = (await ben.open(taps[1].partition("#")[0])).page.words
            for part in ("#1", "2 dots", "1st", "carried on", "raised by 1 of", "1 on the ballot"):
                assert part in page, (action, part)


async def test_original_words_lead_to_their_issue_and_its_actions(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        await open_kind(hall, "table reports")
        html = (await hall.someone().open(ISSUE)).html
        words, plans = html.index('id="words"'), html.index('id="plans"')
        assert words < html.index("1 on the ballot", words) < plans
        assert "#plans" in links_in(html[words:plans])
        assert all(f'id="action-{table}"' in html[plans:] for table in ("1-1", "1-2", "2-1"))


async def test_an_issue_that_is_not_there_is_not_found_and_one_that_nobody_worked_on_says_so(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        await open_kind(hall, "table reports")
        zoe = hall.someone()
        assert (await zoe.open("/issues/99")).status == 404
        assert "No table worked on this one." in (await zoe.open("/issues/7")).page.words


def referred(html: str) -> Iterator[str]:
    yield from re.findall(r'(?:href|src|action)="([^"]*)"', html)


async def test_the_saved_page_is_one_file_without_script_and_without_an_address(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        await open_kind(hall, "table reports")
        zoe = hall.someone()
        saved = await zoe.http.get("/handout.html?language=es")
        assert saved.headers["content-disposition"] == 'attachment; filename="today.html"'
        assert 'lang="es"' in saved.text
        assert "<script" not in saved.text
        assert "http" not in saved.text.replace("http-equiv", "")
        ids = set(re.findall(r'id="([^"]+)"', saved.text))
        assert {each.removeprefix("#") for each in referred(saved.text)} <= ids
        assert len(saved.content) < 60_000


async def test_only_the_pages_own_style_is_let_in_and_only_there(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        for path, own in (("/handout", True), ("/handout.html", True), ("/help", False)):
            policy = (await zoe.http.get(path)).headers["content-security-policy"]
            assert ("style-src 'self' 'sha256-" in policy) == own, path
            assert "unsafe" not in policy


async def test_nobodys_name_and_no_unagreed_word_is_taken_home(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await told(hall)
        page = (await hall.someone().open("/handout")).page.words
        assert "not agreed on" not in page
        assert "Officers know our children" in page
