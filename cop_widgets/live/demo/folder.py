"""A folder for gatherings that goes away with the demo."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable

from ..home import HOME_VARIABLE


def temporary_home() -> Callable[[], None]:
    """Make a folder and let it be the home of this process and of kernels it starts; returns how to take it away.

    It goes at the latest when the process ends.
    """
    folder = tempfile.mkdtemp(prefix="cop-demo-")
    os.environ[HOME_VARIABLE] = folder

    def gone() -> None:
        atexit.unregister(gone)
        if os.environ.get(HOME_VARIABLE) == folder:
            del os.environ[HOME_VARIABLE]
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(gone)
    return gone
