"""What comes due is done, whoever looks: some process that outlives dashboards sees to it."""

import logging
import threading
from collections.abc import Callable

import msgspec

from ..domain.errors import CopError
from ..domain.gathering import fold
from ..domain.state import State
from ..domain.times import SECOND
from .due import SIGNS, Due, due_in, is_sign
from .home import Home

_logger = logging.getLogger(__name__)
_AFTER_TROUBLE = 5 * SECOND
_LONGEST_REST_S = 5.0
"""What was waited for does not count the time in which a closed laptop slept, so the clock is looked at again."""
_REST_S = 0.5
"""While ballots come in, the log is written to all the time: it is looked through no more often than this."""


class Deadlines:
    """Closes each vote when its time is over, and lets segments give way; also what ran out while nothing ran.

    The command has the same id in every process, so it is done once however many see to it.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._heads: dict[str, int] = {}
        self._due: dict[str, list[Due]] = {}
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._unwatch = home.watch(self._wake.set)
        self._thread = threading.Thread(target=self._run, name="deadlines", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End."""
        self._unwatch()
        self._stopping.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                self._look()
                self._do_what_is_due()
            except CopError as error:
                _logger.warning("Deadlines could not be looked at: %s", error)
            except Exception:
                _logger.exception("deadlines could not be looked at")  # the next one is to be met all the same
            self._wake.wait(self._rest_s())
            self._stopping.wait(_REST_S)

    def _look(self) -> None:
        """Note what comes due in gatherings that have grown since the last look."""
        heads = {one.gathering: one.head for one in self._home.log.gatherings()}
        if self._heads:
            grown = {code: self._heads.get(code, 0) for code, head in heads.items() if self._heads.get(code) != head}
            for code, seen in grown.items():
                if code in self._due or any(is_sign(one.event) for one in self._home.log.since(code, seen)):
                    self._note(code, self._now)
        else:
            # At first everything is new: gatherings are found by their signs, without reading all that was ever said.
            for code in {one.gathering for one in self._home.log.said(*SIGNS) if is_sign(one.event)}:
                self._note(code, self._before)
        self._heads = heads

    def _now(self, code: str) -> State:
        gathering = self._home.open(code)
        gathering.refresh()
        return gathering.state

    def _before(self, code: str) -> State | None:
        """The gathering at the first look, without keeping all those there ever were."""
        return fold(self._home.log.since(code))

    def _note(self, code: str, read: Callable[[str], State | None]) -> None:
        """One that cannot be read, which is told where gatherings are listed, holds up no other."""
        try:
            state = read(code)
        except CopError as error:
            _logger.warning("What comes due in %s is not known: %s", code, error)
            state = None
        self._due[code] = [] if state is None else due_in(state)

    def _do_what_is_due(self) -> None:
        for code, due in list(self._due.items()):
            over = [one for one in due if one.at < self._home.clock()]
            if over:
                later = self._home.clock() + _AFTER_TROUBLE
                self._due[code] = [msgspec.structs.replace(one, at=later) if one in over else one for one in due]
                self._do(code, {one.id for one in over})

    def _do(self, code: str, over: set[str]) -> None:
        """Do it, unless it is no longer due; something else may come due then."""
        for one in due_in(self._now(code)):
            if one.id in over and one.at < self._home.clock():
                self._home.open(code).do(one.command, id=one.id, by="deadline")
        self._note(code, self._now)

    def _rest_s(self) -> float | None:
        at = [one.at for due in self._due.values() for one in due]
        return min(_LONGEST_REST_S, max(0.001, (min(at) - self._home.clock()) / SECOND + 0.001)) if at else None
