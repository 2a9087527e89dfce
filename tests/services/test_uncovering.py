"""Cards are delivered together, uncovered one by one, and each is decided on by the whole group."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.card import ON_PILE, Card, CardState
from app.domain.refusal import StageNotOpen, Stale, VoteIsFrozen, WordsWouldBeLost
from app.domain.refusal_of_words import CardOnTable, EnoughCards, NotOnList
from app.domain.secret import trace_mark
from app.domain.statement import Mark
from app.services.agreeing import agree, call_back
from app.services.carding import write_card
from app.services.facilitating import hold_room
from app.services.grouping import merge_groups, remove_group
from app.services.scribing import forget_first_words, reword
from app.services.theming import make_the_rest
from app.services.uncovering import deliver, join_line, keep, lay_aside, uncover, write_on
from app.store.cards import find_cards
from app.store.lists import find_list_state
from app.store.statements import find_list
from tests.cast import NOON
from tests.services.day import Day

KEY = b"the event's key"


@pytest.fixture
def day(tmp_path: Path) -> Iterator[Day]:
    """The default program: concerns are written on cards, three per person."""
    opened = Day(tmp_path, "spcp")
    opened.open("concerns")
    yield opened
    opened.database.close()


def write(day: Day, who: str, *texts: str, group: int = 1) -> None:
    for text in texts:
        day.do(write_card, KEY, who, f"card {text}", group, "concerns", text)


def cards(day: Day, state: CardState | None = None) -> list[Card]:
    return day.find(find_cards, 1, "concerns", state)


def uncover_next(day: Day) -> Card:
    card = cards(day, CardState.DELIVERED)[0]
    day.do(uncover, card.id, 1, card.version)
    return cards(day, CardState.UNCOVERED)[0]


def test_all_cards_come_onto_one_pile_and_nobody_knows_whose_they_were(day: Day) -> None:
    write(day, "ben", "a", "c")
    write(day, "chloe", "b")
    assert {card.author for card in cards(day)} != {None}
    day.do(deliver, 1, "concerns")
    day.do(deliver, 1, "concerns")  # a second tap
    assert {(card.state, card.author) for card in cards(day)} == {(CardState.DELIVERED, None)}
    assert {card.id: card.trace for card in cards(day)} == {
        f"card {text}": trace_mark(KEY, who, f"card {text}")
        for who, text in (("ben", "a"), ("chloe", "b"), ("ben", "c"))
    }
    assert day.find(find_list_state, 1, "concerns").delivered


def test_a_card_from_a_dead_network_joins_the_pile_face_down(day: Day) -> None:
    write(day, "ben", "in time")
    day.do(deliver, 1, "concerns")
    write(day, "chloe", "late")
    assert {(card.state, card.author) for card in cards(day)} == {(CardState.DELIVERED, None)}
    write(day, "chloe", "later", "latest")
    with pytest.raises(EnoughCards):
        write(day, "chloe", "a fourth")


def test_there_is_no_pile_where_nobody_writes_cards(day: Day) -> None:
    day.open("strengths")
    with pytest.raises(StageNotOpen):
        day.do(deliver, 1, "strengths")


def test_cards_cannot_be_delivered_before_their_part_was_opened(tmp_path: Path) -> None:
    (tmp_path / "early").mkdir()
    early = Day(tmp_path / "early", "spcp")
    early.open("welcome")
    with pytest.raises(StageNotOpen):
        early.do(deliver, 1, "concerns")
    early.database.close()


def test_a_kept_card_becomes_a_line_that_only_its_phone_can_recognize(day: Day) -> None:
    write(day, "ben", "Nobody explains")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    day.do(keep, card.id, 1, card.version)
    day.do(keep, card.id, 1, card.version)  # a second tap
    (line,) = day.find(find_list, 1, "concerns")
    assert (line.id, line.text, line.mark, line.version) == (card.id, card.text, Mark.SAID, 1)
    assert (line.author, line.trace) == (None, card.trace)
    (kept,) = cards(day)
    assert (kept.state, kept.statement) == (CardState.KEPT, line.id)


def test_a_card_that_says_the_same_joins_its_line(day: Day) -> None:
    day.say(1, "Nobody explains")
    line = day.find(find_list, 1, "concerns")[0].id
    write(day, "ben", "No reasons are given")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    for _ in "a double tap":
        day.do(join_line, card.id, 1, line, card.version)
    assert [(each.state, each.statement) for each in cards(day)] == [(CardState.JOINED, line)]
    assert len(day.find(find_list, 1, "concerns")) == 1


def test_a_card_joins_only_a_line_of_its_own_list(day: Day) -> None:
    day.open("strengths")
    day.say(1, "They come to our games", kind="strengths")
    day.open("concerns")
    day.say(2, "another group's")
    write(day, "ben", "a card")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    strength = day.find(find_list, 1, "strengths")[0].id
    theirs = day.find(find_list, 2, "concerns")[0].id
    for line in (strength, theirs, "nothing", card.id):
        with pytest.raises(NotOnList):
            day.do(join_line, card.id, 1, line, card.version)


def test_what_was_set_aside_or_joined_can_be_uncovered_again(day: Day) -> None:
    day.say(1, "a line")
    line = day.find(find_list, 1, "concerns")[0].id
    write(day, "ben", "a card")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    day.do(lay_aside, card.id, 1, card.version)
    (aside,) = cards(day, CardState.ASIDE)
    day.do(uncover, aside.id, 1, aside.version)
    (again,) = cards(day, CardState.UNCOVERED)
    day.do(join_line, again.id, 1, line, again.version)
    (joined,) = cards(day, CardState.JOINED)
    day.do(uncover, joined.id, 1, joined.version)
    assert [each.statement for each in cards(day, CardState.UNCOVERED)] == [None]


def test_one_card_lies_open_at_a_time(day: Day) -> None:
    write(day, "ben", "a", "b")
    day.do(deliver, 1, "concerns")
    first, second = cards(day)
    day.do(uncover, first.id, 1, first.version)
    with pytest.raises(CardOnTable):
        day.do(uncover, second.id, 1, second.version)
    assert [card.id for card in cards(day, CardState.UNCOVERED)] == [first.id]


def test_two_tablets_uncover_the_same_card_and_a_late_tap_uncovers_nothing(day: Day) -> None:
    write(day, "ben", "a", "b")
    day.do(deliver, 1, "concerns")
    first = cards(day)[0]
    day.do(uncover, first.id, 1, first.version)
    day.do(uncover, first.id, 1, first.version)  # the other tablet
    shown = cards(day, CardState.UNCOVERED)[0]
    day.do(keep, shown.id, 1, shown.version)
    day.do(uncover, first.id, 1, first.version)  # a tap that was on its way for long
    assert [card.state for card in cards(day)] == [CardState.KEPT, CardState.DELIVERED]


def test_of_two_decisions_the_first_one_stands(day: Day) -> None:
    write(day, "ben", "a")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    day.do(lay_aside, card.id, 1, card.version)
    with pytest.raises(Stale):
        day.do(keep, card.id, 1, card.version)
    with pytest.raises(Stale):
        day.do(uncover, card.id, 1, card.version)  # drawn before it was set aside
    assert day.find(find_list, 1, "concerns") == []


def test_another_groups_card_does_not_exist(day: Day) -> None:
    write(day, "ben", "a")
    day.do(deliver, 1, "concerns")
    card = cards(day)[0]
    for decide in (uncover, keep, lay_aside):
        with pytest.raises(NotOnList):
            day.do(decide, card.id, 2, card.version)


def test_a_card_that_was_not_delivered_cannot_be_uncovered(day: Day) -> None:
    write(day, "ben", "a")
    (card,) = cards(day)
    day.do(uncover, card.id, 1, card.version)
    assert [each.state for each in cards(day)] == [CardState.WRITTEN]
    with pytest.raises(Stale):
        day.do(keep, card.id, 1, card.version)


def test_agreement_collects_cards_that_nobody_delivered(day: Day) -> None:
    """A group that worked on paper agrees; what its phones wrote meanwhile is not lost, and nobody's any more."""
    write(day, "ben", "still in his hand")
    day.say(1, "from paper")
    day.agree(1)
    assert [(card.state, card.author) for card in cards(day)] == [(CardState.DELIVERED, None)]
    assert day.find(find_list_state, 1, "concerns").delivered


