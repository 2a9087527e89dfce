"""Photographs every screen in its states, while small days are played: python -m tools.pictures [FOLDER]"""

import sys
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from tools.browsing import Server, open_browser, reserve_port
from tools.studio import erie, hall, others, table, voice, vote
from tools.studio.backstage import Backstage
from tools.studio.camera import Album, Camera, Picture
from tools.studio.index import write_index

FOLDER: Final = Path("docs/pictures")
AT_ONCE: Final = 2  # days
Story = tuple[str, Callable[[Camera, Backstage], None]]
STORIES: Final[tuple[Story, ...]] = (
    ("erie", erie.play),
    ("spcp", voice.play),
    ("spcp", table.play),
    ("spcp", hall.play),
    ("spcp", others.play_first_set_up),
    ("galveston", others.play_galveston),
    ("galveston", others.play_full),
    ("erie", others.play_long),
    ("galveston", vote.play_cards),
    ("erie", vote.play_box),
)


def photograph(folder: Path, story: Story) -> list[Picture]:
    """One day, with a server and a browser of its own."""
    program, play = story
    with sync_playwright() as playwright, TemporaryDirectory() as made, reserve_port() as reserved:
        port = reserved.getsockname()[1]
        browser, album, day = open_browser(playwright, port), Album(folder), Backstage(Path(made, "day"), program)
        with Server(day.folder, port, program) as server:
            play(Camera(browser, server, album, day.version), day)
        day.database.close()
        browser.close()
        return album.finish()


def main() -> None:
    began = time.monotonic()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(AT_ONCE, get_context("spawn"), max_tasks_per_child=1) as days:
        pictures = [each for album in days.map(partial(photograph, folder), STORIES) for each in album]
    _tidy(folder, pictures)
    write_index(folder, pictures)
    size = sum(file.stat().st_size for file in folder.glob("*.png")) / 1e6
    print(f"{len(pictures)} pictures, {size:.1f} MB, in {folder} ({time.monotonic() - began:.0f} s)")


def _tidy(folder: Path, pictures: list[Picture]) -> None:
    """Pictures that nobody takes any more are thrown away."""
    names = Counter(picture.name for picture in pictures)
    if twice := [name for name, times in names.items() if times > 1]:
        raise ValueError(f"two pictures are called {', '.join(twice)}")
    for file in folder.glob("*.png"):
        if file.stem not in names:
            file.unlink()


if __name__ == "__main__":
    main()
