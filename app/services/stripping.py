"""A wall of paper strips, typed in afterwards: issues with the numbers of the strips that hang under them."""

import re
from collections.abc import Sequence

from app.domain.board import Board
from app.domain.refusal_of_themes import NoSuchStrip, NothingTyped, OtherListStrip, StripTwice
from app.domain.statement import check_text, clean
from app.domain.theme import Place
from app.services.acting import carry_out, ready, tell
from app.store.boards import find_strips
from app.store.database import Tx


def type_in(tx: Tx, typed: str, strips: str, now: int) -> None:
    """One issue of the wall: its words (or those of its first strip), and its strips as "3 7 12"."""
    board, draft = ready(tx)
    numbers = [int(each) for each in re.findall(r"\d+", strips)]
    if not numbers:
        raise NothingTyped
    lines = _lines(tx, board, numbers)
    at = board.at(lines[0])
    text = check_text(typed) if clean(typed) else ""
    if at and all(board.at(each) == at for each in lines) and len(board.originals(int(at))) == len(lines):
        return
    _check(board, lines, numbers)
    made = draft.make(lines[0], Place.BALLOT, text)
    for line in lines[1:]:
        draft.move(line, made)
    carry_out(tx, draft, now, "put_together", tell(draft.board, lines, issue=made))


def _lines(tx: Tx, board: Board, numbers: Sequence[int]) -> list[str]:
    known = {number: id for id, number in find_strips(tx).items()}
    for number in numbers:
        if board.at(known.get(number, "")) is None:
            raise NoSuchStrip(number=number)
    return [known[number] for number in dict.fromkeys(numbers)]


def _check(board: Board, lines: Sequence[str], numbers: Sequence[int]) -> None:
    """A strip hangs in one place, and the wall keeps the two lists apart."""
    for line, number in zip(lines, dict.fromkeys(numbers), strict=True):
        if at := board.at(line):
            raise StripTwice(number=number, issue=board.number(int(at)))
        if board.list_of_concern(line) != board.list_of_concern(lines[0]):
            raise OtherListStrip(number=number, first=numbers[0])
