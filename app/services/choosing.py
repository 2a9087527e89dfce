"""Dots inside a group, if its list is longer than it may carry. Nothing is counted before its facilitator closes."""

from app.domain.agreement import cap_of, room_for
from app.domain.ballot import Wish, apply
from app.domain.change import Topic
from app.domain.choosing import as_issue, booth_of, dots_of, lift_others
from app.domain.refusal import AllDotsPlaced, OnPaperToday
from app.domain.refusal_of_words import ChoosingNotOpen, NoDotLeft, NothingToChoose, NotOnList
from app.domain.statement import Mark
from app.store.chosen import find_choice, forget_choosing, put_choice
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_group
from app.store.lists import change_list_state, find_list_state
from app.store.statements import find_list


def open_choosing(tx: Tx, group: int, kind: str) -> None:
    """Everybody's dots are fresh: also those of a choosing before."""
    find_group(tx, group)
    if find_list_state(tx, group, kind).choosing == "open":
        return
    if find_event(tx).on_paper:
        raise OnPaperToday
    find_agenda(tx).check_list(kind)
    room = room_for(find_list(tx, group, kind), cap_of(find_agenda(tx), kind))
    if not room:
        raise NothingToChoose
    forget_choosing(tx, group, kind)
    change_list_state(tx, group, kind, choosing="open", chosen_dots=dots_of(len(_lines(tx, group, kind)), room))
    tx.announce(Topic.CHOOSING, group)


def close_choosing(tx: Tx, group: int, kind: str) -> None:
    """From here on the group sees the order of its lines."""
    if find_list_state(tx, group, kind).choosing != "open":
        return
    change_list_state(tx, group, kind, choosing="closed")
    tx.announce(Topic.CHOOSING, group)


def choose(tx: Tx, ballot: str, group: int, kind: str, line: str, placed: bool, seen: int) -> None:
    """One tap of one phone. Nothing is announced: nobody else may see that it happened."""
    state, lines = find_list_state(tx, group, kind), _lines(tx, group, kind)
    if state.choosing != "open":
        raise ChoosingNotOpen
    if line not in lines:
        raise NotOnList
    before, wish = find_choice(tx, ballot), Wish(as_issue(line), 1, placed, seen)
    try:
        after = apply(booth_of(lines, state.chosen_dots), before, wish)
    except AllDotsPlaced as full:
        raise NoDotLeft from full
    put_choice(tx, ballot, before, lift_others(after, lines) if placed else after)


def _lines(tx: Tx, group: int, kind: str) -> list[str]:
    return [line.id for line in find_list(tx, group, kind) if line.mark is Mark.SAID]
