"""The event as one frozen tree: what may leave the building, and nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from app.domain.act import LEAD, THEMES
from app.domain.poll import Poll, PollState
from app.domain.theme import Issue
from app.exports.afternoon import Afternoon, load_afternoon
from app.store.counts import count_turnout, find_account
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_all_groups
from app.store.histories import Told, find_history
from app.store.issues import find_issues, find_themes
from app.store.meanings import Meaning, find_meanings
from app.store.polls import find_file, find_frozen_rules, find_polls, find_vote
from app.store.releases import find_released
from app.store.results import find_standings
from app.store.statements import find_agreed

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class GroupLine:
    letter: str
    heads: int | None


@dataclass(frozen=True, slots=True)
class SaidLine:
    """A released line: the list that raised it, never the phone, and the group only if it said so.

    `carried` is false for what the group "also said"; `original` are the first words, if others stand now.
    """

    kind: str
    list: str
    text: str
    issue: int | None
    carried: bool
    original: str | None
    group: str | None


@dataclass(frozen=True, slots=True)
class MeaningLine:
    """What an issue means in another language; `checked` by somebody who reads both, for the words that stand."""

    text: str
    checked: bool


@dataclass(frozen=True, slots=True)
class IssueLine:
    number: int
    list: str
    text: str
    raised_by: int
    originals: tuple[str, ...]
    meanings: dict[str, MeaningLine]  # by the code of the language


@dataclass(frozen=True, slots=True)
class ResultLine:
    number: int
    list: str
    dots: int
    rank: int | None
    tied: bool
    carried: bool
    at_the_cut: bool
    waits: bool  # for a run-off
    runoff: int | None


@dataclass(frozen=True, slots=True)
class RuleLine:
    list: str
    dots: int
    per_issue: int
    carried: int


@dataclass(frozen=True, slots=True)
class ActLine:
    """One step: at which minute (ISO, UTC), by which role, and the parts of the sentence that tells it."""

    at: str
    role: str
    verb: str
    number: int | None
    into: int | None
    count: int
    what: str
    reason: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PollLine:
    """A poll whose result is public. `text` is its sealed ballots, to be written into the file with this name; of light
    polls only that there was one leaves the building here."""

    kind: str
    question: str
    ballots: int
    file: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class Result:
    """Only after the reveal. `holds`: the ballots are those that were sealed, and none has too many dots."""

    people: int
    ballots: int
    dots: int
    holds: bool
    way: str
    tie: str
    digest: str
    rules: tuple[RuleLine, ...]
    standings: tuple[ResultLine, ...]
    polls: tuple[PollLine, ...]


@dataclass(frozen=True, slots=True)
class Report:
    schema_version: int
    title: str
    place: str
    date: str
    convener: str
    rehearsal: bool
    groups: tuple[GroupLine, ...]
    statements: tuple[SaidLine, ...]
    issues: tuple[IssueLine, ...]
    result: Result | None
    afternoon: Afternoon
    history: tuple[ActLine, ...]


def load_report(tx: Tx) -> Report:
    event, letters = find_event(tx), {group.id: group.letter for group in find_all_groups(tx) if group.named}
    numbers = {issue.id: issue.number for issue in find_themes(tx)}
    # In the order of the words, so that neighbours in the file say nothing about who sat together.
    said = sorted(
        (
            SaidLine(
                line.kind, line.list, line.text, numbers.get(line.issue or 0), line.carried, line.original,
                letters.get(line.group),
            )
            for line in find_released(tx)
        ),
        key=lambda line: (line.kind != "strengths", line.list, line.text, line.group or ""),
    )  # fmt: skip
    return Report(
        SCHEMA_VERSION, event.title, event.place, event.date, event.convener, event.rehearsal,
        tuple(GroupLine(group.letter, group.heads) for group in find_all_groups(tx) if not group.removed),
        tuple(said), tuple(_issues(tx)), load_result(tx), load_afternoon(tx),
        tuple(map(_act, find_history(tx, public=True))),
    )  # fmt: skip


def _act(told: Told) -> ActLine:
    at = datetime.fromtimestamp(told.at, UTC).isoformat(timespec="minutes")
    role = told.who if told.who in (LEAD, THEMES) else f"group {told.who}"
    return ActLine(
        at, role, told.verb, told.number, told.into, told.count, told.what, told.reason, told.words
    )  # fmt: skip


def _issues(tx: Tx) -> list[IssueLine]:
    agreed, meanings, lines = find_agreed(tx, "concerns"), find_meanings(tx), []
    for issue in find_issues(tx):
        mine = [line for line in agreed if line.issue == issue.id]
        originals = tuple(sorted(line.text for line in mine))
        groups, told = len({line.group for line in mine}), _told(issue, meanings)
        lines.append(IssueLine(issue.number, issue.list, issue.text, groups, originals, told))
    return lines


def _told(issue: Issue, meanings: Mapping[tuple[str, str], Meaning]) -> dict[str, MeaningLine]:
    mine = (each for each in meanings.values() if (each.about, each.of_text) == (f"issue:{issue.id}", issue.text))
    return {each.language: MeaningLine(each.text, each.is_checked(issue.text)) for each in mine}


def load_result(tx: Tx) -> Result | None:
    vote, found = find_vote(tx), find_standings(tx)
    if vote is None or not found:
        return None
    numbers = {issue.id: issue.number for issue in find_issues(tx)}
    standings = tuple(
        ResultLine(
            numbers[each.issue], name, each.dots, each.rank, each.tied, each.carried, each.at_the_cut, each.waits,
            each.runoff,
        )
        for name, of in found.items()
        for each in of
    )  # fmt: skip
    frozen = tuple(
        RuleLine(rule.list, rule.dots, rule.per_issue, rule.carried) for rule in find_frozen_rules(tx).values()
    )
    account = find_account(tx, vote)
    return Result(
        account.people, account.ballots, account.dots or 0, account.holds, vote.way, vote.tie, vote.digest, frozen,
        standings, tuple(_poll(tx, poll) for poll in find_polls(tx) if poll.state is PollState.REVEALED),
    )  # fmt: skip


def _poll(tx: Tx, poll: Poll) -> PollLine:
    ballots = count_turnout(tx, poll)
    if poll.is_light:  # there are so few ways to answer that its digest could be tried out
        return PollLine(poll.kind, poll.question, ballots, "", "", "")
    text = find_file(tx, poll.id)
    return PollLine(poll.kind, poll.question, ballots, poll.file_name if text else "", poll.digest, text)
