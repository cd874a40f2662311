"""A folder for gatherings that goes away with the demo."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable

from ..home import HOME_VARIABLE


def temporary_home() -> Callable[[], None]:
    """Make a folder and let it be the home of this process and of kernels it starts; returns how to take it away.

    Whatever is there when the process ends goes then: a kernel that ends after the demo may have written once more.
    """
    folder, before = tempfile.mkdtemp(prefix="cop-demo-"), os.environ.get(HOME_VARIABLE)
    os.environ[HOME_VARIABLE] = folder

    def gone() -> None:
        if os.environ.get(HOME_VARIABLE) == folder:
            del os.environ[HOME_VARIABLE]
            os.environ.update({HOME_VARIABLE: before} if before is not None else {})
        shutil.rmtree(folder, ignore_errors=True)

    atexit.register(gone)
    return gone
