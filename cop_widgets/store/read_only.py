"""Looking into a log without making or changing anything beside it: a home that is empty, a backup, a locked stick."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from ..domain.casting import Cast
from ..domain.errors import LogDamaged, LogReadOnly, LogTooNew, LogTrouble
from ..domain.events import Event
from ..domain.times import Micros
from .base import Append, Appended, EventLog
from .memory import MemoryLog
from .open import open_log


def log_to_read(path: Path) -> EventLog:
    """The log at ``path``, for reading.

    Where there is none, an empty one that is kept nowhere. One that may not be written is read from a copy in the
    system's temporary folder: only so can SQLite read what a killed process left beside the log, and only so can a
    log of an older schema be read.

    Raises
    ------
    LogTrouble
        The log cannot be read; see ``domain.errors`` for the kinds.
    """
    if not path.exists():
        return MemoryLog()
    if os.access(path, os.W_OK) and os.access(path.parent, os.W_OK):
        with suppress(LogReadOnly):  # some systems say only when one tries
            return open_log(path)
    return _CopiedLog(path)


class _CopiedLog:
    """A copy of a log, gone when it is closed. Implements ``EventLog``."""

    def __init__(self, path: Path) -> None:
        from .troubles import plainly, said

        self._path = path
        self._folder = tempfile.TemporaryDirectory(prefix="cop-log-")
        copy = Path(self._folder.name) / path.name
        try:
            with plainly(path):
                _copy(path, copy)
            self._log = open_log(copy)
        except (LogDamaged, LogTooNew) as error:
            self._folder.cleanup()
            raise said(type(error), path) from error
        except BaseException:
            self._folder.cleanup()
            raise
        self.since, self.head = self._log.since, self._log.head
        self.gatherings, self.watch, self.said = self._log.gatherings, self._log.watch, self._log.said
        self.answered, self.connected = self._log.answered, self._log.connected

    def append(self, wish: Append) -> Appended:  # noqa: ARG002 - none is granted
        """Refuse: what is written into a copy is not kept."""
        raise self._refusal()

    def cast(self, cast: Cast) -> None:  # noqa: ARG002
        """Refuse."""
        raise self._refusal()

    def say_connected(self, gathering: str, server: str, people: frozenset[str], at: Micros) -> None:  # noqa: ARG002
        """Refuse."""
        raise self._refusal()

    def rewrite(self, gathering: str, change: Callable[[Event], Event]) -> None:  # noqa: ARG002
        """Refuse."""
        raise self._refusal()

    def _refusal(self) -> LogTrouble:
        from .troubles import said

        return said(LogReadOnly, self._path)

    def close(self) -> None:
        """See ``EventLog.close``."""
        self._log.close()
        self._folder.cleanup()


def _copy(path: Path, to: Path) -> None:
    """Copy a log, with what was committed but not yet moved into its file."""
    wal, index = (path.with_name(f"{path.name}-{part}") for part in ("wal", "shm"))
    if not index.exists():  # so nobody has it open
        shutil.copyfile(path, to)
        if wal.exists():
            shutil.copyfile(wal, to.with_name(f"{to.name}-wal"))
        return
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as log, closing(sqlite3.connect(to)) as copy:
        log.backup(copy)
