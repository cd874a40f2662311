"""One thread that writes for a whole process.

Whatever waits is written in one transaction (group commit): one flush of the disk serves everybody in it.
Nobody hears of success before that transaction has been committed.
"""

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from ..domain.errors import LogLocked, LogTrouble
from .base import Append
from .decide import appending
from .dialect import Dialect
from .pen import Pen
from .schema import answers, ballots
from .waiting import Job, Outcome, Waiting, Work

WIPE_AGAIN_S = 0.5
"""Seconds until it is tried again to leave nothing of a ballot box."""

SMOOTH_S = 1.0
"""While a vote goes on, so long may the files show in which order the latest ballots came."""


class Writer:
    """The thread begins with the first wish and ends with ``close``. It holds one connection."""

    def __init__(self, dialect: Dialect, written: Callable[[], None]) -> None:
        self._dialect = dialect
        self._written = written
        self._pen = Pen(dialect)
        self._waiting = Waiting()
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._unwiped = False
        self._stirred = False
        self._smoothed_at = 0.0

    def begin(self, wish: Append) -> Job:
        """Line a wish up; see ``line_up``."""
        return self.line_up(appending(wish))

    def do(self, work: Work) -> Any:
        """Line work up and wait for its answer."""
        return self.line_up(work).wait()

    def line_up(self, work: Work) -> Job:
        """Line work up. Its answer comes when it is on disk.

        Raises
        ------
        LogTrouble
            The log has been closed.
        """
        job = Job(work)
        if not self._waiting.put(job):
            raise LogTrouble(f"The log {self._dialect.where} has been closed; open it again.")
        if self._thread is None:
            self._start()
        return job

    def close(self) -> None:
        """Write what waits, then stop."""
        self._waiting.shut()
        with self._starting:
            thread = self._thread
        if thread is not None:
            thread.join()

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="log-writer", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        while (batch := self._waiting.take(WIPE_AGAIN_S if self._unwiped or self._stirred else None)) != []:
            if batch:
                self._settle(batch)
            if self._stirred and (not batch or time.monotonic() - self._smoothed_at > SMOOTH_S):
                self._smooth()
            if self._unwiped:
                self._wipe()
        if self._stirred:
            self._smooth()
        if self._unwiped:
            self._wipe()
        self._pen.put_down()

    def _smooth(self) -> None:
        """Lay all ballots down anew in the order of their keys; the log of changes is emptied then.

        Not after each ballot, which would cost a flush more: somebody who votes waits for none of this.
        """
        with suppress(LogTrouble), self._dialect.plainly(), self._pen.page():
            self._pen.scour(answers, ballots)
            self._stirred, self._unwiped = False, True
        self._smoothed_at = time.monotonic()

    def _wipe(self) -> None:
        """Try it; where somebody else is just reading, it is tried again later."""
        with suppress(LogTrouble), self._dialect.plainly():
            self._unwiped = not self._pen.wipe()

    def _settle(self, batch: Sequence[Job]) -> None:
        """Write a batch and answer it. If it fails, each job is tried by itself: one must not spoil the others."""
        try:
            outcomes = self._commit(batch)
        except Exception as error:  # noqa: BLE001  # whatever it is, it belongs to those who wait
            self._give_up(batch, error)
            return
        for job, outcome in zip(batch, outcomes, strict=True):
            job.settle(outcome.answer)
        self._unwiped |= any(outcome.cleared for outcome in outcomes)
        self._stirred |= any(outcome.stirred for outcome in outcomes)
        if any(outcome.changed for outcome in outcomes):
            self._written()

    def _commit(self, batch: Sequence[Job]) -> list[Outcome]:
        with self._dialect.plainly(), self._pen.page():
            return [job.work(self._pen) for job in batch]

    def _give_up(self, batch: Sequence[Job], error: Exception) -> None:
        if len(batch) > 1 and not isinstance(error, LogLocked):  # a lock would be met by each of them again
            for job in batch:
                self._settle([job])
            return
        for job in batch:
            job.settle(error)
