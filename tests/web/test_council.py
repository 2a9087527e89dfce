"""Who stands is known in their own room only; a name is public with a second yes, and a contact is closed."""

import logging
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from app.domain.refusal import NotFound
from app.domain.refusal_of_council import (
    AnswersThemselves,
    OnlyPaperYet,
    PassphraseIsThere,
    ServesFirst,
    WrongPassphrase,
)
from app.exports.contacts_to_csv import contacts_to_csv
from app.exports.report import load_report
from app.exports.to_csv import to_csv
from app.exports.to_json import to_json
from app.robots.person import Person
from app.services.electing import close_phones, open_phones, take_all
from app.services.seating import introduce
from app.store.candidates import find_candidates
from tests.cast import NOON, Hall, open_hall
from tests.journeys.loot import Loot
from tests.web.days import open_kind
from tests.web.overhearing import all_pages, overheard, readable

ROSA, DELE = "Rosa Marker-Ortiz", "Dele Marker-Young"
REACH = "814 555 0199 marker"
KEY = "0123456789abcdef" * 2
FRESH = re.compile(r"[0-9a-f]{24,}|data-now=\S+|data-version=\S+|'content-length': '\d+'")


async def put_forward(phone: Person, name: str, **yes: str) -> None:
    await phone.open("/phone")
    answer = await phone.press("Put myself forward", called=name, **yes)
    assert answer.ok, answer.page.notice


async def told(hall: Hall, tablet: Person, name: str, **yes: str) -> None:
    answer = await tablet.post(f"/group/1/council/forward/{name.encode().hex()}", called=name, **yes)
    assert answer.ok, answer.page.notice


async def id_of(hall: Hall, name: str) -> str:
    found = await hall.runtime.database.read(find_candidates, 1)
    return next(each.id for each in found if each.name == name)


async def seen_by(hall: Hall, person: Person) -> str:
    return "\n".join((await all_pages(hall, person)).values())


async def test_before_the_introduction_only_the_own_tablet_and_the_own_phone_know_who_stands(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "council")
        rosa, ben = await hall.phone(1), await hall.holder("group1")
        others = {name: await hall.holder(name) for name in ("lead", "themes", "wall", "remote", "desk", "group2")}
        others |= {"secretary": await hall.holder("secretary"), "own group": await hall.phone(1)}
        others |= {"another group": await hall.phone(2), "nobody": hall.someone()}
        await put_forward(rosa, ROSA, serves="yes", named="yes")
        await told(hall, ben, DELE, serves="yes")
        for around in (("lead", "group2", "own group"), tuple(others)):
            assert ROSA in await seen_by(hall, ben)
            assert DELE in await seen_by(hall, ben)
            assert ROSA in (await rosa.open("/phone")).page.words
            for name in around:
                assert "Marker" not in await seen_by(hall, others[name]), name
            await hall.runtime.perform(take_all, 1, NOON)
            report = await hall.runtime.database.read(load_report)
            assert "Marker" not in str(to_json(report)) + readable(to_csv(report))


async def test_the_wall_introduces_names_and_seats_alone_and_a_name_leaves_it_at_once(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "council")
        rosa, ben, ama = await hall.phone(1), await hall.holder("group1"), await hall.holder("lead")
        wall, zoe = await hall.holder("wall"), await hall.phone(2)
        await put_forward(rosa, ROSA, serves="yes", named="yes")
        await told(hall, ben, DELE, serves="yes")
        await hall.runtime.perform(take_all, 1, NOON)
        async with wall.listen("/live/wall") as socket:
            await socket.recv()
            assert (await ama.press("Introduce the council")).ok
            await wall.hear(socket, lambda frame: ROSA in frame and "not named in public" in frame)
            assert (await rosa.press("No, take my name away")).ok
            heard = await wall.hear(socket, lambda frame: "not named in public" in frame and "Marker" not in frame)
        assert "vacant" in heard
        for person in (wall, zoe, ama):
            assert "Marker" not in await seen_by(hall, person)
        assert "chosen, not named in public" in (await zoe.open("/phone")).page.words


async def test_a_phone_reaches_no_candidate_but_its_own_and_a_tablet_none_of_another_group(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "council")
        rosa, zoe, chloe, ben = [await hall.phone(1), await hall.phone(1), await hall.holder("group2"),
                                 await hall.holder("group1")]  # fmt: skip
        await put_forward(rosa, ROSA)
        id = await id_of(hall, ROSA)
        ways = ("called", "serves", "named", "contact", "contact/back")
        for way in ways:
            answer = await zoe.post(f"/phone/council/{id}/{way}", called="Z", seen=1, named="yes", reach="z")
            assert (answer.status, NotFound.message in answer.html) == (404, True), way
        await zoe.post(f"/phone/council/{id}/back")
        for way in ("called", "serves", "named", "return"):
            answer = await chloe.post(f"/group/2/council/candidates/{id}/{way}", called="Z", seen=1, named="yes")
            assert answer.status == 404, way
        assert (await ben.post(f"/group/1/council/candidates/{id}/serves")).page.notice == AnswersThemselves.message
        mine = next(each for each in await hall.runtime.database.read(find_candidates, 1) if each.id == id)
        assert (mine.name, mine.serves, mine.named, mine.gone) == (ROSA, False, False, False)
        refused = await rosa.post(f"/phone/council/{id}/named", named="yes")
        assert refused.page.notice == ServesFirst.message


