"""What stands on a paper ballot: the same issues, numbers and rules as on the phones, and an edition to tell it by."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.ballot import Rule, dots_for
from app.domain.poll import Poll, Way
from app.domain.secret import CODE_LETTERS, in_letters
from app.screens.common import ListView, load_lists
from app.screens.phone_meanings import load_speech
from app.store.database import Tx
from app.store.events import Event, find_event
from app.store.issues import find_settings
from app.store.meanings import Meaning
from app.store.polls import find_current

EDITION = 4  # letters


@dataclass(frozen=True, slots=True)
class PaperList:
    """One list of a paper ballot: its rule as it is, or as it will be when the vote opens; meanings by language."""

    name: str
    rule: Rule
    issues: tuple[tuple[int, str, dict[str, Meaning]], ...]


@dataclass(frozen=True, slots=True)
class PaperView:
    """`way` tells whether the card's code is to be written on it; `frozen`: issues and rules stand still."""

    event: Event
    way: Way
    poll: Poll | None
    lists: tuple[PaperList, ...]
    edition: str

    @property
    def frozen(self) -> bool:
        return self.poll is not None


def load_paper(tx: Tx) -> PaperView:
    event, poll = find_event(tx), find_current(tx)
    poll = None if poll is not None and poll.is_light else poll
    speech = load_speech(tx).meanings
    lists = tuple(
        PaperList(
            each.name,
            _rule(tx, each),
            tuple(
                (
                    view.issue.number,
                    view.issue.text,
                    {code: of[view.issue.id] for code, of in speech.items() if view.issue.id in of},
                )
                for view in each.issues
            ),
        )
        for each in load_lists(tx, event.lists, poll)
    )
    return PaperView(event, poll.way if poll else event.way, poll, lists, edition_of(tx))


def _meanings(speech: Mapping[str, Mapping[int, Meaning]], issue: int) -> dict[str, Meaning]:
    return {code: known[issue] for code, known in speech.items() if issue in known}


def _rule(tx: Tx, view: ListView) -> Rule:
    if view.rule is not None:
        return view.rule
    dots, per_issue, carried = find_settings(tx)[view.name]
    return Rule(view.name, dots_for(len(view.issues), dots), per_issue, carried)


def edition_of(tx: Tx) -> str:
    """Four letters that change whenever an issue, a number or a rule does: a paper of another edition is noticed."""
    poll = find_current(tx)
    poll = None if poll is not None and poll.is_light else poll
    said = [
        (
            each.name,
            _rule(tx, each).dots,
            _rule(tx, each).per_issue,
            [(v.issue.number, v.issue.text) for v in each.issues],
        )
        for each in load_lists(tx, find_event(tx).lists, poll)
    ]
    return in_letters(hashlib.sha256(repr(said).encode()).digest(), CODE_LETTERS, EDITION)
