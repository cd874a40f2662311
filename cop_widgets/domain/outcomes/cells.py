"""From cells to the text of a CSV file (RFC 4180)."""

import csv
from collections.abc import Callable
from io import StringIO
from typing import Any

from ..csv_cells import neutralised
from .columns import Table
from .scene import Scene

BOM = "\ufeff"
"""Spreadsheets take a file for UTF-8 only with this mark before it."""
DECIMALS = 6


def number_text(value: float | None) -> str:
    """Return a number with up to six decimals and no zeros at its end; empty for ``None``."""
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _text(value: str | None) -> str:
    return "" if value is None else neutralised(value)


def _plain(value: str | None) -> str:
    return "" if value is None else value


def _truth(value: bool | None) -> str:
    return "" if value is None else "true" if value else "false"


_WRITTEN: dict[str, Callable[[Any], str]] = {
    "string": _text,
    "integer": number_text,
    "number": number_text,
    "boolean": _truth,
    "datetime": _plain,
}


def table_text(table: Table, scene: Scene) -> tuple[str, int]:
    """Return a table as CSV and the number of its rows.

    Parameters
    ----------
    table : Table
        Which one.
    scene : Scene
        A gathering at an instant.

    Returns
    -------
    text : str
        Header and rows, each ended by CR LF, without a byte order mark.
    rows : int
        The header is not counted.
    """
    columns = table.columns
    written = [_WRITTEN[column.type] for column in columns]
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in columns])
    rows = [[write(cell) for write, cell in zip(written, row, strict=True)] for row in table.rows(scene)]
    writer.writerows(rows)
    return out.getvalue(), len(rows)
