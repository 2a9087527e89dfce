"""Vote cards: what is printed can be typed by anybody, and what is stored can be used by nobody."""

from itertools import combinations
from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.secret import ballot_id
from app.domain.vote_card import (
    CARD_LENGTH,
    CARD_LETTERS,
    card_code,
    card_id,
    in_groups,
    lock,
    stub_id,
    tidy_card,
    unlock,
)

KEY, OTHER = b"k" * 32, b"o" * 32
ALIKE = ("B8", "S5", "Z2", "G6", "UV", "O0", "I1L")  # at most one of each is printed
CODES = [card_code(KEY, "the desk's form", nth, "card") for nth in range(1, 301)]
STUBS = [card_code(KEY, "the desk's form", nth, "stub") for nth in range(1, 301)]
TYPED = st.text(CARD_LETTERS, min_size=CARD_LENGTH, max_size=CARD_LENGTH)


def test_a_code_is_printed_in_letters_of_which_none_looks_like_another() -> None:
    assert set("".join(CODES + STUBS)) == set(CARD_LETTERS)
    for alike in ALIKE:
        assert len(set(alike) & set(CARD_LETTERS)) <= 1, alike


def test_a_code_is_too_long_to_be_guessed() -> None:
    assert len(set(CARD_LETTERS)) == len(CARD_LETTERS)
    assert CARD_LENGTH * log2(len(CARD_LETTERS)) >= 40
    assert {len(code) for code in CODES + STUBS} == {CARD_LENGTH}


def test_no_card_and_no_stub_is_made_twice_and_the_same_form_makes_the_same_ones() -> None:
    others = [
        card_code(KEY, "another form", 1, "card"),
        card_code(OTHER, "the desk's form", 1, "card"),
    ]
    assert len(set(CODES + STUBS + others)) == 602
    assert [card_code(KEY, "the desk's form", nth, "card") for nth in range(1, 301)] == CODES


@given(TYPED)
def test_a_code_is_understood_however_it_was_typed(code: str) -> None:
    looks_like = str.maketrans("BSZGV", "8526U")
    spaced = " ".join(in_groups(code).split("-"))
    for typed in (code, code.lower(), in_groups(code), f"  {spaced}. ", code.translate(looks_like).lower()):
        assert tidy_card(typed) == code
    assert tidy_card(code[:-1]) != code


@given(st.text(max_size=200))
def test_whatever_is_typed_is_no_more_than_a_wrong_code(junk: str) -> None:
    assert len(tidy_card(junk)) <= 40
    assert tidy_card(tidy_card(junk)) == tidy_card(junk)


def test_a_code_stands_in_groups_of_four() -> None:
    assert in_groups("BCDFGHJKMNPQ") == "BCDF-GHJK-MNPQ"
    assert in_groups("") == ""


def test_a_stub_opens_the_code_of_its_own_card_and_of_no_other() -> None:
    for code, stub in zip(CODES[:20], STUBS[:20], strict=True):
        locked = lock(KEY, stub, code)
        assert unlock(KEY, stub, locked) == code
        assert code.encode().hex() not in locked
        assert len(locked) == 2 * CARD_LENGTH
        assert opened(OTHER, stub, locked) != code
    locked = lock(KEY, STUBS[0], CODES[0])
    assert not {opened(KEY, each, locked) for each in (*STUBS[1:], *CODES, "", locked)} & set(CODES)


def opened(key: bytes, stub: str, locked: str) -> str | None:
    try:
        return unlock(key, stub, locked)
    except UnicodeDecodeError:
        return None


def test_what_is_stored_of_a_card_of_its_stub_and_of_its_ballot_has_nothing_in_common() -> None:
    code, stub = CODES[0], STUBS[0]
    stored = [
        card_id(KEY, code), stub_id(KEY, stub), card_id(KEY, stub), stub_id(KEY, code), card_id(OTHER, code),
        ballot_id(KEY, code, 1), ballot_id(KEY, code, 2), ballot_id(KEY, card_id(KEY, code), 1), lock(KEY, stub, code),
    ]  # fmt: skip
    for one, other in combinations(stored, 2):
        assert not {one[start : start + 8] for start in range(len(one) - 7)} & {
            other[start : start + 8] for start in range(len(other) - 7)
        }


@pytest.mark.parametrize("make", [card_id, stub_id])
def test_ids_do_not_collide(make: object) -> None:
    assert callable(make)
    assert len({make(KEY, code) for code in CODES + STUBS}) == 600
