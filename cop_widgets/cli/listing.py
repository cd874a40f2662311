"""``cop list``."""

from pathlib import Path

import click

from .places import home_of, home_option

_EPILOG = """\b
Example:
  cop list --home ~/gatherings
"""


@click.command("list", epilog=_EPILOG)
@home_option
@click.pass_context
def list_(context: click.Context, home: Path | None) -> None:
    """List the gatherings, the latest first: code, date, how it stands, people, title.

    Ends with 2 if one of them cannot be read.
    """
    from ..live.home import read_home

    opened = read_home(home_of(context, home))
    try:
        choices, unreadable = opened.survey(None)
    finally:
        opened.close()
    for one in choices:
        click.echo(f"{one.code}  {one.date}  {one.phase:7}  {one.people:3}  {one.title}")
    for code, why in unreadable:
        click.echo(f"{code} cannot be read: {why}", err=True)
    if unreadable:
        context.exit(2)
    if not choices:
        click.echo(f"There are no gatherings in {opened.folder} yet.", err=True)
