"""What may be taken back, and how an earlier state of the board looks among what has happened since."""

from collections.abc import Collection

from app.domain.act import Act
from app.domain.board import Board, apply, concern, invert, theme
from app.domain.draft import Draft
from app.domain.theme import Place


def moved_since(board: Board, done: Act) -> str | None:
    """The first thing that is not as the act left it, or that stands where it would be undone."""
    made = {change.thing for change in done.changes if change.thing.startswith("issue:") and change.before is None}
    for change in done.changes:
        may_differ = change.thing in made and change.field in ("place", "number")
        if not may_differ and board.facts.get((change.thing, change.field)) != change.after:
            return change.thing
    return _homeless(apply(board, invert(done)))


def _homeless(after: Board) -> str | None:
    """A concern that would stand in a theme which is gone, or a theme whose number another one bears."""
    for statement in after.concerns:
        at = after.at(statement)
        if at and after.state(int(at)) in (None, Place.GONE):
            return concern(statement)
    numbers: set[int] = set()
    for issue in after.themes:
        if after.number(issue) in numbers:
            return theme(issue)
        numbers.add(after.number(issue))
    return None


def bring_back(now: Board, then: Board, pinned: Collection[str], hidden: Collection[str]) -> Board:
    """`then`, for the concerns of now. `pinned` stay where their groups put them; `hidden` words stay hidden."""
    draft = Draft(now)
    for issue in now.themes:
        _theme_as_then(draft, then, issue)
    for statement in now.concerns:
        at = now.at(statement) if statement in pinned else then.at(statement)
        draft.set(concern(statement), "at", at or "")
    for statement in pinned:
        _keep_its_theme(draft, now, statement)
    draft.unsay(hidden)  # what a group called back does not return with an old board
    draft.settle()
    draft.relink(then)
    draft.part_numbers()
    return draft.board


def _theme_as_then(draft: Draft, then: Board, issue: int) -> None:
    """A theme that was made later is gone; its words stay on record."""
    if then.state(issue) is None:
        draft.change(issue, state=Place.GONE.value)
        return
    for field in ("text", "state", "reason", "number", "place"):
        draft.set(theme(issue), field, then.facts[theme(issue), field])


def _keep_its_theme(draft: Draft, now: Board, statement: str) -> None:
    at = now.at(statement)
    if at:
        for field in ("text", "state", "reason"):
            draft.set(theme(int(at)), field, now.facts[theme(int(at)), field])
