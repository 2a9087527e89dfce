"""A mixed table works on its worksheet. One of its devices writes; what another one wrote is kept beside it."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain import action as actions
from app.domain import worksheet
from app.domain.action import MOST, SUGGESTED, Action, Plan, check_place
from app.domain.change import Topic
from app.domain.refusal import NotFound
from app.domain.refusal_of_closing import DayIsOver
from app.domain.refusal_of_tables import SheetNotOpen, WrittenElsewhere
from app.domain.worksheet import Note, Saved, tidy
from app.store.actions import find_action, find_actions_of, put_action
from app.store.database import Tx
from app.store.events import find_event
from app.store.mixed_tables import change_table, find_writer
from app.store.steps import find_steps
from app.store.worksheets import find_notes, put_note


def _check_open(tx: Tx) -> None:
    """From the posting of the tables until the end of the day: tables correct things, and paper is typed in late."""
    event = find_event(tx)
    if not event.posted:
        raise SheetNotOpen
    if event.ended_at is not None:
        raise DayIsOver


def _check_writer(tx: Tx, table: int, device: int) -> None:
    _check_open(tx)
    if find_writer(tx, table) != device:
        raise WrittenElsewhere


def take_over(tx: Tx, table: int, device: int) -> None:
    """This device writes from now on; any device of the table may, whenever it likes."""
    if find_writer(tx, table) == device:
        return
    _check_open(tx)
    change_table(tx, table, writer=device)
    tx.announce(Topic.WORKSHEET, table)


def write_step(tx: Tx, table: int, device: int, step: str, typed: str, seen: int) -> Saved:
    """`seen` is the version that the words were made from."""
    _check_open(tx)
    writes, before = find_writer(tx, table) == device, _note(tx, table, step)
    after, saved = worksheet.save(before, tidy(typed), seen, writes)
    _put_note(tx, table, step, before, after)
    return saved


def choose_words(tx: Tx, table: int, device: int, step: str, keep: str, seen: str) -> None:
    """Of two versions of one step: the first, the second, or both."""
    _check_writer(tx, table, device)
    before = _note(tx, table, step)
    _put_note(tx, table, step, before, worksheet.choose(before, keep, seen))


def _note(tx: Tx, table: int, step: str) -> Note:
    """The last step has actions instead."""
    if step not in [each.key for each in find_steps(tx)[:-1]]:
        raise NotFound
    return find_notes(tx, table).get(step, Note())


def _put_note(tx: Tx, table: int, step: str, before: Note, after: Note) -> None:
    if after != before:
        put_note(tx, table, step, after)
        tx.announce(Topic.WORKSHEET, table)


def write_action(tx: Tx, table: int, device: int, place: int, plan: Plan, seen: int) -> Saved:
    _check_open(tx)
    writes, before = find_writer(tx, table) == device, _action(tx, table, place)
    after, saved = actions.save(before, plan, seen, writes)
    _put_actions(tx, before, after)
    return saved


def choose_action(tx: Tx, table: int, device: int, place: int, keep: str, seen: str) -> None:
    """Of two versions of one action: the first, the second, or both, which are two actions then."""
    _check_writer(tx, table, device)
    before = _action(tx, table, place)
    after, more = actions.choose(before, keep, seen, next_place(find_actions_of(tx, table)))
    _put_actions(tx, before, after, *more)


def add_action(tx: Tx, table: int, device: int, place: int) -> None:
    """An empty form at this place, which the screen has named: tapped twice, there is one."""
    _check_writer(tx, table, device)
    found = find_actions_of(tx, table)
    if any(each.place == place for each in found):
        return
    check_place(min(place, next_place(found)))
    put_action(tx, Action(table, min(place, next_place(found))))
    tx.announce(Topic.WORKSHEET, table)


def take_away(tx: Tx, table: int, device: int, place: int) -> None:
    """Off the plan, with its words; it can be brought back."""
    _turn(tx, table, device, place, gone=True)


def bring_back(tx: Tx, table: int, device: int, place: int) -> None:
    _turn(tx, table, device, place, gone=False)


def _turn(tx: Tx, table: int, device: int, place: int, gone: bool) -> None:
    _check_writer(tx, table, device)
    before = _action(tx, table, place)
    _put_actions(tx, before, replace(before, gone=gone))


def _action(tx: Tx, table: int, place: int) -> Action:
    """The suggested ones are there from the start; others after somebody added them."""
    check_place(place, MOST)
    empty = Action(table, place)
    return find_action(tx, empty.id) or empty


def _put_actions(tx: Tx, before: Action, after: Action, *more: Action) -> None:
    changed = [each for each in (after, *more) if each != before]
    for each in changed:
        put_action(tx, each)
    if changed:
        tx.announce(Topic.WORKSHEET, before.table)


def next_place(found: Sequence[Action]) -> int:
    return 1 + max((SUGGESTED, *(each.place for each in found)))
