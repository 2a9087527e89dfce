"""A server of its own process, and a Chromium that finds it as http://hall.test, as phones do in a hall: no https."""

import os
import shutil
import socket
import time
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import TracebackType
from typing import Final

from playwright.sync_api import Browser, Page, Playwright, TimeoutError

from app.domain.secret import join_code, link_token
from app.store.files import read_keys
from tools.events import copy_event
from tools.serving import start_server

HALL: Final = "http://hall.test"
BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
UNFOLD: Final = "(button) => { const fold = button.closest('details'); if (fold) fold.open = true }"
QUIETLY: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def reserve_port() -> socket.socket:
    """Bound, but not listening: a server of ours may still take it, nobody else is given it."""
    reserved = socket.socket()
    reserved.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    reserved.bind(("127.0.0.1", 0))
    return reserved


def open_browser(playwright: Playwright, port: int) -> Browser:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise FileNotFoundError(f"No browser: install one of {', '.join(BROWSERS)}.")
    rules = f"--host-resolver-rules=MAP hall.test 127.0.0.1:{port}"
    return playwright.chromium.launch(executable_path=found, args=[*QUIETLY, rules])


class Server:
    """`plenary serve` on an event that lies in `folder`. Can be killed and started again on the same port."""

    def __init__(self, folder: Path, port: int, program: str = "erie", **environment: str) -> None:
        self.event = folder / "plenary.db"
        self.port = port
        self.environment = os.environ | {"PLENARY_PUBLIC_URL": HALL} | environment
        if not self.event.exists():
            copy_event(program, self.event)
        self.key = read_keys(self.event.with_suffix(".key")).event
        self._process: ForkServerProcess | None = None

    def __enter__(self) -> "Server":
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.kill()

    def start(self) -> None:
        where = ["--event", str(self.event), "--host", "127.0.0.1", "--port", str(self.port), "--quiet"]
        self._process = start_server(self.environment, where)
        deadline = time.monotonic() + 30
        while not self._answers():
            if not self._process.is_alive() or time.monotonic() > deadline:
                raise RuntimeError(f"the server on port {self.port} did not start")
            time.sleep(0.05)

    def kill(self) -> None:
        """As a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process = None

    def link(self, name: str) -> str:
        """The private link of lead, themes, wall, group1 …"""
        return f"{HALL}/enter/{name}/{link_token(self.key, name, 1)}"

    def code(self, group: int) -> str:
        return join_code(self.key, f"door{group}", 1)

    def door(self, group: int) -> str:
        return f"{HALL}/join/{self.code(group)}"

    def _answers(self) -> bool:
        try:
            socket.create_connection(("127.0.0.1", self.port), 0.5).close()
        except OSError:
            return False
        return True


def press(page: Page, label: str) -> None:
    """The first button that is read out like this, unfolded if need be, and the answer to it."""
    button = page.get_by_role("button", name=label, include_hidden=True).first
    for _ in range(3):
        button.evaluate(UNFOLD)
        try:
            return button.click(timeout=1_500)
        except TimeoutError:  # a redraw has folded it again
            continue
    button.evaluate(UNFOLD)
    return button.click()
