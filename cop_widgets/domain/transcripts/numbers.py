"""Seconds, as people and programs write them."""

import re
from math import isfinite

from ..errors import Fault

YEAR_S = 366 * 86_400.0
"""No gathering is longer; a larger number is a date or a slip."""

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_SPECIAL = {"nan", "inf", "infinity"}


def read_seconds(cell: str, *, decimal_comma: bool = False) -> tuple[float, str | None]:
    """Return the seconds in a cell, and what is wrong with them.

    Parameters
    ----------
    cell : str
        Such as ``12.5`` (or ``12,5`` with ``decimal_comma``), ``.5`` or ``1e-3``.
    decimal_comma : bool
        Whether a comma may stand for the decimal point.

    Returns
    -------
    tuple of float and (str or None)
        Seconds and None; or 0 and a sentence, if it is not a finite number from 0 to ``YEAR_S``.
    """
    written = cell.strip()
    plain = written.replace(",", ".", 1) if decimal_comma else written
    if not written:
        return 0.0, "The time is missing."
    if plain.lower().lstrip("+-") in _SPECIAL:
        return 0.0, f"{written} is not a time: seconds must be a finite number."
    if not _NUMBER.fullmatch(plain):
        return 0.0, f"{written[:40]} is not a number of seconds."
    return _in_range(float(plain), written)


def _in_range(value: float, written: str) -> tuple[float, str | None]:
    if value < 0:
        return 0.0, f"{written[:40]} lies before the beginning: seconds count from 0."
    if not isfinite(value) or value > YEAR_S:
        return 0.0, f"{written[:40]} seconds is more than a year: count from the beginning of the gathering."
    return value + 0.0, None


def late_start(start_s: float, end_s: float, row: int, column: str | None = None) -> list[Fault]:
    """Return the fault that an end stands before its start, if it does.

    Parameters
    ----------
    start_s, end_s : float
        Seconds.
    row : int
        The line they stand in.
    column : str, optional
        The column of the end.

    Returns
    -------
    list of Fault
        None or one.
    """
    if end_s >= start_s:
        return []
    return [Fault(f"It ends ({end_s:g} s) before it starts ({start_s:g} s).", row, column)]
