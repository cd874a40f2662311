"""SQLite as a place for the log. Every commit is flushed to disk (WAL with ``synchronous=FULL``)."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Engine, NullPool, QueuePool, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, Pool

from ..domain.errors import LogTrouble
from ..domain.times import Micros
from .poll import Poll
from .prepare import prepare
from .troubles import plainly

BUSY_S = 5.0
"""Seconds to wait for another process that is writing."""
WIPE_MS = 20
"""Milliseconds to wait for those who are reading before the log of changes can be emptied."""


class SqliteDialect:
    """A log in one SQLite file. Implements ``Dialect``.

    ``busy_s`` is how long to wait for another writer, ``clock`` gives the stamp of a backup.
    """

    insert = staticmethod(insert)

    def __init__(self, url: URL, clock: Callable[[], Micros], busy_s: float = BUSY_S) -> None:
        self.path = path_of(url)
        self.where = str(self.path)
        self._clock, self._busy_s = clock, busy_s
        self._file: tuple[int, int] | None = None
        self.reading = _engine(url, busy_s, QueuePool)
        self.writing = _engine(url, busy_s, NullPool)
        event.listen(self.writing, "begin", lambda connection: self.begin(connection.connection.cursor()))

    def begin(self, cursor: Any) -> None:
        """See ``Dialect.begin``."""
        self._must_be_there()
        # Not DEFERRED: a lock taken halfway fails at once where somebody else has written in between.
        cursor.execute("BEGIN IMMEDIATE")

    def scour(self, cursor: Any, *tables: str) -> None:
        """See ``Dialect.scour``. Lays all rows down anew.

        ``secure_delete`` overwrites a row where it lay last, but where a page was split before, a copy of it may still
        stand between the rows that are left. A table that is emptied as a whole has all its pages overwritten.
        """
        for table in tables:  # names of ours, from ``schema``
            cursor.execute(f"CREATE TEMP TABLE kept AS SELECT * FROM {table}")  # noqa: S608
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608
            cursor.execute(f"INSERT INTO {table} SELECT * FROM kept")  # noqa: S608
            cursor.execute("DROP TABLE kept")

    def wipe(self, cursor: Any) -> bool:
        """See ``Dialect.wipe``. Moves what is in the log of changes into the file, and empties it."""
        cursor.execute(f"PRAGMA busy_timeout = {WIPE_MS}")
        try:
            busy, _, _ = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {round(self._busy_s * 1000)}")
        return not busy

    def prepare(self) -> None:
        """See ``Dialect.prepare``."""
        with self.plainly():
            prepare(self.path, self.reading, self.writing, self._clock)
            self._file = _identity(self.path)

    def _must_be_there(self) -> None:
        """Refuse to write into a file that was deleted or replaced while it was open: nothing would be kept."""
        if self._file is not None and _identity(self.path) != self._file:
            raise LogTrouble(
                f"The log {self.path} was deleted or replaced while it was open, so nothing can be kept in it. "
                "Put it back, or close this and start again."
            )

    def plainly(self) -> AbstractContextManager[None]:
        """See ``Dialect.plainly``."""
        return plainly(self.path)

    def tail(self, tell: Callable[[], None]) -> Poll:
        """See ``Dialect.tail``."""
        return Poll(self.reading, tell)

    def close(self) -> None:
        """See ``Dialect.close``."""
        self.reading.dispose()
        self.writing.dispose()


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path; ``None`` where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def path_of(url: URL) -> Path:
    """The file that an SQLite URL means, be it a plain path or ``file:...?uri=true``."""
    return Path((url.database or "").removeprefix("file:"))


def _engine(url: URL, busy_s: float, pool: type[Pool]) -> Engine:
    engine = create_engine(url, poolclass=pool, connect_args={"timeout": busy_s})
    event.listen(engine, "connect", _set_up)
    return engine


def _set_up(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None  # transactions begin where we say so
    cursor = connection.cursor()
    cursor.execute("PRAGMA synchronous = FULL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten: ballots and forgotten names
    cursor.execute("PRAGMA temp_store = MEMORY")
    cursor.close()
