"""What a mixed table writes in one step, and what happens when two devices wrote: both stand, and the table decides."""

from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from app.domain.refusal import BadSetting
from app.domain.refusal_of_tables import VersionsChanged
from app.domain.refusal_of_words import TooLong
from app.domain.statement import is_kept

LIMIT = 2_000
RIVAL_LIMIT = 20_000  # of what stands beside: it must not be lost, so it has far more room


class Saved(StrEnum):
    """What became of words that arrived."""

    HERE = "here"
    BESIDE = "beside"  # something else was saved meanwhile, or another device writes


class Keep(StrEnum):
    FIRST = "first"
    SECOND = "second"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Note:
    """The text of one step. `rival` is what another device wrote meanwhile."""

    text: str = ""
    rival: str | None = None
    version: int = 0

    @property
    def seen(self) -> str:
        """Both versions as a screen showed them, so that nobody chooses between others than they read."""
        return f"{self.version}.{sha256((self.rival or '').encode()).hexdigest()[:8]}"


def tidy(typed: str) -> str:
    """As it was typed, line breaks and spaces as well; without control and direction-turning marks."""
    lines = typed.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join("".join(letter if is_kept(letter) else " " for letter in line) for line in lines)


def check_length(text: str, limit: int, before: str = "") -> None:
    """What is too long already (two versions were kept) may still become shorter."""
    length = len(text.strip())
    if length > max(limit, len(before.strip())):
        raise TooLong(length=length, limit=limit)


def save(note: Note, text: str, seen: int, writes: bool) -> tuple[Note, Saved]:
    """The note after `text` came in, which was made from version `seen`; `writes`: from the device that writes here.

    A retry, or an earlier state of the same typing, changes nothing: every word of it stands there already.
    """
    if text == note.text:
        return note, Saved.HERE
    if writes and seen == note.version:
        check_length(text, LIMIT, note.text)
        return replace(note, text=text, version=note.version + 1), Saved.HERE
    if note.text.startswith(text.strip()):
        return note, Saved.HERE
    return replace(note, rival=_beside(note.rival, text)), Saved.BESIDE


def _beside(rival: str | None, text: str) -> str:
    """A third version goes under the second, on a line of its own; the second that was typed on replaces itself."""
    if rival is None or text.startswith(rival):
        beside = text
    elif f"\n{text}\n" in f"\n{rival}\n" or rival.startswith(text):
        beside = rival
    else:
        beside = f"{rival}\n{text}"
    check_length(beside, RIVAL_LIMIT)
    return beside


def choose(note: Note, keep: str, seen: str) -> Note:
    """The table has read both. Chosen twice, it is chosen once."""
    if keep not in tuple(Keep):
        raise BadSetting
    if note.rival is None:
        return note
    if seen != note.seen:
        raise VersionsChanged
    kept = {Keep.FIRST: note.text, Keep.SECOND: note.rival, Keep.BOTH: both(note.text, note.rival)}[Keep(keep)]
    return Note(kept, None, note.version + 1)


def both(one: str, other: str) -> str:
    return "\n".join(filter(None, (one.rstrip(), other.strip())))
