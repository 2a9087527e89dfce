"""What everybody takes home: only what the whole hall has seen by now, as one frozen tree."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from app.domain.account import Account
from app.domain.program import SurveyItem
from app.domain.survey import SurveyState, Told
from app.store.councils import SeatView, find_council
from app.store.counts import find_account
from app.store.database import Tx
from app.store.events import Event, find_agenda, find_event
from app.store.lineages import Story, TableStory, find_reported, find_stories, find_table_stories
from app.store.meanings import Meaning, find_meanings
from app.store.polls import find_vote
from app.store.statements import find_agreed
from app.store.surveys import find_items, find_told


@dataclass(frozen=True, slots=True)
class Handout:
    """`lists` and `strengths` are empty before the reveal, plans before the tables report, `council` before it is
    introduced, `survey` before the lead shows it."""

    event: Event
    revealed: bool
    reported: bool
    strengths: tuple[str, ...]
    lists: tuple[tuple[str, tuple[Story, ...]], ...]
    others: tuple[TableStory, ...]
    account: Account | None
    council: tuple[SeatView, ...]
    survey: tuple[tuple[SurveyItem, tuple[Told, ...]], ...]
    meanings: dict[tuple[int, str], Meaning]  # by issue and language

    @property
    def meets(self) -> time:
        """At which time of the day the council meets first."""
        return time.fromisoformat(self.event.meeting_at[11:])


def load_handout(tx: Tx) -> Handout:
    event, revealed, vote = find_event(tx), find_agenda(tx).revealed, find_vote(tx)
    stories = find_stories(tx)
    return Handout(
        event, revealed, find_reported(tx),
        tuple(sorted({line.text for line in find_agreed(tx, "strengths")})) if revealed else (),
        tuple(stories.items()),
        find_table_stories(tx).get(None, ()),
        find_account(tx, vote) if revealed and vote is not None else None,
        find_council(tx) if event.introduced else (),
        _survey(tx, event),
        _meanings(tx, stories.values()),
    )  # fmt: skip


def _survey(tx: Tx, event: Event) -> tuple[tuple[SurveyItem, tuple[Told, ...]], ...]:
    if event.survey_state != SurveyState.SHOWN:
        return ()
    told = find_told(tx)
    return tuple((item, told[item.position]) for item in find_items(tx))


def _meanings(tx: Tx, lists: Iterable[tuple[Story, ...]]) -> dict[tuple[int, str], Meaning]:
    """Of the words that stand, as an interpreter wrote them."""
    words = {f"issue:{story.issue.id}": story.issue for of in lists for story in of}
    return {
        (words[about].id, language): meaning
        for (about, language), meaning in find_meanings(tx).items()
        if about in words and meaning.of_text == words[about].text
    }
