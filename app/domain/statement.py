"""A line that somebody said: cleaned once, on its way in."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from app.domain.refusal import Stale
from app.domain.refusal_of_words import AlreadyAgreed, Empty, NotOnList, NotYours, TooLong, TooManyStatements

LIMIT = 280
PER_PHONE = 12

# Marks that turn the direction of what follows: they could make one line rewrite its neighbours.
_TURNING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}

# The fillers of Hangul, and the empty Braille cell.
_BLANK = "\u115f\u1160\u3164\uffa0\u2800"


class Mark(StrEnum):
    """Where a line stands. Only AGREED and ALSO may ever be seen outside its group."""

    SAID = "said"
    ASIDE = "aside"
    WITHDRAWN = "withdrawn"
    STAYS = "stays"  # the group agreed that it stays in this room
    AGREED = "agreed"
    ALSO = "also"  # agreed, but more than the group may carry: on record as "also said"


@dataclass(frozen=True, slots=True)
class Statement:
    id: str
    group: int
    kind: str
    text: str
    mark: Mark
    version: int
    author: str | None = None
    issue: int | None = None
    original: str | None = None  # the first words, if others stand now
    trace: str | None = None


def clean(typed: str) -> str:
    """One line in any script: composed, without control or direction-turning marks, white space folded."""
    composed = unicodedata.normalize("NFC", typed)
    kept = (letter if is_kept(letter) else " " for letter in composed)
    return " ".join("".join(kept).split())


def is_kept(letter: str) -> bool:
    return letter not in _TURNING and unicodedata.category(letter) not in ("Cc", "Cs")


def check_text(typed: str, limit: int = LIMIT) -> str:
    """The cleaned text, or a refusal that says what is wrong with it."""
    text = clean(typed)
    if not is_visible(text):
        raise Empty
    if len(text) > limit:
        raise TooLong(length=len(text), limit=limit)
    return text


def is_visible(text: str) -> bool:
    """Is there a letter, a number or a sign? Some letters are blank: they would be a line without words."""
    return any(unicodedata.category(letter)[0] in "LNPS" and letter not in _BLANK for letter in text)


def fingerprint(lines: Iterable[Statement]) -> str:
    """What a group had before its eyes when it agreed: any later word, change or withdrawal makes another one."""
    seen = ",".join(f"{line.id}.{line.version}" for line in lines if line.mark is Mark.SAID)
    return sha256(seen.encode()).hexdigest()[:16]


def check_count(written: int) -> None:
    if written >= PER_PHONE:
        raise TooManyStatements(limit=PER_PHONE)


def check_change(line: Statement, author: str | None, seen: int) -> None:
    """May `author` (a phone's mark, or None for the scribe) change this line, drawn from version `seen`?"""
    if line.mark is Mark.AGREED:
        raise AlreadyAgreed
    if line.author != author:
        raise NotYours
    if line.mark is not Mark.SAID:
        raise NotOnList
    if line.version != seen:
        raise Stale
