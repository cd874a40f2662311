"""All outcomes of a home in one zip file, brought up to date first."""

import logging
from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from textwrap import wrap
from typing import IO
from zipfile import ZipFile

from ..domain.errors import CopError, UnknownGathering
from ..domain.outcomes import BOM
from ..store.outcome_files import FILES, PACKAGE, README, new_archive, put_in
from .home import Home
from .sources import tidy_code

_WIDTH = 100
_ABOUT = (
    "Here is what came of each gathering, a folder each: tables (CSV), photos where there were any, and a README.txt "
    "that says what the tables hold and what of them is private. Pass them on only as the group has agreed."
)
_NOTHING = "There is no gathering yet, so there is nothing in here but this page."
_MISSED = (
    "{codes} could not be brought up to date, or not be read. What is here of it was written earlier or is not whole, "
    "or there is none. Nothing is lost by that: the log has what it had. The command `cop list` says what is the "
    "matter with a log."
)

_logger = logging.getLogger(__name__)


def pack_everything(home: Home, out: IO[bytes], code: str = "") -> None:
    """Write the outcome folders of a home into a zip file, with their photos and nothing else.

    A gathering that cannot be read stops no other: ``README.txt`` in the zip says so, and what was written of it
    before is there.

    Parameters
    ----------
    home
        Where they are; their files are brought up to date.
    out
        Where the zip goes.
    code
        The one gathering that is wanted, as people type codes; empty for all.

    Raises
    ------
    UnknownGathering
        There is none with this code.
    LogTrouble
        The log cannot be read at all.
    """
    wanted = tidy_code(code)
    codes = [one.gathering for one in home.log.gatherings() if wanted in {"", one.gathering}]
    if wanted and not codes:
        raise UnknownGathering("There is no gathering with this code here. Please look at the code once more.")
    missed = [one for one in codes if not _is_written(home, one)]
    folders = _folders(home.outcomes, codes if wanted else None)
    with new_archive(out) as archive:
        packed = [folder.name for folder in folders if _is_in(archive, folder)]
        missed += [_code(folder) for folder in folders if folder.name not in packed and _code(folder) not in missed]
        archive.writestr(README, _readme(packed, missed))


def _is_written(home: Home, code: str) -> bool:
    """Whether a gathering's files are as they should be now."""
    try:
        home.write_outcomes(code)
    except CopError as error:
        _logger.warning("Outcomes of %s were not written: %s", code, error)
    except Exception:
        _logger.exception("Outcomes of %s were not written", code)
    else:
        return True
    return False


def _folders(outcomes: Path, codes: Collection[str] | None) -> list[Path]:
    """Folders that hold outcomes, of these gatherings or (``None``) of all, those whose log is elsewhere too."""
    try:
        places = sorted(outcomes.iterdir())
    except OSError:
        return []
    ours = [place for place in places if (place / PACKAGE).is_file()]
    return ours if codes is None else [place for place in ours if _code(place) in codes]


def _code(folder: Path) -> str:
    """Whose outcomes lie in a folder, as its name says."""
    return folder.name.rpartition("-")[2]


def _is_in(archive: ZipFile, folder: Path) -> bool:
    """Put a folder into the zip file, if it can be read."""
    try:
        put_in(archive, folder, [name for name in FILES if (folder / name).is_file()])
    except CopError as error:
        _logger.warning("%s was not packed: %s", folder.name, error)
        return False
    return True


def _readme(folders: Sequence[str], missed: Sequence[str]) -> str:
    """What lies in the zip file, for people; lines end so that every editor shows them."""
    parts = ["Outcomes\n========", _filled(_ABOUT if folders or missed else _NOTHING)]
    parts += ["\n".join(folders)] if folders else []
    parts += [_filled(_MISSED.format(codes=_listed(missed)))] if missed else []
    return BOM + ("\n\n".join(parts) + "\n").replace("\n", "\r\n")


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f"Gathering {code}" for code in codes)


def _filled(text: str) -> str:
    return "\n".join(wrap(text, _WIDTH))
