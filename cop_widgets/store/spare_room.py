"""Room on the disk that photos leave to the log: they may be many and large, and without it no gathering goes on."""

import shutil
from pathlib import Path

SPARE = 64 * 1000 * 1000
"""Bytes; the log and the outcome files of a long gathering need some of them."""


def has_room(folder: Path, size: int) -> bool:
    """Whether ``size`` bytes more in a folder, which need not be there yet, leave ``SPARE`` free on its disk."""
    there = next((one for one in (folder, *folder.parents) if one.is_dir()), None)
    try:
        return there is None or shutil.disk_usage(there).free >= size + SPARE
    except OSError:  # not every system tells; then the write itself says that the disk is full
        return True
