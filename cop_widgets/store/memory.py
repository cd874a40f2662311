"""A log that lives as long as its process: the reference, for tests and for trying things out."""

import threading
from collections.abc import Callable

from ..domain.errors import Conflict, LogTrouble
from ..domain.events import Recorded
from .base import Append, Appended, Listed
from .rows import recorded_of
from .watch import Watchers


class MemoryLog:
    """An ``EventLog`` without a disk."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: dict[str, list[Recorded]] = {}
        self._acts: dict[tuple[str, str], tuple[Recorded, ...]] = {}
        self._watchers = Watchers()
        self._closed = False

    def append(self, wish: Append) -> Appended:
        """See ``EventLog.append``."""
        with self._lock:
            self._must_be_open()
            done = self._write(wish)
        if done.fresh and done.recorded:
            self._watchers.tell()
        return done

    def _write(self, wish: Append) -> Appended:
        act = (wish.gathering, wish.command)
        if act in self._acts:
            return Appended(self._acts[act], fresh=False)
        head = len(self._events.get(wish.gathering, ()))
        if head != wish.expected:
            raise Conflict(wish.gathering, wish.expected, head)
        recorded = recorded_of(wish)
        if recorded:
            self._acts[act] = recorded
            self._events.setdefault(wish.gathering, []).extend(recorded)
        return Appended(recorded)

    def since(self, gathering: str, seq: int = 0) -> list[Recorded]:
        """See ``EventLog.since``."""
        with self._lock:
            self._must_be_open()
            return self._events.get(gathering, [])[max(seq, 0) :]

    def head(self, gathering: str) -> int:
        """See ``EventLog.head``."""
        with self._lock:
            self._must_be_open()
            return len(self._events.get(gathering, ()))

    def gatherings(self) -> list[Listed]:
        """See ``EventLog.gatherings``."""
        with self._lock:
            self._must_be_open()
            listed = [Listed(code, len(kept), kept[0].at, kept[-1].at) for code, kept in self._events.items()]
        return sorted(listed, key=lambda one: (-one.last_at, one.gathering))

    def watch(self, changed: Callable[[], None]) -> Callable[[], None]:
        """See ``EventLog.watch``."""
        self._must_be_open()
        return self._watchers.add(changed)

    def close(self) -> None:
        """See ``EventLog.close``."""
        self._closed = True
        self._watchers.clear()

    def _must_be_open(self) -> None:
        if self._closed:
            raise LogTrouble("This log has been closed; open it again.")
