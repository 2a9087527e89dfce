"""The page that shows the pictures: by role, with a sentence each."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tools.studio.camera import Picture

ROLES: Final = {  # role: title and width of a picture on the page
    "door": ("The way in", 180),
    "phone": ("A guest's phone", 180),
    "tablet": ("A group's tablet", 230),
    "lead": ("The lead", 300),
    "themes": ("The theme team's board", 300),
    "wall": ("The wall", 400),
    "desk": ("The desk: vote cards", 230),
    "teller": ("The tellers", 230),
    "remote": ("The remote", 180),
    "guide": ("In the printed guides", 300),
    "print": ("On paper", 230),
}
PAGE: Final = 920  # pixels
HEAD: Final = """# What people see

Every screen in its states, made by `make pictures` from a played day. People, places and words are samples or published
ones; the codes lead nowhere.

"""


def write_index(folder: Path, pictures: Sequence[Picture]) -> None:
    parts = [HEAD, " · ".join(f"[{title}](#{_anchor(title)})" for title, _ in ROLES.values()), "\n"]
    for role, (title, width) in ROLES.items():
        parts.append(f"\n## {title}\n\n")
        parts.append(_grid([each for each in pictures if each.role == role], width))
    (folder / "README.md").write_text("".join(parts), "utf-8")


def _anchor(title: str) -> str:
    return title.lower().replace("'", "").replace(" ", "-")


def _grid(pictures: Sequence[Picture], width: int) -> str:
    columns = PAGE // width
    rows = [pictures[first : first + columns] for first in range(0, len(pictures), columns)]
    cells = ["".join(_cell(picture, width) for picture in row) for row in rows]
    return "<table>\n" + "".join(f"<tr>\n{row}</tr>\n" for row in cells) + "</table>\n"


def _cell(picture: Picture, width: int) -> str:
    file = f"{picture.name}.png"
    image = f'<img src="{file}" width="{width}" alt="{picture.says}">'
    return f'<td valign="top"><a href="{file}">{image}</a><br>{picture.says}</td>\n'
