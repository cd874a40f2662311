"""RTTM: Rich Transcription Time Marked, one segment a line.

``SPEAKER file channel onset duration <NA> <NA> name <NA> <NA>``; other types of lines and ``;;`` comments are
passed over. Source: NIST, *The 2009 (RT-09) Rich Transcription Meeting Recognition Evaluation Plan*, appendix A.
"""

import re
from decimal import Decimal

from ..errors import Fault
from .base import Format, Reading
from .numbers import read_seconds
from .text import lines

_BLANKS = re.compile(r"[ \t]+")
_NAME_AT = 7
_FIELDS = 10


def read(text: str) -> Reading:
    """Read RTTM.

    Parameters
    ----------
    text : str
        The file.

    Returns
    -------
    Reading
        Faults: too few fields, times that cannot be read, no name, several recordings in one file.
    """
    reading = Reading()
    files: dict[str, int] = {}
    for row, line in enumerate(lines(text), 1):
        fields = _BLANKS.split(line.strip(" \t"))
        if fields[0] != "SPEAKER":
            continue
        if len(fields) <= _NAME_AT:
            reading.faults.append(Fault(f"A SPEAKER line has {_FIELDS} fields; this one has {len(fields)}.", row))
            continue
        files.setdefault(fields[1], row)
        _add(reading, fields, row)
    if len(files) > 1:
        says = f"Several recordings in one file ({', '.join(files)}): import them one at a time."
        reading.faults.append(Fault(says, list(files.values())[1], "file"))
    return reading


def _add(reading: Reading, fields: list[str], row: int) -> None:
    """Add the segment of one line."""
    times = {"onset": read_seconds(fields[3]), "duration": read_seconds(fields[4])}
    wrong = [Fault(says, row, column) for column, (_, says) in times.items() if says]
    reading.faults += wrong
    name = " ".join(fields[_NAME_AT:-2]) if len(fields) > _FIELDS else fields[_NAME_AT]
    if not wrong:
        end_s = float(Decimal(fields[3]) + Decimal(fields[4]))
        reading.add("" if name == "<NA>" else name, (times["onset"][0], end_s), row, ("name", "duration"))


def known(text: str) -> bool:
    """Return whether the first line that is neither blank nor a comment is a line of RTTM."""
    content = (line for line in lines(text) if line.strip() and not line.startswith(";;"))
    return re.match(r"[ \t]*(SPEAKER|SPKR-INFO)[ \t]", next(content, "")) is not None


FORMAT = Format("RTTM (lines beginning with SPEAKER)", (".rttm",), known, read)
