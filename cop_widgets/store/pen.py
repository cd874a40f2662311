"""The writer's hand: one connection, and its few statements compiled once.

The statements are Core's, but they are run on the driver's own cursor: measured on SQLite, executing them through
SQLAlchemy costs some 0.2 ms a transaction, as much again as the flush to disk that it waits for.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

from sqlalchemy import ClauseElement, Table

from .dialect import Dialect
from .statements import ACT, HEAD, insert_on_head


class Prepared:
    """A statement as text, with the order of its parameters. All its parameters are named ones of ours."""

    def __init__(self, statement: ClauseElement, dialect: Dialect) -> None:
        compiled: Any = statement.compile(dialect=dialect.writing.dialect)
        self._text = str(compiled)
        self._order: tuple[str, ...] | None = compiled.positiontup and tuple(compiled.positiontup)

    def run(self, cursor: Any, values: Mapping[str, Any]) -> None:
        """Execute it, by position or by name as the driver likes."""
        order = self._order
        cursor.execute(self._text, values if order is None else [values[name] for name in order])


class Pen:
    """Writes inside ``page``; one thread at a time. The connection is made when it is first needed."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._insert = Prepared(insert_on_head(dialect.insert), dialect)
        self._act, self._head = Prepared(ACT, dialect), Prepared(HEAD, dialect)
        self._others: dict[ClauseElement, Prepared] = {}
        self._connection: Any = None
        self._cursor: Any = None

    @contextmanager
    def page(self) -> Iterator[None]:
        """Hold a transaction with the write lock: committed (on disk) at the end, or rolled back and nothing left."""
        try:
            if self._connection is None:
                self._connect()
            self._dialect.begin(self._cursor)
            yield
            self._connection.commit()
        except BaseException:
            self.put_down()  # a connection that has failed may keep failing, so take a new one
            raise

    def insert(self, row: Mapping[str, Any]) -> bool:
        """Write a row if it comes right after the head and is not there yet; says whether it was written."""
        self._insert.run(self._cursor, row)
        written: bool = self._cursor.rowcount == 1
        return written

    def act(self, gathering: str, command: str) -> list[Any]:
        """Rows of what a command has written, in order."""
        self._act.run(self._cursor, {"gathering": gathering, "command": command})
        return list(self._cursor.fetchall())

    def head(self, gathering: str) -> int:
        """Number of events of a gathering."""
        self._head.run(self._cursor, {"gathering": gathering})
        return int(self._cursor.fetchone()[0])

    def read(self, statement: ClauseElement, values: Mapping[str, Any]) -> list[Any]:
        """Rows of any other question; it is compiled once."""
        self._run(statement, values)
        return list(self._cursor.fetchall())

    def write(self, statement: ClauseElement, values: Mapping[str, Any]) -> int:
        """Number of rows that any other statement changed; it is compiled once."""
        self._run(statement, values)
        changed: int = self._cursor.rowcount
        return changed

    def _run(self, statement: ClauseElement, values: Mapping[str, Any]) -> None:
        prepared = self._others.get(statement)
        if prepared is None:
            prepared = self._others[statement] = Prepared(statement, self._dialect)
        prepared.run(self._cursor, values)

    def scour(self, *tables: Table) -> None:
        """Leave nothing of what was deleted from these tables."""
        self._dialect.scour(self._cursor, *(table.name for table in tables))

    def wipe(self) -> bool:
        """Outside a page: leave nothing beside the log of what was deleted; whether that could be done now."""
        if self._connection is None:
            self._connect()
        return self._dialect.wipe(self._cursor)

    def _connect(self) -> None:
        self._connection = self._dialect.writing.raw_connection()
        self._cursor = self._connection.cursor()

    def put_down(self) -> None:
        """Let go of the connection; what is not committed is rolled back."""
        connection, self._connection, self._cursor = self._connection, None, None
        if connection is not None:
            # Said outright: a closed SQLite connection lives on, lock and all, while a failed statement is referred to.
            with suppress(self._dialect.writing.dialect.loaded_dbapi.Error):
                connection.rollback()
            connection.invalidate()
