"""Dots, placed and lifted. A voting use case writes no participant row, no time and no group."""

from collections.abc import Sequence

from app.domain.ballot import Booth, Hand, Wish, apply, finish
from app.domain.change import Topic
from app.domain.refusal import NotInGroup, Refused
from app.store.ballots import find_booth, find_hands, put_hands
from app.store.database import Tx, one_of
from app.store.groups import find_inside

Tap = Wish | bool  # one dot, or "I am done" (True) and "show it again" (False)
Call = tuple[str, str, Tap]  # ballot id, participant id, tap


def mark_ballots(tx: Tx, calls: Sequence[Call]) -> list[Hand | Refused]:
    """Many taps at once, in their order: read all ballots, apply the rules, store what changed."""
    booth = tx.once(find_booth)
    inside = find_inside(tx, (participant for _, participant, _ in calls))
    before = find_hands(tx, (ballot for ballot, _, _ in calls))
    after = dict(before)
    outcomes = [_mark(booth, after, inside, call) for call in calls]
    for _ in range(put_hands(tx, before, after)):
        tx.announce(Topic.TURNOUT)
    return outcomes


def _mark(booth: Booth, hands: dict[str, Hand], inside: set[str], call: Call) -> Hand | Refused:
    ballot, participant, tap = call
    if participant not in inside:
        return NotInGroup()
    try:
        hands[ballot] = apply(booth, hands[ballot], tap) if isinstance(tap, Wish) else finish(booth, hands[ballot], tap)
    except Refused as refusal:
        return refusal
    return hands[ballot]


@one_of(mark_ballots)
def mark_ballot(tx: Tx, ballot: str, participant: str, tap: Tap) -> Hand:
    """One tap on one ballot; the hand after it."""
    (outcome,) = mark_ballots(tx, [(ballot, participant, tap)])
    if isinstance(outcome, Refused):
        raise outcome
    return outcome
