"""Blank cards for the members of the council: how to reach them, written by hand, for the secretary only."""

from dataclasses import dataclass
from functools import partial

from app.domain.audience import Audience
from app.screens.fragment import Fragment, Page, Sight
from app.screens.printing import Tongue
from app.store.councils import find_council
from app.store.database import Tx
from app.store.events import Event, find_event

ON_A_SHEET = 4
MOST = 80


@dataclass(frozen=True, slots=True)
class ContactCardsView:
    """`sheets` is how many are needed for one card a seat."""

    event: Event
    tongues: tuple[Tongue, ...]
    sheets: int

    on_a_sheet = ON_A_SHEET


def load_cards(tx: Tx, _sight: Sight, spoken: tuple[str, ...]) -> ContactCardsView:
    seats = min(MOST, len(find_council(tx)))
    return ContactCardsView(find_event(tx), tuple(Tongue(code) for code in spoken), max(1, -(-seats // ON_A_SHEET)))


def contact_cards(spoken: tuple[str, ...], audience: Audience = Audience.LEAD) -> Page:
    """The lead prints them with the other sheets; the secretary, who has another link, on their own page."""
    load = partial(load_cards, spoken=spoken)
    sheets = Fragment("sheets", "print/_contacts.html", load, frozenset(), personal=True)
    name = "secretary/cards" if audience is Audience.SECRETARY else "lead/print/contacts"
    template = "secretary/print.html" if audience is Audience.SECRETARY else "print/page.html"
    return Page(name, audience, template, (sheets,), live=False)
