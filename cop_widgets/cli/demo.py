"""``cop demo``: a gathering in which a recorded meeting plays, to look around in and to take part."""

import click
import msgspec

from ..domain.errors import Refused
from . import serve
from .ranges import FiniteRange

_EPILOG = """\b
Examples:
  cop demo                             a lively gathering in your browser; phones in your network can join it
  cop demo --ip 127.0.0.1              the same for this computer alone
  cop demo --speed 4 --no-browser
  cop demo --meeting garden_talk --home shown

\b
What can be done in it:
  give and take the floor yourself: the recording waits, and goes on when you let it
  join by a phone under any name, vote on intentions, raise a hand, answer the prompt
  close the vote and look at what the group would choose
  pause, play faster, begin anew; take the tour
"""


@click.command(epilog=_EPILOG)
@click.option(
    "--speed", type=FiniteRange(min=0.1, max=1000), default=1.0, show_default=True, help="How many times as fast."
)
@click.option("--meeting", default="open_circle", show_default=True, help="Which of sample_data/meetings.")
@serve.options
@click.pass_context
def demo(context: click.Context, speed: float, meeting: str, wish: serve.Options) -> None:
    """Show a gathering in which a real recorded meeting plays, as if somebody tapped it just now.

    A vote is open, a prompt is on the wall, and phones may take part. All of it is kept in a folder that goes away at
    the end, unless --home says where; $COP_HOME is left alone.

    Since phones are half of it, it listens as with --lan, unless --ip says where.
    """
    from ..live.demo.folder import temporary_home
    from ..live.demo.recording import recording
    from ..live.home import home_folder
    from ..server.settings import DemoWish

    wish = serve.inherited(context.find_root().obj, wish)
    if wish.ip is None:
        wish = msgspec.structs.replace(wish, lan=True)
    try:
        recording(meeting)
    except Refused as error:
        raise click.BadParameter(str(error), param_hint="--meeting") from None
    take_away = None if wish.home else temporary_home()
    try:
        serve.serve(wish, DemoWish(meeting, speed, str(home_folder(wish.home)) if wish.home else ""))
    finally:
        if take_away:
            take_away()
