"""The rules of a gathering, a file an idea. Importing this fills the registry."""

from . import clock, corrections, creating, floor, nudges, roster, settings

__all__ = ["clock", "corrections", "creating", "floor", "nudges", "roster", "settings"]
