"""Saying something: phones and the scribe write lines on their group's list."""

from app.domain.agenda import LIST_KINDS, Mode, Stage
from app.domain.change import Topic
from app.domain.refusal import NotInGroup, NotOnList, PhonesAreAway, SentBefore, StageNotOpen
from app.domain.statement import Mark, Statement, check_change, check_count, check_text
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_group, find_participant
from app.store.statements import (
    add_statement,
    change_marks,
    change_statement,
    count_written_by,
    find_in_group,
    find_statement,
)


def group_of_phone(tx: Tx, participant: str) -> int:
    found = find_participant(tx, participant)
    if found is None or found.group is None:
        raise NotInGroup
    return found.group


def _open_stage(tx: Tx, group: int, kind: str) -> Stage:
    """The stage this room is in, if it is open and is the one that the words were written for."""
    stage = find_agenda(tx).stage_of(find_group(tx, group).held_stage)
    if stage is None or not stage.is_open or stage.kind not in LIST_KINDS or stage.kind != kind:
        raise StageNotOpen
    return stage


def say(tx: Tx, id: str, group: int, kind: str, typed: str, author: str | None) -> None:
    """Put a line on the group's list. `author` is a phone's mark, None for the scribe. Said twice, it stands once."""
    known = find_statement(tx, id)
    text = check_text(typed)
    if known is not None:
        if known.text != text:  # also when the first words were withdrawn: these are not lost without a word
            raise SentBefore
        return
    stage = _open_stage(tx, group, kind)
    if author is not None:
        if stage.mode is Mode.TALK:
            raise PhonesAreAway
        check_count(count_written_by(tx, author))
    add_statement(tx, Statement(id, group, kind, text, Mark.SAID, 1, author), find_group(tx, group).list)
    tx.announce(Topic.STATEMENTS, group)


def change_line(tx: Tx, id: str, group: int, typed: str, author: str | None, seen: int) -> None:
    """Other words for a line, by who wrote it."""
    line = find_in_group(tx, id, group)
    text = check_text(typed)
    if line.text == text and line.author == author and line.mark is Mark.SAID:
        return
    check_change(line, author, seen)
    _open_stage(tx, group, line.kind)
    change_statement(tx, id, text=text)
    tx.announce(Topic.STATEMENTS, group)


def withdraw(tx: Tx, id: str, group: int, author: str | None, seen: int) -> None:
    """The words are gone from the event; the empty row remains so that a late copy cannot bring them back."""
    line = find_in_group(tx, id, group)
    if line.mark is Mark.WITHDRAWN and line.author == author:
        return
    check_change(line, author, seen)
    change_statement(tx, id, text="", mark=Mark.WITHDRAWN)
    tx.announce(Topic.STATEMENTS, group)


def set_aside(tx: Tx, id: str, group: int) -> None:
    """Off the list, by the facilitator; it can be put back."""
    _move(tx, id, group, Mark.SAID, Mark.ASIDE)


def put_back(tx: Tx, id: str, group: int) -> None:
    _move(tx, id, group, Mark.ASIDE, Mark.SAID)


def set_aside_device(tx: Tx, id: str, group: int) -> None:
    """All lines of the device that wrote this one, without saying who it is."""
    line = find_in_group(tx, id, group)
    if line.author is None:
        return set_aside(tx, id, group)
    change_marks(tx, group, line.kind, Mark.SAID, Mark.ASIDE, author=line.author)
    tx.announce(Topic.STATEMENTS, group)


def _move(tx: Tx, id: str, group: int, before: Mark, after: Mark) -> None:
    line = find_in_group(tx, id, group)
    if line.mark is after:
        return
    if line.mark is not before:
        raise NotOnList
    change_statement(tx, id, mark=after)
    tx.announce(Topic.STATEMENTS, group)
