"""What is projected for everybody."""

from ..domain import screening, screens
from ..store.shipped import static
from .view import GatheringView


class WallView(GatheringView):
    """The wall: nothing private reaches it, and names only where they are turned on.

    ``on_mode_asked`` is called with ``"facilitator"`` where somebody wants to go back.
    """

    _esm = static() / "wall_view.js"
    lag = 0.0
    _css = static() / "wall_view.css"

    def made(self) -> screens.WallScreen:
        """What the room may see."""
        return screening.wall(self.gathering.state, self.gathering.now())
