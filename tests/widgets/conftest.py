"""Fixtures for widgets."""

import pytest

from tests.widgets.fixtures import clock, gathering, home

__all__ = ["clock", "gathering", "home"]


@pytest.fixture(autouse=True)
def _no_kernel(monkeypatch: pytest.MonkeyPatch) -> None:
    """No loop runs here: a browser driven earlier by the same test process leaves its own in this thread."""
    monkeypatch.setattr("cop_widgets.widgets.pulse.running_loop", lambda: None)
