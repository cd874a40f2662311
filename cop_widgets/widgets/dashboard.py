"""A whole dashboard out of the single widgets: setting up, facilitating, and the wall."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

import ipywidgets

from ..domain.errors import CopError
from ..live.gathering import Gathering
from ..live.home import Home, open_home
from .dashboard_tabs import DashboardTabs
from .gathering_bar import GatheringBar
from .gathering_setup import GatheringSetup
from .view import GatheringView
from .wall_view import WallView

SWITCH_S = 0.0005
"""How soon a thread that has something to say gets its turn; Python's own 5 ms are many for the way of one tap, on
which the kernel's thread, the one that writes and the one that talks to the page follow on each other."""

Part = Callable[[Gathering], GatheringView]
FACILITATOR, WALL, SETUP = "facilitator", "wall", "setup"


class Dashboard(ipywidgets.Box):
    """Widgets arranged as an application.

    ``?gathering=CODE`` in its address opens that gathering, else there is the choice; ``?screen=wall`` opens the
    wall alone. While the wall is shown, the facilitator's screens are taken out of the browser.

    Parameters
    ----------
    main, aside, foot
        What makes a widget out of a gathering (``TurnBoard``, ``BalanceView`` ...), for each place. ``aside`` may be
        such lists by name: then they stand behind tabs, and what is not open is not in the browser.
    home
        Where gatherings are kept; by default as ``open_home()`` finds it.
    address
        The query of the address; by default Voilà's.
    """

    def __init__(
        self,
        main: Sequence[Part],
        aside: Sequence[Part] | Mapping[str, Sequence[Part]] = (),
        foot: Sequence[Part] = (),
        home: Home | None = None,
        address: str | None = None,
    ) -> None:
        super().__init__()
        sys.setswitchinterval(SWITCH_S)
        self.add_class("cop-dashboard")
        self._tabs = aside if isinstance(aside, Mapping) else {}
        self._places = {"main": main, "aside": () if isinstance(aside, Mapping) else aside, "foot": foot}
        self._behind: dict[str, list[GatheringView]] = {}
        self._tab_boxes: dict[str, ipywidgets.Box] = {}
        self._parts: list[GatheringView] = []
        self._home, self._mode = home, SETUP
        self.gathering: Gathering | None = None
        asked = parse_qs(os.environ.get("QUERY_STRING", "") if address is None else address)
        self._open(asked.get("gathering", [""])[-1], WALL if asked.get("screen", [""])[-1] == WALL else FACILITATOR)
        gc.freeze()  # what is there now stays: to look through all of it again and again would hold up taps

    def _open(self, code: str, mode: str) -> None:
        trouble = None
        if code:
            try:
                self._home = self._home or open_home()
                self._facilitate(self._home.open(code), mode)
                return
            except CopError as error:
                trouble = str(error)
        self._choose(trouble)

    def _choose(self, trouble: str | None = None) -> None:
        """Offer the gatherings there are; what was open before is let go."""
        for part in self._all_parts():
            part.close()
        self._parts, self._behind, self._tab_boxes, self.gathering = [], {}, {}, None
        self._mark_tab(None)
        self.setup = GatheringSetup(self._home, self._facilitate)
        self.setup.trouble = trouble or self.setup.trouble
        self._show(SETUP, [self.setup])

    def _all_parts(self) -> list[GatheringView]:
        return [] if self.gathering is None else [self._bar, self._wall, *self._parts]

    def _facilitate(self, gathering: Gathering, mode: str = FACILITATOR) -> None:
        self.gathering = gathering
        self._bar, self._wall = GatheringBar(gathering), WallView(gathering)
        self._bar.on_mode_asked = self._wall.on_mode_asked = self.switch
        self.switch(mode)

    def switch(self, mode: str) -> None:
        """Show the wall, the facilitator's dashboard or the choice; what the others show leaves the browser."""
        if self.gathering is None:
            return
        if mode == SETUP:
            self._choose()
            return
        on_wall = mode == WALL
        if not on_wall and not self._parts:
            self._make(self.gathering)
        for part in (self._bar, *self._parts):
            part.hide(on_wall or self._is_behind(part))
        self._wall.hide(not on_wall)
        self._show(mode, [self._wall] if on_wall else [self._bar, *self._boxes])

    def _make(self, gathering: Gathering) -> None:
        self._boxes = []
        for place, parts in self._places.items():
            made = [part(gathering) for part in parts]
            box = ipywidgets.Box(self._made_tabs(gathering) if place == "aside" and self._tabs else made)
            for one in made:
                one.on_mode_asked = self.switch
            self._parts += made
            box.add_class(f"cop-{place}")
            self._boxes.append(box)

    def _made_tabs(self, gathering: Gathering) -> list[Any]:
        """Tabs, and under them what each of them shows."""
        self._chooser = DashboardTabs(gathering, list(self._tabs), self._open_tab)
        self._behind = {name: [part(gathering) for part in parts] for name, parts in self._tabs.items()}
        self._tab_boxes = {name: ipywidgets.Box(parts) for name, parts in self._behind.items()}
        for box in self._tab_boxes.values():
            box.add_class("cop-tab")
        self._parts += [self._chooser, *(one for parts in self._behind.values() for one in parts)]
        for one in self._parts:
            one.on_mode_asked = self.switch
        self._mark_tab(self._chooser.chosen)
        return [self._chooser, *self._tab_boxes.values()]

    def _open_tab(self, name: str) -> None:
        """Show what is behind a tab; the rest leaves the browser."""
        self._mark_tab(name)
        for part in self._parts:
            part.hide(self._is_behind(part))

    def _mark_tab(self, name: str | None) -> None:
        """Say which tab is open, to its box and to the dashboard: the page gives it its room."""
        for known in self._tabs:
            (self.add_class if known == name else self.remove_class)(f"cop-open-{known.lower()}")
        for known, box in self._tab_boxes.items():
            (box.remove_class if known == name else box.add_class)("cop-behind")

    def _is_behind(self, part: GatheringView) -> bool:
        """Whether it is behind a tab that is not open."""
        return any(part in parts for name, parts in self._behind.items() if name != self._chooser.chosen)

    def _show(self, mode: str, children: list[Any]) -> None:
        self.remove_class(f"cop-mode-{self._mode}")
        self._mode = mode
        self.add_class(f"cop-mode-{mode}")
        self.children = tuple(children)
