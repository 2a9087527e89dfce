"""The server on a laptop whose clock was set back an hour."""

import time
from unittest.mock import patch

from app.cli import main

HOUR = 60 * 60
right_time = time.time


def late_time() -> float:
    return right_time() - HOUR


if __name__ == "__main__":
    with patch("time.time", late_time):
        main()
