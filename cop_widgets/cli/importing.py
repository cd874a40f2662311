"""``cop import``."""

import time
from pathlib import Path

import click

from ..domain import imports
from ..domain.commands import ImportMeeting
from ..domain.rosters import Presence, read_presence
from ..domain.times import SECOND
from ..domain.transcripts import Transcript, read_transcript
from ..domain.transcripts.numbers import YEAR_S
from .places import FILE, home_of, home_option, roster_of, text_of, today, utc_offset_min, warn
from .progress import progress
from .ranges import FiniteRange
from .together import Together

_EPILOG = """\b
Examples:
  cop import meeting.vtt --facilitator Anahera
  cop import talk.csv --roster people.csv --presence stays.csv --length 3600 --title "March circle"
"""


@click.command("import", epilog=_EPILOG)
@click.argument("file", type=FILE)
@click.option("--roster", type=FILE, help="Everybody who was expected: CSV with a column 'name' (or 'participant').")
@click.option("--presence", type=FILE, help="CSV participant,from_s,to_s: who was there when.")
@click.option(
    "--length",
    type=FiniteRange(min=0, min_open=True, max=YEAR_S),
    help="Length in seconds. [default: the last end, of speech or presence]",
)
@click.option("--title", help="What the gathering is called. [default: the file's name]")
@click.option("--community", default="", help="The community that met.")
@click.option("--facilitator", "facilitators", multiple=True, metavar="NAME", help="Who facilitated; may be repeated.")
@home_option
@click.pass_context
def import_(  # noqa: PLR0917 - click gives them by name
    context: click.Context,
    file: Path,
    roster: Path | None,
    presence: Path | None,
    length: float | None,
    title: str | None,
    community: str,
    facilitators: tuple[str, ...],
    home: Path | None,
) -> None:
    """Make a gathering out of a recorded meeting; its code is printed last.

    FILE is RTTM, a WebVTT transcript with speakers' names (as Zoom and Teams write), or CSV speaker,start_s,end_s.
    """
    about = imports.About(
        title=title or file.stem.replace("_", " "),
        date=today(),
        now=time.time_ns() * SECOND // 10**9,
        utc_offset_min=utc_offset_min(),
        community=community,
        facilitators=facilitators,
        length_s=length,
    )
    files = Together()
    with progress("Reading", 3) as step:
        transcript = files.read(lambda: read_transcript(text_of(file), file.name), Transcript(()))
        step()
        people = files.read(lambda: roster_of(roster), ())
        stays = files.read(lambda: _stays(presence), ())
        files.check()
        made = imports.meeting(about, transcript, people, stays)
        step()
        code = _keep(home_of(context, home), made.command)
        step()
    warn(made.warnings, file.name)
    click.echo(code)


def _stays(path: Path | None) -> tuple[Presence, ...]:
    return tuple(read_presence(text_of(path), path.name)) if path else ()


def _keep(home: Path | None, command: ImportMeeting) -> str:
    from ..live.home import open_home

    opened = open_home(home)
    try:
        return opened.create(command).code
    finally:
        opened.close()
