"""From the code on the wall to its gathering."""

import threading
from collections.abc import Callable

import msgspec

from ..domain.participant_events import DoorSet
from ..store.base import EventLog


class Found(msgspec.Struct, frozen=True):
    """Where a code leads, and whether it opens the door now (it may have been replaced)."""

    gathering: str
    current: bool


class Doors:
    """All codes of a log. They are read again only after the log has changed, and only what says of doors.

    A gathering whose door was never touched opens by its own code.
    """

    def __init__(self, log: EventLog) -> None:
        self._log = log
        self._lock = threading.Lock()
        self._codes: dict[str, Found] = {}
        self._stale = True
        self._stop_watching: Callable[[], None] | None = None

    def find(self, code: str) -> Found | None:
        """Where a code leads; ``None`` where it leads nowhere."""
        if not code:
            return None
        with self._lock:
            if self._stop_watching is None:
                self._stop_watching = self._log.watch(self._changed)
            found = self._known().get(code)
            if found is None and self._log.head(code):
                return Found(code, current=True)
            if found is None:  # perhaps it was written a moment ago, and we have not been told yet
                self._stale = True
                found = self._known().get(code)
        return found

    def _known(self) -> dict[str, Found]:
        if self._stale:
            self._stale = False  # before reading: what is written meanwhile makes it stale again
            self._codes = self._read()
        return self._codes

    def _changed(self) -> None:
        self._stale = True

    def _read(self) -> dict[str, Found]:
        last: dict[str, str] = {}
        ever: dict[str, str] = {}
        for said in self._log.said(DoorSet):
            if isinstance(said.event, DoorSet):
                last[said.gathering] = said.event.code
                ever[said.event.code] = ever[said.gathering] = said.gathering
        # A code that opens a door now comes before one that some other gathering has given up.
        return {code: Found(gathering, current=False) for code, gathering in ever.items()} | {
            code: Found(gathering, current=True) for gathering, code in last.items()
        }

    def close(self) -> None:
        """Follow the log no more."""
        with self._lock:
            stop, self._stop_watching = self._stop_watching, None
        if stop is not None:
            stop()
