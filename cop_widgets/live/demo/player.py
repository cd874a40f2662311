"""Plays what is left of a recording into its gathering, as if somebody tapped it, and yields to whoever leads it."""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import msgspec

from ...domain.commands import Command, EndTurn, PauseGathering, ResumeGathering, StartTurn, TalkTogether
from ...domain.errors import CopError
from ...domain.events import Recorded
from ...domain.floor import OPEN
from ...domain.floor_commands import SetFloor
from ...domain.state import ENDED, PAUSED, RUNNING, State
from ...domain.times import Micros
from ...domain.timetable import Cue
from .asked import Status
from .floor import Foreign, Speaking
from .reel import Reel
from .staging import BY

_logger = logging.getLogger(__name__)
_STOPS_WITHIN_S = 5.0
PLAYING: Status = "playing"
PAUSED_: Status = "paused"
YOURS: Status = "yours"
OVER: Status = "over"


class Played(Protocol):
    """What is played into: a ``Gathering``."""

    @property
    def state(self) -> State:
        """As last seen."""

    def refresh(self) -> bool:
        """See what others did."""

    def do(self, command: Command, *, by: str) -> object:
        """Carry a command out."""


class Progress(msgspec.Struct, frozen=True):
    """How it stands: ``at`` and ``length`` in microseconds of the recording."""

    status: Status
    speed: float
    at: Micros
    length: Micros


class Player:
    """Gives each cue once, in order, at its time; none while the gathering pauses or somebody else leads the floor.

    Safe to use from several threads. Without ``start`` nothing moves by itself: ``step`` does what is due.

    Parameters
    ----------
    gathering, since
        What is played into, and how to read its events after a number of them.
    cues, at, length
        As in ``Reel``.
    speed
        How many times as fast.
    clock
        Seconds, never going back.
    """

    def __init__(
        self,
        gathering: Played,
        since: Callable[[int], list[Recorded]],
        cues: Sequence[Cue],
        at: Micros,
        length: Micros,
        *,
        speed: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._gathering, self._since, self._clock, self._length = gathering, since, clock, length
        self._reel = Reel(cues, at, length, speed)
        self._foreign, self._speaking = Foreign(BY), Speaking()
        self._seen, self._yours, self._calm = 0, False, False
        self._lock = threading.RLock()
        self._wake = threading.Event()
        self._stopping = False
        self._thread = threading.Thread(target=self._run, name="cop-demo", daemon=True)
        with self._lock:
            self._look()
            self._yours = False  # what was staged is the recording's
            for person in self._on_floor():
                self._speaking.note(StartTurn(person))

    def start(self) -> None:
        """Let it move by itself."""
        self._thread.start()

    def wake(self, *_: object) -> None:
        """Look again: something has happened in the gathering."""
        self._wake.set()

    def stop(self) -> None:
        """End playing; the gathering stays as it is."""
        self._stopping = True
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(_STOPS_WITHIN_S)

    def _run(self) -> None:
        while not self._stopping:
            self._wake.clear()
            try:
                rest_s = self.step()
            except Exception:
                _logger.exception("The demo could not go on")  # it tries again with whatever happens next
                rest_s = None
            self._wake.wait(rest_s)

    def step(self) -> float | None:
        """Do what is due; seconds until something will be, ``None`` where that depends on what others do."""
        with self._lock:
            while self._look() == PLAYING and (cue := self._reel.take(self._clock())) is not None:
                self._speaking.note(cue.command)
                self._give(cue.command)
                if self._stopping:
                    return None
            self._end_calmly()
            return self._reel.rest_s(self._clock())

    def progress(self) -> Progress:
        """How it stands."""
        with self._lock:
            status = self._look()
            return Progress(status, self._reel.speed, self._reel.at(self._clock()), self._length)

    def play(self) -> None:
        """Go on, from a pause or with a floor that somebody else had in hand: it is the recording's again."""
        with self._lock:
            status, yours = self._look(), self._yours
            if status in (PAUSED_, YOURS):
                self._give(ResumeGathering())
                if yours:
                    self._restore_floor()
                self._yours = False
                self._look()
        self.wake()

    def pause(self) -> None:
        """Stand still, and the gathering's clocks with it."""
        with self._lock:
            if self._look() in (PLAYING, YOURS):
                self._give(PauseGathering())
                self._look()
        self.wake()

    def set_speed(self, speed: float) -> None:
        """Move so many times as fast from now on."""
        with self._lock:
            self._reel.set_speed(self._clock(), speed)
        self.wake()

    def _look(self) -> Status:
        """See what others did, and hold or go accordingly."""
        self._gathering.refresh()
        if self._gathering.state.seq > self._seen:
            for one in self._since(self._seen):
                self._seen, foreign = one.seq, self._foreign.hears(one)
                self._yours = self._yours or foreign
        status = self._status()
        (self._reel.go if status == PLAYING else self._reel.hold)(self._clock())
        return status

    def _status(self) -> Status:
        phase = self._gathering.state.core.phase
        if phase == ENDED or self._calm or self._reel.is_over(self._clock()):
            return OVER
        if phase == PAUSED:
            return PAUSED_
        return YOURS if self._yours else PLAYING

    def _restore_floor(self) -> None:
        """Share it as it was shared in the recording, among those who speak there now."""
        if self._gathering.state.floor.mode != OPEN:
            self._give(SetFloor(OPEN))
        if not self._gathering.state.core.together:
            self._give(TalkTogether(on=True))
        for command in self._speaking.instead_of(self._on_floor()):
            self._give(command)

    def _on_floor(self) -> list[str]:
        return [one.person for one in self._gathering.state.core.open]

    def _end_calmly(self) -> None:
        """After the last word nobody has the floor, and the clocks stand: it may be looked at for as long as it likes.

        This is done once; a visitor may go on with the gathering.
        """
        if self._calm or not self._reel.is_over(self._clock()):
            return
        self._calm = True
        if self._gathering.state.core.phase == RUNNING:
            self._give(EndTurn())
            self._give(PauseGathering())

    def _give(self, command: Command) -> None:
        """Carry a command out; what visitors have changed meanwhile may refuse it, and then it is left out."""
        try:
            self._gathering.do(command, by=BY)
        except CopError as error:
            _logger.info("The demo left something out: %s", error)
