"""Dots, placed and lifted. A voting use case writes no participant row, no time and no group."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.ballot import Booth, Done, Hand, Wish, apply, finish
from app.domain.change import Topic
from app.domain.refusal import NotInGroup, Refused
from app.store.ballots import find_booth, find_hands, put_hands
from app.store.database import Tx, one_of
from app.store.groups import Participant, find_inside

Tap = Wish | Done
Call = tuple[str, str, Tap]  # ballot id, participant id, tap


@dataclass(frozen=True, slots=True)
class Marked:
    """A ballot after a tap, the device it was tapped on, and the version of the event in which that holds."""

    hand: Hand
    me: Participant
    version: int


def mark_ballots(tx: Tx, calls: Sequence[Call]) -> list[Marked | Refused]:
    """Many taps at once, in their order: read all ballots, apply the rules, store what changed."""
    booth, version = tx.once(find_booth), tx.version
    inside = find_inside(tx, (participant for _, participant, _ in calls))
    before = find_hands(tx, (ballot for ballot, _, _ in calls))
    after = dict(before)
    outcomes = [_mark(booth, after, inside.get(call[1]), call) for call in calls]
    for _ in range(put_hands(tx, before, after)):
        tx.announce(Topic.TURNOUT)
    return [outcome if isinstance(outcome, Refused) else Marked(*outcome, version) for outcome in outcomes]


def _mark(
    booth: Booth, hands: dict[str, Hand], me: Participant | None, call: Call
) -> tuple[Hand, Participant] | Refused:
    ballot, _, tap = call
    if me is None:
        return NotInGroup()
    try:
        hands[ballot] = apply(booth, hands[ballot], tap) if isinstance(tap, Wish) else finish(booth, hands[ballot], tap)
    except Refused as refusal:
        return refusal
    return hands[ballot], me


@one_of(mark_ballots)
def mark_ballot(tx: Tx, ballot: str, participant: str, tap: Tap) -> Marked:
    """One tap on one ballot; the hand after it."""
    (outcome,) = mark_ballots(tx, [(ballot, participant, tap)])
    if isinstance(outcome, Refused):
        raise outcome
    return outcome
