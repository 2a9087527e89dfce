"""What a scribe does with lines can be undone, is never silent, and never overwrites another tablet's words."""

import pytest

from app.domain.refusal import Stale
from app.domain.refusal_of_words import AlreadyAgreed, ChangedSince, LineChanged, NotOnList, NotYours, TooLongAgo
from app.domain.statement import Mark, Statement
from app.services.contributing import change_line, withdraw
from app.services.scribing import (
    forget_first_words,
    move,
    put_back,
    redo,
    reword,
    set_aside,
    set_aside_device,
    undo,
    unsay,
)
from app.store.database import Tx
from app.store.scribe_acts import KEPT, ScribeAct, find_to_redo, find_to_undo, scribe_act
from app.store.statements import find_agreed, find_list
from tests.services.day import Day

PHONE = "p" * 32


@pytest.fixture
def day(day: Day) -> Day:
    day.open("concerns")
    return day


def lines(day: Day) -> list[Statement]:
    return [line for line in day.find(find_list, 1, "concerns") if line.mark is not Mark.ASIDE]


def words(day: Day) -> list[str]:
    return [line.text for line in lines(day)]


def line(day: Day, text: str) -> Statement:
    return next(each for each in day.find(find_list, 1, "concerns") if each.text == text)


def say_three(day: Day) -> None:
    day.say(1, "Trust", "Racism", "No reason given")


def newest(day: Day) -> ScribeAct:
    act = day.find(find_to_undo, 1, "concerns")
    assert act is not None
    return act


def undo_last(day: Day) -> None:
    day.do(undo, newest(day).id, 1)


def redo_next(day: Day) -> None:
    act = day.find(find_to_redo, 1, "concerns")
    assert act is not None
    day.do(redo, act.id, 1)


def all_acts(tx: Tx) -> list[str]:
    return [str(row) for row in tx.rows(scribe_act.select())]


def test_other_words_keep_the_first_ones_beside_them(day: Day) -> None:
    day.say(1, "Trst")
    day.do(reword, line(day, "Trst").id, 1, "Trust", 1)
    day.do(reword, line(day, "Trust").id, 1, "Trust in the police", 2)
    assert line(day, "Trust in the police").original == "Trst"
    day.agree(1)
    assert [(each.text, each.original) for each in day.find(find_agreed)] == [("Trust in the police", "Trst")]


def test_the_scribe_may_reword_what_came_from_a_phone_and_it_shows(day: Day) -> None:
    day.say(1, "Officer N. lies", author=PHONE)
    day.do(reword, line(day, "Officer N. lies").id, 1, "Officers lie", 1)
    assert (line(day, "Officers lie").original, line(day, "Officers lie").author) == ("Officer N. lies", PHONE)


def test_a_phone_that_changes_its_own_line_leaves_no_first_words(day: Day) -> None:
    day.say(1, "Trst", author=PHONE)
    day.do(change_line, line(day, "Trst").id, 1, "Trust", PHONE, 1)
    assert line(day, "Trust").original is None


def test_words_that_are_put_back_as_they_were_are_no_other_words(day: Day) -> None:
    day.say(1, "Trust")
    day.do(reword, line(day, "Trust").id, 1, "Distrust", 1)
    day.do(reword, line(day, "Distrust").id, 1, "Trust", 2)
    assert line(day, "Trust").original is None


def test_first_words_that_named_somebody_are_forgotten_but_not_that_there_were_some(day: Day) -> None:
    day.say(1, "Officer Brown hit me")
    day.do(reword, line(day, "Officer Brown hit me").id, 1, "Officers hit people", 1)
    day.do(forget_first_words, line(day, "Officers hit people").id, 1)
    assert line(day, "Officers hit people").original == ""
    assert not any("Brown" in each for each in day.find(all_acts))
    day.do(reword, line(day, "Officers hit people").id, 1, "Officers use force", 3)
    assert line(day, "Officers use force").original == ""


def test_two_tablets_that_change_one_line_do_not_overwrite_each_other(day: Day) -> None:
    day.say(1, "Trst")
    one = line(day, "Trst")
    day.do(reword, one.id, 1, "Trust", one.version)
    day.do(reword, one.id, 1, "Trust", one.version)  # a retry, or the same words from the other tablet
    with pytest.raises(LineChanged):
        day.do(reword, one.id, 1, "Trust in police", one.version)
    assert words(day) == ["Trust"]


def test_a_line_moves_to_where_it_is_put_and_a_retry_does_not_move_it_again(day: Day) -> None:
    say_three(day)
    third, first = line(day, "No reason given"), line(day, "Trust")
    for _ in range(2):
        day.do(move, third.id, 1, first.id)
    assert words(day) == ["Trust", "No reason given", "Racism"]
    day.do(move, third.id, 1, "")
    assert words(day) == ["No reason given", "Trust", "Racism"]
    assert line(day, "Trust").version == first.version


def test_a_line_is_not_moved_behind_one_that_left_the_list(day: Day) -> None:
    say_three(day)
    day.do(set_aside, line(day, "Racism").id, 1)
    with pytest.raises(Stale):
        day.do(move, line(day, "Trust").id, 1, line(day, "Racism").id)


