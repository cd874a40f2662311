"""Putting what is made from the code into the pages that ask for it."""

import re
from pathlib import Path

from .pages import MAKERS

_ASKED = re.compile(r"^<!-- made: ([a-z_]+)(?: (.+?))? -->$", re.MULTILINE)


def filled(page: str) -> str:
    """Return a page with everything it asks for in its place.

    Raises
    ------
    KeyError
        It asks for something that nobody makes.
    """
    return _ASKED.sub(lambda asked: MAKERS[asked[1]](*(asked[2] or "").split()), page)


def is_made(path: str | Path) -> bool:
    """Whether a page asks for anything."""
    return _ASKED.search(Path(path).read_text("utf-8")) is not None