async def test_dots_show_nobody_more_than_that_one_more_phone_has_chosen(tmp_path: Path) -> None:
    async with open_hall(tmp_path, clock=lambda: NOON) as hall:
        await open_kind(hall, "council")
        ben, rosa, zoe = await hall.holder("group1"), await hall.phone(1), await hall.phone(1)
        for name in ("Ana", "Dele", "Eve"):
            await told(hall, ben, name, serves="yes")
        await hall.runtime.perform(open_phones, 1)
        assert (await rosa.press("Put a dot on candidate 2")).ok
        assert "1 phone has chosen." in (await ben.open("/group/1")).page.words
        others = {"tablet": (ben, "/live/group/1"), "phone": (zoe, "/live/phone")}
        others |= {name: (await hall.holder(name), f"/live/{name}") for name in ("lead", "wall")}
        async with overheard(others) as frames:
            await hall.settled()
            await frames.caught_up()
            heard = {name: list(each) for name, each in frames.items()}
            before = {name: FRESH.sub("", await seen_by(hall, person)) for name, (person, _) in others.items()}
            assert (await rosa.press("Put a dot on candidate 3")).ok
            assert (await rosa.press("Take back your dot from candidate 2")).ok
            await hall.settled()
            await frames.caught_up()
            assert {name: list(each) for name, each in frames.items()} == heard
        for name, (person, _) in others.items():
            if name != "lead":  # its set-up draws new rows by chance
                assert FRESH.sub("", await seen_by(hall, person)) == before[name], name
        await hall.runtime.perform(close_phones, 1, NOON)
        assert "Our seats in the council" in (await ben.open("/group/1")).page.words


async def seated(hall: Hall) -> Person:
    """Rosa has a seat, and her phone."""
    await open_kind(hall, "council")
    rosa = await hall.phone(1)
    await put_forward(rosa, ROSA, serves="yes")
    await hall.runtime.perform(take_all, 1, NOON)
    return rosa


def passphrase_on(html: str) -> str:
    found = re.search(r'class="passphrase[^>]*>(.*?)</p>', html, re.DOTALL)
    assert found is not None
    return " ".join(re.findall(r"<span>(\w+)</span>", found[1]))


