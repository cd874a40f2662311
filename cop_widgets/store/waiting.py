"""What waits to be written."""

import threading
from collections.abc import Callable
from queue import Empty, SimpleQueue
from typing import Any

import msgspec

from .pen import Pen

BATCH = 256
"""The most jobs done in one transaction."""


class Outcome(msgspec.Struct, frozen=True):
    """What became of a job: its ``answer``, or the error that is to be raised.

    ``changed`` says that others want to know; ``cleared``, that something was deleted of which nothing may be left;
    ``stirred``, that ballots came, whose order must not stay in the files.
    """

    answer: Any
    changed: bool = False
    cleared: bool = False
    stirred: bool = False


Work = Callable[[Pen], Outcome]
"""Written inside a transaction that it shares with others: it may refuse only before it has changed anything."""


class Job:
    """Work on its way and, later, its answer.

    A bare lock, since a ``Future`` costs two thirds as much again for each hand-over between threads.
    """

    __slots__ = ("_answer", "_done", "work")

    def __init__(self, work: Work) -> None:
        self.work = work
        self._answer: Any
        self._done = threading.Lock()
        self._done.acquire()

    def settle(self, answer: Any) -> None:
        """Give the answer; once only."""
        self._answer = answer
        self._done.release()

    def wait(self) -> Any:
        """Wait for the answer; raises what went wrong."""
        with self._done:
            if isinstance(self._answer, Exception):
                raise self._answer
            return self._answer


class Waiting:
    """A line of jobs with a door. Once the door is shut nobody comes in, and those inside are still served."""

    def __init__(self) -> None:
        self._line: SimpleQueue[Job | None] = SimpleQueue()  # None comes last
        self._door = threading.Lock()
        self._open = True

    def put(self, job: Job) -> bool:
        """Line up; false where the door is shut."""
        with self._door:
            if self._open:
                self._line.put(job)
            return self._open

    def take(self, patience_s: float | None = None) -> list[Job] | None:
        """Wait for jobs and take all that are there, ``BATCH`` at most; none once all are served and it is shut.

        ``None`` where nobody has come for ``patience_s`` seconds.
        """
        batch: list[Job] = []
        try:
            job = self._line.get(timeout=patience_s)
        except Empty:
            return None
        try:
            while job is not None:
                batch.append(job)
                if len(batch) == BATCH:
                    return batch
                job = self._line.get_nowait()
            self._line.put(None)  # for the next look: after it there is nobody
        except Empty:
            pass
        return batch

    def shut(self) -> None:
        """Let nobody in any more."""
        with self._door:
            if self._open:
                self._open = False
                self._line.put(None)
