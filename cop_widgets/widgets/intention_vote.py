"""The way to intentions, for whoever leads it."""

from typing import Any

from ..domain import screening, way_screens
from ..live.gathering import Gathering
from ..store.shipped import static
from .by_hand import ByHand
from .starters import starters


class IntentionVote(ByHand):
    """Propose, merge, vote, reveal, check, adopt: each step with what can be done at it. Facilitator only."""

    _esm = static() / "intention_vote.js"
    _css = static() / "intention_vote.css"

    def __init__(self, gathering: Gathering | str, **traits: Any) -> None:
        super().__init__(gathering, options={"starters": starters()}, **traits)

    def made(self) -> way_screens.WayScreen:
        """All of the way."""
        gathering = self.gathering
        return screening.way(gathering.state, gathering.answered, gathering.now())
