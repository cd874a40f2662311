"""Columns of a roster beside the name and the role: what helps to welcome somebody."""

import msgspec

from .csv_cells import restored
from .errors import Fault
from .frame import Profile
from .names import folded, tidy
from .profiles import profile_faults, profile_of
from .transcripts.tables import Row, Table

WELCOME = {
    "pronouns": ("pronouns",),
    "say": ("say", "pronunciation", "how to say the name"),
    "first_time": ("first_time", "first time"),
    "needs": ("needs", "access needs", "access_needs"),
}
"""What the columns are called here, and the headers they may have in a file."""
_YES = {"yes", "y", "true", "1", "x"}
_NO = {"", "no", "n", "false", "0"}


def read_profile(table: Table, row: Row, faults: list[Fault]) -> Profile:
    """Return what a row says of somebody; what is wrong with it is added to ``faults``, by the file's own headers."""
    cells = {column: restored(row.cells.get(column, "")) for column in WELCOME}
    profile = profile_of(Profile(cells["pronouns"], cells["say"], folded(cells["first_time"]) in _YES, cells["needs"]))
    wrong = profile_faults(profile, row.number)
    if folded(cells["first_time"]) not in _YES | _NO:
        wrong.append(Fault(f"{tidy(cells['first_time'])[:40]} is neither yes nor no.", row.number, "first_time"))
    faults += [msgspec.structs.replace(fault, column=table.titles[fault.column or ""]) for fault in wrong]
    return profile
