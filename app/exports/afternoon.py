"""The afternoon as it may leave the building: tables and their plans, the council, and what may be told of answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.survey import COUNTED, FEW, Told
from app.store.actions import find_actions
from app.store.councils import find_council
from app.store.database import Tx
from app.store.events import find_event
from app.store.issues import find_themes
from app.store.mixed_tables import find_priorities, find_seating
from app.store.surveys import find_items, find_told
from app.store.worksheets import find_worksheets

CHOOSING = "choosing"


@dataclass(frozen=True, slots=True)
class TableLine:
    """`people` is None where they are few, or where that would give few away; `issue` is the number of its priority."""

    table: int
    people: int | None
    issue: int | None


@dataclass(frozen=True, slots=True)
class SheetLine:
    table: int
    step: str
    text: str


@dataclass(frozen=True, slots=True)
class ActionLine:
    """`decision` says whose it is: police, city, school, community, state, or nothing."""

    table: int
    place: int
    issue: int | None
    what: str
    who: str
    by_when: str
    decision: str
    resources: str
    obstacle: str
    sign: str
    told: str
    first_step: str


@dataclass(frozen=True, slots=True)
class SeatLine:
    """As everybody may see it: `name` only with the second yes, and after the introduction."""

    group: str
    kind: str
    place: int
    state: str
    name: str | None
    partner: str
    office: str


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """How many chose a step from `first` to `last`. Without a count nothing may be told; `n` None: too few."""

    question: str
    pile: str
    n: int | None
    first: int | None
    last: int | None
    count: int | None


@dataclass(frozen=True, slots=True)
class Afternoon:
    tables: tuple[TableLine, ...]
    worksheets: tuple[SheetLine, ...]
    actions: tuple[ActionLine, ...]
    council: tuple[SeatLine, ...]
    survey: tuple[AnswerLine, ...]
    meeting_at: str
    meeting_place: str


def load_afternoon(tx: Tx) -> Afternoon:
    event, priorities = find_event(tx), find_priorities(tx)
    numbers = {issue.id: issue.number for issue in find_themes(tx)}
    of_tables = {table: numbers.get(issue or 0) for table, issue in priorities.items()}
    sizes = _sizes(tx, of_tables)
    return Afternoon(
        tuple(TableLine(table, sizes[table], issue) for table, issue in of_tables.items()),
        tuple(SheetLine(table, step, text) for table, of in find_worksheets(tx).items() for step, text in of.items()),
        _actions(tx, of_tables),
        _council(tx),
        _survey(tx) if event.survey_state in COUNTED else (),
        event.meeting_at, event.meeting_place,
    )  # fmt: skip


def _sizes(tx: Tx, tables: Mapping[int, int | None]) -> dict[int, int | None]:
    """Who is alone among the few could be counted from the others: then a second table keeps its number, too."""
    seated = list(find_seating(tx).values())
    sizes = {table: seated.count(table) for table in tables}
    few = {table for table, size in sizes.items() if size < FEW}
    if len(few) == 1:
        few |= set(sorted(sizes.keys() - few, key=lambda table: sizes[table])[:1])
    return {table: None if table in few else size for table, size in sizes.items()}


def _actions(tx: Tx, numbers: Mapping[int, int | None]) -> tuple[ActionLine, ...]:
    return tuple(
        ActionLine(
            each.table, each.place, numbers.get(each.table), each.plan.what, each.plan.who, each.plan.by_when,
            each.plan.decision, each.plan.resources, each.plan.obstacle, each.plan.sign, each.plan.told,
            each.plan.first_step,
        )
        for each in find_actions(tx)
    )  # fmt: skip


def _council(tx: Tx) -> tuple[SeatLine, ...]:
    """Nothing as long as no group has chosen."""
    seats = find_council(tx)
    if all(seat.state == CHOOSING or seat.label for seat in seats):
        return ()
    return tuple(
        SeatLine(seat.letter, str(seat.kind), seat.place, seat.state, seat.name, seat.partner, seat.label)
        for seat in seats
    )


def _survey(tx: Tx) -> tuple[AnswerLine, ...]:
    found = find_told(tx)
    return tuple(line for item in find_items(tx) for told in found[item.position] for line in _answers(item.text, told))


def _answers(question: str, told: Told) -> list[AnswerLine]:
    if not told.spans:
        return [AnswerLine(question, told.pile, told.n, None, None, None)]
    return [AnswerLine(question, told.pile, told.n, each.first, each.last, each.count) for each in told.spans]
