"""A real event, prepared through the services as a day would: joined, said, agreed, themed, the vote open."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.cli import create_event
from app.domain.agenda import Kind
from app.domain.poll import Way
from app.domain.secret import ballot_id, hand_key, join_code, link_token, participant_id, statement_id
from app.domain.statement import fingerprint
from app.services.agreeing import agree
from app.services.contributing import say
from app.services.dealing import make_cards
from app.services.facilitating import open_stage
from app.services.grouping import add_group
from app.services.joining import enter_heads, join
from app.services.theming import make_the_rest
from app.services.voting import Slip
from app.store.database import Database, Tx
from app.store.events import change_event, find_agenda, find_event
from app.store.files import read_keys
from app.store.groups import find_groups
from app.store.issues import find_issues
from app.store.statements import find_list

MOST_HEADS = 500  # of one group
CONCERNS = (
    "Nobody knows the officers who work in our street by name",
    "It takes too long until somebody comes when we call",
    "Young people are stopped for standing at the corner",
    "Officers hear of a complaint only when it is decided",
    "New neighbors are afraid to call because of their papers",
    "There is no interpreter at the front desk after five in the evening",
    "The same few houses get all the calls and no help between them",
    "A call about a person in crisis brings three cars and no one who can talk",
    "Officers are moved on as soon as people have learned to trust them",
    "What happens to a report that we made is never told to us",
    "Speeding on the avenue where the children cross to school",
    "Traffic stops end in a search more often for some than for others",
    "Recruits do not come from the neighborhoods they will work in",
    "People film us and post only the half minute in which it looks worst",
    "The park is dark and the emergency phone has been broken since spring",
)  # samples, written for this bench


@dataclass(frozen=True, slots=True)
class Event:
    """`phones` are the secrets of admitted phones; `groups` says in which group each is. `cards` are codes of cards."""

    file: Path
    key: bytes
    vote_key: bytes
    short: str
    phones: tuple[str, ...]
    groups: tuple[int, ...]
    issues: tuple[int, ...]
    vote: int  # the position of its stage
    cards: tuple[str, ...] = ()

    def participant(self, phone: int) -> str:
        return participant_id(self.key, self.phones[phone])

    def door(self, phone: int) -> str:
        """The path at which this phone joins its group."""
        return "/join/" + join_code(self.key, f"door{self.groups[phone]}", 1)

    def slip(self, phone: int) -> Slip:
        """Whose ballot in the vote a tap of this phone is for."""
        secret = self.phones[phone]
        id = ballot_id(self.vote_key, secret, 1)
        return Slip(1, id, hand_key(self.vote_key, secret, 1), participant=self.participant(phone))

    def link(self, name: str) -> str:
        return f"/enter/{name}/{link_token(self.key, name, 1)}"


def prepare(
    folder: Path, phones: int, program: str = "erie", concerns: Sequence[str] = CONCERNS, cards: int = 0
) -> Event:
    """With `cards` everybody votes with one of them."""
    file = folder / "bench.db"
    create_event(file, program, {"convener": "bench", "computer": "bench"}, rehearsal=True)
    keys = read_keys(file.with_suffix(".key"))
    key = keys.event
    secrets = tuple(f"{number:032x}" for number in range(1, phones + 1))
    database = Database(file)
    try:
        groups = database.write_now(_gather, key, secrets)
        database.write_now(_speak, key, sorted(set(groups)), concerns)
        codes = database.write_now(_deal, keys.vote, cards) if cards else ()
        vote = database.write_now(_open, Kind.VOTE)
        issues = tuple(issue.id for issue in database.read_now(find_issues))
        return Event(file, key, keys.vote, database.read_now(find_event).short, secrets, groups, issues, vote, codes)
    finally:
        database.close()


def _gather(tx: Tx, key: bytes, secrets: tuple[str, ...]) -> tuple[int, ...]:
    """Enough groups, all heads counted, every phone admitted."""
    while len(groups := [group.id for group in find_groups(tx)]) * MOST_HEADS < len(secrets):
        add_group(tx, max(groups) + 1, f"Group {max(groups) + 1}", "", "community")
    for group in groups:
        enter_heads(tx, group, MOST_HEADS, complete=False)
    places = tuple(groups[number % len(groups)] for number in range(len(secrets)))
    for secret, group in zip(secrets, places, strict=True):
        join(tx, participant_id(key, secret), group)
    return places


def _speak(tx: Tx, key: bytes, groups: list[int], concerns: Sequence[str]) -> None:
    _open(tx, Kind.CONCERNS)
    for number, text in enumerate(concerns):
        say(tx, statement_id(key, str(number)), groups[number % len(groups)], Kind.CONCERNS, text, None)
    for group in groups:
        if lines := find_list(tx, group, Kind.CONCERNS):
            agree(tx, group, Kind.CONCERNS, fingerprint(lines), int(time.time()))
    make_the_rest(tx, int(time.time()))


def _deal(tx: Tx, key: bytes, count: int) -> tuple[str, ...]:
    change_event(tx, way=Way.CARDS)
    return tuple(code for code, _ in make_cards(tx, key, "0" * 32, count))


def _open(tx: Tx, kind: Kind) -> int:
    agenda = find_agenda(tx)
    position = next(stage.position for stage in agenda.stages if stage.kind is kind)
    open_stage(tx, position, agenda.seen, int(time.time()), "a measurement")
    return position
