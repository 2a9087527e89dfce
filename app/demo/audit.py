"""Ledger = database = export? Every difference is a sentence."""

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.group import Group
from app.domain.secret import ballot_id, participant_id, statement_id
from app.domain.statement import Mark
from app.domain.theme import Place
from app.robots.ledger import Ledger
from app.store.ballots import find_all_hands
from app.store.database import Tx
from app.store.files import Keys
from app.store.groups import find_all_groups, find_devices
from app.store.issues import find_themes
from app.store.statements import find_list, find_statement

KINDS = ("strengths", "concerns")
VOTE = 1  # the robots' day has one poll
Stand = tuple[str, Hashable, Hashable]  # what, which one, what is true of it


@dataclass(frozen=True, slots=True)
class Audit:
    """`lost` counts acknowledged devices, lines and dots that the database does not hold as acknowledged."""

    lost: int
    differences: tuple[str, ...]


def audit_database(tx: Tx, ledger: Ledger, keys: Keys) -> Audit:
    numbers = {issue.id: issue.number for issue in find_themes(tx)}
    told, stored = set(_told(ledger, keys)), set(_stored(tx, ledger, keys, numbers))
    missing, extra = told - stored, stored - told
    lost = sum(what in ("device", "line", "dot") for what, _, _ in missing)
    named = [f"acknowledged, not in the database: {each}" for each in missing]
    named += [f"in the database, never acknowledged: {each}" for each in extra]
    return Audit(lost, tuple(sorted(named)))


def _told(ledger: Ledger, keys: Keys) -> Iterator[Stand]:
    for secret, group in ledger.inside.items():
        yield "device", participant_id(keys.event, secret), ("in", group)
    for secret, group in ledger.waiting.items():
        yield "device", participant_id(keys.event, secret), ("waits for", group)
    for group, heads in ledger.heads.items():
        yield "heads", group, heads
    for form_key, line in ledger.lines.items():
        text = "" if line.mark is Mark.WITHDRAWN else line.text
        yield "line", statement_id(keys.event, form_key), (line.group, line.kind, text, line.mark, line.issue)
    for number, entry in ledger.issues.items():
        yield "issue", number, (entry.list, entry.text, entry.out)
    for secret, ballot in ledger.ballots.items():
        yield "ballot", ballot_id(keys.vote, secret, VOTE), ballot.done
        for dot in ballot.dots:
            yield "dot", ballot_id(keys.vote, secret, VOTE), dot


def _stored(tx: Tx, ledger: Ledger, keys: Keys, numbers: Mapping[int, int]) -> Iterator[Stand]:
    for group in find_all_groups(tx):
        yield from _stored_in(tx, group, numbers)
    for form_key, line in ledger.lines.items():
        if line.mark is Mark.WITHDRAWN and (row := find_statement(tx, statement_id(keys.event, form_key))):
            yield "line", row.id, (row.group, row.kind, row.text, row.mark, row.issue)
    for issue in find_themes(tx):
        yield "issue", issue.number, (issue.list, issue.text, issue.state is not Place.BALLOT)
    for id, hand in find_all_hands(tx, VOTE).items():
        yield "ballot", id, hand.done
        for dot in hand.dots.values():
            if dot.placed:
                yield "dot", id, (numbers[dot.issue], dot.nth)


def _stored_in(tx: Tx, group: Group, numbers: Mapping[int, int]) -> Iterator[Stand]:
    if group.heads is not None:
        yield "heads", group.id, group.heads
    for device in find_devices(tx, group.id):
        yield "device", device.id, ("in", device.group) if device.group else ("waits for", device.asked)
    for kind in KINDS:
        for row in find_list(tx, group.id, kind):
            issue = None if row.issue is None else numbers[row.issue]
            yield "line", row.id, (row.group, row.kind, row.text, row.mark, issue)


def audit_export(report: Mapping[str, Any], ledger: Ledger, lists: Mapping[int, str]) -> list[str]:
    """`lists` is which list each group raises."""
    agreed = [line for kind in KINDS for line in ledger.agreed(kind)]
    told = Counter((line.kind, lists[line.group], line.text, line.issue) for line in agreed)
    read = Counter((each["kind"], each["list"], each["text"], each["issue"]) for each in report["statements"])
    return [
        *_unequal("statements", told, read),
        *_unequal("issues", _issues(ledger), [_issue(each) for each in report["issues"]]),
        *_unequal("heads", sorted(ledger.heads.values()), sorted(each["heads"] for each in report["groups"])),
        *_result(report["result"], ledger),
    ]


def _issues(ledger: Ledger) -> list[object]:
    found: list[object] = []
    for number, entry in sorted(ledger.issues.items()):
        lines = ledger.originals(number)
        if not entry.out:
            groups = len({line.group for line in lines})
            found.append((number, entry.list, entry.text, groups, sorted(line.text for line in lines)))
    return found


def _issue(each: Mapping[str, Any]) -> object:
    return each["number"], each["list"], each["text"], each["raised_by"], sorted(each["originals"])


def _result(result: Mapping[str, Any] | None, ledger: Ledger) -> Iterator[str]:
    if result is None:
        yield "the export holds no result"
        return
    dots, counts = ledger.count(), (sum(ledger.heads.values()), len(ledger.ballots), ledger.count().total())
    yield from _unequal("people, ballots, dots", counts, (result["people"], result["ballots"], result["dots"]))
    read = {each["number"]: (each["dots"], each["rank"]) for each in result["standings"]}
    told = {number: (dots[number], _rank(number, ledger)) for number, each in ledger.issues.items() if not each.out}
    yield from _unequal("standings", told, read)


def _rank(number: int, ledger: Ledger) -> int | None:
    """Counted by hand: one more than there are issues on the same list with more dots."""
    dots, mine = ledger.count(), ledger.issues[number].list
    above = sum(dots[other] > dots[number] for other, each in ledger.issues.items() if each.list == mine)
    return above + 1 if dots[number] else None


def _unequal(what: str, told: object, read: object) -> Iterator[str]:
    if told != read:
        yield f"{what} differ: the ledger says {told}, the export says {read}"


def audit_refusals(ledger: Ledger) -> Iterator[str]:
    for kind in sorted(ledger.refused.keys() | ledger.due.keys()):
        if ledger.refused[kind] != ledger.due[kind]:
            yield f"{kind}: due {ledger.due[kind]} times, told {ledger.refused[kind]} times"
