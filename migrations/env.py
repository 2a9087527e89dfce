"""Alembic's way into an event: the file named by the config, or by PLENARY_EVENT."""

from pathlib import Path

from alembic import context

from app.config import Settings
from app.store import tables, tables_of_the_afternoon, tables_of_votes
from app.store.database import open_engine

(METADATA,) = {each.metadata for each in (tables.event, tables_of_votes.poll, tables_of_the_afternoon.step)}  # fill one


def run() -> None:
    path = context.config.attributes.get("event") or str(Settings().event)
    with open_engine(Path(path)).connect() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")  # a table that is remade must not take its children along
        context.configure(connection, target_metadata=METADATA, render_as_batch=True, compare_server_default=True)
        connection.exec_driver_sql("BEGIN IMMEDIATE")
        context.run_migrations()
        connection.exec_driver_sql("COMMIT")


run()
