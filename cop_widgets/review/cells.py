"""From the text of a CSV file, perhaps saved again by a spreadsheet, to rows of cells."""

import csv
from collections.abc import Iterator
from typing import NamedTuple

from ..domain.errors import Fault, InputFaults
from ..domain.transcripts import decode

_DELIMITERS = ",;\t"


class Cells(NamedTuple):
    """Columns of texts by name, and the line in which each row begins."""

    columns: dict[str, list[str]]
    lines: list[int]
    decimal_comma: bool


def read_cells(content: bytes, source: str, wanted: list[str]) -> Cells:
    """Read the wanted columns.

    Commas, semicolons or tabs may stand between the cells, a byte order mark before them; other columns and empty
    rows are passed over.

    Parameters
    ----------
    content
        The file.
    source
        Its name, for messages.
    wanted
        Names of columns.

    Raises
    ------
    InputFaults
        It is no text, the header lacks columns, or quotes do not close.
    """
    text = decode(content, source)
    if "\n" not in text:
        text = text.replace("\r", "\n")
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    records = _records(text, delimiter, source)
    line, header = next(records, (1, []))
    titles = [title.strip().casefold() for title in header]
    missing = [name for name in wanted if name not in titles]
    if missing:
        raise InputFaults([Fault("the header has no column of this name", line, name) for name in missing], source)
    rows = [(number, cells) for number, cells in records if any(cells)]
    places = {name: titles.index(name) for name in wanted}
    columns = {name: [cells[at] if at < len(cells) else "" for _, cells in rows] for name, at in places.items()}
    return Cells(columns, [number for number, _ in rows], delimiter != ",")


def _records(text: str, delimiter: str, source: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(text), delimiter=delimiter, strict=True)
    while True:
        begins = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise InputFaults([Fault("the quotes in this row do not fit together", begins)], source) from None
        yield begins, cells


def _lines(text: str) -> Iterator[str]:
    """Lines with their ends as they are: a cell may hold line breaks."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield text[start:end]
        start = end
