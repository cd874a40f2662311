"""Writing several files of one folder so that they change together: all new, or all as before."""

import os
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from ..domain.errors import LogTrouble
from .file_troubles import busy, plainly_about

LOCK, BEGINNING, ENDING = ".cop-lock", ".cop-", ".tmp"
PATIENCE_S = 20.0


@contextmanager
def locked(folder: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Keep other processes (and threads) that ask for the same out of a folder meanwhile.

    Raises
    ------
    LogLocked
        Somebody else was in it for all of ``patience_s``.
    """
    lock = FileLock(folder / LOCK, timeout=patience_s)
    with plainly_about(folder):
        try:
            lock.acquire()
        except Timeout as error:
            raise busy(folder) from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def steady(folder: Path) -> Iterator[None]:
    """Let no writer in while a folder is read; where it cannot be locked (a stick, a CD) it is read all the same."""
    with ExitStack() as stack:
        if (folder / LOCK).exists():
            with suppress(LogTrouble):
                stack.enter_context(locked(folder))
        yield


def write_together(folder: Path, contents: Mapping[str, bytes], last: str) -> frozenset[str]:
    """Write files; those that hold the same already are left alone, but ``last`` is written always, and last.

    Parameters
    ----------
    folder
        Made if it is not there.
    contents
        What each file is to hold.
    last
        The file whose time says that all the others are complete.

    Returns
    -------
    frozenset of str
        Names of the files that were written.

    Raises
    ------
    LogTrouble
        Why it could not be done. What was there before is whole.
    """
    with plainly_about(folder):
        folder.mkdir(parents=True, exist_ok=True)
    with locked(folder), plainly_about(folder):
        sweep(folder)
        changed = [name for name in contents if name != last and _held(folder / name) != contents[name]]
        try:
            _replace(folder, {name: contents[name] for name in [*changed, last]})
        except BaseException:
            with suppress(OSError):
                sweep(folder)
            raise
    return frozenset([*changed, last])


def sweep(folder: Path) -> None:
    """Remove what a writer that was killed has left behind."""
    for left in folder.glob(f"{BEGINNING}*{ENDING}"):
        left.unlink(missing_ok=True)


def put_in_place(path: Path, content: bytes) -> None:
    """Write one file: whole, or not at all. What a failure leaves behind is swept away by ``sweep``."""
    beside = _beside(path.parent, path.name)
    _put(beside, content)
    beside.replace(path)


def _held(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def _replace(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Put everything on disk under other names first: a full disk is met before anything is replaced."""
    for name, content in contents.items():
        with plainly_about(folder / name):
            _put(_beside(folder, name), content)
    for name in contents:
        with plainly_about(folder / name):
            _beside(folder, name).replace(folder / name)
    settle_names(folder)


def _beside(folder: Path, name: str) -> Path:
    return folder / f"{BEGINNING}{name}{ENDING}"


def _put(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def settle_names(folder: Path) -> None:
    """Let the new names reach the disk, where the system lets a folder be synced at all."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
