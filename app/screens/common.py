"""What several audiences see the same way."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.account import Account
from app.domain.agenda import Agenda, Stage
from app.domain.ballot import Rule
from app.domain.group import Group
from app.domain.poll import Poll, PollKind
from app.domain.program import list_names
from app.domain.secret import join_code, link_token
from app.domain.tally import Standing
from app.domain.theme import Issue
from app.store.counts import find_account
from app.store.database import Tx
from app.store.groups import find_all_groups
from app.store.issues import find_issues
from app.store.links import find_generations
from app.store.polls import find_frozen_rules, find_options, find_rules, find_vote
from app.store.results import find_links, find_standings
from app.store.statements import find_agreed

Beside = tuple[Issue, int]


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
    """One list's result: what the room carries on, and what was also raised.

    `beside`: by issue, the look-alikes on the other list with their dots; they are shown, never added up.
    """

    name: str
    rule: Rule
    carried: tuple[tuple[Issue, Standing], ...]
    also: tuple[tuple[Issue, Standing], ...]
    beside: Mapping[int, tuple[Beside, ...]]

    @property
    def waiting(self) -> tuple[Issue, ...]:
        """Tied at the cut: a run-off has to decide."""
        return tuple(issue for issue, standing in self.also if standing.waits)

    @property
    def raised(self) -> tuple[Issue, ...]:
        """What was also raised, and is decided."""
        return tuple(issue for issue, standing in self.also if not standing.waits)

    def is_tied(self, standing: Standing) -> bool:
        """Is its place shared? Who won a run-off alone has it alone, although the dots of the vote were the same."""
        others = [each for _, each in self.carried if each.rank == standing.rank]
        return standing.tied and (standing.runoff is None or len(others) > 1)


def stage_view(agenda: Agenda, group: Group | None) -> StageView:
    held = group.held_stage if group is not None else None
    return StageView(agenda.stage_of(held), held is not None and held != agenda.current, group)


def load_lists(tx: Tx, lists: int, poll: Poll | None = None) -> tuple[ListView, ...]:
    """The ballot as it stands, list by list, in the order of the issues' numbers; a run-off has only what is tied."""
    runoff = poll if poll is not None and poll.kind is PollKind.RUNOFF else None
    rules = find_rules(tx, runoff.id) if runoff else find_frozen_rules(tx)
    issues = find_issues(tx)
    if runoff:
        options = find_options(tx, runoff.id)
        issues = [issue for issue in issues if issue.id in options]
    views = _issue_views(tx, issues)
    return tuple(
        ListView(name, tuple(view for view in views if view.issue.list == name), rules.get(name))
        for name in list_names(lists)
        if runoff is None or name in rules
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


def load_result(tx: Tx) -> tuple[ResultList, ...]:
    """The count, which exists for nobody before the reveal: an empty result until then."""
    standings, issues = find_standings(tx), {issue.id: issue for issue in find_issues(tx)}
    rules, links = find_frozen_rules(tx), find_links(tx)
    dots = {each.issue: each.dots for of in standings.values() for each in of}
    beside = {
        issue: tuple((issues[other], dots[other]) for other in others if other in dots)
        for issue, others in links.items()
        if issue in dots
    }
    return tuple(_result_list(rules[name], of, issues, beside) for name, of in standings.items())


def _result_list(
    rule: Rule, standings: list[Standing], issues: Mapping[int, Issue], beside: Mapping[int, tuple[Beside, ...]]
) -> ResultList:
    pairs = [(issues[standing.issue], standing) for standing in standings]
    return ResultList(
        rule.list,
        rule,
        tuple(pair for pair in pairs if pair[1].carried),
        tuple(pair for pair in pairs if not pair[1].carried),
        beside,
    )


def load_account(tx: Tx) -> Account | None:
    """The line of account of the vote that counts. Only for after the reveal."""
    vote = find_vote(tx)
    return find_account(tx, vote) if vote is not None else None


def private_path(key: bytes, name: str, generations: Mapping[str, int]) -> str:
    """The way in of a private link, the same on every address of this computer."""
    return f"/enter/{name}/{link_token(key, name, generations.get(name, 1))}"


def door_code(tx: Tx, key: bytes, group: int) -> str:
    """The code that lies in a group's room."""
    name = f"door{group}"
    return join_code(key, name, find_generations(tx).get(name, 1))
