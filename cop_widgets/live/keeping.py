"""Outcome files follow the log: written soon after something changed, in one background thread."""

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from ..domain.errors import CopError
from ..domain.times import SECOND
from ..store.outcome_files import Written
from .home import Home, open_home

QUIET_S = 2.0
"""Files are written this long after the first change that is not in them yet."""
SERVER_QUIET_S = 8.0
"""The server waits longer: an open dashboard writes sooner, then there is nothing left to do."""
SHARE = 0.05
"""At most this part of the time goes into writing: large gatherings are written less often."""

_logger = logging.getLogger(__name__)

Told = Callable[[str, "Written | None", str | None], None]


class Keeper:
    """Writes outcome files of the gatherings it was told about.

    Parameters
    ----------
    home
        Where they are.
    told
        Called after each writing with the code and what was written, or ``None`` and what went wrong.
    quiet_s
        How long to wait after a change.
    """

    def __init__(self, home: Home, told: Told | None = None, quiet_s: float = QUIET_S) -> None:
        self._home, self._told, self._quiet_s = home, told, quiet_s
        self._due: dict[str, float] = {}
        self._rest_until: dict[str, float] = {}
        self._wake = threading.Condition()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="outcomes", daemon=True)
        self._thread.start()

    def changed(self, code: str) -> None:
        """Something happened in this gathering."""
        with self._wake:
            when = max(time.monotonic() + self._quiet_s, self._rest_until.get(code, 0.0))
            self._due.setdefault(code, when)
            self._wake.notify()

    def stop(self) -> None:
        """Write what is still to be written, and end."""
        with self._wake:
            if self._stopping:
                return
            self._stopping = True
            self._wake.notify()
        self._thread.join()

    def _run(self) -> None:
        while (code := self._next()) is not None:
            began = time.monotonic()
            if self._told is not None or not _is_current(self._home, code):
                self._write(code)
            took = time.monotonic() - began
            with self._wake:
                self._rest_until[code] = time.monotonic() + took / SHARE

    def _next(self) -> str | None:
        """The next gathering to write; waits for it. ``None`` = all is written and we are to stop."""
        with self._wake:
            while True:
                if self._due:
                    code = min(self._due, key=lambda c: self._due[c])
                    left = self._due[code] - time.monotonic()
                    if left <= 0 or self._stopping:
                        del self._due[code]
                        return code
                    self._wake.wait(left)
                elif self._stopping:
                    return None
                else:
                    self._wake.wait()

    def _write(self, code: str) -> None:
        written, wrong = None, None
        try:
            written = self._home.write_outcomes(code)
            self._home.photos.tidy(self._home.open(code).state)
        except CopError as error:
            wrong = str(error)
            _logger.warning("Outcomes of %s were not written: %s", code, wrong)
        except Exception:
            wrong = "The outcome files could not be written. What was said is safe in the log."
            _logger.exception("Outcomes of %s were not written", code)
        if self._told is not None:
            self._told(code, written, wrong)


def keep(folder: Path | str | None = None) -> Callable[[], None]:
    """Keep the outcome files of every gathering in a folder up to date. Returns how to stop."""
    home = open_home(folder)
    keeper = Keeper(home, quiet_s=SERVER_QUIET_S)
    round_ = Round(home, keeper)
    unwatch = home.watch(round_.look)

    def stop() -> None:
        unwatch()
        keeper.stop()
        home.close()

    return stop


class Round:
    """Looks which gatherings have grown, and at first which have files older than their last event."""

    def __init__(self, home: Home, keeper: Keeper) -> None:
        self._home, self._keeper = home, keeper
        self._heads: dict[str, int] = {}
        for listed in home.log.gatherings():
            self._heads[listed.gathering] = listed.head
            if not _is_current(home, listed.gathering):
                keeper.changed(listed.gathering)

    def look(self) -> None:
        """Have the files of those that have grown written."""
        try:
            for listed in self._home.log.gatherings():
                if self._heads.get(listed.gathering) != listed.head:
                    self._heads[listed.gathering] = listed.head
                    self._keeper.changed(listed.gathering)
        except CopError as error:
            _logger.warning("The log could not be read: %s", error)


def _is_current(home: Home, code: str) -> bool:
    """Whether somebody has written the files since the gathering's last event."""
    last = max((one.last_at for one in home.log.gatherings() if one.gathering == code), default=0)
    return _written_at(home, code) > last / SECOND


def _written_at(home: Home, code: str) -> float:
    """When its files were last completed (seconds since 1970); 0 = never. A kill may have come before the last."""
    packages = home.outcomes.glob(f"*-{code}/datapackage.json")
    return max((path.stat().st_mtime for path in packages), default=0.0)
