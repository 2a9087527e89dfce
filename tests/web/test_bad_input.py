"""Whatever people type, or put into an address or a cookie, gets a clear sentence; nothing is lost or overwritten."""

from pathlib import Path

import pytest

from app.domain.refusal import NotFound, Stale, Unreadable
from app.domain.refusal_of_words import TooLong
from app.domain.secret import link_token
from app.services.contributing import say
from app.web.cookies import cookie_name
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, ready_to_vote, show_result, the_group_agrees, the_group_says
from tests.web.overhearing import pages
from tests.web.walking import FIELDS, app_of, cookie_header, ways

SAYINGS = {
    "a family of emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 are welcome",
    "Arabic": "\u0627\u0644\u0634\u0631\u0637\u0629 \u0648\u0627\u0644\u0645\u062c\u062a\u0645\u0639",
    "Hebrew": "\u05de\u05e9\u05d8\u05e8\u05d4 \u05d5\u05e7\u05d4\u05d9\u05dc\u05d4",
    "SQL": "'; DROP TABLE statement; --",
    "percent signs and braces": "100 % {{ view.key }} %(count)s {% raw %}",
}
NUMBERED = (
    "id", "issue", "nth", "number", "poll", "mark", "teller", "position", "form_key", "name", "code", "token", "kind",
)  # fmt: skip
ROLES = ("lead", "themes", "wall", "group1", "desk", "teller")
# Before the result there is no history and no count; before the first issue there is nothing to print.
NOT_YET = [
    (address, 409)
    for address in ("/history", "/ballots.csv", "/ballots-1.csv", "/result.json", "/lead/print/ballots.pdf")
]


async def _everything(hall: Hall) -> list[tuple[str, int]]:
    """Every page, as everyone who may open it, and what came."""
    found = []
    for person in (await hall.phone(1), *[await hall.holder(name) for name in ROLES]):
        found += [(address, (await person.open(address)).status) for address in pages(hall, ())]
    return found


