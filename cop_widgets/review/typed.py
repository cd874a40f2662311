"""From cells to columns with types: Frictionless's words for a type, pandas' columns."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Any

from ..domain.csv_cells import restored
from ..domain.errors import Fault
from .cells import Cells

if TYPE_CHECKING:
    import pandas as pd

_TRUE = {"true", "1", "wahr", "vrai", "verdadero", "vero", "waar"}
_FALSE = {"false", "0", "falsch", "faux", "falso", "onwaar"}
_SHOULD_BE = {
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "datetime": "a time like 2026-11-21T18:30:00+13:00",
}
Converted = "tuple[pd.Series[Any], list[bool]]"


def typed(cells: Cells, column: str, kind: str, faults: list[Fault]) -> "pd.Series[Any]":
    """Return a column in its type; cells that are not of it are added to ``faults`` and become empty."""
    texts = cells.columns[column]
    if kind == "string":
        import pandas as pd

        return pd.Series([restored(text) for text in texts], dtype="str")
    bare = [text.strip() for text in texts]
    if kind in ("integer", "number") and cells.decimal_comma:
        bare = [text.replace(",", ".") for text in bare]
    series = _MAKERS.get(kind, _string)(bare)
    for line, text, empty in zip(cells.lines, bare, series.isna(), strict=True):
        if empty and text:
            faults.append(Fault(f"“{text[:40]}” is not {_SHOULD_BE.get(kind, kind)}", line, column))
    return series


def _number(texts: list[str]) -> "pd.Series[Any]":
    import pandas as pd

    numbers = pd.to_numeric(pd.Series(texts, dtype="object"), errors="coerce").astype("float64")
    return numbers.where(numbers.abs() != float("inf"))


def _integer(texts: list[str]) -> "pd.Series[Any]":
    numbers = _number(texts)
    return numbers.where(numbers == numbers.round()).astype("Int64")


def _boolean(texts: list[str]) -> "pd.Series[Any]":
    import pandas as pd

    known = {**dict.fromkeys(_TRUE, True), **dict.fromkeys(_FALSE, False)}
    return pd.Series([known.get(text.casefold()) for text in texts], dtype="boolean")


def _datetime(texts: list[str]) -> "pd.Series[Any]":
    import pandas as pd

    times = [_time(text) for text in texts]
    zone = next((time.tzinfo for time in times if time is not None), None)
    series = pd.to_datetime(pd.Series(times, dtype="object"), utc=True)
    return series.dt.tz_convert(zone)


def _time(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo is not None else None


def _string(texts: list[str]) -> "pd.Series[Any]":
    import pandas as pd

    return pd.Series(texts, dtype="str")


_MAKERS: "dict[str, Callable[[list[str]], pd.Series[Any]]]" = {
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "datetime": _datetime,
}
