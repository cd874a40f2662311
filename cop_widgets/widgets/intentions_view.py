"""What the community has agreed to gather by."""

from typing import Any

from ..domain import screening, way_screens
from ..live.gathering import Gathering
from ..store.shipped import static
from .view import GatheringView


class IntentionsView(GatheringView):
    """The intentions in the group's own words, with their history and how many consent.

    Parameters
    ----------
    gathering
        As from ``open_gathering``.
    edit
        Whether intentions can be reworded, retired, and their pulse taken: for the facilitator.
    """

    shows_room = True
    _esm = static() / "intentions_view.js"
    _css = static() / "intentions_view.css"

    def __init__(self, gathering: Gathering | str, edit: bool = False, **traits: Any) -> None:
        super().__init__(gathering, options={"edit": edit}, **traits)

    def made(self) -> way_screens.ResultsScreen:
        """What everybody may see."""
        gathering = self.gathering
        return screening.results(gathering.state, gathering.answered, gathering.now())
