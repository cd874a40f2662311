"""Fixtures for widgets."""

from tests.widgets.fixtures import clock, gathering, home

__all__ = ["clock", "gathering", "home"]
