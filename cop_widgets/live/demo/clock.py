"""A clock that can be set back."""

from ...domain.times import Micros
from ..sources import Clock, wall_clock


class SetClock:
    """Stands where it is put, so that things can be noted as if they had happened then; ``run`` lets it go on.

    ``clock()`` gives microseconds since 1970.
    """

    def __init__(self, at: Micros, running: Clock = wall_clock) -> None:
        self._running = running
        self._at: Micros | None = at

    def __call__(self) -> Micros:
        """Now."""
        return self._running() if self._at is None else self._at

    def put(self, at: Micros) -> None:
        """Stand at an instant."""
        self._at = at

    def run(self) -> None:
        """Be an ordinary clock from now on."""
        self._at = None