async def test_every_page_of_an_empty_event_can_be_opened_in_every_stage(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        for kind in ("", "welcome", "strengths", "concerns", "themes", "talk"):
            if kind:
                await open_kind(hall, kind)
            answers = await _everything(hall)
            assert sum(status == 200 for _, status in answers) >= 30
            fine = (200, 403, 404)
            assert not [each for each in answers if each[1] not in fine and each not in NOT_YET], kind


async def test_a_day_with_one_participant_and_one_issue_goes_to_its_end(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, wall = await hall.phone(1), await hall.holder("wall")
        await ready_to_vote(hall, issues=1)
        await open_kind(hall, "vote")
        assert (await ben.press("Put a dot on #1")).ok
        await close_now(hall)
        await show_result(hall)
        assert "1st" in (await wall.open("/wall")).page.words
        assert not [answer for answer in await _everything(hall) if answer[1] >= 500]


async def test_five_thousand_characters_get_a_sentence_and_come_back_in_the_page(tmp_path: Path) -> None:
    long = "word " * 1000
    async with open_hall(tmp_path) as hall:
        ben, tablet, team = await hall.phone(1), await hall.holder("group1"), await hall.holder("themes")
        await open_kind(hall, "concerns")
        for answer in (
            await ben.press("Send to my group", text=long),
            await tablet.press("Put on the list", text=long),
        ):
            assert (answer.status, answer.page.notice) == (422, TooLong.message % {"length": 4999, "limit": 280})
            assert long in answer.html
        await ready_to_vote(hall)
        reworded = await team.post("/themes/issues/1/reword", seen=1, text=long)
        assert reworded.status == 422
        assert long in reworded.html


@pytest.mark.parametrize("saying", SAYINGS.values(), ids=list(SAYINGS))
async def test_any_script_and_any_code_stands_on_the_list_as_it_was_said(tmp_path: Path, saying: str) -> None:
    async with open_hall(tmp_path) as hall:
        ben, tablet, team = await hall.phone(1), await hall.holder("group1"), await hall.holder("themes")
        await open_kind(hall, "concerns")
        assert saying in (await ben.press("Send to my group", text=saying)).page.words
        assert (await tablet.press("The group agrees")).ok
        assert saying in (await team.open("/themes")).page.words


async def test_html_is_escaped_on_every_screen(tmp_path: Path) -> None:
    trap = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'"
    async with open_hall(tmp_path) as hall:
        ama, ben = await hall.holder("lead"), await hall.phone(1)
        assert (await ama.post("/lead/setup", preset="phones", title=trap, place=trap, convener=trap, computer=trap)).ok
        assert (await ama.post("/lead/groups/1", name=trap[:70], letter="A", list="community")).ok
        await open_kind(hall, "concerns")
        await the_group_says(hall, 1, trap)
        await the_group_agrees(hall, 1)
        await ready_to_vote(hall)
        await open_kind(hall, "vote")
        shown = ""
        for person in (ben, *[await hall.holder(name) for name in ROLES]):
            shown += "".join(
                [
                    (await person.open(address)).html
                    for address in pages(hall, ())
                    if "export" not in address and not address.endswith(".pdf")
                ]
            )
        refused = await ben.post("/phone/statements/x", kind="concerns", text=trap)
    assert "&lt;script&gt;alert(1)" in shown
    for html in (shown, refused.html):
        assert "<script>alert" not in html
        assert "<img src=x" not in html


async def test_control_and_direction_turning_characters_are_removed(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, ben, tablet = await hall.holder("lead"), await hall.phone(1), await hall.holder("group1")
        await open_kind(hall, "concerns")
        assert (await ben.press("Send to my group", text="\u202eabc\u2066 d\x00e\x07\r\nf")).ok
        assert "abc d e f" in (await tablet.open("/group/1")).page.words
        assert (await ama.post("/lead/setup", preset="phones", title="A\u202eday\x00", convener="We", computer="us")).ok
        page = (await hall.someone().open("/")).html
    assert "A day" in page
    assert "\u202e" not in page
    assert "\x00" not in page


async def test_a_second_lead_with_an_old_screen_is_shown_the_present_and_overwrites_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama, other = await hall.holder("lead"), await hall.holder("lead")
        seen = (await hall.agenda()).seen
        assert (await ama.post("/lead/stages/1/open", seen=seen)).ok
        late = await other.post("/lead/stages/2/open", seen=seen)
        assert (late.status, late.page.notice) == (409, Stale.message)
        assert "Strengths open" in late.page.words
        assert (await hall.agenda()).current == 1
        assert (await other.post("/lead/stages/1/open", seen=seen)).ok, "both pressed the same button"


async def test_huge_and_odd_numbers_in_addresses_and_forms_are_answered_with_a_sentence(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await ready_to_vote(hall)
        people = [await hall.phone(1), *[await hall.holder(name) for name in ROLES]]
        wrong = []
        for number in ("99999999999999999999", "-1", "0", "1.5", "abc", "9" * 5000, "%D9%A1", "%00"):
            for way in ways(app_of(hall)):
                address = way.path.replace("{group}", "1" if way.method == "POST" else number)
                for name in NUMBERED:
                    address = address.replace(f"{{{name}}}", number)
                form = {
                    name: number if isinstance(FIELDS.get(name), int) else str(FIELDS.get(name, ""))
                    for name in way.fields
                }
                for person in people if way.method != "WS" and "reveal" not in way.path else ():
                    answer = await person.http.request(way.method, address, data=form if way.method == "POST" else None)
                    if answer.is_server_error:
                        wrong.append(f"{answer.status_code} {way.method} {way.path} with {number[:20]}")
        assert sorted(set(wrong)) == []
        tablet = people[1 + ROLES.index("group1")]
        heads = await tablet.post("/group/1/heads", heads=10**9)
        assert (heads.status, "from 0 to 500" in heads.page.notice) == (422, True)


async def test_unreadable_bytes_and_doubled_fields_do_no_harm(tmp_path: Path) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    async with open_hall(tmp_path) as hall:
        ben, tablet = await hall.phone(1), await hall.holder("group1")
        await open_kind(hall, "concerns")
        for number, body in enumerate(
            (
                b"kind=concerns&text=\xff\xfe bytes",
                b"kind=concerns&text=%FF%00 escaped",
                b"text=one&text=two&kind=concerns",
            )
        ):
            answer = await ben.http.post(f"/phone/statements/odd{number}", content=body, headers=form)
            assert answer.status_code == 200, answer.text
        words = (await tablet.open("/group/1")).page.words
        assert ("bytes" in words, "escaped" in words, "two" in words) == (True, True, True)
        nonsense = await ben.http.post(
            "/phone/statements/x", content=b"--", headers={"Content-Type": "multipart/form-data; boundary=x"}
        )
        assert (nonsense.status_code, Unreadable.message in nonsense.text) == (422, True)


async def test_forged_cut_and_foreign_cookies_open_nothing(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    async with open_hall(tmp_path) as hall, open_hall(tmp_path / "other") as elsewhere:
        ama, theirs = await hall.holder("lead"), await elsewhere.holder("lead")
        name, own = cookie_name(hall.runtime.house, "lead"), cookie_header(ama).partition("=")[2]
        foreign = cookie_header(theirs).partition("=")[2]
        themes = cookie_name(hall.runtime.house, "themes")
        tried = (own[:-1], own[1:], own.replace("lead=1", "lead=2"), "lead=1", "lead=1.", "\xff\xfe", "=", "", foreign)
        zoe = hall.someone()
        for value in tried:
            answer = await zoe.http.get("/lead", headers={b"Cookie": f"{name}={value}".encode("latin-1")})
            assert answer.status_code == 403, value
        assert (await zoe.http.get("/themes", headers={"Cookie": f"{themes}={own}"})).status_code == 403
        assert (await zoe.http.get("/lead", headers={"Cookie": f"{name}={own}"})).status_code == 200
        wrong = await zoe.open(f"/enter/lead/{link_token(elsewhere.runtime.house.key, 'lead', 1)}")
        assert wrong.status == 403


async def test_unknown_addresses_and_methods_get_a_page_of_ours(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe, ama = hall.someone(), await hall.holder("lead")
        for person in (zoe, ama):
            for method, path in (
                ("GET", "/nowhere"), ("POST", "/nowhere"), ("PUT", "/lead"), ("DELETE", "/"), ("GET", "/lead/reveal"),
                ("PATCH", "/phone"), ("GET", "/static/../app.py"), ("GET", "/static/none.css"), ("GET", "/live/wall"),
                ("GET", "/docs"), ("GET", "/openapi.json"), ("POST", "/lead/"),
            ):  # fmt: skip
                answer = await person.http.request(method, path)
                assert (answer.status_code, "To the first page" in answer.text) == (404, True), (method, path)
                assert NotFound.message in answer.text


async def test_words_typed_after_the_close_or_sent_twice_come_back(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "concerns")
        form = (await ben.open("/phone")).page.form("/phone/statements/")
        assert form is not None
        assert (await ben.submit(form, text="First words")).ok
        assert (await ben.submit(form, text="First words")).ok, "a copy is the same line"
        again = await ben.submit(form, text="Other words, after going back")
        assert (again.status, "Other words, after going back" in again.html) == (409, True)
        await hall.runtime.perform(say, "f" * 24, 1, "concerns", "From the scribe", None)
        await close_now(hall)
        late = await ben.post("/phone/statements/late", kind="concerns", text="A late thought")
        assert (late.status, "A late thought" in late.page.words) == (409, True)
