"""Opening and closing: the group's own words, agreements, hosts, readings, the next time."""

from ..domain import frame_screens, screening
from ..store.shipped import static
from .view import GatheringView


class FrameDesk(GatheringView):
    """What frames the gathering, and what of it the wall shows. Facilitator only."""

    _esm = static() / "frame_desk.js"
    _css = static() / "frame_desk.css"

    def made(self) -> frame_screens.FrameScreen:
        """All of it."""
        return screening.frame(self.gathering.state, self.gathering.now())
