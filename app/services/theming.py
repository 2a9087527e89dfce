"""The theme team makes numbered issues of the agreed concerns. Originals stay, and everything can be undone.

Each verb is one act of the history. `seen` is what the form showed when it was drawn, None if it did not say.
"""

from collections.abc import Sequence

from app.domain.board import Board, difference, theme
from app.domain.board import link as link_thing
from app.domain.draft import Draft
from app.domain.refusal import NotFound
from app.domain.refusal_of_themes import (
    ChooseSome,
    IssueGone,
    OtherList,
    OtherWordsNow,
    PlacedElsewhere,
    ReasonNeeded,
    SameList,
)
from app.domain.statement import check_text, clean
from app.domain.theme import Place
from app.services.acting import carry_out, check_seen, check_target, ready, stand_of, tell
from app.services.boarding import arrive as arrive
from app.services.boarding import leave_board as leave_board
from app.services.boarding import take_ours_out as take_ours_out
from app.services.undoing import restore as restore
from app.services.undoing import undo as undo
from app.store.acts import find_acts
from app.store.database import Tx
from app.store.issues import find_issue

REASON_LIMIT = 140


def make_issue(
    tx: Tx, statement: str, now: int, seen: str | None = None, state: Place = Place.BALLOT, text: str = "",
    reason: str = "",
) -> int:  # fmt: skip
    """An agreed concern becomes a theme, in its own words if no others are given; its id."""
    board, draft = ready(tx)
    at = stand_of(tx, board, statement)
    if at and (seen is None or board.originals(int(at)) == [statement]):
        return int(at)
    check_seen(board, statement, seen)
    words = check_text(text) if text else ""
    made = draft.make(statement, state, words, _checked_reason(state, reason))
    verb = "kept" if state is Place.KEPT else "made"
    carry_out(tx, draft, now, verb, tell(draft.board, [statement], issue=made, state=state.value))
    return made


def _checked_reason(state: Place, typed: str) -> str:
    if state is not Place.KEPT:
        return ""
    if not clean(typed):
        raise ReasonNeeded
    return check_text(typed, REASON_LIMIT)


def make_the_rest(tx: Tx, now: int) -> None:
    """Every concern that stands alone becomes an issue of its own."""
    board, draft = ready(tx)
    rest = [each for each in board.concerns if board.at(each) == ""]
    for statement in rest:
        draft.make(statement, Place.BALLOT)
    carry_out(tx, draft, now, "made_rest", tell(board, rest))


def put_under(tx: Tx, statement: str, issue: int, now: int, seen: str | None = None) -> None:
    """This concern says the same as that issue."""
    board, draft = ready(tx)
    at = stand_of(tx, board, statement)
    if at == str(issue):
        return
    check_target(board, issue)
    _check_lists(board, statement, issue)
    check_seen(board, statement, seen)
    draft.move(statement, issue)
    carry_out(tx, draft, now, "put_under", tell(board, [statement], issue=issue))


def _check_lists(board: Board, statement: str, issue: int) -> None:
    if board.list_of_concern(statement) != board.list_of_theme(issue):
        raise OtherList


def put_together(
    tx: Tx, statement: str, other: str, now: int, seen: str | None = None, state: Place = Place.BALLOT
) -> int:  # fmt: skip
    """These two concerns say the same; the other one's theme, made now if it stood alone."""
    board, draft = ready(tx)
    at, there = stand_of(tx, board, statement), stand_of(tx, board, other)
    if at and at == there:
        return int(at)
    if board.list_of_concern(statement) != board.list_of_concern(other):
        raise OtherList
    if there:
        put_under(tx, statement, int(there), now, seen)
        return int(there)
    check_seen(board, statement, seen)
    into = draft.make(other, state)
    draft.move(statement, into)
    carry_out(tx, draft, now, "put_together", tell(draft.board, [statement, other], issue=into))
    return into


def stand_alone(tx: Tx, statement: str, now: int, seen: str | None = None) -> None:
    """Take a concern out of its issue again."""
    board, draft = ready(tx)
    at = stand_of(tx, board, statement)
    if at == "":
        return
    check_seen(board, statement, seen)
    draft.move(statement, None)
    carry_out(tx, draft, now, "stood_alone", tell(board, [statement], issue=int(at)))


def merge_issues(tx: Tx, issue: int, into: int, now: int) -> None:
    """All originals of one issue go under another; its own number stays unused."""
    board, draft = ready(tx)
    if issue == into or _merged_before(tx, board, issue, into):
        return
    for each in (issue, into):
        check_target(board, each)
    if board.list_of_theme(issue) != board.list_of_theme(into):
        raise OtherList
    moved = board.originals(issue)
    for statement in moved:
        draft.move(statement, into)
    carry_out(tx, draft, now, "merged", tell(board, moved, issue=issue, into=into))


