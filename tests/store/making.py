"""Making wishes and logs for the tests of the store."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
from sqlalchemy import URL

from cop_widgets.domain.events import Event, PersonRenamed
from cop_widgets.domain.noting import Note
from cop_widgets.domain.prompt_events import PromptShown, ResponseGiven
from cop_widgets.domain.way_events import RoundOpened
from cop_widgets.store.base import Append, EventLog
from cop_widgets.store.sql import SqlLog
from cop_widgets.store.sqlite import SqliteDialect

NOON = 1_795_262_400_000_000
"""2026-11-21 12:00 UTC: when backups are made in the tests."""


def wish(
    command: str, expected: int = 0, gathering: str = "rimu", at: int = NOON, names: tuple[str, ...] = ("Ārepa",)
) -> Append:
    """A wish that writes one event for each name."""
    return Append(gathering, expected, command, "host", at, [PersonRenamed("p1", name) for name in names])


def upon(log: EventLog, command: str, *events: Event, gathering: str = "rimu") -> Append:
    """A wish that writes these events on top of what is there."""
    return Append(gathering, log.head(gathering), command, "host", NOON, events)


def opened(log: EventLog, gathering: str = "rimu", round_: str = "r1") -> None:
    """Begin a vote."""
    vote = RoundOpened(round_, "approval", "choose", "Which?", (), NOON)
    log.append(upon(log, f"open {round_}", vote, gathering=gathering))


def asked(log: EventLog, gathering: str = "rimu", prompt: str = "q1") -> None:
    """Show a prompt that is answered without names."""
    shown = PromptShown(prompt, NOON, form="text", named=False)
    log.append(upon(log, f"show {prompt}", shown, gathering=gathering))


def responding(log: EventLog, person: str, text: str = "", key: str = "", gathering: str = "rimu") -> Append:
    """A wish with somebody's answer without a name, and the note that they have answered."""
    key = key or f"key of {person}"
    given = ResponseGiven(f"a {person} {text}", "q1", NOON, "participant", key=key, text=text)
    wish = upon(log, f"respond {person} {text}", given, gathering=gathering)
    return msgspec.structs.replace(wish, note=Note("q1", (person,)))


def dialect(path: Path, busy_s: float = 5.0, query: dict[str, str] | None = None) -> SqliteDialect:
    """A dialect for a file; with ``query`` the file is given as a ``file:`` URI."""
    database = f"file:{path}" if query else str(path)
    url = URL.create("sqlite", database=database, query={**query, "uri": "true"} if query else {})
    return SqliteDialect(url, lambda: NOON, busy_s)


def sqlite_log(path: Path, busy_s: float = 5.0) -> SqlLog:
    """A log in a file."""
    return SqlLog(dialect(path, busy_s))


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Another program holds the file for writing."""
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        holder.execute("ROLLBACK")
        holder.close()


@contextmanager
def locked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nobody may write in a folder, nor to its files; not even root, whom the system would let."""
    asked = os.access

    def access(path: Path, mode: int) -> bool:
        return asked(path, mode) and not (mode & os.W_OK and Path(path).is_relative_to(folder))

    rights = {path: path.stat().st_mode for path in (*folder.iterdir(), folder)}
    for path, mode in rights.items():
        path.chmod(mode & ~0o222)
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", access)
        yield
    for path, mode in rights.items():
        path.chmod(mode)
