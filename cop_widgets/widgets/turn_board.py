"""Who has the floor: one tile a person."""

from ..domain import screening, screens
from ..store.shipped import static
from .view import GatheringView


class TurnBoard(GatheringView):
    """One tile a person: tap to give the floor, tap again to end the turn. Facilitator only.

    >>> from cop_widgets import open_gathering, TurnBoard
    >>> TurnBoard(open_gathering("K7PQ4M"))  # doctest: +SKIP
    """

    _esm = static() / "turn_board.js"
    lag = 0.0
    _css = static() / "turn_board.css"

    def made(self) -> screens.BoardScreen:
        """The board."""
        return screening.board(self.gathering.state, self.gathering.now())
