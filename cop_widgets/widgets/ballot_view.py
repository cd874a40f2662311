"""A ballot filled in for somebody."""

from ..domain import screening, way_screens
from ..store.shipped import static
from .by_hand import ByHand


class BallotView(ByHand):
    """The ballot of the vote that goes on, to enter one on paper or a raised hand. Facilitator only.

    Whom it is for is chosen from those in the room who have not answered.
    """

    _esm = static() / "ballot_view.js"
    _css = static() / "ballot_view.css"

    def made(self) -> way_screens.WayScreen:
        """The vote, and who has not answered."""
        gathering = self.gathering
        return screening.way(gathering.state, gathering.answered, gathering.now())
