"""The sheet beside the full board: one card or theme and all that can be done with it, for every pointer and key."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from app.domain.hold import letter_of
from app.domain.theme import Issue, Place
from app.screens.alike import AlikeView, load_alike
from app.screens.fragment import Fragment, Page, Sight
from app.screens.mosaic import Piece
from app.screens.themes_full import BOARD, HOLDS, THEMES_FULL, Card, Original, Theme, load_pieces
from app.store.boards import find_links
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.holds import find_holds
from app.store.issues import find_themes

SHOWN = ("merge", "split", "reword", "keep", "link")  # what a key can ask for: that part is open


@dataclass(frozen=True, slots=True)
class SheetView:
    """`what`: "" (closed), card, theme, alike, keys or gone. `at` is the theme that a card stands under.

    `into` and `beside` are the themes and cards that it may be put together with, `others` the themes of the other
    list; `before` says where "higher" and "lower" would put it (0: to the end, None: it is there already).
    """

    what: str
    do: str = ""
    said: Original | None = None
    at: Theme | None = None
    theme: Theme | None = None
    version: int = 0
    into: tuple[Theme, ...] = ()
    beside: tuple[Original, ...] = ()
    others: tuple[Theme, ...] = ()
    linked: tuple[Theme, ...] = ()
    higher: int | None = None
    lower: int | None = None
    frozen: bool = False
    held: str = ""
    alike: AlikeView | None = None
    typed: str = ""


def load_sheet(tx: Tx, sight: Sight, of: str = "", do: str = "") -> SheetView:
    if of == "alike":
        return SheetView("alike", alike=load_alike(tx, sight))
    if not of or of == "keys":
        return SheetView(of)
    pieces, (kind, _, id) = tx.once(load_pieces), of.partition(":")
    themes = [piece for piece in pieces.values() if isinstance(piece, Theme)]
    if kind == "issue":
        theme = next((each for each in themes if str(each.issue) == id), None)
        return _of_theme(tx, sight, theme, themes, do) if theme else SheetView("gone")
    return _of_card(tx, sight, id, pieces, themes, do)


def _of_card(
    tx: Tx, sight: Sight, id: str, pieces: Mapping[str, Piece], themes: list[Theme], do: str
) -> SheetView:  # fmt: skip
    card, at = pieces.get(f"card-{id}"), _theme_with(themes, id)
    said = card.said if isinstance(card, Card) else _said(at, id)
    if said is None:
        return SheetView("gone")
    on_list = card.list if isinstance(card, Card) else at.list if at else 0
    into = _targets(themes, on_list, at)
    beside = tuple(
        each.said for each in pieces.values() if isinstance(each, Card) and each.list == on_list and each.said != said
    )
    return SheetView(
        "card", do, said, at, into=into, beside=beside, frozen=find_agenda(tx).frozen,
        held=_held(tx, sight, f"card:{id}"), typed=sight.typed,
    )  # fmt: skip


def _theme_with(themes: list[Theme], id: str) -> Theme | None:
    return next((theme for theme in themes if any(each.id == id for each in theme.originals)), None)


def _said(at: Theme | None, id: str) -> Original | None:
    return next((each for each in at.originals if each.id == id), None) if at else None


def _targets(themes: list[Theme], on_list: int, but: Theme | None) -> tuple[Theme, ...]:
    fit = (each for each in themes if each.list == on_list and each is not but and each.state is not Place.KEPT)
    return tuple(sorted(fit, key=lambda each: (each.state is not Place.BALLOT, each.place)))


def _of_theme(tx: Tx, sight: Sight, theme: Theme, themes: list[Theme], do: str) -> SheetView:
    column = sorted((each for each in themes if each.at == theme.at), key=lambda each: (each.place, each.id))
    linked = {other for pair in find_links(tx) if theme.issue in pair for other in pair}
    other_list = [each for each in themes if each.list != theme.list]
    higher, lower = _neighbours([each.issue for each in column], theme.issue)
    return SheetView(
        "theme", do, theme=theme, version=_version(find_themes(tx), theme.issue),
        into=_targets(themes, theme.list, theme),
        others=tuple(each for each in other_list if each.issue not in linked and each.state is not Place.KEPT),
        linked=tuple(each for each in other_list if each.issue in linked),
        higher=higher, lower=lower, frozen=find_agenda(tx).frozen, held=_held(tx, sight, f"issue:{theme.issue}"),
        typed=sight.typed,
    )  # fmt: skip


def _version(issues: list[Issue], id: int) -> int:
    return next((each.version for each in issues if each.id == id), 0)


def _neighbours(column: list[int], issue: int) -> tuple[int | None, int | None]:
    """In front of which theme it would stand one higher, and one lower."""
    at = column.index(issue)
    higher = column[at - 1] if at else None
    lower = None if at + 1 == len(column) else column[at + 2] if at + 2 < len(column) else 0
    return higher, lower


def _held(tx: Tx, sight: Sight, thing: str) -> str:
    """The letter of another member who has it in hand."""
    holder = find_holds(tx, sight.now).get(thing, "")
    return "" if holder == letter_of(sight.viewer.member) else holder


def sheet(of: str, do: str) -> Fragment:
    load = partial(load_sheet, of=of, do=do if do in SHOWN else "")
    return Fragment("sheet", "themes/_full_sheet.html", load, frozenset(), personal=True)


def with_sheet(of: str, do: str) -> Page:
    """The whole board with this sheet open."""
    return Page(
        THEMES_FULL.name, THEMES_FULL.audience, THEMES_FULL.template, (HOLDS, BOARD, sheet(of, do)),
        second=THEMES_FULL.second,
    )  # fmt: skip
