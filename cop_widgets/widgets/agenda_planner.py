"""Planning an agenda."""

from base64 import b64encode
from typing import Any

import msgspec

from ..domain.agenda_commands import SetAgenda
from ..domain.agendas import read_agenda, write_agenda
from ..domain.errors import Fault, InputFaults
from ..domain.outcomes import slug
from ..domain.rules.door import door_of
from ..live.decks import deck
from ..live.gathering import Gathering
from ..live.link import join_address
from ..live.reach import ways_in
from ..live.slides import slides
from ..store.shipped import static
from .agenda_view import Agenda
from .inviting import base_of
from .view import Message

CSV, SLIDES = "text/csv", "application/vnd.openxmlformats-officedocument.presentationml.presentation"
LONGEST = 1_000_000


class AgendaPlanner(Agenda):
    """Segments as rows: choose a template, order, edit; CSV in and out, slides out. Facilitator only.

    ``options["deck"]`` holds the prompts to pick from.
    """

    _esm = static() / "agenda_planner.js"
    _css = static() / "agenda_planner.css"

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        super().__init__(
            gathering, **{**traits, "options": {**traits.get("options", {}), "deck": msgspec.to_builtins(deck())}}
        )

    def on_import(self, message: Message) -> None:
        """Plan what has not begun as a table says; what is wrong with it goes back by row and column."""
        text = str(message.get("text") or "")
        source = str(message.get("filename") or "agenda")
        if len(text) > LONGEST:
            raise InputFaults([Fault("This is far too long for an agenda.")], source)
        drafts = read_agenda(text, source)
        self.done(message, SetAgenda(drafts, spark=self.gathering.state.agenda.spark))

    def on_export(self, message: Message) -> None:
        """The agenda as CSV."""
        state = self.gathering.state
        text = write_agenda(one.plan for one in state.agenda.segments)
        self._send_file(message, "csv", CSV, text.encode())

    def on_slides(self, message: Message) -> None:
        """The agenda as slides; with ``base``, the address at which the browser sees us, also the way in for phones."""
        state = self.gathering.state
        door = door_of(state)
        open_ = message.get("base") and not door.locked
        address = join_address(ways_in(base_of(message))[0][0], door.code) if open_ else ""
        self._send_file(message, "pptx", SLIDES, slides(state, address))

    def _send_file(self, message: Message, ending: str, media: str, data: bytes) -> None:
        core = self.gathering.state.core
        name = f"{slug(f'agenda {core.title} {core.date}')}.{ending}"
        self.send(
            {"type": "file", "id": message.get("id"), "name": name, "media": media, "data": b64encode(data).decode()}
        )
