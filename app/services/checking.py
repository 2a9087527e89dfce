"""Is this event whole? Every promise that can be read off the rows, as sentences about what is broken."""

from collections.abc import Iterator

from app.domain.agenda import State
from app.domain.poll import Poll
from app.domain.statement import Mark
from app.store.ballots import find_all_hands
from app.store.counts import holds
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_all_groups, find_devices
from app.store.polls import find_booth_of, find_polls
from app.store.statements import find_list


def find_problems(tx: Tx) -> list[str]:
    return [*_agenda(tx), *_groups(tx), *_statements(tx), *_ballots(tx)]


def _agenda(tx: Tx) -> Iterator[str]:
    agenda = find_agenda(tx)
    if sum(stage.state is State.OPEN for stage in agenda.stages) > 1:
        yield "more than one stage is open"
    if agenda.revealed and not agenda.frozen:
        yield "a result was shown without a vote"


def _groups(tx: Tx) -> Iterator[str]:
    for group in find_all_groups(tx):
        devices = [device for device in find_devices(tx, group.id) if device.group == group.id]
        if group.heads is not None and len(devices) > group.heads:
            yield f"group {group.letter} has {len(devices)} devices for {group.heads} heads"
        if group.removed and devices:
            yield f"removed group {group.letter} still has devices"


def _statements(tx: Tx) -> Iterator[str]:
    for group in find_all_groups(tx):
        for kind in ("strengths", "concerns"):
            for line in find_list(tx, group.id, kind):
                if line.mark is Mark.AGREED and line.author is not None:
                    yield f"an agreed line of group {group.letter} still tells its phone"


def _ballots(tx: Tx) -> Iterator[str]:
    for poll in find_polls(tx):
        yield from _ballots_of(tx, poll)


def _ballots_of(tx: Tx, poll: Poll) -> Iterator[str]:
    booth = find_booth_of(tx, poll)
    if not holds(tx, poll):
        yield "the ballots are not those that were sealed"
    for hand in find_all_hands(tx, poll.id).values():
        for name, rule in booth.rules.items():
            if hand.placed(booth, name) > rule.dots:
                yield f"a ballot has {hand.placed(booth, name)} dots on a list that allows {rule.dots}"
        for dot in hand.dots.values():
            rule_of = booth.rules.get(booth.issues.get(dot.issue, ""))
            if rule_of is None or dot.nth > rule_of.per_issue:
                yield "a dot is on an issue that is not on the ballot, or on one issue too often"
