"""Making an SQLite log, or bringing an older one up to date after a copy of it was made."""

import sqlite3
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from ..domain.errors import LogDamaged, LogTooNew
from ..domain.times import SECOND, Micros
from .migrate import Foreign, is_unknown, make, migrate, revision_of
from .schema import REVISION
from .troubles import said

_TRIES = 200


def prepare(path: Path, reading: Engine, writing: Engine, clock: Callable[[], Micros]) -> None:
    """Leave the log at the newest schema and in WAL mode, whoever else is doing the same now.

    Raises
    ------
    LogDamaged
        It is somebody else's database.
    LogTooNew
        It was made by a newer cop_widgets.
    """
    with reading.connect() as connection:
        found = _checked(connection, path)
    if found != REVISION:
        _use_wal(writing)
        _upgrade(path, reading, writing, clock)
        reading.dispose()  # its connection was made before the file was in WAL mode


def _checked(connection: Connection, path: Path) -> str:
    try:
        revision = revision_of(connection)
    except Foreign:
        raise said(LogDamaged, path) from None
    if is_unknown(revision):
        raise said(LogTooNew, path)
    return revision


def _use_wal(engine: Engine) -> None:
    """WAL is a property of the file, set once. SQLite does not wait for others here, so we do."""
    for left in reversed(range(_TRIES)):
        try:
            with engine.connect() as connection:
                _driver(connection).execute("PRAGMA journal_mode = WAL")
                return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or not left:
                raise
            time.sleep(0.01)


def _upgrade(path: Path, reading: Engine, writing: Engine, clock: Callable[[], Micros]) -> None:
    with writing.connect() as connection, connection.begin():
        found = _checked(connection, path)  # again: somebody may have been faster
        if found == REVISION:
            return
        if not found:
            make(connection)
            return
        _back_up(path, reading, clock())
        migrate(connection)


def _back_up(path: Path, reading: Engine, now: Micros) -> None:
    """Copy the log beside itself. It gets its name when it is whole, so a half copy never looks like one."""
    stamp = datetime.fromtimestamp(now // SECOND, UTC).strftime("%Y%m%dT%H%M%SZ")
    half = path.with_name(f"{path.name}.backup-{stamp}.part")
    half.unlink(missing_ok=True)
    try:
        with reading.connect() as connection:
            copy = sqlite3.connect(half)
            _driver(connection).backup(copy)
            copy.close()
        half.replace(half.with_suffix(""))
    finally:
        half.unlink(missing_ok=True)


def _driver(connection: Connection) -> Any:
    return connection.connection.driver_connection
