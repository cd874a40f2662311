"""Opening strangers' pictures in a process of their own: whatever they do to it, this one goes on."""

import os
import subprocess
import sys
import threading
from pathlib import Path

from ..domain.errors import PhotoTooLarge, PhotoUnreadable
from . import imaging

MOST_BYTES = 12 * 1000 * 1000
AT_ONCE = 2
"""Pictures opened at the same time in one process: each takes a processor, and memory."""
TIME_S = 20.0

TOO_LARGE = (
    "This picture is too large: at most 12 MB, and 50 million pixels. A smaller copy, or a screenshot of it, will do."
)
_UNREADABLE = "This picture cannot be read. Please send a photo as JPEG, PNG, WebP or HEIC."
_PASSED_ON = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "TMPDIR", "TEMP")
_slots = threading.BoundedSemaphore(AT_ONCE)


def drawn_anew(data: bytes) -> bytes:
    """The picture as a JPEG with nothing in it but pixels; see ``imaging``. It may have to wait for others.

    Raises
    ------
    PhotoTooLarge
        Too many bytes or pixels, or it takes too long or too much memory to open.
    PhotoUnreadable
        It is no picture of a kind that we take, or it is broken.
    """
    if len(data) > MOST_BYTES:
        raise PhotoTooLarge(TOO_LARGE)
    with _slots:
        done = _run(data)
    if done is None or done.returncode == imaging.TOO_LARGE:
        raise PhotoTooLarge(TOO_LARGE)
    if done.returncode != imaging.DONE or not done.stdout:
        raise PhotoUnreadable(_UNREADABLE)
    return done.stdout


def _run(data: bytes) -> "subprocess.CompletedProcess[bytes] | None":
    """Run it; ``None`` = it took too long. It is told nothing of this process's secrets."""
    command = [sys.executable, "-P", str(Path(imaging.__file__))]
    told = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
    told |= {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "MALLOC_ARENA_MAX": "1"}
    try:
        return subprocess.run(  # noqa: S603 - ourselves
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=told,
            timeout=TIME_S,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
