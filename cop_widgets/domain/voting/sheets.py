"""Ballots gathered by hand, from a table: a row a person, a column an option."""

import csv
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..csv_cells import restored
from ..errors import Fault, InputFaults
from ..names import folded, tidy
from ..transcripts.tables import records_in
from ..transcripts.text import lines
from .ballots import Approval, Dots, Ranking, Score, SetBallot
from .cells import CELLS

_DELIMITERS = ",;\t"

_BALLOTS: dict[str, Callable[[dict[str, float]], SetBallot]] = {
    "approval": lambda marks: Approval(tuple(marks)),
    "ranking": lambda marks: Ranking({option: int(rank) for option, rank in marks.items()}),
    "score": Score,
    "dots": lambda marks: Dots({option: int(dots) for option, dots in marks.items()}),
}


class Sheet(NamedTuple):
    """What was read: options in the order of the columns, ballots in that of the rows, and what may not be meant."""

    options: tuple[str, ...]
    ballots: tuple[SetBallot, ...]
    warnings: tuple[Fault, ...]


class _Table(NamedTuple):
    """Numbered records under a header; ``columns`` are the places of those with a title, the first column apart."""

    decimal_comma: bool
    line: int
    columns: dict[int, str]
    records: list[tuple[int, list[str]]]
    faults: list[Fault]


def read_sheet(text: str, kind: str, source: str) -> Sheet:
    """Read ballots.

    Parameters
    ----------
    text : str
        A table (commas, semicolons or tabs) with a header: first a column that labels the voters, then one an option.
        A row is a ballot, blank rows are none; a row with a label alone is an empty ballot.
    kind : str
        A key of ``KINDS``. Approvals are 1 (or x, ✓, yes) and 0 or blank, ranks whole numbers from 1, dots whole
        numbers from 0, grades numbers; a blank says nothing. Numbers may have a decimal comma unless commas part cells.
    source : str
        What the input is called.

    Returns
    -------
    Sheet
        With a warning for each label that stands twice; both ballots are in.

    Raises
    ------
    InputFaults
        No options, no ballots, options without a title or that stand twice, cells that cannot be read, rows with more
        cells than the header; all of them at once.
    """
    table = _table(text)
    faults = table.faults + _bad_header(table)
    ballots = [_ballot(table, kind, record, faults) for record in table.records]
    if not ballots and not faults:
        faults.append(Fault("There are no ballots here."))
    if faults:
        raise InputFaults(sorted(faults, key=lambda fault: fault.row or 0), source)
    return Sheet(tuple(table.columns.values()), tuple(ballots), tuple(_labels_twice(table)))


def _table(text: str) -> _Table:
    content = lines(text)
    first = next((line for line in content if line.strip()), "")
    delimiter = max(_DELIMITERS, key=lambda sign: _columns(first, sign))
    faults: list[Fault] = []
    records = list(records_in(content, delimiter, faults))
    line, header = records[0] if records else (1, [])
    titles = [tidy(restored(cell)) for cell in header]
    columns = {at: title for at, title in enumerate(titles) if at and title}
    return _Table(delimiter != ",", line, columns, records[1:], faults)


def _columns(line: str, delimiter: str) -> int:
    """How many cells a line has."""
    try:
        return len(next(csv.reader([line], delimiter=delimiter, skipinitialspace=True), []))
    except csv.Error:
        return 0


def _bad_header(table: _Table) -> list[Fault]:
    """What is wrong with the options."""
    if not table.columns and not table.faults:
        says = "There are no options here: the first row names the voters' column and then one option a column."
        return [Fault(says, table.line)]
    seen, faults = set[str](), list[Fault]()
    for option in table.columns.values():
        if folded(option) in seen:
            faults.append(Fault("This option stands there twice: tell them apart, or merge them.", table.line, option))
        seen.add(folded(option))
    return faults


def _ballot(table: _Table, kind: str, record: tuple[int, list[str]], faults: list[Fault]) -> SetBallot:
    """Return the ballot in a row; what is wrong with it is added to the faults."""
    row, cells = record
    marks: dict[str, float] = {}
    for at, cell in enumerate(cells):
        if not at or not cell:
            continue
        if at not in table.columns:
            faults.append(Fault(f"{cell[:40]} stands in column {at + 1}, which has no option above it.", row))
            continue
        try:
            mark = CELLS[kind].read(cell.replace(",", ".", 1) if table.decimal_comma else cell)
        except ValueError:
            faults.append(Fault(f"{cell[:40]} {CELLS[kind].help}", row, table.columns[at]))
            continue
        if mark is not None:
            marks[table.columns[at]] = mark
    return _BALLOTS[kind](marks)


def _labels_twice(table: _Table) -> Iterator[Fault]:
    """Yield a warning for each label that stands further up already."""
    first: dict[str, int] = {}
    for row, cells in table.records:
        earlier = first.setdefault(folded(cells[0]), row)
        if cells[0] and earlier != row:
            yield Fault(f"{cells[0][:40]} stands in row {earlier} too; both ballots are counted.", row)
