"""A log in a database, through SQLAlchemy Core."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from ..domain.casting import Answered, Cast
from ..domain.errors import LogTrouble
from ..domain.events import Event, Recorded
from ..domain.times import Micros
from .base import Append, Appended, Listed
from .box_statements import ANSWERED
from .decide import appending
from .dialect import Dialect, Tail
from .other_work import casting, connecting, rewriting
from .rows import people_from, recorded_from
from .statements import CONNECTED, HEAD, LISTING, SINCE, saying
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
        done: Appended = self._writer.do(appending(wish))
        return done

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

    def said(self, *kinds: type[Event]) -> list[Recorded]:
        """See ``EventLog.said``."""
        tags = [str(kind.__struct_config__.tag) for kind in kinds]
        with self._reading() as connection:
            rows = connection.execute(saying(tags)).all()
        return [recorded_from(row) for row in rows]

    def cast(self, cast: Cast) -> None:
        """See ``EventLog.cast``."""
        self._writer.do(casting(cast))

    def answered(self, gathering: str, round: str) -> Answered | None:
        """See ``EventLog.answered``."""
        with self._reading() as connection:
            rows = connection.execute(ANSWERED, {"gathering": gathering, "round": round}).all()
        if not rows:
            return None
        people = frozenset(person for _, person, _ in rows if person is not None)
        return Answered(round, rows[0].version, people, frozenset(person for _, person, by_hand in rows if by_hand))

    def say_connected(self, gathering: str, server: str, people: frozenset[str], at: Micros) -> None:
        """See ``EventLog.say_connected``."""
        self._writer.do(connecting(gathering, server, people, at))

    def connected(self, gathering: str, not_before: Micros) -> frozenset[str]:
        """See ``EventLog.connected``."""
        with self._reading() as connection:
            rows = connection.execute(CONNECTED, {"gathering": gathering, "not_before": not_before}).scalars().all()
        return frozenset().union(*map(people_from, rows))

    def rewrite(self, gathering: str, change: Callable[[Event], Event]) -> None:
        """See ``EventLog.rewrite``."""
        self._writer.do(rewriting(gathering, change))

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