def test_a_card_that_joined_an_agreed_line_is_no_obstacle_to_calling_it_back(day: Day) -> None:
    day.say(1, "Nobody explains")
    write(day, "ben", "No reasons")
    day.do(deliver, 1, "concerns")
    day.agree(1)
    card = uncover_next(day)
    line = day.find(find_list, 1, "concerns")[0]
    day.do(join_line, card.id, 1, line.id, card.version)
    day.do(call_back, 1, "concerns", NOON)
    day.agree(1)
    day.do(agree, 1, "concerns", "", NOON)
    assert [each.mark for each in day.find(find_list, 1, "concerns")] == [Mark.AGREED]


def test_when_groups_are_merged_their_cards_become_one_pile(day: Day) -> None:
    write(day, "ben", "a")
    write(day, "chloe", "b", "c", group=2)
    day.do(deliver, 2, "concerns")
    theirs = day.find(find_cards, 2, "concerns")[0]
    day.do(uncover, theirs.id, 2, theirs.version)
    day.do(merge_groups, 2, 1)
    assert {(card.state, card.author) for card in cards(day)} == {(CardState.DELIVERED, None)}
    assert len(cards(day)) == 3
    assert uncover_next(day).text == "a"


def test_a_group_whose_cards_would_be_lost_cannot_be_removed(day: Day) -> None:
    write(day, "ben", "a")
    with pytest.raises(WordsWouldBeLost):
        day.do(remove_group, 1)


