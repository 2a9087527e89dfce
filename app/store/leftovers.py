"""What SQLite leaves behind: withdrawn words and erased marks stand in the write-ahead log until it is emptied."""

import logging
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

log = logging.getLogger("plenary.database")
PATIENCE: Final = (
    "PRAGMA busy_timeout={}"  # milliseconds; a reader may be in the way, and a writer must not wait for it
)


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
