"""Ninety minutes in a few: a wall clock that every process of a test shares, and that can be moved on.

`cop`, its server and its kernels read the time by ``time.time_ns``. A ``sitecustomize`` on their path adds what
stands in a file; browsers learn the server's time from the screens, as they always do.
"""

import os
import struct
from pathlib import Path

_CUSTOMIZE = """
import mmap, struct, time

_file = open({file!r}, "rb")
_moved = mmap.mmap(_file.fileno(), 8, access=mmap.ACCESS_READ)
_plain = time.time_ns
time.time_ns = lambda: _plain() + struct.unpack("<q", _moved[:8])[0]
"""


class MovedClock:
    """How far the clock has been moved on."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder = folder
        self._file = folder / "moved"
        self._file.write_bytes(struct.pack("<q", 0))
        (folder / "sitecustomize.py").write_text(_CUSTOMIZE.format(file=str(self._file)))
        self._moved_ns = 0

    def environment(self) -> dict[str, str]:
        """What processes need to share it."""
        path = os.pathsep.join(filter(None, [str(self.folder), os.environ.get("PYTHONPATH", "")]))
        return {"PYTHONPATH": path}

    def moves_on(self, minutes: float) -> None:
        """So many minutes pass at once."""
        self._moved_ns += round(minutes * 60e9)
        with self._file.open("r+b") as file:
            file.write(struct.pack("<q", self._moved_ns))

    @property
    def minutes(self) -> float:
        """How far it has been moved."""
        return self._moved_ns / 60e9
