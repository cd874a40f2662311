"""The command ``cop`` and how its errors are told."""

import os
import sys
import threading
import traceback
from importlib.metadata import PackageNotFoundError, version
from typing import Any

import click

from ..domain.errors import CopError
from . import demo, doctor, importing, listing, new, outcomes, serve, tally

_EPILOG = """\b
Examples:
  cop                                          open the dashboard in your browser
  cop demo                                     see a recorded meeting move on it
  cop new --title "Monday circle"              make a gathering, print its code
  cop import talk.vtt --facilitator Anahera    look back at a recorded meeting
"""


def _version() -> str:
    try:
        return version("cop-widgets")
    except PackageNotFoundError:
        return "not installed"


class Commands(click.Group):
    """Commands whose output need not be read to its end."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; where nobody reads on (``cop list | head -1``), end well, which click would not."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # What is still buffered must go somewhere when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return ctx.exit(0)


@click.group(
    cls=Commands, invoke_without_command=True, epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.version_option(_version(), prog_name="cop")
@serve.options
@click.pass_context
def cop(context: click.Context, wish: serve.Options) -> None:
    """Run gatherings of a community of practice: who speaks, the balance of voices, and what came of it.

    Without a command, opens the facilitator's dashboard.
    """
    context.obj = wish
    if context.invoked_subcommand is None:
        serve.serve(wish)


for command in (demo.demo, new.new, importing.import_, outcomes.outcomes, tally.tally, listing.list_, doctor.doctor):
    cop.add_command(command)


def main(args: list[str] | None = None) -> None:
    """Run ``cop`` and end the process: 0 fine, 2 wrong input or trouble told in plain words, 1 a fault of ours."""
    try:
        ended = cop.main(args, prog_name="cop", standalone_mode=False)
    except click.Abort:
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except CopError as error:
        _tell(str(error))
    except OSError as error:
        _tell(_about_file(error))
    except Exception as error:  # noqa: BLE001 - nobody is shown a traceback who did not ask for one
        _tell_of_our_own(error, args)
    else:
        # Without its stand-alone mode click gives the code that a command or --help asked to end with.
        _leave(ended if isinstance(ended, int) else 0)


def _leave(code: int) -> None:
    """End the process; nothing is left to be done by now.

    A server that is stopped while a notebook is being read leaves a thread (of anyio) that waits for a loop that is
    gone, and Python would wait for that thread for ever.
    """
    others = [one for one in threading.enumerate() if one is not threading.main_thread() and not one.daemon]
    if others:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def _tell(text: str) -> None:
    click.echo(f"Error: {text}", err=True)
    sys.exit(2)


def _tell_of_our_own(error: Exception, args: list[str] | None) -> None:
    """Tell that something went wrong which should not have; where it happened only to those who ask."""
    if "--verbose" in (sys.argv[1:] if args is None else args) or os.environ.get("COP_DEBUG") == "1":
        traceback.print_exception(error)
    what = " ".join(str(error).split())[:200]
    about = f"{type(error).__name__}: {what}" if what else type(error).__name__
    click.echo(f"Error: Something went wrong in cop ({about}). COP_DEBUG=1 shows where.", err=True)
    sys.exit(1)


def _about_file(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}" if error.filename else what
