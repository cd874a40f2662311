"""What goes wrong with a disk is said in plain words, and the log goes on when it is mended."""

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from cop_widgets.domain.errors import LogDamaged, LogFull, LogLocked, LogReadOnly, LogTrouble
from cop_widgets.store.open import open_log
from cop_widgets.store.sql import SqlLog
from cop_widgets.store.troubles import trouble

from .making import dialect, held, sqlite_log, wish


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A log with one event in it."""
    path = tmp_path / "log.db"
    log = sqlite_log(path)
    log.append(wish("c1"))
    log.close()
    return path


def assert_plain(error: LogTrouble, path: Path) -> None:
    """One sentence with the place and what to do, and nothing of the machinery."""
    text = str(error)
    assert str(path) in text
    assert text.endswith(".")
    assert ";" in text
    assert "\n" not in text
    assert not any(word in text for word in ("Traceback", "sqlite3", "sqlalchemy", "OperationalError", "SELECT"))


def test_locked(path: Path) -> None:
    """While another program holds the log nothing is written; afterwards the same command is."""
    log = sqlite_log(path, busy_s=0.05)
    with held(path), pytest.raises(LogLocked) as caught:
        log.append(wish("c2", 1))
    assert_plain(caught.value, path)
    assert log.append(wish("c2", 1)).fresh
    log.close()


def test_locked_does_not_stop_readers(path: Path) -> None:
    """Reading goes on while another program writes."""
    log = sqlite_log(path, busy_s=0.05)
    with held(path):
        assert log.head("rimu") == 1
    log.close()


def test_locked_on_opening(tmp_path: Path) -> None:
    """A log that must be made while another program holds the file says so too."""
    path = tmp_path / "log.db"
    with held(path), pytest.raises(LogLocked) as caught:
        sqlite_log(path, busy_s=0.05)
    assert_plain(caught.value, path)
    sqlite_log(path).close()


@pytest.mark.parametrize("query", [{"mode": "ro"}, {"immutable": "1"}])
def test_read_only_file(path: Path, query: dict[str, str]) -> None:
    """A log that may not be written is read, and refuses to be written to."""
    log = SqlLog(dialect(path, query=query))
    assert log.head("rimu") == 1
    with pytest.raises(LogReadOnly) as caught:
        log.append(wish("c2", 1))
    assert_plain(caught.value, path)
    assert log.head("rimu") == 1
    log.close()


def test_read_only_and_empty(tmp_path: Path) -> None:
    """A new log cannot be made in a file that may not be written."""
    path = tmp_path / "log.db"
    path.touch()
    with pytest.raises(LogReadOnly) as caught:
        SqlLog(dialect(path, query={"mode": "ro"}))
    assert_plain(caught.value, path)


def test_a_folder_that_may_not_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system refuses the folder, so do we, plainly."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(LogReadOnly) as caught:
        open_log(tmp_path / "closed" / "log.db")
    assert_plain(caught.value, tmp_path / "closed" / "log.db")


class Disk:
    """A disk of a settable number of pages, for every connection of a log."""

    def __init__(self, log: SqlLog) -> None:
        self.pages = 2**30
        event.listen(log._dialect.writing, "connect", self._limit)

    def _limit(self, connection: Any, _: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {self.pages}")


@pytest.fixture
def log(path: Path) -> Iterator[SqlLog]:
    """The log at ``path``."""
    log = sqlite_log(path)
    yield log
    log.close()


def test_full_disk(log: SqlLog, path: Path) -> None:
    """What does not fit is refused whole; what was acknowledged stays; with space it goes on."""
    disk, kept = Disk(log), 1
    disk.pages = 12
    with pytest.raises(LogFull) as caught:  # noqa: PT012  # which one meets the end is not known before
        while True:
            log.append(wish(f"fill-{kept}", kept, names=("x" * 900, "y" * 900)))
            kept += 2
    assert_plain(caught.value, path)
    assert kept > 1
    assert log.head("rimu") == kept
    with pytest.raises(LogFull):
        log.append(wish("more", kept, names=("z" * 90_000,)))
    disk.pages = 2**30
    assert log.append(wish("more", kept, names=("z" * 90_000,))).fresh
    assert [one.seq for one in log.since("rimu")] == list(range(1, kept + 2))


def test_a_small_wish_is_written_beside_one_that_does_not_fit(log: SqlLog, path: Path) -> None:
    """In one batch on a nearly full disk, each wish has its own fate."""
    Disk(log).pages = 20
    with held(path):
        big, small = (log._writer.begin(asked) for asked in (wish("big", 1, names=("x" * 500_000,)), wish("small", 1)))
    with pytest.raises(LogFull):
        big.wait()
    assert small.wait().fresh


def test_failed_commit_is_not_acknowledged(log: SqlLog, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the commit itself fails, the caller hears of it and nothing was written."""

    class Broken:
        def __init__(self, real: Any) -> None:
            self.real = real

        def __getattr__(self, name: str) -> Any:
            return getattr(self.real, name)

        def commit(self) -> None:
            raise sqlite3.OperationalError("disk I/O error")

    connect = log._dialect.writing.raw_connection
    with monkeypatch.context() as patch:
        patch.setattr(log._dialect.writing, "raw_connection", lambda: Broken(connect()))
        with pytest.raises(LogTrouble) as caught:
            log.append(wish("c2", 1))
    assert_plain(caught.value, path)
    assert log.head("rimu") == 1
    assert log.append(wish("c2", 1)).fresh


