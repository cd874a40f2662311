"""``cop tally``."""

from pathlib import Path

import click
import msgspec

from ..domain.errors import Fault, InputFaults
from ..domain.voting import KINDS, RULES, TIE_BREAKS, Result, broken, count, sentences
from ..domain.voting.sheets import Sheet, read_sheet
from ..domain.voting.telling import listed
from .places import FILE, text_of, warn

_JSON = ("rule", "seats", "counted", "empty", "sets", "certain", "tied", "support", "left_out")
_MOST_SEATS = 5

_EPILOG = """\b
Examples:
  cop tally ballots.csv --seats 4
  cop tally ranks.csv --kind ranking --rule schulze --seats 3 --json

\b
Rules, the default of each kind first:
  approval   seqpav, pav, phragmen, equal-shares, av
  ranking    schulze, borda
  score      mean, median
  dots       sum

\b
A ballot in each kind (a blank says nothing):
  approval   1 or x, and 0 or blank
  ranking    1 for the best; equal ranks are ties
  score      a number, more for better
  dots       0, 1, 2 ...
"""


@click.command(epilog=_EPILOG)
@click.argument("ballots", type=FILE)
@click.option("--kind", type=click.Choice(list(KINDS)), default="approval", show_default=True, help="What cells hold.")
@click.option("--rule", type=click.Choice(list(RULES)), help="How the set is chosen. [default: by kind, see below]")
@click.option(
    "--seats",
    type=click.IntRange(min=1),
    help=f"How many options to choose. [default: half of them, at most {_MOST_SEATS}]",
)
@click.option(
    "--tie-break",
    type=click.Choice(list(TIE_BREAKS)),
    default="together",
    show_default=True,
    help="How to decide ties.",
)
@click.option("--seed", help="What the draw is made from; announce where it comes from.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
def tally(  # noqa: PLR0917 - click gives them by name
    ballots: Path,
    kind: str,
    rule: str | None,
    seats: int | None,
    tie_break: str,
    seed: str | None,
    *,
    as_json: bool,
) -> None:
    """Choose a common set from ballots gathered by hand; ties are shown, not broken.

    BALLOTS is a CSV file: first a column with a label for each voter, then one column an option.
    """
    if (tie_break == "draw") != (seed is not None):
        raise click.UsageError("A draw needs both --tie-break draw and --seed.")
    sheet = read_sheet(text_of(ballots), kind, ballots.name)
    warn(sheet.warnings, ballots.name)
    wanted = seats or min(_MOST_SEATS, (len(sheet.options) + 1) // 2)
    result = _counted(ballots.name, sheet, kind, rule, wanted)
    left = broken(tie_break, result, sheet.ballots, seed or "")
    chosen = None if tie_break == "together" or len(result.sets) == 1 else left
    click.echo(_as_json(result, chosen) if as_json else _as_text(result, tie_break, chosen))


def _counted(source: str, sheet: Sheet, kind: str, rule: str | None, seats: int) -> Result:
    try:
        return count(kind, rule, sheet.options, sheet.ballots, seats)
    except InputFaults as faults:
        raise InputFaults([Fault(one.says) for one in faults.faults], source) from None


def _as_json(result: Result, chosen: tuple[tuple[str, ...], ...] | None) -> str:
    """The result; with ``after_tie_break`` where one was asked for and used."""
    fields = {name: getattr(result, name) for name in _JSON}
    return msgspec.json.encode(fields if chosen is None else fields | {"after_tie_break": chosen}).decode()


def _as_text(result: Result, tie_break: str, chosen: tuple[tuple[str, ...], ...] | None) -> str:
    said = sentences(result)
    if chosen is not None:
        said += [TIE_BREAKS[tie_break].says, f"It leaves: {'; or '.join(map(listed, chosen))}."]
    return "\n".join([*said, "", *_support(result)])


def _support(result: Result) -> list[str]:
    """A line for each option, the most supported first, with where it stands."""
    stands = dict.fromkeys(result.certain, "in") | dict.fromkeys(result.tied, "tied")
    ordered = sorted(result.options, key=lambda option: -_height(result.support[option]))
    wide = max(map(len, ordered))
    return [
        f"{option:{wide}}  {_number(result.support[option]):>7}  {stands.get(option, '')}".rstrip()
        for option in ordered
    ]


def _height(number: float | None) -> float:
    return float("-inf") if number is None else number


def _number(number: float | None) -> str:
    """A number to two places where it has any."""
    if number is None:
        return "-"
    return f"{number:.2f}".rstrip("0").rstrip(".") if number % 1 else f"{number:.0f}"
