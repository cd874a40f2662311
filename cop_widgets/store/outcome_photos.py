"""Photos of answers, beside the CSV files that name them."""

import os
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from ..domain.errors import LogTrouble
from ..domain.pictures import is_photo
from .file_troubles import plainly_about
from .spare_room import has_room
from .writing import locked, put_in_place, sweep

PHOTOS = "photos"
NO_TIME = datetime(2000, 1, 1, tzinfo=UTC).timestamp()
"""Of every copy: when it was made would tell when an answer without a name came."""


def copy_photos(names: frozenset[str], source: Path, folder: Path) -> None:
    """Have just these photos in ``photos`` of a folder of outcomes, without those that ``source`` has no more.

    Where there is no ``source`` (only the log was moved here) what was copied before stays.

    Raises
    ------
    LogTrouble
        They could not be copied. Photos that are there no more are gone all the same.
    """
    to = folder / PHOTOS
    there = _names(to)
    names &= _names(source) if source.is_dir() else there
    if there == names:
        return
    with plainly_about(to):
        to.mkdir(parents=True, exist_ok=True)
    with locked(folder), plainly_about(to):
        for name in there - names:
            (to / name).unlink(missing_ok=True)
        sweep(to)
        for name in sorted(names - there):
            with suppress(FileNotFoundError):  # taken back just now
                _put(to / name, (source / name).read_bytes())
        if not names:
            with suppress(OSError):
                to.rmdir()


def _put(path: Path, photo: bytes) -> None:
    if not has_room(path.parent, len(photo)):
        raise LogTrouble(
            f"The disk is nearly full, so not all photos were copied to {path.parent}; the tables are there."
        )
    put_in_place(path, photo)
    os.utime(path, (NO_TIME, NO_TIME))


def photos_in(folder: Path) -> list[Path]:
    """Photos of a folder of outcomes."""
    return [folder / PHOTOS / name for name in sorted(_names(folder / PHOTOS))]


def _names(folder: Path) -> frozenset[str]:
    try:
        return frozenset(path.name for path in folder.iterdir() if is_photo(path.name))
    except OSError:
        return frozenset()
