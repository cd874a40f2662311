"""Opening a log by its place."""

import time
from collections.abc import Callable
from pathlib import Path

from ..domain.errors import Fault, InputFaults
from ..domain.times import Micros
from .base import EventLog

MEMORY = ("memory:", "sqlite://", "sqlite:///:memory:")


def wall_clock() -> Micros:
    """Now, by the computer's clock."""
    return time.time_ns() // 1000


def open_log(where: str | Path, clock: Callable[[], Micros] = wall_clock) -> EventLog:
    """The log at ``where``, made if there is none, brought up to date if it is older.

    Parameters
    ----------
    where
        A path to a file (usually ``log.db``), ``sqlite:///path``, or ``memory:`` for one that is not kept.
    clock
        Gives the stamp in the name of a backup.

    Raises
    ------
    InputFaults
        ``where`` is a URL of another kind.
    LogTrouble
        The log cannot be opened; see ``domain.errors`` for the kinds.
    """
    text = str(where)
    if text in MEMORY:
        from .memory import MemoryLog

        return MemoryLog()
    if "://" in text and not text.startswith("sqlite:///"):
        raise InputFaults([Fault("a log is a path, sqlite:///path or memory:")], text.partition(":")[0])
    return _open_sqlite(where, clock)


def _open_sqlite(where: str | Path, clock: Callable[[], Micros]) -> EventLog:
    # Imported here: a log in memory does not need SQLAlchemy (0.3 s).
    from sqlalchemy import URL, make_url

    from .sql import SqlLog
    from .sqlite import SqliteDialect
    from .troubles import plainly

    is_url = str(where).startswith("sqlite:///")
    url = make_url(str(where)) if is_url else URL.create("sqlite", database=str(where))
    dialect = SqliteDialect(url, clock)
    with plainly(dialect.path):
        dialect.path.parent.mkdir(parents=True, exist_ok=True)
    return SqlLog(dialect)
