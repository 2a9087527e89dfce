"""Look-alikes, when somebody asks for them: two concerns side by side, both whole. Nothing is ever joined by itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process, utils

from app.domain.agenda import Kind
from app.domain.likeness import Likeness
from app.domain.program import list_names
from app.domain.theme import list_of
from app.screens.fragment import Sight
from app.screens.themes_full import Original, original
from app.store.boards import find_differing, find_links
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import find_all_groups
from app.store.statements import Agreed, find_agreed

MOST: Final = 12  # pairs at a time: what is settled makes room for the next


class WordsInCommon:
    """Letters and words in common, in any order and any script. It does not know what the words mean."""

    CUTOFF = 72.0

    def pairs(self, texts: Mapping[str, str]) -> list[tuple[str, str, float]]:
        prepared = [(key, utils.default_process(text)) for key, text in texts.items()]
        keys, plain = [key for key, _ in prepared], [text for _, text in prepared]
        found: list[tuple[str, str, float]] = []
        for nth, text in enumerate(plain[:-1]):
            later = plain[nth + 1 :]
            close = process.extract(text, later, scorer=fuzz.token_sort_ratio, limit=None, score_cutoff=self.CUTOFF)
            found += [(keys[nth], keys[nth + 1 + place], score) for _, score, place in close]
        return sorted(found, key=lambda pair: -pair[2])


LIKENESS: Final[Likeness] = WordsInCommon()


@dataclass(frozen=True, slots=True)
class Side:
    """One of two that look alike; `issue` is the theme it stands under."""

    said: Original
    list: str
    issue: int | None


@dataclass(frozen=True, slots=True)
class Pair:
    a: Side
    b: Side

    @property
    def same_list(self) -> bool:
        return self.a.list == self.b.list


@dataclass(frozen=True, slots=True)
class AlikeView:
    pairs: tuple[Pair, ...]
    more: int
    frozen: bool
    two: bool


def load_alike(tx: Tx, sight: Sight) -> AlikeView:
    event, lines = find_event(tx), {line.id: line for line in find_agreed(tx, Kind.CONCERNS)}
    letters = {group.id: group.letter for group in find_all_groups(tx)}
    settled = _settled(tx)
    open_ = [
        (lines[a], lines[b])
        for a, b, _ in LIKENESS.pairs({line.id: line.text for line in lines.values()})
        if not settled.knows(lines[a], lines[b])
    ]
    sides = {
        line.id: Side(original(line, letters), list_of(event.lists, line.list), line.issue)
        for pair in open_[:MOST]
        for line in pair
    }
    pairs = tuple(Pair(sides[a.id], sides[b.id]) for a, b in open_[:MOST])
    more = max(0, len(open_) - MOST)
    return AlikeView(pairs, more, find_agenda(tx).frozen, len(list_names(event.lists)) > 1)


@dataclass(frozen=True, slots=True)
class Settled:
    """What somebody has said already: these two differ; those two themes are linked."""

    differing: frozenset[frozenset[str]]
    linked: frozenset[frozenset[int]]

    def knows(self, a: Agreed, b: Agreed) -> bool:
        if frozenset((a.id, b.id)) in self.differing:
            return True
        if a.issue is None or b.issue is None:
            return False
        return a.issue == b.issue or frozenset((a.issue, b.issue)) in self.linked


def _settled(tx: Tx) -> Settled:
    return Settled(frozenset(map(frozenset, find_differing(tx))), frozenset(map(frozenset, find_links(tx))))
