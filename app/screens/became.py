"""What became of our concerns, on a group's tablet; what is still open before the vote, on the other screens."""

from dataclasses import dataclass

from app.domain.agenda import Agenda, Kind, Stage
from app.domain.became import Became, Gate, Said, fingerprint
from app.domain.change import Topic
from app.domain.group import Group
from app.domain.theme import Issue
from app.screens.fragment import Fragment, Sight
from app.screens.language import name_of
from app.screens.meanings import Language, find_languages
from app.store.answers import find_all_became, find_answers, find_became, find_gate, find_unchecked
from app.store.database import Tx
from app.store.events import find_agenda, find_event
from app.store.groups import count_heads, find_group, find_groups
from app.store.issues import find_issues


@dataclass(frozen=True, slots=True)
class BecameView:
    """`concerns` is empty until the groups were asked, and once the vote has begun. `again`: it had answered before."""

    group: Group
    concerns: tuple[Became, ...]
    seen: str
    said: Said | None
    again: bool


@dataclass(frozen=True, slots=True)
class AskView:
    """How many groups have something to answer to, and who of them has not."""

    asked: bool
    frozen: bool
    groups: int
    unanswered: tuple[str, ...]
    languages: tuple[Language, ...]


@dataclass(frozen=True, slots=True)
class GateView:
    """`stage` is the vote that would begin; None before there is an issue, and once it has begun.

    `unchecked` are issues, by the language's code and name.
    """

    stage: Stage | None
    is_next: bool
    seen: str
    gate: Gate
    asked: bool
    unchecked: tuple[tuple[str, str, tuple[Issue, ...]], ...]
    people: int


def load_became(tx: Tx, sight: Sight) -> BecameView:
    group = find_group(tx, sight.viewer.group or 0)
    asked = tx.once(find_event).groups_asked and not tx.once(find_agenda).frozen
    concerns = find_became(tx, group.id) if asked else ()
    seen, answer = fingerprint(concerns), tx.once(find_answers).get(group.id)
    said = answer.said if answer is not None and answer.seen == seen else None
    return BecameView(group, concerns, seen, said, answer is not None and said is None)


def load_ask(tx: Tx, _sight: Sight) -> AskView:
    became, asked = tx.once(find_all_became), tx.once(find_event).groups_asked
    groups = sum(group.id in became for group in find_groups(tx))
    unanswered = find_gate(tx).unanswered if asked else ()
    return AskView(asked, tx.once(find_agenda).frozen, groups, unanswered, find_languages(tx))


def load_gate(tx: Tx, _sight: Sight) -> GateView:
    agenda, gate = tx.once(find_agenda), find_gate(tx)
    is_next = agenda.next is not None and agenda.next.kind is Kind.VOTE
    stage = _vote(agenda) if find_issues(tx) else None
    unchecked = find_unchecked(tx)
    return GateView(
        None if gate.is_open else stage, is_next, agenda.seen, gate, tx.once(find_event).groups_asked,
        tuple((code, name_of(code), unchecked[code]) for code in gate.unchecked), count_heads(tx),
    )  # fmt: skip


def _vote(agenda: Agenda) -> Stage | None:
    """The first vote, until it has begun."""
    votes = [stage for stage in agenda.stages if stage.kind is Kind.VOTE]
    return votes[0] if votes and not agenda.frozen else None


_BOARD = frozenset({Topic.ANSWERS, Topic.AGREED, Topic.ISSUES, Topic.AGENDA, Topic.GROUPS})
BECAME = Fragment("became", "group/_became.html", load_became, _BOARD)
ASK = Fragment("ask", "themes/_ask.html", load_ask, _BOARD | {Topic.MEANINGS})
GATE = Fragment("gate", "lead/_gate.html", load_gate, _BOARD | {Topic.MEANINGS})
