"""A wall of paper: every agreed concern as a strip to cut, and the result of the wall typed in afterwards."""

from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.theme import Place
from app.screens.fragment import Fragment, Page, Sight
from app.screens.themes import Card, IssueCard, find_cards, issue_card
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.issues import find_themes


@dataclass(frozen=True, slots=True)
class StripsView:
    event: Event
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class TypedInView:
    """`left` are the strips that hang under no issue yet."""

    issues: tuple[IssueCard, ...]
    left: tuple[Card, ...]
    frozen: bool
    typed: str


def load_strips(tx: Tx, _sight: Sight) -> StripsView:
    return StripsView(find_event(tx), tuple(find_cards(tx)))


def load_typed_in(tx: Tx, sight: Sight) -> TypedInView:
    cards = find_cards(tx)
    issues = tuple(issue_card(issue, cards) for issue in find_themes(tx) if issue.state is Place.BALLOT)
    left = tuple(card for card in cards if card.line.issue is None)
    return TypedInView(issues, left, find_agenda(tx).frozen, sight.typed)


STRIPS = Page(
    "themes/strips",
    Audience.THEMES,
    "themes/strips.html",
    (Fragment("sheets", "themes/_strips.html", load_strips, frozenset(), personal=True),),
    live=False,
)
TYPED_IN = Page(
    "themes/typed-in",
    Audience.THEMES,
    "themes/aside.html",
    (Fragment("typed-in", "themes/_typed_in.html", load_typed_in, frozenset(), personal=True),),
    live=False,
)
