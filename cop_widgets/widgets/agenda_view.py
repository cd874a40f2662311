"""Where the gathering is on its agenda."""

from typing import Any

import msgspec

from ..domain import agenda_screens, screening
from ..live.gathering import Gathering
from ..live.templates import template, templates
from ..store.shipped import static
from .view import GatheringView, Message, message_id


class Agenda(GatheringView):
    """A view with ``options["templates"]``: what a plan can begin with; ``template`` sets it."""

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        cards = [msgspec.to_builtins(one.card) for one in templates()]
        super().__init__(gathering, **{**traits, "options": {**traits.get("options", {}), "templates": cards}})

    def made(self) -> agenda_screens.AgendaScreen:
        """The agenda with everything on it."""
        return screening.agenda(self.gathering.state, self.gathering.now())

    def on_template(self, message: Message) -> None:
        """Plan what has not begun as a template says."""
        self.done(message, template(str(message.get("template"))).command)

    def done(self, message: Message, command: Any) -> None:
        """Carry out a command that a message leads to, and say so."""
        done = self.gathering.do(command, id=message_id(message))
        self.send({"type": "done", "id": done.command, "seq": done.seq})


class AgendaView(Agenda):
    """Where we are, how much time is left, what comes next; start, extend, skip, go back, shorten. Facilitator only.

    >>> from cop_widgets import open_gathering, AgendaView
    >>> AgendaView(open_gathering("K7PQ4M"))  # doctest: +SKIP
    """

    _esm = static() / "agenda_view.js"
    _css = static() / "agenda_view.css"
