"""From SQLite's and the system's errors to plain sentences. The only place that knows both."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import exc

from ..domain.errors import LogDamaged, LogFull, LogLocked, LogReadOnly, LogTooNew, LogTrouble

_KINDS: dict[int, type[LogTrouble]] = {
    sqlite3.SQLITE_BUSY: LogLocked,
    sqlite3.SQLITE_LOCKED: LogLocked,
    sqlite3.SQLITE_READONLY: LogReadOnly,
    sqlite3.SQLITE_PERM: LogReadOnly,
    sqlite3.SQLITE_AUTH: LogReadOnly,
    sqlite3.SQLITE_FULL: LogFull,
    sqlite3.SQLITE_CORRUPT: LogDamaged,
    sqlite3.SQLITE_NOTADB: LogDamaged,
}
_SYSTEM: dict[int, type[LogTrouble]] = {
    errno.EACCES: LogReadOnly,
    errno.EPERM: LogReadOnly,
    errno.EROFS: LogReadOnly,
    errno.ENOSPC: LogFull,
    errno.EDQUOT: LogFull,
}
_SAYS: dict[type[LogTrouble], str] = {
    LogLocked: "The log {where} is held by another program; close that program or wait a moment, then try again.",
    LogReadOnly: "The log {where} may not be written; give yourself the right to write it and its folder, "
    "or choose another place.",
    LogFull: "The disk with the log {where} is full; free some space and try again, nothing was lost.",
    LogDamaged: "The file {where} is damaged or is no log of gatherings; keep it, and open its latest backup "
    "or begin a new log.",
    LogTooNew: "The log {where} was kept by a newer cop_widgets; please update cop_widgets, nothing was changed.",
}


@contextmanager
def plainly(where: Path) -> Iterator[None]:
    """Let errors of the database and of the system come out as ``LogTrouble`` about the log at ``where``."""
    try:
        yield
    except (exc.DBAPIError, exc.TimeoutError, sqlite3.Error, OSError) as error:
        raise trouble(error, where) from error


def trouble(error: Exception, where: Path) -> LogTrouble:
    """The plain word for an error met at the log ``where``."""
    cause = getattr(error, "orig", None) or error
    kind = _kind(cause, where)
    if kind is not LogTrouble:
        return said(kind, where)
    return LogTrouble(f"The log {where} could not be used ({cause}); look at its folder and disk, then try again.")


def said(kind: type[LogTrouble], where: Path) -> LogTrouble:
    """A trouble of this kind in its own words."""
    return kind(_SAYS[kind].format(where=where))


def _kind(cause: BaseException, where: Path) -> type[LogTrouble]:
    if isinstance(cause, OSError):
        return _SYSTEM.get(cause.errno or 0, LogTrouble)
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF  # the low byte is the kind, the rest its details
    if code == sqlite3.SQLITE_CANTOPEN:
        return _why_shut(where)
    return _KINDS.get(code, LogTrouble)


def _why_shut(where: Path) -> type[LogTrouble]:
    """SQLite says only "unable to open"; look for ourselves."""
    if where.is_dir():
        return LogDamaged
    seen = where if where.exists() else where.parent
    writable = os.access(seen, os.W_OK) and os.access(where.parent, os.W_OK)
    return LogTrouble if writable or not where.parent.is_dir() else LogReadOnly
