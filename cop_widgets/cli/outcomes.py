"""``cop outcomes``."""

from pathlib import Path

import click

from .places import home_of, home_option

_EPILOG = """\b
Example:
  cop outcomes K7PQ4M --to ~/Documents/monday-circle
"""


@click.command(epilog=_EPILOG)
@click.argument("code")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), help="Folder to write into.")
@home_option
@click.pass_context
def outcomes(context: click.Context, code: str, to: Path | None, home: Path | None) -> None:
    """Write the CSV files of the gathering CODE; the folder is printed last."""
    from ..live.home import open_home

    opened = open_home(home_of(context, home))
    try:
        click.echo(opened.write_outcomes(code, to).folder)
    finally:
        opened.close()
