"""One browser for all tests of a process; a server with an event of its own for each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from tests.browser.hall import Hall
from tests.services.day import Day
from tests.services.mixing_day import reach_the_result
from tools.browsing import Server, open_browser, reserve_port

OpenHall = Callable[..., Hall]


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def port() -> Iterator[int]:
    with reserve_port() as reserved:
        yield reserved.getsockname()[1]


@pytest.fixture(scope="session")
def browser(playwright: Playwright, port: int) -> Iterator[Browser]:
    browser = open_browser(playwright, port)
    yield browser
    browser.close()


@pytest.fixture
def open_hall(browser: Browser, port: int, tmp_path: Path) -> Iterator[OpenHall]:
    """Opens the hall of this test; keyword arguments are environment variables of its server."""
    halls: list[Hall] = []

    def open_(program: str = "erie", **environment: str) -> Hall:
        server = Server(tmp_path, port, program, **environment)
        halls.append(Hall(browser, server))
        server.start()
        return halls[-1]

    yield open_
    for hall in halls:
        hall.close()


@pytest.fixture
def hall(open_hall: OpenHall) -> Hall:
    return open_hall()


@pytest.fixture
def late_hall(day: Day, open_hall: OpenHall) -> OpenHall:
    """Opens a hall that has its result: the afternoon begins. `day` is the same event."""
    reach_the_result(day)
    return open_hall
