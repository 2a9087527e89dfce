"""Undo is the inverse act; any earlier state of the board can be brought back. Both until the ballot opens."""

from app.domain.act import THEMES, Act
from app.domain.board import Board, apply, beginning, differences, invert, replay, taken_back, theme
from app.domain.refusal import NotFound
from app.domain.refusal_of_themes import BackWithItsGroup, MovedSince, NotYoursToUndo
from app.domain.restoring import bring_back, moved_since
from app.services.acting import carry_out, ready, short
from app.store.acts import find_acts
from app.store.database import Tx


def undo(tx: Tx, act: int, now: int, role: str = THEMES) -> None:
    """Take one act back, unless what it touched has moved since. An undo can be undone like any other act."""
    board, draft = ready(tx)
    acts = find_acts(tx)
    done = _find(acts, act)
    if done.role != role:
        raise NotYoursToUndo
    if any(each.undoes == act for each in acts) and _is_undone(board, done):
        return
    _check_unmoved(board, done)
    after = apply(board, invert(done))
    _check_words(after, board, taken_back(acts, board))
    draft.become(after)
    draft.settle()
    carry_out(tx, draft, now, "undid", {**done.about, "act": act, "verb": done.verb}, role, act)


def _find(acts: list[Act], id: int) -> Act:
    found = next((each for each in acts if each.id == id), None)
    if found is None:
        raise NotFound
    return found


def _is_undone(board: Board, done: Act) -> bool:
    return not differences(board, apply(board, invert(done)))


def _check_unmoved(board: Board, done: Act) -> None:
    moved = moved_since(board, done)
    if moved is not None:
        raise MovedSince(words=short(board.words(moved) or moved))


def _check_words(after: Board, now: Board, hidden: frozenset[str]) -> None:
    """No undo brings words to the board that their group has called back."""
    for issue in after.themes:
        words = after.words(theme(issue))
        if words in hidden and words != now.words(theme(issue)):
            raise BackWithItsGroup


def restore(tx: Tx, act: int, now: int) -> None:
    """The board as it was right after this act. Groups keep the last word on what they took out or called back."""
    board, draft = ready(tx)
    acts = find_acts(tx)
    _find(acts, act)
    then = replay((each for each in acts if each.id <= act), beginning(board, acts))
    later = [each for each in acts if each.id > act]
    pinned = {str(id) for each in later if each.verb == "took_out" for id in _statements(each)}
    draft.become(bring_back(board, then, pinned, taken_back(acts, board)))
    carry_out(tx, draft, now, "restored", {"act": act})


def _statements(act: Act) -> list[object]:
    told = act.about.get("statements")
    return told if isinstance(told, list) else []
