"""Recorded meetings: who spoke from when to when, from the formats in which recordings come.

A format is a file here with a ``FORMAT``; it is read once it stands in ``FORMATS``.
"""

from ..errors import Fault, InputFaults
from . import rttm, segments_csv, webvtt
from .base import Format, Transcript
from .text import decode

__all__ = ["FORMATS", "Format", "Transcript", "decode", "read_transcript"]

FORMATS: tuple[Format, ...] = (rttm.FORMAT, webvtt.FORMAT, segments_csv.FORMAT)


def read_transcript(text: str, filename: str) -> Transcript:
    """Read a recorded meeting.

    Parameters
    ----------
    text : str
        The file's text; see ``decode``.
    filename : str
        Its name: the ending tells the format. With any other ending the content does.

    Returns
    -------
    Transcript
        Segments in file order, in seconds as given.

    Raises
    ------
    InputFaults
        Everything that is wrong with it, by row and column; or it is of none of the ``FORMATS``.
    """
    if not text.strip("\ufeff \t\r\n"):
        raise InputFaults([Fault("There is nothing in this file.")], filename)
    return _format(text, filename).read(text).transcript(filename)


def _format(text: str, filename: str) -> Format:
    by_ending = [form for form in FORMATS if filename.lower().endswith(form.endings)]
    by_content = [form for form in FORMATS if form.known_by(text)]
    for form in by_ending + by_content:
        return form
    names = "; ".join(form.name for form in FORMATS)
    raise InputFaults([Fault(f"This is none of the formats that can be read: {names}.")], filename)
