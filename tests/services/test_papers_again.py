"""Paper that was keyed, and then the vote is opened again, or a card becomes void; and paper under two witnesses."""

from contextlib import suppress
from dataclasses import replace

import pytest

from app.domain.ballot import Wish
from app.domain.poll import Way
from app.domain.refusal import Refused
from app.domain.refusal_of_votes import CardIsVoid, PaperNotSettled
from app.domain.secret import ballot_id, hand_key
from app.domain.vote_card import card_id
from app.screens.fragment import Sight
from app.screens.lead_vote import load_vote
from app.screens.teller import load_teller
from app.services.dealing import make_cards, make_void
from app.services.keying import count_box, key_paper, take_back_paper
from app.services.voting import Slip, mark_ballot
from app.store.ballots import find_hand
from app.store.counts import count_turnout
from app.store.events import change_event
from app.store.witnesses import make_witness
from tests.services.day import Day
from tests.services.sights import LEADS

KEY = b"the key of the vote".ljust(32)


class Cards:
    """A vote with five cards: pairs of a code and its stub."""

    def __init__(self, day: Day, witness: str = "") -> None:
        self.day = day
        day.do(lambda tx: change_event(tx, way=Way.CARDS, witness=witness))
        self.pairs = day.do(make_cards, KEY, "0" * 32, 5)
        day.ready_to_vote(7)

    def try_on_screen(self, nth: int, *issues: int) -> list[int]:
        """The dots that were acknowledged."""
        code = self.pairs[nth][0]
        slip = Slip(1, ballot_id(KEY, code, 1), hand_key(KEY, code, 1), card=card_id(KEY, code))
        acknowledged = []
        for issue in issues:
            with suppress(Refused):
                self.day.do(mark_ballot, slip, Wish(issue, 1, True, 0))
                acknowledged.append(issue)
        return acknowledged

    def try_on_paper(self, teller: int, nth: int, numbers: str) -> None:
        with suppress(Refused):
            self.on_paper(teller, nth, numbers)

    def on_paper(self, teller: int, nth: int, numbers: str) -> bool:
        """The pile's papers have the numbers of their cards."""
        return self.day.do(key_paper, KEY, teller, nth + 1, self.pairs[nth][0], numbers)

    def chosen(self, nth: int) -> list[int]:
        hand = self.day.find(find_hand, ballot_id(KEY, self.pairs[nth][0], 1))
        return sorted(dot.issue for dot in hand.dots.values() if dot.placed)

    def turnout(self) -> int:
        return self.day.find(count_turnout, self.day.poll)

    def rows(self, teller: int) -> list[str]:
        """How each paper stands on this teller's screen."""
        sight: Sight = replace(LEADS, viewer=replace(LEADS.viewer, member=teller))
        return [row.state for row in self.day.find(load_teller, sight).papers]

    def lead_waits_for(self) -> int:
        return self.day.find(load_vote, LEADS).paper.unsettled


@pytest.fixture
def cards(day: Day) -> Cards:
    return Cards(day)


def test_after_a_reopening_a_card_has_one_ballot_either_from_its_screen_or_from_its_paper(
    day: Day, cards: Cards
) -> None:
    """A screen may say no; but what it has acknowledged is neither lost nor mixed with what a teller keys."""
    for nth, before, after in ((0, [1], [2]), (1, [1, 2], []), (2, [], [1, 2])):
        day.close()
        for teller in before:
            cards.on_paper(teller, nth, "1 2 3")
        day.open("vote")
        acknowledged = cards.try_on_screen(nth, 4, 5, 6)
        day.close()
        for teller in after:
            cards.try_on_paper(teller, nth, "1 2 3")
        assert cards.chosen(nth) == (acknowledged or [1, 2, 3]), before
        day.open("vote")
    day.close()


def test_a_paper_that_is_taken_back_after_a_reopening_takes_no_ballot_from_a_screen_along(
    day: Day, cards: Cards
) -> None:
    day.close()
    cards.on_paper(1, 0, "1 2 3")
    cards.on_paper(2, 0, "1 2")
    day.open("vote")
    acknowledged = cards.try_on_screen(0, 4)
    day.close()
    day.do(take_back_paper, 1, 1)
    assert cards.chosen(0) == acknowledged


def test_a_box_that_was_counted_before_a_reopening_is_counted_again(day: Day) -> None:
    day.do(lambda tx: change_event(tx, way=Way.PAPER))
    day.ready_to_vote(7)
    day.close()
    for teller in (1, 2):
        day.do(count_box, teller, 3, {1: 2})
    day.open("vote")
    day.close()
    with pytest.raises(PaperNotSettled):
        day.seal()


def test_a_paper_whose_card_was_made_void_is_not_settled_until_both_tellers_take_it_out(day: Day, cards: Cards) -> None:
    day.close()
    for teller in (1, 2):
        cards.on_paper(teller, 0, "1")
        cards.on_paper(teller, 1, "2")
    assert day.do(make_void, KEY, cards.pairs[0][1])
    assert (cards.rows(1), cards.lead_waits_for()) == (["gone", "agreed"], 1)
    with pytest.raises(CardIsVoid):
        cards.on_paper(1, 0, "1")
    with pytest.raises(PaperNotSettled):
        day.seal()
    for teller in (1, 2):
        day.do(take_back_paper, teller, 1)
    day.seal()
    assert cards.turnout() == 1


def test_where_witnesses_keep_the_ballots_closed_lead_and_tellers_are_told_what_is_settled(day: Day) -> None:
    cards = Cards(day, make_witness(("a long word of one", "a long word of two")))
    day.close()
    cards.on_paper(1, 0, "1 2")
    cards.on_paper(2, 0, "1 3")
    assert (cards.rows(1), cards.lead_waits_for()) == (["differs"], 1)
    cards.on_paper(2, 0, "1 2")
    assert (cards.rows(2), cards.lead_waits_for()) == (["agreed"], 0)
