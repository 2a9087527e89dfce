"""What all acts on the theme board share: it is not frozen, nobody was faster, and the history remembers."""

from collections.abc import Mapping, Sequence

from app.domain.act import THEMES
from app.domain.board import Board, concern
from app.domain.change import Topic
from app.domain.draft import Draft
from app.domain.refusal import NotFound, VoteIsFrozen
from app.domain.refusal_of_themes import CalledBack, IssueGone, NotOnBallotNow, OnItsOwn, UnderAnother
from app.domain.refusal_of_words import NotOnList
from app.domain.theme import Place
from app.store.acts import add_act, find_acts
from app.store.boards import find_board, store_changes
from app.store.database import Tx
from app.store.events import find_agenda


def open_board(tx: Tx) -> Board:
    """The board, while the theme team may still change it."""
    if find_agenda(tx).frozen:
        raise VoteIsFrozen
    return find_board(tx)


def carry_out(
    tx: Tx, draft: Draft, now: int, verb: str, about: Mapping[str, object], role: str = THEMES,
    undoes: int | None = None,
) -> None:  # fmt: skip
    """Make the draft true and remember it. An act that changes nothing was done before: it is not told twice."""
    if changes := draft.changes:
        store_changes(tx, changes)
        add_act(tx, now, role, verb, about, changes, undoes)
        tx.announce(Topic.ISSUES)


def stand_of(tx: Tx, board: Board, statement: str) -> str:
    """Where this concern stands: "" or a theme's id."""
    at = board.at(statement)
    if at is None:
        was_here = any(change.thing == concern(statement) for act in find_acts(tx) for change in act.changes)
        raise CalledBack if was_here else NotOnList
    return at


def check_seen(board: Board, statement: str, seen: str | None) -> None:
    """One of two members wins; the other is told where the concern stands now."""
    at = board.at(statement)
    if seen is None or seen == at:
        return
    words = short(board.words(concern(statement)))
    if at:
        raise UnderAnother(words=words, number=board.number(int(at)))
    raise OnItsOwn(words=words)


def short(words: str) -> str:
    return words if len(words) <= 60 else words[:59].rstrip() + "…"


def check_target(board: Board, issue: int) -> None:
    """Concerns go under what is on its way to the ballot, and nowhere else."""
    state = board.state(issue)
    if state is None:
        raise NotFound
    if state is Place.GONE:
        raise IssueGone(number=board.number(issue))
    if state is Place.KEPT:
        raise NotOnBallotNow(number=board.number(issue))


def tell(board: Board, statements: Sequence[str] = (), **more: object) -> dict[str, object]:
    """What the sentence of an act names: concerns by their ids, themes also by their number at that time."""
    numbers = {
        f"{name}_number": board.number(issue)
        for name, issue in more.items()
        if name in ("issue", "into", "before", "other") and isinstance(issue, int)
    }
    return {"statements": list(statements)} | more | numbers if statements else more | numbers


def ready(tx: Tx) -> tuple[Board, Draft]:
    board = open_board(tx)
    return board, Draft(board)
