"""A room in need: it asks the lead, or wants everybody's eyes."""

from app.domain.change import Topic
from app.domain.refusal import BadSetting
from app.store.database import Tx
from app.store.groups import change_group, find_group

ASKS = ("help", "break", "time")


def ask(tx: Tx, group: int, what: str | None) -> None:
    """Tell the lead what this room needs; None takes it back."""
    if what is not None and what not in ASKS:
        raise BadSetting
    if find_group(tx, group).asks != what:
        change_group(tx, group, asks=what, heard=False)
        tx.announce(Topic.ASKS, group)


def darken(tx: Tx, group: int, dark: bool) -> None:
    """Its phones show nothing, and the lead is told. Nothing else: no reason, no time, no trace."""
    if find_group(tx, group).dark != dark:
        change_group(tx, group, dark=dark)
        tx.announce(Topic.GROUPS, group)
