"""How far a recording has come, and what is due: no clock, no thread."""

from collections.abc import Sequence

from ...domain.times import SECOND, Micros
from ...domain.timetable import Cue


class Reel:
    """Moves while it is told to ``go``, ``speed`` times as fast as what was recorded.

    Parameters
    ----------
    cues
        What is still to be given, in order.
    at, length
        Where in the recording it stands, and where that ends, in microseconds.
    speed
        How many times as fast.

    ``now`` is everywhere the time in seconds of one clock that never goes back.
    """

    def __init__(self, cues: Sequence[Cue], at: Micros, length: Micros, speed: float = 1.0) -> None:
        self._cues, self._next = cues, 0
        self._at, self._length, self.speed = at, length, speed
        self._since: float | None = None

    def at(self, now: float) -> Micros:
        """How far it has come."""
        gone = 0.0 if self._since is None else max(0.0, now - self._since) * self.speed
        return min(self._length, self._at + round(gone * SECOND))

    def go(self, now: float) -> None:
        """Move from now on."""
        if self._since is None:
            self._since = now

    def hold(self, now: float) -> None:
        """Stand still."""
        self._at, self._since = self.at(now), None

    def set_speed(self, now: float, speed: float) -> None:
        """Move so many times as fast from now on."""
        self._at, self._since = self.at(now), None if self._since is None else now
        self.speed = speed

    def take(self, now: float) -> Cue | None:
        """The next cue if it is due; it is not given again."""
        if self._next == len(self._cues) or self._cues[self._next].at > self.at(now):
            return None
        self._next += 1
        return self._cues[self._next - 1]

    def is_over(self, now: float) -> bool:
        """Whether all of it has been played."""
        return self._next == len(self._cues) and self.at(now) >= self._length

    def rest_s(self, now: float) -> float | None:
        """Seconds until something is due; ``None`` while it stands still, and at its end."""
        if self._since is None or self.is_over(now):
            return None
        due = self._cues[self._next].at if self._next < len(self._cues) else self._length
        return max(0.0, (due - self.at(now)) / SECOND / self.speed)
