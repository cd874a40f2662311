"""CSV, TSV and semicolon tables with a header, read by the names of their columns."""

import csv
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..errors import Fault
from ..names import folded
from .numbers import read_seconds
from .text import lines

Wanted = Mapping[str, tuple[str, ...]]
"""What a column is called here, and the headers it may have in a file, the best first."""

_DELIMITERS = ",;\t"


class Row(NamedTuple):
    """One row: the line it begins in (from 1), and its cells by the name of the column, stripped."""

    number: int
    cells: dict[str, str]


class Table(NamedTuple):
    """What was read. ``titles`` are the headers as the file has them, ``line`` the header's line."""

    line: int
    delimiter: str
    titles: dict[str, str]
    rows: list[Row]
    faults: list[Fault]

    def missing(self, *columns: str) -> list[Fault]:
        """Return a fault for each of these columns that the header has not."""
        gone = [column for column in columns if column not in self.titles]
        return [Fault(f"The header has no column called {column}.", self.line, column) for column in gone]

    def seconds(self, row: Row, column: str) -> float | None:
        """Return the seconds in a cell; if they cannot be read, note the fault and return None."""
        value, says = read_seconds(row.cells[column], decimal_comma=self.delimiter != ",")
        if says:
            self.faults.append(Fault(says, row.number, self.titles[column]))
        return None if says else value


def header_titles(text: str, wanted: Wanted) -> set[str]:
    """Return which of the wanted columns the first line that is not blank names.

    Parameters
    ----------
    text : str
        Any text.
    wanted : Wanted
        Columns to look for.

    Returns
    -------
    set of str
        Keys of ``wanted``; empty if the text does not begin with such a header.
    """
    first = next((line for line in lines(text) if line.strip()), "")
    return set(_titles(_split(first, _delimiter(first, wanted)), wanted))


def read_table(text: str, wanted: Wanted) -> Table:
    """Read a table with a header; its delimiter is found from the header.

    Parameters
    ----------
    text : str
        The file. Blank rows are passed over, other columns ignored.
    wanted : Wanted
        Columns to keep.

    Returns
    -------
    Table
        Rows in file order; a column that the header has not is in no row, a cell that a row has not is empty.
        ``faults``: rows with more cells than the header, quotes that do not close.
    """
    content = lines(text)
    first = next((line for line in content if line.strip()), "")
    delimiter, faults = _delimiter(first, wanted), list[Fault]()
    records = records_in(content, delimiter, faults)
    line, header = next(records, (1, []))
    titles = _titles(header, wanted)
    places = {column: header.index(title) for column, title in titles.items()}
    rows = []
    for number, cells in records:
        if any(cells[len(header) :]):
            faults.append(Fault("More cells than columns: put quotes around a text with a delimiter in it.", number))
            continue
        rows.append(Row(number, {column: cells[at] if at < len(cells) else "" for column, at in places.items()}))
    return Table(line, delimiter, titles, rows, faults)


LONGEST_CELL = 131_072
"""Characters; as ``csv`` has it, where another library has not raised that for the whole process."""


def records_in(content: list[str], delimiter: str, faults: list[Fault]) -> Iterator[tuple[int, list[str]]]:
    """Yield records that are not blank with the line each begins in; stop at one whose quotes do not close."""
    reader = csv.reader((f"{line}\n" for line in content), delimiter=delimiter, skipinitialspace=True, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            cells = [cell.strip() for cell in next(reader)]
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise csv.Error
        except StopIteration:
            return
        except csv.Error:
            faults.append(Fault("The quotes in this row do not fit together, or a cell is far too long.", begins))
            return
        if any(cells):
            yield begins, cells


def _split(line: str, delimiter: str) -> list[str]:
    """Return the stripped cells of one line."""
    try:
        return [cell.strip() for cell in next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), [])]
    except csv.Error:
        return []


def _titles(header: list[str], wanted: Wanted) -> dict[str, str]:
    """Return the header of each wanted column as it is written there."""
    known = {folded(title): title for title in reversed(header)}
    found = {column: [known[name] for name in names if name in known] for column, names in wanted.items()}
    return {column: titles[0] for column, titles in found.items() if titles}


def _delimiter(header: str, wanted: Wanted) -> str:
    """Return the delimiter that finds the most wanted columns, then the most columns."""
    cut = {sign: _split(header, sign) for sign in _DELIMITERS}
    return max(_DELIMITERS, key=lambda sign: (len(_titles(cut[sign], wanted)), len(cut[sign])))
