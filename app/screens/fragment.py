"""The one renderer. A fragment is a loader, a template and the topics that redraw it; a page is its fragments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import jinja2
from markupsafe import Markup

from app.domain.audience import Audience, Room, Viewer
from app.domain.change import Change, Topic
from app.domain.machine import Machine
from app.screens.controls import Remembered, press, words
from app.screens.language import NAMES, clock_in, languages, translations
from app.screens.qr import qr
from app.store.database import Tx
from app.store.events import Event, find_event


@dataclass(frozen=True, slots=True)
class Sight:
    """Who looks from where. `key` is the event's key, `url` the address in QR codes, `secure` whether it is https."""

    viewer: Viewer
    language: str
    key: bytes
    url: str
    now: int
    typed: str = ""  # what a refused person had written: it is given back
    machine: Machine = Machine()  # noqa: RUF009 - frozen
    wanted: int | None = None  # the issue that a phone wanted a dot on when all its dots were placed
    meaning: str = ""  # the language of the meanings that a phone wants to read, if no screen speaks it
    referral: str = ""  # the program's words for a room in which a crime is told
    vote_key: bytes = b""  # makes ballots' ids
    has_card: bool = False  # this device has scanned a vote card
    kiosk: bool = False  # this device is a loaner tablet
    joined: bool = False  # this device is a phone of the hall

    @property
    def secure(self) -> bool:
        return self.url.startswith("https:")


@dataclass(frozen=True, slots=True)
class Fragment:
    """`load(tx, sight)` gives the template's `view`; `own_version` orders drawings of a personal fragment."""

    id: str
    template: str
    load: Callable[[Tx, Sight], Any]
    topics: frozenset[Topic]
    personal: bool = False

    def concerns(self, change: Change, scope: int | None) -> bool:
        """A change of one group is news for that group's rooms, and for rooms that see all groups."""
        return change.topic in self.topics and (change.scope is None or scope is None or change.scope == scope)


@dataclass(frozen=True, slots=True)
class Page:
    """What an audience sees under one address: `fragments` in reading order. `live` tells if a socket feeds it.

    `beside` are the topics for which its screens look again for themselves, because they are drawn on another page or
    piece by piece; `second` names an audience's second live page.
    """

    name: str
    audience: Audience
    template: str
    fragments: tuple[Fragment, ...]
    live: bool = True
    beside: frozenset[Topic] = frozenset()
    second: str = ""

    @property
    def shared(self) -> tuple[Fragment, ...]:
        return tuple(fragment for fragment in self.fragments if not fragment.personal)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn page: each fragment's HTML with its root, by id."""

    event: Event
    fragments: dict[str, Markup]


def draw(tx: Tx, fragments: tuple[Fragment, ...], sight: Sight) -> Drawing:
    """Read and render in one consistent view of the event."""
    event = tx.once(find_event)
    return Drawing(event, {fragment.id: _draw_one(tx, fragment, sight, event) for fragment in fragments})


def _draw_one(tx: Tx, fragment: Fragment, sight: Sight, event: Event) -> Markup:
    return render(fragment, fragment.load(tx, sight), sight, event.version)


def render(fragment: Fragment, view: Any, sight: Sight, version: int) -> Markup:
    """A fragment's HTML in its root, which tells how new it is. A view may have a language of its own."""
    inner = environment(getattr(view, "language", sight.language)).get_template(fragment.template).render(view=view)
    own = getattr(view, "own_version", 0)
    return Markup('<div id="{}" class="fragment" data-version="{}.{}">{}</div>').format(
        fragment.id, version, own, Markup(inner)
    )


def draw_page(
    page: Page, drawing: Drawing, sight: Sight, notice: str | None, pseudo: bool, display: tuple[str, ...],
    assets: Mapping[str, str],
) -> str:  # fmt: skip
    """The page around its fragments; `display`: large, dark, light, as this device wants it; `assets`: addresses."""
    return environment(sight.language).get_template(page.template).render(
        page=page, event=drawing.event, fragments=drawing.fragments, notice=notice, language=sight.language,
        languages={code: NAMES[code] for code in languages(pseudo)}, viewer=sight.viewer, now=sight.now,
        display=display, assets=assets,
    )  # fmt: skip


def room_of(page: Page, sight: Sight) -> Room:
    return Room(page.audience, sight.viewer.scope, sight.language, page.second)


@cache
def environment(language: str) -> jinja2.Environment:
    made = jinja2.Environment(
        loader=jinja2.PackageLoader("app", "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        extensions=["jinja2.ext.i18n"],
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # or every include of every drawing asks the disk whether it has changed
    )
    made.policies["ext.i18n.trimmed"] = True
    made.install_gettext_translations(translations(language), newstyle=True)  # type: ignore[attr-defined]
    made.globals |= {
        "qr": qr,
        "draw_press": press,
        "draw_words": words,
        "remembered": Remembered(),
        "clock_time": clock_in(language),
        "of_program": translations(language).gettext,  # a program's own words: unlike those of _(), they are escaped
    }
    return made
