"""Lineage for everybody: an issue with its dots, its words and its plans; and all actions, each with its way back."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from app.domain.refusal import NotFound
from app.domain.refusal_of_closing import ResultFirst
from app.screens.fragment import Fragment, Page, Sight
from app.screens.public import page_with
from app.store.database import Tx
from app.store.lineages import Story, TableStory, find_reported, find_stories, find_table_stories
from app.store.meanings import Meaning, find_meanings


@dataclass(frozen=True, slots=True)
class IssueView:
    """`lists`: how many there are. `reported`: the mixed tables have read their plans aloud."""

    story: Story
    lists: int
    meaning: Meaning | None
    reported: bool


@dataclass(frozen=True, slots=True)
class ActionsView:
    """`stories` are the issues that tables worked on, list by list; `others` are tables that chose none of them."""

    lists: int
    stories: tuple[Story, ...]
    others: tuple[TableStory, ...]
    reported: bool


@dataclass(frozen=True, slots=True)
class Tree:
    """The same for everybody, read once."""

    lists: Mapping[str, tuple[Story, ...]]
    others: tuple[TableStory, ...]
    reported: bool
    meanings: Mapping[tuple[str, str], Meaning]


def load_tree(tx: Tx) -> Tree:
    return Tree(find_stories(tx), find_table_stories(tx).get(None, ()), find_reported(tx), find_meanings(tx))


def load_issue(tx: Tx, sight: Sight, number: int) -> IssueView:
    tree = _tree(tx)
    story = next((each for of in tree.lists.values() for each in of if each.issue.number == number), None)
    if story is None:
        raise NotFound
    meaning = tree.meanings.get((f"issue:{story.issue.id}", sight.language))
    told = meaning if meaning is not None and meaning.of_text == story.issue.text else None
    return IssueView(story, len(tree.lists), told, tree.reported)


def load_actions(tx: Tx, _sight: Sight) -> ActionsView:
    tree = _tree(tx)
    worked_on = tuple(story for of in tree.lists.values() for story in of if story.tables)
    return ActionsView(len(tree.lists), worked_on, tree.others, tree.reported)


def _tree(tx: Tx) -> Tree:
    tree = tx.once(load_tree)
    if not tree.lists:
        raise ResultFirst
    return tree


ACTIONS = page_with("actions", Fragment("actions", "public/_actions.html", load_actions, frozenset(), personal=True))


def issue_page(number: int) -> Page:
    load = partial(load_issue, number=number)
    return page_with(f"issues/{number}", Fragment("issue", "public/_issue.html", load, frozenset(), personal=True))
