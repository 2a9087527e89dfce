"""Ballots and dots: the hot path. Nothing here tells who, when or in which group."""

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.domain.ballot import Dot, Hand
from app.store import tables_of_votes as tables
from app.store.database import Tx
from app.store.witnesses import close_for_count, close_hand, open_for_count, open_hand

ballot, dot = tables.ballot, tables.dot
Keys = Mapping[str, bytes]  # by ballot: opens its choices where witnesses keep them closed
_CHUNK = 500

_ballots = select(ballot.c.id, ballot.c.version, ballot.c.done, ballot.c.closed_hand).where(
    ballot.c.id.in_(bindparam("ids", expanding=True))
)
_dots = select(dot).where(dot.c.ballot_id.in_(bindparam("ids", expanding=True)))
_put_ballot = insert(ballot)
_put_ballot = _put_ballot.on_conflict_do_update(
    index_elements=[ballot.c.id],
    set_={name: _put_ballot.excluded[name] for name in ("version", "done", "closed_hand", "closed_count")},
)
_put_dot = insert(dot)
_put_dot = _put_dot.on_conflict_do_update(
    index_elements=[dot.c.ballot_id, dot.c.issue_id, dot.c.nth],
    set_={"placed": _put_dot.excluded.placed, "version": _put_dot.excluded.version},
)


def find_hands(tx: Tx, ids: Iterable[str], keys: Keys | None = None) -> dict[str, Hand]:
    """The hand of each ballot id; an untouched one for an id that has no ballot yet.

    A ballot that witnesses keep closed is opened with its voter's key, or (without it) shows no dots.
    """
    wanted = list(dict.fromkeys(ids))
    hands: dict[str, Hand] = {id: Hand() for id in wanted}
    for start in range(0, len(wanted), _CHUNK):
        part = {"ids": wanted[start : start + _CHUNK]}
        dots: dict[str, dict[tuple[int, int], Dot]] = {}
        for id, issue, nth, placed, version in tx.rows(_dots, part):
            dots.setdefault(id, {})[issue, nth] = Dot(issue, nth, placed, version)
        for id, version, done, closed in tx.rows(_ballots, part):
            if closed is not None and keys and id in keys:
                hands[id] = open_hand(keys[id], closed)
            else:
                hands[id] = Hand(version, done, dots.get(id, {}))
    return hands


def find_hand(tx: Tx, id: str, key: bytes | None = None) -> Hand:
    return find_hands(tx, [id], {id: key} if key else None)[id]


def put_hands(
    tx: Tx, poll: int, before: Mapping[str, Hand], after: Mapping[str, Hand], witness: str = "",
    keys: Keys | None = None,
) -> int:  # fmt: skip
    """Store what changed, in two statements however many ballots; how many ballots are new.

    With `witness` the choices are closed, and no dot is stored before the seal.
    """
    changed = [id for id, hand in after.items() if hand.version != before[id].version]
    if not changed:
        return 0
    if witness and keys:
        tx.run(_put_ballot, [_closed_row(poll, id, after[id], witness, keys[id]) for id in changed])
    else:
        tx.run(_put_ballot, [_ballot_row(poll, id, after[id]) for id in changed])
        dots = [row for id in changed for row in _dot_rows(id, before[id], after[id])]
        if dots:
            tx.run(_put_dot, dots)
    return sum(before[id].version == 0 for id in changed)


def _ballot_row(poll: int, id: str, hand: Hand) -> dict[str, object]:
    return {
        "id": id,
        "poll_id": poll,
        "version": hand.version,
        "done": hand.done,
        "closed_hand": None,
        "closed_count": None,
    }


def _closed_row(poll: int, id: str, hand: Hand, witness: str, key: bytes) -> dict[str, object]:
    closed = {"closed_hand": close_hand(key, hand), "closed_count": close_for_count(witness, hand)}
    return _ballot_row(poll, id, hand) | closed


def _dot_rows(id: str, before: Hand, after: Hand) -> list[dict[str, object]]:
    return [
        {"ballot_id": id, "issue_id": dot.issue, "nth": dot.nth, "placed": dot.placed, "version": dot.version}
        for name, dot in after.dots.items()
        if before.dots.get(name) != dot
    ]


def open_closed(tx: Tx, poll: int, private: bytes) -> None:
    """At the seal, with the witnesses' words: the dots of all ballots stand in their table from now on."""
    query = select(ballot.c.id, ballot.c.closed_count)
    for id, closed in tx.rows(query.where(ballot.c.poll_id == poll, ballot.c.closed_count.is_not(None))):
        hand = open_for_count(private, closed)
        put_hands(tx, poll, {id: Hand()}, {id: hand})


def take_out(tx: Tx, ids: Collection[str]) -> int:
    """These ballots and their dots are gone; how many there were."""
    tx.run(delete(dot).where(dot.c.ballot_id.in_(ids)))
    return tx.run(delete(ballot).where(ballot.c.id.in_(ids)))


def find_ids(tx: Tx, poll: int) -> list[str]:
    return [row[0] for row in tx.rows(select(ballot.c.id).where(ballot.c.poll_id == poll))]


def count_ballots(tx: Tx, poll: int) -> int:
    return int(tx.scalar(select(func.count()).select_from(ballot).where(ballot.c.poll_id == poll)))


def count_by_issue(tx: Tx, poll: int) -> dict[int, int]:
    """The count. Only for after the close, and its parts only for after the reveal."""
    of_poll = select(ballot.c.id).where(ballot.c.poll_id == poll)
    query = select(dot.c.issue_id, func.count()).where(dot.c.placed, dot.c.ballot_id.in_(of_poll))
    return {row[0]: row[1] for row in tx.rows(query.group_by(dot.c.issue_id))}


def find_all_hands(tx: Tx, poll: int) -> dict[str, Hand]:
    """Every ballot of a poll, for the seal and for checking the promises; nobody's screen."""
    return find_hands(tx, find_ids(tx, poll))
