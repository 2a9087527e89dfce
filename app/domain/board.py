"""The theme board as facts: where each concern stands and what each theme is. An act is a change of facts.

A fact is a field of a thing: "statement:<id>" has at ("" while it has only arrived, else a theme's id), text and list;
"issue:<id>" has list, text, state, reason, number and place; "link:3-9" and "differ:a|b" are there or not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.domain.act import Act, Change
from app.domain.theme import Place, list_of

Key = tuple[str, str]
GAP = 1024  # between two places, so that most moves touch one theme only


@dataclass(frozen=True, slots=True)
class Board:
    """`lists` is how many lists the ballot has."""

    facts: Mapping[Key, object]
    lists: int = 1

    def at(self, statement: str) -> str | None:
        """Where a concern stands; None if it is not on the board."""
        found = self.facts.get((concern(statement), "at"))
        return None if found is None else str(found)

    def words(self, thing: str) -> str:
        return str(self.facts.get((thing, "text"), ""))

    def state(self, issue: int) -> Place | None:
        found = self.facts.get((theme(issue), "state"))
        return None if found is None else Place(str(found))

    def number(self, issue: int) -> int:
        return _whole(self.facts.get((theme(issue), "number")))

    def place(self, issue: int) -> int:
        return _whole(self.facts.get((theme(issue), "place")))

    def list_of_theme(self, issue: int) -> str:
        return str(self.facts[theme(issue), "list"])

    def list_of_concern(self, statement: str) -> str:
        return list_of(self.lists, str(self.facts[concern(statement), "list"]))

    @property
    def concerns(self) -> list[str]:
        return [_id(thing) for thing, field in self.facts if field == "at"]

    @property
    def themes(self) -> list[int]:
        return [int(_id(thing)) for thing, field in self.facts if field == "state"]

    def originals(self, issue: int) -> list[str]:
        wanted = str(issue)
        return [_id(thing) for (thing, field), value in self.facts.items() if field == "at" and value == wanted]

    def column_of(self, issue: int) -> list[int]:
        """The themes among which this one stands, from the top."""
        return self.column(self.state(issue), self.list_of_theme(issue))

    def column(self, state: Place | None, on_list: str) -> list[int]:
        """The themes of one state and list, from the top."""
        here = [each for each in self.themes if self.state(each) is state and self.list_of_theme(each) == on_list]
        return sorted(here, key=lambda each: (self.place(each), each))


def concern(id: str) -> str:
    return f"statement:{id}"


def theme(id: int) -> str:
    return f"issue:{id}"


def link(a: int, b: int) -> str:
    return f"link:{min(a, b)}-{max(a, b)}"


def difference(a: str, b: str) -> str:
    return f"differ:{min(a, b)}|{max(a, b)}"


def _id(thing: str) -> str:
    return thing.partition(":")[2]


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0


def apply(board: Board, changes: Iterable[Change]) -> Board:
    facts = dict(board.facts)
    for change in changes:
        if change.after is None:
            facts.pop((change.thing, change.field), None)
        else:
            facts[change.thing, change.field] = change.after
    return Board(facts, board.lists)


def differences(a: Board, b: Board) -> tuple[Change, ...]:
    """What makes `b` of `a`."""
    keys = dict.fromkeys((*a.facts, *b.facts))
    told = (Change(*key, a.facts.get(key), b.facts.get(key)) for key in keys)
    return tuple(change for change in told if change.before != change.after)


def invert(act: Act) -> tuple[Change, ...]:
    """What takes an act back. A theme that the act made is gone then, but its row and its words stay on record."""
    made = {change.thing for change in act.changes if change.thing.startswith("issue:") and change.before is None}
    inverse = tuple(change.inverse for change in reversed(act.changes) if change.thing not in made)
    gone = (
        Change(change.thing, "state", change.after, Place.GONE.value)
        for change in act.changes
        if change.thing in made and change.field == "state"
    )
    return (*inverse, *gone)


def replay(acts: Iterable[Act], start: Board) -> Board:
    board = start
    for act in acts:
        board = apply(board, act.changes)
    return board


def beginning(now: Board, acts: Sequence[Act]) -> Board:
    """The board before the first act: concerns whose arrival no act tells stood there all along."""
    told = {change.thing for act in acts for change in act.changes if change.field == "at" and change.before is None}
    facts: dict[Key, object] = {}
    for (thing, field), value in now.facts.items():
        if thing.startswith("statement:") and thing not in told:
            facts[thing, field] = "" if field == "at" else value
    return Board(facts, now.lists)


def taken_back(acts: Iterable[Act], now: Board) -> frozenset[str]:
    """Words that stood on the board until their group called them back: they may not be shown any more."""
    left = {
        str(change.before)
        for act in acts
        for change in act.changes
        if change.thing.startswith("statement:") and change.field == "text" and change.before is not None
    }
    return frozenset(left - {now.words(concern(each)) for each in now.concerns})
