"""Keeps outcome files up to date while the server runs, whoever writes to the log."""

import importlib
from collections.abc import Callable
from logging import Logger

from ..domain.errors import CopError


class Keeper:
    """Runs ``cop_widgets.live.keeping``; a fault of it is told in the server's log and stops nothing else."""

    def __init__(self, stop: Callable[[], None]) -> None:
        self._stop = stop

    @classmethod
    def begin(cls, log: Logger) -> "Keeper | None":
        """Begin keeping, or say why not."""
        try:
            keeping = importlib.import_module("cop_widgets.live.keeping")
        except ModuleNotFoundError:
            return None
        try:
            return cls(keeping.keep())
        except (CopError, OSError) as error:
            log.warning("Outcome files are not being written: %s", error)
            return None

    def stop(self) -> None:
        """Write what is still to be written, and end."""
        self._stop()
