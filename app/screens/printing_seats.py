"""The list of who sits where, by badge, for doors and desks; and a large number for each mixed table."""

from dataclasses import dataclass
from functools import partial

from app.domain.audience import Audience
from app.screens.fragment import Fragment, Page, Sight
from app.screens.mixed import MixedView, load_mixed
from app.screens.printing import Tongue
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.mixed_tables import find_tables


@dataclass(frozen=True, slots=True)
class SeatsView:
    """`mixed` is None until the tables are posted."""

    event: Event
    tongues: tuple[Tongue, ...]
    mixed: MixedView | None
    tables: tuple[int, ...]


def load_seats(tx: Tx, _sight: Sight, spoken: tuple[str, ...]) -> SeatsView:
    tables = tuple(table.id for table in find_tables(tx))
    return SeatsView(find_event(tx), tuple(Tongue(code) for code in spoken), load_mixed(tx), tables)


def seats(spoken: tuple[str, ...]) -> Page:
    load = partial(load_seats, spoken=spoken)
    sheets = Fragment("sheets", "print/_seats.html", load, frozenset(), personal=True)
    return Page("lead/print/tables", Audience.LEAD, "print/page.html", (sheets,), live=False)
