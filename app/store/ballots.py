"""Ballots and dots: the hot path. Nothing here tells who, when or in which group."""

from collections.abc import Iterable, Mapping

from sqlalchemy import bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.agenda import Kind
from app.domain.ballot import Booth, Dot, Hand
from app.store import tables
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.issues import find_frozen_rules, find_issues

ballot, dot = tables.ballot, tables.dot
_CHUNK = 500

_ballots = select(ballot).where(ballot.c.id.in_(bindparam("ids", expanding=True)))
_dots = select(dot).where(dot.c.ballot_id.in_(bindparam("ids", expanding=True)))
_put_ballot = insert(ballot)
_put_ballot = _put_ballot.on_conflict_do_update(
    index_elements=[ballot.c.id], set_={"version": _put_ballot.excluded.version, "done": _put_ballot.excluded.done}
)
_put_dot = insert(dot)
_put_dot = _put_dot.on_conflict_do_update(
    index_elements=[dot.c.ballot_id, dot.c.issue_id, dot.c.nth],
    set_={"placed": _put_dot.excluded.placed, "version": _put_dot.excluded.version},
)


def find_booth(tx: Tx) -> Booth:
    """The vote as it stands: what is on the ballot and whether it may be marked now."""
    agenda = find_agenda(tx)
    is_open = any(stage.kind is Kind.VOTE and stage.is_open for stage in agenda.stages)
    if not agenda.frozen:
        return Booth(False, False, {}, {})
    return Booth(True, is_open, find_frozen_rules(tx), {issue.id: issue.list for issue in find_issues(tx)})


def find_hands(tx: Tx, ids: Iterable[str]) -> dict[str, Hand]:
    """The hand of each ballot id; an untouched one for an id that has no ballot yet."""
    wanted = list(dict.fromkeys(ids))
    hands: dict[str, Hand] = {id: Hand() for id in wanted}
    for start in range(0, len(wanted), _CHUNK):
        part = {"ids": wanted[start : start + _CHUNK]}
        dots: dict[str, dict[tuple[int, int], Dot]] = {}
        for id, issue, nth, placed, version in tx.rows(_dots, part):
            dots.setdefault(id, {})[issue, nth] = Dot(issue, nth, placed, version)
        for id, version, done in tx.rows(_ballots, part):
            hands[id] = Hand(version, done, dots.get(id, {}))
    return hands


def find_hand(tx: Tx, id: str) -> Hand:
    return find_hands(tx, [id])[id]


def put_hands(tx: Tx, before: Mapping[str, Hand], after: Mapping[str, Hand]) -> int:
    """Store what changed, in two statements however many ballots; how many ballots are new."""
    changed = [id for id, hand in after.items() if hand.version != before[id].version]
    if not changed:
        return 0
    tx.run(_put_ballot, [_ballot_row(id, after[id]) for id in changed])
    dots = [row for id in changed for row in _dot_rows(id, before[id], after[id])]
    if dots:
        tx.run(_put_dot, dots)
    return sum(before[id].version == 0 for id in changed)


def _ballot_row(id: str, hand: Hand) -> dict[str, object]:
    return {"id": id, "version": hand.version, "done": hand.done}


def _dot_rows(id: str, before: Hand, after: Hand) -> list[dict[str, object]]:
    return [
        {"ballot_id": id, "issue_id": dot.issue, "nth": dot.nth, "placed": dot.placed, "version": dot.version}
        for name, dot in after.dots.items()
        if before.dots.get(name) != dot
    ]


def count_ballots(tx: Tx) -> int:
    return int(tx.scalar(select(func.count()).select_from(ballot)))


def count_dots(tx: Tx) -> int:
    """All placed dots together. Only for after the close."""
    return int(tx.scalar(select(func.count()).select_from(dot).where(dot.c.placed)))


def count_by_issue(tx: Tx) -> dict[int, int]:
    """The count. Only for after the reveal."""
    query = select(dot.c.issue_id, func.count()).where(dot.c.placed).group_by(dot.c.issue_id)
    return {row[0]: row[1] for row in tx.rows(query)}


def find_all_hands(tx: Tx) -> dict[str, Hand]:
    """Every ballot, for checking the promises; nobody's screen."""
    return find_hands(tx, [row[0] for row in tx.rows(select(ballot.c.id))])
