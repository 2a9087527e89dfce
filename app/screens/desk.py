"""The desk: vote cards are made, dealt and replaced here. It sees counts, never whose card is whose."""

from dataclasses import dataclass
from secrets import token_hex

from app.domain.account import Cards
from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.poll import Poll
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import NAMES, languages
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.groups import count_heads
from app.store.polls import find_current
from app.store.vote_cards import count_cards


@dataclass(frozen=True, slots=True)
class DeskView:
    """`key` names the pile that the form will make; `people` are in the hall; `wanted` is how many cards to suggest."""

    event: Event
    cards: Cards
    poll: Poll | None
    key: str
    people: int
    wanted: int
    languages: tuple[tuple[str, str], ...]
    typed: str

    @property
    def is_sealed(self) -> bool:
        return self.poll is not None and bool(self.poll.digest) and self.poll.is_on


SPARE = 10  # cards more than people: for those that are lost


def load_desk(tx: Tx, sight: Sight) -> DeskView:
    cards, poll = count_cards(tx), find_current(tx)
    people = poll.people if poll is not None and poll.people else count_heads(tx)
    wanted = max(SPARE, people + SPARE - cards.made)
    return DeskView(
        find_event(tx), cards, poll, token_hex(16), people, wanted,
        tuple((code, NAMES[code]) for code in languages()), sight.typed,
    )  # fmt: skip


_TOPICS = frozenset({Topic.VOTE_CARDS, Topic.AGENDA, Topic.DEVICES, Topic.GROUPS, Topic.ISSUES, Topic.RESULT})
DESK_NOW = Fragment("desk", "desk/_desk.html", load_desk, _TOPICS, personal=True)
DESK = Page("desk", Audience.DESK, "desk/page.html", (DESK_NOW,))
