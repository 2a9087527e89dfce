"""Dots inside the group, on its tablet: offered if a list is longer than it may carry; counted only after the close."""

from dataclasses import dataclass

from app.domain.agenda import LIST_KINDS, Kind, Stage
from app.domain.agreement import room_for
from app.domain.change import Topic
from app.domain.choosing import Chosen, dots_of
from app.domain.statement import Mark, Statement
from app.screens.fragment import Fragment, Sight
from app.store.chosen import find_chosen
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_group
from app.store.lists import find_list_state
from app.store.statements import find_list


@dataclass(frozen=True, slots=True)
class ChoosingPart:
    """`state` is offered, open or closed. `order` are the lines by their dots, after the close."""

    group: int
    kind: Kind
    state: str
    lines: int
    room: int  # how many of the lines may be carried on
    dots: int
    order: tuple[tuple[Statement, Chosen], ...]


@dataclass(frozen=True, slots=True)
class ChoosingView:
    part: ChoosingPart | None


def load_choosing(tx: Tx, sight: Sight) -> ChoosingView:
    group = find_group(tx, sight.viewer.group or 0)
    stage = tx.once(find_agenda).stage_of(group.held_stage)
    if stage is None or stage.kind not in LIST_KINDS or tx.once(find_event).on_paper:
        return ChoosingView(None)
    if tx.once(find_agenda).is_shut(stage.kind):
        return ChoosingView(None)
    return ChoosingView(_part(tx, group.id, stage))


def _part(tx: Tx, group: int, stage: Stage) -> ChoosingPart | None:
    lines = find_list(tx, group, stage.kind)
    state, room = find_list_state(tx, group, stage.kind), room_for(lines, stage.cap)
    if not room and state.choosing != "open":
        return None
    by_id = {line.id: line for line in lines if line.mark is Mark.SAID}
    order = tuple((by_id[each.line], each) for each in find_chosen(tx, group, stage.kind))
    dots = state.chosen_dots or dots_of(len(by_id), room or 1)
    return ChoosingPart(group, stage.kind, state.choosing or "offered", len(by_id), room or 0, dots, order)


CHOOSING = Fragment(
    "choosing",
    "group/_choosing.html",
    load_choosing,
    frozenset({Topic.AGENDA, Topic.GROUPS, Topic.STATEMENTS, Topic.AGREED, Topic.CHOOSING}),
)
