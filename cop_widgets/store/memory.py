"""A log that lives as long as its process: the reference, for tests and for trying things out."""

import threading
from collections.abc import Callable

import msgspec

from ..domain.casting import Answered, Cast
from ..domain.errors import Conflict, LogTrouble, Refused
from ..domain.events import Event, Recorded
from ..domain.times import Micros
from .base import Append, Appended, Listed
from .box import RESPONDED_ELSEWHERE, filled, jot, may_note, put, settle
from .memory_shelf import MemoryBoxes
from .rows import recorded_of
from .watch import Watchers


class MemoryLog:
    """An ``EventLog`` without a disk."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._events: dict[str, list[Recorded]] = {}
        self._acts: dict[tuple[str, str], tuple[int, int]] = {}  # first and last event of a command
        self._boxes = MemoryBoxes()
        self._connected: dict[tuple[str, str], tuple[Micros, frozenset[str]]] = {}
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
        kept = self._events.get(wish.gathering, [])
        first, last = self._acts.get((wish.gathering, wish.command), (0, 0))
        if first:
            return Appended(tuple(kept[first - 1 : last]), fresh=False)
        if len(kept) != wish.expected:
            raise Conflict(wish.gathering, wish.expected, len(kept))
        self._jot(wish)
        events = tuple(filled(event, wish.gathering, self._boxes.shelf) for event in wish.events)
        settle(events, wish.gathering, self._boxes.shelf)
        recorded = recorded_of(msgspec.structs.replace(wish, events=events))
        if recorded:
            self._acts[wish.gathering, wish.command] = (recorded[0].seq, recorded[-1].seq)
            self._events.setdefault(wish.gathering, kept).extend(recorded)
        return Appended(recorded)

    def _jot(self, wish: Append) -> None:
        if wish.note is not None:
            shelf = self._boxes.shelf(wish.gathering, wish.note.prompt)
            if not may_note(shelf, wish.note):
                raise Refused(RESPONDED_ELSEWHERE)
            jot(shelf, wish.note)

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

    def said(self, *kinds: type[Event]) -> list[Recorded]:
        """See ``EventLog.said``."""
        with self._lock:
            self._must_be_open()
            return [one for _, kept in sorted(self._events.items()) for one in kept if isinstance(one.event, kinds)]

    def cast(self, cast: Cast) -> None:
        """See ``EventLog.cast``."""
        with self._lock:
            self._must_be_open()
            done = put(self._boxes.shelf(cast.gathering, cast.round), cast)
        if not isinstance(done, bool):
            raise done
        if done:
            self._watchers.tell()

    def answered(self, gathering: str, round: str) -> Answered | None:
        """See ``EventLog.answered``."""
        with self._lock:
            self._must_be_open()
            return self._boxes.answered(gathering, round)

    def say_connected(self, gathering: str, server: str, people: frozenset[str], at: Micros) -> None:
        """See ``EventLog.say_connected``."""
        with self._lock:
            self._must_be_open()
            self._connected[gathering, server] = (at, people)
        self._watchers.tell()

    def connected(self, gathering: str, not_before: Micros) -> frozenset[str]:
        """See ``EventLog.connected``."""
        with self._lock:
            self._must_be_open()
            said = [one for (where, _), one in self._connected.items() if where == gathering]
        return frozenset().union(*(people for at, people in said if at >= not_before))

    def rewrite(self, gathering: str, change: Callable[[Event], Event]) -> None:
        """See ``EventLog.rewrite``."""
        with self._lock:
            self._must_be_open()
            before = self._events.get(gathering, [])
            after = [msgspec.structs.replace(one, event=change(one.event)) for one in before]
            if after != before:
                self._events[gathering] = after
        self._watchers.tell()

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
