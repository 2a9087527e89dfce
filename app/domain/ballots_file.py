"""The canonical file of one poll's ballots, its digest, and the recount that anybody can make of it.

A row is what one ballot chose on one list, as numbers of issues with a space between (one twice, if it has two dots).
Rows are sorted, so that their order says nothing; the lists stand apart, so that no row joins a ballot's lists. One
row is no ballot: its numbers come from chance, so that the digest can be shown before the result and tells nothing.
"""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

BALLOTS = ("list", "issues")
RECEIPTS = ("list", "issues", "receipt")
TOTALS = ("list", "issue", "dots")  # of a box of paper: two tellers counted it, the papers themselves are kept
DIGEST_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U
DIGEST_LENGTH = 24  # of five bits each: 120
SALT = "salt"  # the list that the row of chance stands on
SALT_NUMBERS, SALT_BELOW = 5, 10**9  # about 140 bits
_GROUP = 4
_MEANT = str.maketrans("OIL", "011")


class NotBallots(ValueError):
    """This is no such file."""


@dataclass(frozen=True, slots=True)
class Marked:
    """One ballot's dots on one list: numbers of issues, each as often as it has dots. `receipt`: see write_ballots."""

    list: str
    issues: tuple[int, ...]
    receipt: str = ""


@dataclass(frozen=True, slots=True)
class Recount:
    """What a file says when it is counted again: dots by list and issue, and ballots by list (totals have none)."""

    dots: Mapping[tuple[str, int], int]
    ballots: Mapping[str, int]


def write_ballots(rows: Iterable[Marked], receipts: bool) -> str:
    """With receipts each row bears the tag that its phone was shown: a tag for each list."""
    sorted_rows = sorted((row.list, tuple(sorted(row.issues)), row.receipt) for row in rows)
    header = RECEIPTS if receipts else BALLOTS
    return _table(
        header,
        ((on, " ".join(map(str, issues)), *((tag,) if receipts else ())) for on, issues, tag in sorted_rows),
    )


def write_totals(dots: Mapping[tuple[str, int], int]) -> str:
    return _table(TOTALS, ((on, str(issue), str(count)) for (on, issue), count in sorted(dots.items())))


def _table(header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return out.getvalue()


def digest_of(text: str) -> str:
    """120 bits of SHA-256 of the file's bytes, in six groups that a person can copy."""
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[: DIGEST_LENGTH * 5 // 8])
    letters = "".join(DIGEST_LETTERS[number >> (5 * place) & 31] for place in reversed(range(DIGEST_LENGTH)))
    return "-".join(letters[start : start + _GROUP] for start in range(0, DIGEST_LENGTH, _GROUP))


def tidy_digest(typed: str) -> str:
    """As a person copied it: small letters, spaces and look-alikes do not matter."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_MEANT)


def recount(text: str) -> Recount:
    """Count the file again; NotBallots if it is none."""
    try:
        rows = list(csv.reader(io.StringIO(text)))
        header = tuple(rows[0]) if rows else ()
        told = [row for row in rows[1:] if row[:1] != [SALT]]
        if header == TOTALS:
            return Recount({(on, int(issue)): int(dots) for on, issue, dots in told}, {})
        if header in (BALLOTS, RECEIPTS):
            return _count(told)
    except (ValueError, csv.Error) as error:
        raise NotBallots from error
    raise NotBallots


def salt_of(text: str) -> tuple[int, ...]:
    """The numbers of chance in a file that was sealed; NotBallots if it is none."""
    try:
        rows = [row for row in csv.reader(io.StringIO(text)) if row[:1] == [SALT]]
        return tuple(int(number) for row in rows for number in row[1].split())
    except (ValueError, LookupError, csv.Error) as error:
        raise NotBallots from error


def restore(text: str) -> str:
    """The file as it was before a spreadsheet saved it: without a mark at its start, with commas, sorted rows and our
    line ends. What was sealed stays as it is."""
    try:
        header, *rows = _resaved_rows(text)
        if any(len(row) != len(header) for row in rows):
            raise NotBallots
        if header == TOTALS:
            return write_totals({(on, int(issue)): int(dots) for on, issue, dots in rows})
        if header in (BALLOTS, RECEIPTS):
            marked = (Marked(on, tuple(map(int, issues.split())), *tag) for on, issues, *tag in rows)
            return write_ballots(marked, receipts=header == RECEIPTS)
    except (ValueError, csv.Error) as error:
        raise NotBallots from error
    raise NotBallots


def _resaved_rows(text: str) -> list[tuple[str, ...]]:
    """With whatever stands between the cells now; where that is not a comma, a whole row may have become one cell."""
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n")
    comma = next((mark for mark in ";\t" if mark in plain.partition("\n")[0]), ",")
    rows = (tuple(row) for row in csv.reader(io.StringIO(plain), delimiter=comma) if any(row))
    return [tuple(row[0].split(",")) if len(row) == 1 else row for row in rows]


def _count(rows: list[list[str]]) -> Recount:
    dots: Counter[tuple[str, int]] = Counter()
    ballots: Counter[str] = Counter()
    for on, issues, *_ in rows:
        ballots[on] += 1
        dots.update((on, int(number)) for number in issues.split())
    return Recount(dots, ballots)
