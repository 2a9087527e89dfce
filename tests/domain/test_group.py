"""Heads are the people."""

from dataclasses import replace

import pytest

from app.domain.group import Group, check_heads, check_nod, pick_letter, walks_in
from app.domain.refusal import HeadsOnlyUp, HeadsOutOfRange, LetterTaken, NoLettersLeft, RaiseHeadsFirst

B = Group(2, "B", "Youth", "community")


def test_phones_walk_in_until_the_heads_are_reached_or_the_group_is_complete() -> None:
    assert walks_in(B, 500)
    assert walks_in(replace(B, heads=2), 1)
    assert not walks_in(replace(B, heads=2), 2)
    assert not walks_in(replace(B, heads=2, complete=True), 1)


def test_a_nod_never_lets_in_more_devices_than_heads() -> None:
    check_nod(replace(B, heads=2, complete=True), 1)
    with pytest.raises(RaiseHeadsFirst):
        check_nod(replace(B, heads=2), 2)


def test_heads_only_go_up_while_the_vote_is_on() -> None:
    assert check_heads(10, 12, vote_is_on=False) == 10
    assert check_heads(13, 12, vote_is_on=True) == 13
    with pytest.raises(HeadsOnlyUp):
        check_heads(11, 12, vote_is_on=True)
    for wrong in (-1, 501):
        with pytest.raises(HeadsOutOfRange):
            check_heads(wrong, None, vote_is_on=False)


def test_a_letter_is_given_once() -> None:
    assert pick_letter("", {"A", "B"}) == "C"
    assert pick_letter("k", {"A"}) == "K"
    with pytest.raises(LetterTaken):
        pick_letter("a", {"A"})
    with pytest.raises(NoLettersLeft):
        pick_letter("", set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
