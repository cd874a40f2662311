"""Noticing other processes' writes to an SQLite file, by looking often: a look costs a few microseconds."""

import sqlite3
import threading
from collections.abc import Callable

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

PAUSE_S = 0.01
"""Seconds between two looks."""

GONE_S = 1.0
"""The longest wait for a callback that is still running when the log is closed."""


class Poll:
    """A thread with a connection of its own that calls ``tell`` when the file has changed or ``wake`` is called."""

    def __init__(self, engine: Engine, tell: Callable[[], None], pause_s: float = PAUSE_S) -> None:
        self._engine, self._tell, self._pause_s = engine, tell, pause_s
        self._connection: Connection | None = None
        self._wake = threading.Event()
        self._over = False
        self._seen = self._look()  # before the thread begins: what is written from now on must be noticed
        self._thread = threading.Thread(target=self._run, name="log-watch", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        """Tell at once: this process has written."""
        self._wake.set()

    def close(self) -> None:
        """See ``Tail.close``."""
        self._over = True
        self._wake.set()

    def gone(self) -> None:
        """See ``Tail.gone``."""
        if self._thread is not threading.current_thread():
            self._thread.join(GONE_S)

    def _run(self) -> None:
        while not self._over:
            woken = self._wake.wait(self._pause_s)
            self._wake.clear()
            if not self._over:
                self._notice(woken)
        self._let_go()

    def _notice(self, woken: bool) -> None:
        # Look first, tell then: what is written while they are told shows at the next look.
        before, self._seen = self._seen, self._look()
        if woken or self._seen != before:
            self._tell()

    def _look(self) -> int | None:
        """A number that differs when another connection has written; ``None`` while the file cannot be read."""
        try:
            if self._connection is None:
                self._connection = self._engine.connect()
            # By the driver itself: a look is taken a hundred times a second, for as long as a dashboard is open.
            [seen] = self._connection.connection.cursor().execute("PRAGMA data_version").fetchone()
            return int(seen)
        except (SQLAlchemyError, sqlite3.Error):
            self._let_go()
            return None

    def _let_go(self) -> None:
        if self._connection is not None:
            connection, self._connection = self._connection, None
            connection.invalidate()
            connection.close()
