"""The report-outs as one file for a stick: it opens in any browser, asks no network for anything, and prints."""

import re
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import Protocol

import jinja2

from app.exports.report_outs import ReportOuts


class Tongue(Protocol):
    """A language, and how it says a sentence of ours."""

    @property
    def code(self) -> str: ...

    def say(self, message: str, **values: object) -> str: ...


@dataclass(frozen=True, slots=True)
class Dress:
    """What is put into the file: its style, which names fonts by their files, its script, and those files."""

    css: str
    js: str
    fonts: Mapping[str, bytes]


def to_html(outs: ReportOuts, tongues: Sequence[Tongue], dress: Dress) -> str:
    return _template().render(
        outs=outs, tongues=tongues, css=_with_fonts(dress), js=dress.js,
        digest=b64encode(sha256(dress.js.encode()).digest()).decode(),
    )  # fmt: skip


def _with_fonts(dress: Dress) -> str:
    def inlined(found: re.Match[str]) -> str:
        return f"url(data:font/woff2;base64,{b64encode(dress.fonts[found[1]]).decode()})"

    return re.sub(r'url\("/static/fonts/([\w.-]+)"\)', inlined, dress.css)


@cache
def _template() -> jinja2.Template:
    loader = jinja2.PackageLoader("app", "templates")
    environment = jinja2.Environment(
        loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("wall/stick.html")
