"""The result of the vote. It exists for nobody before the reveal."""

from sqlalchemy import select

from app.domain.program import list_names
from app.domain.spreading import in_turn
from app.domain.tally import Standing, rank
from app.store import tables
from app.store.counts import find_count
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.issues import find_issues
from app.store.polls import find_rules, find_runoffs, find_vote


def find_standings(tx: Tx) -> dict[str, list[Standing]]:
    """By list, every issue of the ballot; nothing at all before the reveal."""
    vote = find_vote(tx)
    if vote is None or not find_agenda(tx).revealed:
        return {}
    counts, rules, issues = find_count(tx, vote), find_rules(tx, vote.id), find_issues(tx)
    runoffs = [(find_rules(tx, each.id), find_count(tx, each)) for each in find_runoffs(tx)]
    found: dict[str, list[Standing]] = {}
    for name in list_names(find_event(tx).lists):
        decided = next((count for rules_, count in reversed(runoffs) if name in rules_), None)
        mine = {issue.id: counts.get(issue.id, 0) for issue in issues if issue.list == name}
        found[name] = rank(mine, rules[name], vote.tie, decided)
    return found


def find_links(tx: Tx) -> dict[int, tuple[int, ...]]:
    """By issue: the look-alikes of other lists that it is linked with."""
    link = tables.issue_link
    found: dict[int, tuple[int, ...]] = {}
    for a, b in tx.rows(select(link.c.a, link.c.b).order_by(link.c.a, link.c.b)):
        for one, other in ((a, b), (b, a)):
            found[one] = (*found.get(one, ()), other)
    return found


def find_carried(tx: Tx) -> list[int]:
    """The issues that the hall carried on, the first of each list first. Nothing before the reveal."""
    lists = [[each.issue for each in standings if each.carried] for standings in find_standings(tx).values()]
    return in_turn(lists)
