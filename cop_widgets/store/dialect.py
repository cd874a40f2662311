"""What a database must bring so that ``SqlLog`` can keep a log in it. All that differs between them is here."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol

from sqlalchemy import Engine, Table


class Tail(Protocol):
    """Looks out for writes while somebody watches."""

    def wake(self) -> None:
        """Tell at once: this process has written."""

    def close(self) -> None:
        """Look out no more; returns at once, so that ``tell`` may do it too."""

    def gone(self) -> None:
        """Wait, a moment at most, until its connection is closed."""


class Dialect(Protocol):
    """One database."""

    where: str
    """Place of the log, for people to read."""

    reading: Engine
    """For reads from any thread, each its own snapshot."""

    writing: Engine
    """Its transactions hold the write lock from their beginning, and their commit is on disk."""

    @property
    def insert(self) -> Callable[[Table], Any]:
        """Its ``INSERT`` with ``on_conflict_do_nothing``."""

    def begin(self, cursor: Any) -> None:
        """Begin a transaction on a cursor of ``writing``, taking the write lock."""

    def scour(self, cursor: Any, *tables: str) -> None:
        """Inside a transaction: leave nothing of what was deleted from these tables in their own pages."""

    def wipe(self, cursor: Any) -> bool:
        """Outside a transaction: leave nothing on disk of what was deleted, but do not wait long for others who read.

        Returns whether it could be done now.
        """

    def prepare(self) -> None:
        """Make or upgrade the schema; safe where several processes do it at once."""

    def plainly(self) -> AbstractContextManager[None]:
        """Within it, the database's errors come out as ``LogTrouble``."""

    def tail(self, tell: Callable[[], None]) -> Tail:
        """Call ``tell`` from now on, from one thread, soon after anybody has written."""

    def close(self) -> None:
        """Let go of all connections."""
