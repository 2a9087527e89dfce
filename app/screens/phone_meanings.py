"""The ballot's meanings in the hall's other languages, also in those that no screen speaks."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.screens.language import languages, name_of
from app.store.database import Tx
from app.store.events import find_event
from app.store.issues import find_issues
from app.store.meanings import Meaning, find_meanings


@dataclass(frozen=True, slots=True)
class Speech:
    """`also` are languages that no screen speaks, but somebody wrote meanings in; by language and issue `meanings`.

    A meaning of words that have changed since is not here: it would mislead.
    """

    main: str = ""
    also: tuple[str, ...] = ()
    meanings: Mapping[str, Mapping[int, Meaning]] = field(default_factory=dict)

    def into(self, chosen: str, language: str) -> str:
        """The language that a phone shows meanings in: as chosen, else that of its screen; empty if it needs none."""
        wanted = chosen if chosen in self.also else language
        return "" if wanted == self.main else wanted


@dataclass(frozen=True, slots=True)
class Offer:
    """A language that one can read the meanings in. `on`: it is the one."""

    code: str
    name: str
    on: bool


def load_speech(tx: Tx) -> Speech:
    spoken = find_event(tx).languages.split()
    found: dict[str, dict[int, Meaning]] = {}
    known = find_meanings(tx)
    for issue in find_issues(tx):
        for language in spoken:
            meaning = known.get((f"issue:{issue.id}", language))
            if meaning is not None and meaning.of_text == issue.text:
                found.setdefault(language, {})[issue.id] = meaning
    also = tuple(code for code in spoken if code not in languages() and code in found)
    return Speech(spoken[0] if spoken else "", also, found)


def offers(speech: Speech, into: str) -> tuple[Offer, ...]:
    return tuple(Offer(code, name_of(code), code == into) for code in speech.also)
