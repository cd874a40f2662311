"""A new gathering, or one to go on with."""

from base64 import b64decode
from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from ..domain.commands import CreateGathering
from ..domain.errors import CopError, Fault, InputFaults
from ..domain.rosters import read_roster
from ..domain.screens import SetupScreen
from ..domain.transcripts import decode
from ..live.gathering import Gathering
from ..live.home import Home, open_home
from ..live.templates import template, templates
from ..store.shipped import static
from .view import Message, View

Chosen = Callable[[Gathering], None]


class GatheringSetup(View):
    """Make a gathering or resume one. ``gathering`` is what was chosen, ``None`` until then.

    ``options["templates"]`` are agendas that a new one can begin with.

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
        cards = [msgspec.to_builtins(one.card) for one in templates()]
        super().__init__(**{**traits, "options": {**traits.get("options", {}), "templates": cards}})
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
        """Names out of pasted lines (``text``) or a file (``data``, in base64).

        What is wrong with them goes back by row and column; of a file its text too, so that it can be mended there.
        """
        source = str(message.get("filename") or "names")
        if "data" not in message:
            self._read(message, str(message.get("text") or ""), source)
            return
        text = decode(b64decode(str(message["data"])), source)
        if not text.strip("\ufeff \t\r\n"):
            raise InputFaults([Fault(f"There are no names in {source}.")], source)
        try:
            self._read(message, text, source)
        except InputFaults as error:
            faults = msgspec.to_builtins(error.faults)
            self.send({"type": "roster", "id": message.get("id"), "entries": [], "faults": faults, "text": text})

    def _read(self, message: Message, text: str, source: str) -> None:
        entries = msgspec.to_builtins(read_roster(text, source).entries)
        self.send({"type": "roster", "id": message.get("id"), "entries": entries, "faults": []})

    def on_create(self, message: Message) -> None:
        """Make the gathering the form describes, with the agenda of a ``template`` if one is named."""
        home = self._ready()
        offset = _today().utcoffset()
        form = {**(message.get("form") or {}), "utc_offset_min": int(offset.total_seconds() // 60) if offset else 0}
        command = command_of(form)
        if chosen := str(message.get("template") or ""):
            command = msgspec.structs.replace(command, agenda=template(chosen).command)
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
