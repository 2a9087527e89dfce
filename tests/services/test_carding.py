"""Cards: written in silence by a phone, nobody's after the delivery."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.card import Card, CardState
from app.domain.refusal import NotFound, PhonesAreAway, StageNotOpen, Stale, VoteIsFrozen
from app.domain.refusal_of_words import CardsAreDelivered, Empty, EnoughCards, NotYours, SentBefore, TooManyStatements
from app.domain.secret import trace_mark
from app.services.carding import change_own_card, take_card_back, write_card
from app.services.facilitating import hold_room
from app.services.theming import make_the_rest
from app.services.uncovering import deliver
from app.store.cards import find_card, find_cards
from tests.cast import NOON
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


def test_a_card_on_the_pile_does_not_show_how_often_or_how_late_it_was_written(day: Day) -> None:
    write(day, "a", "in time")
    write(day, "b", "first words", CHLOE)
    day.do(change_own_card, "b", "better words", trace_mark(KEY, CHLOE, "b"), 1)
    day.do(deliver, 1, "concerns")
    write(day, "c", "late")
    assert len({card(day, id).version for id in "abc"}) == 1


def test_writing_and_taking_back_has_an_end(day: Day) -> None:
    for number in range(12):
        write(day, f"card {number}", "better not")
        day.do(take_card_back, f"card {number}", trace_mark(KEY, BEN, f"card {number}"), 1)
    with pytest.raises(TooManyStatements):
        write(day, "one more", "better not")
    write(day, "another phone's", "still welcome", CHLOE)


def test_after_the_ballot_is_made_a_held_room_writes_no_cards_for_it(day: Day) -> None:
    day.do(hold_room, 1)
    day.say(2, "on the ballot")
    day.agree(2)
    day.do(make_the_rest, NOON)
    day.open("vote")
    with pytest.raises(VoteIsFrozen):
        write(day, "a", "too late for the ballot")


def test_no_phone_writes_a_line_where_everybody_writes_cards(day: Day) -> None:
    for _ in range(2):
        with pytest.raises(PhonesAreAway):
            day.say(1, "straight onto the list", author="ben")
        day.do(deliver, 1, "concerns")
    day.say(1, "the scribe may")
