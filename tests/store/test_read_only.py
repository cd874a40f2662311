"""Reading a log where nothing may be written."""

import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from cop_widgets.domain.casting import Answered
from cop_widgets.domain.errors import LogDamaged, LogReadOnly
from cop_widgets.domain.voting.ballots import Approval
from cop_widgets.store.memory import MemoryLog
from cop_widgets.store.read_only import log_to_read
from cop_widgets.store.sql import SqlLog

from .box_contract import cast
from .making import locked, opened, sqlite_log, wish


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a log of one event."""
    folder = tmp_path / "home ā%20#?"
    folder.mkdir()
    log = sqlite_log(folder / "log.db")
    log.append(wish("c1"))
    log.close()
    return folder


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The temporary folder that copies go to."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_where_there_is_none(tmp_path: Path) -> None:
    """An empty log, and nothing on disk."""
    log = log_to_read(tmp_path / "none" / "log.db")
    assert isinstance(log, MemoryLog)
    assert list(tmp_path.iterdir()) == []


def test_one_that_may_be_written_is_read_where_it_is(home: Path, scratch: Path) -> None:
    """No copy is made."""
    log = log_to_read(home / "log.db")
    assert isinstance(log, SqlLog)
    assert log.head("rimu") == 1
    assert list(scratch.iterdir()) == []
    log.close()


def test_one_that_may_not(home: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is read, refuses to be written to in its own name, is not touched, and leaves nothing behind."""
    before = {path.name: path.read_bytes() for path in home.iterdir()}
    with locked(home, monkeypatch):
        log = log_to_read(home / "log.db")
        assert log.head("rimu") == 1
        assert [one.command for one in log.since("rimu")] == ["c1"]
        assert [one.gathering for one in log.gatherings()] == ["rimu"]
        with pytest.raises(LogReadOnly, match="home ā"):
            log.append(wish("c2", 1))
        assert log.head("rimu") == 1
        log.close()
        log.close()
    assert {path.name: path.read_bytes() for path in home.iterdir()} == before
    assert list(scratch.iterdir()) == []


@pytest.mark.parametrize("parts", [("", "-wal"), ("", "-wal", "-shm")])
def test_what_a_killed_process_left(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, parts: tuple[str, ...]
) -> None:
    """Events that stand only in the ``-wal`` beside the log are read too."""
    backup = tmp_path / "backup"
    backup.mkdir()
    log = sqlite_log(home / "log.db")
    log.append(wish("c2", 1))
    for part in parts:
        shutil.copyfile(home / f"log.db{part}", backup / f"log.db{part}")
    log.close()
    with locked(backup, monkeypatch):
        rescued = log_to_read(backup / "log.db")
        assert rescued.head("rimu") == 2
        rescued.close()


def test_it_takes_no_ballot_either(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither ballots nor anything else that would be kept; what is in a box can be looked at."""
    log = sqlite_log(home / "log.db")
    opened(log)
    log.cast(cast("p1", Approval()))
    log.close()
    with locked(home, monkeypatch):
        rescued = log_to_read(home / "log.db")
        for change in (
            lambda: rescued.cast(cast("p2", Approval())),
            lambda: rescued.say_connected("rimu", "server", frozenset({"p1"}), 0),
            lambda: rescued.rewrite("rimu", lambda event: event),
        ):
            with pytest.raises(LogReadOnly, match="home ā"):
                change()
        assert rescued.answered("rimu", "r1") == Answered("r1", 1, frozenset({"p1"}))
        assert rescued.connected("rimu", 0) == frozenset()
        rescued.close()


def test_an_older_schema(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy is brought up to date, the log stays as it was."""
    with closing(sqlite3.connect(home / "log.db")) as log, log:
        log.execute("UPDATE log_version SET version_num = '0001'")
        for later in ("TABLE boxes", "TABLE answers", "TABLE ballots", "TABLE connected", "INDEX events_doors"):
            log.execute(f"DROP {later}")
    before = (home / "log.db").read_bytes()
    with locked(home, monkeypatch):
        rescued = log_to_read(home / "log.db")
        assert rescued.head("rimu") == 1
        rescued.close()
    assert (home / "log.db").read_bytes() == before
    assert [path.name for path in home.iterdir()] == ["log.db"]


def test_one_that_is_none(home: Path, scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong is said about the file asked for, not about the copy, which goes away."""
    (home / "log.db").write_bytes(b"Dear diary, " * 1000)
    with locked(home, monkeypatch), pytest.raises(LogDamaged, match="home ā"):
        log_to_read(home / "log.db")
    assert list(scratch.iterdir()) == []
