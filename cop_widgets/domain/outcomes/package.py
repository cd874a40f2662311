"""``datapackage.json``: what the tables hold, for programs (Frictionless Tabular Data Package, version 1)."""

from collections.abc import Iterable
from typing import Any

from ..state import State
from .columns import Column, Table

APOSTROPHE = (
    "A text that a spreadsheet would run as a formula (it begins with =, +, -, @, a tab or a line break) or take for a "
    "number, an amount, a date, a time or true or false stands with one apostrophe (') in front; so does such a text "
    "with apostrophes before it. To get the text back, take one apostrophe away where apostrophes are followed by "
    "such a text; cop_widgets.domain.csv_cells.restored does so exactly."
)
VOTES = (
    "Votes are secret: ballots.csv holds every ballot, in an order made from the ballots alone, without voter and "
    "time; no table says who answered."
)
_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "skipInitialSpace": False,
    "header": True,
}


def package(state: State, tables: Iterable[Table]) -> dict[str, Any]:
    """Return the descriptor of a gathering's tables, ready for JSON."""
    return {
        "profile": "tabular-data-package",
        "name": f"gathering-{state.code.lower()}",
        "title": state.core.title,
        "description": f"Who spoke when in the gathering {state.code}, how balanced the voices were, and what was "
        f"proposed, voted and agreed. {VOTES} {APOSTROPHE}",
        "sources": [{"title": f"Log of the gathering {state.code}, kept with cop_widgets"}],
        "resources": [_resource(table) for table in tables],
    }


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.about,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": _DIALECT,
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    if table.refers:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": [column]}} for column, other in table.refers
        ]
    return schema


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.description}
    if column.unit:
        field["unit"] = column.unit
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    return {**field, "constraints": constraints} if constraints else field
