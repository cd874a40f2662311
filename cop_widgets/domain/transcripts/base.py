"""What every format of recorded meetings gives, and what it is made of."""

from collections.abc import Callable

import msgspec

from ..commands import TimedStretch
from ..errors import Fault, InputFaults
from ..names import name_fault, tidy
from .numbers import late_start


class Transcript(msgspec.Struct, frozen=True):
    """Who spoke from when to when, in file order; ``warnings`` say what was left out.

    ``ends_s`` is the latest end of everything in the file, of what was left out too; 0 where it is not known.
    """

    segments: tuple[TimedStretch, ...]
    warnings: tuple[Fault, ...] = ()
    ends_s: float = 0.0


class Reading:
    """What has been read of one file so far: segments, faults and warnings, all collected."""

    def __init__(self) -> None:
        self.segments: list[TimedStretch] = []
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []
        self._empty: list[int] = []
        self._ends_s = 0.0

    def add(self, name: str, times: tuple[float, float], row: int, columns: tuple[str | None, str | None]) -> None:
        """Add a segment, or note what is wrong with it.

        Parameters
        ----------
        name : str
            Of the speaker, as written.
        times : tuple of float
            Start and end in seconds.
        row : int
            The line it stands in.
        columns : tuple of (str or None)
            The columns of the name and of the end, for faults.
        """
        self.pass_over(times)
        found = late_start(*times, row, columns[1])
        says = name_fault(name)
        if says:
            found.append(Fault(says, row, columns[0]))
        if found:
            self.faults += found
        elif times[0] == times[1]:
            self._empty.append(row)
        else:
            self.segments.append(TimedStretch(tidy(name), *times))

    def pass_over(self, times: tuple[float, float]) -> None:
        """Note that the recording lasts until the end of something, whether or not it counts for anybody."""
        self._ends_s = max(self._ends_s, *times)

    def transcript(self, source: str) -> Transcript:
        """Return all that was read.

        Parameters
        ----------
        source : str
            What the input is called.

        Returns
        -------
        Transcript
            Segments in file order.

        Raises
        ------
        InputFaults
            Something was wrong, or there is no segment at all; every fault in the order of rows.
        """
        if self._empty:
            many = "A stretch has" if len(self._empty) == 1 else f"{len(self._empty)} stretches have"
            self.warnings.append(Fault(f"{many} no length and was left out; the first is here.", self._empty[0]))
        if not self.segments and not self.faults:
            self.faults = [*self.warnings, Fault("There is no stretch of talk in this file.")]
        if self.faults:
            raise InputFaults(sorted(self.faults, key=_place), source)
        return Transcript(tuple(self.segments), tuple(sorted(self.warnings, key=_place)), self._ends_s)


class Format(msgspec.Struct, frozen=True):
    """A format that can be read: its name for people, its file endings, how to know and how to read it."""

    name: str
    endings: tuple[str, ...]
    known_by: Callable[[str], bool]
    read: Callable[[str], Reading]


def _place(fault: Fault) -> float:
    return float("inf") if fault.row is None else fault.row
