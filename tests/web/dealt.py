"""A vote with cards, or on paper, brought to where it is open."""

from app.domain.poll import Way
from app.domain.vote_card import in_groups
from app.robots.person import Answer, Person
from app.services.dealing import make_cards
from app.store.database import Tx
from app.store.events import change_event
from tests.cast import Hall
from tests.web.days import ready_to_vote

PILE = "0123456789abcdef" * 2  # the key of the desk's form


async def deal(hall: Hall, count: int) -> list[tuple[str, str]]:
    """Everything is ready, but the vote is not open yet. Each card as its code and the code on its stub."""
    await hall.runtime.perform(_heads_by, Way.CARDS)
    await ready_to_vote(hall)
    return await hall.runtime.perform(make_cards, hall.runtime.house.vote_key, PILE, count)


async def on_paper(hall: Hall) -> None:
    await hall.runtime.perform(_heads_by, Way.PAPER)
    await ready_to_vote(hall)


def _heads_by(tx: Tx, way: Way) -> None:
    change_event(tx, way=way)


async def use(person: Person, code: str) -> Answer:
    """What the camera opens, and the one button there."""
    page = (await person.open(f"/card/{in_groups(code)}")).page
    return await person.submit(page.needed("/card"))
