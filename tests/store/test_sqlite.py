"""The log in SQLite keeps the contract, and what else is true of a file."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cop_widgets.domain.errors import Conflict, LogDamaged, LogTooNew, Refused
from cop_widgets.domain.events import FORMAT_VERSION, PersonRenamed
from cop_widgets.domain.voting.ballots import Approval
from cop_widgets.store.base import Append, EventLog
from cop_widgets.store.other_work import casting
from cop_widgets.store.sql import SqlLog
from cop_widgets.store.waiting import Job

from .box_contract import BoxContract, cast, closed, race
from .contract import WAIT_S, LogContract
from .making import held, opened, sqlite_log, upon, wish
from .note_contract import NoteContract


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a log may be made."""
    return tmp_path / "log.db"


class TestSqliteLog(LogContract, BoxContract, NoteContract):
    """See ``LogContract``, ``BoxContract`` and ``NoteContract``."""

    @pytest.fixture
    def log(self, path: Path) -> Iterator[EventLog]:
        """A log in a new file."""
        log = sqlite_log(path)
        yield log
        log.close()


def test_it_is_there_after_reopening(path: Path) -> None:
    """What one log object wrote, the next one reads, and it knows its commands."""
    first = sqlite_log(path)
    done = first.append(wish("c1", names=("a", "b")))
    first.close()
    second = sqlite_log(path)
    assert second.since("rimu") == list(done.recorded)
    assert not second.append(wish("c1", 9)).fresh
    second.close()


def test_acknowledged_is_committed(path: Path) -> None:
    """When ``append`` returns, a stranger's connection sees the event."""
    log = sqlite_log(path)
    stranger = sqlite3.connect(path)
    for n in range(20):
        log.append(wish(f"c{n}", n))
        assert stranger.execute("SELECT max(seq) FROM events").fetchone() == (n + 1,)
    stranger.close()
    log.close()


def test_nobody_is_answered_before_the_commit(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At the moment of each answer, its event is already visible to a stranger."""
    log, seen = sqlite_log(path), []
    settle = Job.settle

    def watched(job: Job, answer: object) -> None:
        stranger = sqlite3.connect(path)
        seen.append(stranger.execute("SELECT count(*) FROM events").fetchone()[0])
        stranger.close()
        settle(job, answer)

    monkeypatch.setattr(Job, "settle", watched)
    for n in range(5):
        log.append(wish(f"c{n}", n))
    log.close()
    assert seen == [1, 2, 3, 4, 5]


def test_every_connection_flushes(path: Path) -> None:
    """WAL, ``synchronous=FULL`` and foreign keys hold on readers and on the writer."""
    log = sqlite_log(path)
    for engine in (log._dialect.reading, log._dialect.writing):
        raw = engine.raw_connection()
        asked = [raw.cursor().execute(f"PRAGMA {name}").fetchone()[0] for name in _PRAGMAS]
        assert dict(zip(_PRAGMAS, asked, strict=True)) == _PRAGMAS
        raw.close()
    log.close()


_PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000, "secure_delete": 1}


def test_the_database_itself_keeps_commands_apart(path: Path) -> None:
    """Idempotency does not rest on our memory: the file refuses a command's second writing."""
    log = sqlite_log(path)
    log.append(wish("c1"))
    log.close()
    stranger = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="command"):
        stranger.execute(
            "INSERT INTO events SELECT gathering, 2, part, at, command, by, version, kind, body FROM events"
        )
    stranger.close()


