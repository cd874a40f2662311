"""Outcomes: a gathering's state as plain tables.

A table is a file here with a ``TABLE``; it is written once it stands in ``TABLES``.
"""

from . import (
    agenda,
    agreements,
    attendance,
    balance,
    balance_over_time,
    ballots,
    closing,
    follow,
    gathering,
    groups,
    hands,
    intentions,
    nudges,
    prompts,
    proposals,
    readings,
    responses,
    turns,
    votes,
)
from .cells import BOM, table_text
from .columns import Cell, Column, Table
from .gathering import FORMAT_VERSION
from .naming import folder_name, slug
from .package import package
from .readme import readme
from .scene import Scene, scene

__all__ = [
    "BOM",
    "FORMAT_VERSION",
    "TABLES",
    "Cell",
    "Column",
    "Scene",
    "Table",
    "folder_name",
    "package",
    "readme",
    "scene",
    "slug",
    "table_text",
]

TABLES: tuple[Table, ...] = (
    gathering.TABLE,
    agenda.TABLE,
    attendance.TABLE,
    turns.TABLE,
    balance.TABLE,
    follow.TABLE,
    balance_over_time.TABLE,
    nudges.TABLE,
    proposals.TABLE,
    votes.TABLE,
    ballots.TABLE,
    intentions.TABLE,
    hands.TABLE,
    groups.TABLE,
    prompts.TABLE,
    responses.TABLE,
    agreements.TABLE,
    readings.TABLE,
    closing.TABLE,
)
"""All tables, in the order in which they are written."""
