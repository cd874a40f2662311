"""What is projected for everybody."""

from ..domain import screening, screens
from ..domain.rules.door import door_of
from ..store.shipped import static
from .inviting import Inviting


class WallView(Inviting):
    """The wall: nothing private reaches it, and names only where they are turned on.

    ``on_mode_asked`` is called with ``"facilitator"`` where somebody wants to go back.
    """

    shows_room = True
    _esm = static() / "wall_view.js"
    lag = 0.0
    _css = static() / "wall_view.css"

    def made(self) -> screens.WallScreen:
        """What the room may see."""
        gathering = self.gathering
        return screening.wall(gathering.state, gathering.now(), gathering.answered)

    def code(self) -> str:
        """What phones join by; none while the door is locked."""
        door = door_of(self.gathering.state)
        return "" if door.locked else door.code
