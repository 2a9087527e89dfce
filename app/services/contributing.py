"""Saying something: phones and the scribe write lines on their group's list. What else a scribe does: scribing.py."""

from app.domain.agenda import LIST_KINDS, Mode, Stage
from app.domain.change import Topic
from app.domain.refusal import NotInGroup, PhonesAreAway, StageNotOpen
from app.domain.refusal_of_words import SentBefore
from app.domain.statement import Mark, Statement, check_change, check_count, check_text
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_group, find_participant
from app.store.scribe_acts import add_scribe_act, forget_acts_on
from app.store.statements import (
    add_statement,
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
    agenda = find_agenda(tx)
    stage = agenda.stage_of(find_group(tx, group).held_stage)
    if stage is None or not stage.is_open or stage.kind not in LIST_KINDS or stage.kind != kind:
        raise StageNotOpen
    agenda.check_list(kind)
    return stage


def say(tx: Tx, id: str, group: int, kind: str, typed: str, author: str | None, trace: str | None = None) -> None:
    """Put a line on the group's list. `author` is a phone's mark, None for the scribe. Said twice, it stands once."""
    known = find_statement(tx, id)
    text = check_text(typed)
    if known is not None:
        if text not in (
            known.text,
            known.original,
        ):  # also when the first words were withdrawn: these are not lost without a word
            raise SentBefore
        return
    stage = _open_stage(tx, group, kind)
    if author is not None:
        if stage.mode is not Mode.OPEN:
            raise PhonesAreAway
        check_count(count_written_by(tx, author))
    add_statement(tx, Statement(id, group, kind, text, Mark.SAID, 1, author, trace=trace), find_group(tx, group).list)
    if author is None and trace is None:  # a line that was a card is set aside, never unsaid
        gone = {"text": "", "mark": Mark.WITHDRAWN}
        add_scribe_act(tx, group, kind, "said", id, gone, {"text": text, "mark": Mark.SAID})
    tx.announce(Topic.STATEMENTS, group)


def change_line(tx: Tx, id: str, group: int, typed: str, author: str, seen: int) -> None:
    """Other words for a line, by the phone that wrote it: nobody else has said them, so no trace remains."""
    line = find_in_group(tx, id, group)
    text = check_text(typed)
    if line.text == text and line.author == author and line.mark is Mark.SAID:
        return
    check_change(line, author, seen)
    _open_stage(tx, group, line.kind)
    change_statement(tx, id, text=text)
    tx.announce(Topic.STATEMENTS, group)


def withdraw(tx: Tx, id: str, group: int, author: str, seen: int) -> None:
    """The words are gone from the event; the empty row remains so that a late copy cannot bring them back."""
    line = find_in_group(tx, id, group)
    if line.mark is Mark.WITHDRAWN and line.author == author:
        return
    check_change(line, author, seen)
    change_statement(tx, id, text="", mark=Mark.WITHDRAWN, original=None)
    forget_acts_on(tx, id)  # they hold words of it
    tx.announce(Topic.STATEMENTS, group)
