"""The contract with uvicorn, kept by a real server and a real client. Fails when an upgrade moves what we use."""

import asyncio
import gc
import logging
import socket
import weakref

import pytest
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed, InvalidStatus

from app.live.protocol import FULL, encode, peer_of
from tests.live.serving import LOOPS, House, Loop, on, serving, sleeper, until


def test_a_payload_becomes_one_complete_unmasked_text_frame() -> None:
    assert encode("¡Hola!") == b"\x81\x07" + "¡Hola!".encode()


def test_a_scope_of_another_server_says_how_to_start_ours() -> None:
    with pytest.raises(RuntimeError, match="ws=PushProtocol"):
        peer_of({"type": "websocket", "extensions": {"websocket.http.response": {}}})


@pytest.mark.parametrize("loop", LOOPS)
def test_a_pushed_frame_reaches_a_real_client_and_a_close_carries_its_code(loop: Loop) -> None:
    async def story() -> None:
        async with serving() as house:
            (ben,) = await house.connected(1)
            assert house.peers[0].push(encode("strengths are open"))
            assert await ben.recv() == "strengths are open"
            house.peers[0].close(4001)
            assert not house.peers[0].push(encode("too late"))
            assert await farewell(ben) == 4001
            await until(lambda: house.hub.listeners() == 0)

    on(loop, story)


@pytest.mark.parametrize("loop", LOOPS)
def test_a_socket_that_is_not_read_refuses_frames_and_is_cut_off(loop: Loop) -> None:
    async def story() -> None:
        async with serving() as house:
            with await stuffed(house):
                assert house.peers[0].transport.get_write_buffer_size() < FULL + 8000
                house.peers[0].close(1013)
                await until(lambda: house.peers[0].disconnected)

    on(loop, story)


@pytest.mark.parametrize("loop", LOOPS)
def test_a_socket_that_never_answers_a_ping_is_cut_off_though_it_reads_nothing(loop: Loop) -> None:
    async def story() -> None:
        async with serving(ws_ping_interval=0.1, ws_ping_timeout=0.1) as house:
            with await stuffed(house):
                await until(lambda: house.peers[0].disconnected)
                await until(lambda: house.hub.listeners() == 0)

    on(loop, story)


@pytest.mark.parametrize("politely", [True, False])
@pytest.mark.parametrize("loop", LOOPS)
def test_a_phone_that_left_leaves_nothing_for_the_garbage_collector(loop: Loop, politely: bool) -> None:
    async def story() -> None:
        async with serving() as house:
            (ben,) = await house.connected(1)
            left: list[weakref.ref[object]] = [weakref.ref(house.peers[0]), weakref.ref(house.peers[0].conn)]
            house.peers.clear()
            assert all(one() is not None for one in left)
            if politely:
                await ben.close()
            ben.transport.abort()
            await until(lambda: all(one() is None for one in left))

    gc.collect()
    gc.disable()
    try:
        on(loop, story)
    finally:
        gc.enable()


async def test_a_refused_socket_is_told_so() -> None:
    async with serving() as house:
        with pytest.raises(InvalidStatus, match="403"):
            await house.connect("/refuse")


async def test_no_address_and_no_link_is_logged_at_the_level_we_run_with(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    async with serving(log_level="info") as house:
        await trouble(house)
    assert "127.0.0.1:" in caplog.text
    assert "zoes-secret" in caplog.text
    caplog.clear()
    async with serving(log_level="warning") as house:
        await trouble(house)
    assert "the endpoint broke" in caplog.text
    assert "Invalid UTF-8" in caplog.text
    assert "127.0.0.1" not in caplog.text
    assert "zoes-secret" not in caplog.text


async def trouble(house: House) -> None:
    """Everything that makes the server complain."""
    async with house.connect("/crash?link=zoes-secret") as zoe:
        await farewell(zoe)
    with pytest.raises(InvalidStatus):
        await house.connect("/refuse?link=zoes-secret")
    async with house.connect("/hall?link=zoes-secret") as zoe:
        await zoe.send(b"\xff\xfe", text=True)
        await farewell(zoe)


async def farewell(client: ClientConnection) -> int:
    try:
        while True:
            await asyncio.wait_for(client.recv(), 5)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 1006


async def stuffed(house: House) -> socket.socket:
    """A phone that sleeps, with as much on its way to it as its socket takes."""
    phone = await asyncio.to_thread(sleeper, house)
    await until(lambda: len(house.peers) == 1)
    for _ in range(1000):
        if not house.peers[0].push(encode("x" * 4000)):
            await asyncio.sleep(0.01)  # what the kernel still takes
            if not house.peers[0].push(encode("x" * 4000)):
                return phone
    raise AssertionError("the socket took everything")
