"""An event without a server, for everything that needs no browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.day import Day


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """Erie: seven groups, one list, three dots."""
    opened = Day(tmp_path)
    yield opened
    opened.database.close()


@pytest.fixture
def two_lists(tmp_path: Path) -> Iterator[Day]:
    """Galveston: what law enforcement raised stands on a list of its own."""
    opened = Day(tmp_path, "galveston")
    yield opened
    opened.database.close()
