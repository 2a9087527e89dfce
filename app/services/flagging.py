"""While a list is read aloud, a phone says: this is wrong, this must stay here, something is missing."""

from app.domain.change import Topic
from app.domain.flag import LIST, What
from app.domain.refusal_of_words import NotOnList, NotReadNow
from app.domain.statement import Mark
from app.store.database import Tx
from app.store.flags import add_flag, remove_flag
from app.store.lists import find_list_state
from app.store.statements import find_in_group


def raise_flag(tx: Tx, group: int, kind: str, about: str, what: What, mark: str) -> None:
    """Shown to the group as what it is about, never as how many or who. Told twice, it stands once."""
    if not find_list_state(tx, group, kind).reading:
        raise NotReadNow
    _check_about(tx, group, kind, about, what)
    if add_flag(tx, group, kind, about, what, mark):
        tx.announce(Topic.FLAGS, group)


def take_flag_back(tx: Tx, group: int, about: str, what: What, mark: str) -> None:
    if remove_flag(tx, about, what, mark):
        tx.announce(Topic.FLAGS, group)


def _check_about(tx: Tx, group: int, kind: str, about: str, what: What) -> None:
    if (about == LIST) != (what is What.MISSING):
        raise NotOnList
    if about == LIST:
        return
    line = find_in_group(tx, about, group)
    if line.kind != kind or line.mark is not Mark.SAID:
        raise NotOnList
