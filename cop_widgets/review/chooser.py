"""The choice of a gathering at the top of the review; it also gives the pictures their names for screen readers."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import anywidget
from traitlets import List, Unicode

from .choice import Kept, named

LOOK_AGAIN = "look again"


class Chooser(anywidget.AnyWidget):
    """A labelled list of gatherings, and a way to read the chosen one again.

    Parameters
    ----------
    kept
        What there is to choose from.
    show
        Called with the chosen one, now and on each change; returns what to tell screen readers.
    chosen
        Code of the first one to show; may be none of these.
    """

    _esm = Path(__file__).parent / "style" / "chooser.js"
    options: List[list[dict[str, str]]] = List().tag(sync=True)
    chosen = Unicode().tag(sync=True)
    said = Unicode().tag(sync=True)

    def __init__(self, kept: list[Kept], show: Callable[[Kept], str], chosen: str) -> None:
        options = [{"code": one.code, "says": says} for one, says in zip(kept, named(kept), strict=True)]
        self._kept, self._show, self._times = {one.code: one for one in kept}, show, 0
        super().__init__(options=options, chosen=chosen)
        self.add_class("cop-chooser")
        self.observe(self._again, "chosen")
        self.on_msg(self._told)
        self._again()

    def _again(self, _: Any = None) -> None:
        """Show the chosen one. What is said differs each time, so that it is heard each time."""
        one = self._kept.get(self.chosen)
        self._times += 1
        self.said = (self._show(one) if one else "") + "\u200b" * (self._times % 2)

    def _told(self, _: Any, content: Any, __: Any) -> None:
        if content == LOOK_AGAIN:
            self._again()
