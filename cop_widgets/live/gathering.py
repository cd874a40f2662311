"""The one write path: command -> decide -> append -> evolve -> tell.

What ``do`` returned is on disk. Other processes write to the same log; each copy of a gathering follows it.
"""

import threading
from collections.abc import Callable

import msgspec

from ..domain.commands import Command
from ..domain.errors import Conflict, CopError, LogTrouble, UnknownGathering
from ..domain.events import Recorded
from ..domain.gathering import decide, evolve
from ..domain.state import State
from ..domain.times import Micros
from ..store.base import Append, EventLog
from .sources import Clock, Names, new_id, wall_clock

TRIES = 100
"""So often may others write in between before we give up."""


class Done(msgspec.Struct, frozen=True):
    """A command was carried out. ``seq`` is the last event it led to, or the head where it led to none."""

    command: str
    seq: int


Listener = Callable[["Gathering"], None]


class Gathering:
    """One gathering in a log: its ``state``, and ``do`` to change it. Safe to use from several threads.

    Parameters
    ----------
    log
        Where it is kept; not closed by this object.
    code
        Which one.
    clock, ids
        Where the time and ids of commands come from.
    """

    def __init__(self, log: EventLog, code: str, clock: Clock = wall_clock, ids: Names = new_id) -> None:
        self.code = code
        self.trouble: str | None = None
        self._log, self._clock, self._ids = log, clock, ids
        self._lock = threading.RLock()
        self._state: State | None = None
        self._acts: dict[str, int] = {}
        self._listeners: dict[object, Listener] = {}
        self._stop_watching: Callable[[], None] | None = None
        self._follow()

    @property
    def state(self) -> State:
        """The gathering as last seen.

        Raises
        ------
        UnknownGathering
            Nothing was ever written under this code.
        """
        if self._state is None:
            raise UnknownGathering(f"There is no gathering with the code {self.code} here.")
        return self._state

    @property
    def seq(self) -> int:
        """Number of events seen."""
        return 0 if self._state is None else self._state.seq

    def now(self) -> Micros:
        """Now, never before the gathering's last event."""
        return max(self._clock(), 0 if self._state is None else self._state.last_at)

    def do(self, command: Command, id: str | None = None, by: str = "facilitator") -> Done:
        """Carry a command out. When this returns, it is on disk and everybody listening here was told.

        The same ``id`` a second time changes nothing and gives the same answer.

        Raises
        ------
        Refused, InputFaults
            The gathering's rules do not allow it; nothing was written.
        LogTrouble
            It could not be written.
        """
        id = id or self._ids()
        with self._lock:
            before = self.seq
            done = self._write(command, id, by)
            grown = self.seq > before
        if grown:
            self._tell()
        return done

    def _write(self, command: Command, id: str, by: str) -> Done:
        """Decide on what was last seen; read what others wrote only where that may change the answer."""
        for _ in range(TRIES):
            if id in self._acts:
                return Done(id, self._acts[id])
            seen, now = self.seq, self.now()
            try:
                events = decide(self._state, command, now)
            except CopError:
                if self._caught_up(seen):
                    raise
                continue
            if not events:
                if self._caught_up(seen):
                    return Done(id, seen)
                continue
            try:
                written = self._log.append(Append(self.code, seen, id, by, now, events))
            except Conflict:
                self._follow()
                continue
            self._take(written.recorded if written.fresh else self._log.since(self.code, seen))
            return Done(id, self._acts[id])
        raise LogTrouble("Too many others are writing at once. Please try again.")

    def _caught_up(self, seen: int) -> bool:
        """Read what others wrote; whether there was nothing."""
        self._follow()
        return self.seq == seen

    def refresh(self) -> bool:
        """Read what others wrote and tell listeners; returns whether there was anything."""
        with self._lock:
            before, trouble = self.seq, self.trouble
            try:
                self._follow()
                self.trouble = None
            except CopError as error:
                self.trouble = str(error)
            changed = self.seq > before or self.trouble != trouble
        if changed:
            self._tell()
        return changed

    def _look(self) -> None:
        self.refresh()

    def _follow(self) -> None:
        self._take(self._log.since(self.code, self.seq))

    def _take(self, recorded: "list[Recorded] | tuple[Recorded, ...]") -> None:
        for one in recorded:
            if one.seq == self.seq + 1:
                self._state = evolve(self._state, one)
                self._acts[one.command] = one.seq

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` (from any thread) after every change, whoever made it. Returns how to stop."""
        key = object()
        with self._lock:
            self._listeners[key] = listener
            if self._stop_watching is None:
                self._stop_watching = self._log.watch(self._look)

        def stop() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return stop

    def _tell(self) -> None:
        with self._lock:
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener(self)

    def close(self) -> None:
        """Stop following the log."""
        with self._lock:
            self._listeners.clear()
            stop, self._stop_watching = self._stop_watching, None
        if stop is not None:
            stop()
