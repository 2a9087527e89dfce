"""The pictures of the printed guides: the essential part alone, large enough for 58 mm on paper."""

from io import BytesIO
from typing import Final

from PIL import Image, ImageOps
from playwright.sync_api import FloatRect, Locator, Page

from tools.studio.camera import Camera, stand_still

SHAPE: Final = (960, 640)
EDGE: Final = 16
MARGIN: Final = 2
# What a column that can be scrolled would show by half, it does not show here.
WHOLE_ONLY: Final = """() => {
  for (const piece of document.querySelectorAll(".columns .piece")) {
    let column = piece.parentElement;
    while (column && getComputedStyle(column).overflowY === "visible") column = column.parentElement;
    if (column && piece.getBoundingClientRect().bottom > column.getBoundingClientRect().bottom)
      piece.style.visibility = "hidden";
  }
}"""
TABLET: Final = (500, 1200)


def silent(camera: Camera, tablet: Page) -> None:
    _take(camera, tablet, "tablet-silent", "The tablet while everyone writes.", TABLET, "#cards .silence")


def card(camera: Camera, tablet: Page) -> None:
    _take(camera, tablet, "tablet-card", "An uncovered card.", TABLET, "#cards .uncovered")


def read(camera: Camera, tablet: Page) -> None:
    parts = ("#lists .over", "#lists ol > li:nth-child(-n+2)")
    _take(camera, tablet, "tablet-read", "The list is read aloud.", TABLET, *parts)


def became(camera: Camera, tablet: Page) -> None:
    """One concern and the answer; the group's others are left out."""
    rest = "document.querySelectorAll('#became li:nth-child(n+2)').forEach((each) => { each.remove() })"
    _take(camera, tablet, "tablet-became", "What became of our concerns.", (540, 1200), "#became", first=rest)


def simple_board(camera: Camera, team: Page) -> None:
    parts = (".arrived h2", ".arrived h3:first-of-type", ".arrived .cards:first-of-type")
    unfold = "document.querySelector('.arrived .cards details').open = true"
    _take(camera, team, "board-simple", "The simple board.", (540, 1200), *parts, first=unfold)


def full_board(camera: Camera, team: Page) -> None:
    _take(camera, team, "board-full", "The full board.", (1080, 720), "main")


def alike(camera: Camera, team: Page) -> None:
    _take(camera, team, "board-alike", "Two that look alike.", (560, 800), ".sheet h2", ".pairs li:first-child")


def meanings(camera: Camera, team: Page) -> None:
    _take(camera, team, "meanings", "Meanings.", (620, 1000), "section .pairs > li:nth-child(-n+3)")


def _take(
    camera: Camera, page: Page, name: str, says: str, size: tuple[int, int], *parts: str, first: str = WHOLE_ONLY
) -> None:
    """The same screen in a sharper window of this size; of it these parts. `first` makes it ready."""
    sharp = camera.page(
        device_scale_factor=2,
        storage_state=page.context.storage_state(),
        viewport={"width": size[0], "height": size[1]},
    )
    sharp.goto(page.url)
    sharp.wait_for_timeout(300)
    stand_still(sharp)
    sharp.evaluate(first)
    seen = [part for each in parts for part in sharp.locator(each).all()]
    camera.keep(_frame(sharp.screenshot(clip=_around(seen, size[0]), full_page=True)), f"guide-{name}", says)
    sharp.context.close()


def _around(parts: list[Locator], width: int) -> FloatRect:
    boxes = [box for part in parts if (box := part.bounding_box())]
    top, bottom = min(box["y"] for box in boxes), max(box["y"] + box["height"] for box in boxes)
    left, right = min(box["x"] for box in boxes), max(box["x"] + box["width"] for box in boxes)
    left, top = max(0, left - MARGIN), max(0, top - MARGIN)
    return {"x": left, "y": top, "width": min(width, right + MARGIN) - left, "height": bottom + MARGIN - top}


def _frame(taken: bytes) -> bytes:
    """Onto one shape; what is left over has the ground's colour."""
    picture: Image.Image = Image.open(BytesIO(taken)).convert("RGB")
    ground = "#{:02x}{:02x}{:02x}".format(*picture.crop((1, 1, 2, 2)).tobytes())
    inside = (SHAPE[0] - 2 * EDGE, SHAPE[1] - 2 * EDGE)
    framed, kept = ImageOps.expand(ImageOps.pad(picture, inside, color=ground), EDGE, ground), BytesIO()
    framed.save(kept, "PNG")
    return kept.getvalue()
