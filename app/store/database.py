"""Two verbs, read and write, and the only commit of the program."""

import asyncio
import logging
import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, Final, ParamSpec, Protocol, TypeVar, cast

from sqlalchemy import Connection, Engine, Executable, Row, bindparam, create_engine, event, select, text, update
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import NullPool

from app.domain.change import Change, Topic
from app.domain.refusal import NotStored, Refused, TryAgain
from app.store import tables
from app.store.leftovers import Broom

log = logging.getLogger("plenary.database")
P = ParamSpec("P")
T = TypeVar("T")
IDLE: Final = 1.0  # seconds without a write, after which is swept what it left behind
WAITING_MOST: Final = 20_000
BATCH_MOST: Final = 2_000
# What was withdrawn is overwritten, not only forgotten.
PRAGMAS: Final = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000", "secure_delete=ON")
Params = Mapping[str, Any] | Sequence[Mapping[str, Any]]
Loader = Callable[["Tx"], Any]


class Tx:
    """One transaction, as a loader or a use case sees it."""

    def __init__(self, connection: Connection, kept: "dict[Loader, tuple[int, Any]]") -> None:
        self._connection = connection
        self._kept = kept
        self._version: int | None = None
        self.changes: list[Change] = []
        self.writes = 0

    def once(self, load: Callable[["Tx"], T]) -> T:
        """What is the same for all, read once per version of the event. Sound because every change of it is announced.

        Ballots have no part in the version: nothing that counts them may be loaded through here before the close.
        """
        if self.writes:
            return load(self)  # this transaction may have changed it already
        known = self._kept.get(load)
        if known is None or known[0] != self.version:
            known = self.version, load(self)
            self._kept[load] = known
        return cast(T, known[1])

    @property
    def version(self) -> int:
        """The version of the event as this transaction found it."""
        if self._version is None:
            self._version = find_version(self)
        return self._version

    def rows(self, statement: Executable, params: Params | None = None) -> Sequence[Row[*tuple[Any, ...]]]:
        return self._connection.execute(statement, params).all()

    def row(self, statement: Executable, params: Params | None = None) -> Row[*tuple[Any, ...]] | None:
        return self._connection.execute(statement, params).first()

    def scalar(self, statement: Executable) -> Any:
        return self._connection.execute(statement).scalar()

    def run(self, statement: Executable, params: Params | None = None) -> int:
        """Change something; the number of rows it touched."""
        self.writes += 1
        return self._connection.execute(statement, params).rowcount

    def announce(self, topic: Topic, scope: int | None = None) -> None:
        """Tell the house after the commit, never before."""
        self.changes.append(Change(topic, scope))


class SetWise(Protocol[T]):
    """The form of a use case that serves many waiting calls at once: an outcome, or its refusal, for each."""

    def __call__(self, tx: Tx, calls: Sequence[tuple[Any, ...]]) -> list[T | Refused]: ...


def one_of(set_wise: SetWise[T]) -> Callable[[Callable[Concatenate[Tx, P], T]], Callable[Concatenate[Tx, P], T]]:
    """Gives a use case the set-wise form that the writer takes when several calls of it wait side by side."""

    def mark(use_case: Callable[Concatenate[Tx, P], T]) -> Callable[Concatenate[Tx, P], T]:
        use_case.set_wise = set_wise  # type: ignore[attr-defined]
        return use_case

    return mark


@dataclass(slots=True)
class Job:
    """One waiting call. `outcome` is its result, or the exception that its caller gets."""

    use_case: Callable[..., Any]
    args: tuple[Any, ...]
    future: "asyncio.Future[tuple[Any, list[Change]]]"
    outcome: Any = None
    changes: list[Change] = field(default_factory=list)


class Torn(Exception):
    """A use case failed after it had written: the transaction is undone and every call gets its own savepoint."""


def open_engine(path: Path) -> Engine:
    """An engine whose connections never begin or commit by themselves."""
    engine = create_engine(
        f"sqlite:///{path}",
        isolation_level="AUTOCOMMIT",
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"check_same_thread": False},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: sqlite3.Connection, _record: object) -> None:
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    return engine