def test_a_mistap_is_taken_back_until_the_first_card_is_uncovered(day: Day) -> None:
    write(day, "ben", "a", "b", "c")
    day.do(deliver, 1, "concerns")
    for _ in range(2):
        day.do(write_on, 1, "concerns")
    write(day, "ben", "d")
    assert [card.state for card in cards(day)] == [CardState.DELIVERED] * 3 + [CardState.WRITTEN]
    day.do(deliver, 1, "concerns")
    assert {(card.state, card.author, card.version) for card in cards(day)} == {(CardState.DELIVERED, None, ON_PILE)}
    with pytest.raises(EnoughCards):
        write(day, "ben", "e")
    uncover_next(day)
    with pytest.raises(Stale):
        day.do(write_on, 1, "concerns")


def test_after_the_ballot_is_made_a_held_room_keeps_no_card_as_a_concern(day: Day) -> None:
    write(day, "ben", "a")
    day.do(deliver, 1, "concerns")
    day.say(1, "a line")
    card = uncover_next(day)
    day.do(hold_room, 1)
    day.say(2, "on the ballot")
    day.agree(2)
    day.do(make_the_rest, NOON)
    day.open("vote")
    with pytest.raises(VoteIsFrozen):
        day.do(keep, card.id, 1, card.version)
    with pytest.raises(VoteIsFrozen):
        day.do(join_line, card.id, 1, "concerns1a line", card.version)
    day.do(lay_aside, card.id, 1, card.version)


def test_the_first_words_of_a_line_that_was_a_card_are_forgotten_on_the_card_too(day: Day) -> None:
    write(day, "ben", "Officer Smith")
    day.do(deliver, 1, "concerns")
    card = uncover_next(day)
    day.do(keep, card.id, 1, card.version)
    day.do(reword, card.id, 1, "an officer", 1)
    day.do(forget_first_words, card.id, 1)
    assert [each.text for each in cards(day)] == ["an officer"]
