"""What a mixed table wants to be done. An action may be unfinished: nothing blocks, a few questions ask."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from app.domain.refusal import BadSetting
from app.domain.refusal_of_tables import EnoughActions, VersionsChanged
from app.domain.worksheet import Keep, Saved, check_length, tidy

SUGGESTED = 2
MOST = 12
LIMIT = 500  # characters of one field
MOST_RIVALS = 8


class Decision(StrEnum):
    """Whose decision it is."""

    POLICE = "police"
    CITY = "city"
    SCHOOL = "school"
    COMMUNITY = "community"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is written about one action. `person`: `who` is a person, who said yes themselves."""

    what: str = ""
    who: str = ""
    person: bool = False
    by_when: str = ""
    decision: str = ""
    resources: str = ""
    obstacle: str = ""
    sign: str = ""
    told: str = ""
    first_step: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(getattr(self, name) for name in WORDS)

    @property
    def is_empty(self) -> bool:
        return not any(each.strip() for each in (*self.words, self.decision))

    @property
    def more(self) -> bool:
        """Is anything written that is folded away?"""
        return any(getattr(self, name).strip() for name in MORE)

    @property
    def asks(self) -> tuple[str, ...]:
        """What is still open, once it is said what will be done: who, by_when, decision."""
        return tuple(name for name in ASKED if not getattr(self, name).strip()) if self.what.strip() else ()


MORE = ("resources", "obstacle", "sign", "told", "first_step")
WORDS = ("what", "who", "by_when", *MORE)
ASKED = ("who", "by_when", "decision")


@dataclass(frozen=True, slots=True)
class Action:
    """`place` counts the actions of a table from 1. `rivals` are what other devices wrote meanwhile.

    `version` 0 is a form that nobody has written in.
    """

    table: int
    place: int
    plan: Plan = Plan()
    rivals: tuple[Plan, ...] = ()
    gone: bool = False
    version: int = 0

    @property
    def id(self) -> str:
        return f"{self.table}.{self.place}"

    @property
    def seen(self) -> str:
        """All versions as a screen showed them."""
        return f"{self.version}.{sha256(repr(self.rivals).encode()).hexdigest()[:8]}"


def read_plan(fields: Mapping[str, object]) -> Plan:
    """What stands in a form, tidied and not yet measured."""
    decision = str(fields.get("decision", ""))
    if decision and decision not in tuple(Decision):
        raise BadSetting
    words = {name: tidy(str(fields.get(name, ""))) for name in WORDS}
    return Plan(**words, person=fields.get("person") == "yes", decision=decision)


def check_place(place: int, most: int = MOST) -> None:
    if not 1 <= place <= most:
        raise EnoughActions(limit=most)


def save(action: Action, plan: Plan, seen: int, writes: bool) -> tuple[Action, Saved]:
    """As with a step: see domain/worksheet.py."""
    if plan == action.plan:
        return action, Saved.HERE
    if writes and seen == action.version:
        for new, old in zip(plan.words, action.plan.words, strict=True):
            check_length(new, LIMIT, old)
        return replace(action, plan=plan, version=action.version + 1), Saved.HERE
    if plan.is_empty or _grew_to(plan, action.plan):
        return action, Saved.HERE
    return replace(action, rivals=_beside(action.rivals, plan)), Saved.BESIDE


def _grew_to(before: Plan, after: Plan) -> bool:
    """Is `before` an earlier state of the same typing?"""
    pairs = zip((*before.words, before.decision), (*after.words, after.decision), strict=True)
    return before.person <= after.person and all(new.startswith(old.rstrip()) for old, new in pairs)


def _beside(rivals: tuple[Plan, ...], plan: Plan) -> tuple[Plan, ...]:
    for each in plan.words:
        check_length(each, 10 * LIMIT)
    if any(_grew_to(plan, rival) for rival in rivals):
        return rivals
    kept = tuple(rival for rival in rivals if not _grew_to(rival, plan))
    check_place(len(kept) + 1, MOST_RIVALS)
    return (*kept, plan)


def choose(action: Action, keep: str, seen: str, free: int) -> tuple[Action, tuple[Action, ...]]:
    """The action as the table chose it; with both, the others are actions of their own, from place `free` on."""
    if keep not in tuple(Keep):
        raise BadSetting
    if not action.rivals:
        return action, ()
    if seen != action.seen:
        raise VersionsChanged
    first, *others = action.rivals
    alone = replace(action, rivals=(), version=action.version + 1)
    if keep == Keep.FIRST:
        return replace(action, rivals=tuple(others), version=action.version + 1), ()
    if keep == Keep.SECOND:
        return replace(alone, plan=first, rivals=tuple(others)), ()
    check_place(free + len(action.rivals) - 1)
    return alone, tuple(Action(action.table, free + nth, plan, version=1) for nth, plan in enumerate(action.rivals))
