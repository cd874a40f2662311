"""Widgets without a browser: what they would show, and what they would send."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from cop_widgets.domain.commands import CreateGathering, RosterEntry
from cop_widgets.domain.times import SECOND
from cop_widgets.live.gathering import Gathering
from cop_widgets.live.home import Home, open_home
from cop_widgets.widgets.view import View

NAMES = ("Mele", "Hana", "Sam", "Tui")


class Clock:
    """A clock that tests set forward, in seconds."""

    def __init__(self) -> None:
        self.now = 1_795_000_000 * SECOND

    def __call__(self) -> int:
        return self.now

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.now += round(seconds * SECOND)


@pytest.fixture
def clock() -> Clock:
    """A clock."""
    return Clock()


@pytest.fixture
def home(tmp_path: Path, clock: Clock) -> Iterator[Home]:
    """A folder of gatherings."""
    opened = open_home(tmp_path / "gatherings", clock=clock)
    yield opened
    opened.close()


@pytest.fixture
def gathering(home: Home) -> Gathering:
    """A gathering of four, planned for an hour."""
    roster = tuple(RosterEntry(name) for name in NAMES)
    return home.create(CreateGathering("Thursday", "2026-11-21", roster=roster, planned_min=60))


class Browser:
    """Stands for the browser's end of a widget."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.heard: list[dict[str, Any]] = []
        self.buffers: list[Any] = []
        view.send = self._hear

    def _hear(self, content: dict[str, Any], buffers: Any = None) -> None:
        self.heard.append(content)
        self.buffers = buffers or []

    def says(self, **message: Any) -> dict[str, Any]:
        """Send a message; the last answer."""
        self.view._handle_custom_msg(message, [])
        return self.heard[-1]

    def asks(self, id: str, **command: Any) -> dict[str, Any]:
        """Send a command; the answer."""
        return self.says(type="command", id=id, command=command)
