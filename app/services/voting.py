"""Dots, placed and lifted. A voting use case writes no participant row, no time and no group."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.ballot import Booth, Done, Hand, Wish, apply, finish
from app.domain.change import Topic
from app.domain.poll import Way
from app.domain.refusal import NotInGroup, OnPaperToday, Refused
from app.domain.refusal_of_votes import CardIsVoid, CardsOnly, OtherPoll, PaperKeyedAs, UseYourCard
from app.store.ballots import find_hands, put_hands
from app.store.database import Tx, one_of
from app.store.groups import Participant, find_inside
from app.store.papers import find_keyed
from app.store.polls import find_booth, find_current
from app.store.vote_cards import find_valid_cards, find_void_cards

Tap = Wish | Done


@dataclass(frozen=True, slots=True)
class Slip:
    """Whose ballot a tap is for: `poll` and `ballot` are its address, `key` opens it if witnesses keep it closed.

    Who may mark it is a device of a group or (by its id) a vote card, as the event counts heads.
    """

    poll: int
    ballot: str
    key: bytes
    participant: str = ""
    card: str = ""


Call = tuple[Slip, Tap]


@dataclass(frozen=True, slots=True)
class Marked:
    """A ballot after a tap, the device it was tapped on (None: with a card), and the version of the event in which
    that holds."""

    hand: Hand
    me: Participant | None
    version: int


def mark_ballots(tx: Tx, calls: Sequence[Call]) -> list[Marked | Refused]:
    """Many taps at once, in their order: read all ballots, apply the rules, store what changed."""
    booth, version = tx.once(find_booth), tx.version
    slips = [slip for slip, _ in calls]
    inside = find_inside(tx, (slip.participant for slip in slips if slip.participant))
    keys = {slip.ballot: slip.key for slip in slips}
    before = find_hands(tx, keys, keys)
    after = dict(before)
    outcomes = [_mark(tx, booth, after, inside.get(slip.participant), slip, tap) for slip, tap in calls]
    for _ in range(put_hands(tx, booth.poll, before, after, _witness(tx), keys)):
        tx.announce(Topic.TURNOUT)
    return [outcome if isinstance(outcome, Refused) else Marked(*outcome, version) for outcome in outcomes]


def _witness(tx: Tx) -> str:
    current = tx.once(find_current)
    return current.witness if current is not None else ""


def _mark(
    tx: Tx, booth: Booth, hands: dict[str, Hand], me: Participant | None, slip: Slip, tap: Tap
) -> tuple[Hand, Participant | None] | Refused:
    try:
        _check_voter(tx, booth, me, slip)
        hand = hands[slip.ballot]
        hands[slip.ballot] = apply(booth, hand, tap) if isinstance(tap, Wish) else finish(booth, hand, tap)
    except Refused as refusal:
        return refusal
    return hands[slip.ballot], me


def _check_voter(tx: Tx, booth: Booth, me: Participant | None, slip: Slip) -> None:
    if not slip.card and me is None:
        raise NotInGroup
    if booth.opened and booth.poll != slip.poll:
        raise OtherPoll
    if booth.way == Way.PAPER:
        raise OnPaperToday
    if booth.way == Way.CARDS:
        check_card(tx, slip.card)
        _check_paper(tx, slip.ballot)
    elif slip.card:
        raise CardsOnly


def check_card(tx: Tx, card: str) -> None:
    """May this card (by its id) vote?"""
    if not card:
        raise UseYourCard
    if card not in tx.once(find_valid_cards):
        raise CardIsVoid if card in tx.once(find_void_cards) else UseYourCard


def _check_paper(tx: Tx, ballot: str) -> None:
    """Where a vote was closed and opened again, a teller may have been faster than a screen."""
    number = tx.once(find_keyed).get(ballot)
    if number is not None:
        raise PaperKeyedAs(number=number)


@one_of(mark_ballots)
def mark_ballot(tx: Tx, slip: Slip, tap: Tap) -> Marked:
    """One tap on one ballot; the hand after it."""
    (outcome,) = mark_ballots(tx, [(slip, tap)])
    if isinstance(outcome, Refused):
        raise outcome
    return outcome
