"""What groups do to the theme board: their concerns arrive, leave it, or come out of a theme again."""

from collections.abc import Sequence

from app.domain.act import Change
from app.domain.board import Board, concern, replay
from app.domain.change import Topic
from app.domain.draft import Draft
from app.domain.theme import Place
from app.services.acting import carry_out, ready
from app.store.acts import add_act, find_acts
from app.store.boards import find_raised
from app.store.database import Tx
from app.store.meanings import forget_meanings


def arrive(tx: Tx, statements: Sequence[str], now: int, role: str) -> None:
    """A group has agreed: its concerns come to the board. Lines that are no concerns are left out."""
    acts = find_acts(tx)
    told = replay(acts, Board({}))
    new = [line for line in find_raised(tx, statements) if told.at(line.id) is None]
    changes = [
        Change(concern(line.id), field, None, value)
        for line in new
        for field, value in (("at", ""), ("text", line.text), ("list", line.list))
    ]
    if changes:
        add_act(tx, now, role, "arrived", {"statements": [line.id for line in new]}, changes)
        tx.announce(Topic.ISSUES)


def leave_board(tx: Tx, statements: Sequence[str], now: int, role: str) -> None:
    """A group calls its list back. To be done while its lines are still agreed: what is agreed no more has no theme."""
    board, draft = ready(tx)
    leaving = [each for each in statements if board.at(each) is not None]
    forget_meanings(tx, [board.words(concern(statement)) for statement in leaving])
    for statement in leaving:
        draft.leave(statement)
    carry_out(tx, draft, now, "left", {"statements": leaving}, role)


def take_ours_out(tx: Tx, statements: Sequence[str], now: int, role: str) -> None:
    """Always granted: each concern stands on the ballot as an issue of its own, in its own words."""
    board, draft = ready(tx)
    ours = [each for each in statements if board.at(each) is not None]
    for statement in ours:
        _stand_up(draft, statement)
    carry_out(tx, draft, now, "took_out", {"statements": ours}, role)


def _stand_up(draft: Draft, statement: str) -> None:
    board, at = draft.board, draft.board.at(statement)
    if at and board.originals(int(at)) == [statement]:
        draft.change(int(at), text=board.words(concern(statement)), state=Place.BALLOT.value, reason="")
    else:
        draft.make(statement, Place.BALLOT)
