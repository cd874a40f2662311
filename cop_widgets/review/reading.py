"""Reading the outcome files of one gathering."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..domain.errors import Fault, InputFaults
from ..domain.outcomes import FORMAT_VERSION, TABLES, Table
from ..store.outcome_files import PACKAGE
from .cells import Cells, read_cells
from .sources import read_files
from .typed import typed

if TYPE_CHECKING:
    import pandas as pd

_NOT_ALL = "it is missing; take the whole folder of outcomes, or the zip file as it was downloaded"


@dataclass(frozen=True)
class Outcomes:
    """The tables of one gathering, a frame for each file, columns as ``datapackage.json`` says.

    Texts are as they were before they were made safe for spreadsheets; what is undefined is missing (NaN, NaT, NA).
    """

    gathering: "pd.DataFrame"
    agenda: "pd.DataFrame"
    attendance: "pd.DataFrame"
    turns: "pd.DataFrame"
    balance: "pd.DataFrame"
    follow: "pd.DataFrame"
    balance_over_time: "pd.DataFrame"
    nudges: "pd.DataFrame"
    proposals: "pd.DataFrame"
    votes: "pd.DataFrame"
    ballots: "pd.DataFrame"
    intentions: "pd.DataFrame"
    hands: "pd.DataFrame"
    groups: "pd.DataFrame"
    prompts: "pd.DataFrame"
    responses: "pd.DataFrame"
    agreements: "pd.DataFrame"
    readings: "pd.DataFrame"
    closing: "pd.DataFrame"

    def __getitem__(self, column: str) -> Any:
        """What ``gathering.csv`` says about the whole: ``outcomes["title"]``."""
        return self.gathering[column].iloc[0]


def read_outcomes(place: str | Path | bytes) -> Outcomes:
    """Read the outcomes of a gathering.

    Parameters
    ----------
    place
        The folder, a zip file of it, or the content of such a zip file.

    Returns
    -------
    Outcomes
        Frames; nothing but the folder is needed. Files that a spreadsheet has saved again (semicolons, decimal
        commas, no byte order mark) are read too. What an earlier cop_widgets did not write yet is empty.

    Raises
    ------
    InputFaults
        Files or columns are missing or hold what they should not; ``source`` names the file, all its faults at once.
    """
    where = Path(place) if isinstance(place, str) else place
    files = read_files(where, [PACKAGE, *(table.file for table in TABLES)])
    if PACKAGE not in files:
        raise InputFaults([Fault(_NOT_ALL)], PACKAGE)
    kinds = _types(files[PACKAGE])
    for table in TABLES:
        if table.file not in files and _should_be_there(table, kinds):
            raise InputFaults([Fault(_NOT_ALL)], table.file)
    frames = {table.name: _frame(table, files.get(table.file), kinds) for table in TABLES}
    _check(frames["gathering"])
    return Outcomes(**frames)


def _types(content: bytes) -> dict[tuple[str, str], str]:
    """Types by table and column."""
    try:
        resources = json.loads(content.decode("utf-8-sig"))["resources"]
        return {(r["name"], f["name"]): f["type"] for r in resources for f in r["schema"]["fields"]}
    except (ValueError, KeyError, TypeError) as error:
        raise InputFaults([Fault("this does not describe the outcomes of a gathering")], PACKAGE) from error


def _should_be_there(table: Table, kinds: dict[tuple[str, str], str]) -> bool:
    """Whether a table is in every format, or the description tells of it."""
    return table.since == 1 or any(name == table.name for name, _ in kinds)


def _frame(table: Table, content: bytes | None, kinds: dict[tuple[str, str], str]) -> "pd.DataFrame":
    import pandas as pd

    faults: list[Fault] = []
    wanted = [c.name for c in table.columns if c.since == 1 or (table.name, c.name) in kinds]
    cells = Cells({}, [], decimal_comma=False) if content is None else read_cells(content, table.file, wanted)
    blank = [""] * len(cells.lines)
    cells = cells._replace(columns={c.name: cells.columns.get(c.name, blank) for c in table.columns})
    frame = pd.DataFrame(
        {c.name: typed(cells, c.name, kinds.get((table.name, c.name), c.type), faults) for c in table.columns}
    )
    for column in table.columns:
        if column.required and column.name in wanted:
            empty = (frame[column.name].isna() | (frame[column.name] == "")).tolist()
            faults += [
                Fault("this cell is empty", n, column.name) for n, e in zip(cells.lines, empty, strict=True) if e
            ]
    if faults:
        raise InputFaults(_told_once(faults), table.file)
    return frame


def _told_once(faults: list[Fault]) -> list[Fault]:
    """One fault a cell, in reading order: what cannot be read counts as empty too."""
    first: dict[tuple[int | None, str | None], Fault] = {}
    for fault in faults:
        first.setdefault((fault.row, fault.column), fault)
    return sorted(first.values(), key=lambda fault: fault.row or 0)


def _check(gathering: "pd.DataFrame") -> None:
    if len(gathering) != 1:
        raise InputFaults([Fault(f"there must be one row below the header, not {len(gathering)}")], "gathering.csv")
    if int(gathering["format_version"].iloc[0]) > FORMAT_VERSION:
        says = "these files were written by a newer cop_widgets; please update cop_widgets"
        raise InputFaults([Fault(says, 2, "format_version")], "gathering.csv")