def _merged_before(tx: Tx, board: Board, issue: int, into: int) -> bool:
    """The same tap twice: nothing is left to be moved."""
    if board.state(issue) is not Place.GONE:
        return False
    last = next((act for act in reversed(find_acts(tx)) if act.about.get("issue") == issue), None)
    return last is not None and last.verb == "merged" and last.about.get("into") == into


def split(tx: Tx, issue: int, statements: Sequence[str], text: str, now: int) -> int:
    """These originals become a theme of their own beside it; its id."""
    board, draft = ready(tx)
    chosen = list(dict.fromkeys(statements))
    stands = {stand_of(tx, board, statement) for statement in chosen}
    if len(stands) == 1 and (at := stands.pop()) and at != str(issue) and set(board.originals(int(at))) == set(chosen):
        return int(at)
    check_target(board, issue)
    for statement in chosen:
        check_seen(board, statement, str(issue))
    if not 0 < len(chosen) < len(board.originals(issue)):
        raise ChooseSome
    made = _split(draft, issue, chosen, check_text(text) if clean(text) else "")
    carry_out(tx, draft, now, "split", tell(draft.board, chosen, issue=issue, into=made))
    return made


def _split(draft: Draft, issue: int, chosen: Sequence[str], text: str) -> int:
    made = draft.make(chosen[0], draft.board.state(issue) or Place.BALLOT, text)
    for statement in chosen[1:]:
        draft.move(statement, made)
    return made


def reword(tx: Tx, issue: int, typed: str, seen: int, now: int) -> None:
    """Other words on the ballot; the originals stay as they were said."""
    board, draft = ready(tx)
    before, text = find_issue(tx, issue), check_text(typed)
    if before.text == text:
        return
    if before.state is Place.GONE:
        raise IssueGone(number=before.number)
    if before.version != seen:
        raise OtherWordsNow(number=before.number, words=before.text)
    draft.change(issue, text=text)
    carry_out(tx, draft, now, "reworded", tell(board, issue=issue))


def place_issue(tx: Tx, issue: int, state: Place, reason: str, now: int, seen: str | None = None) -> None:
    """Among the themes, on the ballot, or kept with a reason. `seen` is the state it stood in."""
    board, draft = ready(tx)
    before, why = board.state(issue), _checked_reason(state, reason)
    if before is None or state is Place.GONE:
        raise NotFound
    if before is Place.GONE:
        raise IssueGone(number=board.number(issue))
    if before is state and (seen == state or draft.board.facts[theme(issue), "reason"] == why):
        return
    if seen is not None and seen != before:
        raise PlacedElsewhere(number=board.number(issue))
    draft.change(issue, state=state.value, reason=why)
    carry_out(tx, draft, now, "placed", tell(board, issue=issue, state=state.value, reason=why))


def order(tx: Tx, issue: int, before_issue: int | None, now: int) -> None:
    """Right above another issue of its column, or to the end (None)."""
    board, draft = ready(tx)
    for each in (issue, before_issue):
        if each is not None and board.state(each) is None:
            raise NotFound
    if board.state(issue) is Place.GONE:
        raise IssueGone(number=board.number(issue))
    if issue == before_issue:
        return
    draft.order(issue, before_issue)
    carry_out(tx, draft, now, "ordered", tell(board, issue=issue, before=before_issue))


def number_in_order(tx: Tx, now: int) -> None:
    """1 to n as the ballot stands."""
    _, draft = ready(tx)
    draft.number()
    carry_out(tx, draft, now, "numbered", {})


def link(tx: Tx, a: int, b: int, now: int) -> None:
    """Two issues of different lists look alike: linked, never fused."""
    board, draft = ready(tx)
    for issue in (a, b):
        if board.state(issue) is None:
            raise NotFound
        if board.state(issue) is Place.GONE:
            raise IssueGone(number=board.number(issue))
    if board.list_of_theme(a) == board.list_of_theme(b):
        raise SameList
    draft.set(link_thing(a, b), "linked", True)
    carry_out(tx, draft, now, "linked", tell(board, issue=a, other=b))


def unlink(tx: Tx, a: int, b: int, now: int) -> None:
    board, draft = ready(tx)
    draft.set(link_thing(a, b), "linked", None)
    carry_out(tx, draft, now, "unlinked", tell(board, issue=a, other=b))


def differ(tx: Tx, a: str, b: str, now: int) -> None:
    """Two concerns that look alike are not the same: said once, remembered."""
    board, draft = ready(tx)
    for statement in (a, b):
        stand_of(tx, board, statement)
    if a == b:
        return
    draft.set(difference(a, b), "differs", True)
    carry_out(tx, draft, now, "differ", tell(board, [a, b]))
