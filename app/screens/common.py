"""What several audiences see the same way."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.agenda import Agenda, Stage
from app.domain.ballot import Rule
from app.domain.group import Group
from app.domain.program import list_names
from app.domain.secret import join_code, link_token
from app.domain.tally import Standing, rank
from app.domain.theme import Issue
from app.store.ballots import count_by_issue
from app.store.database import Tx
from app.store.events import find_agenda
from app.store.groups import find_all_groups
from app.store.issues import find_frozen_rules, find_issues
from app.store.links import find_generations
from app.store.statements import find_agreed


@dataclass(frozen=True, slots=True)
class StageView:
    """The stage a room is in. `held` tells that the hall has moved on without it."""

    stage: Stage | None
    held: bool
    group: Group | None


@dataclass(frozen=True, slots=True)
class IssueView:
    """An issue of the ballot with its originals and how many groups raised it."""

    issue: Issue
    originals: tuple[str, ...]
    raised_by: int
    groups: int


@dataclass(frozen=True, slots=True)
class ListView:
    """One list of the ballot; `name` is who raised it. `rule` is None before the vote."""

    name: str
    issues: tuple[IssueView, ...]
    rule: Rule | None


@dataclass(frozen=True, slots=True)
class ResultList:
    """One list's result: what the room carries on, and what was also raised."""

    name: str
    rule: Rule
    carried: tuple[tuple[Issue, Standing], ...]
    also: tuple[tuple[Issue, Standing], ...]


def stage_view(agenda: Agenda, group: Group | None) -> StageView:
    held = group.held_stage if group is not None else None
    return StageView(agenda.stage_of(held), held is not None and held != agenda.current, group)


def load_lists(tx: Tx, lists: int) -> tuple[ListView, ...]:
    """The ballot as it stands, list by list, in the order of the issues' numbers."""
    rules, issues = find_frozen_rules(tx), find_issues(tx)
    views = _issue_views(tx, issues)
    return tuple(
        ListView(name, tuple(view for view in views if view.issue.list == name), rules.get(name))
        for name in list_names(lists)
    )


def _issue_views(tx: Tx, issues: list[Issue]) -> list[IssueView]:
    groups = {group.id for group in find_all_groups(tx) if not group.removed}
    said: dict[int, list[tuple[int, str]]] = {}
    for line in find_agreed(tx, "concerns"):
        if line.issue is not None:
            said.setdefault(line.issue, []).append((line.group, line.text))
    return [
        IssueView(
            issue,
            tuple(text for _, text in said.get(issue.id, [])),
            len({group for group, _ in said.get(issue.id, [])}),
            len(groups | {group for group, _ in said.get(issue.id, [])}),
        )
        for issue in issues
    ]


def load_result(tx: Tx, lists: int) -> tuple[ResultList, ...]:
    """The count, which exists for nobody before the reveal: an empty result until then."""
    if not find_agenda(tx).revealed:
        return ()
    counts, issues, rules = count_by_issue(tx), find_issues(tx), find_frozen_rules(tx)
    return tuple(_result_list(name, rules[name], issues, counts) for name in list_names(lists))


def _result_list(name: str, rule: Rule, issues: list[Issue], counts: dict[int, int]) -> ResultList:
    mine = {issue.id: issue for issue in issues if issue.list == name}
    standings = rank({id: counts.get(id, 0) for id in mine}, rule)
    pairs = [(mine[standing.issue], standing) for standing in standings]
    return ResultList(
        name,
        rule,
        tuple(pair for pair in pairs if pair[1].carried),
        tuple(pair for pair in pairs if not pair[1].carried),
    )


def private_path(key: bytes, name: str, generations: Mapping[str, int]) -> str:
    """The way in of a private link, the same on every address of this computer."""
    return f"/enter/{name}/{link_token(key, name, generations.get(name, 1))}"


def door_code(tx: Tx, key: bytes, group: int) -> str:
    """The code that lies in a group's room."""
    name = f"door{group}"
    return join_code(key, name, find_generations(tx).get(name, 1))
