"""The demo of a server: one gathering on stage at a time, steered by visitors, and begun anew when they ask."""

import threading
from collections.abc import Callable

from ...domain.errors import CopError, NotNow, Refused
from ...domain.rules.door import door_of
from ...domain.times import SECOND
from ..home import Home, open_home
from ..sources import Clock, wall_clock
from .asked import Ask, DemoState, Pause, Play, Reset, Speed
from .recording import MEETING, recording
from .show import Show

SPEEDS = (0.5, 1.0, 2.0, 4.0)
"""What visitors may choose from."""


class Demo:
    """Safe to use from several threads; all but ``moved`` may wait for the disk.

    Parameters
    ----------
    meeting
        Which recording.
    speed
        How many times as fast it plays at first.
    opened
        How to open the folder of gatherings with a clock.
    now
        The time, in microseconds since 1970.
    kept
        Whether its folder stays, as its page says then.
    """

    def __init__(
        self,
        meeting: str = MEETING,
        speed: float = 1.0,
        opened: Callable[[Clock], Home] = lambda clock: open_home(clock=clock),
        now: Clock = wall_clock,
        kept: bool = False,
    ) -> None:
        self._meeting, self._speed, self._opened, self._now = meeting, speed, opened, now
        self._kept = kept
        self.speeds = tuple(sorted({*SPEEDS, speed}))
        self._changing = threading.Lock()
        self._show: Show | None = None
        self._former: frozenset[str] = frozenset()
        self._stopped = False

    def start(self) -> str:
        """Stage a gathering and let it play, once; its code.

        Raises
        ------
        CopError
            It cannot be staged, or the demo was stopped.
        """
        with self._changing:
            if self._stopped:
                raise NotNow("The demo has been stopped.")
            if self._show is None:
                self._show = self._new(self._speed)
            return self._show.gathering.code

    def _new(self, speed: float) -> Show:
        return Show(recording(self._meeting), speed, self._opened, self._now())

    def state(self) -> DemoState:
        """How it stands.

        Raises
        ------
        NotNow
            It was not started, or has been stopped.
        """
        while True:
            show = self._showing()
            try:
                return self._told(show)
            except CopError:
                if show is self._show:  # else it has just made room for another one
                    raise

    def _told(self, show: Show) -> DemoState:
        now = show.player.progress()
        at_s, length_s = round(now.at / SECOND, 1), round(now.length / SECOND, 1)
        return DemoState(show.gathering.code, now.status, now.speed, self.speeds, at_s, length_s, self._kept)

    def _showing(self) -> Show:
        show = self._show
        if show is None:
            raise NotNow("There is no demo just now.")
        return show

    def steer(self, asked: Ask) -> DemoState:
        """Do what a visitor asks; how it stands then.

        Raises
        ------
        NotNow
            It was not started, or has been stopped.
        Refused
            There is no such speed.
        """
        show = self._showing()
        match asked:
            case Play():
                show.player.play()
            case Pause():
                show.player.pause()
            case Speed(speed):
                self._check_speed(speed)
                show.player.set_speed(speed)
            case Reset():
                self._reset(show)
        return self.state()

    def _check_speed(self, speed: float) -> None:
        if speed not in self.speeds:
            offered = ", ".join(f"{one:g}" for one in self.speeds)
            raise Refused(f"The demo can be shown at these speeds: {offered}.")

    def _reset(self, before: Show) -> None:
        """Put a new gathering in the place of the one that was seen; who comes second finds that done."""
        with self._changing:
            if self._show is not before:
                return
            self._show = self._new(before.player.progress().speed)
            self._former |= before.codes()  # first: a phone that hears of the end finds its way on
            before.end()

    def moved(self, code: str) -> str | None:
        """Where the door of a former gathering leads now: the code on the wall of the one on stage."""
        show = self._show
        return door_of(show.gathering.state).code if show is not None and code in self._former else None

    def stop(self) -> None:
        """End playing, and let go of the log. The gathering stays as it is."""
        with self._changing:
            self._stopped = True
            show, self._show = self._show, None
            if show is not None:
                show.close()
