"""Reading several files, and telling what is wrong in all of them at once."""

from collections.abc import Callable
from typing import TypeVar

from ..domain.errors import CopError, InputFaults

T = TypeVar("T")
U = TypeVar("U")


class Together:
    """Collects the faults of several inputs, each under its own name."""

    def __init__(self) -> None:
        self._faulty: list[InputFaults] = []

    def read(self, how: Callable[[], T], otherwise: U) -> T | U:
        """Return what ``how`` reads; where it finds faults, remember them and go on with ``otherwise``."""
        try:
            return how()
        except InputFaults as faults:
            self._faulty.append(faults)
            return otherwise

    def check(self) -> None:
        """End the reading.

        Raises
        ------
        InputFaults
            One of the inputs was faulty.
        CopError
            Several were; its text has them all, in the order they were read.
        """
        if len(self._faulty) == 1:
            raise self._faulty[0]
        if self._faulty:
            raise CopError("\n".join(map(str, self._faulty)))
