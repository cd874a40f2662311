"""Plays a recorded meeting into a gathering, through the same write path as taps."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, Protocol

from ..domain.errors import CopError
from ..domain.times import SECOND, Micros
from ..domain.timetable import Cue

_EACH_LOOK_S = 0.5


class Doer(Protocol):
    """What is played into: a ``Gathering``."""

    def do(self, command: Any, *, by: str = ...) -> Any:
        """Carry a command out."""


class SetClock:
    """A clock that can be set back for what has already happened, and runs at ``speed`` from then on.

    ``clock()`` gives microseconds since 1970; before ``run`` it stands where it was put.
    """

    def __init__(self, at: Micros, wall: Callable[[], float] = time.time) -> None:
        self._wall = wall
        self.at: Micros | None = at

    def __call__(self) -> Micros:
        """Now."""
        return round(self._wall() * SECOND) if self.at is None else self.at

    def put(self, at: Micros) -> None:
        """Stand at an instant."""
        self.at = at

    def run(self) -> None:
        """Be an ordinary clock."""
        self.at = None


def play_past(gathering: Doer, cues: Sequence[Cue], began: Micros, until: Micros, clock: SetClock) -> Sequence[Cue]:
    """Do at once what happened before ``until`` microseconds into the meeting, each at its time; return the rest."""
    for cue in cues:
        if cue.at > until:
            break
        clock.put(began + cue.at)
        gathering.do(cue.command, by="demo")
    clock.run()
    return [cue for cue in cues if cue.at > until]


class Player:
    """Gives the remaining cues at their times, ``speed`` times as fast, in a thread of its own."""

    def __init__(self, gathering: Doer, cues: Sequence[Cue], from_: Micros, speed: float = 1.0) -> None:
        self._gathering, self._cues, self._from, self._speed = gathering, cues, from_, speed
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="cop-demo", daemon=True)
        self.trouble: CopError | None = None

    def start(self) -> None:
        """Begin to play."""
        self._thread.start()

    def stop(self) -> None:
        """End playing; the gathering stays as it is."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=5)

    def _run(self) -> None:
        began = time.monotonic()
        for cue in self._cues:
            due = began + (cue.at - self._from) / SECOND / self._speed
            if not self._wait(due):
                return
            self._give(cue)

    def _wait(self, due: float) -> bool:
        """Wait until a time of ``time.monotonic``; false when told to stop. A laptop that slept goes on at once."""
        while (left := due - time.monotonic()) > 0:
            if self._stop.wait(min(left, _EACH_LOOK_S)):
                return False
        return not self._stop.is_set()

    def _give(self, cue: Cue) -> None:
        """Carry a cue out; what the facilitator has changed meanwhile (ended it, say) may refuse it."""
        try:
            self._gathering.do(cue.command, by="demo")
        except CopError as error:
            self.trouble = error
