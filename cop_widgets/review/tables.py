"""Numbers as HTML tables that open on demand."""

from collections.abc import Iterable, Sequence
from html import escape
from math import isnan

from .figures.look import clock


def in_numbers(about: str, heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table, closed at first. The first cell of a row says what the row is about; all are texts."""
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    body = "".join(_row(row) for row in rows)
    name = escape(about)
    return (
        f'<details><summary>The same in numbers<span class="aloud">: {name}</span></summary>'
        f'<div class="slide" tabindex="0" role="region" aria-label="{name}">'
        f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></details>"
    )


def _row(row: Sequence[object]) -> str:
    first, *rest = (f"<bdi>{escape(str(cell))}</bdi>" for cell in row)
    return f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>'


def percent(share: float) -> str:
    """Return a share, or nothing where it cannot be said."""
    if isnan(share):
        return ""
    return "<1%" if 0 < share < 0.005 else f"{share:.0%}"


def some(value: float, places: int = 1) -> str:
    """Return a number, or nothing where it cannot be said."""
    return "" if isnan(value) else f"{value:.{places}f}"


def clock_or_not(seconds: float) -> str:
    """Return minutes and seconds, or nothing where they cannot be said."""
    return "" if isnan(seconds) else clock(seconds)
