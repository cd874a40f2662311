"""The outcome files of a gathering on disk."""

from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import msgspec

from ..domain.outcomes import BOM, TABLES, folder_name, package, readme, scene, table_text
from ..domain.screens import OutcomeFile
from ..domain.state import State
from ..domain.times import Micros
from .file_troubles import plainly_about
from .outcome_photos import PHOTOS, photos_in
from .writing import steady, write_together

PACKAGE, README = "datapackage.json", "README.txt"
FILES = (*(table.file for table in TABLES), README, PACKAGE)
"""All files of a folder of outcomes, in the order in which they are replaced."""


class Written(msgspec.Struct, frozen=True):
    """What was written where. ``changed`` are the names of files that were not as they are now before."""

    folder: Path
    files: tuple[OutcomeFile, ...]
    changed: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return str(self.folder)


def write_outcomes(state: State, folder: Path, now: Micros) -> Written:
    """Write all outcome files of a gathering as it is at ``now``.

    Every file is replaced as a whole, ``datapackage.json`` last; files that would stay the same are left alone.
    Processes that write to the same folder take turns.

    Parameters
    ----------
    state
        The gathering.
    folder
        Where to write; made if it is not there.
    now
        The instant up to which a gathering still going on is told.

    Raises
    ------
    LogTrouble
        ``LogFull``, ``LogReadOnly``, ``LogLocked`` or another: it could not be written; the old files are whole.
    """
    at = scene(state, now)
    texts = {table.file: table_text(table, at) for table in TABLES}
    contents = {name: _encoded(text) for name, (text, _) in texts.items()}
    contents[README] = _encoded(readme(state, TABLES))
    contents[PACKAGE] = msgspec.json.format(msgspec.json.encode(package(state, TABLES)), indent=2) + b"\n"
    changed = write_together(folder, contents, last=PACKAGE)
    files = tuple(OutcomeFile(table.file, texts[table.file][1], table.about) for table in TABLES)
    return Written(folder, files, changed)


def _encoded(text: str) -> bytes:
    return f"{BOM}{text}".encode("utf-8", "replace")


def outcome_folder(outcomes_home: Path, state: State) -> Path:
    """Return where a gathering's outcomes belong: the folder they have had, or one named after date and title."""
    try:
        had = sorted(
            place for place in outcomes_home.iterdir() if place.name.endswith(f"-{state.code}") and place.is_dir()
        )
    except OSError:
        had = []
    named = outcomes_home / folder_name(state)
    return named if named in had or not had else had[0]


def zipped(folder: Path) -> bytes:
    """Return the outcome files of a folder, photos too, as a zip file, in a folder of the same name.

    Raises
    ------
    LogTrouble
        The files cannot be read, or there are none.
    """
    out = BytesIO()
    with new_archive(out) as archive:
        put_in(archive, folder, FILES)
    return out.getvalue()


def new_archive(out: IO[bytes]) -> ZipFile:
    """A zip file to fill.

    Small computers without a clock write files of 1970; a zip file knows no time before 1980, and says that instead.
    """
    return ZipFile(out, "w", ZIP_DEFLATED, strict_timestamps=False)


def put_in(archive: ZipFile, folder: Path, names: Iterable[str]) -> None:
    """Put these of a folder's outcome files into a zip file, and its photos, in a folder of the same name.

    Raises
    ------
    LogTrouble
        They cannot be read.
    """
    inside = folder.resolve().name
    with plainly_about(folder), steady(folder):
        for name in names:
            archive.write(folder / name, f"{inside}/{name}")
        for photo in photos_in(folder):
            # A photo is as small as it can be already.
            archive.write(photo, f"{inside}/{PHOTOS}/{photo.name}", ZIP_STORED)
