"""WebVTT transcripts with speakers' names, as Zoom and Teams write them.

Source: W3C, *WebVTT: The Web Video Text Tracks Format*. Looser than that where meeting tools are: a comma before
the milliseconds, a missing header, a missing blank line between cues. Where several people speak in one cue, the
whole cue counts for each of them.
"""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from ..errors import Fault
from .base import Format, Reading
from .numbers import YEAR_S
from .text import lines
from .voices import openers, short_names, speakers

_TIME = r"(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})"
_TIMING = re.compile(rf"\s*{_TIME}\s*-->\s*{_TIME}(?:\s.*)?", re.ASCII)
_LIKE_TIMING = re.compile(r"\s*\d+:\d\d(?:.*->|[:.,]\d\d\S*\s+\d+:\d\d)", re.ASCII)
_HEADER = re.compile(r"WEBVTT(?:\s|$)")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_SIXTY = 60


class Cue(NamedTuple):
    """One cue: the line of its timing (from 1), start and end in seconds, its lines of text."""

    row: int
    times: tuple[float, float]
    text: list[str]


def read(text: str) -> Reading:
    """Read WebVTT.

    Parameters
    ----------
    text : str
        The file.

    Returns
    -------
    Reading
        Faults: a timing line that cannot be read, an end before its start. Cues without a name count for nobody;
        one warning says how many there are.
    """
    reading = Reading()
    cues = [cue for block in _blocks(text) for cue in _cues(block, reading)]
    opening = openers(cue.text for cue in cues)
    voices = [(cue, speakers(cue.text, opening)) for cue in cues]
    called = short_names(name for _, names in voices for name in names)
    for cue, names in voices:
        reading.pass_over(cue.times)
        for name in dict.fromkeys(called[name] for name in names):
            reading.add(name, cue.times, cue.row, (None, None))
    _warn_of_nameless([cue.row for cue, names in voices if not names], reading)
    return reading


def _warn_of_nameless(rows: list[int], reading: Reading) -> None:
    if rows:
        many = "1 cue names nobody and counts" if len(rows) == 1 else f"{len(rows)} cues name nobody and count"
        reading.warnings.append(Fault(f"{many} for nobody; the first is here.", rows[0]))


def _blocks(text: str) -> Iterator[list[tuple[int, str]]]:
    """Yield runs of lines that are not blank, each line with its number; notes, styles and regions are left out."""
    for filled, group in groupby(enumerate(lines(text), 1), key=lambda numbered: bool(numbered[1].strip())):
        block = list(group)
        if filled and not _ASIDE.match(block[0][1]):
            yield block


def _cues(block: list[tuple[int, str]], reading: Reading) -> Iterator[Cue]:
    """Yield the cues of a block; lines before the first timing are identifiers or the header."""
    begun = [at for at, (_, line) in enumerate(block) if _TIMING.fullmatch(line)]
    meant = [at for at, (_, line) in enumerate(block[:2]) if "-->" in line or _LIKE_TIMING.match(line)]
    starts = sorted({*begun, *meant[:1]})
    for at, end in zip(starts, [*starts, len(block)][1:], strict=True):
        row, line = block[at]
        times = _times(line)
        if times:
            yield Cue(row, times, [words for _, words in block[at + 1 : end]])
        else:
            reading.faults.append(Fault(f"These times cannot be read: {line.strip()[:60]}", row))


def _times(line: str) -> tuple[float, float] | None:
    """Return start and end in seconds, or None if they are no times."""
    found = _TIMING.fullmatch(line)
    if not found:
        return None
    start_s, end_s = _seconds(*found.groups()[:4]), _seconds(*found.groups()[4:])
    return None if start_s is None or end_s is None else (start_s, end_s)


def _seconds(hours: str | None, minutes: str, seconds: str, thousandths: str) -> float | None:
    if int(minutes) >= _SIXTY or int(seconds) >= _SIXTY or len(hours or "") > len(str(YEAR_S)):
        return None
    whole = (int(hours or 0) * _SIXTY + int(minutes)) * _SIXTY + int(seconds)
    return float(f"{whole}.{thousandths}") if whole <= YEAR_S else None


def known(text: str) -> bool:
    """Return whether a text begins with the header of WebVTT."""
    return _HEADER.match(next((line for line in lines(text) if line.strip()), "")) is not None


FORMAT = Format("WebVTT with speakers' names (Zoom, Teams)", (".vtt", ".webvtt"), known, read)
