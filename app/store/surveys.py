"""The exit survey: its questions, the answers on phones and the counts from paper."""

from sqlalchemy import insert, select

from app.domain.program import SurveyItem
from app.store.database import Tx
from app.store.tables_of_the_afternoon import survey_item


def add_item(tx: Tx, item: SurveyItem) -> None:
    tx.run(insert(survey_item).values(position=item.position, text=item.text, low=item.low, high=item.high))


def find_items(tx: Tx) -> tuple[SurveyItem, ...]:
    return tuple(SurveyItem(*row) for row in tx.rows(select(survey_item).order_by(survey_item.c.position)))
