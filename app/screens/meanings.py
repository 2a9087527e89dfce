"""The interpreters' page: every issue and every line, and what it means in the hall's other languages."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial

from app.domain.audience import Audience
from app.domain.change import Topic
from app.domain.refusal import NotFound
from app.screens.fragment import Fragment, Page, Sight
from app.screens.language import name_of
from app.store.answers import find_unchecked
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_all_groups
from app.store.issues import find_issues
from app.store.meanings import Meaning, find_meanings
from app.store.statements import find_agreed

Meanings = Mapping[tuple[str, str], Meaning]


class Stand(StrEnum):
    """How far a line is; in this order they are shown."""

    CHANGED = "changed"  # other words stand now than those that were translated
    MISSING = "missing"
    UNCHECKED = "unchecked"
    CHECKED = "checked"


@dataclass(frozen=True, slots=True)
class Row:
    """`mark` stands before the words: an issue's number or a group's letter."""

    about: str
    mark: str
    words: str
    meaning: Meaning | None

    @property
    def stand(self) -> Stand:
        if self.meaning is None:
            return Stand.MISSING
        if self.meaning.of_text != self.words:
            return Stand.CHANGED
        return Stand.CHECKED if self.meaning.checked else Stand.UNCHECKED

    @property
    def field(self) -> str:
        """A name that may be an id."""
        return self.about.replace(":", "-")


@dataclass(frozen=True, slots=True)
class Language:
    """`left` is how many issues nobody has checked in it."""

    code: str
    name: str
    left: int


@dataclass(frozen=True, slots=True)
class MeaningsView:
    """One language's page: into which language, and which others there are."""

    into: str
    name: str
    languages: tuple[Language, ...]
    rows: tuple[Row, ...]
    lines: tuple[Row, ...]
    typed: str

    @property
    def unchecked(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.stand is not Stand.CHECKED)

    @property
    def checked(self) -> tuple[Row, ...]:
        return tuple(row for row in self.rows if row.stand is Stand.CHECKED)


def meaning_for(tx: Tx, issue: int, language: str) -> Meaning | None:
    """What an issue means in this language, if somebody wrote it down. Ask `is_checked` before you show it as such."""
    return tx.once(find_meanings).get((f"issue:{issue}", language))


def other_languages(tx: Tx) -> list[str]:
    """The hall's languages without its main one."""
    return tx.once(find_event).languages.split()[1:]


def load_meanings(language: str, tx: Tx, sight: Sight) -> MeaningsView:
    if language not in other_languages(tx):
        raise NotFound
    meanings = find_meanings(tx)
    issues = (Row(f"issue:{each.id}", f"#{each.number}", each.text, None) for each in find_issues(tx))
    rows = _filled(issues, language, meanings)
    lines = _filled(_lines(tx), language, meanings)
    return MeaningsView(language, name_of(language), find_languages(tx), rows, lines, sight.typed)


def _lines(tx: Tx) -> list[Row]:
    letters = {group.id: group.letter for group in find_all_groups(tx)}
    return [Row(f"statement:{line.id}", letters[line.group], line.text, None) for line in find_agreed(tx)]


def _filled(rows: Iterable[Row], language: str, meanings: Meanings) -> tuple[Row, ...]:
    """Changed ones first, then what is missing, and at the end what is done."""
    filled = (Row(row.about, row.mark, row.words, meanings.get((row.about, language))) for row in rows)
    return tuple(sorted(filled, key=lambda row: list(Stand).index(row.stand)))


def find_languages(tx: Tx) -> tuple[Language, ...]:
    """What the theme team's pages offer."""
    if not other_languages(tx):
        return ()
    return tuple(Language(code, name_of(code), len(issues)) for code, issues in find_unchecked(tx).items())


_TOPICS = frozenset({Topic.MEANINGS, Topic.ISSUES, Topic.AGREED, Topic.AGENDA})
# Its screens fetch themselves whenever one of them has news: each language is a page of its own.
MEANINGS = Page("themes/meanings", Audience.THEMES, "themes/meanings.html", (), beside=_TOPICS, second="meanings")


def meanings_page(language: str) -> Page:
    """The page of one language; if the hall does not speak it, it is not there."""
    rows = Fragment("meanings", "themes/_meanings.html", partial(load_meanings, language), _TOPICS)
    return replace(MEANINGS, name=f"themes/meanings/{language}", fragments=(rows,))
