"""Wishes that wait to be written."""

import threading
from queue import Empty, SimpleQueue

from ..domain.errors import Conflict
from .base import Append, Appended
from .rows import Values, values_of

Answer = Appended | Conflict

BATCH = 256
"""The most wishes written in one transaction."""


class Job:
    """A wish on its way: its rows (made in the caller's thread) and, later, its answer.

    A bare lock, since a ``Future`` costs two thirds as much again for each hand-over between threads.
    """

    __slots__ = ("_answer", "_done", "rows", "wish")

    def __init__(self, wish: Append) -> None:
        self.wish = wish
        self.rows: list[Values] = values_of(wish)
        self._answer: Answer | Exception
        self._done = threading.Lock()
        self._done.acquire()

    def settle(self, answer: Answer | Exception) -> None:
        """Give the answer; once only."""
        self._answer = answer
        self._done.release()

    def wait(self) -> Appended:
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

    def take(self) -> list[Job]:
        """Wait for jobs and take all that are there, ``BATCH`` at most; none once all are served and it is shut."""
        batch: list[Job] = []
        try:
            job = self._line.get()
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
