"""Who may use what: every route declares it, and a walk over all routes, roles and stages finds it kept."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from fastapi import APIRouter
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from app.domain.audience import Audience
from app.domain.refusal import LinkReplaced, NotForYou, NotJoined, WrongCode
from app.domain.refusal_of_votes import NoCardHere
from app.runtime import NOT_ALLOWED
from app.services.joining import remove
from app.services.linking import replace_link
from app.store.links import find_generations
from app.web.cookies import cookie_name, signed
from app.web.deps import CARD
from tests.cast import Hall, open_hall
from tests.web.days import close_now, open_kind, post_tables, ready_to_vote, show_result, the_group_says
from tests.web.walking import Walker, Way, app_of, cookie_header, undeclared, ways

SECRET_LINE = "Only group one may read this"
STATIC = "WS or mount /static"


async def _before() -> None: ...


def _stages(hall: Hall) -> dict[str, Callable[[], Awaitable[None]]]:
    """What leads from each point of the day to the next."""

    async def concerns_closed() -> None:
        await ready_to_vote(hall)
        await close_now(hall)

    async def strengths_open() -> None:
        await open_kind(hall, "strengths")
        await the_group_says(hall, 1, SECRET_LINE, kind="strengths")

    return {
        "before the start": _before, "strengths open": strengths_open, "concerns closed": concerns_closed,
        "vote open": lambda: open_kind(hall, "vote"), "vote closed": lambda: close_now(hall),
        "revealed": lambda: show_result(hall),
    }  # fmt: skip


async def _roles(hall: Hall) -> dict[str, str]:
    """The cookies of everyone who could come."""
    await post_tables(hall, 1, 2)
    people = {
        "nobody": hall.someone(), "phone of the group": await hall.phone(1),
        "phone of another group": await hall.phone(2), "removed phone": await hall.phone(1),
        "lobby phone": hall.someone(), "own tablet": await hall.holder("group1"),
        "foreign tablet": await hall.holder("group2"), "lead": await hall.holder("lead"),
        "themes": await hall.holder("themes"), "wall": await hall.holder("wall"),
        "remote": await hall.holder("remote"), "desk": await hall.holder("desk"),
        "teller": await hall.holder("teller"), "own table": await hall.holder("table1"),
        "another table": await hall.holder("table2"), "secretary": await hall.holder("secretary"),
    }  # fmt: skip
    await hall.runtime.perform(remove, 1, 3)
    await people["lobby phone"].enter(f"{hall.url}/join")
    house = hall.runtime.house
    card = f"{cookie_name(house, CARD)}={signed(house, CARD, 'BCDFGHJKMNPQ')}"
    return {name: cookie_header(person) for name, person in people.items()} | {"booth": card}


def _may(role: str, way: Way) -> bool:
    if way.audience is Audience.ANYONE:
        return True
    if way.audience is Audience.PHONE:
        return "phone" in role and not (way.needs_group and role in ("removed phone", "lobby phone"))
    return role == {Audience.GROUP: "own tablet", Audience.TABLE: "own table"}.get(way.audience, str(way.audience))


async def test_every_route_and_socket_declares_who_may_use_it(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        missing = [name for name in undeclared(app_of(hall)) if name != STATIC]
    assert not missing, f"say with `allow(...)` of app/web/deps.py who may use: {', '.join(missing)}"


async def test_a_route_and_a_socket_without_a_declaration_are_found_by_name(tmp_path: Path) -> None:
    forgotten = APIRouter(prefix="/forgotten")

    @forgotten.get("/page")
    async def page() -> str:
        return "anybody could read this"

    @forgotten.websocket("/socket")
    async def socket() -> None: ...

    async with open_hall(tmp_path) as hall:
        app = app_of(hall)
        app.include_router(forgotten)
        assert set(undeclared(app)) == {STATIC, "GET /forgotten/page", "WS or mount /forgotten/socket"}


async def test_nobody_gets_further_than_their_role_at_any_point_of_the_day(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        roles, walker, all_ways = await _roles(hall), Walker(hall), list(ways(app_of(hall)))
        wrong: list[str] = []
        for stage, proceed in _stages(hall).items():
            await proceed()
            for way in all_ways:
                if way.path == "/lead/reveal" and stage == "vote closed":
                    continue  # it would end this stage; the refusals are the same in the others
                for role, cookies in roles.items():
                    if complaint := await _ask(walker, way, cookies, _may(role, way)):
                        wrong.append(f"{stage}: {role}: {way.method} {way.path}: {complaint}")
        await walker.close()
    assert len(all_ways) > 60
    assert not wrong, "\n".join(wrong)


async def _ask(walker: Walker, way: Way, cookies: str, may: bool) -> str:
    """What was wrong with the answer, if anything."""
    if way.method == "WS":
        return await _ask_socket(walker.hall, way, cookies, may)
    response = await walker.send(way, cookies)
    if may:
        return (
            f"refused with {response.status_code}"
            if response.status_code in (401, 403) or response.is_server_error
            else ""
        )
    if response.status_code != 403:
        return f"let in with {response.status_code}"
    if SECRET_LINE in response.text or (not way.needs_group and response.text.count('class="fragment"') != 1):
        return "the refusal shows the page"
    known = (NotForYou.message, NotJoined.message, NoCardHere.message, "Only people who are in a group")
    return "" if any(sentence in response.text for sentence in known) else "no sentence of ours"


async def _ask_socket(hall: Hall, way: Way, cookies: str, may: bool) -> str:
    frame, code = await _first(hall, way, cookies)
    if may:
        return "" if frame else f"closed with {code}"
    return "" if frame is None and code == NOT_ALLOWED else f"heard {frame!r}, closed with {code}"


async def _first(hall: Hall, way: Way, cookies: str) -> tuple[str | bytes | None, int | None]:
    address = hall.url.replace("http", "ws", 1) + way.address(hall)
    async with connect(address, additional_headers={"Cookie": cookies}, origin=hall.url, proxy=None) as socket:  # type: ignore[arg-type]
        try:
            return await socket.recv(), None
        except ConnectionClosed as closed:
            return None, closed.rcvd.code if closed.rcvd else None


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("lead", "/lead"),
        ("themes", "/themes"),
        ("wall", "/wall"),
        ("remote", "/remote"),
        ("group1", "/group/1"),
        ("desk", "/desk"),
        ("teller", "/teller"),
        ("secretary", "/secretary"),
        ("table1", "/table/1"),
    ],
)
async def test_a_replaced_link_kills_old_cookies_old_links_and_open_sockets(
    tmp_path: Path, name: str, place: str
) -> None:
    async with open_hall(tmp_path) as hall:
        await post_tables(hall, 1)
        person, old = await hall.holder(name), await hall.link(name)
        other = await hall.holder("themes" if name == "wall" else "wall")
        mine = [way for way in ways(app_of(hall)) if way.audience == place.split("/")[1]]
        async with (
            person.listen(f"/live{place}") as socket,
            other.listen("/live/themes" if name == "wall" else "/live/wall") as theirs,
        ):
            await socket.recv()
            await hall.runtime.perform(replace_link, name, 1)
            with pytest.raises(ConnectionClosed) as closed:
                await person.hear(socket, lambda _frame: False, within=3)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 4401
            assert theirs.close_code is None
        walker = Walker(hall)
        for way in mine:
            assert await _is_dead(walker, way, cookie_header(person)), way
        for answer in (await person.open(old), await person.post(old.removeprefix(hall.url))):
            assert (answer.status, LinkReplaced.message in answer.html) == (403, True)
        assert (await hall.holder(name)).path == place
        await walker.close()


async def _is_dead(walker: Walker, way: Way, cookies: str) -> bool:
    if way.method == "WS":
        return await _first(walker.hall, way, cookies) == (None, 4401)
    response = await walker.send(way, cookies)
    return response.status_code == 403 and LinkReplaced.message in response.text


async def test_a_replaced_door_code_opens_nothing_and_its_group_stays_inside(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben, zoe, old = await hall.phone(1), hall.someone(), await hall.link("door1")
        await hall.runtime.perform(replace_link, "door1", 1)
        refused = await zoe.open(old.removeprefix(hall.url))
        assert (refused.status, WrongCode.message in refused.html) == (404, True)
        assert (await zoe.post(old.removeprefix(hall.url), key="0" * 32)).status == 404
        assert "Faith and clergy" in (await ben.open("/phone")).page.words
        assert (await hall.phone(1)).path == "/phone"


async def test_a_former_lead_cannot_keep_a_cookie_for_a_later_link(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = await hall.holder("lead")
        await zoe.post("/lead/links/lead/replace", seen=2)  # not the present generation: nothing is replaced
        await hall.runtime.perform(replace_link, "lead", 1)
        await hall.runtime.perform(replace_link, "lead", 2)
        assert (await zoe.open("/lead")).status == 403


async def test_a_link_that_there_is_not_cannot_be_replaced(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        for name in ("nothing", "door", "group99", "%00", "phone", "group1x"):
            assert (await ama.post(f"/lead/links/{name}/replace", seen=1)).status == 404, name
        assert await hall.runtime.database.read(find_generations) == {}
