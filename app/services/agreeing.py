"""A group and its list: read aloud, what stays in the room, agreed on, called back."""

from collections.abc import Collection

from app.domain.act import role_of
from app.domain.agreement import cap_of, check_carried
from app.domain.change import Topic
from app.domain.refusal import VoteIsFrozen
from app.domain.refusal_of_words import ListChanged, NothingToAgree, NotOnList
from app.domain.statement import Mark, Statement, fingerprint
from app.services.boarding import arrive, leave_board
from app.services.uncovering import gather
from app.store.acts import add_act
from app.store.chosen import forget_choosing
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.flags import clear_flags, settle_flags
from app.store.groups import change_group, find_group
from app.store.lists import change_list_state, find_list_state
from app.store.scribe_acts import forget_scribe_acts
from app.store.statements import change_marks, change_statement, find_in_group, find_list, release

OUTSIDE = (Mark.AGREED, Mark.ALSO)


def begin_reading(tx: Tx, group: int, kind: str) -> None:
    """The list is read aloud, and stands on the group's phones."""
    find_group(tx, group)
    if not any(line.mark is Mark.SAID for line in find_list(tx, group, kind)):
        raise NothingToAgree
    _read(tx, group, kind, reading=True)


def end_reading(tx: Tx, group: int, kind: str) -> None:
    """The group goes on writing. What was flagged stays flagged until somebody talked about it."""
    find_group(tx, group)
    _read(tx, group, kind, reading=False)


def _read(tx: Tx, group: int, kind: str, *, reading: bool) -> None:
    if find_list_state(tx, group, kind).reading != reading:
        change_list_state(tx, group, kind, reading=reading)
        tx.announce(Topic.READING, group)


def keep_here(tx: Tx, id: str, group: int, stays: bool) -> None:
    """This line stays in the room, or may leave it again."""
    line = find_in_group(tx, id, group)
    before, after = (Mark.SAID, Mark.STAYS) if stays else (Mark.STAYS, Mark.SAID)
    if line.mark is after:
        return
    if line.mark is not before:
        raise NotOnList
    change_statement(tx, id, mark=after)
    tx.announce(Topic.STATEMENTS, group)


def settle(tx: Tx, group: int, kind: str, about: str) -> None:
    """The group has talked about what a phone flagged."""
    if settle_flags(tx, group, kind, about):
        tx.announce(Topic.FLAGS, group)


def name_group(tx: Tx, group: int, named: bool) -> None:
    """May the group be named beside its concerns? Only it can say so, and it may think again."""
    if find_group(tx, group).named is not named:
        change_group(tx, group, named=named)
        tx.announce(Topic.GROUPS, group)


def agree(tx: Tx, group: int, kind: str, seen: str, now: int, carry: Collection[str] = ()) -> None:
    """'The group agrees': its list may leave the room, and nobody can ever tell again which phone wrote what.

    `carry` are the lines that the group chose, if there are more of them than it may carry.
    """
    find_group(tx, group)
    lines = find_list(tx, group, kind)
    if not _is_new(tx, group, kind, lines):
        return
    agenda = find_agenda(tx)
    agenda.check_list(kind)
    if fingerprint(lines) != seen:
        raise ListChanged
    carried = check_carried(lines, cap_of(agenda, kind), carry)
    for line in lines:
        if line.mark is Mark.SAID and line.id not in carried:
            change_statement(tx, line.id, mark=Mark.ALSO)
    release(tx, group, kind)
    _forget(tx, group, kind)
    add_act(tx, now, role_of(group), "agreed", {"kind": kind})
    arrive(tx, sorted(carried), now, role_of(group))
    _tell(tx, group)


def _is_new(tx: Tx, group: int, kind: str, lines: list[Statement]) -> bool:
    """Is there anything to agree on? A list of which every line stays in the room is agreed on while it is read."""
    marks = {line.mark for line in lines}
    if Mark.SAID in marks or (Mark.STAYS in marks and find_list_state(tx, group, kind).reading):
        return True
    if not marks & {*OUTSIDE, Mark.STAYS}:
        raise NothingToAgree
    return False


def _forget(tx: Tx, group: int, kind: str) -> None:
    """What only served to find the agreement, and could tell something about who said what."""
    gather(tx, group, kind)
    clear_flags(tx, group, kind)
    forget_scribe_acts(tx, group, kind)
    forget_choosing(tx, group, kind)
    change_list_state(tx, group, kind, reading=False)


def call_back(tx: Tx, group: int, kind: str, now: int, seen: int | None = None) -> None:
    """The group wants its list back: it is no longer agreed, and everybody can read that it was called back.

    `seen` is how often it had been called back when the button was drawn: a late copy of the tap does nothing.
    """
    find_group(tx, group)
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
    ids = [line.id for line in find_list(tx, group, kind) if line.mark in OUTSIDE]
    times = find_list_state(tx, group, kind).called_back
    if not ids or seen not in (None, times):
        return
    leave_board(tx, ids, now, role_of(group))
    for mark in OUTSIDE:
        change_marks(tx, group, kind, mark, Mark.SAID)
    change_list_state(tx, group, kind, called_back=times + 1)
    add_act(tx, now, role_of(group), "called_back", {"kind": kind})
    _tell(tx, group)


def _tell(tx: Tx, group: int) -> None:
    for topic in (Topic.STATEMENTS, Topic.READING, Topic.CARDS, Topic.FLAGS, Topic.CHOOSING):
        tx.announce(topic, group)
    tx.announce(Topic.AGREED)
