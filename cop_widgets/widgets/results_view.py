"""What a vote has led to."""

from ..domain import screening, way_screens
from ..store.shipped import static
from .view import GatheringView


class ResultsView(GatheringView):
    """The result of the last vote as everybody may see it: bars with numbers, and a table in text.

    Until it is revealed there is only how many have answered.
    """

    shows_room = True
    _esm = static() / "results_view.js"
    _css = static() / "results_view.css"

    def made(self) -> way_screens.ResultsScreen:
        """What everybody may see."""
        gathering = self.gathering
        return screening.results(gathering.state, gathering.answered, gathering.now())
