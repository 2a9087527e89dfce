"""Requests from elsewhere, too large, too slow or half are refused with a sentence; every answer is guarded."""

import asyncio
import logging
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from app.domain.refusal import FromElsewhere, TooLarge, TryAgain
from app.runtime import NOT_ALLOWED
from app.web import security
from tests.cast import Hall, open_hall
from tests.web.days import ROOT, open_kind
from tests.web.overhearing import pages
from tests.web.raw import hang_up, post_head, send_raw
from tests.web.walking import cookie_header

HEADERS = {
    "x-content-type-options": "nosniff", "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
}  # fmt: skip
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
ELSEWHERE = ("http://elsewhere.example", "null", "", "http://[", "https://127.0.0.1", "file://")


def _host(hall: Hall) -> str:
    return urlsplit(hall.url).netloc


async def test_a_body_over_64_kb_is_too_large_with_and_without_its_length(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ben = await hall.phone(1)
        await open_kind(hall, "concerns")
        most = security.BODY_MOST - len("kind=concerns&text=")
        for size, status in ((most + 1, 413), (most, 422)):
            answer = await ben.http.post(
                "/phone/statements/x", content=b"kind=concerns&text=" + b"x" * size, headers=FORM
            )
            assert answer.status_code == status
        assert (
            await ben.post("/phone/statements/x", kind="concerns", text="x" * 70_000)
        ).page.notice == TooLarge.message

        head = post_head(
            "/phone/statements/x", _host(hall), hall.url, "Transfer-Encoding: chunked", f"Cookie: {cookie_header(ben)}"
        )
        chunk = b"4000\r\n" + b"x" * 0x4000 + b"\r\n"
        chunked = await send_raw(hall.url, head, *[chunk] * 5)
        assert chunked.startswith("HTTP/1.1 413")
        assert TooLarge.message in chunked


@pytest.mark.parametrize("origin", ELSEWHERE)
async def test_what_comes_from_another_website_is_not_accepted(tmp_path: Path, origin: str) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        answer = await ama.http.post("/lead/stages/1/open", data={"seen": "start"}, headers={"Origin": origin})
        assert (answer.status_code, FromElsewhere.message in answer.text) == (403, True)
        assert (await hall.agenda()).current is None
        address = hall.url.replace("http", "ws", 1) + "/live/lead"
        async with connect(
            address, additional_headers={"Cookie": cookie_header(ama), "Origin": origin}, proxy=None
        ) as socket:
            with pytest.raises(ConnectionClosed) as closed:
                await socket.recv()
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == NOT_ALLOWED


async def test_who_names_no_origin_is_not_accepted_and_its_body_is_not_read(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        cookie = f"Cookie: {cookie_header(ama)}"
        # Announces ten million bytes and sends none: the answer comes all the same.
        for origin in (None, "http://elsewhere.example"):
            answer = await send_raw(
                hall.url, post_head("/lead/reveal", _host(hall), origin, cookie, "Content-Length: 10000000")
            )
            assert (answer[:12], FromElsewhere.message in answer) == ("HTTP/1.1 403", True)
        empty_host = await send_raw(hall.url, post_head("/lead/reveal", "", "null", cookie, "Content-Length: 0"))
        assert empty_host.startswith("HTTP/1.1 403")


@pytest.mark.parametrize("host", ['evil.example"><script>', "a b", "x;script-src *", "[::1", "\xe9", "h" * 3000])
async def test_a_strange_host_gets_neither_into_the_policy_nor_into_the_page(tmp_path: Path, host: str) -> None:
    async with open_hall(tmp_path) as hall:
        for path in ("/", "/lead/", "/join", "/nowhere"):
            answer = await send_raw(hall.url, f"GET {path} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode("latin-1"))
            assert not answer.startswith("HTTP/1.1 5"), answer[:60]
            assert '<script>"' not in answer
            assert "script-src *" not in answer
            assert host not in answer.partition("\r\n\r\n")[2]


async def test_a_body_that_drips_is_given_up_and_half_a_form_is_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(security, "BODY_PATIENCE", 0.2)
    async with open_hall(tmp_path) as hall:
        ben, tablet = await hall.phone(1), await hall.holder("group1")
        await open_kind(hall, "concerns")
        head = post_head(
            "/phone/statements/half", _host(hall), hall.url, "Content-Length: 60", f"Cookie: {cookie_header(ben)}"
        )
        answer = await send_raw(hall.url, head, b"kind=concerns&text=Half a")
        assert (answer[:12], TryAgain.message in answer) == ("HTTP/1.1 503", True)
        assert "retry-after: 1" in answer.lower()

        await _send_half(hall, head)
        await hall.settled()
        assert "Half a" not in (await tablet.open("/group/1")).page.words
        assert (await ben.post("/phone/statements/half", kind="concerns", text="Half a thought, now whole")).ok


async def _send_half(hall: Hall, head: bytes) -> None:
    """A phone that goes out of reach in the middle of a form."""
    place = urlsplit(hall.url)
    _, writer = await asyncio.open_connection(place.hostname, place.port)
    writer.write(head + b"kind=concerns&text=Half a")
    await writer.drain()
    await hang_up(writer)
    await asyncio.sleep(0.3)


async def test_a_socket_hears_nothing_that_clients_say_and_takes_no_large_frames(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        wall, ama = await hall.holder("wall"), await hall.holder("lead")
        async with wall.listen("/live/wall") as socket:
            for said in ('{"html": "<b>"}', b"\x00\xff", "", "x" * 60_000):
                await socket.send(said)
            await hall.open(ama, "strengths")
            assert "Strengths" in await wall.hear(socket, lambda frame: "Strengths" in frame)
            await socket.send("x" * 100_000)
            with pytest.raises(ConnectionClosed) as closed:
                await wall.hear(socket, lambda _frame: False)
            assert closed.value.rcvd is not None
            assert closed.value.rcvd.code == 1009
        async with wall.listen("/live/wall") as socket:
            assert await socket.recv()


async def test_every_answer_carries_the_strict_headers_also_the_errors(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with open_hall(tmp_path) as hall:
        ama = await hall.holder("lead")
        answers = [await ama.http.get(path) for path in (*pages(hall), "/static/icon.svg", "/static/none", "/nowhere")]
        answers.append(await ama.http.post("/lead/stages/1/open", data={"seen": "old"}))
        answers.append(await ama.http.post("/lead/reveal", headers={"Origin": "null"}))
        answers.append(await ama.http.post("/lead/reveal", content=b"x" * 70_000, headers=FORM))
        hall.runtime.clock = _broken_clock
        answers.append(await ama.http.get("/lead"))
    assert {403, 404, 409, 413, 500} <= {answer.status_code for answer in answers}
    assert "a secret of the clock" not in caplog.text + answers[-1].text
    for answer in answers:
        assert HEADERS.items() <= dict(answer.headers).items(), answer.request.url
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
        assert "unsafe" not in policy
        kept = answer.is_success and answer.url.path.startswith("/static/")
        assert answer.headers["cache-control"] == ("public, max-age=604800" if kept else "no-store")


def _broken_clock() -> int:
    raise RuntimeError("a secret of the clock")


async def test_the_language_form_leads_to_no_other_website(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        zoe = hall.someone()
        for referer in (
            f"{hall.url}//elsewhere.example",
            f"{hall.url}/\\elsewhere.example",
            "http://elsewhere.example/",
            "http://[",
        ):
            answer = await zoe.http.post(
                "/language", data={"language": "es"}, headers={"Referer": referer}, follow_redirects=False
            )
            assert answer.status_code == 303
            assert re.match(r"/(?![/\\])", answer.headers["location"]), referer


async def test_neither_address_nor_user_agent_is_in_any_answer_log_or_row(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.INFO)
    agent = "Hyacinth-Browser/7"
    async with open_hall(tmp_path) as hall:
        ama, ben = await hall.holder("lead"), await hall.phone(1)
        told = ""
        for person in (ama, ben):
            person.http.headers["User-Agent"] = agent
            person.http.headers["X-Forwarded-For"] = "203.0.113.9"
            for path in pages(hall):
                answer = await person.http.get(path)
                told += f"{answer.headers}{answer.text}" if "export.zip" not in path else ""
            await person.http.post("/nowhere", headers={"Origin": "null"})
        rows = (tmp_path / "plenary.db").read_bytes() + (tmp_path / "plenary.db-wal").read_bytes()
    out = capfd.readouterr()
    for place in (told, caplog.text, out.out, out.err, rows.decode("latin-1")):
        assert agent not in place
        assert "203.0.113.9" not in place
        assert "127.0.0.1:" not in place.replace(_host(hall), "")


async def test_no_page_or_static_file_names_another_website(tmp_path: Path) -> None:
    async with open_hall(tmp_path) as hall:
        people = [await hall.phone(1), *[await hall.holder(name) for name in ("lead", "themes", "wall", "group1")]]
        shown = "".join(
            [(await person.open(path)).html for person in people for path in pages(hall, ()) if "zip" not in path]
        )
    files = [path for path in (ROOT / "app" / "static").rglob("*") if path.suffix in (".js", ".css", ".svg")]
    assert len(files) >= 4
    for text in (shown.replace(hall.url, ""), *(path.read_text() for path in files)):
        found = set(re.findall(r"(?:https?:)?//[\w.-]+\.[a-z]{2,}[^\s\"'<]*", text))
        assert {url for url in found if "www.w3.org" not in url} == set()