def test_waiting_appends_share_a_transaction(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits while the disk is held is written in one or two transactions, each decided for itself."""
    log, begun = sqlite_log(path), 0
    begin = log._dialect.begin
    log.append(wish("c0"))

    def counted(cursor: object) -> None:
        nonlocal begun
        begun += 1
        begin(cursor)

    monkeypatch.setattr(log._dialect, "begin", counted)
    wishes = [wish(f"c{n}", gathering=f"g{n}") for n in range(20)] + [wish("bad", 7), wish("c0", 7)]
    with held(path):
        jobs = _queue(log, wishes)
    assert all(job.wait().fresh for job in jobs[:20])
    with pytest.raises(Conflict):
        jobs[20].wait()
    assert not jobs[21].wait().fresh
    assert begun <= 2
    log.close()


def _queue(log: SqlLog, wishes: list[Append]) -> list[Job]:
    return [log._writer.begin(asked) for asked in wishes]


def test_one_bad_wish_does_not_spoil_the_others(path: Path) -> None:
    """A wish that the driver cannot write fails alone; those that waited with it are written."""
    log = sqlite_log(path)
    log.append(wish("c0"))
    with held(path):
        jobs = _queue(log, [wish("c1", gathering="g1"), wish("bad", at=2**70), wish("c2", gathering="g2")])
    assert jobs[0].wait().fresh
    assert jobs[2].wait().fresh
    with pytest.raises(OverflowError):
        jobs[1].wait()
    log.close()


def test_two_logs_on_one_file(path: Path) -> None:
    """A second log (another process, say) writes in between; each hears of the other."""
    ours, theirs = sqlite_log(path), sqlite_log(path)
    heard = threading.Event()
    ours.watch(heard.set)
    theirs.append(wish("c1"))
    assert heard.wait(WAIT_S)
    assert ours.append(wish("c2", 1)).fresh
    assert [one.command for one in theirs.since("rimu")] == ["c1", "c2"]
    ours.close()
    theirs.close()


def test_another_process_closes_while_they_vote(path: Path) -> None:
    """Votes and their end come through two logs on one file: what was acknowledged is counted, and no more."""
    ours, theirs = sqlite_log(path), sqlite_log(path)
    opened(ours)
    kept, event = race(ours, theirs)
    assert set(event.answered) == kept
    assert len(event.ballots) == len(kept)
    ours.close()
    theirs.close()


def test_ballots_share_a_transaction(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ballots that wait are written together, each decided for itself, in the order in which they came."""
    log, begun = sqlite_log(path), 0
    begin = log._dialect.begin
    opened(log)

    def counted(cursor: object) -> None:
        nonlocal begun
        begun += 1
        begin(cursor)

    monkeypatch.setattr(log._dialect, "begin", counted)
    with held(path):
        jobs = [log._writer.line_up(casting(cast(f"p{n}", Approval(("o001",))))) for n in range(50)]
        jobs += [log._writer.line_up(casting(cast("p0", Approval(("o002",)), key="tablet")))]
    for job in jobs[:50]:
        job.wait()
    with pytest.raises(Refused):
        jobs[50].wait()
    assert begun <= 2
    assert closed(log).ballots == (Approval(("o001",)),) * 50
    log.close()


def test_nothing_waits_beside_the_log_once_a_vote_is_over(path: Path) -> None:
    """The log of changes is emptied after a vote, as soon as nobody reads in it any more."""
    log = sqlite_log(path)
    opened(log)
    log.cast(cast("p1", Approval(("o001",))))
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM ballots").fetchone()
    wal = path.with_name("log.db-wal")
    closed(log)
    log.append(upon(log, "more", PersonRenamed("p1", "Ārepa")))
    assert wal.stat().st_size
    reader.close()
    deadline = time.monotonic() + WAIT_S
    while wal.stat().st_size and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not wal.stat().st_size
    log.close()


def test_nobody_looks_while_nobody_watches(path: Path) -> None:
    """The watching thread lives only while somebody watches."""
    log = sqlite_log(path)
    stop = log.watch(lambda: None)
    assert log._tail is not None
    thread = log._tail._thread  # type: ignore[attr-defined]
    assert thread.is_alive()
    stop()
    thread.join(WAIT_S)
    assert not thread.is_alive()
    log.close()


def test_newer_events_are_refused_on_reading(path: Path) -> None:
    """An event in a newer format is not guessed at."""
    log = sqlite_log(path)
    log.append(wish("c1"))
    _change(path, f"UPDATE events SET version = {FORMAT_VERSION + 1}")
    with pytest.raises(LogTooNew, match="update cop_widgets"):
        log.since("rimu")
    log.close()


def test_an_unreadable_entry_is_named(path: Path) -> None:
    """A broken entry is reported with its number and gathering."""
    log = sqlite_log(path)
    log.append(wish("c1"))
    _change(path, "UPDATE events SET body = '{'")
    with pytest.raises(LogDamaged, match="Entry 1 of rimu"):
        log.since("rimu")
    log.close()


def test_closing_writes_what_waits(path: Path) -> None:
    """Wishes that were taken in before the close are written and answered."""
    log = sqlite_log(path)
    log.append(wish("c0"))
    jobs = _queue(log, [wish(f"c{n}", n) for n in range(1, 50)])
    log.close()
    assert all(job.wait().fresh for job in jobs)


def _change(path: Path, statement: str) -> None:
    stranger = sqlite3.connect(path)
    with stranger:
        stranger.execute(statement)
    stranger.close()
