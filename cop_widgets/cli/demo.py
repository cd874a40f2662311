"""``cop demo``: a recorded meeting, moving on the dashboard."""

import shutil
import tempfile
import time
from pathlib import Path

import click
import msgspec

from ..domain.commands import CreateGathering
from ..domain.rosters import read_roster
from ..domain.times import MINUTE, SECOND
from ..domain.timetable import timetable
from ..domain.transcripts import Transcript, read_transcript
from ..store.shipped import sample_data
from . import serve
from .places import text_of, today, utc_offset_min
from .ranges import FiniteRange

_ALREADY = 4 * MINUTE
"""How much of the meeting has happened when the dashboard opens."""

_EPILOG = """\b
Examples:
  cop demo
  cop demo --speed 4 --no-browser
"""


@click.command(epilog=_EPILOG)
@click.option("--speed", type=FiniteRange(min=0.1, max=1000), default=1.0, help="How many times as fast.")
@click.option("--meeting", default="garden_talk", help="Which of sample_data/meetings.")
@serve.options
@click.pass_context
def demo(context: click.Context, speed: float, meeting: str, wish: serve.Options) -> None:
    """Show a real recorded meeting as if somebody tapped it just now.

    It is kept in a folder that goes away at the end, unless --home says where.
    """
    wish = serve.inherited(context.find_root().obj, wish)
    temporary = None if wish.home else Path(tempfile.mkdtemp(prefix="cop-demo-"))
    try:
        _play(msgspec.structs.replace(wish, home=wish.home or temporary), meeting, speed)
    finally:
        if temporary:
            shutil.rmtree(temporary, ignore_errors=True)


def _play(wish: serve.Options, meeting: str, speed: float) -> None:
    from ..live.home import open_home
    from ..live.playing import Player, SetClock, play_past

    transcript = _recording(meeting)
    roster = read_roster(text_of(sample_data() / "rosters" / f"{meeting}.csv")).entries
    began = time.time_ns() * SECOND // 10**9 - _ALREADY
    clock = SetClock(began)
    home = open_home(wish.home, clock=clock)
    title = meeting.replace("_", " ").capitalize()
    length = transcript.ends_s
    gathering = home.create(CreateGathering(title, today(), utc_offset_min(), roster, "Demo", round(length / 60)))
    people = {person.name: person.person for person in gathering.state.core.people}
    rest = play_past(gathering, timetable(transcript.segments, people), began, _ALREADY, clock)
    player = Player(gathering, rest, _ALREADY, speed)
    try:
        serve.serve(wish, query={"gathering": gathering.code}, on_ready=player.start)
    finally:
        player.stop()
        home.close()


def _recording(meeting: str) -> Transcript:
    folder = sample_data() / "meetings"
    path = folder / f"{meeting}.csv"
    if not path.is_file() or path.parent != folder:
        known = ", ".join(sorted(found.stem for found in folder.glob("*.csv")))
        raise click.BadParameter(f"There is no such meeting. There are: {known}.", param_hint="--meeting")
    return read_transcript(text_of(path), path.name)
