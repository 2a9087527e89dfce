"""A file beside what was sealed: the one right one, and a plain sentence for every other."""

import json

import pytest

from app.domain import verdict
from app.domain.ballots_file import Marked, digest_of, recount, write_ballots, write_totals
from app.domain.verdict import judge, told_lines

SEALED = write_ballots([Marked("everyone", (2,)), Marked("everyone", (2, 5)), Marked("everyone", ())], receipts=False)
DIGEST = digest_of(SEALED)
RUNOFF = write_ballots([Marked("everyone", (5,)), Marked("everyone", (5,)), Marked("everyone", (2,))], receipts=False)
OTHER_DIGEST = digest_of("another vote")


def result(dots: int = 2, runoff: int = 2) -> str:
    line = {"list": "everyone", "runoff": None}
    standings = [
        line | {"number": 2, "dots": dots, "runoff": 1}, line | {"number": 5, "dots": 1, "runoff": runoff},
        line | {"number": 7, "dots": 0},
    ]  # fmt: skip
    files = [
        {"file": "ballots.csv", "kind": "vote", "digest": DIGEST},
        {"file": "ballots-2.csv", "kind": "runoff", "digest": digest_of(RUNOFF)},
    ]
    return json.dumps({"files": files, "standings": standings})


def fault(content: str, typed: str | None = DIGEST, told: str | None = None, name: str = "ballots.csv") -> str:
    return judge(content.encode(), name, typed, told).fault


def test_the_sealed_file_has_no_fault_and_is_counted() -> None:
    found = judge(SEALED.encode(), "ballots.csv", DIGEST.lower(), None)
    assert (found.fault, found.digest, found.count) == ("", DIGEST, recount(SEALED))


def test_every_changed_byte_is_noticed() -> None:
    sealed = SEALED.encode()
    for place in range(len(sealed)):
        changed = bytes([*sealed[:place], sealed[place] ^ 1, *sealed[place + 1 :]])
        assert judge(changed, "ballots.csv", DIGEST, None).fault


def test_a_file_that_a_spreadsheet_saved_is_told_so_whether_its_ballots_are_the_same_or_not() -> None:
    saved = "\ufeff" + SEALED.replace("\n", "\r\n")
    assert fault(saved) == verdict.RESAVED.format(name="ballots.csv")
    assert fault(saved.replace("2 5", "2 7")) == verdict.SPOILED.format(name="ballots.csv")
    assert fault(SEALED.replace("2 5", "2 7")) == verdict.OTHER.format(name="ballots.csv")


def test_without_a_whole_digest_nothing_is_called_sealed() -> None:
    assert fault(SEALED, None) == verdict.NO_DIGEST.format(name="ballots.csv")
    assert fault(SEALED, None, result(), "ballots (1).csv") == verdict.NO_DIGEST.format(name="ballots (1).csv")
    for half in ("", "-", DIGEST[:-1], DIGEST + "0"):
        assert fault(SEALED, half) == verdict.NOT_A_DIGEST


def test_the_result_beside_a_file_gives_its_digest_by_name() -> None:
    assert fault(SEALED, None, result()) == fault(RUNOFF, None, result(), "ballots-2.csv") == ""
    assert fault(RUNOFF, None, result()) == verdict.OTHER.format(name="ballots.csv")


def test_a_typed_digest_counts_more_than_the_file_beside_it() -> None:
    assert fault(SEALED, OTHER_DIGEST, result()) == verdict.OTHER.format(name="ballots.csv")


def test_a_result_that_tells_another_count_is_found_out() -> None:
    told = verdict.MISCOUNTED
    assert (
        fault(SEALED, None, result(dots=3)) == fault(SEALED, DIGEST, result(dots=3)) == told.format(name="ballots.csv")
    )
    assert fault(RUNOFF, None, result(runoff=1), "ballots-2.csv") == told.format(name="ballots-2.csv")


@pytest.mark.parametrize("junk", ["", "[]", "{}", '{"files": 3}', '{"files": [3], "standings": []}', "null"])
def test_a_result_that_is_none_is_not_taken_for_one(junk: str) -> None:
    assert fault(SEALED, None, junk) == verdict.NOT_A_RESULT.format(name="ballots.csv")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"PK\x03\x04", b"<html>", "list,issues\n".encode("utf-16")])
def test_what_is_no_file_of_ballots_is_not_counted(content: bytes) -> None:
    found = judge(content, "report.pdf", DIGEST, None)
    assert (found.fault, found.count) == ("report.pdf is not a file of ballots.", None)


def test_a_terminal_shows_ballots_and_ranked_dots_list_by_list_and_ties_as_ties() -> None:
    rows = [Marked("community", (4,)), Marked("community", (1, 4)), Marked("community", (3,)), Marked("everyone", ())]
    assert list(told_lines(recount(write_ballots(rows, receipts=False)))) == [
        "community: 3 ballots, 4 dots",
        "   1.  #4    2 dots",
        "   2.  #1    1 dot",
        "   2.  #3    1 dot",
        "everyone: 1 ballot, 0 dots",
    ]
    assert next(told_lines(recount(write_totals({("everyone", 2): 7})))) == "everyone: 7 dots"