def test_not_a_database(tmp_path: Path) -> None:
    """Any other file is refused and left as it is."""
    path = tmp_path / "log.db"
    path.write_bytes(b"Dear diary, " * 1000)
    with pytest.raises(LogDamaged) as caught:
        open_log(path)
    assert_plain(caught.value, path)
    assert path.read_bytes() == b"Dear diary, " * 1000


def _filled(path: Path) -> None:
    log = sqlite_log(path)
    for n in range(1, 60):
        log.append(wish(f"c{n + 1}", n, names=("x" * 2000,)))
    log.close()


def test_cut_off_in_the_middle(path: Path) -> None:
    """A file that ends too early is called damaged, on reading or already on opening."""
    _filled(path)
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)
    with pytest.raises(LogDamaged) as caught:
        sqlite_log(path).since("rimu")
    assert_plain(caught.value, path)


def test_overwritten_in_the_middle(path: Path) -> None:
    """Garbage over all pages but the first is found out when writing, too."""
    _filled(path)
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (size - 4096))
    with pytest.raises(LogDamaged) as caught:
        sqlite_log(path).append(wish("new", 60))
    assert_plain(caught.value, path)


def test_a_folder_in_its_place(tmp_path: Path) -> None:
    """A folder is no log."""
    with pytest.raises(LogDamaged) as caught:
        open_log(tmp_path)
    assert_plain(caught.value, tmp_path)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """Where a file stands in place of the folder, the text says so."""
    (tmp_path / "file").touch()
    path = tmp_path / "file" / "log.db"
    with pytest.raises(LogTrouble) as caught:
        open_log(path)
    assert_plain(caught.value, path)


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.EROFS, "Read-only file system"), LogReadOnly),
        (OSError(errno.ENOSPC, "No space left on device"), LogFull),
        (OSError(errno.EDQUOT, "Disk quota exceeded"), LogFull),
        (OSError(errno.EIO, "Input/output error"), LogTrouble),
        (sqlite3.OperationalError("no such table: events"), LogTrouble),
    ],
)
def test_other_troubles(error: Exception, kind: type[LogTrouble], path: Path) -> None:
    """The system's own errors have their plain word too."""
    said = trouble(error, path)
    assert type(said) is kind
    assert_plain(said, path)
