"""A page of many pieces: after a change a screen is sent what looks different since it last looked, no more."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from markupsafe import Markup, escape

from app.screens.fragment import environment


class Piece(Protocol):
    """All that a piece shows. `at` is the list that it stands in, `place` where there: smaller is higher."""

    @property
    def id(self) -> str: ...
    @property
    def at(self) -> str: ...
    @property
    def place(self) -> int: ...
    @property
    def tag(self) -> str: ...
    @property
    def template(self) -> str: ...
    def __hash__(self) -> int: ...


Pieces = Mapping[str, Piece]


@dataclass(frozen=True, slots=True)
class News:
    """What to do with a screen: `changed` pieces come or look different, those of `gone` leave.

    `whole`: the screen has seen nothing that we remember, so `changed` is everything, and all else leaves.
    """

    version: int
    changed: tuple[Piece, ...]
    gone: tuple[str, ...]
    whole: bool


class Mosaic:
    """What the pieces showed last, and at which version of the event that was first seen.

    That version may be later than the change itself, never earlier: a screen is told too much rather than too little.
    """

    def __init__(self) -> None:
        self._first = self._version = -1
        self._pieces: Pieces = {}
        self._since: dict[str, int] = {}
        self._gone: dict[str, int] = {}

    def show(self, version: int, pieces: Pieces) -> None:
        """How it looks at this version. Drawings that were overtaken by a later one come too late."""
        if version < self._version:
            return
        for id, piece in pieces.items():
            if self._pieces.get(id) != piece:
                self._since[id] = version
                self._gone.pop(id, None)
        for id in self._pieces.keys() - pieces.keys():
            self._gone[id] = version
            del self._since[id]
        self._first = self._first if self._first >= 0 else version
        self._version, self._pieces = version, pieces

    def since(self, seen: int) -> News:
        whole = seen < self._first or seen > self._version
        wanted = -1 if whole else seen
        changed = tuple(piece for id, piece in self._pieces.items() if self._since[id] > wanted)
        gone = () if whole else tuple(id for id, version in self._gone.items() if version > seen)
        return News(self._version, changed, gone, whole)


def draw_piece(piece: Piece, language: str, version: int) -> Markup:
    """Its root tells how new it is and where it stands."""
    root = f'class="piece" data-version="{version}.0" data-at="{piece.at}" data-place="{piece.place}"'
    return Markup(f'<{piece.tag} id="{escape(piece.id)}" {root}>{_inner(piece, language)}</{piece.tag}>')


@lru_cache(4_096)
def _inner(piece: Piece, language: str) -> Markup:
    """Two screens of one language share every drawing, and a piece that has not changed is not drawn again."""
    return Markup(environment(language).get_template(piece.template).render(view=piece))
