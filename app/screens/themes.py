"""The theme board: agreed concerns that arrived, and the issues made of them."""

from dataclasses import dataclass

from app.domain.agenda import Kind
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.program import list_names
from app.domain.theme import Issue, Place, list_of
from app.screens.fragment import Fragment, Page, Sight
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_all_groups
from app.store.issues import find_themes
from app.store.statements import Agreed, find_agreed


@dataclass(frozen=True, slots=True)
class Card:
    """An agreed concern with its group's letter, and the issues of the same list it could go under."""

    line: Agreed
    letter: str
    on_list: str


@dataclass(frozen=True, slots=True)
class IssueCard:
    issue: Issue
    cards: tuple[Card, ...]
    raised_by: int


@dataclass(frozen=True, slots=True)
class BoardView:
    """Everything the theme team works with. `groups` is of how many groups "raised by" speaks."""

    lists: tuple[str, ...]
    arrived: tuple[Card, ...]
    issues: tuple[IssueCard, ...]
    taken_out: tuple[IssueCard, ...]
    groups: int
    frozen: bool
    ends_at: int | None
    typed: str

    @property
    def placed(self) -> int:
        """How many concerns have found their place: in an issue, or in one that was taken off the ballot."""
        return sum(len(each.cards) for each in (*self.issues, *self.taken_out))

    def same_list(self, on_list: str, but: int = 0) -> list[Issue]:
        return [card.issue for card in self.issues if card.issue.list == on_list and card.issue.id != but]


def load_board(tx: Tx, sight: Sight) -> BoardView:
    lists, agenda = find_event(tx).lists, find_agenda(tx)
    letters = {group.id: group.letter for group in find_all_groups(tx)}
    cards = [Card(line, letters[line.group], list_of(lists, line.list)) for line in find_agreed(tx, Kind.CONCERNS)]
    issues = [_issue_card(issue, cards) for issue in find_themes(tx)]
    return BoardView(
        list_names(lists),
        tuple(card for card in cards if card.line.issue is None),
        tuple(card for card in issues if card.issue.state is Place.BALLOT),
        tuple(card for card in issues if card.issue.state is not Place.BALLOT and card.cards),
        len({group.id for group in find_all_groups(tx) if not group.removed} | {card.line.group for card in cards}),
        agenda.frozen,
        agenda.now.ends_at if agenda.now is not None and agenda.now.is_open else None,
        sight.typed,
    )


def _issue_card(issue: Issue, cards: list[Card]) -> IssueCard:
    mine = tuple(card for card in cards if card.line.issue == issue.id)
    return IssueCard(issue, mine, len({card.line.group for card in mine}))


BOARD = Fragment(
    "board", "themes/_board.html", load_board, frozenset({Topic.AGREED, Topic.ISSUES, Topic.AGENDA, Topic.GROUPS})
)
THEMES = Page("themes", Audience.THEMES, "themes/page.html", (BOARD,))
