"""What a scribe does with the lines of a list. Each act is remembered, so that it can be undone and redone."""

from app.domain.change import Topic
from app.domain.refusal import Stale, VoteIsFrozen
from app.domain.refusal_of_words import AlreadyAgreed, ChangedSince, LineChanged, NotOnList, NotYours, TooLongAgo
from app.domain.statement import Mark, Statement, check_text
from app.services.holding import put_down, take
from app.store.cards import change_card, find_card
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.scribe_acts import (
    Fields,
    ScribeAct,
    add_scribe_act,
    change_undone,
    count_moves_after,
    find_scribe_act,
    forget_acts_on,
)
from app.store.statements import change_order, change_statement, find_in_group, find_list, find_order

RELEASED = (Mark.AGREED, Mark.ALSO)
ON_LIST = (Mark.SAID, Mark.STAYS)
MOVED = "moved"


def _check(tx: Tx, line: Statement, *marks: Mark) -> None:
    """Lines are worked on until the ballot opens, also at the read-back, when their part of the day is closed."""
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
    if line.mark in RELEASED:
        raise AlreadyAgreed
    if line.mark not in marks:
        raise NotOnList


def _do(tx: Tx, line: Statement, verb: str, **after: object) -> None:
    before = {field: getattr(line, field) for field in after}
    change_statement(tx, line.id, **after)
    _remember(tx, line, verb, before, after)


def _remember(tx: Tx, line: Statement, verb: str, before: Fields, after: Fields) -> None:
    add_scribe_act(tx, line.group, line.kind, verb, line.id, before, after)
    tx.announce(Topic.STATEMENTS, line.group)


def reword(tx: Tx, id: str, group: int, typed: str, seen: int) -> None:
    """Other words for a line, whoever said it. The first words stay one tap away."""
    line = find_in_group(tx, id, group)
    text = check_text(typed)
    if line.text == text and line.mark in ON_LIST:
        return
    _check(tx, line, *ON_LIST)
    if line.version != seen:
        raise LineChanged
    first = line.text if line.original is None else line.original
    _do(tx, line, "changed", text=text, original=None if first == text else first)


def forget_first_words(tx: Tx, id: str, group: int) -> None:
    """They named somebody. That the line was reworded still shows; no undo brings them back."""
    line = find_in_group(tx, id, group)
    if not line.original:
        return
    change_statement(tx, id, original="")
    forget_acts_on(tx, id)
    if find_card(tx, id) is not None:  # that the line came from
        change_card(tx, id, text=line.text)
    tx.announce(Topic.STATEMENTS, group)
    if line.mark in RELEASED:
        tx.announce(Topic.AGREED)


def set_aside(tx: Tx, id: str, group: int) -> None:
    """Off the list, by the facilitator; it can be put back."""
    line = find_in_group(tx, id, group)
    if line.mark is Mark.ASIDE:
        return
    _check(tx, line, *ON_LIST)
    _do(tx, line, "aside", mark=Mark.ASIDE)


def put_back(tx: Tx, id: str, group: int) -> None:
    line = find_in_group(tx, id, group)
    if line.mark in ON_LIST:
        return
    _check(tx, line, Mark.ASIDE)
    _do(tx, line, "back", mark=Mark.SAID)


def set_aside_device(tx: Tx, id: str, group: int) -> None:
    """All lines of the device that wrote this one, without saying who it is."""
    line = find_in_group(tx, id, group)
    if line.author is None:
        return set_aside(tx, id, group)
    for each in find_list(tx, group, line.kind):
        if each.author == line.author and each.mark is Mark.SAID:
            set_aside(tx, each.id, group)


def unsay(tx: Tx, id: str, group: int, seen: int) -> None:
    """The scribe takes an own line back. What a phone or a card said is set aside instead."""
    line = find_in_group(tx, id, group)
    if line.mark is Mark.WITHDRAWN:
        return
    _check(tx, line, Mark.SAID)
    if line.author is not None or line.trace is not None:
        raise NotYours
    if line.version != seen:
        raise Stale
    _do(tx, line, "withdrawn", text="", mark=Mark.WITHDRAWN, original=None)


def move(tx: Tx, id: str, group: int, behind: str) -> None:
    """Right behind another line of its list; "" is the top. Said twice, it stands there once."""
    line = find_in_group(tx, id, group)
    _check(tx, line, *ON_LIST)
    now = _stands_behind(tx, line)
    if behind in (now, id):
        return
    if behind and not _is_neighbour(find_in_group(tx, behind, group), line):
        raise Stale
    _put_behind(tx, line, behind)
    _remember(tx, line, MOVED, {"behind": now}, {"behind": behind})


def _is_neighbour(other: Statement, line: Statement) -> bool:
    return other.kind == line.kind and other.mark in ON_LIST


def _stands_behind(tx: Tx, line: Statement) -> str:
    """The line of the list right above this one."""
    on_list = [each.id for each in find_list(tx, line.group, line.kind) if each.mark in ON_LIST]
    at = on_list.index(line.id)
    return on_list[at - 1] if at else ""


def _put_behind(tx: Tx, line: Statement, behind: str) -> None:
    order = [id for id in find_order(tx, line.group, line.kind) if id != line.id]
    if behind and behind not in order:
        raise ChangedSince
    order.insert(order.index(behind) + 1 if behind else 0, line.id)
    change_order(tx, order)


def undo(tx: Tx, act: int, group: int) -> None:
    """The inverse of one act, whatever else was done since, unless its line has changed again."""
    _turn(tx, act, group, True)


def redo(tx: Tx, act: int, group: int) -> None:
    _turn(tx, act, group, False)


def _turn(tx: Tx, id: int, group: int, undone: bool) -> None:
    act = find_scribe_act(tx, id, group)
    if act is None:
        raise TooLongAgo
    if act.undone == undone:
        return
    line = find_in_group(tx, act.statement, group)
    _check(tx, line, *Mark)
    _change_as(tx, line, act, *((act.after, act.before) if undone else (act.before, act.after)))
    change_undone(tx, id, undone)
    tx.announce(Topic.STATEMENTS, group)


def _change_as(tx: Tx, line: Statement, act: ScribeAct, now: Fields, wanted: Fields) -> None:
    if act.verb == MOVED:
        if count_moves_after(tx, act):
            raise ChangedSince
        return _put_behind(tx, line, wanted["behind"])
    if any(getattr(line, field) != value for field, value in now.items()):
        raise ChangedSince
    change_statement(tx, line.id, **wanted)


def take_line(tx: Tx, id: str, group: int, holder: str, now: int) -> None:
    """This tablet changes the line: the others of its group see that."""
    take(tx, f"line:{find_in_group(tx, id, group).id}", holder, now, group)


def put_line_down(tx: Tx, id: str, group: int, holder: str) -> None:
    put_down(tx, f"line:{find_in_group(tx, id, group).id}", holder, group)
