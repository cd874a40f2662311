"""The queue of hands, and the ways of sharing the floor."""

from ..domain import floor_screens, screening
from ..store.shipped import static
from .view import GatheringView


class FloorDesk(GatheringView):
    """Hands in their order and why, giving the floor, rounds, groups, silence, the fishbowl. Facilitator only."""

    _esm = static() / "floor_desk.js"
    _css = static() / "floor_desk.css"

    def made(self) -> floor_screens.FloorScreen:
        """The queue and how the floor is shared."""
        return screening.sharing(self.gathering.state, self.gathering.now())
