"""From the bytes of a file to its lines."""

import codecs
import re

from ..errors import Fault, InputFaults

_BREAK = re.compile(r"\r\n|\r|\n")
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def lines(text: str) -> list[str]:
    """Return the lines of a text without their ends; a byte order mark is left out.

    Parameters
    ----------
    text : str
        With line ends of any system: LF, CRLF or CR. Other separators do not end a line.

    Returns
    -------
    list of str
        Line *n* of the file is item *n* - 1.
    """
    return _BREAK.split(text.removeprefix("\ufeff"))


def decode(data: bytes, source: str) -> str:
    """Return the text in a file: UTF-8, UTF-16 with its mark, else Windows-1252.

    Parameters
    ----------
    data : bytes
        The whole file.
    source : str
        Its name, for the message.

    Returns
    -------
    str
        Its text without a byte order mark.

    Raises
    ------
    InputFaults
        It is not text, or holds NUL characters (``row`` = first line with one).
    """
    try:
        text = _decoded(data)
    except UnicodeDecodeError:
        raise InputFaults([Fault("This is not a text file. Save it as UTF-8 text.")], source) from None
    if "\0" in text:
        row = len(lines(text[: text.index("\0")]))
        raise InputFaults([Fault("This is not plain text (it holds NULs). Save it as UTF-8 text.", row)], source)
    return text


def _decoded(data: bytes) -> str:
    if data.startswith(_UTF16):
        return data.decode("utf-16")
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return body.decode("cp1252")
