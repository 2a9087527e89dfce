"""What became of the groups' concerns, what the groups say to it, and what is still open before the vote."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.domain.agenda import Kind
from app.domain.became import Became, Beside, Fate, Gate, Said, fingerprint
from app.domain.theme import Issue
from app.store import tables
from app.store.database import Tx
from app.store.events import find_event
from app.store.groups import find_all_groups, find_groups
from app.store.issues import find_issues, find_themes
from app.store.lists import find_list_states
from app.store.meanings import find_meanings
from app.store.results import find_links
from app.store.statements import Agreed, find_agreed, find_counts

answer = tables.answer


@dataclass(frozen=True, slots=True)
class Answer:
    """`seen` is the fingerprint of what the group answered to."""

    group: int
    seen: str
    said: Said


def find_answers(tx: Tx) -> dict[int, Answer]:
    """By group; also those that are out of date by now."""
    return {row.group_id: Answer(row.group_id, row.seen, Said(row.said)) for row in tx.rows(select(answer))}


def put_answer(tx: Tx, wanted: Answer) -> None:
    fresh = insert(answer).values(group_id=wanted.group, seen=wanted.seen, said=wanted.said)
    changed = {"seen": wanted.seen, "said": wanted.said}
    tx.run(fresh.on_conflict_do_update(index_elements=["group_id"], set_=changed))


def find_all_became(tx: Tx) -> dict[int, tuple[Became, ...]]:
    """By group, its agreed concerns in their order; a group without any is not here."""
    lines, themes = find_agreed(tx, Kind.CONCERNS), {issue.id: issue for issue in find_themes(tx)}
    letters, linked = _letters(tx), _linked(tx, themes)
    together: dict[int, list[Agreed]] = {}
    for line in lines:
        together.setdefault(line.issue or 0, []).append(line)
    found: dict[int, tuple[Became, ...]] = {}
    for line in lines:
        others = [other for other in together[line.issue or 0] if line.issue and other.id != line.id]
        beside = tuple(Beside(other.id, letters[other.group], other.text) for other in others)
        one = Became(line.id, line.text, themes.get(line.issue or 0), beside, linked.get(line.issue or 0, ()))
        found[line.group] = (*found.get(line.group, ()), one)
    return found


def _letters(tx: Tx) -> dict[int, str]:
    """A group stands beside its concerns only if it said that it may."""
    return {group.id: group.letter if group.named else "" for group in find_all_groups(tx)}


def find_became(tx: Tx, group: int) -> tuple[Became, ...]:
    return tx.once(find_all_became).get(group, ())


def _linked(tx: Tx, themes: Mapping[int, Issue]) -> dict[int, tuple[Issue, ...]]:
    return {one: tuple(themes[other] for other in others) for one, others in find_links(tx).items()}


def is_answered(answers: Mapping[int, Answer], group: int, concerns: tuple[Became, ...]) -> bool:
    """Only to what stands now: a later change of what became of its concerns asks the group again."""
    given = answers.get(group)
    return given is not None and given.seen == fingerprint(concerns)


def find_gate(tx: Tx) -> Gate:
    """What is still open before the vote."""
    became, answers = tx.once(find_all_became), find_answers(tx)
    waiting = (
        group.letter
        for group in find_groups(tx)
        if group.id in became and not is_answered(answers, group.id, became[group.id])
    )
    unchecked = {language: len(issues) for language, issues in find_unchecked(tx).items() if issues}
    unplaced = sum(each.fate is Fate.UNPLACED for concerns in became.values() for each in concerns)
    return Gate(tuple(waiting), unchecked, _called_back(tx), unplaced)


def _called_back(tx: Tx) -> tuple[str, ...]:
    """Letters of the groups whose concerns were agreed on once, and are not now."""
    states, counts = find_list_states(tx), find_counts(tx)
    return tuple(
        group.letter
        for group in find_groups(tx)
        if (group.id, str(Kind.CONCERNS)) in states
        and states[group.id, str(Kind.CONCERNS)].called_back
        and counts.get((group.id, str(Kind.CONCERNS)), (0, 0))[0]
    )


def find_unchecked(tx: Tx) -> dict[str, tuple[Issue, ...]]:
    """Per language of the hall but the main one: issues on the ballot whose meaning nobody has checked."""
    issues, meanings = find_issues(tx), find_meanings(tx)
    found: dict[str, tuple[Issue, ...]] = {}
    for language in find_event(tx).languages.split()[1:]:
        known = ((issue, meanings.get((f"issue:{issue.id}", language))) for issue in issues)
        found[language] = tuple(issue for issue, each in known if each is None or not each.is_checked(issue.text))
    return found
