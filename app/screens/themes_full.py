"""The full theme board: what arrived, themes, and the ballot, side by side and piece by piece."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar, Final

from app.domain.act import THEMES, Act
from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.hold import Hold, letter_of
from app.domain.program import list_names
from app.domain.theme import Issue, Place
from app.screens.fragment import Fragment, Page, Sight
from app.screens.mosaic import Piece, draw_piece
from app.store.acts import find_last_acts
from app.store.boards import find_links
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_all_groups
from app.store.holds import find_held
from app.store.issues import find_themes
from app.store.statements import Agreed, find_agreed

ARRIVED, KEPT = "arrived", "kept"
OF_ONE_GROUP = 10_000  # places between two groups, so that a list that grows moves nobody else's


@dataclass(frozen=True, slots=True)
class Original:
    """An agreed concern in its own words, with its group's letter."""

    id: str
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """A concern that has only arrived. `list` is the one it may go to."""

    said: Original
    list: int
    place: int
    at: str = ARRIVED
    tag: ClassVar[str] = "li"
    template: ClassVar[str] = "themes/_full_card.html"

    @property
    def id(self) -> str:
        return f"card-{self.said.id}"


@dataclass(frozen=True, slots=True)
class Theme:
    """`raised_by` of `groups` groups; `alike` are its look-alikes on the other list: number and list."""

    issue: int
    number: int
    text: str
    state: Place
    list: int
    two: bool
    place: int
    raised_by: int
    groups: int
    originals: tuple[Original, ...]
    alike: tuple[tuple[int, str], ...]
    reason: str
    tag: ClassVar[str] = "li"
    template: ClassVar[str] = "themes/_full_theme.html"

    @property
    def id(self) -> str:
        return f"issue-{self.issue}"

    @property
    def at(self) -> str:
        return KEPT if self.state is Place.KEPT else f"{self.state}-{self.list}"


@dataclass(frozen=True, slots=True)
class Count:
    """How many stand in a list of the board."""

    of: str
    count: int
    at: str = ""
    place: int = 0
    tag: ClassVar[str] = "span"
    template: ClassVar[str] = "themes/_full_count.html"

    @property
    def id(self) -> str:
        return f"count-{self.of}"


@dataclass(frozen=True, slots=True)
class Over:
    """Where the team is: `placed` of `total` concerns have a place."""

    placed: int
    total: int
    issues: int
    frozen: bool
    ends_at: int | None
    swallowing: int | None  # the number of a theme with more than a third of all concerns
    at: str = ""
    place: int = 0
    id: ClassVar[str] = "state"
    tag: ClassVar[str] = "span"
    template: ClassVar[str] = "themes/_full_state.html"


@dataclass(frozen=True, slots=True)
class Undo:
    """What can be taken back: the last act of the team, or of this screen (`mine`). 0: nothing."""

    act: int
    verb: str = ""
    issue: int = 0
    into: int = 0
    mine: bool = False
    at: str = ""
    place: int = 0
    id: ClassVar[str] = "undo"
    tag: ClassVar[str] = "div"
    template: ClassVar[str] = "themes/_full_undo.html"


def undoable(act: Act, mine: bool = False) -> Undo:
    issue, into = (act.about.get(f"{name}_number") for name in ("issue", "into"))
    return Undo(act.id, act.verb, issue if isinstance(issue, int) else 0, into if isinstance(into, int) else 0, mine)


def _last(tx: Tx) -> Undo:
    """The team's last act on the board that still stands; a meaning is none."""
    acts = find_last_acts(tx, 60)
    undone = {act.undoes for act in acts}
    standing = (
        act for act in acts if act.role == THEMES and act.changes and act.undoes is None and act.id not in undone
    )
    return next((undoable(act) for act in standing), Undo(0))


def load_pieces(tx: Tx) -> dict[str, Piece]:
    """Everything on the board, by id."""
    lists, groups = list_names(find_event(tx).lists), find_all_groups(tx)
    lines, issues = find_agreed(tx, Kind.CONCERNS), find_themes(tx)
    cards = _cards(lines, groups, lists)
    themes = _themes(issues, lines, groups, lists, find_links(tx))
    pieces: list[Piece] = [*cards, *themes, *_counts(cards, themes, len(lists)), _over(tx, cards, themes), _last(tx)]
    return {piece.id: piece for piece in pieces}


