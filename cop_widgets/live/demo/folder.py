"""A folder for gatherings that goes away with the demo."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from ..home import HOME_VARIABLE

_made: set[str] = set()
"""Folders that were made here."""


def is_temporary() -> bool:
    """Whether the home of this process is such a folder."""
    return os.environ.get(HOME_VARIABLE) in _made


def temporary_home() -> Callable[[], None]:
    """Make a folder and let it be the home of this process and of kernels it starts; returns how to take it away.

    Whatever is there when the process ends goes then: a kernel that ends after the demo may have written once more.
    """
    folder = str(Path(tempfile.mkdtemp(prefix="cop-demo-")).resolve())  # as a home is named everywhere
    before = os.environ.get(HOME_VARIABLE)
    _made.add(folder)
    os.environ[HOME_VARIABLE] = folder

    def gone() -> None:
        if os.environ.get(HOME_VARIABLE) == folder:
            del os.environ[HOME_VARIABLE]
            os.environ.update({HOME_VARIABLE: before} if before is not None else {})
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(gone)
    return gone
