"""The afternoon, compared: every badge's table, every word of the worksheets, the council's seats, who answered."""

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from app.domain.mixing import broken
from app.robots.ledger import Ledger
from app.store.actions import find_actions
from app.store.councils import find_council
from app.store.database import Tx
from app.store.groups import find_groups
from app.store.halls import find_hall
from app.store.mixed_tables import find_seating
from app.store.surveys import count_answered
from app.store.worksheets import find_worksheets

Stand = tuple[str, Hashable, Hashable]


@dataclass(frozen=True, slots=True)
class Afternoon:
    tables: int
    actions: int
    seats: int
    survey_n: int
    differences: tuple[str, ...]


def audit_afternoon(tx: Tx, ledger: Ledger) -> Afternoon:
    told, stored = set(_told(ledger)), set(_stored(tx))
    named = [f"acknowledged, not in the afternoon's tables: {each}" for each in told - stored]
    named += [f"in the afternoon's tables, never acknowledged: {each}" for each in stored - told]
    named += [f"does not hold at the tables: {each}" for each in broken(find_hall(tx), find_seating(tx))]
    return Afternoon(
        len(set(find_seating(tx).values())), len(find_actions(tx)), sum(seat.taken for seat in find_council(tx)),
        count_answered(tx), tuple(sorted(named)),
    )  # fmt: skip


def _told(ledger: Ledger) -> Iterator[Stand]:
    for badge, table in ledger.tables.items():
        yield "seat at a table", badge, table
    for where, text in ledger.notes.items():
        yield "worksheet", where, text
    for place, what in ledger.plans.items():
        yield "action", place, what
    for group, taken in ledger.seats.items():
        yield "seats in the council", group, taken
    yield "answered the last questions", "phones", len(ledger.answered)


def _stored(tx: Tx) -> Iterator[Stand]:
    for badge, table in find_seating(tx).items():
        yield "seat at a table", (badge.group, badge.number), table
    for at, texts in find_worksheets(tx).items():
        yield from (("worksheet", (at, step), text) for step, text in texts.items())
    for action in find_actions(tx):
        yield "action", (action.table, action.place), action.plan.what
    for group, letter in ((group.id, group.letter) for group in find_groups(tx)):
        if taken := sum(seat.letter == letter and seat.taken for seat in find_council(tx)):
            yield "seats in the council", group, taken
    yield "answered the last questions", "phones", count_answered(tx)
