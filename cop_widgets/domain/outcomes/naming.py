"""What the folder of a gathering's outcomes is called."""

import re
from unicodedata import combining, normalize

from ..state import State

LONGEST = 40
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})


def slug(title: str) -> str:
    """Return a title in small ASCII letters, digits and hyphens, at most 40 characters, never empty."""
    bare = "".join(sign for sign in normalize("NFKD", title.lower()) if not combining(sign))
    words = re.sub("[^a-z0-9]+", "-", re.sub("['\u2019]", "", bare.translate(_LETTERS)))
    return words.strip("-")[:LONGEST].strip("-") or "gathering"


def folder_name(state: State) -> str:
    """Return ``2026-11-21-title-CODE``."""
    return f"{state.core.date}-{slug(state.core.title)}-{state.code}"
