"""The line of account is whole only if people, cards and ballots are the same story."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.account import Account, Cards

WHOLE = Account(people=40, ballots=40, dots=110, holds=True)


def test_it_is_whole_if_everybody_gave_one_ballot() -> None:
    assert WHOLE.is_whole
    assert (WHOLE.missing, WHOLE.beyond, WHOLE.cards_beyond) == (0, 0, 0)
    assert replace(WHOLE, cards=Cards(made=50, void=2, left=8)).is_whole


@pytest.mark.parametrize(
    "broken",
    [
        replace(WHOLE, ballots=39),
        replace(WHOLE, ballots=41),
        replace(WHOLE, people=41),
        replace(WHOLE, holds=False),
        replace(WHOLE, cards=Cards(made=50, void=1, left=8)),
        replace(WHOLE, cards=Cards(made=50, void=2, left=9)),
    ],
)
def test_one_that_is_missing_or_too_many_is_enough_for_it_not_to_be_whole(broken: Account) -> None:
    assert not broken.is_whole


def test_it_says_what_is_not_accounted_for() -> None:
    assert (replace(WHOLE, ballots=37).missing, replace(WHOLE, ballots=37).beyond) == (3, 0)
    assert (replace(WHOLE, ballots=42).missing, replace(WHOLE, ballots=42).beyond) == (0, 2)
    lost = replace(WHOLE, cards=Cards(made=50, void=0, left=8))
    assert lost.cards_beyond == 2, "two lost cards are in somebody's hands, and nobody made them void"
    assert replace(WHOLE, cards=Cards(made=50, void=2, left=10)).cards_beyond == -2, "two people took no card"


def test_before_somebody_counted_the_pile_nobody_knows_how_many_cards_were_given() -> None:
    cards = Cards(made=50, void=3, left=None)
    assert (cards.given, cards.in_play) == (None, None)
    assert replace(WHOLE, cards=cards).is_whole, "nothing is claimed about them"


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_cards_and_ballots_add_up(people: int, ballots: int, left: int, void: int) -> None:
    cards = Cards(made=left + void + ballots, void=void, left=left)
    account = Account(people, ballots, None, True, cards)
    assert ballots + account.missing - account.beyond == people
    assert 0 in (account.missing, account.beyond)
    assert cards.in_play == ballots
    assert account.cards_beyond == account.beyond - account.missing
    assert account.is_whole is (people == ballots)
