"""Keeps outcome files up to date while the server runs, whoever writes to the log."""

from collections.abc import Callable
from logging import Logger

from ..domain.errors import CopError


class Keeper:
    """Runs ``live.keeping``; a fault of it is told in the server's log and stops nothing else."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop

    @classmethod
    def begin(cls, log: Logger) -> "Keeper | None":
        """Begin keeping, or say why not."""
        from ..live.keeping import keep

        try:
            return cls(keep())
        except (CopError, OSError) as error:
            log.warning("Outcome files are not being written: %s", error)
            return None

    def stop(self) -> None:
        """Write what is still to be written, and end."""
        self._stop()
