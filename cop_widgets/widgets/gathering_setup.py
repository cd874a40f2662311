"""A new gathering, or one to go on with."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from ..domain.commands import CreateGathering
from ..domain.errors import CopError
from ..domain.rosters import read_roster
from ..domain.screens import SetupScreen
from ..live.gathering import Gathering
from ..live.home import Home, open_home
from ..store.shipped import static
from .view import Message, View

Chosen = Callable[[Gathering], None]


class GatheringSetup(View):
    """Make a gathering or resume one. ``gathering`` is what was chosen, ``None`` until then.

    Parameters
    ----------
    home
        Where gatherings are kept; by default as ``open_home()`` finds it.
    on_chosen
        Called with the gathering that was made or opened.
    """

    _esm = static() / "gathering_setup.js"
    _css = static() / "gathering_setup.css"

    def __init__(self, home: Home | None = None, on_chosen: Chosen | None = None, **traits: Any) -> None:
        super().__init__(**traits)
        self.gathering: Gathering | None = None
        self._home, self._on_chosen = home, on_chosen
        self.refresh()

    def refresh(self) -> None:
        """Show what there is; where the log cannot be read, say so instead."""
        try:
            self._home = self._home or open_home()
            choices, unreadable = self._home.survey()
        except CopError as error:
            self.trouble = str(error)
            return
        self.trouble = " ".join(f"The gathering {code} cannot be read. {why}" for code, why in unreadable) or None
        communities = tuple(dict.fromkeys(c.community for c in choices if c.community))
        self.show(SetupScreen(str(self._home.folder), _today().date().isoformat(), choices, communities))

    def on_roster(self, message: Message) -> None:
        """Names out of pasted lines or a file; what is wrong with them goes back by row and column."""
        roster = read_roster(str(message.get("text") or ""), str(message.get("filename") or "names"))
        self.send(
            {"type": "roster", "id": message.get("id"), "entries": msgspec.to_builtins(roster.entries), "faults": []}
        )

    def on_create(self, message: Message) -> None:
        """Make the gathering the form describes."""
        home = self._ready()
        offset = _today().utcoffset()
        form = {**(message.get("form") or {}), "utc_offset_min": int(offset.total_seconds() // 60) if offset else 0}
        command = command_of(form)
        self._chose(home.create(command, id=str(message.get("id"))), message)

    def on_open(self, message: Message) -> None:
        """Open one that is there."""
        self._chose(self._ready().open(str(message.get("code") or "")), message)

    def _ready(self) -> Home:
        self._home = self._home or open_home()
        return self._home

    def _chose(self, gathering: Gathering, message: Message) -> None:
        self.gathering = gathering
        self.send({"type": "done", "id": message.get("id"), "seq": gathering.seq})
        if self._on_chosen is not None:
            self._on_chosen(gathering)


def command_of(form: dict[str, Any]) -> CreateGathering:
    """The command in a filled-in form."""
    from ..domain.codec import command_from

    command = command_from({"kind": "create_gathering", **form})
    assert isinstance(command, CreateGathering)
    return command


def _today() -> datetime:
    return datetime.now().astimezone()
