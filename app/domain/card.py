"""A card: written in silence, delivered together, uncovered one by one."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.domain.refusal import Stale
from app.domain.refusal_of_words import CardsAreDelivered, EnoughCards, NotYours, TooManyStatements

ON_PILE = 2  # the version of every card that comes onto the pile: none is known by how often or how late it was written
AT_ALL = 4  # times as many cards as at once may come from one phone, also those it took back


class CardState(StrEnum):
    """How far a card is. Only its phone reads it before it is UNCOVERED; after that its group does, and nobody else."""

    WRITTEN = "written"
    WITHDRAWN = "withdrawn"  # taken back: its words are gone
    DELIVERED = "delivered"  # in the pile, face down
    UNCOVERED = "uncovered"  # on the table: the group talks about it
    KEPT = "kept"  # it became a line
    JOINED = "joined"  # the group found that a line says it already
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class Card:
    """`author` is a phone's mark until the cards are delivered; `statement` the line that it became or joined."""

    id: str
    group: int
    kind: str
    text: str
    state: CardState
    version: int
    author: str | None = None
    trace: str | None = None
    statement: str | None = None


def check_cards(own: Sequence[CardState], most: int, late: bool) -> None:
    """May one more be written by the phone of which these are? What is on the pile counts once all are delivered."""
    counted = [state for state in own if state is CardState.WRITTEN or (late and state is not CardState.WITHDRAWN)]
    if len(counted) >= most:
        raise EnoughCards(limit=most)
    if len(own) >= AT_ALL * most:
        raise TooManyStatements(limit=AT_ALL * most)


def check_change_card(card: Card, trace: str, seen: int) -> None:
    """May the phone with this mark change its card, drawn from version `seen`?"""
    if card.trace != trace:
        raise NotYours
    if card.state is CardState.WITHDRAWN:
        raise Stale
    if card.state is not CardState.WRITTEN:
        raise CardsAreDelivered
    if card.version != seen:
        raise Stale
