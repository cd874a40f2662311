"""The files of a folder of outcomes, or of a zip file of one."""

from collections.abc import Collection
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from ..domain.errors import Fault, InputFaults
from ..store.outcome_files import PACKAGE
from ..store.writing import steady

LARGEST = 500_000_000
"""A file that unpacks to more bytes than this is no outcome file."""


def read_files(place: Path | bytes, names: Collection[str]) -> dict[str, bytes]:
    """Return those of the named files that are there.

    Parameters
    ----------
    place
        A folder, the path of a zip file, or a zip file's content.
    names
        File names to look for.

    Raises
    ------
    InputFaults
        There is no such place, or it is neither a folder nor a zip file that can be read.
    """
    if isinstance(place, bytes):
        return _from_zip(place, "zip file", names)
    try:
        if not place.is_dir():
            return _from_zip(place.read_bytes(), place.name, names)
        with steady(place):
            return {name: (place / name).read_bytes() for name in names if (place / name).is_file()}
    except FileNotFoundError:
        raise InputFaults([Fault("there is no such folder or zip file")], place.name) from None
    except OSError as error:
        raise InputFaults([Fault(f"it cannot be read ({error.strerror})")], place.name) from error


def _from_zip(content: bytes, source: str, names: Collection[str]) -> dict[str, bytes]:
    try:
        with ZipFile(BytesIO(content)) as archive:
            inside = {PurePosixPath(info.filename): info for info in archive.infolist() if info.file_size <= LARGEST}
            roots = sorted(path.parent for path in inside if path.name == PACKAGE)
            root = min(roots, key=lambda path: len(path.parts), default=PurePosixPath())
            return {name: archive.read(inside[root / name]) for name in names if root / name in inside}
    except (BadZipFile, RuntimeError, NotImplementedError, EOFError) as error:
        says = "this is no zip file of outcomes; choose the folder, or the zip file as it was downloaded"
        raise InputFaults([Fault(says)], source) from error
