"""What is printed: a row a figure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

HEADINGS = ("figure", "ours", "beside", "ratio", "aim", "", "beside is")


@dataclass(frozen=True)
class Row:
    """One figure. ``beside`` is the baseline of the same run, in the same unit; ``met`` is ``None`` without an aim."""

    figure: str
    ours: float
    unit: str
    beside: float | None = None
    baseline: str = ""
    aim: str = ""
    met: bool | None = None

    @property
    def ratio(self) -> float | None:
        """Ours over the baseline's."""
        return self.ours / self.beside if self.beside else None

    def cells(self) -> tuple[str, ...]:
        """The row as texts, in the order of ``HEADINGS``."""
        verdict = {None: "", True: "met", False: "missed"}[self.met]
        beside = "" if self.beside is None else f"{number(self.beside)} {self.unit}"
        ratio = "" if self.ratio is None else f"{number(self.ratio)}x"
        return (self.figure, f"{number(self.ours)} {self.unit}", beside, ratio, self.aim, verdict, self.baseline)


def number(value: float) -> str:
    """Three significant digits, without an exponent."""
    size = abs(value)
    if size >= 100:
        return f"{value:,.0f}"
    digits = 1 if size >= 10 else 2 if size >= 1 else 3 if size >= 0.001 else 5
    return f"{value:.{digits}f}"


def under(figure: str, ours: float, unit: str, limit: float, *, beside: float | None = None, baseline: str = "") -> Row:
    """A figure that is to stay below a limit."""
    return Row(figure, ours, unit, beside, baseline, f"< {limit:g} {unit}", ours < limit)


def at_most(
    figure: str, ours: float, unit: str, limit: float, *, beside: float | None = None, baseline: str = ""
) -> Row:
    """A figure that is to reach a limit at most."""
    return Row(figure, ours, unit, beside, baseline, f"<= {limit:g} {unit}", ours <= limit)


def at_least(
    figure: str, ours: float, unit: str, limit: float, *, beside: float | None = None, baseline: str = ""
) -> Row:
    """A figure that is to reach a limit at least."""
    return Row(figure, ours, unit, beside, baseline, f">= {limit:,g} {unit}", ours >= limit)


def aligned(rows: Iterable[Row]) -> str:
    """Rows as a plain table: texts to the left, numbers to the right."""
    lines = [HEADINGS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADINGS))]
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    told = [
        cell.rjust(width) if column in {1, 2, 3} else cell.ljust(width)
        for column, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return "  ".join(told).rstrip()
