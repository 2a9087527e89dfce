"""A step of the worksheet: what was typed stands as it was typed, and of two versions none is ever lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusal import BadSetting
from app.domain.refusal_of_tables import VersionsChanged
from app.domain.refusal_of_words import TooLong
from app.domain.worksheet import LIMIT, Note, Saved, choose, save, tidy

BEN = Note("Nobody knows the officers", None, 3)


def test_line_breaks_emoji_and_right_to_left_stay_and_marks_that_turn_neighbours_go() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert tidy(f"one\r\n  two {family}\n\u0627\u0644\u0634\u0631\u0637\u0629 ") == (
        f"one\n  two {family}\n\u0627\u0644\u0634\u0631\u0637\u0629 "
    )
    assert tidy("a\u202eb\x00c") == "a b c"


def test_the_writers_words_take_their_place_and_a_retry_changes_nothing() -> None:
    after, saved = save(BEN, "Nobody knows them", 3, writes=True)
    assert (after, saved) == (Note("Nobody knows them", None, 4), Saved.HERE)
    assert save(after, "Nobody knows them", 3, writes=True) == (after, Saved.HERE)


@pytest.mark.parametrize(("seen", "writes"), [(2, True), (3, False), (2, False)])
def test_words_made_from_an_older_version_or_on_another_device_stand_beside(seen: int, writes: bool) -> None:
    after, saved = save(BEN, "There is no trust", seen, writes)
    assert (after, saved) == (Note(BEN.text, "There is no trust", 3), Saved.BESIDE)
    assert save(after, "There is no trust", seen, writes)[0] == after


def test_an_earlier_state_of_the_same_typing_is_no_second_version() -> None:
    assert save(BEN, "Nobody knows", 1, writes=False) == (BEN, Saved.HERE)
    assert save(BEN, "", 1, writes=False) == (BEN, Saved.HERE)


def test_a_third_version_goes_under_the_second_and_typing_on_does_not_repeat_it() -> None:
    note = save(BEN, "There is no", 2, writes=False)[0]
    note = save(note, "There is no trust", 2, writes=False)[0]
    assert note.rival == "There is no trust"
    note = save(note, "Fear", 2, writes=False)[0]
    assert note.rival == "There is no trust\nFear"
    assert save(note, "Fear", 2, writes=False)[0] == save(note, "There is no", 2, writes=False)[0] == note


def test_the_table_keeps_the_first_the_second_or_both() -> None:
    note = Note("one", "two", 3)
    kept = {keep: choose(note, keep, note.seen).text for keep in ("first", "second", "both")}
    assert kept == {"first": "one", "second": "two", "both": "one\ntwo"}
    alone = choose(note, "second", note.seen)
    assert (alone.rival, alone.version) == (None, 4)
    assert choose(alone, "first", note.seen) == alone
    with pytest.raises(BadSetting):
        choose(note, "none", note.seen)


def test_nobody_chooses_between_other_versions_than_they_read() -> None:
    read = Note("one", "two", 3)
    for now in (Note("one", "two\nthree", 3), Note("one more", "two", 4)):
        with pytest.raises(VersionsChanged):
            choose(now, "first", read.seen)


def test_what_is_too_long_is_refused_and_two_kept_versions_may_be_shortened_step_by_step() -> None:
    with pytest.raises(TooLong):
        save(Note(), "x" * 5_000, 0, writes=True)
    assert save(Note(), "x" * LIMIT + "\n ", 0, writes=True)[1] is Saved.HERE
    long = Note("x" * 3_000, None, 1)
    shorter, _ = save(long, "x" * 2_900, 1, writes=True)
    assert shorter.version == 2
    with pytest.raises(TooLong):
        save(shorter, "x" * 2_901, 2, writes=True)


def test_beside_there_is_room_for_more_than_one_may_write() -> None:
    assert save(BEN, "x" * 5_000, 0, writes=False)[1] is Saved.BESIDE


texts = st.text(alphabet="ab \n", max_size=8)


@given(st.lists(st.tuples(texts, st.integers(0, 6), st.booleans()), max_size=12))
def test_whatever_two_devices_send_every_word_that_was_acknowledged_stands_or_was_replaced_by_its_writer(
    sent: list[tuple[str, int, bool]],
) -> None:
    note = Note()
    for text, seen, writes in sent:
        before = note
        note, saved = save(note, text, seen, writes)
        assert note.version - before.version in (0, 1)
        if note.version == before.version:
            assert note.text == before.text
        if saved is Saved.BESIDE:
            assert text in (note.rival or "")
        if before.rival:
            assert before.rival in (note.rival or "")
        if saved is Saved.HERE:
            assert note.text.startswith(text.strip()) or note.text == text
