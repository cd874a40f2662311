"""From the system's errors about outcome files to plain sentences."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..domain.errors import LogFull, LogLocked, LogReadOnly, LogTrouble

_SAYS: dict[type[LogTrouble], str] = {
    LogFull: "The disk is full, so {where} was not written; free some space and save again. "
    "What was there before is whole, and the log has everything.",
    LogReadOnly: "{where} may not be written; close it in other programs (Excel keeps a file to itself), give yourself "
    "the right to write it and its folder, or choose another folder. The log has everything.",
    LogLocked: "Another program is writing to {where}; wait a moment, then save again. The log has everything.",
}
_KINDS: dict[int, type[LogTrouble]] = {
    errno.ENOSPC: LogFull,
    errno.EDQUOT: LogFull,
    errno.EFBIG: LogFull,
    errno.EACCES: LogReadOnly,
    errno.EPERM: LogReadOnly,
    errno.EROFS: LogReadOnly,
    errno.EBUSY: LogReadOnly,
}


@contextmanager
def plainly_about(where: Path) -> Iterator[None]:
    """Let errors of the system come out as ``LogTrouble`` about ``where``."""
    try:
        yield
    except OSError as error:
        raise _trouble(error, where) from error


def busy(where: Path) -> LogTrouble:
    """Somebody else is writing there for too long."""
    return LogLocked(_SAYS[LogLocked].format(where=where))


def _trouble(error: OSError, where: Path) -> LogTrouble:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return LogTrouble(f"{where} cannot be a folder, for there is a file of that name; choose another folder.")
    kind = _KINDS.get(error.errno or 0)
    if kind is None:
        why = error.strerror or type(error).__name__
        return LogTrouble(f"{where} could not be written ({why}); look at its folder and disk, then save again.")
    return kind(_SAYS[kind].format(where=where))
