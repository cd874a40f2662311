"""The top line of the dashboard."""

from collections.abc import Callable

from ..domain import screening, screens
from ..store.shipped import static
from .view import GatheringView, Message


class GatheringBar(GatheringView):
    """Title, time, code, begin, pause, undo, wall and end. Facilitator only.

    ``on_mode_asked`` is called with ``"wall"``, ``"facilitator"`` or ``"setup"`` where somebody asks for another view.
    """

    _esm = static() / "gathering_bar.js"
    _css = static() / "gathering_bar.css"
    on_mode_asked: Callable[[str], None] | None = None

    def made(self) -> screens.BoardScreen:
        """The board's screen without its tiles."""
        return screening.bar(self.gathering.state, self.gathering.now())

    def on_mode(self, message: Message) -> None:
        """Somebody asks for another view."""
        if self.on_mode_asked is not None:
            self.on_mode_asked(str(message.get("mode")))
