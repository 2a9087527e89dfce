"""Everything over https, with a certificate that somebody supplied."""

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

import httpx2
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin

from app.config import Settings
from app.live.protocol import FULL, encode
from app.web.certificate import find_flaw
from tests.cast import Hall, open_hall
from tests.live.serving import LOOPS, House, Loop, serving, until
from tests.web.certificates import Papers, make_papers


@asynccontextmanager
async def secure_hall(folder: Path) -> AsyncIterator[tuple[Hall, Papers]]:
    papers = make_papers(folder)
    async with open_hall(folder, certificate=papers.certificate, certificate_key=papers.key) as hall:
        yield hall, papers


def browser(hall: Hall, papers: Papers) -> httpx2.AsyncClient:
    return httpx2.AsyncClient(
        base_url=hall.url, headers={"Origin": hall.url}, verify=papers.trust, follow_redirects=True, trust_env=False
    )


async def test_pages_codes_and_cookies_are_all_secure(tmp_path: Path) -> None:
    async with secure_hall(tmp_path) as (hall, papers), browser(hall, papers) as ama, browser(hall, papers) as ben:
        lead = await hall.link("lead")
        assert lead.startswith("https://127.0.0.1:")
        page = await ama.post(lead)
        assert (page.status_code, page.url.path) == (200, "/lead")
        assert "cannot be read on the way" in page.text
        assert "could read what phones send" not in page.text
        links = (await ama.get("/lead/links")).text
        assert hall.url in links
        assert "http://" not in links.replace("http://www.w3.org/", "")
        joined = await ben.post(await hall.link("door1"), data={"key": "0" * 32})
        assert joined.url.path == "/phone"
        assert joined.headers["cross-origin-opener-policy"] == "same-origin"
        await ben.post("/language", data={"language": "es"})
        given = [cookie for client in (ama, ben) for cookie in client.cookies.jar if cookie.name.startswith("plenary_")]
        assert len(given) == 3
        assert all(cookie.secure for cookie in given)


async def test_a_secure_socket_gets_its_frames(tmp_path: Path) -> None:
    async with secure_hall(tmp_path) as (hall, papers), browser(hall, papers) as ama, browser(hall, papers) as ben:
        await ama.post(await hall.link("lead"))
        await ben.post(await hall.link("door1"), data={"key": "0" * 32})
        cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in ben.cookies.jar)
        async with listening(hall, papers, "/live/phone", cookies) as heard:
            assert '"now"' in str(await heard.recv())
            seen = (await hall.agenda()).seen
            assert (await ama.post("/lead/stages/1/open", data={"seen": seen})).status_code == 200
            async with asyncio.timeout(5):
                while "pull" not in str(await heard.recv()):
                    pass


def listening(hall: Hall, papers: Papers, place: str, cookies: str) -> connect:
    return connect(
        hall.url.replace("https", "wss", 1) + place, ssl=papers.trust, additional_headers={"Cookie": cookies},
        origin=Origin(hall.url), compression=None, proxy=None,
    )  # fmt: skip


async def test_who_comes_without_tls_gets_no_answer(tmp_path: Path) -> None:
    async with secure_hall(tmp_path) as (hall, _papers), httpx2.AsyncClient(trust_env=False) as plain:
        with pytest.raises(httpx2.TransportError):
            await plain.get(hall.url.replace("https", "http", 1))


def on(loop: Loop, papers: Papers, frames: int) -> list[str]:
    """What two phones heard of this many frames, over TLS on this kind of loop."""

    async def story() -> list[str]:
        async with serving(ssl_certfile=papers.certificate, ssl_keyfile=papers.key) as house:
            clients = [await secure(house, papers) for _ in range(2)]
            heard = await asyncio.gather(push_all(house, frames), *(take(client, frames) for client in clients))
            for client in clients:
                await client.close()
            return [line for lines in heard[1:] for line in lines]

    with asyncio.Runner(loop_factory=loop) as runner:
        return runner.run(story())


async def secure(house: House, papers: Papers) -> ClientConnection:
    host, port = house.address
    client = await connect(f"wss://{host}:{port}/hall", ssl=papers.trust, compression=None, proxy=None)
    return client


async def push_all(house: House, frames: int) -> list[str]:
    await until(lambda: len(house.peers) == 2)
    for number in range(frames):
        frame = encode(f"{number} " + "ñ" * 2_000)
        for peer in house.peers:
            await until(partial(peer.push, frame))
    return []


async def take(client: ClientConnection, frames: int) -> list[str]:
    async with asyncio.timeout(20):
        return [str(await client.recv()).split()[0] for _ in range(frames)]


@pytest.mark.parametrize("loop", LOOPS)
def test_many_frames_arrive_whole_and_in_order(loop: Loop, tmp_path: Path) -> None:
    assert on(loop, make_papers(tmp_path), 1_000) == [str(number) for number in range(1_000)] * 2


@pytest.mark.parametrize("loop", LOOPS)
def test_a_phone_that_reads_nothing_fills_a_bounded_buffer_and_is_cut_off(loop: Loop, tmp_path: Path) -> None:
    papers = make_papers(tmp_path)

    async def story() -> None:
        async with serving(ssl_certfile=papers.certificate, ssl_keyfile=papers.key) as house:
            with await asyncio.to_thread(asleep, house, papers):
                await until(lambda: len(house.peers) == 1)
                pushed = [house.peers[0].push(encode("x" * 4_000)) for _ in range(1_000)]
                assert pushed.count(True) * 4_000 < 8 * FULL
                house.peers[0].close(1013)
                await until(lambda: house.peers[0].disconnected)

    with asyncio.Runner(loop_factory=loop) as runner:
        runner.run(story())


def asleep(house: House, papers: Papers) -> ssl.SSLSocket:
    """A phone that shakes hands twice, and then never reads."""
    host, port = house.address
    phone = papers.trust.wrap_socket(socket.create_connection((host, port)), server_hostname=host)
    asked = "GET /hall HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    phone.sendall(f"{asked}Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n".encode())
    while not phone.recv(4_096).endswith(b"\r\n\r\n"):
        pass
    return phone


def test_what_is_wrong_with_a_certificate_is_said_in_one_sentence(tmp_path: Path) -> None:
    papers, other, text = make_papers(tmp_path), make_papers(tmp_path, "other"), tmp_path / "notes.txt"
    text.write_text("not a certificate")
    locked = tmp_path / "locked.pem"
    locked.write_text("-----BEGIN ENCRYPTED PRIVATE KEY-----")
    broken = tmp_path / "broken.pem"
    broken.write_text("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
    for certificate, key, sentence in (
        (None, None, None), (papers.certificate, papers.key, None),
        (papers.certificate, None, "set both"), (None, papers.key, "set both"),
        (tmp_path / "none.pem", papers.key, "cannot be read"), (papers.certificate, tmp_path, "cannot be read"),
        (papers.certificate, text, "not a PEM file"), (papers.certificate, locked, "needs a password"),
        (papers.certificate, other.key, "does not belong"), (broken, papers.key, "does not belong"),
    ):  # fmt: skip
        flaw = find_flaw(Settings(certificate=certificate, certificate_key=key))
        assert flaw is None if sentence is None else flaw and sentence in flaw
