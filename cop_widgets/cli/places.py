"""Options that several commands share, and reading files."""

import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click

from ..domain.agenda_commands import SetAgenda
from ..domain.commands import RosterEntry
from ..domain.errors import Fault
from ..domain.rosters import read_roster
from ..domain.transcripts import decode

home_option = click.option(
    "--home",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder that keeps the gatherings. [default: $COP_HOME, else ./gatherings]",
)

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def home_of(context: click.Context, home: Path | None) -> Path | None:
    """The folder given to this command, or to ``cop`` before it."""
    return home or getattr(context.find_root().obj, "home", None)


def text_of(path: Path) -> str:
    """The text of a file."""
    return decode(path.read_bytes(), path.name)


def roster_of(path: Path | None) -> tuple[RosterEntry, ...]:
    """The people in a roster file; its warnings go to stderr."""
    if path is None:
        return ()
    roster = read_roster(text_of(path), path.name)
    warn(roster.warnings, path.name)
    return roster.entries


def agenda_of(named: str) -> SetAgenda:
    """The agenda in a file, or the one of this name that comes along."""
    # Imported here: most commands need none.
    from ..domain.agendas import read_agenda
    from ..live.templates import template

    path = Path(named)
    return SetAgenda(read_agenda(text_of(path), path.name)) if path.is_file() else template(named).command


def warn(warnings: Iterable[Fault], source: str) -> None:
    """Say on stderr what may not be meant."""
    for warning in warnings:
        click.echo(f"Note: {source}: {warning}", err=True)


def today() -> str:
    """Today's date here, as ISO."""
    return datetime.now().astimezone().date().isoformat()


def utc_offset_min() -> int:
    """Minutes that local time is ahead of UTC now."""
    return time.localtime().tm_gmtoff // 60
