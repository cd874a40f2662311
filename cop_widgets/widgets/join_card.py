"""How people come in by their phones."""

from typing import Any

from ..domain import screening, way_screens
from ..domain.participant_commands import RenewCode
from ..domain.rules.door import door_of
from ..live.gathering import Gathering
from ..live.home import home_of
from ..live.sources import new_code
from ..store.shipped import static
from .inviting import Inviting
from .view import Message, message_id


class JoinCard(Inviting):
    """QR code and address, the door, who has joined, and hands in order. Facilitator only.

    Parameters
    ----------
    gathering
        As from ``open_gathering``, or the code of one.
    hands
        Whether hands are here too; not where ``FloorDesk`` shows them.
    """

    shows_room = True

    _esm = static() / "join_card.js"
    _css = static() / "join_card.css"

    def __init__(self, gathering: Gathering | str, *, hands: bool = True, **traits: Any) -> None:
        super().__init__(gathering, **{**traits, "options": {**traits.get("options", {}), "hands": hands}})

    def made(self) -> way_screens.JoinScreen:
        """The door and those who came through it."""
        gathering = self.gathering
        return screening.join(gathering.state, gathering.connected, gathering.now())

    def code(self) -> str:
        """The code that opens the door; the facilitator sees it although the door is locked."""
        return door_of(self.gathering.state).code

    def tick(self) -> None:
        """Who is connected changes without anything being written."""
        if not self.hidden:
            self.refresh()

    def on_renew(self, message: Message) -> None:
        """Another code to join by, one that opens nothing else."""
        log = home_of(self.gathering).log
        code = next(code for code in iter(new_code, None) if not log.head(code))
        done = self.gathering.do(RenewCode(code), id=message_id(message))
        self.send({"type": "done", "id": done.command, "seq": done.seq})
