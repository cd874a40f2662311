"""Suggestions for the facilitator."""

import logging

from ..domain import nudging, screening, screens
from ..domain.errors import CopError
from ..store.shipped import static
from .view import GatheringView

_logger = logging.getLogger(__name__)


class Nudges(GatheringView):
    """A thought now and then, with its evidence; it never acts. Facilitator only."""

    _esm = static() / "nudges.js"
    _css = static() / "nudges.css"

    def made(self) -> screens.NudgesScreen:
        """Suggestions not yet answered."""
        return screening.nudges(self.gathering.state)

    def tick(self) -> None:
        """See whether there is something to suggest, and log it if so."""
        state = self.gathering.state
        due = nudging.due(state, self.gathering.now())
        if due is None:
            return
        try:
            # The id is the same in every dashboard that is open, so that the suggestion is logged once.
            self.gathering.do(due, id=f"nudge-{len(state.nudges) + 1:05d}", by="nudges")
        except CopError as error:
            _logger.warning("a suggestion could not be logged: %s", error)
