"""The history in plain words: for the theme team at any time, for everyone once the result is shown."""

from dataclasses import dataclass

from app.domain.audience import Audience
from app.domain.refusal_of_themes import HistoryNotYet
from app.screens.fragment import Fragment, Page, Sight
from app.screens.public import page_with
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.histories import Told, find_history


@dataclass(frozen=True, slots=True)
class HistoryView:
    """The newest first. `may_restore`: until the vote opens, for those who work on the board."""

    acts: tuple[Told, ...]
    may_restore: bool


def load_history(tx: Tx, _sight: Sight) -> HistoryView:
    return HistoryView(tuple(reversed(find_history(tx, public=False))), not find_agenda(tx).frozen)


def load_public(tx: Tx, _sight: Sight) -> HistoryView:
    if not find_agenda(tx).revealed:
        raise HistoryNotYet
    return HistoryView(tuple(reversed(find_history(tx, public=True))), False)


HISTORY = Page(
    "themes/history",
    Audience.THEMES,
    "themes/aside.html",
    (Fragment("history", "themes/_history.html", load_history, frozenset(), personal=True),),
    live=False,
)
PUBLIC_HISTORY = page_with(
    "history", Fragment("history", "themes/_history.html", load_public, frozenset(), personal=True)
)
