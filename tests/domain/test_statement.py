"""Lines are cleaned once, on their way in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.refusal import Stale
from app.domain.refusal_of_words import AlreadyAgreed, Empty, NotYours, TooLong
from app.domain.statement import LIMIT, Mark, Statement, check_change, check_text, clean, fingerprint

LINE = Statement("a", 1, "concerns", "words", Mark.SAID, 2, "ben")


def test_scripts_emoji_and_joined_signs_survive() -> None:
    for text in ("ثقة بين الناس", "אמון", "家族の支え", "👩🏽‍🚒 helps", "می‌خواهم", "Ñandú"):
        assert clean(text) == text


def test_marks_that_turn_the_direction_and_control_marks_are_gone() -> None:
    assert clean("a\u202eb\x00c\x07\u2066d") == "a b c d"


def test_white_space_and_lines_fold_into_one_line() -> None:
    assert clean("  one\r\n\ttwo   three ") == "one two three"


@pytest.mark.parametrize("typed", ["", "   ", "\u202e", "\n\n"])
def test_nothing_is_refused(typed: str) -> None:
    with pytest.raises(Empty):
        check_text(typed)


def test_too_long_says_how_long() -> None:
    with pytest.raises(TooLong) as refusal:
        check_text("x" * 5000)
    assert refusal.value.values == {"length": 5000, "limit": LIMIT}


@given(st.text(max_size=400))
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    assert clean(clean(typed)) == clean(typed)


def test_only_its_phone_changes_a_line_and_only_from_what_it_saw() -> None:
    check_change(LINE, "ben", 2)
    with pytest.raises(NotYours):
        check_change(LINE, "zoe", 2)
    with pytest.raises(Stale):
        check_change(LINE, "ben", 1)
    with pytest.raises(AlreadyAgreed):
        check_change(Statement("a", 1, "concerns", "words", Mark.AGREED, 2), None, 2)


def test_any_later_word_changes_what_the_group_agrees_on() -> None:
    other = Statement("b", 1, "concerns", "more", Mark.SAID, 1)
    assert len({fingerprint([LINE]), fingerprint([LINE, other]), fingerprint([other]), fingerprint([])}) == 4
