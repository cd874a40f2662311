"""Wishes that wait to be written."""

import threading
from concurrent.futures import Future

from ..domain.errors import Conflict
from .base import Append, Appended
from .rows import Values, values_of

Answer = Appended | Conflict

BATCH = 256
"""The most wishes written in one transaction."""


class Job:
    """A wish on its way: its rows (made in the caller's thread) and where its answer will be."""

    __slots__ = ("answer", "rows", "wish")

    def __init__(self, wish: Append) -> None:
        self.wish = wish
        self.rows: list[Values] = values_of(wish)
        self.answer: Future[Answer] = Future()


class Waiting:
    """A line of jobs with a door. Once the door is shut nobody comes in, and those inside are still served."""

    def __init__(self) -> None:
        self._jobs: list[Job] = []
        self._open = True
        self._turn = threading.Condition()

    def put(self, job: Job) -> bool:
        """Line up; false where the door is shut."""
        with self._turn:
            if self._open:
                self._jobs.append(job)
                self._turn.notify()
            return self._open

    def take(self) -> list[Job]:
        """Wait for jobs and take all that are there, ``BATCH`` at most; none once all are served and it is shut."""
        with self._turn:
            while self._open and not self._jobs:
                self._turn.wait()
            batch, self._jobs = self._jobs[:BATCH], self._jobs[BATCH:]
            return batch

    def shut(self) -> None:
        """Let nobody in any more."""
        with self._turn:
            self._open = False
            self._turn.notify()
