"""Text cells that a spreadsheet leaves as they are, and the way back.

Spreadsheets run a cell that begins with ``= + - @``, their full-width forms, or a tab or line break before one
(OWASP, *CSV Injection*). They also rewrite a text that looks like a number, an amount, a date, a time or a truth value:
LibreOffice and Excel make 7 of ``007`` and a day of ``1/2`` or ``21 November``. Such a text gets an apostrophe in
front. So does one that has apostrophes before such a text: only thus can the one put in front be told from one that
was there.
"""

import re

_RUN = "[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20].*"
_MONEY = "$\u00a2-\u00a5\u20a0-\u20cf"
_FIGURE = rf"[\s({_MONEY}%]*[.,]?\d[\d\s.,:/'\u2019()%{_MONEY}-]*"
"""007, 3-4, 1/2, 12:30, 1,000, $5, (5), 50 %, 21.11.2026."""
_POWER = r"\s*[.,]?\d[\d\s.,]*[eE]\s?[+-]?\d+\s*"
_CLOCK = r"\s*\d{1,2}(?:[:.]\d\d){0,2}\s?[aApP]\.?(?:[mM]\.?)?\s*"
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_MONTH = "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
_MONTH += "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_REST = r"(?:[\s.,/-]+\d[\d\s.,:/-]*)?"
_DATE = rf"\s*{_DAY}\d{{1,4}}[\s.,/-]+[^\W\d_]{{3,}}\.?{_REST}"
"""21 November 2026, 3. März: a month may have any name, for a spreadsheet knows those of its user's language."""
_AMERICAN = rf"\s*{_DAY}{_MONTH}\.?[\s.,/-]+\d[\d\s.,:/-]*"
_CHANGED = "|".join((_FIGURE, _POWER, _CLOCK, _DATE, _AMERICAN, r"\s*(?:true|false)\s*"))

_TAKEN = re.compile(f"'*(?:{_RUN}|{_CHANGED})", re.IGNORECASE | re.DOTALL)
_GUARDED = re.compile(f"'{_TAKEN.pattern}", re.IGNORECASE | re.DOTALL)


def neutralised(text: str) -> str:
    """Return a text as it is written into a CSV cell.

    Parameters
    ----------
    text : str
        Any text.

    Returns
    -------
    str
        The same, or with one ``'`` in front where a spreadsheet would run or rewrite it.
    """
    return f"'{text}" if _TAKEN.fullmatch(text) else text


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
    return text[1:] if _GUARDED.fullmatch(text) else text
