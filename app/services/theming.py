"""The theme team makes numbered issues of the agreed concerns. Originals stay, and everything can be undone."""

from app.domain.agenda import Kind
from app.domain.change import Topic
from app.domain.refusal import NotOnList, Stale, VoteIsFrozen
from app.domain.statement import check_text
from app.domain.theme import Place, check_same_list, list_of
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.issues import add_issue, change_issue, find_issue, find_originals_count, link_statement
from app.store.statements import Agreed, find_agreed


def _check_not_frozen(tx: Tx) -> None:
    if find_agenda(tx).frozen:
        raise VoteIsFrozen


def _concern(tx: Tx, id: str) -> Agreed:
    for line in find_agreed(tx, Kind.CONCERNS):
        if line.id == id:
            return line
    raise NotOnList


def make_issue(tx: Tx, statement: str) -> None:
    """An agreed concern becomes an issue in its own words."""
    _check_not_frozen(tx)
    line = _concern(tx, statement)
    if line.issue is None:
        _issue_from(tx, line)
        tx.announce(Topic.ISSUES)


def make_the_rest(tx: Tx) -> None:
    """Every concern that stands alone becomes an issue of its own."""
    _check_not_frozen(tx)
    for line in find_agreed(tx, Kind.CONCERNS):
        if line.issue is None:
            _issue_from(tx, line)
            tx.announce(Topic.ISSUES)


def _issue_from(tx: Tx, line: Agreed) -> None:
    link_statement(tx, line.id, add_issue(tx, list_of(find_event(tx).lists, line.list), line.text))


def put_under(tx: Tx, statement: str, issue: int) -> None:
    """This concern says the same as that issue."""
    _check_not_frozen(tx)
    line, target = _concern(tx, statement), find_issue(tx, issue)
    check_same_list(target, list_of(find_event(tx).lists, line.list))
    if line.issue != issue:
        _leave(tx, line)
        link_statement(tx, statement, issue)
        change_issue(tx, issue, state=Place.BALLOT, reason="")
        tx.announce(Topic.ISSUES)


def merge_issues(tx: Tx, issue: int, into: int) -> None:
    """All originals of one issue go under another; its own number stays unused."""
    for line in find_agreed(tx, Kind.CONCERNS):
        if line.issue == issue != into:
            put_under(tx, line.id, into)


def stand_alone(tx: Tx, statement: str) -> None:
    """Take a concern out of its issue again."""
    _check_not_frozen(tx)
    line = _concern(tx, statement)
    if line.issue is not None:
        _leave(tx, line)
        link_statement(tx, statement, None)
        tx.announce(Topic.ISSUES)


def _leave(tx: Tx, line: Agreed) -> None:
    """An issue whose last original leaves is off the ballot."""
    if line.issue is not None and find_originals_count(tx, line.issue) == 1:
        change_issue(tx, line.issue, state=Place.GONE)


def reword(tx: Tx, issue: int, typed: str, seen: int) -> None:
    """Other words on the ballot; the originals stay as they were said."""
    _check_not_frozen(tx)
    before, text = find_issue(tx, issue), check_text(typed)
    if before.text == text:
        return
    if before.version != seen:
        raise Stale
    change_issue(tx, issue, text=text)
    tx.announce(Topic.ISSUES)


def take_out(tx: Tx, issue: int, out: bool) -> None:
    """Off the ballot, or back on it. An issue without originals stays out."""
    _check_not_frozen(tx)
    if (find_issue(tx, issue).state is not Place.BALLOT) == out:
        return
    if not out and not find_originals_count(tx, issue):
        raise NotOnList
    change_issue(tx, issue, state=Place.KEPT if out else Place.BALLOT)
    tx.announce(Topic.ISSUES)
