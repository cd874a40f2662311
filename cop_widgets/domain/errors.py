"""Everything that can go wrong, as one tree.

::

    CopError                    anything this package says in plain words
    ├── Refused                 a command that the gathering's rules do not allow now
    │   ├── UnknownPerson
    │   ├── UnknownStretch
    │   ├── UnknownNudge
    │   ├── NotNow              right command, wrong moment (before the start, after the end ...)
    │   └── NothingToUndo
    ├── InputFaults             bad input; carries every fault found, not only the first
    ├── UnknownGathering
    ├── PhotoRefused            a picture that is not taken
    │   ├── PhotoTooLarge
    │   └── PhotoUnreadable
    ├── PhotosFull              the disk is full: pictures cannot be kept, everything else goes on
    ├── Conflict                somebody else wrote first; the write path tries again
    └── LogTrouble              the log on disk
        ├── LogLocked
        ├── LogReadOnly
        ├── LogFull
        ├── LogDamaged
        └── LogTooNew

Each class has a stable ``code`` for programs; ``str(error)`` can be read aloud in a room.
"""

from collections.abc import Sequence

import msgspec


class CopError(Exception):
    """Base of all errors meant for people; its text is safe to show on any screen."""

    code = "error"


class Refused(CopError):
    """The gathering's rules do not allow this command now. Nothing was changed."""

    code = "refused"


class UnknownPerson(Refused):
    """No such person in this gathering."""

    code = "unknown-person"


class UnknownStretch(Refused):
    """No such stretch of talk in this gathering."""

    code = "unknown-stretch"


class UnknownNudge(Refused):
    """No such nudge in this gathering."""

    code = "unknown-nudge"


class NotNow(Refused):
    """A right command at the wrong moment."""

    code = "not-now"


class NothingToUndo(Refused):
    """There is no act to undo or to redo."""

    code = "nothing-to-undo"


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong with an input: where it stands, what is wrong, what to do.

    ``row`` counts lines of the file from 1, the header being row 1; ``None`` where there is none.
    """

    says: str
    row: int | None = None
    column: str | None = None

    def __str__(self) -> str:
        place = [f"row {self.row}"] if self.row is not None else []
        place += [f"column {self.column}"] if self.column is not None else []
        return f"{', '.join(place)}: {self.says}" if place else self.says


class InputFaults(CopError):
    """Bad input. ``faults`` holds all that was found, in reading order; ``source`` names the input."""

    code = "bad-input"

    def __init__(self, faults: Sequence[Fault], source: str = "") -> None:
        self.faults = tuple(faults)
        self.source = source
        lines = [str(fault) for fault in self.faults]
        head = f"{source}: " if source else ""
        super().__init__(head + lines[0] if len(lines) == 1 else head + "\n- ".join(["please mend:", *lines]))

    def plainly(self) -> str:
        """All of it in sentences, for who filled in a form and knows nothing of its columns."""
        return " ".join(_sentence(fault.says) for fault in self.faults)


def _sentence(says: str) -> str:
    return f"{says[:1].upper()}{says[1:]}{'' if says.endswith(('.', '!', '?', '…')) else '.'}"


class UnknownGathering(CopError):
    """No gathering has this code in this log."""

    code = "unknown-gathering"


class PhotoRefused(CopError):
    """A picture is not taken; nothing of it was kept."""

    code = "photo-refused"


class PhotoTooLarge(PhotoRefused):
    """It has too many bytes, or too many pixels to be opened safely."""

    code = "photo-too-large"


class PhotoUnreadable(PhotoRefused):
    """It is no picture that we can read, or it is broken."""

    code = "photo-unreadable"


class PhotosFull(CopError):
    """A picture could not be put on the disk. Answers without pictures are kept as ever."""

    code = "photos-full"


class Conflict(CopError):
    """The log has moved on since it was read: ``expected`` was hoped for, ``actual`` is its head."""

    code = "conflict"

    def __init__(self, gathering: str, expected: int, actual: int) -> None:
        self.gathering, self.expected, self.actual = gathering, expected, actual
        super().__init__(f"Somebody else wrote to {gathering} first ({actual}, not {expected}).")


class LogTrouble(CopError):
    """The log could not be read or written. What was acknowledged before is still on disk."""

    code = "log-trouble"


class LogLocked(LogTrouble):
    """Another program holds the log for too long."""

    code = "log-locked"


class LogReadOnly(LogTrouble):
    """The log or its folder may not be written."""

    code = "log-read-only"


class LogFull(LogTrouble):
    """The disk is full."""

    code = "log-full"


class LogDamaged(LogTrouble):
    """The file is not a log, or is broken."""

    code = "log-damaged"


class LogTooNew(LogTrouble):
    """The log was written by a newer cop_widgets."""

    code = "log-too-new"
