"""Pictures of gatherings as files: ``<folder>/<gathering>/<name>``. A file is there whole, or not at all."""

import errno
import os
import time
from contextlib import suppress
from pathlib import Path

from ..domain.errors import LogTrouble, PhotosFull
from ..domain.pictures import is_photo
from .spare_room import has_room
from .writing import settle_names

ENDING = ".tmp"
_FULL = (
    "The disk is full, so this picture was not kept. Everything else goes on: please send your answer without it, or "
    "ask the facilitator to free some space."
)
_NOT_KEPT = "This picture could not be kept ({why}). Everything else goes on; please send your answer without it."
_FULL_IS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class PhotoFiles:
    """All of them, in one folder that is made when it is needed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, gathering: str, name: str) -> Path:
        """Where a picture is, or would be.

        Raises
        ------
        LogTrouble
            These are no names of ours.
        """
        if not (gathering.isascii() and gathering.isalnum() and is_photo(name)):
            raise LogTrouble("There is no such picture.")
        return self.folder / gathering / name

    def write(self, gathering: str, name: str, data: bytes) -> None:
        """Keep a picture; when this returns it is on disk.

        Raises
        ------
        PhotosFull
            It could not be kept, or would leave too little room to the log; nothing of it is left.
        """
        path = self.path(gathering, name)
        if not has_room(self.folder, len(data)):
            raise PhotosFull(_FULL)
        beside = path.with_name(f"{name}{ENDING}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            says = _FULL if error.errno in _FULL_IS else _NOT_KEPT.format(why=error.strerror or type(error).__name__)
            raise PhotosFull(says) from error
        settle_names(path.parent)

    def read(self, gathering: str, name: str) -> bytes | None:
        """A picture; ``None`` where there is none."""
        try:
            return self.path(gathering, name).read_bytes()
        except (OSError, LogTrouble):
            return None

    def names(self, gathering: str) -> frozenset[str]:
        """Names of a gathering's pictures."""
        try:
            return frozenset(path.name for path in (self.folder / gathering).iterdir() if is_photo(path.name))
        except OSError:
            return frozenset()

    def remove(self, gathering: str, name: str) -> None:
        """Let a picture go; that it is not there does no harm."""
        with suppress(OSError, LogTrouble):
            self.path(gathering, name).unlink(missing_ok=True)

    def older(self, gathering: str, seconds: float) -> frozenset[str]:
        """Names of pictures that have been there for longer than this."""
        old = time.time() - seconds
        found = set()
        for name in self.names(gathering):
            with suppress(OSError):
                if self.path(gathering, name).stat().st_mtime < old:
                    found.add(name)
        return frozenset(found)
