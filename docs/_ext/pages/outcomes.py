"""The CSV files that a gathering leaves."""

from cop_widgets.domain.outcomes import FORMAT_VERSION, TABLES, Table
from cop_widgets.domain.outcomes.columns import ONE, Column

from ..markdown import code, heading, named, slug, table


def tables() -> str:
    """A list of all files, then each of them with its columns."""
    files = table(
        ("File", "What its rows are"), [(f"[`{one.file}`](#csv-{slug(one.name)})", one.about) for one in TABLES]
    )
    return "\n".join([f"Tables have **format version {FORMAT_VERSION}**.\n", files, *map(_table, TABLES)])


def _table(one: Table) -> str:
    since = f" Since format version {one.since}." if one.since > 1 else ""
    key = f"Rows are told apart by {_listed(one.key)}.\n" if one.key else ""
    refers = "".join(
        f"What stands in `{column}` stands in [`{other}.csv`](#csv-{slug(other)}) too.\n"
        for column, other in one.refers
    )
    rows = [_column(one, column) for column in one.columns]
    columns = table(("Column", "Type", "Meaning"), rows, "columns")
    return "\n".join(
        [heading(2, f"`{one.file}`", f"csv-{slug(one.name)}"), one.about + since + "\n", key, refers, columns]
    )


def _column(one: Table, column: Column) -> tuple[str, str, str]:
    unit = f", {column.unit}" if column.unit not in {None, ONE} else ""
    choices = f" One of {_listed(column.choices)}." if column.choices else ""
    never = " Never empty." if column.required else ""
    since = f" Since version {column.since}." if column.since > one.since else ""
    return (
        named(column.name, slug("csv", one.name, column.name)),
        column.type + unit,
        f"{column.description}{choices}{never}{since}",
    )


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(map(code, words))