def _cards(lines: list[Agreed], groups: list[Group], lists: tuple[str, ...]) -> list[Card]:
    letters, nth = {group.id: group.letter for group in groups}, {group.id: n for n, group in enumerate(groups)}
    found, within = [], dict.fromkeys(letters, 0)
    for line in lines:
        within[line.group] += 1
        if line.issue is None:
            place = nth[line.group] * OF_ONE_GROUP + within[line.group]
            found.append(Card(original(line, letters), _nth(lists, line.list), place))
    return found


def original(line: Agreed, letters: dict[int, str]) -> Original:
    return Original(line.id, letters[line.group], line.text)


def _nth(lists: tuple[str, ...], name: str) -> int:
    return lists.index(name) if name in lists else 0


def _themes(
    issues: list[Issue], lines: list[Agreed], groups: list[Group], lists: tuple[str, ...], links: list[tuple[int, int]]
) -> list[Theme]:
    letters, mine = {group.id: group.letter for group in groups}, under(lines)
    of = len({group.id for group in groups if not group.removed} | {line.group for line in lines})
    by_id = {issue.id: issue for issue in issues}
    alike: dict[int, list[tuple[int, str]]] = {}
    for a, b in links:
        for one, other in ((a, b), (b, a)):
            alike.setdefault(one, []).append((by_id[other].number, by_id[other].list))
    return [
        Theme(
            issue.id, issue.number, issue.text, issue.state, _nth(lists, issue.list), len(lists) > 1,
            issue.place, len({line.group for line in mine[issue.id]}), of,
            tuple(original(line, letters) for line in mine[issue.id]), tuple(sorted(alike.get(issue.id, ()))),
            issue.reason,
        )
        for issue in issues if issue.id in mine and issue.state is not Place.GONE
    ]  # fmt: skip


def under(lines: Iterable[Agreed]) -> dict[int, list[Agreed]]:
    """The originals of each theme."""
    found: dict[int, list[Agreed]] = {}
    for line in lines:
        if line.issue is not None:
            found.setdefault(line.issue, []).append(line)
    return found


def _counts(cards: list[Card], themes: list[Theme], lists: int) -> list[Count]:
    places = [f"{state}-{nth}" for state in (Place.THEME, Place.BALLOT) for nth in range(lists)]
    stand = [theme.at for theme in themes]
    return [Count(ARRIVED, len(cards)), *(Count(at, stand.count(at)) for at in (*places, KEPT))]


def _over(tx: Tx, cards: list[Card], themes: list[Theme]) -> Over:
    agenda = find_agenda(tx)
    placed = sum(len(theme.originals) for theme in themes)
    ends_at = agenda.now.ends_at if agenda.now is not None and agenda.now.is_open else None
    total = placed + len(cards)
    large = (theme.number for theme in themes if total > 8 and len(theme.originals) * 3 > total)
    on_ballot = sum(theme.state is Place.BALLOT for theme in themes)
    return Over(placed, total, on_ballot, agenda.frozen, ends_at, next(large, None))


@dataclass(frozen=True, slots=True)
class BoardView:
    """`pieces` are drawn, by the list that they stand in. `member` is this screen's letter."""

    version: int
    lists: tuple[str, ...]
    pieces: dict[str, list[str]]
    member: str
    typed: str


def load_board(tx: Tx, sight: Sight) -> BoardView:
    pieces: dict[str, list[str]] = {}
    for piece in sorted(tx.once(load_pieces).values(), key=lambda each: (each.place, each.id)):
        pieces.setdefault(piece.at or piece.id, []).append(draw_piece(piece, sight.language, tx.version))
    return BoardView(tx.version, list_names(find_event(tx).lists), pieces, letter_of(sight.viewer.member), sight.typed)


@dataclass(frozen=True, slots=True)
class HoldsView:
    """Only what lies on the board: what a group's tablet has in hand is that group's own."""

    held: tuple[Hold, ...]


def load_holds(tx: Tx, sight: Sight) -> HoldsView:
    return HoldsView(tuple(each for each in find_held(tx, sight.now) if not each.thing.startswith("line:")))


NEWS: Final = frozenset({Topic.AGREED, Topic.ISSUES, Topic.AGENDA, Topic.GROUPS})
# Personal, so that its news is a cue: a screen fetches only those pieces that it has not seen.
BOARD = Fragment("board", "themes/_full_board.html", load_board, NEWS, personal=True)
HOLDS = Fragment("holds", "themes/_full_holds.html", load_holds, frozenset({Topic.HOLDS}))
THEMES_FULL = Page("themes/full", Audience.THEMES, "themes/full.html", (HOLDS, BOARD), second="full")
