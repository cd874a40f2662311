"""One gathering on stage, and its recording that plays."""

from collections.abc import Callable
from contextlib import suppress

from ...domain.commands import EndGathering
from ...domain.errors import CopError
from ...domain.rules.door import door_of
from ...domain.times import Micros
from ..home import Home
from ..sources import Clock
from .clock import SetClock
from .player import Player
from .recording import Recording
from .staging import BY, Staged, stage


class Show:
    """Has all that it needs to itself; nothing is shared with the show before.

    Parameters
    ----------
    recorded, speed
        What plays, and how many times as fast.
    opened
        How to open the folder of gatherings with a clock.
    now
        The instant at which visitors come, in microseconds since 1970.

    Raises
    ------
    CopError
        It cannot be staged; nothing is left open then.
    """

    def __init__(self, recorded: Recording, speed: float, opened: Callable[[Clock], Home], now: Micros) -> None:
        clock = SetClock(now)
        self.home = opened(clock)
        try:
            staged = stage(self.home, recorded, clock, now)
            self.gathering = staged.gathering
            self.player = self._player(staged, speed)
        except BaseException:
            self.home.close()
            raise
        self._unsubscribe = self.gathering.subscribe(self.player.wake)
        self.player.start()

    def _player(self, staged: Staged, speed: float) -> Player:
        code, log = staged.gathering.code, self.home.log
        return Player(
            staged.gathering,
            lambda seq: log.since(code, seq),
            staged.cues,
            staged.at,
            staged.length,
            speed=speed,
        )

    def codes(self) -> frozenset[str]:
        """All that ever led to it."""
        return frozenset({self.gathering.code, *door_of(self.gathering.state).codes})

    def end(self) -> None:
        """Close the gathering for everybody."""
        self.player.stop()
        with suppress(CopError):
            self.gathering.do(EndGathering(), by=BY)
        self.close()

    def close(self) -> None:
        """Let go of everything; the gathering stays as it is."""
        self.player.stop()
        self._unsubscribe()
        self.home.close()
