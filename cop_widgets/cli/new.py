"""``cop new``."""

from pathlib import Path

import click

from ..domain.commands import CreateGathering
from ..domain.transcripts.numbers import YEAR_S
from .places import FILE, agenda_of, home_of, home_option, roster_of, today, utc_offset_min
from .ranges import FiniteRange

_EPILOG = """\b
Example:
  cop new --title "Monday circle" --community "Early years" --roster people.csv
  cop new --title "Spark" --agenda spark_chat
"""


@click.command(epilog=_EPILOG)
@click.option("--title", required=True, help="What the gathering is called.")
@click.option("--roster", type=FILE, help="Names: one a line, or a CSV with a column 'name' and perhaps 'role'.")
@click.option("--community", default="", help="The community that meets.")
@click.option(
    "--minutes", type=FiniteRange(min=0, min_open=True, max=YEAR_S / 60), help="How long it is planned to be."
)
@click.option(
    "--agenda",
    metavar="NAME|FILE",
    help="How it goes: a CSV file of segments, or an agenda that comes along, such as first_gathering.",
)
@home_option
@click.pass_context
def new(  # noqa: PLR0917 - click gives them by name
    context: click.Context,
    title: str,
    roster: Path | None,
    community: str,
    minutes: float | None,
    agenda: str | None,
    home: Path | None,
) -> None:
    """Make a gathering; its code is printed last."""
    from ..live.home import open_home

    planned = None if agenda is None else agenda_of(agenda)
    command = CreateGathering(title, today(), utc_offset_min(), roster_of(roster), community, minutes, agenda=planned)
    opened = open_home(home_of(context, home))
    try:
        click.echo(opened.create(command).code)
    finally:
        opened.close()
