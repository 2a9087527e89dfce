"""An interpreter writes what a line means in another of the hall's languages; one who reads both checks it."""

from dataclasses import replace

from app.domain.act import THEMES
from app.domain.change import Topic
from app.domain.refusal import NotFound, Stale, VoteIsFrozen
from app.domain.refusal_of_themes import MeaningChanged
from app.domain.statement import check_text
from app.store.acts import add_act
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.issues import find_issue
from app.store.meanings import Meaning, find_meaning, put_meaning
from app.store.statements import find_agreed


def write_meaning(
    tx: Tx, about: str, language: str, typed: str, of: str, seen: int, checked: bool, now: int
) -> None:  # fmt: skip
    """`of` are the words that the interpreter had before their eyes, `seen` the version of the meaning (0: none)."""
    words, text = _words(tx, about), check_text(typed)
    if about.startswith("issue:") and find_agenda(tx).frozen:
        raise VoteIsFrozen
    if language not in find_event(tx).languages.split()[1:]:
        raise NotFound
    before = find_meaning(tx, about, language) or Meaning(about, language, "", "", version=0)
    if words != of:
        raise Stale
    wanted = replace(before, text=text, of_text=words, checked=checked or _still_checked(before, text, words))
    if wanted == before:
        return
    if before.version != seen and before.text != text:
        raise MeaningChanged(theirs=before.text)
    put_meaning(tx, replace(wanted, version=before.version + 1))
    add_act(tx, now, THEMES, "checked" if checked else "meaning", {"about": about, "language": language, "text": text})
    tx.announce(Topic.MEANINGS)


def _still_checked(before: Meaning, text: str, words: str) -> bool:
    """Saving the same once more takes no mark away."""
    return before.text == text and before.is_checked(words)


def _words(tx: Tx, about: str) -> str:
    """The present words of an issue or of an agreed line; what is not agreed does not exist here."""
    what, _, id = about.partition(":")
    if what == "issue" and id.isascii() and id.isdecimal() and len(id) < 11:
        return find_issue(tx, int(id)).text
    for line in find_agreed(tx) if what == "statement" else ():
        if line.id == id:
            return line.text
    raise NotFound
