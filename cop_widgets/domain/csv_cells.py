"""Text cells that no spreadsheet takes for a formula, and the way back.

Spreadsheets run a cell that begins with ``= + - @``, their full-width forms, or a tab or line break before one
(OWASP, *CSV Injection*). Such a text gets an apostrophe in front. So does one that has apostrophes before such a
character: only thus can the one put in front be told from one that was there.
"""

import re

_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_GUARDED = re.compile("'+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def neutralised(text: str) -> str:
    """Return a text as it is written into a CSV cell.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The same, or with one ``'`` in front where a spreadsheet would run it.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def restored(text: str) -> str:
    """Return the text that was written into a CSV cell: the inverse of ``neutralised``.

    Parameters
    ----------
    text : str
        A cell.

    Returns
    -------
    str
        ``restored(neutralised(x)) == x`` for every ``x``.
    """
    return text[1:] if _GUARDED.match(text) else text
