"""``cop``: everything from a terminal."""

from .main import main

__all__ = ["main"]
