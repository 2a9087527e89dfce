"""What the lead says to a room: on its tablet until it was read."""

from dataclasses import dataclass

from app.domain.change import Topic
from app.screens.fragment import Fragment, Sight
from app.store.database import Tx
from app.store.messages import Message, find_messages


@dataclass(frozen=True, slots=True)
class ToldView:
    """`at` is where this screen lives; a message to all is taken away by the lead alone."""

    messages: tuple[Message, ...]
    at: str


def load_told(tx: Tx, sight: Sight) -> ToldView:
    group = sight.viewer.group or 0
    return ToldView(tuple(find_messages(tx, group)), f"/group/{group}")


TOLD = Fragment("told", "group/_told.html", load_told, frozenset({Topic.MESSAGES}))
