"""The one write path."""

import threading
from pathlib import Path

import pytest

from cop_widgets.domain import commands as c
from cop_widgets.domain.errors import Conflict, LogFull, NotNow, UnknownGathering
from cop_widgets.domain.gathering import fold
from cop_widgets.domain.times import SECOND
from cop_widgets.live.gathering import Gathering
from cop_widgets.store.base import Append, Appended, EventLog
from cop_widgets.store.memory import MemoryLog
from cop_widgets.store.open import open_log

NEW = c.CreateGathering("Thursday", "2026-11-21", roster=(c.RosterEntry("Mele"), c.RosterEntry("Hana")))


class Clock:
    """A clock that tests set."""

    def __init__(self, now: int = 1_795_000_000 * SECOND) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now


def made(log: EventLog, clock: Clock | None = None) -> Gathering:
    """A new gathering of Mele and Hana."""
    gathering = Gathering(log, "K7PQ4M", clock or Clock())
    gathering.do(NEW, id="make-it-1")
    return gathering


def test_what_was_done_is_in_the_log() -> None:
    """When do returns, the log holds the events, and folding it gives the state."""
    log = MemoryLog()
    gathering = made(log)

    done = gathering.do(c.StartTurn("p00001"))

    assert done.seq == log.head("K7PQ4M") == gathering.seq
    assert fold(log.since("K7PQ4M")) == gathering.state


def test_the_same_command_twice_counts_once() -> None:
    """A second sending of one command id changes nothing and has the same answer, even if it would now be refused."""
    gathering = made(MemoryLog())
    gathering.do(c.StartTurn("p00001"))
    first = gathering.do(c.EndGathering(), id="the-end-1")
    gathering.do(c.ReopenGathering())

    assert gathering.do(c.EndGathering(), id="the-end-1") == first
    assert gathering.state.core.phase == "running"


def test_the_same_command_twice_from_another_kernel() -> None:
    """Command ids are known from the log, not from memory."""
    log = MemoryLog()
    one = made(log)
    other = Gathering(log, "K7PQ4M", Clock())

    assert one.do(c.StartTurn("p00001"), id="tap-00001") == other.do(c.StartTurn("p00001"), id="tap-00001")
    assert len(other.state.core.open) == 1


def test_a_refused_command_writes_nothing() -> None:
    """What the rules do not allow leaves no trace."""
    log = MemoryLog()
    gathering = made(log)

    with pytest.raises(NotNow):
        gathering.do(c.EndGathering())

    assert log.head("K7PQ4M") == 1


def test_time_never_runs_back() -> None:
    """A computer clock set back does not bring events out of order."""
    clock = Clock()
    gathering = made(MemoryLog(), clock)
    gathering.do(c.StartTurn("p00001"))
    clock.now -= 3600 * SECOND
    gathering.do(c.StartTurn("p00002"))

    started = [s.start for s in gathering.state.core.all_stretches()]
    assert started == [1_795_000_000 * SECOND]


class Meddling(MemoryLog):
    """A log in which somebody else always writes first, a few times."""

    def __init__(self, times: int) -> None:
        super().__init__()
        self.times = times

    def append(self, wish: Append) -> Appended:
        """See ``EventLog.append``."""
        if self.times and wish.command == "mine-0001":
            self.times -= 1
            other = Gathering(super_of(self), wish.gathering, Clock())
            other.do(c.AddPerson(f"Guest {self.times}"))
        return super().append(wish)


def super_of(log: MemoryLog) -> MemoryLog:
    """The same log for somebody who is not meddled with (their command ids differ)."""
    return log


def test_a_write_that_comes_second_is_decided_again() -> None:
    """Where others write in between, the command is decided anew on what they wrote."""
    log = Meddling(3)
    gathering = made(log)

    gathering.do(c.AddPerson("Tui"), id="mine-0001")

    assert [p.name for p in gathering.state.core.people] == ["Mele", "Hana", "Guest 2", "Guest 1", "Guest 0", "Tui"]


class Full(MemoryLog):
    """A log whose disk fills up."""

    full = False

    def append(self, wish: Append) -> Appended:
        """See ``EventLog.append``."""
        if self.full:
            raise LogFull("The disk is full.")
        return super().append(wish)


def test_nothing_is_told_that_is_not_on_disk() -> None:
    """Listeners hear of a change only after it was committed; a failed write changes nothing."""
    log = Full()
    gathering = made(log)
    heard: list[int] = []
    gathering.subscribe(lambda g: heard.append(g.seq))
    log.full = True

    with pytest.raises(LogFull):
        gathering.do(c.StartTurn("p00001"))

    assert heard == []
    assert gathering.state.core.open == ()
    log.full = False
    gathering.do(c.StartTurn("p00001"))
    assert heard[-1] == gathering.seq


def test_another_process_is_followed(tmp_path: Path) -> None:
    """What is written through another connection reaches listeners by itself."""
    mine, theirs = open_log(tmp_path / "log.db"), open_log(tmp_path / "log.db")
    here = made(mine)
    there = Gathering(theirs, "K7PQ4M")
    heard = threading.Event()
    there.subscribe(lambda g: heard.set() if g.state.core.open else None)

    here.do(c.StartTurn("p00001"))

    assert heard.wait(10)
    assert there.state == here.state
    mine.close()
    theirs.close()


def test_many_hands_at_once(tmp_path: Path) -> None:
    """Eight threads over two connections lose nothing and double nothing."""
    logs = [open_log(tmp_path / "log.db"), open_log(tmp_path / "log.db")]
    made(logs[0])
    copies = [Gathering(log, "K7PQ4M") for log in logs]

    def add(i: int) -> None:
        for k in range(10):
            copies[i % 2].do(c.AddPerson(f"Guest {i}-{k}"))

    threads = [threading.Thread(target=add, args=(i,)) for i in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    copies[0].refresh()

    names = [p.name for p in copies[0].state.core.people]
    assert len(names) == len(set(names)) == 82
    for log in logs:
        log.close()


def test_unknown_gatherings_are_said_to_be_unknown() -> None:
    """A code under which nothing was written has no state."""
    with pytest.raises(UnknownGathering):
        _ = Gathering(MemoryLog(), "NOBODY").state


def test_giving_up_is_said() -> None:
    """If others always come first, it is said instead of trying for ever."""
    log = MemoryLog()
    gathering = made(log)

    def always(wish: Append) -> Appended:
        raise Conflict(wish.gathering, wish.expected, wish.expected + 1)

    log.append = always  # type: ignore[method-assign]
    with pytest.raises(Exception, match="Too many others"):
        gathering.do(c.StartTurn("p00001"))
