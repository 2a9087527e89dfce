"""Photographs every screen in its states, while small days are played: python -m tools.pictures [FOLDER]"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from tools.browsing import Server, open_browser, reserve_port
from tools.studio import erie, others
from tools.studio.backstage import Backstage
from tools.studio.camera import Album, Camera
from tools.studio.index import write_index

FOLDER: Final = Path("docs/pictures")
Story = Callable[[Camera, Backstage], None]
STORIES: Final[tuple[tuple[str, Story], ...]] = (
    ("spcp", others.play_first_set_up),
    ("erie", erie.play),
    ("galveston", others.play_galveston),
    ("galveston", others.play_full),
    ("erie", others.play_long),
)


def main() -> None:
    began = time.monotonic()
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, TemporaryDirectory() as made, reserve_port() as reserved:
        port = reserved.getsockname()[1]
        browser, album = open_browser(playwright, port), Album(folder)
        for number, (program, play) in enumerate(STORIES):
            day = Backstage(Path(made, str(number)), program)
            with Server(day.folder, port, program) as server:
                play(Camera(browser, server, album, day.version), day)
            day.database.close()
        album.finish()
        browser.close()
    write_index(folder, album.pictures)
    size = sum(file.stat().st_size for file in folder.glob("*.png")) / 1e6
    print(f"{len(album.pictures)} pictures, {size:.1f} MB, in {folder} ({time.monotonic() - began:.0f} s)")


if __name__ == "__main__":
    main()
