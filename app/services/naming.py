"""What a member of the theme team types: "#3", "B12" or some words mean an issue, a strip, or either."""

import re

from app.domain.board import Board, concern, theme
from app.domain.refusal_of_themes import NoSuchPlace
from app.domain.theme import Place
from app.services.acting import open_board
from app.services.theming import merge_issues, put_together, put_under
from app.store.boards import find_strips
from app.store.database import Tx

_ISSUE = re.compile(r"\s*#?\s*(\d{1,4})\b")
_STRIP = re.compile(r"\s*[A-Za-z](\d{1,4})\b")
LIVE = (Place.BALLOT, Place.THEME)


def same_as(tx: Tx, statement: str, typed: str, now: int, seen: str | None = None) -> None:
    """This concern says the same as what is named."""
    found = _named(tx, typed)
    if isinstance(found, int):
        put_under(tx, statement, found, now, seen)
    else:
        put_together(tx, statement, found, now, seen)


def merge_as(tx: Tx, issue: int, typed: str, now: int) -> None:
    """This issue says the same as what is named."""
    found = _named(tx, typed)
    if isinstance(found, int):
        merge_issues(tx, issue, found, now)
    else:
        put_under(tx, found, issue, now)


def _named(tx: Tx, typed: str) -> int | str:
    """A theme's id, or a concern's."""
    board = open_board(tx)
    if found := _STRIP.match(typed):
        strips = {number: id for id, number in find_strips(tx).items()}
        id = strips.get(int(found[1]), "")
        if board.at(id) is not None:
            return id
    if found := _ISSUE.match(typed):
        for issue in board.themes:
            if board.number(issue) == int(found[1]) and board.state(issue) in LIVE:
                return issue
    return _by_words(board, typed)


def _by_words(board: Board, typed: str) -> int | str:
    """Only if no other begins alike: nothing is put together by guessing."""
    wanted = typed.strip().casefold()
    themes = [each for each in board.themes if board.state(each) in LIVE]
    alone = [each for each in board.concerns if board.at(each) == ""]
    found: list[int | str] = [each for each in themes if board.words(theme(each)).casefold().startswith(wanted)]
    found += [each for each in alone if board.words(concern(each)).casefold().startswith(wanted)]
    if not wanted or len(found) != 1:
        raise NoSuchPlace
    return found[0]
