"""A log in a database, through SQLAlchemy Core."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from ..domain.errors import LogTrouble
from ..domain.events import Recorded
from .base import Append, Appended, Listed
from .dialect import Dialect, Tail
from .rows import recorded_from
from .statements import HEAD, LISTING, SINCE
from .watch import Watchers
from .writer import Writer


class SqlLog:
    """An ``EventLog`` in a database. What was acknowledged is committed.

    Raises
    ------
    LogTrouble
        The database cannot be used; see ``domain.errors`` for the kinds.
    """

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        try:
            dialect.prepare()
        except BaseException:
            dialect.close()
            raise
        self._tail: Tail | None = None
        self._watchers = Watchers(self._begin_tail, self._end_tail)
        self._writer = Writer(dialect, self._written)
        self._closed = False

    def append(self, wish: Append) -> Appended:
        """See ``EventLog.append``."""
        return self._writer.begin(wish).wait()

    def since(self, gathering: str, seq: int = 0) -> list[Recorded]:
        """See ``EventLog.since``."""
        with self._reading() as connection:
            rows = connection.execute(SINCE, {"gathering": gathering, "seq": seq}).all()
        return [recorded_from(row) for row in rows]

    def head(self, gathering: str) -> int:
        """See ``EventLog.head``."""
        with self._reading() as connection:
            head: int = connection.execute(HEAD, {"gathering": gathering}).scalar_one()
        return head

    def gatherings(self) -> list[Listed]:
        """See ``EventLog.gatherings``."""
        with self._reading() as connection:
            return [Listed(*row) for row in connection.execute(LISTING).all()]

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """See ``EventLog.watch``. The callbacks share one thread."""
        self._must_be_open()
        return self._watchers.add(changed)

    def close(self) -> None:
        """See ``EventLog.close``."""
        self._closed = True
        tail = self._tail
        self._watchers.clear()
        if tail is not None:
            tail.gone()
        self._writer.close()
        self._dialect.close()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        self._must_be_open()
        with self._dialect.plainly(), self._dialect.reading.connect() as connection:
            yield connection

    def _must_be_open(self) -> None:
        if self._closed:
            raise LogTrouble(f"The log {self._dialect.where} has been closed; open it again.")

    def _begin_tail(self) -> None:
        self._tail = self._dialect.tail(self._watchers.tell)

    def _end_tail(self) -> None:
        if self._tail is not None:
            self._tail.close()
            self._tail = None

    def _written(self) -> None:
        tail = self._tail
        if tail is not None:
            tail.wake()
