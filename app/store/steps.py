"""The five steps of the worksheet, as the program has them."""

import json

from sqlalchemy import insert, select

from app.domain.program import Step
from app.store.database import Tx
from app.store.tables_of_the_afternoon import step


def add_step(tx: Tx, told: Step) -> None:
    tx.run(
        insert(step).values(
            position=told.position, key=told.key, title=told.title, prompt=told.prompt, minutes=told.minutes,
            say=json.dumps(told.say, ensure_ascii=False),
        )
    )  # fmt: skip


def find_steps(tx: Tx) -> tuple[Step, ...]:
    rows = tx.rows(select(step).order_by(step.c.position))
    return tuple(
        Step(row.position, row.key, row.title, row.prompt, row.minutes, tuple(json.loads(row.say))) for row in rows
    )