def test_what_the_scribe_takes_back_is_gone_and_what_a_phone_said_is_only_set_aside(day: Day) -> None:
    say_three(day)
    day.say(1, "From a phone", author=PHONE)
    day.do(unsay, line(day, "Racism").id, 1, 1)
    with pytest.raises(NotYours):
        day.do(unsay, line(day, "From a phone").id, 1, 1)
    assert words(day) == ["Trust", "No reason given", "From a phone"]


def test_each_act_is_undone_and_redone(day: Day) -> None:
    say_three(day)
    day.do(reword, line(day, "Trust").id, 1, "Trust and respect", 1)
    day.do(move, line(day, "No reason given").id, 1, "")
    day.do(set_aside, line(day, "Racism").id, 1)
    day.do(put_back, line(day, "Racism").id, 1)
    day.do(unsay, line(day, "No reason given").id, 1, 1)
    done = [words(day)]
    for _ in range(8):
        undo_last(day)
        done.append(words(day))
    assert done[-1] == []
    assert done[-2] == ["Trust"]
    assert done[1] == ["No reason given", "Trust and respect", "Racism"]
    assert day.find(find_to_undo, 1, "concerns") is None
    again = [words(day)]
    for _ in range(8):
        redo_next(day)
        again.append(words(day))
    assert again == done[::-1]


def test_an_act_is_undone_once_however_often_it_is_pressed(day: Day) -> None:
    say_three(day)
    act = newest(day).id
    day.do(undo, act, 1)
    day.do(undo, act, 1)
    assert words(day) == ["Trust", "Racism"]
    day.do(redo, act, 1)
    day.do(redo, act, 1)
    assert words(day) == ["Trust", "Racism", "No reason given"]


def test_an_act_is_undone_after_five_others(day: Day) -> None:
    day.say(1, "Trust")
    day.do(reword, line(day, "Trust").id, 1, "Distrust", 1)
    act = newest(day).id
    day.say(1, "Racism", "No reason given", "Too few officers", "Complaints")
    day.do(move, line(day, "Complaints").id, 1, "")
    day.do(undo, act, 1)
    assert words(day) == ["Complaints", "Trust", "Racism", "No reason given", "Too few officers"]


def test_an_act_whose_line_has_changed_since_is_refused(day: Day) -> None:
    day.say(1, "Trust")
    said = newest(day).id
    day.do(reword, line(day, "Trust").id, 1, "Distrust", 1)
    changed = newest(day).id
    with pytest.raises(ChangedSince):
        day.do(undo, said, 1)
    day.do(reword, line(day, "Distrust").id, 1, "Trust in the police", 2)
    with pytest.raises(ChangedSince):
        day.do(undo, changed, 1)
    assert words(day) == ["Trust in the police"]


def test_a_line_that_was_moved_again_is_not_moved_back(day: Day) -> None:
    say_three(day)
    day.do(move, line(day, "Racism").id, 1, "")
    act = newest(day).id
    day.do(move, line(day, "Racism").id, 1, line(day, "No reason given").id)
    with pytest.raises(ChangedSince):
        day.do(undo, act, 1)


def test_a_new_act_ends_what_could_be_redone(day: Day) -> None:
    say_three(day)
    undo_last(day)
    day.say(1, "Complaints")
    assert day.find(find_to_redo, 1, "concerns") is None


def test_twenty_acts_are_kept_and_none_after_the_agreement(day: Day) -> None:
    day.say(1, "the first")
    act = newest(day).id
    day.say(1, *(f"line {number}" for number in range(KEPT)))
    assert len(day.find(all_acts)) == KEPT
    with pytest.raises(TooLongAgo):
        day.do(undo, act, 1)
    day.agree(1)
    assert day.find(all_acts) == []


def test_another_group_cannot_undo_or_change_anything(day: Day) -> None:
    day.say(1, "Trust")
    with pytest.raises(TooLongAgo):
        day.do(undo, newest(day).id, 2)
    with pytest.raises(NotOnList):
        day.do(reword, line(day, "Trust").id, 2, "Distrust", 1)
    with pytest.raises(NotOnList):
        day.do(move, line(day, "Trust").id, 2, "")


def test_the_words_of_a_withdrawn_line_are_nowhere(day: Day) -> None:
    day.say(1, "Hyacinth hits me", author=PHONE)
    day.do(reword, line(day, "Hyacinth hits me").id, 1, "Hyacinth hits", 1)
    day.do(withdraw, line(day, "Hyacinth hits").id, 1, PHONE, 2)
    assert not any("Hyacinth" in each for each in day.find(all_acts))
    assert all("Hyacinth" not in f"{each.text}{each.original}" for each in day.find(find_list, 1, "concerns"))


def test_all_lines_of_a_device_are_set_aside_and_come_back_one_by_one(day: Day) -> None:
    day.say(1, "One", "Two", author=PHONE)
    day.say(1, "Trust")
    day.do(set_aside_device, line(day, "One").id, 1)
    assert words(day) == ["Trust"]
    undo_last(day)
    undo_last(day)
    assert words(day) == ["One", "Two", "Trust"]


def test_lines_are_corrected_at_the_read_back_though_their_part_is_closed(day: Day) -> None:
    day.say(1, "Trst")
    day.close()
    day.do(reword, line(day, "Trst").id, 1, "Trust", 1)
    day.agree(1)
    with pytest.raises(AlreadyAgreed):
        day.do(reword, line(day, "Trust").id, 1, "Distrust", 3)