@contextmanager
def transaction(connection: Connection, begin: str, kept: dict[Loader, tuple[int, Any]]) -> Iterator[Tx]:
    """The one place that begins and ends a transaction. `kept` is what `Tx.once` remembers."""
    connection.exec_driver_sql(begin)
    tx = Tx(connection, kept)
    try:
        yield tx
        # One more ballot changes nothing but the turnout: what all share need not be read again for it.
        if raised := sum(change.topic is not Topic.TURNOUT for change in tx.changes):
            tx.run(_raise_version, {"by": raised})
        connection.exec_driver_sql("COMMIT")
    except BaseException:
        if _in_transaction(connection):
            connection.exec_driver_sql("ROLLBACK")
        raise


_version = select(tables.event.c.version)
_raise_version = update(tables.event).values(version=tables.event.c.version + bindparam("by"))


def _in_transaction(connection: Connection) -> bool:
    return bool(connection.connection.dbapi_connection.in_transaction)  # type: ignore[union-attr]


class Database:
    """One event's database: many readers, one writer thread that takes all that waits into one commit."""

    def __init__(self, path: Path, readers: int = 2, batch_most: int = BATCH_MOST, waiting_most: int = WAITING_MOST):
        self.path = path
        self._engine = open_engine(path)
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="reader")
        self._local = threading.local()
        self._open: list[Connection] = []
        self._kept: dict[Loader, tuple[int, Any]] = {}
        self._waiting: deque[Job] = deque()
        self._bell = threading.Condition()
        self._batch_most = batch_most
        self._waiting_most = waiting_most
        self._closing = False
        self._broom = Broom()
        self._writer: threading.Thread | None = None

    async def read(self, loader: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `loader(tx, ...)` finds in one consistent view of the event."""
        work = partial(self.read_now, loader, *args, **kwargs)
        return await asyncio.get_running_loop().run_in_executor(self._readers, work)

    def read_now(self, loader: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for programs without a loop."""
        with transaction(self._connection(), "BEGIN", self._kept) as tx:
            return loader(tx, *args, **kwargs)

    async def write(
        self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> tuple[T, list[Change]]:
        """Run `use_case(tx, ...)`; when this returns, its result is on disk. Its announcements come with it."""
        if kwargs:
            raise TypeError("use cases take positional arguments, so that they can be run set-wise")
        job = Job(use_case, args, asyncio.get_running_loop().create_future())
        with self._bell:
            if len(self._waiting) >= self._waiting_most:
                raise TryAgain
            self._waiting.append(job)
            self._supervise()
            self._bell.notify()
        return cast(tuple[T, list[Change]], await job.future)

    def kept(self, load: Callable[[Tx], T], version: int) -> T | None:
        """What `Tx.once` remembers of this version of the event, without asking the database."""
        known = self._kept.get(load)
        return cast(T, known[1]) if known is not None and known[0] == version else None

    def write_now(self, use_case: Callable[Concatenate[Tx, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The same for programs without a loop (preparing, the command line)."""
        with transaction(self._connection(), "BEGIN IMMEDIATE", self._kept) as tx:
            return use_case(tx, *args, **kwargs)

    def close(self) -> None:
        with self._bell:
            self._closing = True
            self._bell.notify()
        if self._writer is not None:
            self._writer.join(10)
        self._readers.shutdown()
        for connection in self._open:
            connection.close()
        self._engine.dispose()

    def _connection(self) -> Connection:
        """This thread's own connection."""
        if not hasattr(self._local, "connection"):
            self._local.connection = self._engine.connect()
            self._open.append(self._local.connection)
        return cast(Connection, self._local.connection)

    def _supervise(self) -> None:
        """Whatever ended the writer, the next call starts it again. Called with the bell held."""
        if self._writer is None or not self._writer.is_alive():
            self._writer = threading.Thread(target=self._write_forever, name="writer", daemon=True)
            self._writer.start()

    def _write_forever(self) -> None:
        while jobs := self._next_batch():
            try:
                self._settle(self._connection(), jobs)
            except BaseException as error:  # whatever it was: nobody may wait for an answer that never comes
                log.error("the writer met %s and goes on", type(error).__name__)
                for job in jobs:
                    job.outcome, job.changes = NotStored(), []
            jobs[0].future.get_loop().call_soon_threadsafe(_wake, jobs)
            if self._broom.is_due or self._is_idle() or self._closing:
                connection = self._connection()
                self._broom.sweep(connection, transaction(connection, "BEGIN IMMEDIATE", self._kept))

    def _is_idle(self) -> bool:
        with self._bell:
            return not self._closing and not self._bell.wait_for(self._has_work, IDLE)

    def _has_work(self) -> bool:
        return bool(self._waiting) or self._closing

    def _next_batch(self) -> list[Job]:
        """All that waits, up to the most of one commit; empty when the house closes."""
        with self._bell:
            self._bell.wait_for(self._has_work)
            return [self._waiting.popleft() for _ in range(min(len(self._waiting), self._batch_most))]

    def _settle(self, connection: Connection, jobs: list[Job]) -> None:
        """Commit all together; if a use case tore the transaction, each with a savepoint; if that fails, each alone."""
        for savepoints in (False, True):
            try:
                return self._attempt(connection, jobs, savepoints)
            except Exception as error:
                log.info("a commit of %d calls is tried again in parts: %s", len(jobs), type(error).__name__)
        for job in jobs:
            try:
                self._attempt(connection, [job], savepoints=True)
            except Exception as error:
                log.error("a write could not be stored: %s", type(error).__name__)
                job.outcome, job.changes = NotStored(), []
        return None

    def _attempt(self, connection: Connection, jobs: list[Job], savepoints: bool) -> None:
        with transaction(connection, "BEGIN IMMEDIATE", self._kept) as tx:
            for run in [[job] for job in jobs] if savepoints else _runs(jobs):
                if savepoints:
                    connection.exec_driver_sql("SAVEPOINT one")
                if not _succeeds(tx, run, savepoints) and savepoints:
                    connection.exec_driver_sql("ROLLBACK TO one")
            tx.changes = [change for job in jobs for change in job.changes]


def _succeeds(tx: Tx, run: list[Job], savepoints: bool) -> bool:
    """One use case, or neighbours that share a set-wise form. A refusal before any write needs no undoing."""
    written, tx.changes = tx.writes, []
    try:
        _call(tx, run)
    except Exception as refusal:
        if _broke_the_database(refusal):
            raise
        if not savepoints and (tx.writes != written or len(run) > 1):
            raise Torn from refusal
        run[0].outcome, run[0].changes = refusal, []
        return False
    run[-1].changes = tx.changes
    return True


def _broke_the_database(error: Exception) -> bool:
    """A full or failing disk may have undone more than this one call; a violated key has not."""
    return isinstance(error, DBAPIError) and not isinstance(error, IntegrityError)


def _runs(jobs: list[Job]) -> Iterator[list[Job]]:
    """Neighbours with the same set-wise form together, everything else alone."""
    run: list[Job] = []
    for job in jobs:
        together = run and job.use_case is run[0].use_case and hasattr(job.use_case, "set_wise")
        if run and not together:
            yield run
            run = []
        run.append(job)
    if run:
        yield run


def _call(tx: Tx, run: list[Job]) -> None:
    set_wise = getattr(run[0].use_case, "set_wise", None)
    if set_wise is None:
        run[0].outcome = run[0].use_case(tx, *run[0].args)
        return
    for job, outcome in zip(run, set_wise(tx, [job.args for job in run]), strict=True):
        job.outcome = outcome


def _wake(jobs: list[Job]) -> None:
    for job in jobs:
        if job.future.done():  # its caller has gone away; what it wrote stands
            continue
        if isinstance(job.outcome, Exception):
            job.future.set_exception(job.outcome)
        else:
            job.future.set_result((job.outcome, job.changes))


def find_version(tx: Tx) -> int:
    """How many changes were announced so far, ballots aside: a later screen has a higher one."""
    return int(tx.scalar(_version))


def find_commits_elsewhere(tx: Tx) -> int:
    """Asked through `write`, this number changes when another program has committed to the same file."""
    return int(tx.scalar(text("PRAGMA data_version")))