async def test_a_contact_is_in_clear_in_no_file_no_log_no_export_and_on_no_other_screen(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with open_hall(tmp_path) as hall:
        rosa, dan = await seated(hall), await hall.holder("secretary")
        id = await id_of(hall, ROSA)
        assert "Type it here instead" not in (await rosa.open("/phone")).page.words
        refused = await rosa.post(f"/phone/council/{id}/contact", reach=REACH)
        assert refused.page.notice == OnlyPaperYet.message
        assert REACH not in refused.html
        made = await dan.post("/secretary/key", key=KEY, instead_of="")
        passphrase = passphrase_on(made.html)
        assert (await rosa.post(f"/phone/council/{id}/contact", reach=REACH)).ok
        others = [await hall.holder(name) for name in ("lead", "wall", "group1", "desk")]
        for person in (rosa, dan, *others, await hall.phone(1)):
            assert REACH not in await seen_by(hall, person)
        report = await hall.runtime.database.read(load_report)
        assert REACH not in str(to_json(report)) + readable(to_csv(report))
        opened = await dan.http.post("/secretary/contacts", data={"passphrase": passphrase.lower()})
        assert REACH in opened.text
        assert opened.headers["cache-control"] == "no-store"
        saved = await dan.http.post("/secretary/contacts.csv", data={"passphrase": passphrase})
        assert REACH in saved.text
        assert saved.headers["cache-control"] == "no-store"
        loot = Loot(hall.database, tmp_path / "loot")
    Loot(hall.database, tmp_path / "after")
    for needle in (REACH, passphrase.replace(" ", ""), passphrase.replace(" ", "-"), KEY):
        assert not any(needle.encode() in raw for raw in loot.raw.values())
        assert needle not in caplog.text
    assert len(loot.rows["contact"]) == 1


async def test_the_passphrase_is_shown_once_and_a_wrong_one_opens_nothing(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa, dan = await seated(hall), await hall.holder("secretary")
        passphrase = passphrase_on((await dan.post("/secretary/key", key=KEY, instead_of="")).html)
        assert passphrase_on((await dan.post("/secretary/key", key=KEY, instead_of="")).html) == passphrase  # twice
        assert passphrase.split()[0] not in (await dan.open("/secretary")).html
        again = await dan.post("/secretary/key", key="f" * 32, instead_of="")
        assert (again.status, again.page.notice) == (409, PassphraseIsThere.message)
        await rosa.post(f"/phone/council/{await id_of(hall, ROSA)}/contact", reach=REACH)
        for typed in ("", "BCDF GHJK MNPQ RSTV WXZ2", passphrase[:-1]):
            for way in ("/secretary/contacts", "/secretary/contacts.csv"):
                answer = await dan.post(way, passphrase=typed)
                assert (answer.status, answer.page.notice) == (422, WrongPassphrase.message)
                assert REACH not in answer.html


async def test_a_new_passphrase_says_first_what_is_lost_and_then_it_is(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa, dan = await seated(hall), await hall.holder("secretary")
        await dan.post("/secretary/key", key=KEY, instead_of="")
        await rosa.post(f"/phone/council/{await id_of(hall, ROSA)}/contact", reach=REACH)
        page = (await dan.open("/secretary")).page
        assert "Then 1 contact that was typed in is gone" in page.words
        fresh = await dan.press("Delete them, and make a new passphrase")
        passphrase = passphrase_on(fresh.html)
        assert REACH not in (await dan.post("/secretary/contacts", passphrase=passphrase)).html
        assert "Closed, for the secretary only" not in (await rosa.open("/phone")).page.words


async def test_who_steps_back_leaves_neither_name_nor_contact_in_the_files(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa, dan = await seated(hall), await hall.holder("secretary")
        await dan.post("/secretary/key", key=KEY, instead_of="")
        await rosa.post(f"/phone/council/{await id_of(hall, ROSA)}/contact", reach=REACH)
        assert (await rosa.press("I step back")).ok
    with closing(sqlite3.connect(hall.database)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert db.execute("SELECT count(*) FROM contact").fetchone() == (0,)
    assert not any(b"Marker" in raw for raw in Loot(hall.database, tmp_path / "loot").raw.values())


async def test_the_council_has_a_page_of_its_own_on_the_phone_in_later_parts_of_the_day(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa = await seated(hall)
        await open_kind(hall, "closing")
        assert "/phone/council" in (await rosa.open("/phone")).html
        page = await rosa.open("/phone/council")
        assert "You are a member of the council" in page.page.words
        headers = {"Referer": f"{hall.url}/phone/council"}
        id = await id_of(hall, ROSA)
        answer = await rosa.http.post(f"/phone/council/{id}/named", data={"named": "yes"}, headers=headers)
        assert answer.url.path == "/phone/council"
        fragments = await rosa.http.post(
            f"/phone/council/{id}/named", data={"named": "no"}, headers=headers | {"X-Fragment": "1"}
        )
        assert 'id="council"' in fragments.text


async def test_the_lead_sets_seats_offices_and_partners_and_the_wall_shows_a_vacant_seat(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "council")
        ama, ben, wall = await hall.holder("lead"), await hall.holder("group1"), await hall.holder("wall")
        await ama.post("/lead/council/numbers", members=1, alternates=0)
        await ama.post("/lead/council/offices", label="District Attorney")
        await ben.open("/group/1")
        assert (await ben.press("Leave our seats open")).ok
        answer = await ama.post("/lead/council/seats/1/member-1", partner="Multicultural Center")
        assert "held by Multicultural Center" in answer.page.words
        assert (await ama.post("/lead/council/seats/1/member-9", partner="X")).status == 404
        await hall.runtime.perform(introduce, True, NOON)
        words = (await wall.open("/wall")).page.words
        assert "vacant: held by Multicultural Center" in words
        assert "District Attorney" in words


@pytest.mark.parametrize(("groups", "seats"), [(2, 1), (7, 4)])
async def test_a_council_of_two_and_one_of_thirty(tmp_path: Path, groups: int, seats: int) -> None:
    async with open_hall(tmp_path) as hall:
        await open_kind(hall, "council")
        ama, wall = await hall.holder("lead"), await hall.holder("wall")
        await ama.post("/lead/council/numbers", members=seats, alternates=0)
        for group in range(groups + 1, 8):
            await ama.post(f"/lead/groups/{group}/remove")
        for office in ("Mayor", "District Attorney") if groups == 7 else ():
            await ama.post("/lead/council/offices", label=office)
        await ama.post("/lead/council/introduce", shown="yes")
        assert f"{2 if groups == 2 else 30} seats" in (await wall.open("/wall")).page.words


async def test_a_refused_name_comes_back_to_nobody_else_and_a_day_before_the_council_refuses(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        rosa = await hall.phone(1)
        answer = await rosa.post("/phone/council/forward/abc", called=ROSA, serves="yes")
        assert answer.status == 409
        assert ROSA not in answer.html


def test_no_cell_of_the_secretary_s_file_can_become_a_formula() -> None:
    made = contacts_to_csv([("A", "=1+1", "member 1", "@SUM(A1)", False, "+1 814 555 0199")]).decode()
    assert not re.search(r"(^|,)[=+@-]", made)
