"""Finds every text that a person can meet, and reads and writes the gettext catalogues in app/locale."""

import io
import tomllib
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

APP = Path(__file__).parent.parent / "app"
KEYWORDS = {"_": None, "N_": None, "gettext": None, "ngettext": (1, 2)}  # `trans` blocks report themselves as gettext
JINJA = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
PROGRAM_PARTS = ("stages", "steps", "survey")
PROGRAM_TEXTS = ("title", "prompt", "text", "low", "high")
PROGRAM_LISTS = ("say", "watch")
# Headers that change with the day or the tool would make a difference where no text differs.
RESTLESS = (
    "Project-Id",
    "Report-Msgid",
    "POT-Creation",
    "PO-Revision",
    "Last-Translator",
    "Language-Team",
    "Generated",
)

Text = str | tuple[str, ...]


def source(app: Path = APP) -> Catalog:
    catalog = Catalog(
        header_comment="# Plenary: every text a person can meet. Made by `make translations`.", fuzzy=False
    )
    for text in (*texts_in_code(app), *texts_in_templates(app), *texts_in_programs(app)):
        catalog.add(text)
    return catalog


def texts_in_code(app: Path) -> Iterator[Text]:
    for path in app.rglob("*.py"):
        with path.open("rb") as file:
            for _, text, _, _ in extract("python", file, KEYWORDS):
                yield text


def texts_in_templates(app: Path) -> Iterator[Text]:
    for path in (app / "templates").rglob("*.html"):
        with path.open("rb") as file:
            for _, text, _, _ in extract("jinja2.ext:babel_extract", file, KEYWORDS, options=JINJA):
                yield text


def texts_in_programs(app: Path) -> Iterator[Text]:
    for path in sorted((app / "programs").rglob("*.toml")):
        data = tomllib.loads(path.read_text("utf-8"))
        for part in (part for kind in PROGRAM_PARTS for part in data.get(kind, [])):
            yield from (part[key] for key in PROGRAM_TEXTS if part.get(key))
            yield from (text for key in PROGRAM_LISTS for text in part.get(key, ()))


def template_path(app: Path = APP) -> Path:
    return app / "locale" / "messages.pot"


def language_path(language: str, app: Path = APP) -> Path:
    return app / "locale" / language / "LC_MESSAGES" / "messages.po"


def languages(app: Path = APP) -> list[str]:
    return sorted(path.parent.parent.name for path in (app / "locale").glob("*/LC_MESSAGES/messages.po"))


def read(path: Path, language: str | None = None) -> Catalog:
    """An empty catalogue if there is no file yet."""
    if not path.exists():
        return Catalog(locale=language, header_comment=f"# Plenary in {language}", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def write(path: Path, catalog: Catalog) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    buffer = io.BytesIO()
    write_po(buffer, catalog, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    header, blank, body = buffer.getvalue().decode().partition("\n\n")
    calm = [line for line in header.splitlines() if not line.startswith(tuple(f'"{name}' for name in RESTLESS))]
    path.write_text("\n".join(calm) + blank + body.rstrip("\n") + "\n", "utf-8")
