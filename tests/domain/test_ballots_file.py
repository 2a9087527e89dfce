"""The sealed file: the same ballots give the same bytes, other bytes another digest, and anybody counts it again."""

import contextlib
import hashlib
import random
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.ballots_file import (
    DIGEST_LETTERS,
    Marked,
    NotBallots,
    digest_of,
    recount,
    restore,
    tidy_digest,
    write_ballots,
    write_totals,
)

LISTS = st.sampled_from(["community", "everyone", "law enforcement"])
NUMBERS = st.lists(st.integers(1, 99), max_size=6).map(tuple)
TAGS = st.text("BCDFGHJKMNPQRSTVWXZ23456789", min_size=8, max_size=8)
ROWS = st.lists(st.builds(Marked, LISTS, NUMBERS, TAGS), max_size=30)
FEW = [
    Marked("law enforcement", (12,)),
    Marked("community", (9, 10)),
    Marked("community", ()),
    Marked("community", (2,)),
]


@given(ROWS, st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_of_the_dots_on_one_says_nothing(
    rows: list[Marked], receipts: bool, dice: random.Random
) -> None:
    mixed = [Marked(row.list, tuple(dice.sample(row.issues, len(row.issues))), row.receipt) for row in rows]
    dice.shuffle(mixed)
    assert write_ballots(mixed, receipts) == write_ballots(rows, receipts)


@given(ROWS, st.booleans())
def test_what_is_written_is_counted_again_without_loss(rows: list[Marked], receipts: bool) -> None:
    found = recount(write_ballots(rows, receipts))
    assert found.ballots == Counter(row.list for row in rows)
    assert found.dots == Counter((row.list, issue) for row in rows for issue in row.issues)


@given(st.dictionaries(st.tuples(LISTS, st.integers(1, 99)), st.integers(0, 5000)))
def test_totals_of_a_box_are_counted_again_without_loss(dots: dict[tuple[str, int], int]) -> None:
    found = recount(write_totals(dots))
    assert (found.dots, found.ballots) == (dots, {})


def test_rows_stand_by_list_and_then_by_number_and_not_by_its_first_digit() -> None:
    assert (
        write_ballots(FEW, receipts=False)
        == "list,issues\ncommunity,\ncommunity,2\ncommunity,9 10\nlaw enforcement,12\n"
    )


def test_a_receipt_stands_in_the_file_only_where_receipts_were_promised() -> None:
    row = Marked("everyone", (1,), "BCDFGHJK")
    assert write_ballots([row], receipts=True) == "list,issues,receipt\neveryone,1,BCDFGHJK\n"
    assert "BCDFGHJK" not in write_ballots([row], receipts=False)


def test_one_dot_more_or_less_or_elsewhere_is_another_digest() -> None:
    written = write_ballots(FEW, receipts=False)
    digests = {digest_of(written)}
    for place, letter in enumerate(written):
        digests.add(digest_of(written[:place] + chr(ord(letter) ^ 1) + written[place + 1 :]))
    assert len(digests) == 1 + len(written)


def test_a_digest_is_the_first_120_bits_of_sha256_in_letters_that_cannot_be_mistaken() -> None:
    digest = digest_of("list,issues\n")
    assert [len(group) for group in digest.split("-")] == [4] * 6
    number = 0
    for letter in digest.replace("-", ""):
        number = number * 32 + DIGEST_LETTERS.index(letter)
    assert number.to_bytes(15) == hashlib.sha256(b"list,issues\n").digest()[:15]
    assert not set("ILOU") & set(DIGEST_LETTERS)


def test_a_digest_is_known_again_however_a_person_copied_it() -> None:
    digest = "0A1B-CD2E-FG3H-JK4M-NP5Q-RS6T"
    for typed in (
        digest.lower(),
        digest.replace("-", " "),
        digest.replace("0", "o").replace("1", "l"),
        f"  {digest}. ",
    ):
        assert tidy_digest(typed) == tidy_digest(digest)
    assert tidy_digest(digest.replace("1", "I")) == tidy_digest(digest)
    assert tidy_digest(digest.replace("A", "B")) != tidy_digest(digest)


@pytest.mark.parametrize(
    "junk",
    [
        "", "\n", "list", "list,issues,more\n", "issues,list\n1,everyone\n", "list,issues\neveryone\n",
        "list,issues\neveryone,two\n", "list,issues\n\n", "list,issue,dots\neveryone,1\n", "list,issue,dots\na,b,c\n",
        "%PDF-1.7\r\nbinary\0", "<!doctype html>\n<p>", '{"digest": ""}', "list,issues\rx\n", 'list,issues\n"open\n',
        "list,issues\neveryone," + "1" * 200_000,
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_not_counted(junk: str) -> None:
    with pytest.raises(NotBallots):
        recount(junk)


@given(st.text())
def test_no_junk_breaks_the_count(junk: str) -> None:
    for text in (junk, f"list,issues\n{junk}", f"list,issue,dots\n{junk}"):
        for count in (recount, restore):
            with contextlib.suppress(NotBallots):
                count(text)


@given(ROWS, st.booleans())
def test_what_was_sealed_is_its_own_restoration(rows: list[Marked], receipts: bool) -> None:
    written = write_ballots(rows, receipts)
    assert restore(written) == written


@pytest.mark.parametrize(
    "spoil",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace(",", ";").replace("\n", "\r\n"),
        lambda text: text.replace(",", "\t"),
        lambda text: "".join(f'"{line}"\r\n' for line in text.splitlines()),
        lambda text: "".join('"' + line.replace(",", '","') + '"\n' for line in text.splitlines()),
        lambda text: "\n".join(["list,issues", *reversed(text.splitlines()[1:]), "", ""]),
    ],
    ids=["line ends", "mark", "semicolons", "tabs", "one cell", "quotes", "sorted otherwise"],
)  # fmt: skip
def test_what_a_spreadsheet_did_to_the_form_can_be_undone(spoil: object) -> None:
    written = write_ballots(FEW, receipts=False)
    assert callable(spoil)
    spoiled = spoil(written)
    assert spoiled != written
    assert restore(spoiled) == written


def test_a_row_that_is_too_long_or_too_short_cannot_be_restored() -> None:
    for text in ("list,issues\neveryone,1,2\n", "list,issues,receipt\neveryone,1\n", "list,issue,dots\na,1,2,3\n"):
        with pytest.raises(NotBallots):
            restore(text)
