"""The balance of voices as a picture."""

from collections.abc import Sequence
from typing import Any

from ..domain import screening, screens
from ..live.gathering import Gathering
from ..store.shipped import static
from .view import GatheringView

PARTS = screening.BALANCE_PARTS


class BalanceView(GatheringView):
    """How evenly the group is heard: no ranking, and names only where they are turned on.

    Parameters
    ----------
    gathering
        As from ``open_gathering``.
    parts
        Which parts to show, of ``picture``, ``shares``, ``timeline``, ``recent`` and ``follow``.
    """

    _esm = static() / "balance_view.js"
    _css = static() / "balance_view.css"

    def __init__(self, gathering: Gathering | str, parts: Sequence[str] = PARTS, **traits: Any) -> None:
        unknown = set(parts) - set(PARTS)
        if unknown:
            raise ValueError(f"no such parts: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
        self._shown = frozenset(parts)
        super().__init__(gathering, options={"parts": list(parts)}, **traits)

    def made(self) -> screens.BalanceScreen:
        """The group's balance."""
        return screening.balance(self.gathering.state, self.gathering.now(), self._shown)
