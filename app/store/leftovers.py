"""What SQLite leaves behind: withdrawn words and erased marks stand in the write-ahead log until it is emptied.

And rows lie within a page in the order in which they came, until they are laid out anew.
"""

import logging
from contextlib import AbstractContextManager
from time import monotonic
from typing import Final

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError

from app.store import tables, tables_of_the_afternoon, tables_of_votes

log = logging.getLogger("plenary.database")
LONG: Final = 30.0  # seconds after which is swept even if writes go on
AGAIN: Final = 1.0  # seconds after which that is tried again, if somebody was in the way
PATIENCE: Final = (
    "PRAGMA busy_timeout={}"  # milliseconds; a reader may be in the way, and a writer must not wait for it
)

# Where a row lies must not tell, either, who came after whom. Parents first.
WITHOUT_ORDER: Final = (
    tables.card, tables.flag, tables.chosen_dot, tables_of_votes.vote_card, tables_of_votes.ballot, tables_of_votes.dot,
    tables_of_the_afternoon.council_dot, tables_of_the_afternoon.contact, tables_of_the_afternoon.survey_answer,
)  # fmt: skip
_SQLITE: Final = sqlite.dialect()
_READ: Final = [str(select(table).order_by(*table.primary_key).compile(dialect=_SQLITE)) for table in WITHOUT_ORDER]
_TAKE_OUT: Final = [str(delete(table).compile(dialect=_SQLITE)) for table in reversed(WITHOUT_ORDER)]
_PUT_BACK: Final = [str(insert(table).compile(dialect=_SQLITE)) for table in WITHOUT_ORDER]


def lay_out(connection: Connection) -> None:
    """The same rows, written anew in the order of their keys. To be called in a transaction.

    Twenty thousand rows take a tenth of a second: as SQLite gave them, so that nothing is done to each of them here.
    """
    rows = [connection.exec_driver_sql(query).all() for query in _READ]
    for statement in _TAKE_OUT:
        connection.exec_driver_sql(statement)
    for statement, of_table in zip(_PUT_BACK, rows, strict=True):
        if of_table:
            connection.exec_driver_sql(statement, [tuple(row) for row in of_table])


def empty_log(connection: Connection) -> bool:
    """True if nothing is left in it."""
    try:
        connection.exec_driver_sql(PATIENCE.format(200))
        blocked = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()[0]
        connection.exec_driver_sql(PATIENCE.format(10_000))
    except DBAPIError as error:
        log.info("the write-ahead log was not emptied: %s", type(error).__name__)
        return False
    return not blocked


class Broom:
    """Sweeps behind the writer, in its thread."""

    def __init__(self) -> None:
        self._due = 0.0  # on a monotonic clock
        self._laid_out = -1  # how many rows had been changed when they were last laid out

    @property
    def is_due(self) -> bool:
        """Even if writes go on."""
        return monotonic() > self._due

    def sweep(self, connection: Connection, transaction: AbstractContextManager[object]) -> None:
        """First the order in the file, then the log in which it stood, too."""
        if _changes(connection) != self._laid_out:
            try:
                with transaction:
                    lay_out(connection)
                self._laid_out = _changes(connection)
            except DBAPIError as error:
                log.info("the rows were not laid out anew: %s", type(error).__name__)
        self._due = monotonic() + (LONG if empty_log(connection) else AGAIN)


def _changes(connection: Connection) -> int:
    """How many rows this connection has changed so far."""
    return int(connection.exec_driver_sql("SELECT total_changes()").scalar_one())
