"""Polls: what the hall decided or is deciding, their frozen rules, and what can get a dot."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, func, insert, select, update

from app.domain.ballot import Booth, Rule
from app.domain.poll import Poll, PollKind, PollState, Tie, Way, booth_of
from app.store import tables_of_votes as tables
from app.store.database import Tx

poll, poll_rule, poll_option = tables.poll, tables.poll_rule, tables.poll_option
_columns = [poll.c[name] for name in Poll.__dataclass_fields__]
_polls = select(*_columns).order_by(poll.c.id)


def find_polls(tx: Tx) -> list[Poll]:
    """All that there ever were, in their order."""
    return [_poll(row) for row in tx.rows(_polls)]


def _poll(row: Row[*tuple[Any, ...]]) -> Poll:
    values = row._asdict()
    kinds = {"kind": PollKind, "state": PollState, "way": Way, "tie": Tie}
    return Poll(**values | {name: kind(values[name]) for name, kind in kinds.items()})


def find_current(tx: Tx) -> Poll | None:
    """The newest: the only one that may be on."""
    polls = find_polls(tx)
    return polls[-1] if polls else None


def find_vote(tx: Tx) -> Poll | None:
    """The vote that counts: the newest one that was not cancelled."""
    votes = [each for each in find_polls(tx) if each.kind is PollKind.VOTE and each.state is not PollState.CANCELLED]
    return votes[-1] if votes else None


def is_poll_on(tx: Tx) -> bool:
    current = find_current(tx)
    return current is not None and current.is_on


def find_runoffs(tx: Tx) -> list[Poll]:
    """Of the vote that counts, those whose result is public."""
    vote = find_vote(tx)
    return [
        each
        for each in find_polls(tx)
        if vote and each.id > vote.id and each.kind is PollKind.RUNOFF and each.state is PollState.REVEALED
    ]


def find_rules(tx: Tx, id: int) -> dict[str, Rule]:
    query = select(poll_rule).where(poll_rule.c.poll_id == id).order_by(poll_rule.c.list)
    return {row.list: Rule(row.list, row.dots, row.per_issue, row.carried) for row in tx.rows(query)}


def find_options(tx: Tx, id: int) -> dict[int, str]:
    """What can get a dot, and the list that it stands on."""
    query = select(poll_option.c.option, poll_option.c.list).where(poll_option.c.poll_id == id)
    return {row.option: row.list for row in tx.rows(query.order_by(poll_option.c.option))}


def find_file(tx: Tx, id: int) -> str:
    """Its ballots as they were sealed; empty before, and of a vote that was held before there was a seal."""
    return str(tx.scalar(select(poll.c.file).where(poll.c.id == id)))


def find_booth_of(tx: Tx, of: Poll | None) -> Booth:
    return booth_of(of, find_rules(tx, of.id) if of else {}, find_options(tx, of.id) if of else {})


def find_booth(tx: Tx) -> Booth:
    """The poll that is on, or was on last, as all its ballots see it."""
    return find_booth_of(tx, find_current(tx))


def find_frozen_rules(tx: Tx) -> dict[str, Rule]:
    """The rules of the vote, in force since it was opened; empty before."""
    vote = find_vote(tx)
    return find_rules(tx, vote.id) if vote else {}


def add_poll(tx: Tx, new: Poll, rules: Iterable[Rule], options: Mapping[int, str]) -> None:
    tx.run(insert(poll).values(file="", **asdict(new)))
    for rule in rules:
        tx.run(insert(poll_rule).values(poll_id=new.id, **asdict(rule)))
    for option, on_list in options.items():
        tx.run(insert(poll_option).values(poll_id=new.id, option=option, list=on_list))


def next_poll(tx: Tx) -> int:
    return 1 + int(tx.scalar(select(func.coalesce(func.max(poll.c.id), 0))))


def change_poll(tx: Tx, id: int, **values: object) -> None:
    tx.run(update(poll).where(poll.c.id == id).values(values))
