"""The history as it may be told: no word that its group has called back, no group beside its words against its will."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from app.domain.act import Act
from app.domain.agenda import Kind
from app.domain.board import Board, concern, theme
from app.domain.group import Group
from app.store.acts import find_acts
from app.store.boards import find_board
from app.store.database import Tx
from app.store.groups import find_all_groups

BOARD: Final = frozenset(
    {
        "made", "made_rest", "kept", "put_under", "put_together", "stood_alone", "merged", "split", "reworded",
        "placed", "ordered", "numbered", "linked", "unlinked", "differ", "undid", "restored", "arrived",
        "left", "took_out",
    }
)  # fmt: skip
DAY: Final = frozenset(
    {
        "agreed", "called_back", "asked", "answered", "opened", "opened_anyway", "closed", "revealed",
        "counted_people", "sealed", "cancelled", "opened_poll", "closed_poll", "showed_poll", "destroyed",
        "set_meeting", "opened_survey", "closed_survey", "counted_survey", "ended", "reopened",
        "chose_council", "drew_lot", "set_seats", "introduced", "hid_council",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """The parts of one sentence. `who` is lead, themes or a group's letter; `words` are what may be quoted.

    `number` and `into` are the numbers of themes at that time; `count` is of concerns; `what` is a state, a verb, an
    answer or a stage, as the verb needs it.
    """

    id: int
    at: int
    who: str
    verb: str
    words: tuple[str, ...] = ()
    number: int | None = None
    into: int | None = None
    count: int = 0
    what: str = ""
    reason: str = ""
    undone: bool = False
    on_board: bool = False


@dataclass(frozen=True, slots=True)
class _Knows:
    board: Board
    groups: Mapping[str, Group]
    once_in: Mapping[int, set[str]]
    undone: frozenset[int]
    public: bool

    def quotable(self, issue: object) -> bool:
        """Is everything that a theme was ever made of still on the board?"""
        return isinstance(issue, int) and all(self.board.at(each) is not None for each in self.once_in.get(issue, ()))


def find_history(tx: Tx, public: bool) -> list[Told]:
    """Oldest first. `public`: for everyone, and not for the theme team, which knows whose concern it is anyway."""
    acts = find_acts(tx)
    knows = _Knows(
        find_board(tx),
        {f"group:{group.id}": group for group in find_all_groups(tx)},
        _once_in(acts),
        _undone(acts),
        public,
    )
    return [_told(act, knows) for act in acts if _belongs(act)]


def _belongs(act: Act) -> bool:
    """What groups do with their strengths is no matter of the board."""
    return act.verb in BOARD | DAY and act.about.get("kind") != Kind.STRENGTHS


def _once_in(acts: Iterable[Act]) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    for act in acts:
        for change in act.changes:
            if change.field == "at" and change.after:
                found.setdefault(int(str(change.after)), set()).add(change.thing.partition(":")[2])
    return found


def _undone(acts: Iterable[Act]) -> frozenset[int]:
    """Acts that are taken back, and not by an undo that was taken back itself."""
    undone: set[int] = set()
    taken: dict[int, int] = {}
    for act in acts:
        if act.undoes is not None:
            taken[act.id] = act.undoes
            undone.add(act.undoes)
            undone.discard(taken.get(act.undoes, 0))
    return frozenset(undone)


def _told(act: Act, knows: _Knows) -> Told:
    about, group = act.about, knows.groups.get(act.role)
    statements = [str(each) for each in _list(about.get("statements"))]
    what = about.get("state") or about.get("verb") or about.get("said") or about.get("title") or ""
    return Told(
        act.id, act.at, group.letter if group else act.role, act.verb, _words(act, statements, group, knows),
        _number(about, "issue_number"), _number(about, "into_number", "other_number", "before_number"), len(statements),
        str(what), str(about.get("reason") or ""), act.id in knows.undone, bool(act.changes),
    )  # fmt: skip


def _words(act: Act, statements: list[str], group: Group | None, knows: _Knows) -> tuple[str, ...]:
    if group is not None and knows.public and not group.named:
        return ()
    if act.verb == "reworded" and knows.quotable(act.about.get("issue")):
        texts = [change for change in act.changes if change.field == "text"]
        return tuple(str(text) for change in texts for text in (change.before, change.after))
    if act.verb in ("placed", "ordered") and knows.quotable(act.about.get("issue")):
        return (knows.board.words(theme(int(str(act.about["issue"])))),)
    if act.verb == "made_rest":
        return ()
    return tuple(knows.board.words(concern(each)) for each in statements if knows.board.at(each) is not None)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _number(about: Mapping[str, object], *names: str) -> int | None:
    return next((value for name in names if isinstance(value := about.get(name), int)), None)
