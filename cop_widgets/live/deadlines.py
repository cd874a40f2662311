"""Votes end at their deadlines, whoever looks: some process that outlives dashboards sees to it."""

import logging
import threading

from ..domain.errors import CopError
from ..domain.times import SECOND, Micros
from ..domain.way_commands import CloseRound
from ..domain.way_events import RoundOpened
from .home import Home

_logger = logging.getLogger(__name__)
_AFTER_TROUBLE = 5 * SECOND
_REST_S = 0.5
"""While ballots come in, the log is written to all the time: it is looked through no more often than this."""


class Deadlines:
    """Closes each vote when its time is over, also one that ran out while nothing ran.

    The command has the same id in every process, so a vote is closed once however many see to it.
    """

    def __init__(self, home: Home) -> None:
        self._home = home
        self._heads: dict[str, int] = {}
        self._due: dict[tuple[str, str], Micros] = {}
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
                self._close_what_is_due()
            except CopError as error:
                _logger.warning("Deadlines of votes could not be looked at: %s", error)
            except Exception:
                _logger.exception("deadlines of votes could not be looked at")  # the next vote is to end all the same
            self._wake.wait(self._rest_s())
            self._stopping.wait(_REST_S)

    def _look(self) -> None:
        """Note the deadlines of votes that were opened since the last look."""
        heads = {one.gathering: one.head for one in self._home.log.gatherings()}
        grown = {code: self._heads.get(code, 0) for code, head in heads.items() if self._heads.get(code) != head}
        # At first everything is new: votes are found by their kind, without reading all that was ever said.
        first = not self._heads
        opened = (
            self._home.log.said(RoundOpened)
            if first
            else [e for c, n in grown.items() for e in self._home.log.since(c, n)]
        )
        for one in opened:
            if isinstance(one.event, RoundOpened) and one.event.deadline is not None:
                self._due[one.gathering, one.event.round] = one.event.deadline
        self._heads = heads

    def _close_what_is_due(self) -> None:
        for (code, round_), deadline in list(self._due.items()):
            if deadline < self._home.clock():
                self._due[code, round_] = self._home.clock() + _AFTER_TROUBLE
                self._close(code, round_)
                del self._due[code, round_]

    def _close(self, code: str, round_: str) -> None:
        gathering = self._home.open(code)
        gathering.refresh()
        going = gathering.state.way.open_round()
        if going is not None and going.round == round_:
            gathering.do(CloseRound(round_), id=f"deadline-{round_}", by="deadline")

    def _rest_s(self) -> float | None:
        if not self._due:
            return None
        return max(0.001, (min(self._due.values()) - self._home.clock()) / SECOND + 0.001)
