"""The simple theme board: agreed concerns group by group, and the ballot that is made of them."""

from dataclasses import dataclass
from functools import partial

from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.program import list_names
from app.domain.refusal_of_words import NotOnList
from app.domain.theme import Issue, Place, list_of
from app.screens.became import ASK
from app.screens.fragment import Fragment, Page, Sight
from app.store.boards import find_strips
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_all_groups
from app.store.histories import Told, find_history
from app.store.issues import find_themes
from app.store.statements import Agreed, find_agreed

FEWEST, MOST, NO_VOTE = 6, 20, 3  # issues of a good ballot; of a list that needs no vote
SWALLOWS = 3  # a theme that holds one third of many concerns says too little
MANY = 9  # concerns
LONG = 12  # words


@dataclass(frozen=True, slots=True)
class Card:
    """An agreed concern with its group's letter, the list it may go to, and the number on its strip."""

    line: Agreed
    letter: str
    on_list: str
    strip: int

    @property
    def label(self) -> str:
        """How it is called when another concern is the same."""
        return f"{self.letter}{self.strip} {self.line.text[:60]}"


@dataclass(frozen=True, slots=True)
class IssueCard:
    issue: Issue
    cards: tuple[Card, ...]
    raised_by: int
    swallows: bool

    @property
    def reworded(self) -> bool:
        return all(card.line.text != self.issue.text for card in self.cards)

    @property
    def long(self) -> bool:
        return len(self.issue.text.split()) > LONG

    @property
    def label(self) -> str:
        return f"#{self.issue.number} {self.issue.text[:60]}"


@dataclass(frozen=True, slots=True)
class Room:
    """A home group and its concerns that have no place yet."""

    group: Group
    cards: tuple[Card, ...]
    placed: int


@dataclass(frozen=True, slots=True)
class Column:
    """One list of the ballot, in its order. `choices` are what something may be the same as."""

    name: str
    issues: tuple[IssueCard, ...]
    choices: tuple[str, ...]
    waiting: int

    @property
    def needs_no_vote(self) -> bool:
        return 0 < len(self.issues) <= NO_VOTE and not self.waiting


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything the theme team works with. `groups` is of how many groups "raised by" speaks."""

    columns: tuple[Column, ...]
    rooms: tuple[Room, ...]
    themes: tuple[IssueCard, ...]
    taken_out: tuple[IssueCard, ...]
    arrived: int
    placed: int
    groups: int
    frozen: bool
    ends_at: int | None
    typed: str
    last: Told | None
    numbers: tuple[int, ...]

    @property
    def issues(self) -> int:
        return len(self.numbers)

    @property
    def in_order(self) -> bool:
        return self.numbers == tuple(range(1, self.issues + 1))

    @property
    def advice(self) -> str:
        """One thing at the right moment, and only once all that arrived has a place."""
        if self.frozen or self.arrived or not self.issues:
            return ""
        return "few" if self.issues < FEWEST else "many" if self.issues > MOST else "good"


def load_board(tx: Tx, sight: Sight) -> BoardView:
    agenda, cards = find_agenda(tx), find_cards(tx)
    themes = sorted(
        (issue_card(issue, cards) for issue in find_themes(tx)), key=lambda card: (card.issue.place, card.issue.id)
    )
    ballot = [card for card in themes if card.issue.state is Place.BALLOT]
    columns = tuple(_column(name, ballot, cards) for name in list_names(find_event(tx).lists))
    arrived = sum(card.line.issue is None for card in cards)
    return BoardView(
        columns, _rooms(tx, cards),
        tuple(card for card in themes if card.issue.state is Place.THEME),
        tuple(card for card in themes if card.issue.state is Place.KEPT),
        arrived, len(cards) - arrived,
        len({group.id for group in find_all_groups(tx) if not group.removed} | {card.line.group for card in cards}),
        agenda.frozen, agenda.now.ends_at if agenda.now is not None and agenda.now.is_open else None, sight.typed,
        None if agenda.frozen else tx.once(_last_act),
        tuple(card.issue.number for column in columns for card in column.issues),
    )  # fmt: skip


def find_cards(tx: Tx) -> list[Card]:
    lists, strips = find_event(tx).lists, tx.once(find_strips)
    letters = {group.id: group.letter for group in find_all_groups(tx)}
    lines = find_agreed(tx, Kind.CONCERNS)
    return [Card(line, letters[line.group], list_of(lists, line.list), strips[line.id]) for line in lines]


def issue_card(issue: Issue, cards: list[Card]) -> IssueCard:
    mine = tuple(card for card in cards if card.line.issue == issue.id)
    swallows = len(cards) >= MANY and len(mine) * SWALLOWS >= len(cards)
    return IssueCard(issue, mine, len({card.line.group for card in mine}), swallows)


def _column(name: str, ballot: list[IssueCard], cards: list[Card]) -> Column:
    issues = tuple(card for card in ballot if card.issue.list == name)
    alone = [card for card in cards if card.on_list == name and card.line.issue is None]
    choices = (*(card.label for card in issues), *(card.label for card in alone))
    return Column(name, issues, choices, len(alone))


def _rooms(tx: Tx, cards: list[Card]) -> tuple[Room, ...]:
    rooms = []
    for group in find_all_groups(tx):
        mine = [card for card in cards if card.line.group == group.id]
        waiting = tuple(card for card in mine if card.line.issue is None)
        if mine:
            rooms.append(Room(group, waiting, len(mine) - len(waiting)))
    return tuple(rooms)


def _last_act(tx: Tx) -> Told | None:
    """What the undo button takes back."""
    acts = find_history(tx, public=False)
    undoable = (act for act in reversed(acts) if act.who == "themes" and act.on_board and act.verb != "undid")
    return next((act for act in undoable if not act.undone), None)


@dataclass(frozen=True, slots=True)
class ConcernView:
    """One concern, and the issue under which it stands, if any."""

    card: Card
    issue: Issue | None
    frozen: bool
    typed: str


def load_concern(tx: Tx, sight: Sight, id: str) -> ConcernView:
    card = next((card for card in find_cards(tx) if card.line.id == id), None)
    if card is None:
        raise NotOnList
    issue = next((issue for issue in find_themes(tx) if issue.id == card.line.issue), None)
    return ConcernView(card, issue, find_agenda(tx).frozen, sight.typed)


def concern(id: str) -> Page:
    load = partial(load_concern, id=id)
    fragment = Fragment("concern", "themes/_concern.html", load, frozenset(), personal=True)
    return Page("themes", Audience.THEMES, "themes/aside.html", (fragment,), live=False)


NEWS = frozenset({Topic.AGREED, Topic.ISSUES, Topic.AGENDA, Topic.GROUPS})
BOARD = Fragment("board", "themes/_board.html", load_board, NEWS)
THEMES = Page("themes", Audience.THEMES, "themes/page.html", (BOARD, ASK))
