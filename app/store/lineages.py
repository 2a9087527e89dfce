"""Lineage: from the words that groups said to an issue, its dots, and what the mixed tables want to do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.action import Action
from app.domain.agenda import Kind
from app.domain.group import Group
from app.domain.tally import Standing
from app.domain.theme import Issue
from app.store.actions import find_actions
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_all_groups
from app.store.issues import find_issues
from app.store.mixed_tables import find_priorities
from app.store.results import find_links, find_standings
from app.store.statements import Agreed, find_agreed
from app.store.worksheets import find_worksheets

PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Said:
    """A released line. `original` are its first words, if others stand now; `group` only if it agreed to be named."""

    text: str
    original: str | None
    group: Group | None


@dataclass(frozen=True, slots=True)
class TableStory:
    """What one mixed table read aloud: the problem in a sentence, and what it wants to be done."""

    table: int
    problem: str
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """An issue after the reveal. `alone`: nobody shares its place. `tables`: none until the tables have reported."""

    issue: Issue
    standing: Standing
    alone: bool
    raised_by: int
    groups: int
    said: tuple[Said, ...]
    beside: tuple[tuple[Issue, int], ...]
    tables: tuple[TableStory, ...]

    @property
    def tied(self) -> bool:
        return self.standing.tied and not self.alone

    @property
    def actions(self) -> tuple[Action, ...]:
        return tuple(action for table in self.tables for action in table.actions)


def find_reported(tx: Tx) -> bool:
    """Have the tables begun to read aloud? From then on their plans are public."""
    stages = find_agenda(tx).stages
    return any(stage.kind is Kind.TABLE_REPORTS and stage.opened_at is not None for stage in stages)


def find_stories(tx: Tx) -> dict[str, tuple[Story, ...]]:
    """By list, the most dots first; nothing at all before the reveal."""
    standings, issues = find_standings(tx), {issue.id: issue for issue in find_issues(tx)}
    lines, links, tables = find_agreed(tx, "concerns"), find_links(tx), find_table_stories(tx)
    groups = {group.id: group for group in find_all_groups(tx)}
    dots = {each.issue: each.dots for of in standings.values() for each in of}
    there = sum(not group.removed for group in groups.values())
    found: dict[str, tuple[Story, ...]] = {}
    for name, of in standings.items():
        stories = []
        for standing in of:
            mine = [line for line in lines if line.issue == standing.issue]
            beside = tuple((issues[other], dots[other]) for other in links.get(standing.issue, ()) if other in dots)
            raised = len({line.group for line in mine})
            stories.append(
                Story(
                    issues[standing.issue], standing, _is_alone(standing, of), raised, max(there, raised),
                    _said(mine, groups), beside, tables.get(standing.issue, ()),
                )
            )  # fmt: skip
        found[name] = tuple(stories)
    return found


def find_table_stories(tx: Tx) -> dict[int | None, tuple[TableStory, ...]]:
    """By issue (None: a table that chose none of them), the tables that worked on it; once they have reported."""
    found: dict[int | None, tuple[TableStory, ...]] = {}
    if not find_reported(tx):
        return found
    actions, sheets = find_actions(tx), find_worksheets(tx)
    for table, issue in find_priorities(tx).items():
        own = tuple(action for action in actions if action.table == table)
        story = TableStory(table, sheets.get(table, {}).get(PROBLEM, ""), own)
        if issue is not None or own:
            found[issue] = (*found.get(issue, ()), story)
    return found


def _is_alone(standing: Standing, of: list[Standing]) -> bool:
    """Who won a run-off has a place alone, although the dots of the vote were the same."""
    return standing.runoff is not None and sum(each.rank == standing.rank and each.carried for each in of) == 1


def _said(lines: list[Agreed], groups: Mapping[int, Group]) -> tuple[Said, ...]:
    """In the order of the words, so that neighbours do not tell who sat together."""
    named = {id: group for id, group in groups.items() if group.named}
    said = (Said(line.text, line.original or None, named.get(line.group)) for line in lines)
    return tuple(sorted(said, key=lambda each: (each.text, each.original or "")))
