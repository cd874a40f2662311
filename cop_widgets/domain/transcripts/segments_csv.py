"""CSV ``speaker,start_s,end_s``: a row a stretch of talk, seconds from the beginning.

Columns in any order, others ignored; commas, semicolons or tabs between them. With semicolons or tabs a number
may have a decimal comma.
"""

from ..csv_cells import restored
from .base import Format, Reading
from .tables import Row, Table, header_titles, read_table

_WANTED = {"speaker": ("speaker", "participant", "name"), "start_s": ("start_s",), "end_s": ("end_s",)}


def read(text: str) -> Reading:
    """Read a table of segments.

    Parameters
    ----------
    text : str
        The file.

    Returns
    -------
    Reading
        Faults: a column is missing; a time is no finite number from 0; an end before its start; no name.
    """
    table, reading = read_table(text, _WANTED), Reading()
    missing = table.missing(*_WANTED)
    if not missing:
        for row in table.rows:
            _add(reading, table, row)
    reading.faults += missing + table.faults
    return reading


def _add(reading: Reading, table: Table, row: Row) -> None:
    """Add the segment of one row."""
    start_s, end_s = table.seconds(row, "start_s"), table.seconds(row, "end_s")
    if start_s is not None and end_s is not None:
        columns = table.titles["speaker"], table.titles["end_s"]
        reading.add(restored(row.cells["speaker"]), (start_s, end_s), row.number, columns)


def known(text: str) -> bool:
    """Return whether a text begins with a header that has all columns."""
    return header_titles(text, _WANTED) == set(_WANTED)


FORMAT = Format("CSV with the columns speaker, start_s and end_s", (".csv", ".tsv"), known, read)
