"""A new gathering from a notebook, as ``cop new`` makes one from a terminal."""

import warnings
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from ..domain.commands import CreateGathering
from ..domain.rosters import Roster, read_roster
from ..domain.times import SECOND
from .gathering import Gathering
from .home import Home, shared_home
from .templates import template


def new_gathering(
    title: str,
    names: str | Iterable[str] = (),
    *,
    community: str = "",
    minutes: float | None = None,
    agenda: str | None = None,
    folder: Path | str | None = None,
) -> Gathering:
    """Make a gathering of today, to give to widgets.

    >>> from cop_widgets import TurnBoard, new_gathering
    >>> TurnBoard(new_gathering("Monday circle", ["Hana, facilitator", "Mele", "Sam"]))  # doctest: +SKIP

    Parameters
    ----------
    title
        What it is called.
    names
        Who is expected: a list, or text with one name a line. A role may stand behind a name (``Hana, facilitator``).
    community
        Who meets. What its last gathering hands on (intentions, agreements, hosts) is there from the beginning.
    minutes
        How long it is planned to be; by default as long as its agenda.
    agenda
        The name of one that comes along: ``first_gathering``, ``regular_gathering``, ``spark_chat`` ...
    folder
        Where gatherings are kept; by default ``$COP_HOME``, else ``gatherings`` in the current folder.

    Returns
    -------
    Gathering
        The same that ``open_gathering(gathering.code)`` gives from now on.

    Raises
    ------
    InputFaults
        Names, title or length cannot be used; all that is wrong with them is said, and nothing was made.
    Refused
        There is no such agenda.
    LogTrouble
        The log cannot be opened or written.
    """
    roster = _roster(names)
    planned = None if agenda is None else template(agenda).command
    home = shared_home(folder)
    date, offset_min = _today(home)
    return home.create(CreateGathering(title, date, offset_min, roster.entries, community, minutes, agenda=planned))


def _roster(names: str | Iterable[str]) -> Roster:
    """Who is expected; what may not be meant becomes a warning in the notebook."""
    text = names if isinstance(names, str) else "\n".join(names)
    roster = read_roster(text, "names") if text.strip() else Roster(())
    for warning in roster.warnings:
        warnings.warn(str(warning), stacklevel=3)
    return roster


def _today(home: Home) -> tuple[str, int]:
    """The date here, as ISO, and the minutes by which the time here is ahead of UTC."""
    here = datetime.fromtimestamp(home.clock() / SECOND).astimezone()
    offset = here.utcoffset()
    return here.date().isoformat(), round(offset.total_seconds() / 60) if offset else 0
