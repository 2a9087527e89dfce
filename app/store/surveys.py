"""The exit survey: its questions, the answers on phones and the counts from paper."""

from collections.abc import Iterable, Mapping

from sqlalchemy import delete, func, insert, select
from sqlalchemy.dialects import sqlite

from app.domain.program import SurveyItem
from app.domain.survey import Told, in_order, tell_both
from app.store.database import Tx
from app.store.tables_of_the_afternoon import survey_answer, survey_item, survey_paper

answer, paper = survey_answer, survey_paper
Counts = dict[int, dict[int, int]]


def add_item(tx: Tx, item: SurveyItem) -> None:
    tx.run(insert(survey_item).values(position=item.position, text=item.text, low=item.low, high=item.high))


def find_items(tx: Tx) -> tuple[SurveyItem, ...]:
    return tuple(SurveyItem(*row) for row in tx.rows(select(survey_item).order_by(survey_item.c.position)))


def find_own(tx: Tx, ids: Iterable[str]) -> dict[int, int]:
    """By question, what one phone said: 0 is no answer. `ids` are those of its answers."""
    rows = tx.rows(select(answer.c.item, answer.c.step).where(answer.c.id.in_(list(ids))))
    return {row.item: row.step for row in rows}


def put_answer(tx: Tx, id: str, item: int, step: int) -> None:
    fresh = sqlite.insert(answer).values(id=id, item=item, step=step)
    tx.run(fresh.on_conflict_do_update(index_elements=["id"], set_={"step": step}))


def count_answered(tx: Tx) -> int:
    """How many phones have answered, as far as that can be known: to the question with the most answers."""
    each = select(func.count().label("n")).where(answer.c.step > 0).group_by(answer.c.item).subquery()
    return int(tx.scalar(select(func.coalesce(func.max(each.c.n), 0))))


def find_told(tx: Tx) -> dict[int, tuple[Told, ...]]:
    """By question, what may be told of the answers. Only for after they are counted."""
    phones, papers = _count_phones(tx), _count_papers(tx)
    return {
        item.position: tell_both(in_order(phones.get(item.position, {})), in_order(papers.get(item.position, {})))
        for item in find_items(tx)
    }


def _count_phones(tx: Tx) -> Counts:
    query = select(answer.c.item, answer.c.step, func.count()).where(answer.c.step > 0)
    found: Counts = {}
    for item, step, count in tx.rows(query.group_by(answer.c.item, answer.c.step)):
        found.setdefault(item, {})[step] = count
    return found


def _count_papers(tx: Tx) -> Counts:
    found: Counts = {}
    for (item, step), count in find_papers(tx).items():
        found.setdefault(item, {})[step] = count
    return found


def find_papers(tx: Tx) -> dict[tuple[int, int], int]:
    """By question and step: as they were typed, zeros as well."""
    return {(row.item, row.step): row._mapping["count"] for row in tx.rows(select(paper))}


def put_papers(tx: Tx, counts: Mapping[tuple[int, int], int]) -> None:
    for (item, step), count in counts.items():
        fresh = sqlite.insert(paper).values(item=item, step=step, count=count)
        tx.run(fresh.on_conflict_do_update(index_elements=["item", "step"], set_={"count": count}))


def forget_whose(tx: Tx) -> None:
    """The answers stay, and no phone finds its own any more."""
    found = sorted((row.item, row.step) for row in tx.rows(select(answer.c.item, answer.c.step)) if row.step)
    tx.run(delete(answer))
    if found:
        rows = [{"id": f"counted-{nth}", "item": item, "step": step} for nth, (item, step) in enumerate(found)]
        tx.run(insert(answer), rows)
