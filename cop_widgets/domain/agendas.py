"""Agendas as tables that people read and write in a spreadsheet."""

import csv
from collections.abc import Iterable
from io import StringIO
from math import isfinite

from .agenda import KINDS
from .agenda_commands import SegmentDraft
from .agenda_events import SegmentPlan
from .csv_cells import neutralised, restored
from .errors import Fault, InputFaults
from .floor import MODES
from .names import folded
from .outcomes.cells import BOM, number_text
from .rules.drafts import drafts_faults
from .times import MINUTE
from .transcripts.tables import Row, Table, read_table

COLUMNS = {
    "kind": ("segment", "kind"),
    "title": ("title",),
    "minutes": ("minutes", "min"),
    "prompt": ("prompt",),
    "answers": ("answers", "answer"),
    "starter": ("starter", "sentence starter"),
    "named": ("names", "named"),
    "floor": ("floor",),
    "notes": ("notes",),
    "auto": ("goes on by itself", "goes_on_by_itself", "auto"),
}
"""Fields of ``SegmentDraft``, and the headers they may have in a file; the first is written."""

_KINDS = {folded(spelt): kind for kind in KINDS for spelt in (kind, kind.replace("_", " "), kind.replace("_", "-"))}
_FLOORS = {folded(spelt): mode for mode in MODES for spelt in (mode, mode.replace("_", " "), mode.replace("_", "-"))}
_YES, _NO = "yes", "no"
_TRUTHS = dict.fromkeys(("yes", "y", "true", "x", "1"), True) | dict.fromkeys(("no", "n", "false", "0"), False)
_TRUTH_COLUMNS = {"named": True, "auto": False}
"""What an empty cell means."""


def write_agenda(plans: Iterable[SegmentPlan]) -> str:
    """Return segments as CSV, with a byte order mark and CR LF, as spreadsheets take it for UTF-8."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(titles[0] for titles in COLUMNS.values())
    writer.writerows(_cells(plan) for plan in plans)
    return BOM + out.getvalue()


def _cells(plan: SegmentPlan) -> list[str]:
    texts = {name: neutralised(getattr(plan, name)) for name in ("title", "prompt", "starter", "notes")}
    truths = {name: _YES if getattr(plan, name) else _NO for name in _TRUTH_COLUMNS}
    cells = {
        **texts,
        **truths,
        "kind": plan.kind.replace("_", " "),
        "minutes": number_text(plan.length / MINUTE),
        "answers": plan.answers,
        "floor": plan.floor.replace("_", " "),
    }
    return [cells[name] for name in COLUMNS]


def read_agenda(text: str, source: str = "agenda") -> tuple[SegmentDraft, ...]:
    """Read segments.

    Parameters
    ----------
    text : str
        A table with a header that has ``segment`` (the kind; empty = other), ``title`` and ``minutes``, and perhaps
        ``prompt``, ``answers`` (text, word, scale, photo; empty = aloud), ``starter``, ``names`` (yes or no), ``floor``
        (a mode; empty = as it is), ``notes`` and ``goes on by itself`` (yes or no).
    source : str
        What the input is called.

    Returns
    -------
    tuple of SegmentDraft
        In file order.

    Raises
    ------
    InputFaults
        Missing columns, and all that is wrong with any segment, by row and column, at once.
    """
    table = read_table(text, COLUMNS)
    faults = [
        Fault(f"The header has no column called {COLUMNS[name][0]}.", table.line, COLUMNS[name][0])
        for name in ("kind", "title", "minutes")
        if name not in table.titles
    ]
    drafts = [] if faults else [_draft(table, row) for row in table.rows]
    faults += table.faults
    if not faults or drafts:
        faults += [_placed(fault, table) for fault in drafts_faults(drafts)]
    if faults:
        raise InputFaults(sorted(faults, key=_place), source)
    return tuple(drafts)


def _draft(table: Table, row: Row) -> SegmentDraft:
    """A segment; a kind or a way of sharing the floor that is none stays as it is written, to be told with the rest."""
    cells = row.cells
    return SegmentDraft(
        kind=_KINDS.get(folded(cells["kind"]), cells["kind"]) or "other",
        title=restored(cells["title"]),
        minutes=_minutes(table, row),
        prompt=restored(cells.get("prompt", "")),
        answers=folded(cells.get("answers", "")),
        starter=restored(cells.get("starter", "")),
        named=_truth(table, row, "named"),
        floor=_FLOORS.get(folded(cells.get("floor", "")), cells.get("floor", "")),
        notes=restored(cells.get("notes", "")),
        auto=_truth(table, row, "auto"),
    )


def _minutes(table: Table, row: Row) -> float:
    written = row.cells["minutes"]
    try:
        minutes = float(written if table.delimiter == "," else written.replace(",", ".", 1))
    except ValueError:
        minutes = float("nan")
    return minutes if isfinite(minutes) else float("nan")


def _truth(table: Table, row: Row, name: str) -> bool:
    written = row.cells.get(name, "")
    found = _TRUTHS.get(folded(written), _TRUTH_COLUMNS[name])
    if written and folded(written) not in _TRUTHS:
        table.faults.append(Fault(f"“{written[:40]}” is neither yes nor no", row.number, table.titles[name]))
    return found


def _placed(fault: Fault, table: Table) -> Fault:
    """The fault where it stands in the file: segments count from 1, lines of the file otherwise."""
    if fault.row is None:
        return fault
    column = None if fault.column is None else table.titles.get(fault.column, fault.column)
    return Fault(fault.says, table.rows[fault.row - 1].number, column)


def _place(fault: Fault) -> float:
    return float("inf") if fault.row is None else fault.row
