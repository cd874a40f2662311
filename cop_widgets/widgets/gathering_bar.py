"""The top line of the dashboard."""

from ..domain import screening, screens
from ..store.shipped import static
from .view import GatheringView


class GatheringBar(GatheringView):
    """Title, time, code, begin, pause, undo, wall and end. Facilitator only.

    ``on_mode_asked`` is called with ``"wall"``, ``"facilitator"`` or ``"setup"`` where somebody asks for another view.
    """

    _esm = static() / "gathering_bar.js"
    _css = static() / "gathering_bar.css"

    def made(self) -> screens.BoardScreen:
        """The board's screen without its tiles."""
        return screening.bar(self.gathering.state, self.gathering.now())
