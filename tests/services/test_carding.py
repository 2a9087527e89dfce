"""Cards: written in silence by a phone, nobody's after the delivery."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.card import Card, CardState
from app.domain.refusal import NotFound, PhonesAreAway, StageNotOpen, Stale
from app.domain.refusal_of_words import CardsAreDelivered, Empty, EnoughCards, NotYours, SentBefore
from app.domain.secret import trace_mark
from app.services.carding import change_own_card, take_card_back, write_card
from app.services.uncovering import deliver
from app.store.cards import find_card, find_cards
from tests.services.day import Day

KEY = b"k" * 32
BEN, CHLOE = "ben's secret", "chloe's secret"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """Concerns are written on cards, three for each."""
    made = Day(tmp_path, "spcp")
    made.open("concerns")
    yield made
    made.database.close()


def write(day: Day, id: str, text: str, secret: str = BEN, group: int = 1, kind: str = "concerns") -> None:
    day.do(write_card, KEY, secret, id, group, kind, text)


def card(day: Day, id: str) -> Card:
    found = day.find(find_card, id)
    assert found is not None
    return found


def test_a_card_that_is_sent_twice_stands_once_and_other_words_under_its_key_are_not_lost(day: Day) -> None:
    write(day, "a", "they never call back")
    write(day, "a", " they never  call back")
    assert [each.text for each in day.find(find_cards, 1, "concerns")] == ["they never call back"]
    with pytest.raises(SentBefore):
        write(day, "a", "something else")


def test_three_cards_for_each_phone_and_one_taken_back_makes_room(day: Day) -> None:
    for id in "abc":
        write(day, id, f"card {id}")
    with pytest.raises(EnoughCards):
        write(day, "d", "a fourth")
    write(day, "e", "another phone's", CHLOE)
    day.do(take_card_back, "a", trace_mark(KEY, BEN, "a"), 1)
    write(day, "d", "now there is room")
    with pytest.raises(Empty):
        write(day, "f", "  ")


def test_its_own_phone_changes_a_card_and_nobody_else_does(day: Day) -> None:
    write(day, "a", "first words")
    for stranger in (trace_mark(KEY, CHLOE, "a"), trace_mark(KEY, BEN, "b")):
        with pytest.raises(NotYours):
            day.do(change_own_card, "a", "bent", stranger, 1)
        with pytest.raises(NotYours):
            day.do(take_card_back, "a", stranger, 1)
    mine = trace_mark(KEY, BEN, "a")
    day.do(change_own_card, "a", "better words", mine, 1)
    day.do(change_own_card, "a", "better words", mine, 1)  # a copy
    assert (card(day, "a").text, card(day, "a").version) == ("better words", 2)
    with pytest.raises(Stale):
        day.do(change_own_card, "a", "from an old screen", mine, 1)
    with pytest.raises(NotFound):
        day.do(change_own_card, "zzz", "nothing", mine, 1)


def test_what_was_taken_back_is_gone_and_a_late_copy_does_not_bring_it_back(day: Day) -> None:
    write(day, "a", "better not")
    mine = trace_mark(KEY, BEN, "a")
    for _ in range(2):
        day.do(take_card_back, "a", mine, 1)
    with pytest.raises(SentBefore):
        write(day, "a", "better not")
    with pytest.raises(Stale):
        day.do(change_own_card, "a", "again", mine, 2)
    assert day.find(find_cards, 1, "concerns") == []
    assert (card(day, "a").text, card(day, "a").author) == ("", None)


def test_the_delivery_makes_a_card_nobodys_and_a_late_one_joins_the_pile_face_down(day: Day) -> None:
    write(day, "a", "in time")
    assert card(day, "a").author
    day.do(deliver, 1, "concerns")
    write(day, "b", "its phone had no network")
    cards = [card(day, id) for id in "ab"]
    assert [(each.state, each.author) for each in cards] == [(CardState.DELIVERED, None)] * 2
    assert [each.trace for each in cards] == [trace_mark(KEY, BEN, "a"), trace_mark(KEY, BEN, "b")]
    with pytest.raises(CardsAreDelivered):
        day.do(change_own_card, "a", "too late", trace_mark(KEY, BEN, "a"), card(day, "a").version)
    write(day, "c", "the third")
    with pytest.raises(EnoughCards):
        write(day, "d", "late cards count, too")


def test_when_its_part_is_over_a_card_is_refused_and_not_lost_without_a_word(day: Day) -> None:
    write(day, "a", "in time")
    day.close()
    with pytest.raises(StageNotOpen):
        write(day, "b", "too late")
    write(day, "a", "in time")  # the copy of one that arrived
    day.open("themes")
    with pytest.raises(StageNotOpen):
        write(day, "b", "too late")


def test_there_are_no_cards_where_everybody_writes_or_only_the_scribe(tmp_path: Path) -> None:
    day = Day(tmp_path, "erie")
    day.open("concerns")
    with pytest.raises(PhonesAreAway):
        write(day, "a", "a card in an open list")
    day.database.close()
